//! What differs between systems. Each has the same five functions.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub(crate) use linux::{check_spelling, furnish, prepare, renew, watch_session};
#[cfg(target_os = "macos")]
pub(crate) use macos::{check_spelling, furnish, prepare, renew, watch_session};
#[cfg(windows)]
pub(crate) use windows::{check_spelling, furnish, prepare, renew, watch_session};
