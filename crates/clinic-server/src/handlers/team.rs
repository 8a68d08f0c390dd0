//! Colleagues and pools, for passing on.

use axum::Json;
use axum::extract::State;
use clinic_domain::policy::Operation;
use portal_protocol::desk::TeamResponse;

use super::invitations::check;
use crate::app::App;
use crate::error::ApiResult;
use crate::session::SignedIn;

/// People who read messages, and pools.
#[utoipa::path(get, path = portal_protocol::desk::paths::TEAM, operation_id = "list_team",
    responses((status = OK, body = TeamResponse)))]
pub(crate) async fn list(State(app): State<App>, who: SignedIn) -> ApiResult<TeamResponse> {
    check(&who, Operation::ListTeam)?;
    Ok(Json(app.store.team(app.now()).await?))
}
