//! Speaking with the clinic: every request signed, every answer limited and believed only as JSON.
//!
//! Public for tools that put load on a server as many computers would; the app itself uses [`crate::Engine`].

use std::error::Error as _;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use ed25519_dalek::SigningKey;
use portal_protocol::clinic_file::ClinicProfile;
use portal_protocol::portal::{PromiseChangedBody, PromiseResponse};
use portal_protocol::request_signature::{SignedParts, sign};
use portal_protocol::{ApiErrorBody, ErrorCode, PROTOCOL_VERSION};
pub use reqwest::Method;
use reqwest::Response;
use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::engine::Clock;
use crate::failure::Failure;
use crate::tls;

const CONNECT_TIME: Duration = Duration::from_secs(10);
const REQUEST_TIME: Duration = Duration::from_secs(30);
/// The clinic says something at least every 20 seconds on an open stream.
const SILENCE: Duration = Duration::from_secs(50);
/// More than the largest page of a feed; the rest of a longer answer is not read.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// A signature may be this far from the clinic's clock, with room to spare, in seconds.
const CLOCK_ROOM: i64 = 120;

/// Whose key signs a request.
#[derive(Clone)]
pub struct Signer {
    /// Id of the device, or `unlock:` and the id.
    pub key_id: String,
    /// Its key.
    pub key: SigningKey,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({})", self.key_id)
    }
}

/// The clinic's patients' API.
pub struct ClinicApi {
    client: RwLock<reqwest::Client>,
    pin: Option<String>,
    base: String,
    clock: Clock,
    /// The clinic's clock less ours, in seconds: a wrong clock here must not keep anybody out.
    clock_offset: AtomicI64,
}

impl std::fmt::Debug for ClinicApi {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClinicApi(..)")
    }
}

impl ClinicApi {
    /// An API for a clinic; opens no connection yet.
    ///
    /// # Errors
    /// [`Failure::NotTheClinic`] when the profile's pin can't be used.
    pub fn new(profile: &ClinicProfile, clock: Clock) -> Result<Self, Failure> {
        let pin = profile.certificate_pin.clone();
        Ok(Self {
            client: RwLock::new(new_client(pin.as_deref())?),
            pin,
            base: profile.server_url.trim_end_matches('/').to_owned(),
            clock,
            clock_offset: AtomicI64::new(0),
        })
    }

    /// Closes the connections: their buffers hold the last answers, with a patient's words.
    pub fn hang_up(&self) {
        match new_client(self.pin.as_deref()) {
            Ok(client) => *self.client.write().unwrap_or_else(PoisonError::into_inner) = client,
            Err(failure) => tracing::warn!(?failure, "the connections stay open"),
        }
    }

    /// Milliseconds to add to this computer's clock to get the clinic's.
    #[must_use]
    pub fn clock_offset_ms(&self) -> i64 {
        self.clock_offset
            .load(Ordering::Relaxed)
            .saturating_mul(1000)
    }

    /// Asks and reads the answer.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn get<T: DeserializeOwned>(
        &self,
        signer: &Signer,
        path: &str,
    ) -> Result<T, Failure> {
        self.ask(signer, Method::GET, path, Vec::new()).await
    }

    /// Sends JSON and reads the answer.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn send<T: DeserializeOwned>(
        &self,
        signer: &Signer,
        method: Method,
        path: &str,
        body: &(impl Serialize + Sync),
    ) -> Result<T, Failure> {
        // Our own types always serialise; if one ever does not, nothing has left.
        let body = serde_json::to_vec(body).map_err(|_| Failure::Silent)?;
        self.ask(signer, method, path, body).await
    }

    /// Opens a stream of wake-ups.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn stream(&self, signer: &Signer, path: &str) -> Result<Response, Failure> {
        let response = self
            .request(signer, &Method::GET, path, &[], None)
            .await
            .map_err(|error| failure(&error))?;
        if response.status().is_success() && has_type(response.headers(), "text/event-stream") {
            return Ok(response);
        }
        match read::<serde_json::Value>(response).await {
            Ok(_) => Err(Failure::Garbled),
            Err(failure) => Err(failure),
        }
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        signer: &Signer,
        method: Method,
        path: &str,
        body: Vec<u8>,
    ) -> Result<T, Failure> {
        let before = self.clock_offset.load(Ordering::Relaxed);
        let first = self.once(signer, &method, path, &body).await;
        let now = self.clock_offset.load(Ordering::Relaxed);
        let refused = matches!(&first, Err(failure) if failure.refusal() == Some(ErrorCode::SignatureRefused));
        if refused && (now - before).abs() > CLOCK_ROOM {
            return self.once(signer, &method, path, &body).await;
        }
        first
    }

    async fn once<T: DeserializeOwned>(
        &self,
        signer: &Signer,
        method: &Method,
        path: &str,
        body: &[u8],
    ) -> Result<T, Failure> {
        let response = self
            .request(signer, method, path, body, Some(REQUEST_TIME))
            .await
            .map_err(|error| failure(&error))?;
        self.note_clock(response.headers());
        read(response).await
    }

    async fn request(
        &self,
        signer: &Signer,
        method: &Method,
        path: &str,
        body: &[u8],
        limit: Option<Duration>,
    ) -> Result<Response, reqwest::Error> {
        let target = format!("{}{path}", self.base);
        let mut nonce = [0; 16];
        // Without randomness the clinic refuses the second request as a replay: safe, if not useful.
        let _filled = getrandom::fill(&mut nonce);
        let created = (self.clock)().0 / 1000 + self.clock_offset.load(Ordering::Relaxed);
        let parts = SignedParts {
            method: method.as_str(),
            target_uri: &target,
            body,
        };
        let headers = sign(parts, &signer.key_id, created, nonce, &signer.key);
        let client = self
            .client
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let mut request = client
            .request(method.clone(), &target)
            .header("content-digest", headers.content_digest)
            .header("signature-input", headers.signature_input)
            .header("signature", headers.signature)
            .header("waypost-protocol", PROTOCOL_VERSION);
        if let Some(limit) = limit {
            request = request.timeout(limit);
        }
        if !body.is_empty() {
            request = request
                .header(CONTENT_TYPE, "application/json")
                .body(body.to_vec());
        }
        request.send().await
    }

    fn note_clock(&self, headers: &HeaderMap) {
        let theirs = headers
            .get(DATE)
            .and_then(|value| value.to_str().ok())
            .and_then(|text| jiff::fmt::rfc2822::parse(text).ok());
        if let Some(theirs) = theirs {
            let offset = theirs.timestamp().as_second() - (self.clock)().0 / 1000;
            // A header has whole seconds and took its time to come: small differences are none.
            let offset = if offset.abs() <= 5 { 0 } else { offset };
            self.clock_offset.store(offset, Ordering::Relaxed);
        }
    }
}

fn new_client(pin: Option<&str>) -> Result<reqwest::Client, Failure> {
    let mut builder = reqwest::Client::builder()
        .connect_timeout(CONNECT_TIME)
        .read_timeout(SILENCE)
        .redirect(reqwest::redirect::Policy::none())
        .https_only(true)
        .tcp_nodelay(true);
    // Where nothing is pinned, public trust is asked with this; already installed is fine.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    if let Some(pin) = pin {
        let tls = tls::pinned(pin).map_err(|_| Failure::NotTheClinic)?;
        // A pinned clinic is reached directly: a proxy could only be in the way.
        builder = builder.tls_backend_preconfigured(tls).no_proxy();
    }
    builder.build().map_err(|_| Failure::NotTheClinic)
}

fn has_type(headers: &HeaderMap, wanted: &str) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with(wanted))
}

async fn read<T: DeserializeOwned>(mut response: Response) -> Result<T, Failure> {
    let status = response.status();
    let is_json = has_type(response.headers(), "application/json");
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| Failure::Broken)? {
        if bytes.len() + chunk.len() > MOST_BYTES {
            return Err(Failure::Garbled);
        }
        bytes.extend_from_slice(&chunk);
    }
    if status.is_success() {
        if bytes.is_empty() {
            return serde_json::from_str("null").map_err(|_| Failure::Garbled);
        }
        if !is_json {
            return Err(Failure::Garbled);
        }
        return serde_json::from_slice(&bytes).map_err(|_| Failure::Garbled);
    }
    if let Ok(body) = serde_json::from_slice::<PromiseChangedBody>(&bytes) {
        return Err(Failure::PromiseChanged(Box::new(PromiseResponse {
            promise: body.promise,
        })));
    }
    match serde_json::from_slice::<ApiErrorBody>(&bytes) {
        Ok(body) => Err(Failure::Refused(body)),
        // A server that is going down, or a proxy before it.
        Err(_) if status.is_server_error() => Err(Failure::Broken),
        Err(_) => Err(Failure::Garbled),
    }
}

/// What a failed request means, from the chain of its causes.
fn failure(error: &reqwest::Error) -> Failure {
    let causes = Causes::of(error.source());
    if !error.is_connect() {
        // Also a reply whose bytes somebody changed on the way: the request was there before it.
        Failure::Broken
    } else if causes.tls {
        Failure::NotTheClinic
    } else if causes.answered_nobody || error.is_timeout() {
        Failure::Silent
    } else {
        Failure::Offline
    }
}

#[derive(Default)]
struct Causes {
    /// A certificate was refused, or what came was no TLS at all.
    tls: bool,
    /// The computer is there, or was; nobody listens.
    answered_nobody: bool,
}

impl Causes {
    fn of(mut cause: Option<&(dyn std::error::Error + 'static)>) -> Self {
        let mut causes = Self::default();
        while let Some(inner) = cause {
            causes.tls |= inner.is::<rustls::Error>();
            cause = match inner.downcast_ref::<std::io::Error>() {
                // What an I/O error holds is no `source` of it.
                Some(io) => {
                    causes.answered_nobody |= matches!(
                        io.kind(),
                        std::io::ErrorKind::ConnectionRefused
                            | std::io::ErrorKind::ConnectionReset
                            | std::io::ErrorKind::ConnectionAborted
                            | std::io::ErrorKind::TimedOut
                    );
                    io.get_ref()
                        .map(|held| held as &(dyn std::error::Error + 'static))
                }
                None => inner.source(),
            };
        }
        causes
    }
}
