//! The desktop shell: one window, the engine behind it, and one short handler for each of its commands.
//!
//! Generic over Tauri's runtime, so that tests run it without a screen. Everything that can go wrong with a
//! message is the engine's; here is only what belongs to a window and to the system around it.

mod arguments;
mod commands;
mod events;
mod logging;
mod platform;
mod running;
mod state;
#[cfg(test)]
mod testing;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use portal_client::{Engine, EngineConfig, Keychain, SystemKeychain, system_clock};
use portal_protocol::Language;
use tauri::{App, AppHandle, Builder, Manager as _, Runtime};

pub use arguments::{Arguments, Opened};
use state::Shell;

/// Runs the app until its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    platform::prepare();
    logging::start();
    let arguments = Arguments::of_this_start();
    // Before every other plugin: a second start ends there.
    let builder = Builder::default().plugin(running::single_instance(&arguments));
    match app(builder, arguments, Arc::new(SystemKeychain)) {
        Ok(app) => {
            app.run(running::heard);
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the app did not start");
            ExitCode::FAILURE
        }
    }
}

/// The app with its window and commands, on any runtime. The engine starts beside the window.
///
/// # Errors
/// When Tauri can't start: no screen, no web view.
pub fn app<R: Runtime>(
    builder: Builder<R>,
    arguments: Arguments,
    keychain: Arc<dyn Keychain>,
) -> tauri::Result<App<R>> {
    builder
        .invoke_handler(commands::handler())
        .setup(move |app| Ok(start(app.handle(), arguments, keychain)?))
        .build(tauri::generate_context!())
}

fn start<R: Runtime>(
    app: &AppHandle<R>,
    arguments: Arguments,
    keychain: Arc<dyn Keychain>,
) -> tauri::Result<()> {
    let clinic_file = arguments.clinic_file();
    let data_folder = match arguments.data_folder {
        Some(folder) => folder,
        None => app.path().app_data_dir()?,
    };
    let config = EngineConfig {
        data_folder: data_folder.clone(),
        clinic_file,
        language: system_language(sys_locale::get_locale().as_deref()),
        keychain,
        clock: system_clock(),
        events: events::sink(app.clone()),
    };
    app.manage(Shell::new(data_folder));
    let handle = app.clone();
    tauri::async_runtime::spawn(async move {
        let engine = Engine::start(config).await;
        platform::watch_session(&engine);
        handle.state::<Shell>().put(engine);
    });
    #[cfg(unix)]
    running::end_when_asked(app);
    window::open(app)?;
    let handle = app.clone();
    tauri::async_runtime::spawn(async move { window::follow(&handle).await });
    Ok(())
}

fn system_language(locale: Option<&str>) -> Language {
    match locale {
        Some(locale) if locale.to_ascii_lowercase().starts_with("es") => Language::Es,
        _ => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spanish_computer_begins_in_spanish_and_every_other_in_english() {
        assert_eq!(system_language(Some("es-MX")), Language::Es);
        assert_eq!(system_language(Some("en-US")), Language::En);
        assert_eq!(system_language(Some("fi-FI")), Language::En);
        assert_eq!(system_language(None), Language::En);
    }
}
