//! A code, a birth date and a new key: and you are in.

use axum::Json;
use axum::extract::State;
use clinic_store::StoreError;
use portal_protocol::ErrorCode;
use portal_protocol::code::InvitationCode;
use portal_protocol::portal::{RegisterRequest, RegisterResponse};

use crate::app::App;
use crate::error::{ApiError, ApiResult};
use crate::signature::Unverified;

/// Milliseconds to wait after too many tries from one address.
const WAIT_MS: i64 = 60_000;

/// Redeems an invitation. Every refusal looks the same and takes the same work.
#[utoipa::path(post, path = portal_protocol::portal::paths::REGISTRATIONS, operation_id = "public_register",
    request_body = RegisterRequest, responses((status = OK, body = RegisterResponse)))]
pub(crate) async fn create(
    State(app): State<App>,
    unverified: Unverified,
) -> ApiResult<RegisterResponse> {
    if !app.limits.may_try(unverified.peer) {
        return Err(ApiError::wait_until(app.now().plus_ms(WAIT_MS)));
    }
    let request: RegisterRequest = unverified.read()?;
    unverified
        .verify(
            &app,
            &request.device_id.to_string(),
            &request.device_public_key,
        )
        .await?;
    let code = InvitationCode::parse(&request.code)
        .map_err(|_| ApiError::field(ErrorCode::Malformed, "code"))?;
    let salt = app.store.secret_hash_for(&code).await?;
    let (code, hash) = tokio::task::spawn_blocking(move || {
        let hash = salt.of(&code)?;
        Ok::<_, StoreError>((code, hash))
    })
    .await
    .map_err(anyhow::Error::from)??;
    let redeemed = app
        .store
        .redeem_invitation(request, code, hash, app.now())
        .await?;
    Ok(Json(redeemed.response))
}
