//! Stories: window command → engine → signed HTTPS → server → database, and back. No window, nothing faked
//! but the clock and the keychain.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod kill;
mod lock;
mod messaging;
mod offline;
mod onboarding;
mod openlog;
