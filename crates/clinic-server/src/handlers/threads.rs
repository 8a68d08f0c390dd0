//! The Desk's inbox and one thread: open (recorded first), answer, phone card, pass on.

use axum::Json;
use axum::extract::{Path, State};
use portal_protocol::desk::{
    AnswerRequest, AssignRequest, DeskEntry, InboxResponse, MAX_MEDICINE_LETTERS, MedicineRequest,
    MedicinesResponse, OpenThreadRequest, PhoneCardRequest, ThreadChangedResponse, ThreadResponse,
};
use portal_protocol::{Author, ErrorCode, PhoneOutcome, ThreadId};

use super::messages::check_body;
use crate::app::App;
use crate::error::{ApiError, ApiResult};
use crate::guidance::marks;
use crate::session::SignedIn;

/// Open threads, without words.
#[utoipa::path(get, path = portal_protocol::desk::paths::INBOX, operation_id = "list_inbox",
    responses((status = OK, body = InboxResponse)))]
pub(crate) async fn list(State(app): State<App>, who: SignedIn) -> ApiResult<InboxResponse> {
    let now = app.now();
    let day_began = app.store.day_began(now);
    Ok(Json(app.store.inbox(&who.reader(), day_began, now).await?))
}

/// Records an opening, then gives the words.
#[utoipa::path(post, path = portal_protocol::desk::paths::OPENINGS, operation_id = "open_thread",
    params(("thread_id" = String, Path)), request_body = OpenThreadRequest,
    responses((status = OK, body = ThreadResponse)))]
pub(crate) async fn open(
    State(app): State<App>,
    who: SignedIn,
    Path(thread_id): Path<ThreadId>,
    Json(request): Json<OpenThreadRequest>,
) -> ApiResult<ThreadResponse> {
    let mut response = app
        .store
        .open_thread(who.reader(), thread_id, request.reason, app.now())
        .await?;
    let language = response.patient.language;
    for entry in &mut response.entries {
        if let DeskEntry::Message {
            author: Author::Patient { .. } | Author::Caregiver { .. },
            body,
            marks: found,
            ..
        } = entry
        {
            *found = marks(body, language);
        }
    }
    Ok(Json(response))
}

/// Answers in writing, and closes or keeps open.
#[utoipa::path(post, path = portal_protocol::desk::paths::ANSWERS, operation_id = "answer",
    params(("thread_id" = String, Path)), request_body = AnswerRequest,
    responses((status = OK, body = ThreadChangedResponse)))]
pub(crate) async fn answer(
    State(app): State<App>,
    who: SignedIn,
    Path(thread_id): Path<ThreadId>,
    Json(request): Json<AnswerRequest>,
) -> ApiResult<ThreadChangedResponse> {
    check_body(&request.body)?;
    Ok(Json(
        app.store
            .answer(who.reader(), thread_id, request, app.now())
            .await?,
    ))
}

/// Writes a phone card; only "we talked" closes.
#[utoipa::path(post, path = portal_protocol::desk::paths::PHONE_CARDS, operation_id = "write_phone_card",
    params(("thread_id" = String, Path)), request_body = PhoneCardRequest,
    responses((status = OK, body = ThreadChangedResponse)))]
pub(crate) async fn write_phone_card(
    State(app): State<App>,
    who: SignedIn,
    Path(thread_id): Path<ThreadId>,
    Json(request): Json<PhoneCardRequest>,
) -> ApiResult<ThreadChangedResponse> {
    if request.outcome == PhoneOutcome::Talked {
        check_body(&request.said).map_err(|_| ApiError::field(ErrorCode::Empty, "said"))?;
    }
    if !(0..=24 * 60).contains(&request.minutes) {
        return Err(ApiError::field(ErrorCode::Malformed, "minutes"));
    }
    if request.called_at > app.now() {
        return Err(ApiError::field(ErrorCode::Malformed, "called_at"));
    }
    Ok(Json(
        app.store
            .write_phone_card(who.reader(), thread_id, request, app.now())
            .await?,
    ))
}

/// Puts a medicine on the patient's list, or takes it off.
#[utoipa::path(post, path = portal_protocol::desk::paths::MEDICINES, operation_id = "keep_medicines",
    params(("thread_id" = String, Path)), request_body = MedicineRequest,
    responses((status = OK, body = MedicinesResponse)))]
pub(crate) async fn set_medicine(
    State(app): State<App>,
    who: SignedIn,
    Path(thread_id): Path<ThreadId>,
    Json(request): Json<MedicineRequest>,
) -> ApiResult<MedicinesResponse> {
    let name = one_line(&request.name);
    if name.is_empty() {
        return Err(ApiError::field(ErrorCode::Empty, "name"));
    }
    if name.chars().count() > MAX_MEDICINE_LETTERS {
        return Err(ApiError::field(ErrorCode::TooLong, "name"));
    }
    let medicines = app
        .store
        .set_medicine(who.reader(), thread_id, name, request.taken, app.now())
        .await?;
    Ok(Json(MedicinesResponse { medicines }))
}

/// Words on one line, without marks that nobody sees: one that turns the direction of writing could turn a dose.
fn one_line(text: &str) -> String {
    let is_seen = |letter: &char| {
        !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
            && (letter.is_whitespace() || !letter.is_control())
    };
    let seen: String = text.chars().filter(is_seen).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes a thread or passes it on.
#[utoipa::path(post, path = portal_protocol::desk::paths::ASSIGNMENT, operation_id = "assign",
    params(("thread_id" = String, Path)), request_body = AssignRequest,
    responses((status = OK, body = ThreadChangedResponse)))]
pub(crate) async fn assign(
    State(app): State<App>,
    who: SignedIn,
    Path(thread_id): Path<ThreadId>,
    Json(request): Json<AssignRequest>,
) -> ApiResult<ThreadChangedResponse> {
    Ok(Json(
        app.store
            .assign(who.reader(), thread_id, request.to, app.now())
            .await?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_medicine_is_one_line_of_letters_that_can_be_seen() {
        assert_eq!(
            one_line(" Metformin\n 500\u{202e} mg\u{0} "),
            "Metformin 500 mg"
        );
    }
}
