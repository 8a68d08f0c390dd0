//! Closed error codes of both APIs. The other side owns the words; a 5xx carries nothing else.

use serde::{Deserialize, Serialize};

use crate::records::wire;

wire! {
    /// Every reason the clinic gives for refusing a request.
    #[ts(rename = "ApiErrorCode")]
    pub enum ErrorCode {
        /// Code and birth date don't fit together, or the code is used, expired or unknown: all alike.
        InvitationRefused,
        /// Too many tries; wait until `retry_at`.
        TooManyTries,
        /// Signature missing, wrong, stale or replayed.
        SignatureRefused,
        /// This computer's key was revoked.
        DeviceRevoked,
        /// Not there, or not yours: the same answer.
        NotFound,
        /// The readers or the hour changed since the promise was shown; the new promise is attached.
        PromiseChanged,
        /// The same id came with other content.
        IdConflict,
        /// The text is longer than [`crate::MAX_BODY_BYTES`].
        TooLong,
        /// The text is empty.
        Empty,
        /// A field is missing or can't be read.
        Malformed,
        /// The app is too old for this clinic.
        VersionTooOld,
        /// Not signed in at the Desk, or signed out after 10 minutes.
        SignedOut,
        /// Signed in, but the role may not do this.
        NotAllowed,
        /// Opening needs a reason from the list first.
        ReasonNeeded,
        /// A thread closes by an answer or by a phone card with "we talked" only.
        CannotClose,
        /// Used, expired or unknown sign-in link.
        LinkRefused,
        /// The passkey was refused.
        PasskeyRefused,
        /// The clinic's computer is stopping or too busy; try again.
        Unavailable,
        /// Anything else; the incident number stands in the clinic's log.
        Internal,
    }
}

/// Body of every non-2xx answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiErrorBody {
    /// The closed code.
    pub code: ErrorCode,
    /// Try again at this instant (UTC ms); only with `TooManyTries`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_at: Option<crate::Timestamp>,
    /// Which field; only with `Malformed`, `Empty`, `TooLong`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Random number that also stands in the clinic's log; only with `Internal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
}
