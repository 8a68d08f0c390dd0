//! Proofs of the open-log: hashes only, for every registered computer.

use axum::Json;
use axum::extract::{Query, State};
use portal_protocol::openlog::{
    ConsistencyProof, ConsistencyQuery, InclusionProof, InclusionQuery,
};

use crate::app::App;
use crate::error::ApiResult;
use crate::signature::{FromDevice, NoBody};

/// Proof that a leaf stands in the tree.
#[utoipa::path(get, path = portal_protocol::portal::paths::OPENLOG_INCLUSION, operation_id = "read_proofs",
    params(InclusionQuery), responses((status = OK, body = InclusionProof)))]
pub(crate) async fn inclusion(
    State(app): State<App>,
    Query(query): Query<InclusionQuery>,
    _request: FromDevice<NoBody>,
) -> ApiResult<InclusionProof> {
    Ok(Json(
        app.store
            .inclusion(query.leaf_index, query.tree_size)
            .await?,
    ))
}

/// Proof that a newer tree begins with an older one.
#[utoipa::path(get, path = portal_protocol::portal::paths::OPENLOG_CONSISTENCY, operation_id = "read_proofs_consistency",
    params(ConsistencyQuery), responses((status = OK, body = ConsistencyProof)))]
pub(crate) async fn consistency(
    State(app): State<App>,
    Query(query): Query<ConsistencyQuery>,
    _request: FromDevice<NoBody>,
) -> ApiResult<ConsistencyProof> {
    Ok(Json(
        app.store
            .consistency(query.from_size, query.to_size)
            .await?,
    ))
}
