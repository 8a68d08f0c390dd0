//! What the backend tells the window without being asked. One event name, one closed type.

use portal_protocol::ThreadId;
use serde::Serialize;
use ts_rs::TS;

use crate::views::ConnectionView;

/// The one event name of the window.
pub const EVENT_NAME: &str = "waypost";

/// Something changed; ask again for what you show.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Event {
    /// Messages, receipts, promises or cards changed in these threads.
    ThreadsChanged {
        /// The threads.
        thread_ids: Vec<ThreadId>,
    },
    /// The open-log grew or was checked.
    OpeningsChanged,
    /// Online or offline.
    ConnectionChanged {
        /// How it is now.
        connection: ConnectionView,
    },
    /// The state of the account changed (registered, locked, unlocked): ask for the status.
    StatusChanged,
    /// A join link or clinic file was opened while the app ran.
    JoinLinkOpened,
}
