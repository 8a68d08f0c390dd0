//! The records both sides keep: staff, categories, promises, receipts, messages, phone cards, openings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{
    ClinicId, DeviceId, MessageId, OpeningId, PatientId, PhoneCardId, PromiseId, ReceiptId,
    StaffMemberId, ThreadId,
};
use crate::signed::SignedKind;
use crate::time::Timestamp;

macro_rules! wire {
    ($(#[$meta:meta])* $vis:vis enum $name:ident $body:tt) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $(#[$meta])*
        #[serde(rename_all = "snake_case")]
        $vis enum $name $body
    };
    ($(#[$meta:meta])* $vis:vis struct $name:ident $body:tt) => {
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $(#[$meta])*
        $vis struct $name $body
    };
}
pub(crate) use wire;

wire! {
    /// A language of the app, the Desk and the letters.
    #[derive(Default)]
    pub enum Language {
        /// English (United States).
        #[default] En,
        /// Spanish (United States and Latin America).
        Es,
    }
}

wire! {
    /// What a message is about; decides the route. Worked out from the text, one click changes it.
    pub enum Category {
        /// More of a medicine.
        Refill,
        /// A test and what it means.
        TestResult,
        /// Making, moving or preparing a visit.
        Visit,
        /// A question about health; the usual one.
        HealthQuestion,
        /// Papers, forms and letters.
        Form,
        /// For few eyes only.
        Private,
    }
}

wire! {
    /// A staff member's role, said in plain words on screen.
    pub enum Role {
        /// Doctor.
        Doctor,
        /// Nurse.
        Nurse,
        /// Medical assistant.
        MedicalAssistant,
        /// Front desk.
        FrontDesk,
        /// Clinic IT: keeps the server running, reads no messages.
        Administrator,
    }
}

wire! {
    /// How many may read a message now.
    #[derive(Default)]
    pub enum Audience {
        /// Everyone of the route.
        #[default] Usual,
        /// "Fewer readers": only the answerer.
        Fewer,
    }
}

wire! {
    /// A person at the clinic, as patients see one.
    pub struct StaffMember {
        /// Id of the staff member.
        pub id: StaffMemberId,
        /// Name as on the badge, for example "Ana Ruiz" or "Dr. Grace Chen".
        pub name: String,
        /// How a short sentence calls the person: "Ana", "Dr. Chen".
        pub short_name: String,
        /// Role in the clinic.
        pub role: Role,
        /// Key of the photo; unknown keys show initials.
        pub face: String,
    }
}

wire! {
    /// Why a person of the promise gets the message.
    pub enum RecipientPart {
        /// Answers the message.
        Answers,
        /// Reads it too.
        Reads,
        /// Reads instead of someone who is away.
        Covers,
    }
}

wire! {
    /// A person who will get this message now.
    pub struct Recipient {
        /// The person.
        pub staff: StaffMember,
        /// Answers, reads, or covers.
        pub part: RecipientPart,
        /// True when the person is the patient's own doctor or nurse.
        pub of_care_team: bool,
    }
}

wire! {
    /// Somebody who would have read it but is away.
    pub struct Away {
        /// The person who is away.
        pub staff: StaffMember,
        /// First instant of work again.
        pub until: Timestamp,
        /// Who reads instead; `None` when nobody is named.
        pub covered_by: Option<StaffMember>,
    }
}

wire! {
    /// The promise for one message: who gets it, who answers, by when. Signed by the clinic.
    pub struct Promise {
        /// Id of the promise.
        pub id: PromiseId,
        /// The clinic that promises.
        pub clinic_id: ClinicId,
        /// The patient it is for.
        pub patient_id: PatientId,
        /// What the message is about.
        pub category: Category,
        /// Usual readers or fewer.
        pub audience: Audience,
        /// Everyone who can read it now; the answerer first, at least one.
        pub recipients: Vec<Recipient>,
        /// People who are away, with their cover.
        pub away: Vec<Away>,
        /// Who answers; `None` when the rota is unclear and the team answers.
        pub answerer: Option<StaffMember>,
        /// The team's plain name, for example "Dr. Chen's team".
        pub team_name: String,
        /// Answered by this instant; `None` with [`Audience::Fewer`], where no hour is promised.
        pub due_at: Option<Timestamp>,
        /// When the clinic made this promise.
        pub made_at: Timestamp,
        /// A preview is good for a send until this instant.
        pub valid_until: Timestamp,
    }
}
impl SignedKind for Promise {
    const KIND: &'static str = "promise";
}

wire! {
    /// A step of a message's way that the clinic signs.
    pub enum ReceiptStep {
        /// The clinic's computer has it, durably.
        Reached,
        /// It stands on a person's list.
        Given,
        /// A person opened it.
        Opened,
        /// A person answered in writing.
        Answered,
        /// A person phoned and wrote a phone card.
        Phoned,
    }
}

wire! {
    /// A signed step of a message's way.
    pub struct Receipt {
        /// Id of the receipt.
        pub id: ReceiptId,
        /// The clinic that signs.
        pub clinic_id: ClinicId,
        /// The patient.
        pub patient_id: PatientId,
        /// The thread.
        pub thread_id: ThreadId,
        /// The message whose way this is.
        pub message_id: MessageId,
        /// Which step.
        pub step: ReceiptStep,
        /// The person of the step; `None` for `Reached`, or when only the team is known.
        pub staff: Option<StaffMember>,
        /// When it happened, by the clinic's clock.
        pub at: Timestamp,
        /// SHA-256 of the message body, hex, 64 characters.
        pub body_digest: String,
    }
}
impl SignedKind for Receipt {
    const KIND: &'static str = "receipt";
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Author {
    /// The patient.
    Patient {
        /// The patient's name.
        name: String,
    },
    /// A caregiver for the patient: "Maria for Rosa".
    Caregiver {
        /// The caregiver's name.
        name: String,
        /// The patient's name.
        for_name: String,
    },
    /// A person at the clinic.
    Staff {
        /// The person.
        staff: StaffMember,
    },
}

wire! {
    /// A sent message with its words.
    pub struct Message {
        /// Id made by the writer.
        pub id: MessageId,
        /// The thread.
        pub thread_id: ThreadId,
        /// The patient.
        pub patient_id: PatientId,
        /// Who wrote it.
        pub author: Author,
        /// The words, plain text.
        pub body: String,
        /// When the clinic took it.
        pub sent_at: Timestamp,
        /// Place in the thread, from 1 without gaps; shared with phone cards.
        pub thread_seq: i64,
    }
}

wire! {
    /// How a call went.
    pub enum PhoneOutcome {
        /// We talked: the only outcome that closes a thread.
        Talked,
        /// A voicemail was left.
        LeftVoicemail,
        /// Nobody answered.
        NoAnswer,
        /// The number was wrong or out of order.
        WrongNumber,
    }
}

wire! {
    /// What the patient says about a phone card.
    pub enum HeardAnswer {
        /// "Yes, that is right."
        Heard,
        /// "Not what I heard": re-opens the thread.
        NotHeard,
    }
}

wire! {
    /// A phone answer recorded in the thread.
    pub struct PhoneCard {
        /// Id made by the Desk.
        pub id: PhoneCardId,
        /// The thread.
        pub thread_id: ThreadId,
        /// The patient.
        pub patient_id: PatientId,
        /// Who called.
        pub staff: StaffMember,
        /// When the call was.
        pub called_at: Timestamp,
        /// Length of the call in whole minutes; 0 when nobody talked.
        pub minutes: i64,
        /// How it went.
        pub outcome: PhoneOutcome,
        /// "What we said", plain text; may be empty unless `Talked`.
        pub said: String,
        /// Place in the thread, from 1 without gaps; shared with messages.
        pub thread_seq: i64,
        /// The patient's answer to "Is this what you heard?".
        pub heard: Option<HeardAnswer>,
    }
}

wire! {
    /// State of a thread at the clinic.
    pub enum ThreadState {
        /// The clinic has to act.
        Open,
        /// Ended by an answer or a phone card.
        Closed,
    }
}

wire! {
    /// One matter of one patient, without words.
    pub struct Thread {
        /// Id made by whoever began it.
        pub id: ThreadId,
        /// The patient.
        pub patient_id: PatientId,
        /// What it is about.
        pub category: Category,
        /// Open or closed.
        pub state: ThreadState,
        /// Usual readers or fewer.
        pub audience: Audience,
        /// The person whose move it is; `None` when it is the team's or the patient's.
        pub assigned_to: Option<StaffMember>,
        /// When the answer is due; `None` when nothing is owed.
        pub due_at: Option<Timestamp>,
        /// Number of entries (messages and phone cards).
        pub last_seq: i64,
        /// Last change.
        pub updated_at: Timestamp,
    }
}

wire! {
    /// Why a body was opened.
    pub enum OpeningReason {
        /// The opener answers this category.
        Answers,
        /// The opener reads it as one of the recipients.
        Reads,
        /// The opener covers for someone away.
        Covers,
        /// It was passed on to the opener.
        PassedOn,
        /// Picked by a person with no part in the promise: asked to help.
        AskedToHelp,
        /// Picked: the patient called about it.
        PatientCalled,
        /// Picked: a safety concern (break-glass).
        SafetyConcern,
        /// The patient's own computer, or a caregiver's, fetched it.
        OwnComputer,
    }
}

/// Who opened a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Opener {
    /// A person at the clinic, at the Desk.
    Staff {
        /// The person.
        staff: StaffMember,
    },
    /// A computer of the patient or of a caregiver.
    Device {
        /// The computer.
        device_id: DeviceId,
        /// The account's name.
        name: String,
    },
}

wire! {
    /// One opening of one message body: who, role, reason, when. A leaf of the open-log.
    pub struct Opening {
        /// Id of the opening.
        pub id: OpeningId,
        /// The clinic.
        pub clinic_id: ClinicId,
        /// The patient.
        pub patient_id: PatientId,
        /// The thread.
        pub thread_id: ThreadId,
        /// The message opened; a phone card is opened by nobody, it is written for the patient.
        pub message_id: MessageId,
        /// Who.
        pub opener: Opener,
        /// Why.
        pub reason: OpeningReason,
        /// When, by the clinic's clock.
        pub at: Timestamp,
        /// Number among this patient's openings, from 1 without gaps.
        pub patient_seq: i64,
    }
}
