//! The Desk's session: a `__Host-` cookie, 10 minutes idle, same-origin requests only.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use clinic_store::{DeskReader, SignedInStaff, StoreError};
use http::{HeaderMap, HeaderValue, Method};
use portal_protocol::{ErrorCode, Timestamp};

use crate::app::App;
use crate::error::ApiError;

const COOKIE: &str = "__Host-waypost-desk";
/// Seconds since the person last pressed a key or moved; the Desk sends it with what it asks by itself.
const IDLE_HEADER: &str = "waypost-idle-seconds";

/// A signed-in person.
pub(crate) struct SignedIn {
    pub(crate) staff: SignedInStaff,
    pub(crate) secret: String,
}

impl SignedIn {
    pub(crate) fn reader(&self) -> DeskReader {
        DeskReader {
            staff: self.staff.staff.clone(),
        }
    }
}

/// A request that comes from the Desk's own pages.
pub(crate) struct SameOrigin;

impl FromRequestParts<App> for SameOrigin {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        if is_same_origin(&parts.headers, &app.desk_url) {
            Ok(Self)
        } else {
            Err(ApiError::code(ErrorCode::SignedOut))
        }
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let signed_out = || ApiError::code(ErrorCode::SignedOut);
        if !is_same_origin(&parts.headers, &app.desk_url) {
            return Err(signed_out());
        }
        let secret = secret(&parts.headers).ok_or_else(signed_out)?;
        let now = app.now();
        let activity = last_activity(&parts.method, &parts.headers, now);
        match app.store.session(&secret, activity, now).await {
            Ok(staff) => Ok(Self { staff, secret }),
            Err(StoreError::NotFound) => Err(signed_out()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Changes are activity. What the Desk asks by itself is not, but may say when the person was last active.
fn last_activity(method: &Method, headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    let idle_seconds = headers
        .get(IDLE_HEADER)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.parse::<i64>().ok());
    match idle_seconds {
        Some(seconds) => Some(now.plus_ms(-seconds.clamp(0, 86_400) * 1000)),
        None if *method == Method::GET => None,
        None => Some(now),
    }
}

/// Browsers name where a request comes from; another site's page is refused even with the cookie.
fn is_same_origin(headers: &HeaderMap, desk_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site_fits = matches!(text("sec-fetch-site"), None | Some("same-origin"));
    let origin_fits = text("origin").is_none_or(|origin| origin == desk_url);
    site_fits && origin_fits
}

pub(crate) fn secret(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(http::header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))
        .map(str::to_owned)
}

/// The cookie that carries a session; `None` takes it away.
pub(crate) fn cookie(secret: Option<&str>) -> Option<HeaderValue> {
    let text = match secret {
        Some(secret) => format!("{COOKIE}={secret}; Path=/; Secure; HttpOnly; SameSite=Strict"),
        None => format!("{COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"),
    };
    HeaderValue::from_str(&text).ok()
}
