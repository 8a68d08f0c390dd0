//! Counts and times of requests by route and status, for `/metrics`. No ids, no addresses.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use metrics::{counter, histogram, with_local_recorder};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusRecorder};

use crate::app::App;

#[derive(Clone)]
pub(crate) struct Observer {
    recorder: Arc<PrometheusRecorder>,
}

impl Observer {
    pub(crate) fn new() -> Self {
        Self {
            recorder: Arc::new(PrometheusBuilder::new().build_recorder()),
        }
    }

    /// The text that Prometheus reads.
    pub(crate) fn render(&self) -> String {
        self.recorder.handle().render()
    }

    fn record(&self, route: String, status: u16, seconds: f64) {
        with_local_recorder(&*self.recorder, || {
            counter!("waypost_requests_total", "route" => route.clone(), "status" => status.to_string())
                .increment(1);
            histogram!("waypost_request_seconds", "route" => route).record(seconds);
        });
    }
}

/// Counts and times a request.
pub(crate) async fn observe(State(app): State<App>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("unknown", MatchedPath::as_str)
        .to_owned();
    let response = next.run(request).await;
    app.observer.record(
        route,
        response.status().as_u16(),
        began.elapsed().as_secs_f64(),
    );
    response
}
