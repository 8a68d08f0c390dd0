//! Why the vault refused or failed: one variant for each thing a person can be told. No path, no words.

use portal_protocol::Timestamp;

/// Outcome of a vault operation that is no answer.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The PIN is wrong.
    #[error("the PIN is wrong")]
    WrongPin {
        /// Tries left before waiting begins.
        tries_left: u32,
        /// The next try counts from this instant on; `None` when at once.
        not_before: Option<Timestamp>,
    },
    /// A try before the waiting time was over; it was not taken.
    #[error("too soon for another try")]
    TooSoon {
        /// The next try counts from this instant on.
        not_before: Timestamp,
    },
    /// The PIN is not six digits.
    #[error("a PIN is six digits")]
    PinShape,
    /// The system's keychain is absent, locked or gave an error.
    #[error("the keychain is not available")]
    KeychainUnavailable,
    /// The keychain works and no longer holds this vault's half: wiped, or a copied folder.
    #[error("the keychain does not know this vault")]
    KeychainForgot,
    /// The clinic's half does not fit the protocol.
    #[error("the clinic's half cannot be used")]
    ClinicHalf,
    /// Header or database can't be read. The files are left as they are.
    #[error("the vault is damaged")]
    Damaged,
    /// A newer app wrote this vault.
    #[error("the vault is newer than this app")]
    TooNew,
    /// Another window or program has it open.
    #[error("the vault is open elsewhere")]
    AlreadyOpen,
    /// A vault stands there; it is never overwritten.
    #[error("a vault stands there")]
    AlreadyExists,
    /// No vault stands there.
    #[error("no vault stands there")]
    Missing,
    /// The vault can't be opened this way, for example the interim way after a PIN was chosen.
    #[error("the vault opens another way")]
    WrongWay,
    /// The vault was closed.
    #[error("the vault is closed")]
    Closed,
    /// The record is not there.
    #[error("not there")]
    NotFound,
    /// The message may have left this computer.
    #[error("too late")]
    TooLate,
    /// The same id came with other words.
    #[error("the id was used for something else")]
    IdConflict,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder can't be read or written.
    #[error("the folder cannot be used")]
    Folder(#[source] std::io::Error),
    /// The system gave no randomness.
    #[error("no randomness")]
    Randomness,
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for VaultError {
    fn from(error: sqlx::Error) -> Self {
        let code = error
            .as_database_error()
            .and_then(|database| database.code())
            .and_then(|code| code.parse::<u32>().ok())
            .map(|code| code & 0xff);
        match (code, error) {
            (Some(13), _) => Self::DiskFull,
            // SQLITE_CORRUPT and SQLITE_NOTADB. The key was authenticated before, so it is no wrong key.
            (Some(11 | 26), _) => Self::Damaged,
            (_, sqlx::Error::RowNotFound) => Self::NotFound,
            (_, other) => Self::Database(other),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for VaultError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError;
        match error {
            MigrateError::VersionMissing(_) => Self::TooNew,
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            _ => Self::Damaged,
        }
    }
}

impl From<std::io::Error> for VaultError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Folder(error),
        }
    }
}

impl From<serde_json::Error> for VaultError {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged
    }
}
