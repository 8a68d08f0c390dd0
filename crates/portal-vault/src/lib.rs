//! The encrypted local store of one account on one computer.
//!
//! A vault is a folder: a header in two copies, one database of the account, and one database for each
//! patient. [`VaultFolder`] says what stands there and opens it; [`Vault`] is the open vault;
//! [`Partition`] is one patient's record with drafts and the ledger of sent messages. No network here.
//!
//! Invariant: what a call here returned `Ok` for survives the end of the process and of the power.
//!
//! # Which key opens what
//! ```text
//! PIN ── Argon2id (64 MiB, t 3, p 1) ─┐
//!                                     ├─ HKDF ─ key of a slot ─ opens ─ account key (random)
//! the other half ─────────────────────┘                                 ├─ HKDF ─ authentication code of the header
//!   first minutes:        the keychain's 32 bytes, without a PIN        └─ raw key of account-<generation>.db
//!   only me:              the keychain's 32 bytes                             └─ holds the random raw key of each
//!   others too:           the clinic's OPRF of the PIN (RFC 9497)                patient-<id>-<generation>.db
//!   no keychain, minutes: the PIN alone
//! ```
//! Choosing a PIN draws every key anew and copies the files to the next generation; the header then names
//! them. Forgetting a patient deletes the key before the file.
//!
//! # What stands in the folder
//! `lock` (held by the process that has it open), `header.a` and `header.b` (the newer good one counts),
//! the databases with their `-wal`, and `making` while a vault is being made: the only time when databases
//! without a header are no damage.

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
mod shared;
#[cfg(feature = "testing")]
pub mod testing;
mod tries;
mod unlocking;
mod vault;

pub use choose_pin::PinChoice;
pub use clinic_half::{BegunClinicHalf, ClinicHalf, ClinicUnlock, UnlockKey, new_unlock_key};
pub use error::VaultError;
pub use failpoint::failpoint;
pub use folder::{UnlockKind, VaultFolder, VaultState};
pub use keychain::{Keychain, KeychainError, MemoryKeychain, SystemKeychain};
pub use partition::Partition;
pub use records::{
    Applied, Changes, Draft, Entry, Found, LedgerRow, LedgerState, Outgoing, StoredThread,
};
pub use vault::Vault;
