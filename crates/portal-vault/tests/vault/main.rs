//! The vault from outside, a file for each matter. Nothing here waits: time comes in as an argument.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod damage;
mod feed;
mod kill;
mod leaks;
mod ledger;
mod once;
mod opening;
mod partitions;
mod pin;
mod rosa;
mod searching;
mod shared_computer;
mod threads;
