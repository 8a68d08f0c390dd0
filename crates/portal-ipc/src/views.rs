//! Forms (window → backend) and views (backend → window). Text only; times in UTC milliseconds.

use portal_protocol::{
    Audience, Author, Away, Category, HeardAnswer, Language, MessageId, OpeningReason, PhoneCard,
    PromiseId, Recipient, StaffMember, ThreadId, Timestamp,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! view {
    ($(#[$meta:meta])* pub enum $name:ident $body:tt) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name $body
    };
    ($(#[$meta:meta])* pub struct $name:ident $body:tt) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        pub struct $name $body
    };
}

view! {
    /// Nothing.
    #[derive(Default)]
    pub struct Nothing {}
}

// ---- clinic and start -----------------------------------------------------------------------------

view! {
    /// Is the clinic open?
    pub struct OpenNowView {
        /// True when open now.
        pub open: bool,
        /// Closes (when open) or opens (when closed) at this instant; `None`: no hours known.
        pub until: Option<Timestamp>,
    }
}

view! {
    /// The clinic as every screen shows it.
    pub struct ClinicView {
        /// Name.
        pub name: String,
        /// Phone as people read it.
        pub phone: String,
        /// Nurse line for closed hours.
        pub nurse_line: Option<String>,
        /// IANA time zone; all times are shown in it.
        pub time_zone: String,
        /// Open now?
        pub open_now: OpenNowView,
        /// Emergency number of the country, "911".
        pub emergency_number: String,
        /// Crisis line of the country, "988".
        pub crisis_number: String,
        /// Accent `#rrggbb`, checked.
        pub accent: Option<String>,
        /// Logo data URL.
        pub logo: Option<String>,
        /// Opening hours for the "When to write or call" page.
        pub hours: Vec<HoursView>,
    }
}

view! {
    /// One day's hours.
    pub struct HoursView {
        /// 1 = Monday to 7 = Sunday.
        pub weekday: u8,
        /// Minutes after midnight.
        pub opens: u16,
        /// Minutes after midnight.
        pub closes: u16,
    }
}

view! {
    /// Where the account stands.
    pub enum AccountState {
        /// No clinic file.
        NoClinic,
        /// A clinic, no account: screen 01.
        NotRegistered,
        /// A registration was begun and not acknowledged; it is being finished by itself.
        Registering,
        /// Registered, no PIN yet: the interim slot is open.
        NoPinYet,
        /// Locked: screen 12.
        Locked,
        /// Open.
        Unlocked,
    }
}

view! {
    /// Which second half opens the vault.
    pub enum UnlockKind {
        /// PIN with the system's key store ("Only me").
        OnlyMe,
        /// PIN with the clinic's half ("Others too, or not sure").
        Shared,
    }
}

view! {
    /// Online?
    pub enum Connection {
        /// The clinic answers.
        Online,
        /// No network.
        Offline,
        /// Network, but the clinic's computer does not answer.
        ClinicSilent,
        /// Something else answers.
        NotTheClinic,
    }
}

view! {
    /// The connection with its time.
    pub struct ConnectionView {
        /// How it is.
        pub connection: Connection,
        /// Since when.
        pub since: Timestamp,
        /// Last complete sync.
        pub last_sync_at: Option<Timestamp>,
    }
}

view! {
    /// What the window needs at start and after every `StatusChanged`.
    pub struct AppStatusView {
        /// Where the account stands.
        pub state: AccountState,
        /// The clinic, if known.
        pub clinic: Option<ClinicView>,
        /// Settings; before registration those of the system.
        pub settings: Settings,
        /// How the patient is addressed ("Rosa"); `None` unless open.
        pub given_name: Option<String>,
        /// The patient's full name; `None` unless open.
        pub patient_name: Option<String>,
        /// Code from a join link, as printed.
        pub prefilled_code: Option<String>,
        /// Which half unlocks; `None` before a PIN was chosen.
        pub unlock: Option<UnlockKind>,
        /// No try is taken before this instant.
        pub unlock_not_before: Option<Timestamp>,
        /// False: no system key store, so the PIN comes first.
        pub has_keychain: bool,
        /// Thread of the invitation, until the first message was sent.
        pub first_thread_id: Option<ThreadId>,
        /// True once a message of one's own was sent or waits.
        pub has_written: bool,
        /// Online?
        pub connection: ConnectionView,
        /// The computer's clock now.
        pub now: Timestamp,
    }
}

view! {
    /// A theme.
    #[derive(Default)]
    pub enum Theme {
        /// Like my computer.
        #[default] System,
        /// Light.
        Light,
        /// Dark.
        Dark,
        /// Strong contrast.
        Strong,
    }
}

view! {
    /// Text size: zoom 1, 1.25, 1.5.
    #[derive(Default)]
    pub enum TextSize {
        /// 1.
        #[default] Normal,
        /// 1.25.
        Big,
        /// 1.5.
        VeryBig,
    }
}

view! {
    /// Settings of the app; kept in the vault, before that in memory.
    pub struct Settings {
        /// Language.
        pub language: Language,
        /// Theme.
        pub theme: Theme,
        /// Text size.
        pub text_size: TextSize,
        /// Minutes without use until the lock: 5, 10, 15 or 30; at most 5 on a shared computer.
        pub lock_after_minutes: u32,
        /// Ids of small hints the person has put away.
        pub dismissed_hints: Vec<String>,
    }
}

view! {
    /// A clinic file's text or a join link, pasted.
    pub struct JoinForm {
        /// Pasted text.
        pub text: String,
    }
}

view! {
    /// Typed code.
    pub struct CodeForm {
        /// As typed.
        pub code: String,
    }
}

view! {
    /// How a typed code looks, checked on this computer alone.
    pub enum CodeState {
        /// Nothing typed.
        Empty,
        /// Fewer than twelve.
        TooShort,
        /// More than twelve.
        TooLong,
        /// A character no code has.
        StrangeCharacter,
        /// All twelve, but one is wrong or swapped.
        Typo,
        /// All twelve fit.
        Good,
    }
}

view! {
    /// Answer of the code check.
    pub struct CodeCheckView {
        /// How it looks.
        pub state: CodeState,
        /// Characters typed, spaces and dashes apart.
        pub typed: u32,
        /// Grouped as printed, as far as typed.
        pub grouped: String,
    }
}

view! {
    /// Typed birth date.
    pub struct BirthDateForm {
        /// As typed: 06141955, 6/14/1955, June 14 1955, 14 de junio de 1955.
        pub text: String,
        /// Language: decides whether month or day comes first in doubt (both: month first in the US).
        pub language: Language,
    }
}

view! {
    /// A birth date as read; show it back in words.
    pub struct BirthDateView {
        /// `YYYY-MM-DD`; `None` when it can't be read (yet).
        pub date: Option<String>,
        /// True when it reads as a date in the future or more than 130 years ago.
        pub out_of_range: bool,
    }
}

view! {
    /// Screen 01.
    pub struct RegisterForm {
        /// Typed code.
        pub code: String,
        /// Typed birth date, any form `read_birth_date` takes.
        pub birth_date: String,
        /// Language in use.
        pub language: Language,
        /// Only where there is no system key store: the PIN comes first.
        pub pin: Option<String>,
    }
}

view! {
    /// After registration.
    pub struct RegisteredView {
        /// The thread with the invitation.
        pub first_thread_id: ThreadId,
    }
}

view! {
    /// Screen 03.
    pub struct ChoosePinForm {
        /// Six digits.
        pub pin: String,
        /// "Do other people use this computer?"
        pub unlock: UnlockKind,
    }
}

view! {
    /// Screen 12.
    pub struct UnlockForm {
        /// Six digits.
        pub pin: String,
    }
}

// ---- messages -------------------------------------------------------------------------------------

view! {
    /// Group of a row in Messages, in this order.
    pub enum ThreadGroup {
        /// New for you.
        New,
        /// The clinic is working on it.
        Working,
        /// Not sent yet.
        NotSent,
        /// Answered.
        Answered,
    }
}

view! {
    /// The one status line of a row.
    pub enum RowStatus {
        /// "Ana Ruiz, nurse, answered you" (also the first message of an invitation).
        AnsweredYou,
        /// Small gold plate: who answers by when.
        Promised,
        /// Late: who was to answer by when.
        Late,
        /// "called you. Is her note right?"
        CalledYou,
        /// "Ana tried to reach you."
        TriedToCall,
        /// Draft saved on this computer.
        Draft,
        /// Waiting to send.
        Waiting,
        /// Waiting, and the readers changed: look once more.
        NeedsLook,
        /// The clinic refused it (too long and the like).
        Refused,
        /// Reached the clinic, no hour promised.
        Reached,
        /// Done.
        Done,
    }
}

view! {
    /// A row of Messages. No words of the message but its title.
    pub struct ThreadRowView {
        /// The thread; for a new draft the id it will have.
        pub thread_id: ThreadId,
        /// Group.
        pub group: ThreadGroup,
        /// First words of the first message, or the patient's own; `None`: untitled draft.
        pub title: Option<String>,
        /// Person whose move it is, or who did the last thing.
        pub staff: Option<StaffMember>,
        /// Team's plain name, when no person is named.
        pub team_name: Option<String>,
        /// Status line.
        pub status: RowStatus,
        /// Due, was due.
        pub due_at: Option<Timestamp>,
        /// Last change.
        pub at: Timestamp,
        /// Unread.
        pub is_new: bool,
    }
}

view! {
    /// Screen 05.
    pub struct InboxView {
        /// Rows in order of group, then late first, then newest first.
        pub rows: Vec<ThreadRowView>,
        /// Unread threads.
        pub new_count: u32,
    }
}

view! {
    /// A step of a message's way.
    pub enum WayStepKind {
        /// Saved here.
        Saved,
        /// Reached the clinic.
        Reached,
        /// Given to Ana.
        Given,
        /// Opened by Ana.
        Opened,
        /// Answered.
        Answered,
        /// Called you.
        Phoned,
    }
}

view! {
    /// How far a step is.
    pub enum WayStepState {
        /// Done, from a signed receipt (or saved here).
        Done,
        /// The next one.
        Next,
        /// Later.
        Later,
    }
}

view! {
    /// One post of the way. Always five: saved, reached, given, opened, answered or phoned.
    pub struct WayStepView {
        /// Which.
        pub step: WayStepKind,
        /// How far.
        pub state: WayStepState,
        /// Who.
        pub staff: Option<StaffMember>,
        /// When, if done; due, if next and promised.
        pub at: Option<Timestamp>,
    }
}

view! {
    /// How a promise ended.
    pub enum PromiseState {
        /// Running.
        Promised,
        /// Kept.
        Kept,
        /// Late: from the app's own clock too.
        Late,
    }
}

view! {
    /// The plate of a sent message.
    pub struct PlateView {
        /// Running, kept, late.
        pub state: PromiseState,
        /// Who answers; `None`: the team.
        pub answerer: Option<StaffMember>,
        /// Team's plain name.
        pub team_name: String,
        /// By when; `None`: no hour promised.
        pub due_at: Option<Timestamp>,
    }
}

view! {
    /// How a message of one's own stands.
    pub enum MessageState {
        /// From the clinic, or acknowledged.
        Settled,
        /// Waiting to send.
        Waiting,
        /// Waiting; readers changed, one more click.
        NeedsLook,
        /// Refused; the words are safe.
        Refused,
    }
}

view! {
    /// A message in a conversation.
    pub struct MessageView {
        /// Id.
        pub id: MessageId,
        /// Who wrote it.
        pub author: Author,
        /// True when it is one's own (or a caregiver's for one).
        pub own: bool,
        /// The words.
        pub body: String,
        /// When it was sent (or saved).
        pub at: Timestamp,
        /// How it stands.
        pub state: MessageState,
        /// The way; empty for messages of the clinic.
        pub way: Vec<WayStepView>,
        /// The plate; own messages only.
        pub plate: Option<PlateView>,
        /// The card to look at once more, when `NeedsLook`.
        pub changed_promise: Option<PromiseCardView>,
    }
}

/// An entry of a conversation, oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum EntryView {
    /// A message.
    Message {
        /// It.
        message: Box<MessageView>,
    },
    /// A phone card.
    PhoneCard {
        /// It.
        card: PhoneCard,
    },
}

view! {
    /// Which conversation, which page.
    pub struct OpenThreadForm {
        /// The thread.
        pub thread_id: ThreadId,
        /// Entries before this place; `None`: the newest page.
        pub before: Option<i64>,
    }
}

view! {
    /// Screen 06 (and 02, when it is the invitation's).
    pub struct ThreadView {
        /// The thread.
        pub thread_id: ThreadId,
        /// Title: first words.
        pub title: String,
        /// What it is about.
        pub category: Category,
        /// Entries, oldest first; a page of at most 50.
        pub entries: Vec<EntryView>,
        /// Give as `before` for earlier ones; `None`: this is the beginning.
        pub earlier: Option<i64>,
        /// Open or closed at the clinic.
        pub closed: bool,
        /// Name for "Write back to …".
        pub write_back_to: Option<StaffMember>,
        /// The unsent text in this conversation.
        pub draft: Option<DraftView>,
    }
}

view! {
    /// Unsent text.
    pub struct DraftView {
        /// The thread it belongs to, or will make.
        pub thread_id: ThreadId,
        /// Words.
        pub body: String,
        /// Cursor, in UTF-16 units.
        pub caret: u32,
        /// Category picked by the person; `None`: worked out.
        pub category: Option<Category>,
        /// Usual readers or fewer.
        pub audience: Audience,
        /// Saved at.
        pub saved_at: Timestamp,
    }
}

view! {
    /// Save the words. An empty body removes the draft.
    pub struct SaveDraftForm {
        /// Thread; `None` for a new conversation's first save (the reply names the thread id to use on).
        pub thread_id: Option<ThreadId>,
        /// Words.
        pub body: String,
        /// Cursor, in UTF-16 units.
        pub caret: u32,
        /// Picked category.
        pub category: Option<Category>,
        /// Usual readers or fewer.
        pub audience: Audience,
    }
}

view! {
    /// Which promise to show.
    pub struct PromiseForm {
        /// Thread; `None`: a new one.
        pub thread_id: Option<ThreadId>,
        /// Words so far, to work out the category on this computer; never sent.
        pub body: String,
        /// Picked category; `None`: work it out.
        pub category: Option<Category>,
        /// Usual readers or fewer.
        pub audience: Audience,
    }
}

view! {
    /// The promise card, from a verified signature.
    pub struct PromiseCardView {
        /// Give it back when sending.
        pub promise_id: PromiseId,
        /// What it looks like.
        pub category: Category,
        /// True when the person picked it.
        pub category_picked: bool,
        /// Usual readers or fewer.
        pub audience: Audience,
        /// Everyone, answerer first.
        pub recipients: Vec<Recipient>,
        /// Away lines.
        pub away: Vec<Away>,
        /// Who answers.
        pub answerer: Option<StaffMember>,
        /// Team's plain name.
        pub team_name: String,
        /// By when.
        pub due_at: Option<Timestamp>,
        /// When the clinic signed it; older than a minute: "from today, 9:02 am".
        pub made_at: Timestamp,
        /// True when it is an old one shown offline.
        pub from_before: bool,
    }
}

view! {
    /// The card, or none yet.
    pub struct PromisePreviewView {
        /// The card; `None` offline with nothing kept.
        pub card: Option<PromiseCardView>,
        /// The category in any case.
        pub category: Category,
    }
}

view! {
    /// What was shown and chosen while typing.
    pub struct GuidanceChoice {
        /// Rule id.
        pub rule: String,
        /// `emergency`, `crisis`, `urgent`.
        pub level: String,
        /// What was pressed.
        pub choice: String,
    }
}

view! {
    /// Send.
    pub struct SendForm {
        /// Thread of the draft.
        pub thread_id: ThreadId,
        /// Words as on screen.
        pub body: String,
        /// Category as shown on the card.
        pub category: Category,
        /// Usual readers or fewer.
        pub audience: Audience,
        /// Promise as shown; `None`: "Save and send later".
        pub promise_id: Option<PromiseId>,
        /// Guidance shown.
        pub guidance: Vec<GuidanceChoice>,
    }
}

view! {
    /// After Send: it is in the ledger, durably.
    pub struct SentView {
        /// The message.
        pub message_id: MessageId,
        /// Its thread.
        pub thread_id: ThreadId,
    }
}

view! {
    /// A message.
    pub struct MessageForm {
        /// It.
        pub message_id: MessageId,
    }
}

view! {
    /// Send again after seeing the changed card.
    pub struct ConfirmSendForm {
        /// The waiting message.
        pub message_id: MessageId,
        /// The promise now shown.
        pub promise_id: PromiseId,
    }
}

view! {
    /// "Is this what you heard?"
    pub struct AnswerPhoneCardForm {
        /// The card.
        pub phone_card_id: portal_protocol::PhoneCardId,
        /// Heard or not.
        pub heard: HeardAnswer,
    }
}

view! {
    /// Find in messages.
    pub struct SearchForm {
        /// Words.
        pub words: String,
    }
}

view! {
    /// A found message.
    pub struct FoundView {
        /// Thread.
        pub thread_id: ThreadId,
        /// Its title.
        pub title: String,
        /// Some words around the hit.
        pub excerpt: String,
        /// When.
        pub at: Timestamp,
    }
}

view! {
    /// Newest 20.
    pub struct SearchView {
        /// Found.
        pub found: Vec<FoundView>,
    }
}

// ---- guidance ---------------------------------------------------------------------------------------

view! {
    /// Text to look at, on this computer alone.
    pub struct GuidanceForm {
        /// Words so far.
        pub body: String,
        /// Rules that the person has answered for this draft: they stay quiet, every other one speaks.
        pub answered: Vec<String>,
    }
}

view! {
    /// How strong the advice is.
    pub enum GuidanceLevel {
        /// Say nothing.
        Routine,
        /// Call the clinic today.
        Urgent,
        /// 988.
        Crisis,
        /// 911.
        Emergency,
    }
}

view! {
    /// The advice, with the person's own words that led to it.
    pub struct GuidanceView {
        /// How strong.
        pub level: GuidanceLevel,
        /// Id of the strongest rule.
        pub rule: Option<String>,
        /// The words that led to it, in order.
        pub words: Vec<String>,
    }
}

// ---- open-log ---------------------------------------------------------------------------------------

view! {
    /// Did it add up?
    pub enum OpenLogState {
        /// Checked, nothing missing, nothing changed.
        Checked,
        /// Not checked yet (no connection since).
        NotYet,
        /// Something does not add up.
        Gap,
    }
}

view! {
    /// One opening.
    pub struct OpeningView {
        /// Title of the conversation.
        pub title: String,
        /// The conversation.
        pub thread_id: ThreadId,
        /// A person at the clinic, or `None` for a computer.
        pub staff: Option<StaffMember>,
        /// Name of the account whose computer it was.
        pub account_name: Option<String>,
        /// True when it was this computer.
        pub this_computer: bool,
        /// Why.
        pub reason: OpeningReason,
        /// When.
        pub at: Timestamp,
        /// Its line was checked against the signed head.
        pub checked: bool,
    }
}

view! {
    /// Screen 09.
    pub struct OpenLogView {
        /// Did it add up?
        pub state: OpenLogState,
        /// Last check.
        pub checked_at: Option<Timestamp>,
        /// First opening.
        pub since: Option<Timestamp>,
        /// Openings by people (own computers apart).
        pub count: u32,
        /// Newest first.
        pub openings: Vec<OpeningView>,
        /// Where it does not add up: number of the patient's openings line, if `Gap`.
        pub gap_at: Option<i64>,
    }
}
