//! What the engine tells by itself goes to the window, under one name.

use std::sync::Arc;

use portal_client::EventSink;
use portal_ipc::Event;
use portal_ipc::events::EVENT_NAME;
use tauri::{AppHandle, Emitter as _, Runtime};

use crate::window;

/// The sink that the engine gets.
pub(crate) fn sink<R: Runtime>(app: AppHandle<R>) -> EventSink {
    Arc::new(move |event| {
        if let Err(error) = app.emit(EVENT_NAME, &event) {
            tracing::warn!(%error, "the window was not told");
        }
        if event == Event::StatusChanged {
            let app = app.clone();
            tauri::async_runtime::spawn(async move { window::follow(&app).await });
        }
    })
}
