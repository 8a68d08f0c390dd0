//! Why the store refused or failed. Nothing here holds words, names or paths.

use portal_protocol::{Promise, Signed, Timestamp};

/// Outcome of a store operation that is no answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Not there, or not the asker's: the same.
    #[error("not there")]
    NotFound,
    /// The same id came with other content.
    #[error("the id was used for something else")]
    IdConflict,
    /// Readers or hour changed; the new promise is attached.
    #[error("the promise changed")]
    PromiseChanged(Box<Signed<Promise>>),
    /// Code, birth date, use or age: all alike.
    #[error("the invitation is refused")]
    InvitationRefused,
    /// Too many tries until this instant.
    #[error("too many tries")]
    TooManyTries(Timestamp),
    /// The opener must pick a reason first.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The role may not do this.
    #[error("the role may not do this")]
    NotAllowed,
    /// The list holds as much as it may.
    #[error("the list is full")]
    Full,
    /// The sign-in link is used, expired or unknown.
    #[error("the link is refused")]
    LinkRefused,
    /// A nonce was used before.
    #[error("the request was sent before")]
    Replayed,
    /// A stored value can't be read: damage or a wrong key.
    #[error("a stored value cannot be read")]
    Damaged,
    /// The writer has stopped.
    #[error("the store has stopped")]
    Stopped,
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
    /// A migration failed.
    #[error("the database could not be brought up to date")]
    Migration(#[source] sqlx::migrate::MigrateError),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::NotFound,
            other => Self::Database(other),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged
    }
}
