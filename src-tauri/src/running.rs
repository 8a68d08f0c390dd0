//! What reaches the app while it runs: a second start, a file or link opened, the end.

use std::ffi::OsString;
use std::path::Path;
use std::time::Duration;

use portal_ipc::views::{JoinForm, Nothing};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, RunEvent, Runtime};

use crate::arguments::{Arguments, Opened};
use crate::state::Shell;
use crate::window;

/// The vault is safe without it; nobody should wait longer for a window to close.
const LONGEST_GOODBYE: Duration = Duration::from_secs(5);

/// A second start hands what it was opened with to the app that runs, and ends.
pub(crate) fn single_instance<R: Runtime>(arguments: &Arguments) -> TauriPlugin<R> {
    let builder = tauri_plugin_single_instance::Builder::new().callback(second_start);
    #[cfg(target_os = "linux")]
    let builder = match &arguments.data_folder {
        // Another folder is another app: two people may use one computer account.
        Some(folder) => builder.dbus_id(name_of(folder)),
        None => builder,
    };
    builder.build()
}

#[cfg(target_os = "linux")]
fn name_of(folder: &Path) -> String {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("org.waypost.app.folder{:016x}", hasher.finish())
}

fn second_start<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>, folder: String) {
    let arguments = arguments.into_iter().skip(1).map(OsString::from);
    let given = Arguments::parse(arguments, Path::new(&folder));
    receive(app, given.opened);
}

/// Takes a clinic file or join link, and brings the window to the front.
fn receive<R: Runtime>(app: &AppHandle<R>, opened: Option<Opened>) {
    window::show(app);
    let Some(text) = opened.and_then(|opened| opened.text()) else {
        return;
    };
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let shell = app.state::<Shell>();
        if let Err(error) = shell.engine().await.join_clinic(JoinForm { text }).await {
            tracing::warn!(code = ?error.code, "a clinic file or link was not taken");
        }
    });
}

/// Events of the run: macOS gives files and links here; at the end the vault is locked.
pub(crate) fn heard<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    match event {
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            let opened = urls.first().and_then(|url| Opened::from_url(url.as_str()));
            receive(app, opened);
        }
        RunEvent::Exit => say_goodbye(app),
        _ => {}
    }
}

/// Ends as if the window was closed when the system asks for it: when the person logs out.
#[cfg(unix)]
pub(crate) fn end_when_asked<R: Runtime>(app: &AppHandle<R>) {
    use tokio::signal::unix::{SignalKind, signal};
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let asked = (
            signal(SignalKind::terminate()),
            signal(SignalKind::interrupt()),
        );
        let (Ok(mut terminate), Ok(mut interrupt)) = asked else {
            return;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        app.exit(0);
    });
}

fn say_goodbye<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    let Some(engine) = shell.started_engine() else {
        return;
    };
    tauri::async_runtime::block_on(async {
        match tokio::time::timeout(LONGEST_GOODBYE, engine.lock(Nothing {})).await {
            Ok(Ok(Nothing {})) => {}
            Ok(Err(error)) => {
                tracing::warn!(code = ?error.code, "the vault did not lock at the end")
            }
            Err(_) => tracing::warn!("the vault did not lock in time"),
        }
    });
}
