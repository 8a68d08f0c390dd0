//! Which handler stands where. Two routers, one for each listener; the OpenAPI document is made from both.

use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use http::{HeaderValue, StatusCode, header};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::clock::dated;
use crate::desk_files::desk_file;
use crate::handlers::{
    clinic, feed, invitations, messages, openlog, registrations, sessions, team, threads, unlock,
    wake,
};
use crate::observe::observe;

/// A request is given up after this long; streams begin within it.
const REQUEST_TIME: Duration = Duration::from_secs(30);
const MAX_REQUEST_BYTES: usize = 512 * 1024;

#[derive(utoipa::OpenApi)]
#[openapi(info(
    title = "Waypost Clinic",
    description = "Patients' API (signed requests, RFC 9421 and RFC 9530) and Desk's API (same-origin cookie)."
))]
struct Document;

/// The OpenAPI document of both APIs, as JSON.
///
/// # Errors
/// When it can't be written as JSON.
pub fn openapi() -> Result<String, serde_json::Error> {
    let mut document = Document::openapi();
    document.merge(portal_routes().into_openapi());
    document.merge(desk_routes().into_openapi());
    document.to_pretty_json()
}

/// The patients' API.
pub(crate) fn portal(app: App) -> Router {
    let (router, _) = portal_routes().split_for_parts();
    finish(router.route("/health", get(clinic::health)), app)
}

/// The Desk: its API and its files.
pub(crate) fn desk(app: App) -> Router {
    let (router, _) = desk_routes().split_for_parts();
    let router = router
        .route("/health", get(clinic::health))
        .route("/metrics", get(clinic::metrics))
        .fallback(desk_file);
    finish(router, app)
}

fn portal_routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(clinic::show))
        .routes(routes!(registrations::create))
        .routes(routes!(wake::device))
        .routes(routes!(feed::list))
        .routes(routes!(messages::preview))
        .routes(routes!(messages::send))
        .routes(routes!(messages::answer_phone_card))
        .routes(routes!(openlog::inclusion))
        .routes(routes!(openlog::consistency))
        .routes(routes!(unlock::register))
        .routes(routes!(unlock::evaluate))
        .routes(routes!(unlock::confirm))
}

fn desk_routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(sessions::create_by_link))
        .routes(routes!(sessions::show, sessions::end))
        .routes(routes!(sessions::start_passkey_sign_in))
        .routes(routes!(sessions::finish_passkey_sign_in))
        .routes(routes!(sessions::start_adding_passkey))
        .routes(routes!(sessions::finish_adding_passkey))
        .routes(routes!(wake::desk))
        .routes(routes!(threads::list))
        .routes(routes!(threads::open))
        .routes(routes!(threads::answer))
        .routes(routes!(threads::write_phone_card))
        .routes(routes!(threads::set_medicine))
        .routes(routes!(threads::assign))
        .routes(routes!(team::list))
        .routes(routes!(invitations::list_patients))
        .routes(routes!(invitations::create))
}

fn finish(router: Router<App>, app: App) -> Router {
    let fixed =
        |name, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    router
        .layer(from_fn_with_state(app.clone(), observe))
        .layer(from_fn_with_state(app.clone(), dated))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            REQUEST_TIME,
        ))
        .layer(RequestBodyLimitLayer::new(MAX_REQUEST_BYTES))
        .layer(fixed(header::CACHE_CONTROL, "no-store"))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "no-referrer"))
        .with_state(app)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;

    /// Operation ids that need no row: everybody's, or one's own session.
    fn needs_no_row(operation: &str) -> bool {
        operation.starts_with("public_") || operation.starts_with("own_")
    }

    #[test]
    fn every_route_has_a_policy_row() {
        let known: Vec<String> = clinic_domain::policy::Operation::ALL
            .iter()
            .map(|operation| snake(&format!("{operation:?}")))
            .collect();
        let document: serde_json::Value = serde_json::from_str(&openapi().unwrap()).unwrap();
        let mut routes = 0;
        for methods in document["paths"].as_object().unwrap().values() {
            for route in methods.as_object().unwrap().values() {
                let operation = route["operationId"].as_str().unwrap();
                routes += 1;
                assert!(
                    needs_no_row(operation) || known.iter().any(|row| operation.starts_with(row)),
                    "{operation} has no row in the policy table"
                );
            }
        }
        assert_eq!(routes, 29);
    }

    fn snake(name: &str) -> String {
        let mut text = String::new();
        for letter in name.chars() {
            if letter.is_uppercase() && !text.is_empty() {
                text.push('_');
            }
            text.extend(letter.to_lowercase());
        }
        text
    }
}
