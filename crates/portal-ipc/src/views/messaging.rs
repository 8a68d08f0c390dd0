//! Conversations, drafts, promise cards, sending, phone cards, finding.

use portal_protocol::{
    Audience, Author, Away, Category, HeardAnswer, MessageId, PhoneCard, PhoneCardId, PromiseId,
    Recipient, StaffMember, ThreadId, Timestamp,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view;

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
        /// "Ana Ruiz, nurse, has answered you" (also the first message of an invitation).
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
        /// Words that are not sent stand in its box.
        pub has_draft: bool,
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
        /// Usual readers or fewer, as the newest message had them; a reply begins with it.
        pub audience: Audience,
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
        /// What it looks like, or what was picked.
        pub asked: Category,
        /// Whose readers it gets: another than asked while an earlier red flag waits with these people.
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
        /// For a refill: what the clinic has on its list, name and dose; may be empty.
        pub medicines: Vec<String>,
        /// True when it looks like something people keep from most staff, and there is no red flag.
        pub offers_private: bool,
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
        pub phone_card_id: PhoneCardId,
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
        /// Who wrote or called; `None`: the person.
        pub staff: Option<StaffMember>,
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
