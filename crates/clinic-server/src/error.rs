//! From what went wrong to status and closed code. A 5xx has a constant body and an incident number.

use axum::Json;
use axum::response::{IntoResponse, Response};
use clinic_store::StoreError;
use http::StatusCode;
use portal_protocol::portal::PromiseChangedBody;
use portal_protocol::{ApiErrorBody, ErrorCode, Promise, Signed, Timestamp};

/// A refusal or a failure.
#[derive(Debug)]
pub(crate) enum ApiError {
    Refused(ApiErrorBody),
    PromiseChanged(Box<Signed<Promise>>),
    Failed(anyhow::Error),
}

pub(crate) type ApiResult<T> = Result<Json<T>, ApiError>;

impl ApiError {
    pub(crate) fn code(code: ErrorCode) -> Self {
        Self::Refused(ApiErrorBody {
            code,
            retry_at: None,
            field: None,
            incident: None,
        })
    }

    pub(crate) fn field(code: ErrorCode, field: &str) -> Self {
        Self::Refused(ApiErrorBody {
            code,
            retry_at: None,
            field: Some(field.to_owned()),
            incident: None,
        })
    }

    pub(crate) fn wait_until(at: Timestamp) -> Self {
        Self::Refused(ApiErrorBody {
            code: ErrorCode::TooManyTries,
            retry_at: Some(at),
            field: None,
            incident: None,
        })
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::code(ErrorCode::NotFound),
            StoreError::IdConflict => Self::code(ErrorCode::IdConflict),
            StoreError::PromiseChanged(promise) => Self::PromiseChanged(promise),
            StoreError::InvitationRefused => Self::code(ErrorCode::InvitationRefused),
            StoreError::TooManyTries(at) => Self::wait_until(at),
            StoreError::ReasonNeeded => Self::code(ErrorCode::ReasonNeeded),
            StoreError::NotAllowed => Self::code(ErrorCode::NotAllowed),
            StoreError::Full => Self::field(ErrorCode::TooLong, "medicines"),
            StoreError::LinkRefused => Self::code(ErrorCode::LinkRefused),
            StoreError::Replayed => Self::code(ErrorCode::SignatureRefused),
            StoreError::Stopped => Self::code(ErrorCode::Unavailable),
            StoreError::Damaged | StoreError::Database(_) | StoreError::Migration(_) => {
                Self::Failed(error.into())
            }
        }
    }
}

impl From<anyhow::Error> for ApiError {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

fn status(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::InvitationRefused | ErrorCode::NotAllowed | ErrorCode::ReasonNeeded => {
            StatusCode::FORBIDDEN
        }
        ErrorCode::TooManyTries => StatusCode::TOO_MANY_REQUESTS,
        ErrorCode::SignatureRefused
        | ErrorCode::DeviceRevoked
        | ErrorCode::SignedOut
        | ErrorCode::LinkRefused
        | ErrorCode::PasskeyRefused => StatusCode::UNAUTHORIZED,
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::PromiseChanged | ErrorCode::IdConflict | ErrorCode::CannotClose => {
            StatusCode::CONFLICT
        }
        ErrorCode::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        ErrorCode::Empty | ErrorCode::Malformed => StatusCode::BAD_REQUEST,
        ErrorCode::VersionTooOld => StatusCode::UPGRADE_REQUIRED,
        ErrorCode::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self {
            Self::Refused(body) => (status(body.code), Json(body)).into_response(),
            Self::PromiseChanged(promise) => {
                let body = PromiseChangedBody {
                    code: ErrorCode::PromiseChanged,
                    promise: *promise,
                };
                (StatusCode::CONFLICT, Json(body)).into_response()
            }
            Self::Failed(error) => {
                let mut number = [0; 6];
                // Without random numbers the incident is all zeros; the log line is still there.
                let _filled = getrandom::fill(&mut number);
                let incident = hex::encode(number);
                tracing::error!(incident, error = %error, cause = ?error.source().map(ToString::to_string), "request failed");
                let body = ApiErrorBody {
                    code: ErrorCode::Internal,
                    retry_at: None,
                    field: None,
                    incident: Some(incident),
                };
                (StatusCode::INTERNAL_SERVER_ERROR, Json(body)).into_response()
            }
        }
    }
}
