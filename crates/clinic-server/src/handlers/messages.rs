//! The promise before, the message, and "Is this what you heard?".

use axum::Json;
use axum::extract::{Path, State};
use clinic_store::Sending;
use portal_protocol::portal::{
    AnswerPhoneCardRequest, AnswerPhoneCardResponse, PreviewPromiseRequest, PromiseResponse,
    SendMessageRequest, SendMessageResponse,
};
use portal_protocol::{ErrorCode, Language, MAX_BODY_BYTES, PatientId, PhoneCardId};

use crate::app::App;
use crate::error::{ApiError, ApiResult};
use crate::guidance::red_flag;
use crate::signature::FromDevice;

/// The promise a message would get now.
#[utoipa::path(post, path = portal_protocol::portal::paths::PROMISES, operation_id = "preview_promise",
    params(("patient_id" = String, Path)), request_body = PreviewPromiseRequest,
    responses((status = OK, body = PromiseResponse)))]
pub(crate) async fn preview(
    State(app): State<App>,
    Path(patient_id): Path<PatientId>,
    request: FromDevice<PreviewPromiseRequest>,
) -> ApiResult<PromiseResponse> {
    let sender = app.store.sender(request.device_id, patient_id).await?;
    let promise = app
        .store
        .preview_promise(sender, request.body, app.now())
        .await?;
    Ok(Json(PromiseResponse { promise }))
}

/// Takes a message; a repeat gets the same answer.
#[utoipa::path(post, path = portal_protocol::portal::paths::MESSAGES, operation_id = "send_message",
    params(("patient_id" = String, Path)), request_body = SendMessageRequest,
    responses((status = OK, body = SendMessageResponse), (status = CONFLICT, body = portal_protocol::portal::PromiseChangedBody)))]
pub(crate) async fn send(
    State(app): State<App>,
    Path(patient_id): Path<PatientId>,
    request: FromDevice<SendMessageRequest>,
) -> ApiResult<SendMessageResponse> {
    let sender = app.store.sender(request.device_id, patient_id).await?;
    check_body(&request.body.body)?;
    // Both languages are read whichever is asked for; the argument only breaks ties.
    let sending = Sending {
        red_flag: red_flag(&request.body.body, Language::En),
    };
    let response = app
        .store
        .send_message(sender, request.body, sending, app.now())
        .await?;
    Ok(Json(response))
}

/// The patient's answer to a phone card.
#[utoipa::path(post, path = portal_protocol::portal::paths::PHONE_CARD_ANSWERS, operation_id = "answer_phone_card",
    params(("patient_id" = String, Path), ("phone_card_id" = String, Path)), request_body = AnswerPhoneCardRequest,
    responses((status = OK, body = AnswerPhoneCardResponse)))]
pub(crate) async fn answer_phone_card(
    State(app): State<App>,
    Path((patient_id, phone_card_id)): Path<(PatientId, PhoneCardId)>,
    request: FromDevice<AnswerPhoneCardRequest>,
) -> ApiResult<AnswerPhoneCardResponse> {
    let sender = app.store.sender(request.device_id, patient_id).await?;
    let response = app
        .store
        .answer_phone_card(sender, phone_card_id, request.body.heard, app.now())
        .await?;
    Ok(Json(response))
}

/// Words of a message or an answer: some, and not more than fits.
pub(crate) fn check_body(body: &str) -> Result<(), ApiError> {
    if body.trim().is_empty() {
        Err(ApiError::field(ErrorCode::Empty, "body"))
    } else if body.len() > MAX_BODY_BYTES {
        Err(ApiError::field(ErrorCode::TooLong, "body"))
    } else {
        Ok(())
    }
}
