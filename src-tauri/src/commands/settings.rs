//! The settings of the app.

use portal_ipc::IpcError;
use portal_ipc::views::{AppStatusView, Settings};
use tauri::{AppHandle, Runtime, State};

use crate::state::Shell;
use crate::window;

#[tauri::command]
pub(super) async fn save_settings<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    form: Settings,
) -> Result<AppStatusView, IpcError> {
    let status = shell.engine().await.save_settings(form).await?;
    window::dress(&app, &status.settings);
    Ok(status)
}
