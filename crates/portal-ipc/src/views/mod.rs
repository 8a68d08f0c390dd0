//! Forms (window → backend) and views (backend → window). Text only; times in UTC milliseconds.

mod guidance;
mod messaging;
mod onboarding;
mod openlog;

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

pub(crate) use view;

pub use guidance::*;
pub use messaging::*;
pub use onboarding::*;
pub use openlog::*;

view! {
    /// Nothing.
    #[derive(Default)]
    pub struct Nothing {}
}
