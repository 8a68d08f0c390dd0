//! The encrypted local store of one account on one computer.
//!
//! A vault is a folder: a header in two copies, one database of the account, and one database for each
//! patient. [`VaultFolder`] says what stands there and opens it; [`Vault`] is the open vault;
//! [`Partition`] is one patient's record with drafts and the ledger of sent messages. No network here.
//!
//! Invariant: what a call here returned `Ok` for survives the end of the process and of the power.

mod choose_pin;
mod clinic_half;
mod crypto;
mod database;
mod error;
mod failpoint;
mod files;
mod folder;
mod header;
mod keychain;
mod partition;
mod records;
mod tries;
mod vault;

pub use choose_pin::PinChoice;
pub use clinic_half::{BegunClinicHalf, ClinicHalf, ClinicUnlock, UnlockKey, new_unlock_key};
pub use error::VaultError;
pub use failpoint::failpoint;
pub use folder::{UnlockKind, VaultFolder, VaultState};
pub use keychain::{Keychain, KeychainError, MemoryKeychain, SystemKeychain};
pub use partition::Partition;
pub use records::{
    Applied, Changes, Draft, Entry, Found, LedgerRow, LedgerState, OpenLogCheck, Outgoing,
    StoredThread,
};
pub use vault::Vault;
