//! What can go wrong, put on the closed codes of the window. Logged once, here, without words or addresses.

use portal_ipc::{ErrorCode, IpcError};
use portal_protocol::portal::PromiseResponse;
use portal_protocol::{ApiErrorBody, ErrorCode as Refusal};
use portal_vault::VaultError;

/// Why a request of the clinic brought no answer.
#[derive(Debug)]
pub enum Failure {
    /// No network here. Nothing left this computer.
    Offline,
    /// The clinic's computer does not answer. Nothing left this computer.
    Silent,
    /// The connection ended after the request may have left.
    Broken,
    /// Somebody else is there: a wrong certificate. Nothing left this computer.
    NotTheClinic,
    /// Something that is no answer of the clinic's came back: a page, or bytes that were changed. The request may
    /// have reached the clinic all the same.
    Garbled,
    /// The clinic said no.
    Refused(ApiErrorBody),
    /// The promise is another one by now.
    PromiseChanged(Box<PromiseResponse>),
}

impl Failure {
    /// True when the clinic certainly did not get the request.
    pub(crate) const fn never_left(&self) -> bool {
        matches!(self, Self::Offline | Self::Silent | Self::NotTheClinic)
    }

    /// The refusal's code.
    pub(crate) const fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Refused(body) => Some(body.code),
            _ => None,
        }
    }
}

/// An error with a random number that also stands in the log.
pub(crate) fn internal(what: &'static str, error: &dyn std::fmt::Display) -> IpcError {
    let mut number = [0; 6];
    // Without random numbers the incident is all zeros; the log line is still there.
    let _filled = getrandom::fill(&mut number);
    let incident: String = number.iter().map(|byte| format!("{byte:02x}")).collect();
    tracing::error!(incident, what, %error, "a command failed");
    IpcError {
        incident: Some(incident),
        ..ErrorCode::Internal.into()
    }
}

pub(crate) fn of_field(code: ErrorCode, field: &str) -> IpcError {
    IpcError {
        field: Some(field.to_owned()),
        ..code.into()
    }
}

/// A vault's error as the window sees it.
pub(crate) fn of_vault(error: VaultError) -> IpcError {
    match error {
        VaultError::WrongPin {
            tries_left,
            not_before,
        } => IpcError {
            tries_left: Some(tries_left),
            retry_at: not_before,
            field: Some("pin".to_owned()),
            ..ErrorCode::WrongPin.into()
        },
        VaultError::TooSoon { not_before } => IpcError {
            retry_at: Some(not_before),
            ..ErrorCode::TooManyTries.into()
        },
        VaultError::PinShape => of_field(ErrorCode::PinShape, "pin"),
        VaultError::KeychainUnavailable | VaultError::KeychainForgot => {
            ErrorCode::KeychainUnavailable.into()
        }
        VaultError::ClinicHalf => ErrorCode::NotSigned.into(),
        VaultError::Damaged | VaultError::Missing | VaultError::AlreadyExists => {
            tracing::error!(%error, "the vault can't be used as it is");
            ErrorCode::VaultDamaged.into()
        }
        VaultError::TooNew => ErrorCode::VaultTooNew.into(),
        VaultError::AlreadyOpen => ErrorCode::AlreadyOpen.into(),
        VaultError::Closed | VaultError::WrongWay => ErrorCode::Locked.into(),
        VaultError::NotFound => ErrorCode::NotFound.into(),
        VaultError::TooLate => ErrorCode::TooLate.into(),
        VaultError::DiskFull | VaultError::Folder(_) => ErrorCode::DiskFull.into(),
        VaultError::IdConflict | VaultError::Randomness | VaultError::Database(_) => {
            internal("vault", &error)
        }
    }
}

impl From<Failure> for IpcError {
    fn from(failure: Failure) -> Self {
        let body = match failure {
            Failure::Offline => return ErrorCode::Offline.into(),
            Failure::Silent | Failure::Broken => return ErrorCode::ClinicSilent.into(),
            Failure::NotTheClinic | Failure::Garbled => return ErrorCode::NotTheClinic.into(),
            Failure::PromiseChanged(_) => return ErrorCode::PromiseChanged.into(),
            Failure::Refused(body) => body,
        };
        let code = match body.code {
            Refusal::InvitationRefused => ErrorCode::InvitationRefused,
            Refusal::TooManyTries => ErrorCode::TooManyTries,
            Refusal::DeviceRevoked | Refusal::SignatureRefused => ErrorCode::DeviceRevoked,
            Refusal::NotFound => ErrorCode::NotFound,
            Refusal::PromiseChanged => ErrorCode::PromiseChanged,
            Refusal::TooLong => ErrorCode::TooLong,
            Refusal::Empty => ErrorCode::Empty,
            Refusal::VersionTooOld => ErrorCode::VersionTooOld,
            Refusal::Unavailable => ErrorCode::ClinicSilent,
            _ => ErrorCode::Internal,
        };
        Self {
            field: body.field,
            retry_at: body.retry_at,
            incident: body.incident,
            ..code.into()
        }
    }
}
