//! Linux: WebKitGTK's renderer, spell check and menu, and the page's process at the lock.

mod session;

use std::os::unix::process::CommandExt as _;
use std::process::Command;

use portal_protocol::Language;
use tauri::{AppHandle, Manager as _, Runtime, WebviewWindow};
use webkit2gtk::{
    CacheModel, ContextMenu, ContextMenuAction, ContextMenuExt as _, ContextMenuItemExt as _,
    SettingsExt as _, WebContextExt as _, WebProcessTerminationReason, WebViewExt as _,
};

pub(crate) use session::watch_session;

/// Makes C libraries and WebKit overwrite the memory they give back. Without it the app itself keeps pieces of
/// what was typed: WebKit hands them to it for input methods, letter by letter.
const FORGET: [(&str, &str); 2] = [
    (
        "GLIBC_TUNABLES",
        "glibc.malloc.perturb=85:glibc.malloc.tcache_count=0",
    ),
    ("Malloc", "1"),
];

/// Without a graphics card WebKit's usual renderer takes 1.4 times the memory.
const SIMPLE_RENDERER: (&str, &str) = ("WEBKIT_DISABLE_DMABUF_RENDERER", "1");

/// What a right click may offer: words and their spelling. No reload, no history, no inspector; and no learning
/// of words, which would write them into a file that anybody can read.
const OFFERED: &[ContextMenuAction] = &[
    ContextMenuAction::Copy,
    ContextMenuAction::Cut,
    ContextMenuAction::Paste,
    ContextMenuAction::SelectAll,
    ContextMenuAction::SpellingGuess,
    ContextMenuAction::NoGuessesFound,
    ContextMenuAction::IgnoreSpelling,
];

/// All this is read from the environment, which nobody can change safely in a running program: the program
/// starts itself again in its own place. Nothing has begun before. What the person has set stays.
pub(crate) fn prepare() {
    let renderer = (!has_graphics_card()).then_some(SIMPLE_RENDERER);
    let missing: Vec<_> = FORGET
        .into_iter()
        .chain(renderer)
        .filter(|(name, _)| std::env::var_os(name).is_none())
        .collect();
    if missing.is_empty() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // It comes back only when it failed; the app works without, too.
        let _error = Command::new(program)
            .args(std::env::args_os().skip(1))
            .envs(missing)
            .exec();
    }
}

fn has_graphics_card() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|devices| {
        devices
            .flatten()
            .any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Sets the page up: nothing of it stays in caches, and when its process ends it is shown afresh.
pub(crate) fn furnish<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.with_webview(|platform| {
        let view = platform.inner();
        if let Some(context) = view.context() {
            context.set_cache_model(CacheModel::DocumentViewer);
            context.set_spell_checking_enabled(true);
        }
        if let Some(settings) = view.settings() {
            settings.set_enable_page_cache(false);
        }
        view.connect_web_process_terminated(|view, reason| {
            if reason != WebProcessTerminationReason::TerminatedByApi {
                tracing::error!(?reason, "the page's process ended by itself");
            }
            view.reload();
        });
        view.connect_context_menu(|_, menu, _, _| {
            offer_words_only(menu);
            menu.n_items() == 0
        });
    })
}

fn offer_words_only(menu: &ContextMenu) {
    for item in menu.items() {
        if !OFFERED.contains(&item.stock_action()) {
            menu.remove(&item);
        }
    }
}

/// Checks spelling in the language of the app; both spellings of a country's language count as right.
pub(crate) fn check_spelling<R: Runtime>(
    window: &WebviewWindow<R>,
    language: Language,
) -> tauri::Result<()> {
    let dictionaries: &[&str] = match language {
        Language::En => &["en_US", "en_GB"],
        Language::Es => &["es_US", "es_MX", "es_ES", "es"],
    };
    window.with_webview(|platform| {
        if let Some(context) = platform.inner().context() {
            context.set_spell_checking_languages(dictionaries);
        }
    })
}

/// Ends the page's process, which held a patient's words in its memory, and shows a fresh page.
pub(crate) fn renew<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    for window in app.webview_windows().values() {
        // `furnish` asked to be told of the end, and loads the page again.
        window.with_webview(|platform| platform.inner().terminate_web_process())?;
    }
    Ok(())
}
