//! The clinic itself: its signed profile, health, figures.

use axum::Json;
use axum::extract::State;
use http::StatusCode;
use portal_protocol::portal::ClinicResponse;

use crate::app::App;

/// The clinic's signed profile.
#[utoipa::path(get, path = portal_protocol::portal::paths::CLINIC, operation_id = "public_clinic",
    responses((status = OK, body = ClinicResponse)))]
pub(crate) async fn show(State(app): State<App>) -> Json<ClinicResponse> {
    Json(ClinicResponse {
        profile: app.store.signed_profile().clone(),
    })
}

/// 200 when the database answers.
pub(crate) async fn health(State(app): State<App>) -> StatusCode {
    match app.store.tree_head(app.now()).await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Figures for Prometheus; on the Desk's listener only.
pub(crate) async fn metrics(State(app): State<App>) -> String {
    app.observer.render()
}
