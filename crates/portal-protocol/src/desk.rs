//! The Desk's API, `/desk/api/v1`: what Waypost Desk in the browser asks and gets.
//!
//! Same origin, `__Host-` cookie, 10 minutes idle. The list carries no words of a patient; words come
//! only from an opening, which is recorded first. TypeScript is made from these types.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{
    InvitationId, MessageId, PatientId, PhoneCardId, StaffMemberId, ThreadId, TriagePoolId,
};
use crate::records::{
    Author, Category, Language, OpeningReason, PhoneCard, PhoneOutcome, Promise, ReceiptStep,
    StaffMember, ThreadState, wire,
};
use crate::time::Timestamp;

/// Letters of a medicine's line at most, and lines of a list.
pub const MAX_MEDICINE_LETTERS: usize = 120;
/// See [`MAX_MEDICINE_LETTERS`].
pub const MAX_MEDICINES: usize = 60;

/// Paths of the Desk's API.
pub mod paths {
    /// `POST`: one-time link → session.
    pub const SESSION_LINK: &str = "/desk/api/v1/session/link";
    /// `GET`: who is signed in; `DELETE`: sign out.
    pub const SESSION: &str = "/desk/api/v1/session";
    /// `POST`: begin a passkey sign-in (WebAuthn options as JSON).
    pub const PASSKEY_SIGN_IN_START: &str = "/desk/api/v1/session/passkey/start";
    /// `POST`: finish it.
    pub const PASSKEY_SIGN_IN_FINISH: &str = "/desk/api/v1/session/passkey/finish";
    /// `POST`: begin adding a passkey.
    pub const PASSKEY_ADD_START: &str = "/desk/api/v1/passkeys/start";
    /// `POST`: finish it.
    pub const PASSKEY_ADD_FINISH: &str = "/desk/api/v1/passkeys/finish";
    /// `GET`: the inbox.
    pub const INBOX: &str = "/desk/api/v1/inbox";
    /// `GET`, SSE: wakes the Desk when a list changed.
    pub const WAKE: &str = "/desk/api/v1/wake";
    /// `POST`: record an opening, then get the thread with words.
    pub const OPENINGS: &str = "/desk/api/v1/threads/{thread_id}/openings";
    /// `POST`: answer, and close or keep open.
    pub const ANSWERS: &str = "/desk/api/v1/threads/{thread_id}/answers";
    /// `POST`: phone card.
    pub const PHONE_CARDS: &str = "/desk/api/v1/threads/{thread_id}/phone-cards";
    /// `POST`: take it, or pass it on.
    pub const ASSIGNMENT: &str = "/desk/api/v1/threads/{thread_id}/assignment";
    /// `POST`: put a medicine on the patient's list, or take it off.
    pub const MEDICINES: &str = "/desk/api/v1/threads/{thread_id}/medicines";
    /// `GET`: people and pools a thread can be passed to.
    pub const TEAM: &str = "/desk/api/v1/team";
    /// `GET`: patients of the chart, by name, for an invitation.
    pub const PATIENTS: &str = "/desk/api/v1/patients";
    /// `POST`: invite.
    pub const INVITATIONS: &str = "/desk/api/v1/invitations";
}

wire! {
    /// `POST /session/link`.
    pub struct LinkSignInRequest {
        /// The one-time secret of the link.
        pub link: String,
    }
}

wire! {
    /// Who is signed in, and the clinic's own words.
    pub struct SessionResponse {
        /// The person.
        pub staff: StaffMember,
        /// The clinic's name.
        pub clinic_name: String,
        /// The clinic's time zone (IANA).
        pub time_zone: String,
        /// True when this person has a passkey already.
        pub has_passkey: bool,
        /// Signed out after this instant without activity.
        pub idle_until: Timestamp,
        /// The server's clock now.
        pub now: Timestamp,
        /// What the person may do, to show only what works.
        pub may_invite: bool,
        /// May read and answer messages.
        pub may_answer: bool,
    }
}

wire! {
    /// One row of the inbox. No words of the patient.
    pub struct InboxRow {
        /// The thread.
        pub thread_id: ThreadId,
        /// The patient.
        pub patient_id: PatientId,
        /// The patient's name.
        pub patient_name: String,
        /// Who wrote last for the patient, when it was a caregiver ("Maria").
        pub caregiver_name: Option<String>,
        /// What it is about.
        pub category: Category,
        /// Red-flag level the server found again: `emergency`, `crisis`, `urgent`; `None`: none.
        pub red_flag: Option<String>,
        /// Length of the newest message in words.
        pub words: u32,
        /// Language of the patient.
        pub language: Language,
        /// When the newest message came.
        pub arrived_at: Timestamp,
        /// Answer due; `None` when no hour was promised.
        pub due_at: Option<Timestamp>,
        /// Who has it; `None`: the pool.
        pub assigned_to: Option<StaffMember>,
        /// True when the signed-in person has opened the newest message.
        pub opened_by_me: bool,
        /// True when the signed-in person has a part in the promise and needs no reason.
        pub mine: bool,
        /// True after "Not what I heard".
        pub contradicted: bool,
    }
}

wire! {
    /// Answer of `GET /inbox`: red flags first, then what is due first.
    pub struct InboxResponse {
        /// Open threads.
        pub rows: Vec<InboxRow>,
        /// Threads closed today.
        pub closed_today: u32,
        /// The server's clock now.
        pub now: Timestamp,
    }
}

wire! {
    /// `POST /threads/{id}/openings`.
    pub struct OpenThreadRequest {
        /// Needed from a person with no part in the promise; `None` otherwise.
        pub reason: Option<OpeningReason>,
    }
}

/// A message or a phone card, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum DeskEntry {
    /// A message with words, just opened.
    Message {
        /// Id.
        id: MessageId,
        /// Who wrote it.
        author: Author,
        /// The words.
        body: String,
        /// When.
        at: Timestamp,
        /// Spans of red-flag words, byte offsets `[start, end)` into `body`.
        marks: Vec<[u32; 2]>,
    },
    /// A phone card.
    PhoneCard {
        /// The card.
        phone_card: PhoneCard,
    },
}

wire! {
    /// A step as the patient sees it now.
    pub struct StepView {
        /// Which step.
        pub step: ReceiptStep,
        /// Whose step.
        pub staff: Option<StaffMember>,
        /// When.
        pub at: Timestamp,
    }
}

wire! {
    /// The patient beside the thread.
    pub struct PatientCard {
        /// Id.
        pub patient_id: PatientId,
        /// Full name.
        pub name: String,
        /// `YYYY-MM-DD`.
        pub birth_date: String,
        /// Language the patient reads.
        pub language: Language,
        /// Phone number as people read it.
        pub phone: Option<String>,
    }
}

wire! {
    /// A thread with words, after its opening was recorded.
    pub struct ThreadResponse {
        /// The thread.
        pub thread_id: ThreadId,
        /// The patient.
        pub patient: PatientCard,
        /// What it is about.
        pub category: Category,
        /// Open or closed.
        pub state: ThreadState,
        /// When and why this opening was recorded; the patient sees it.
        pub opened_at: Timestamp,
        /// The reason that was recorded.
        pub opened_reason: OpeningReason,
        /// Everything in order.
        pub entries: Vec<DeskEntry>,
        /// The promise of the newest patient message.
        pub promise: Option<Promise>,
        /// What the patient sees now: steps of the newest patient message.
        pub steps: Vec<StepView>,
        /// Who has it.
        pub assigned_to: Option<StaffMember>,
        /// Medicines on the patient's list, name and dose; `None` for a role that may not see it.
        pub medicines: Option<Vec<String>>,
    }
}

wire! {
    /// `POST /threads/{id}/medicines`. A repeat changes nothing.
    pub struct MedicineRequest {
        /// Name and dose, one line of at most [`MAX_MEDICINE_LETTERS`].
        pub name: String,
        /// True: on the list; false: off it.
        pub taken: bool,
    }
}

wire! {
    /// The patient's medicines after the change.
    pub struct MedicinesResponse {
        /// Name and dose, in the order of the alphabet.
        pub medicines: Vec<String>,
    }
}

wire! {
    /// What an answer does to the thread.
    pub enum AfterAnswer {
        /// Send and close.
        Close,
        /// Send, keep it open.
        KeepOpen,
    }
}

wire! {
    /// `POST /threads/{id}/answers`.
    pub struct AnswerRequest {
        /// Made by the Desk; the same in every retry.
        pub message_id: MessageId,
        /// The newest message the Desk had on screen, whoever wrote it. Only the patient's messages up to it count as
        /// answered; with a newer one of the patient the thread stays open, whatever `after` says.
        pub newest_seen: MessageId,
        /// The words, plain text.
        pub body: String,
        /// Close or keep open.
        pub after: AfterAnswer,
    }
}

wire! {
    /// `POST /threads/{id}/phone-cards`. `Talked` closes the thread; the others never do.
    pub struct PhoneCardRequest {
        /// Made by the Desk; the same in every retry.
        pub phone_card_id: PhoneCardId,
        /// The newest message the Desk had on screen, whoever wrote it; a newer one of the patient stays unanswered
        /// and keeps the thread open.
        pub newest_seen: MessageId,
        /// How it went.
        pub outcome: PhoneOutcome,
        /// When the call was.
        pub called_at: Timestamp,
        /// Whole minutes.
        pub minutes: i64,
        /// "What we said"; needed with `Talked`.
        pub said: String,
    }
}

/// Where a thread goes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum AssignTo {
    /// "Take it".
    Me,
    /// To a person.
    Staff {
        /// The person.
        staff_id: StaffMemberId,
    },
    /// Back to a pool.
    Pool {
        /// The pool.
        pool_id: TriagePoolId,
    },
}

wire! {
    /// `POST /threads/{id}/assignment`.
    pub struct AssignRequest {
        /// Where to.
        pub to: AssignTo,
    }
}

wire! {
    /// Answer of answers, phone cards and assignments.
    pub struct ThreadChangedResponse {
        /// The thread.
        pub thread_id: ThreadId,
        /// State after it; open after a wish to close: the patient wrote something newer.
        pub state: ThreadState,
        /// Who has it now.
        pub assigned_to: Option<StaffMember>,
    }
}

wire! {
    /// A staff queue.
    pub struct TriagePool {
        /// Id.
        pub id: TriagePoolId,
        /// Plain name, "Dr. Chen's team".
        pub name: String,
        /// Members.
        pub member_ids: Vec<StaffMemberId>,
    }
}

wire! {
    /// A colleague with what is known of today.
    pub struct Colleague {
        /// The person.
        pub staff: StaffMember,
        /// Away until, if away now.
        pub away_until: Option<Timestamp>,
    }
}

wire! {
    /// Answer of `GET /team`.
    pub struct TeamResponse {
        /// People who read messages.
        pub people: Vec<Colleague>,
        /// Pools.
        pub pools: Vec<TriagePool>,
    }
}

/// Query of `GET /patients`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
pub struct PatientsQuery {
    /// Part of the name, at least 2 characters.
    pub name: String,
}

wire! {
    /// A patient of the chart, for the invitation form.
    pub struct PatientRow {
        /// Id.
        pub patient_id: PatientId,
        /// Name.
        pub name: String,
        /// `YYYY-MM-DD`.
        pub birth_date: String,
        /// Language.
        pub language: Language,
        /// True when the patient already uses Waypost.
        pub registered: bool,
        /// The patient's doctor, who invites.
        pub clinician: Option<StaffMember>,
    }
}

wire! {
    /// Answer of `GET /patients`.
    pub struct PatientsResponse {
        /// Up to 20 rows.
        pub rows: Vec<PatientRow>,
    }
}

wire! {
    /// `POST /invitations`: at most four fields.
    pub struct InviteRequest {
        /// Made by the Desk; the same in every retry.
        pub invitation_id: InvitationId,
        /// Field 1: the patient (name and birth date come from the chart).
        pub patient_id: PatientId,
        /// Field 2: whose letter it is.
        pub clinician_id: StaffMemberId,
        /// Field 3: the clinician's own lines; becomes the first message.
        pub lines: String,
        /// Field 4: language of the letter's front.
        pub language: Language,
    }
}

wire! {
    /// Answer of `POST /invitations`: everything the letter prints. The code is shown once.
    pub struct InviteResponse {
        /// Id.
        pub invitation_id: InvitationId,
        /// As printed, `ABCD-EFGH-JKMN`.
        pub code: String,
        /// `waypost://join/…` with the code.
        pub join_link: String,
        /// Good until.
        pub valid_until: Timestamp,
        /// Name on the letter.
        pub patient_name: String,
        /// Who invites.
        pub clinician: StaffMember,
        /// Her lines.
        pub lines: String,
        /// Language of the front.
        pub language: Language,
        /// Clinic's name.
        pub clinic_name: String,
        /// Clinic's phone.
        pub clinic_phone: String,
        /// A named person to call.
        pub helper: Option<StaffMember>,
    }
}
