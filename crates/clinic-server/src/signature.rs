//! Signed requests: the body, read once, with the proof of which computer sent it.

use std::net::IpAddr;

use axum::extract::{FromRequest, Request};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use clinic_store::StoreError;
use ed25519_dalek::VerifyingKey;
use http::HeaderMap;
use http_body_util::{BodyExt as _, Limited};
use portal_protocol::request_signature::{
    MAX_CLOCK_SKEW_SECONDS, SignatureHeaders, SignatureParams, SignedParts, read_params, verify,
};
use portal_protocol::{DeviceId, ErrorCode, PROTOCOL_VERSION};
use serde::de::DeserializeOwned;

use crate::app::{App, AppState};
use crate::error::ApiError;
use crate::serve::Peer;

/// Largest request body in bytes: a full message with room for its frame.
const MAX_REQUEST_BYTES: usize = 256 * 1024;
/// Prefix of the key id of an unlock key.
const UNLOCK_PREFIX: &str = "unlock:";

/// A request whose signature was read but not yet believed.
pub(crate) struct Unverified {
    method: String,
    target_uri: String,
    body: Vec<u8>,
    headers: SignatureHeaders,
    params: SignatureParams,
    pub(crate) peer: IpAddr,
}

/// A request of a registered computer, with its body read as `T`.
pub(crate) struct FromDevice<T> {
    pub(crate) device_id: DeviceId,
    pub(crate) body: T,
}

/// A request signed by a computer's unlock key, which may do nothing else.
pub(crate) struct FromUnlockKey<T> {
    pub(crate) device_id: DeviceId,
    pub(crate) body: T,
}

/// The body of a request without one.
pub(crate) struct NoBody;

impl<'de> serde::Deserialize<'de> for NoBody {
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Ok(Self)
    }
}

impl Unverified {
    /// Reads the body as `T`.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        if self.body.is_empty() {
            // `NoBody` reads from anything; everything else refuses this.
            return T::deserialize(serde_json::Value::Null)
                .map_err(|_| ApiError::code(ErrorCode::Malformed));
        }
        serde_json::from_slice(&self.body).map_err(|_| ApiError::code(ErrorCode::Malformed))
    }

    /// Believes the request: key, digest, signature, clock, and a nonce that was never seen.
    pub(crate) async fn verify(
        &self,
        app: &AppState,
        key_id: &str,
        public_key: &str,
    ) -> Result<(), ApiError> {
        let refused = || ApiError::code(ErrorCode::SignatureRefused);
        let key: [u8; 32] = BASE64URL
            .decode(public_key)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(refused)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| refused())?;
        let parts = SignedParts {
            method: &self.method,
            target_uri: &self.target_uri,
            body: &self.body,
        };
        let params = verify(parts, &self.headers, &key).map_err(|_| refused())?;
        let now = app.now();
        let skew = params.created.saturating_sub(now.0 / 1000);
        if params.key_id != key_id || skew.unsigned_abs() > MAX_CLOCK_SKEW_SECONDS.unsigned_abs() {
            return Err(refused());
        }
        app.store
            .use_nonce(params.key_id, params.nonce, now)
            .await
            .map_err(ApiError::from)
    }
}

impl FromRequest<App> for Unverified {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let (parts, body) = request.into_parts();
        check_version(&parts.headers)?;
        let body = Limited::new(body, MAX_REQUEST_BYTES)
            .collect()
            .await
            .map_err(|_| ApiError::code(ErrorCode::TooLong))?
            .to_bytes()
            .to_vec();
        let text = |name: &str| {
            parts
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned)
                .ok_or_else(|| ApiError::code(ErrorCode::SignatureRefused))
        };
        let headers = SignatureHeaders {
            content_digest: text("content-digest")?,
            signature_input: text("signature-input")?,
            signature: text("signature")?,
        };
        let params = read_params(&headers.signature_input)
            .map_err(|_| ApiError::code(ErrorCode::SignatureRefused))?;
        let path = parts
            .uri
            .path_and_query()
            .map_or("/", |path_and_query| path_and_query.as_str());
        Ok(Self {
            method: parts.method.as_str().to_owned(),
            target_uri: format!("{}{path}", app.portal_url),
            body,
            headers,
            params,
            peer: parts
                .extensions
                .get::<Peer>()
                .map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.0),
        })
    }
}

impl<T: DeserializeOwned> FromRequest<App> for FromDevice<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let unverified = Unverified::from_request(request, app).await?;
        let device_id = device_id(&unverified.params.key_id)?;
        let (device_key, _) = known_keys(app, device_id).await?;
        unverified
            .verify(app, &device_id.to_string(), &device_key)
            .await?;
        Ok(Self {
            device_id,
            body: unverified.read()?,
        })
    }
}

impl<T: DeserializeOwned> FromRequest<App> for FromUnlockKey<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let unverified = Unverified::from_request(request, app).await?;
        let device_id = unverified
            .params
            .key_id
            .strip_prefix(UNLOCK_PREFIX)
            .ok_or_else(|| ApiError::code(ErrorCode::SignatureRefused))
            .and_then(device_id)?;
        let (_, unlock_key) = known_keys(app, device_id).await?;
        let unlock_key = unlock_key.ok_or_else(|| ApiError::code(ErrorCode::SignatureRefused))?;
        unverified
            .verify(app, &format!("{UNLOCK_PREFIX}{device_id}"), &unlock_key)
            .await?;
        Ok(Self {
            device_id,
            body: unverified.read()?,
        })
    }
}

fn device_id(key_id: &str) -> Result<DeviceId, ApiError> {
    key_id
        .parse()
        .map_err(|_| ApiError::code(ErrorCode::SignatureRefused))
}

/// A revoked computer is told so; an unknown one is a wrong signature.
async fn known_keys(
    app: &AppState,
    device_id: DeviceId,
) -> Result<(String, Option<String>), ApiError> {
    match app.store.device_keys(device_id).await {
        Err(StoreError::NotFound) => Err(ApiError::code(ErrorCode::SignatureRefused)),
        other => other.map_err(ApiError::from),
    }
}

fn check_version(headers: &HeaderMap) -> Result<(), ApiError> {
    let version = headers
        .get("waypost-protocol")
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.parse::<u32>().ok());
    match version {
        Some(PROTOCOL_VERSION) | None => Ok(()),
        Some(_) => Err(ApiError::code(ErrorCode::VersionTooOld)),
    }
}
