//! The house holds together: who depends on whom, and each command is declared, granted and handled.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on has failed"
)]

mod commands;
mod dependencies;
