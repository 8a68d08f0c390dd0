//! The patient's engine: registration, lock, outbox, sync, conversations, open-log checks.
//!
//! [`Engine`] has one method for each command of the window; the shell only hands forms in and views
//! out. All network of the app is here, all keeping is `portal-vault`'s.
//!
//! Invariant: what the clinic did is shown only from its signed word; what the person typed is on the
//! disk before anything is sent.

mod activity;
mod birth_date;
mod cards;
mod clinic;
mod conversation;
mod drafts;
mod engine;
mod failure;
mod folder;
mod guidance;
mod inbox;
mod lock;
pub mod network;
mod openings;
mod openlog;
mod outbox;
mod registration;
mod search;
mod session;
mod settings;
mod status;
mod sync;
mod tls;
mod way;
mod worker;

pub use engine::{Clock, Engine, EngineConfig, EventSink, system_clock};
pub use failure::Failure;
pub use portal_vault::{Keychain, SystemKeychain};
