//! When to call instead.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view;

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
