//! What handlers and events share: the engine, once it has started, and what the window may hold.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use portal_client::Engine;
use tokio::sync::SetOnce;

/// The state of the running app.
#[derive(Debug)]
pub(crate) struct Shell {
    /// The app's own folder.
    pub(crate) data_folder: PathBuf,
    engine: SetOnce<Engine>,
    held_words: AtomicBool,
}

impl Shell {
    pub(crate) fn new(data_folder: PathBuf) -> Self {
        Self {
            data_folder,
            engine: SetOnce::new(),
            held_words: AtomicBool::new(false),
        }
    }

    /// Gives the started engine to all who wait for it. It starts once.
    pub(crate) fn put(&self, engine: Engine) {
        if self.engine.set(engine).is_err() {
            tracing::error!("the engine started twice");
        }
    }

    /// The engine; the window may ask before it has started.
    pub(crate) async fn engine(&self) -> &Engine {
        self.engine.wait().await
    }

    /// The engine, when it has started.
    pub(crate) fn started_engine(&self) -> Option<&Engine> {
        self.engine.get()
    }

    /// Notes whether the window may show a patient's words now; tells whether it did before.
    pub(crate) fn holds_words(&self, now: bool) -> bool {
        self.held_words.swap(now, Ordering::Relaxed)
    }
}
