//! What a partition takes and gives.

use portal_protocol::openlog::{OpeningLeaf, TreeHead};
use portal_protocol::portal::GuidanceShown;
use portal_protocol::{
    Audience, Category, ErrorCode, Message, MessageId, Opening, PhoneCard, Promise, Receipt,
    Signed, Thread, ThreadId, Timestamp,
};
use serde::{Deserialize, Serialize};

/// Unsent text of one thread.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The thread; made by the app when the matter is new.
    pub thread_id: ThreadId,
    /// The words.
    pub body: String,
    /// Place of the caret, in UTF-16 units as the window counts.
    pub caret: u32,
    /// Category the person picked; `None` while it is worked out.
    pub category: Option<Category>,
    /// Usual readers or fewer.
    pub audience: Audience,
    /// When it was saved.
    pub saved_at: Timestamp,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({})", self.thread_id)
    }
}

/// A message the person sent, on its way to the clinic.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Outgoing {
    /// Id made here.
    pub message_id: MessageId,
    /// The thread.
    pub thread_id: ThreadId,
    /// The words.
    pub body: String,
    /// What it is about.
    pub category: Category,
    /// Usual readers or fewer.
    pub audience: Audience,
    /// The promise that was on screen; `None` when saved offline.
    pub promise: Option<Signed<Promise>>,
    /// What was shown and chosen while typing.
    pub guidance: Vec<GuidanceShown>,
    /// When the person pressed Send.
    pub queued_at: Timestamp,
}

impl std::fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Outgoing({})", self.message_id)
    }
}

/// Where a ledger row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerState {
    /// Goes out by itself; or the clinic has it and its entry is still to come.
    Waiting,
    /// The promise changed: the person must look before it goes.
    NeedsLook,
    /// The clinic refused it; the words are kept.
    Refused,
}

/// A message of the ledger whose words are not among the entries yet.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerRow {
    /// The message.
    pub outgoing: Outgoing,
    /// Where it stands.
    pub state: LedgerState,
    /// The new promise to look at; with [`LedgerState::NeedsLook`].
    pub changed_promise: Option<Signed<Promise>>,
    /// Why; with [`LedgerState::Refused`].
    pub refusal: Option<ErrorCode>,
    /// Tries that may have left this computer.
    pub tries: u32,
}

/// One step of the change feed, applied in one transaction.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Threads, new or changed.
    pub threads: Vec<Thread>,
    /// Messages.
    pub messages: Vec<Message>,
    /// Phone cards, new or changed.
    pub phone_cards: Vec<PhoneCard>,
    /// Receipts, verified by the caller.
    pub receipts: Vec<(Receipt, Signed<Receipt>)>,
    /// Promises, verified by the caller.
    pub promises: Vec<(MessageId, Promise, Signed<Promise>)>,
    /// Leaves of the open-log.
    pub openings: Vec<(OpeningLeaf, Opening)>,
    /// The clinic's medicine list with its place in the feed; an older one never takes its place.
    pub medicines: Option<(i64, Vec<String>)>,
    /// The cursor after this step; never goes back.
    pub cursor: Option<i64>,
    /// The clinic's signed head, verified by the caller.
    pub head: Option<(TreeHead, Signed<TreeHead>)>,
}

/// What a step changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Threads to draw again.
    pub threads_changed: Vec<ThreadId>,
    /// New openings came.
    pub openings_changed: bool,
    /// Messages whose words differ from what this computer sent or already had.
    pub conflicts: Vec<MessageId>,
}

/// An entry of a thread.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A message.
    Message(Message),
    /// A phone card.
    PhoneCard(PhoneCard),
}

impl Entry {
    /// Place in the thread, from 1.
    #[must_use]
    pub const fn thread_seq(&self) -> i64 {
        match self {
            Self::Message(message) => message.thread_seq,
            Self::PhoneCard(card) => card.thread_seq,
        }
    }
}

/// A thread as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredThread {
    /// The thread.
    pub thread_id: ThreadId,
    /// As the clinic has it; `None` with only a draft or a message on its way.
    pub thread: Option<Thread>,
    /// First line of the first words, at most 120 characters; `None` without words.
    pub first_words: Option<String>,
    /// The newest entry.
    pub newest: Option<Entry>,
    /// Something of the clinic's has not been read.
    pub unread: bool,
    /// The draft.
    pub draft: Option<Draft>,
    /// Own messages that are not among the entries yet, oldest first.
    pub waiting: Vec<LedgerRow>,
    /// Last change here or at the clinic.
    pub updated_at: Timestamp,
}

/// A hit of the search.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The thread.
    pub thread_id: ThreadId,
    /// The entry.
    pub entry: Entry,
}
