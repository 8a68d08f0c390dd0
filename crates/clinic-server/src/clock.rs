//! The one place that reads the computer's clock, and the header that tells it to apps: a computer with a
//! wrong clock signs by the clinic's.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use jiff::fmt::rfc2822::DateTimePrinter;
use portal_protocol::Timestamp;

use crate::app::App;

/// Where the time comes from; tests pass their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The computer's clock.
#[must_use]
pub fn system_clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    })
}

/// Puts the clinic's clock on every answer.
pub(crate) async fn dated(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let date = jiff::Timestamp::from_millisecond(app.now().0)
        .and_then(|now| DateTimePrinter::new().timestamp_to_rfc9110_string(&now))
        .ok()
        .and_then(|text| HeaderValue::from_str(&text).ok());
    if let Some(date) = date {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}
