//! Waypost Desk's own files, embedded in the binary.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, Uri, header};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../ui/desk/dist"]
#[allow_missing = true]
struct DeskFiles;

/// Only the Desk's own files run, nothing inline, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A file of the Desk; every other address shows its one page.
pub(crate) async fn desk_file(uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    let (name, file) = match DeskFiles::get(path) {
        Some(file) if !path.is_empty() => (path, file),
        _ if path.contains('.') || path.starts_with("desk/api/") => {
            return StatusCode::NOT_FOUND.into_response();
        }
        _ => match DeskFiles::get("index.html") {
            Some(file) => ("index.html", file),
            None => return StatusCode::NOT_FOUND.into_response(),
        },
    };
    // Built files carry their hash in the name; the page itself is asked for each time.
    let caching = if name.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = [
        (header::CONTENT_TYPE, content_type(name)),
        (header::CACHE_CONTROL, caching),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, Body::from(file.data)).into_response()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, kind)| kind) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
