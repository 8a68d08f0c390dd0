//! The patient's engine: registration, unlock, outbox, sync, conversations, open-log checks.
