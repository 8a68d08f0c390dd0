//! The clinic's half of a shared computer's lock (RFC 9497). The clinic never learns the PIN.

use anyhow::anyhow;
use axum::Json;
use axum::extract::State;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use http::StatusCode;
use portal_protocol::ErrorCode;
use portal_protocol::portal::{
    EvaluateUnlockRequest, EvaluateUnlockResponse, RegisterUnlockRequest,
};
use voprf::{BlindedElement, OprfServer, Ristretto255};

use crate::app::App;
use crate::error::{ApiError, ApiResult};
use crate::signature::{FromDevice, FromUnlockKey, NoBody};

/// What the OPRF key of a device is made for, besides its 32 random bytes.
const PURPOSE: &[u8] = b"waypost unlock v1";

/// Registers the unlock key and makes the clinic's half, once.
#[utoipa::path(put, path = portal_protocol::portal::paths::UNLOCK, operation_id = "unlock_device_register",
    request_body = RegisterUnlockRequest, responses((status = NO_CONTENT)))]
pub(crate) async fn register(
    State(app): State<App>,
    request: FromDevice<RegisterUnlockRequest>,
) -> Result<StatusCode, ApiError> {
    let mut seed = vec![0; 32];
    getrandom::fill(&mut seed).map_err(|_| ApiError::code(ErrorCode::Unavailable))?;
    app.store
        .register_unlock(request.device_id, request.body.unlock_public_key, seed)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Evaluates the clinic's half on a blinded PIN; counts as a try.
#[utoipa::path(post, path = portal_protocol::portal::paths::UNLOCK_EVALUATE, operation_id = "unlock_device",
    request_body = EvaluateUnlockRequest, responses((status = OK, body = EvaluateUnlockResponse)))]
pub(crate) async fn evaluate(
    State(app): State<App>,
    request: FromUnlockKey<EvaluateUnlockRequest>,
) -> ApiResult<EvaluateUnlockResponse> {
    let malformed = || ApiError::field(ErrorCode::Malformed, "blinded");
    let bytes = BASE64URL
        .decode(&request.body.blinded)
        .map_err(|_| malformed())?;
    let blinded = BlindedElement::<Ristretto255>::deserialize(&bytes).map_err(|_| malformed())?;
    let facts = app
        .store
        .count_unlock_try(request.device_id, app.now())
        .await?;
    let server = OprfServer::<Ristretto255>::new_from_seed(&facts.oprf_key, PURPOSE)
        .map_err(|_| anyhow!("the unlock key of a device cannot be used"))?;
    Ok(Json(EvaluateUnlockResponse {
        evaluated: BASE64URL.encode(server.blind_evaluate(&blinded).serialize()),
        tries_left: facts.tries_left,
    }))
}

/// The vault opened: the tries are forgiven.
#[utoipa::path(post, path = portal_protocol::portal::paths::UNLOCK_CONFIRM, operation_id = "unlock_device_confirm",
    responses((status = NO_CONTENT)))]
pub(crate) async fn confirm(
    State(app): State<App>,
    request: FromDevice<NoBody>,
) -> Result<StatusCode, ApiError> {
    app.store.confirm_unlock(request.device_id).await?;
    Ok(StatusCode::NO_CONTENT)
}
