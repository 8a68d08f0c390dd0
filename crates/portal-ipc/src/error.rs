//! The closed list of what can go wrong, as the window sees it. The UI owns the three sentences:
//! what happened, what is safe, what to do.

use portal_protocol::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// No clinic file yet: the app does not know its clinic.
    NoClinic,
    /// The clinic file or link can't be read.
    ClinicFileUnreadable,
    /// The clinic file's signature does not fit.
    ClinicFileChanged,
    /// The code has a slip of typing, or a wrong length.
    CodeTypo,
    /// The birth date can't be read.
    BirthDateUnreadable,
    /// Code and birth date don't fit together (or the code is used, expired, unknown, of another clinic).
    InvitationRefused,
    /// Too many tries; `retry_at` says when.
    TooManyTries,
    /// No internet on this computer.
    Offline,
    /// The clinic's computer does not answer.
    ClinicSilent,
    /// Something answers in the clinic's place: a sign-in page of the network, or a wrong certificate.
    NotTheClinic,
    /// The app is too old for the clinic.
    VersionTooOld,
    /// This computer's key was revoked by the clinic.
    DeviceRevoked,
    /// The vault is locked.
    Locked,
    /// The PIN does not fit; `tries_left` and `retry_at` say more.
    WrongPin,
    /// A PIN has six digits.
    PinShape,
    /// The system's key store is locked or gone.
    KeychainUnavailable,
    /// A vault file is damaged; nothing was deleted.
    VaultDamaged,
    /// The vault was made by a newer Waypost.
    VaultTooNew,
    /// The disk is full or can't be written.
    DiskFull,
    /// Another Waypost has this vault open.
    AlreadyOpen,
    /// The text is empty.
    Empty,
    /// The text is too long to send; it is saved.
    TooLong,
    /// Readers or hour changed; the new promise must be seen first.
    PromiseChanged,
    /// Not there (any more).
    NotFound,
    /// It is on its way already and can't be taken back.
    TooLate,
    /// The clinic's signature does not hold: not shown, not believed.
    NotSigned,
    /// Anything else; `incident` stands in the log.
    Internal,
}

/// What the window gets instead of a reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IpcError {
    /// The closed code.
    pub code: ErrorCode,
    /// Which field of the form, when it is one.
    pub field: Option<String>,
    /// Try again at this instant.
    pub retry_at: Option<Timestamp>,
    /// Tries left today.
    pub tries_left: Option<u32>,
    /// Random number that also stands in the log.
    pub incident: Option<String>,
}

impl From<ErrorCode> for IpcError {
    fn from(code: ErrorCode) -> Self {
        Self {
            code,
            field: None,
            retry_at: None,
            tries_left: None,
            incident: None,
        }
    }
}
