//! Named people, a fixed clock, a fake keychain, a clinic on loopback; for tests only.
