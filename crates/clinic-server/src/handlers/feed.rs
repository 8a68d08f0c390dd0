//! A patient's changes, in order.

use axum::Json;
use axum::extract::{Path, Query, State};
use portal_protocol::PatientId;
use portal_protocol::portal::{FeedQuery, FeedResponse};

use crate::app::App;
use crate::error::ApiResult;
use crate::signature::{FromDevice, NoBody};

/// Changes after a cursor; words that leave the clinic are openings of the asking computer.
#[utoipa::path(get, path = portal_protocol::portal::paths::FEED, operation_id = "read_feed",
    params(("patient_id" = String, Path), FeedQuery), responses((status = OK, body = FeedResponse)))]
pub(crate) async fn list(
    State(app): State<App>,
    Path(patient_id): Path<PatientId>,
    Query(query): Query<FeedQuery>,
    request: FromDevice<NoBody>,
) -> ApiResult<FeedResponse> {
    let reader = app.store.sender(request.device_id, patient_id).await?;
    let page = app
        .store
        .feed(reader, query.after, query.limit, app.now())
        .await?;
    Ok(Json(page))
}
