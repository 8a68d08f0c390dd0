//! Named people, a clock that tests turn, a keychain in a file, a clinic on loopback; for tests only.
//!
//! A [`Clinic`] is the real server with its real database on a free port; [`Computer`] is a patient's
//! engine in a folder of its own; [`Desk`] speaks the Desk's API as a signed-in person.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that can't be set up has failed"
)]

mod clinic;
mod clock;
mod computer;
mod desk;
mod keychain;

pub use clinic::Clinic;
pub use clock::TestClock;
pub use computer::{Computer, messages, register_form};
pub use desk::Desk;
pub use keychain::FileKeychain;

/// Rosa's birth date as she types it.
pub const ROSA_BORN: &str = "06/14/1955";

/// A PIN that people choose in tests.
pub const PIN: &str = "274951";
