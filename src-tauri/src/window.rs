//! The one window: how it is made, how it looks, and what happens to it at the lock.
//!
//! Invariant: it shows the app's own pages and nothing else, under the title "Waypost".

use portal_ipc::views::{AccountState, AppStatusView, Nothing, Settings, TextSize, Theme};
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::window::Color;
use tauri::{AppHandle, Manager as _, Runtime, Url, WebviewWindow, WebviewWindowBuilder};

use crate::platform;
use crate::state::Shell;

/// Grounds of the pages (`ui/kit/src/kit.css`), shown until a page is drawn.
const LIGHT: Color = Color(0xF3, 0xF4, 0xEE, 0xFF);
const DARK: Color = Color(0x12, 0x19, 0x16, 0xFF);
const STRONG: Color = Color(0x00, 0x00, 0x00, 0xFF);

/// Opens the first window.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let window = builder(app, "main")?.build()?;
    window.set_background_color(Some(ground(&window, Theme::System)))?;
    platform::furnish(&window)
}

/// A window as the configuration says, that goes nowhere else and asks the system for nothing.
pub(crate) fn builder<'a, R: Runtime>(
    app: &'a AppHandle<R>,
    label: &str,
) -> tauri::Result<WebviewWindowBuilder<'a, R, AppHandle<R>>> {
    let mut config = app
        .config()
        .app
        .windows
        .first()
        .cloned()
        .unwrap_or_default();
    label.clone_into(&mut config.label);
    let builder = WebviewWindowBuilder::from_config(app, &config)?
        .data_directory(app.state::<Shell>().data_folder.join("webview"))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    Ok(builder)
}

/// The app's own pages: `tauri://localhost`, on Windows `http(s)://tauri.localhost`.
fn is_own(url: &Url) -> bool {
    matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

/// Follows the account: the window looks as the person chose, and once the vault is locked, the page that
/// held a patient's words is gone with all its memory.
pub(crate) async fn follow<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    let status = shell.engine().await.app_status(Nothing {}).await;
    let open = status.as_ref().is_ok_and(is_open);
    let was_open = shell.holds_words(open);
    if let Ok(status) = &status {
        dress(app, &status.settings);
    }
    if was_open
        && !open
        && let Err(error) = platform::renew(app)
    {
        tracing::error!(%error, "the page stayed after the lock");
    }
}

fn is_open(status: &AppStatusView) -> bool {
    matches!(
        status.state,
        AccountState::NoPinYet | AccountState::Unlocked
    )
}

/// Text size, ground and spelling, as the settings say.
pub(crate) fn dress<R: Runtime>(app: &AppHandle<R>, settings: &Settings) {
    for window in app.webview_windows().values() {
        let dressed = window
            .set_zoom(zoom(settings.text_size))
            .and_then(|()| window.set_background_color(Some(ground(window, settings.theme))))
            .and_then(|()| platform::check_spelling(window, settings.language));
        if let Err(error) = dressed {
            tracing::warn!(%error, "the window does not look as the settings say");
        }
    }
}

const fn zoom(size: TextSize) -> f64 {
    match size {
        TextSize::Normal => 1.0,
        TextSize::Big => 1.25,
        TextSize::VeryBig => 1.5,
    }
}

fn ground<R: Runtime>(window: &WebviewWindow<R>, theme: Theme) -> Color {
    match theme {
        Theme::Light => LIGHT,
        Theme::Dark => DARK,
        Theme::Strong => STRONG,
        Theme::System
            if window
                .theme()
                .is_ok_and(|theme| theme == tauri::Theme::Dark) =>
        {
            DARK
        }
        Theme::System => LIGHT,
    }
}

/// Brings the window to the front.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        let shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
        if let Err(error) = shown {
            tracing::warn!(%error, "the window did not come to the front");
        }
    }
}

/// Puts a fresh window in the place of the one there is, for systems where a page's process can't be ended
/// alone: it ends with its window.
#[cfg(any(test, not(target_os = "linux")))]
pub(crate) fn replace<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let before: Vec<_> = app.webview_windows().into_values().collect();
    let mut fresh = builder(app, &next_label(&before))?;
    if let Some(window) = before.first() {
        let scale = window.scale_factor()?;
        let size = window.inner_size()?.to_logical::<f64>(scale);
        let place = window.outer_position()?.to_logical::<f64>(scale);
        fresh = fresh
            .inner_size(size.width, size.height)
            .position(place.x, place.y)
            .maximized(window.is_maximized()?)
            .fullscreen(window.is_fullscreen()?);
    }
    platform::furnish(&fresh.build()?)?;
    // The fresh one first: without any window the app would end.
    for window in before {
        window.destroy()?;
    }
    Ok(())
}

#[cfg(any(test, not(target_os = "linux")))]
fn next_label<R: Runtime>(before: &[WebviewWindow<R>]) -> String {
    let last = before
        .iter()
        .filter_map(|window| window.label().strip_prefix("main-")?.parse::<u64>().ok())
        .max();
    format!("main-{}", last.map_or(1, |number| number.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "tests")]

    use super::*;

    #[test]
    fn only_the_apps_own_pages_are_shown() {
        let shown = |text: &str| is_own(&Url::parse(text).expect("a URL"));
        assert!(shown("tauri://localhost/index.html#/messages"));
        assert!(shown("http://tauri.localhost/"));
        for elsewhere in [
            "https://waypost.example/",
            "tauri://localhost.example/",
            "http://tauri.localhost.example/",
            "http://localhost:5173/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
        ] {
            assert!(!shown(elsewhere), "{elsewhere}");
        }
    }

    #[test]
    fn each_fresh_window_has_a_name_of_its_own() {
        let (app, _folder) = crate::testing::app();
        for _ in 0..2 {
            replace(app.handle()).expect("replaced");
        }
        let windows = app.webview_windows();
        let mut labels: Vec<_> = windows.keys().map(String::as_str).collect();
        labels.sort_unstable();
        // The mock runtime keeps destroyed windows until it runs.
        assert_eq!(labels, ["main", "main-1", "main-2"]);
    }
}
