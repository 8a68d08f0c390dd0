//! The first minutes: the clinic, the code, the birth date.

use portal_ipc::IpcError;
use portal_ipc::views::{
    AppStatusView, BirthDateForm, BirthDateView, CodeCheckView, CodeForm, JoinForm, Nothing,
    RegisterForm, RegisteredView,
};
use tauri::State;

use crate::state::Shell;

#[tauri::command]
pub(super) async fn app_status(
    shell: State<'_, Shell>,
    form: Nothing,
) -> Result<AppStatusView, IpcError> {
    shell.engine().await.app_status(form).await
}

#[tauri::command]
pub(super) async fn join_clinic(
    shell: State<'_, Shell>,
    form: JoinForm,
) -> Result<AppStatusView, IpcError> {
    shell.engine().await.join_clinic(form).await
}

#[tauri::command]
pub(super) async fn check_code(
    shell: State<'_, Shell>,
    form: CodeForm,
) -> Result<CodeCheckView, IpcError> {
    shell.engine().await.check_code(form).await
}

#[tauri::command]
pub(super) async fn read_birth_date(
    shell: State<'_, Shell>,
    form: BirthDateForm,
) -> Result<BirthDateView, IpcError> {
    shell.engine().await.read_birth_date(form).await
}

#[tauri::command]
pub(super) async fn register(
    shell: State<'_, Shell>,
    form: RegisterForm,
) -> Result<RegisteredView, IpcError> {
    shell.engine().await.register(form).await
}
