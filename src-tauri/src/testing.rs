//! The app on Tauri's mock runtime, on a folder of its own.
#![expect(clippy::expect_used, reason = "tests")]

use std::sync::Arc;

use portal_vault::MemoryKeychain;
use tauri::App;
use tauri::test::{MockRuntime, mock_builder};
use tempfile::TempDir;

use crate::Arguments;

pub(crate) fn app() -> (App<MockRuntime>, TempDir) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let arguments = Arguments {
        data_folder: Some(folder.path().join("app")),
        opened: None,
    };
    let keychain = Arc::new(MemoryKeychain::default());
    let mut app = crate::app(mock_builder(), arguments, keychain).expect("an app");
    #[expect(deprecated, reason = "runs the set-up; nothing is run in a loop")]
    app.run_iteration(|_, _| {});
    (app, folder)
}
