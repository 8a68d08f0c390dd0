//! The patients' API, `/api/v1`: requests and responses. Paths stand in [`paths`].
//!
//! Every request but `GET /clinic` is signed ([`crate::request_signature`]): registration with the key
//! that is being registered, all others with a registered one. Every mutation carries an id made by the
//! client; a repeat gets the stored reply, the same id with other content gets `IdConflict`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clinic_file::ClinicProfile;
use crate::ids::{
    AccountId, DeviceId, MessageId, PatientId, PhoneCardId, PromiseId, ProxyGrantId,
    RegistrationId, ThreadId,
};
use crate::openlog::{OpeningLeaf, TreeHead};
use crate::records::{
    Audience, Category, HeardAnswer, Language, Message, PhoneCard, Promise, Receipt, Thread, wire,
};
use crate::signed::Signed;
use crate::time::Timestamp;

/// Paths of the patients' API.
pub mod paths {
    /// `GET`, unsigned: the clinic's signed profile.
    pub const CLINIC: &str = "/api/v1/clinic";
    /// `POST`: code, birth date and the new device key.
    pub const REGISTRATIONS: &str = "/api/v1/registrations";
    /// `GET`, SSE: wakes a device when one of its patients' feeds has grown.
    pub const WAKE: &str = "/api/v1/wake";
    /// `GET`: one patient's feed after a cursor.
    pub const FEED: &str = "/api/v1/patients/{patient_id}/feed";
    /// `POST`: the promise a message would get now.
    pub const PROMISES: &str = "/api/v1/patients/{patient_id}/promises";
    /// `POST`: send a message.
    pub const MESSAGES: &str = "/api/v1/patients/{patient_id}/messages";
    /// `POST`: "Is this what you heard?".
    pub const PHONE_CARD_ANSWERS: &str =
        "/api/v1/patients/{patient_id}/phone-cards/{phone_card_id}/answer";
    /// `GET`: inclusion proof of one leaf.
    pub const OPENLOG_INCLUSION: &str = "/api/v1/openlog/inclusion";
    /// `GET`: consistency proof between two heads.
    pub const OPENLOG_CONSISTENCY: &str = "/api/v1/openlog/consistency";
    /// `PUT`: registers the unlock key and makes the clinic half for this device.
    pub const UNLOCK: &str = "/api/v1/devices/this/unlock";
    /// `POST`, signed by the unlock key: evaluates the OPRF on a blinded PIN; counts as a try.
    pub const UNLOCK_EVALUATE: &str = "/api/v1/devices/this/unlock/evaluate";
    /// `POST`, signed by the device key: the vault opened, so the tries are forgiven.
    pub const UNLOCK_CONFIRM: &str = "/api/v1/devices/this/unlock/confirm";

    /// Fills `{patient_id}` of a path.
    #[must_use]
    pub fn of_patient(path: &str, patient_id: super::PatientId) -> String {
        path.replace("{patient_id}", &patient_id.to_string())
    }
}

/// Answer of `GET /clinic`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClinicResponse {
    /// The clinic's profile as it is now.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::signed::SignedText))]
    pub profile: Signed<ClinicProfile>,
}

/// `POST /registrations`, signed by `device_public_key` with the device id as key id.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisterRequest {
    /// Same id in every retry.
    pub registration_id: RegistrationId,
    /// Twelve characters, without dashes.
    pub code: String,
    /// `YYYY-MM-DD`.
    pub birth_date: String,
    /// Id the device gives itself.
    pub device_id: DeviceId,
    /// Ed25519, 32 bytes, base64url.
    pub device_public_key: String,
    /// Language the person uses.
    pub language: Language,
}

impl std::fmt::Debug for RegisterRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RegisterRequest({})", self.registration_id)
    }
}

/// What an account may do for a patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Access {
    /// The patient's own account.
    Own,
    /// A caregiver with a proxy grant.
    Proxy {
        /// The grant.
        grant_id: ProxyGrantId,
        /// Ends at this instant, if dated.
        until: Option<Timestamp>,
    },
}

wire! {
    /// A patient whose messages an account may see.
    pub struct PatientAccess {
        /// The patient.
        pub patient_id: PatientId,
        /// Full name.
        pub name: String,
        /// How we address the person: "Rosa".
        pub given_name: String,
        /// By which right.
        pub access: Access,
    }
}

wire! {
    /// Answer of `POST /registrations`.
    pub struct RegisterResponse {
        /// The new account.
        pub account_id: AccountId,
        /// Name of who signs in.
        pub account_name: String,
        /// Patients this account may see; one today.
        pub patients: Vec<PatientAccess>,
        /// The thread that holds the invitation's message.
        pub first_thread_id: ThreadId,
    }
}

/// Query of `GET …/feed`.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
pub struct FeedQuery {
    /// Cursor from the last page; 0 from the beginning.
    pub after: i64,
    /// At most so many entries, 1 to 200.
    pub limit: u32,
}

/// One change of a patient's record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum FeedChange {
    /// A thread as it is after the change.
    Thread {
        /// The thread.
        thread: Thread,
    },
    /// A new message, with words.
    Message {
        /// The message.
        message: Message,
    },
    /// A new phone card, or one with the patient's answer.
    PhoneCard {
        /// The card.
        phone_card: PhoneCard,
    },
    /// The promise a message was sent under.
    Promise {
        /// The message.
        message_id: MessageId,
        /// The promise.
        #[cfg_attr(feature = "openapi", schema(value_type = crate::signed::SignedText))]
        promise: Signed<Promise>,
    },
    /// A step of a message's way.
    Receipt {
        /// The receipt.
        #[cfg_attr(feature = "openapi", schema(value_type = crate::signed::SignedText))]
        receipt: Signed<Receipt>,
    },
    /// The medicines the clinic has on its list for this patient, all of them.
    Medicines {
        /// Name and dose as the clinic wrote them, in the order of the alphabet.
        medicines: Vec<String>,
    },
    /// An opening in the open-log.
    Opening {
        /// The leaf.
        leaf: OpeningLeaf,
    },
}

/// A change with its place in the patient's feed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FeedEntry {
    /// Place in this patient's feed, growing.
    pub seq: i64,
    /// What changed.
    pub change: FeedChange,
}

/// Answer of `GET …/feed`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FeedResponse {
    /// Changes in order; may be empty.
    pub entries: Vec<FeedEntry>,
    /// Give this as `after` next time.
    pub cursor: i64,
    /// True when more is waiting.
    pub more: bool,
    /// Signed head of the open-log; covers every leaf in `entries`.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::signed::SignedText))]
    pub head: Signed<TreeHead>,
}

wire! {
    /// `POST …/promises`.
    pub struct PreviewPromiseRequest {
        /// The thread it would go to; `None` for a new one.
        pub thread_id: Option<ThreadId>,
        /// What it is about.
        pub category: Category,
        /// Usual readers or fewer.
        pub audience: Audience,
    }
}

/// Answer of `POST …/promises`, and the `promise` of a `PromiseChanged` refusal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PromiseResponse {
    /// The signed promise.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::signed::SignedText))]
    pub promise: Signed<Promise>,
}

/// Body of a 409 `PromiseChanged`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PromiseChangedBody {
    /// Always `PromiseChanged`.
    pub code: crate::ErrorCode,
    /// The promise as it is now; show it, then send again with its id.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::signed::SignedText))]
    pub promise: Signed<Promise>,
}

wire! {
    /// What the app said while the person typed, and what they chose. Never the discarded text.
    pub struct GuidanceShown {
        /// Id of the rule that spoke.
        pub rule: String,
        /// `emergency`, `crisis` or `urgent`.
        pub level: String,
        /// What was pressed, for example `send_anyway` or `not_now`.
        pub choice: String,
    }
}

/// `POST …/messages`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SendMessageRequest {
    /// Made by the app when Send was pressed; the same in every retry.
    pub message_id: MessageId,
    /// An existing thread of this patient, or a new id: then the message begins a thread.
    pub thread_id: ThreadId,
    /// The words, plain text.
    pub body: String,
    /// What it is about.
    pub category: Category,
    /// Usual readers or fewer.
    pub audience: Audience,
    /// The promise that was shown when Send was pressed. `None` only when the person pressed
    /// "Save and send later" offline; the answer is then `PromiseChanged`, so that names are seen first.
    pub promise_id: Option<PromiseId>,
    /// What was shown and chosen while typing.
    pub guidance: Vec<GuidanceShown>,
}

impl std::fmt::Debug for SendMessageRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SendMessageRequest({})", self.message_id)
    }
}

/// Answer of `POST …/messages`; a repeat gets the very same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SendMessageResponse {
    /// The thread as it is now.
    pub thread: Thread,
    /// Place of the message in the thread.
    pub thread_seq: i64,
    /// When the clinic took it.
    pub sent_at: Timestamp,
    /// `Reached`, and `Given` when it stands on a person's list at once.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::signed::SignedText>))]
    pub receipts: Vec<Signed<Receipt>>,
    /// The promise it was sent under.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::signed::SignedText))]
    pub promise: Signed<Promise>,
}

wire! {
    /// `POST …/phone-cards/{id}/answer`. "Not what I heard" re-opens the thread; what was heard follows
    /// as a message of its own.
    pub struct AnswerPhoneCardRequest {
        /// Heard or not.
        pub heard: HeardAnswer,
    }
}

wire! {
    /// Answer of `POST …/phone-cards/{id}/answer`.
    pub struct AnswerPhoneCardResponse {
        /// The card with the answer.
        pub phone_card_id: PhoneCardId,
        /// What stands now; the first answer holds.
        pub heard: HeardAnswer,
    }
}

wire! {
    /// `PUT /devices/this/unlock`, signed by the device key.
    pub struct RegisterUnlockRequest {
        /// Ed25519 key that may only ask for evaluations, base64url; lies in the vault's header.
        pub unlock_public_key: String,
    }
}

wire! {
    /// `POST /devices/this/unlock/evaluate`, signed by the unlock key (`unlock:<device id>`).
    pub struct EvaluateUnlockRequest {
        /// RFC 9497 blinded element, ristretto255-SHA512, base64url.
        pub blinded: String,
    }
}

wire! {
    /// Answer of an evaluation.
    pub struct EvaluateUnlockResponse {
        /// RFC 9497 evaluation element, base64url.
        pub evaluated: String,
        /// Tries left today if this PIN is wrong too.
        pub tries_left: u32,
    }
}
