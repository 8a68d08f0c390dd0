//! When to write and when to call.

use portal_ipc::IpcError;
use portal_ipc::views::{GuidanceForm, GuidanceView};
use tauri::State;

use crate::state::Shell;

#[tauri::command]
pub(super) async fn check_guidance(
    shell: State<'_, Shell>,
    form: GuidanceForm,
) -> Result<GuidanceView, IpcError> {
    shell.engine().await.check_guidance(form).await
}
