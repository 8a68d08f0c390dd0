//! Signing in at the Desk: a one-time link once, a passkey from then on.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use clinic_domain::policy::{Access, Operation, access};
use clinic_store::DeskReader;
use http::{StatusCode, header};
use portal_protocol::desk::{LinkSignInRequest, SessionResponse};
use portal_protocol::{ErrorCode, StaffMemberId};
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{
    CreationChallengeResponse, PublicKeyCredential, RegisterPublicKeyCredential,
    RequestChallengeResponse,
};

use crate::app::{App, AppState};
use crate::error::{ApiError, ApiResult};
use crate::serve::Peer;
use crate::session::{SameOrigin, SignedIn, cookie};

/// Milliseconds to wait after too many tries from one address.
const WAIT_MS: i64 = 60_000;

/// A begun ceremony and the browser's options for it.
#[derive(Serialize)]
pub(crate) struct Ceremony<T> {
    ceremony: String,
    options: T,
}

/// The browser's answer to a ceremony.
#[derive(Deserialize)]
pub(crate) struct Finish<T> {
    ceremony: String,
    credential: T,
}

/// Signs a person in with a one-time link.
#[utoipa::path(post, path = portal_protocol::desk::paths::SESSION_LINK, operation_id = "public_sign_in_by_link",
    request_body = LinkSignInRequest, responses((status = OK, body = SessionResponse)))]
pub(crate) async fn create_by_link(
    State(app): State<App>,
    _same: SameOrigin,
    peer: axum::Extension<Peer>,
    Json(request): Json<LinkSignInRequest>,
) -> Result<Response, ApiError> {
    check_limit(&app, &peer)?;
    let staff_id = app.store.use_sign_in_link(&request.link, app.now()).await?;
    begin(&app, staff_id).await
}

/// Begins a passkey sign-in.
#[utoipa::path(post, path = portal_protocol::desk::paths::PASSKEY_SIGN_IN_START, operation_id = "public_sign_in_start",
    responses((status = OK)))]
pub(crate) async fn start_passkey_sign_in(
    State(app): State<App>,
    _same: SameOrigin,
    peer: axum::Extension<Peer>,
) -> ApiResult<Ceremony<RequestChallengeResponse>> {
    check_limit(&app, &peer)?;
    let (ceremony, options) = app.passkeys.start_sign_in(&app.store, app.now()).await?;
    Ok(Json(Ceremony { ceremony, options }))
}

/// Finishes a passkey sign-in.
#[utoipa::path(post, path = portal_protocol::desk::paths::PASSKEY_SIGN_IN_FINISH, operation_id = "public_sign_in_finish",
    request_body(content = String, description = "ceremony, and the browser's PublicKeyCredential"),
    responses((status = OK, body = SessionResponse)))]
pub(crate) async fn finish_passkey_sign_in(
    State(app): State<App>,
    _same: SameOrigin,
    peer: axum::Extension<Peer>,
    Json(request): Json<Finish<PublicKeyCredential>>,
) -> Result<Response, ApiError> {
    check_limit(&app, &peer)?;
    let staff_id = app
        .passkeys
        .finish_sign_in(
            &app.store,
            &request.ceremony,
            &request.credential,
            app.now(),
        )
        .await?;
    begin(&app, staff_id).await
}

/// Begins adding a passkey for the signed-in person.
#[utoipa::path(post, path = portal_protocol::desk::paths::PASSKEY_ADD_START, operation_id = "own_passkey_start",
    responses((status = OK)))]
pub(crate) async fn start_adding_passkey(
    State(app): State<App>,
    who: SignedIn,
) -> ApiResult<Ceremony<CreationChallengeResponse>> {
    let (ceremony, options) = app
        .passkeys
        .start_adding(&app.store, &who.staff.staff, app.now())
        .await?;
    Ok(Json(Ceremony { ceremony, options }))
}

/// Finishes adding a passkey.
#[utoipa::path(post, path = portal_protocol::desk::paths::PASSKEY_ADD_FINISH, operation_id = "own_passkey_finish",
    request_body(content = String, description = "ceremony, and the browser's PublicKeyCredential"),
    responses((status = NO_CONTENT)))]
pub(crate) async fn finish_adding_passkey(
    State(app): State<App>,
    who: SignedIn,
    Json(request): Json<Finish<RegisterPublicKeyCredential>>,
) -> Result<StatusCode, ApiError> {
    app.passkeys
        .finish_adding(
            &app.store,
            who.staff.staff.id,
            &request.ceremony,
            &request.credential,
            app.now(),
        )
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who is signed in.
#[utoipa::path(get, path = portal_protocol::desk::paths::SESSION, operation_id = "own_session",
    responses((status = OK, body = SessionResponse)))]
pub(crate) async fn show(State(app): State<App>, who: SignedIn) -> ApiResult<SessionResponse> {
    Ok(Json(facts(&app, &who).await?))
}

/// Signs out.
#[utoipa::path(delete, path = portal_protocol::desk::paths::SESSION, operation_id = "own_session_end",
    responses((status = NO_CONTENT)))]
pub(crate) async fn end(State(app): State<App>, who: SignedIn) -> Result<Response, ApiError> {
    app.store.end_session(&who.secret).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Some(value) = cookie(None) {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    Ok(response)
}

fn check_limit(app: &AppState, peer: &Peer) -> Result<(), ApiError> {
    if app.limits.may_try(peer.0) {
        Ok(())
    } else {
        Err(ApiError::wait_until(app.now().plus_ms(WAIT_MS)))
    }
}

async fn begin(app: &AppState, staff_id: StaffMemberId) -> Result<Response, ApiError> {
    let now = app.now();
    let secret = app.store.begin_session(staff_id, now).await?;
    let staff = app.store.session(&secret, None, now).await?;
    tracing::info!(staff_id = %staff_id, "signed in at the desk");
    let who = SignedIn { staff, secret };
    let mut response = Json(facts(app, &who).await?).into_response();
    let value = cookie(Some(&who.secret)).ok_or_else(|| ApiError::code(ErrorCode::Unavailable))?;
    response.headers_mut().insert(header::SET_COOKIE, value);
    Ok(response)
}

async fn facts(app: &AppState, who: &SignedIn) -> Result<SessionResponse, ApiError> {
    let staff = who.staff.staff.clone();
    let relation = DeskReader {
        staff: staff.clone(),
    }
    .relation_to_lists();
    let profile = app.store.profile();
    Ok(SessionResponse {
        has_passkey: !app.store.passkeys(Some(staff.id)).await?.is_empty(),
        staff,
        clinic_name: profile.name.clone(),
        time_zone: profile.time_zone.clone(),
        idle_until: who.staff.idle_until,
        now: app.now(),
        may_invite: access(Operation::Invite, relation) != Access::Denied,
        may_answer: access(Operation::ListInbox, relation) != Access::Denied,
    })
}
