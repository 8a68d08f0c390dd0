//! Ids: newtypes over UUIDv7, so that a thread's id can never stand where a message's is wanted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl $name {
            /// Makes a new time-ordered id (UUIDv7, RFC 9562) from milliseconds since 1970 and ten random bytes.
            #[must_use]
            pub fn from_parts(unix_ms: i64, random: [u8; 10]) -> Self {
                let ms = u64::try_from(unix_ms).unwrap_or(0);
                Self(uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A tenant: one organisation with its teams, routes and keys.
    ClinicId,
    /// A sign-in identity: a patient, or a caregiver.
    AccountId,
    /// The person whose care it is.
    PatientId,
    /// A key pair registered for one account.
    DeviceId,
    /// A person who works at the clinic.
    StaffMemberId,
    /// The staff queue that receives messages of some routes.
    TriagePoolId,
    /// Category → triage pool, first reader, answerer, promise.
    RouteId,
    /// One matter of one patient.
    ThreadId,
    /// A sent, unchangeable entry of a thread; made by its writer.
    MessageId,
    /// Unsent text.
    DraftId,
    /// A signed step of a message's way.
    ReceiptId,
    /// Recipients, answerer and due time, signed by the clinic.
    PromiseId,
    /// A phone answer recorded in a thread.
    PhoneCardId,
    /// One opening of a message body.
    OpeningId,
    /// A one-time code bound to one patient or one proxy grant.
    InvitationId,
    /// One registration attempt; made by the app so that a retry is the same attempt.
    RegistrationId,
    /// A dated, scoped, revocable permission of a caregiver.
    ProxyGrantId,
    /// A file that belongs to a message.
    AttachmentId,
    /// One local vault.
    VaultId,
}
