//! Finding a patient of the chart, and inviting.

use axum::Json;
use axum::extract::{Query, State};
use clinic_domain::policy::{Access, Operation, access};
use clinic_store::SealedInvitation;
use portal_protocol::clinic_file::ClinicFile;
use portal_protocol::desk::{InviteRequest, InviteResponse, PatientsQuery, PatientsResponse};
use portal_protocol::{ErrorCode, Role};

use super::messages::check_body;
use crate::app::App;
use crate::error::{ApiError, ApiResult};
use crate::folder::clinic_file_text;
use crate::session::SignedIn;

/// Patients whose name holds the words.
#[utoipa::path(get, path = portal_protocol::desk::paths::PATIENTS, operation_id = "search_patients",
    params(PatientsQuery), responses((status = OK, body = PatientsResponse)))]
pub(crate) async fn list_patients(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<PatientsQuery>,
) -> ApiResult<PatientsResponse> {
    check(&who, Operation::SearchPatients)?;
    if query.name.trim().chars().count() < 2 {
        return Err(ApiError::field(ErrorCode::Malformed, "name"));
    }
    let rows = app.store.search_patients(query.name.trim()).await?;
    Ok(Json(PatientsResponse { rows }))
}

/// Invites a patient; the code is in this answer and nowhere else.
#[utoipa::path(post, path = portal_protocol::desk::paths::INVITATIONS, operation_id = "invite",
    request_body = InviteRequest, responses((status = OK, body = InviteResponse)))]
pub(crate) async fn create(
    State(app): State<App>,
    who: SignedIn,
    Json(request): Json<InviteRequest>,
) -> ApiResult<InviteResponse> {
    check(&who, Operation::Invite)?;
    check_body(&request.lines).map_err(|_| ApiError::field(ErrorCode::Empty, "lines"))?;
    let sealed = tokio::task::spawn_blocking(SealedInvitation::make)
        .await
        .map_err(anyhow::Error::from)??;
    let now = app.now();
    let (invitation_id, lines, language) = (
        request.invitation_id,
        request.lines.clone(),
        request.language,
    );
    let made = app.store.invite(request, sealed, now).await?;
    let team = app.store.team(now).await?;
    let helper = team
        .people
        .into_iter()
        .map(|colleague| colleague.staff)
        .find(|staff| staff.role == Role::FrontDesk);
    let profile = app.store.profile();
    Ok(Json(InviteResponse {
        invitation_id,
        join_link: ClinicFile::to_link(&clinic_file_text(&app.store)?, Some(&made.code)),
        code: made.code.grouped(),
        valid_until: made.valid_until,
        patient_name: made.patient_name,
        clinician: made.clinician,
        lines,
        language,
        clinic_name: profile.name.clone(),
        clinic_phone: profile.phone.clone(),
        helper,
    }))
}

/// The policy table for what is not about one thread.
pub(crate) fn check(who: &SignedIn, operation: Operation) -> Result<(), ApiError> {
    if access(operation, who.reader().relation_to_lists()) == Access::Denied {
        Err(ApiError::code(ErrorCode::NotAllowed))
    } else {
        Ok(())
    }
}
