//! Who opened.

use portal_protocol::{OpeningReason, StaffMember, ThreadId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view;

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
