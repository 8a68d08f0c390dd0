//! The clinic's database: one writer with group commit, readers apart, bodies sealed.
//!
//! Invariants: every mutation is one transaction and idempotent by the client's id; a body is unsealed only
//! with a [`opening::RecordedOpening`], which only appending to the open-log can make; what is not the
//! asker's reads as not there; wake-ups go out after the commit. Time comes in as an argument.
//! SQL lives here only; HTTP and rate limits per address are the server's.

mod answering;
mod crypto;
mod error;
mod feed;
mod inbox;
mod invitations;
mod medicines;
mod opening;
mod records;
mod registration;
mod sending;
mod setup;
mod staff_access;
mod store;
mod unlock;
mod writer;

pub use error::StoreError;
pub use inbox::DeskReader;
pub use invitations::{NewInvitation, SealedInvitation};
pub use opening::RecordedOpening;
pub use registration::{Redeemed, SecretHash};
pub use sending::{Sender, Sending};
pub use setup::{NewAbsence, NewPatient, NewRoute, NewStaffMember};
pub use staff_access::SignedInStaff;
pub use store::{ClinicStore, Wake};
pub use unlock::UnlockFacts;
