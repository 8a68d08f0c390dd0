//! The window's commands: each hands its form to the engine and gives back the view, nothing else.
//!
//! They are declared in `portal-ipc`; a test says when one is missing here.

mod guidance;
mod lock;
mod messaging;
mod onboarding;
mod openlog;
mod settings;

use tauri::Runtime;
use tauri::ipc::Invoke;

/// All of them, for the window.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        onboarding::app_status,
        onboarding::join_clinic,
        onboarding::check_code,
        onboarding::read_birth_date,
        onboarding::register,
        lock::choose_pin,
        lock::unlock,
        lock::lock,
        lock::note_activity,
        messaging::list_threads,
        messaging::open_thread,
        messaging::save_draft,
        messaging::preview_promise,
        messaging::send_message,
        messaging::confirm_send,
        messaging::take_back_message,
        messaging::answer_phone_card,
        messaging::search_messages,
        guidance::check_guidance,
        openlog::list_openings,
        openlog::check_open_log,
        settings::save_settings,
    ]
}
