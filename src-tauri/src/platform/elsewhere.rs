//! macOS and Windows: the system checks spelling by itself; a page's process ends with its window.
//!
//! Not heard there yet: the system's own lock, sleep and change of user. Waypost's own timer locks.

use portal_client::Engine;
use portal_protocol::Language;
use tauri::{AppHandle, Runtime, WebviewWindow};

use crate::window;

/// Nothing to prepare.
pub(crate) const fn prepare() {}

/// Nothing to add.
pub(crate) fn furnish<R: Runtime>(_window: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

/// The system knows the languages of its user.
pub(crate) fn check_spelling<R: Runtime>(
    _window: &WebviewWindow<R>,
    _language: Language,
) -> tauri::Result<()> {
    Ok(())
}

/// Ends the page with its process, and shows a fresh one.
pub(crate) fn renew<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    window::replace(app)
}

/// Not heard yet.
pub(crate) fn watch_session(_engine: &Engine) {}
