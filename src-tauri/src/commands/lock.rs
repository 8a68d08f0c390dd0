//! Choosing the PIN, unlocking, locking.

use portal_ipc::IpcError;
use portal_ipc::views::{AppStatusView, ChoosePinForm, Nothing, UnlockForm};
use tauri::State;

use crate::state::Shell;

#[tauri::command]
pub(super) async fn choose_pin(
    shell: State<'_, Shell>,
    form: ChoosePinForm,
) -> Result<AppStatusView, IpcError> {
    shell.engine().await.choose_pin(form).await
}

#[tauri::command]
pub(super) async fn unlock(
    shell: State<'_, Shell>,
    form: UnlockForm,
) -> Result<AppStatusView, IpcError> {
    shell.engine().await.unlock(form).await
}

#[tauri::command]
pub(super) async fn lock(shell: State<'_, Shell>, form: Nothing) -> Result<Nothing, IpcError> {
    shell.engine().await.lock(form).await
}

#[tauri::command]
pub(super) async fn note_activity(
    shell: State<'_, Shell>,
    form: Nothing,
) -> Result<Nothing, IpcError> {
    shell.engine().await.note_activity(form).await
}
