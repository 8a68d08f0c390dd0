//! Conversations, drafts, the promise, sending.

use portal_ipc::IpcError;
use portal_ipc::views::{
    AnswerPhoneCardForm, ConfirmSendForm, DraftView, InboxView, MessageForm, Nothing,
    OpenThreadForm, PromiseForm, PromisePreviewView, SaveDraftForm, SearchForm, SearchView,
    SendForm, SentView, ThreadView,
};
use tauri::State;

use crate::state::Shell;

#[tauri::command]
pub(super) async fn list_threads(
    shell: State<'_, Shell>,
    form: Nothing,
) -> Result<InboxView, IpcError> {
    shell.engine().await.list_threads(form).await
}

#[tauri::command]
pub(super) async fn open_thread(
    shell: State<'_, Shell>,
    form: OpenThreadForm,
) -> Result<ThreadView, IpcError> {
    shell.engine().await.open_thread(form).await
}

#[tauri::command]
pub(super) async fn save_draft(
    shell: State<'_, Shell>,
    form: SaveDraftForm,
) -> Result<DraftView, IpcError> {
    shell.engine().await.save_draft(form).await
}

#[tauri::command]
pub(super) async fn preview_promise(
    shell: State<'_, Shell>,
    form: PromiseForm,
) -> Result<PromisePreviewView, IpcError> {
    shell.engine().await.preview_promise(form).await
}

#[tauri::command]
pub(super) async fn send_message(
    shell: State<'_, Shell>,
    form: SendForm,
) -> Result<SentView, IpcError> {
    shell.engine().await.send_message(form).await
}

#[tauri::command]
pub(super) async fn confirm_send(
    shell: State<'_, Shell>,
    form: ConfirmSendForm,
) -> Result<SentView, IpcError> {
    shell.engine().await.confirm_send(form).await
}

#[tauri::command]
pub(super) async fn take_back_message(
    shell: State<'_, Shell>,
    form: MessageForm,
) -> Result<DraftView, IpcError> {
    shell.engine().await.take_back_message(form).await
}

#[tauri::command]
pub(super) async fn answer_phone_card(
    shell: State<'_, Shell>,
    form: AnswerPhoneCardForm,
) -> Result<Nothing, IpcError> {
    shell.engine().await.answer_phone_card(form).await
}

#[tauri::command]
pub(super) async fn search_messages(
    shell: State<'_, Shell>,
    form: SearchForm,
) -> Result<SearchView, IpcError> {
    shell.engine().await.search_messages(form).await
}
