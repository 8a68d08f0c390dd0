//! What differs between systems. Each has the same five functions.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub(crate) use elsewhere::{check_spelling, furnish, prepare, renew, watch_session};
#[cfg(target_os = "linux")]
pub(crate) use linux::{check_spelling, furnish, prepare, renew, watch_session};
