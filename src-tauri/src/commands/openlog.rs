//! Who opened the messages.

use portal_ipc::IpcError;
use portal_ipc::views::{Nothing, OpenLogView};
use tauri::State;

use crate::state::Shell;

#[tauri::command]
pub(super) async fn list_openings(
    shell: State<'_, Shell>,
    form: Nothing,
) -> Result<OpenLogView, IpcError> {
    shell.engine().await.list_openings(form).await
}

#[tauri::command]
pub(super) async fn check_open_log(
    shell: State<'_, Shell>,
    form: Nothing,
) -> Result<OpenLogView, IpcError> {
    shell.engine().await.check_open_log(form).await
}
