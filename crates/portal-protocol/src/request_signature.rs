//! Every request of a device is signed: HTTP Message Signatures (RFC 9421) with Ed25519 over method,
//! target and Content-Digest (RFC 9530), with `created`, `nonce` and `keyid`.
//!
//! One signature label, `waypost`, and one fixed list of components: nothing is negotiated, so nothing
//! can be talked down. What the server must still do: find the key, refuse old `created` and used nonces.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

const LABEL: &str = "waypost";
const COMPONENTS: &str = r#"("@method" "@target-uri" "content-digest")"#;

/// A request is refused when its `created` is further than this from the server's clock, in seconds.
pub const MAX_CLOCK_SKEW_SECONDS: i64 = 300;

/// The parts of a request that are signed.
#[derive(Clone, Copy, Debug)]
pub struct SignedParts<'a> {
    /// Method in capitals, for example `POST`.
    pub method: &'a str,
    /// Full target, for example `https://portal.example:8443/api/v1/feed?after=3`.
    pub target_uri: &'a str,
    /// Body bytes; empty for none.
    pub body: &'a [u8],
}

/// The three headers a signed request carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureHeaders {
    /// `Content-Digest`.
    pub content_digest: String,
    /// `Signature-Input`.
    pub signature_input: String,
    /// `Signature`.
    pub signature: String,
}

/// What a signature says of itself; not yet believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureParams {
    /// Id of the key: a device id, or `unlock:` and a device id.
    pub key_id: String,
    /// Seconds since 1970.
    pub created: i64,
    /// 16 random bytes in base64.
    pub nonce: String,
}

/// A signature that can't be read or does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestSignatureError {
    /// A header is not of the one form this protocol uses.
    #[error("the signature headers cannot be read")]
    Unreadable,
    /// The body is not what the digest says.
    #[error("the body does not fit its digest")]
    Digest,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    Signature,
}

/// Signs a request. `created` in seconds since 1970; `nonce` fresh for each request.
#[must_use]
pub fn sign(
    parts: SignedParts<'_>,
    key_id: &str,
    created: i64,
    nonce: [u8; 16],
    key: &SigningKey,
) -> SignatureHeaders {
    let content_digest = content_digest(parts.body);
    let params = SignatureParams {
        key_id: key_id.to_owned(),
        created,
        nonce: BASE64.encode(nonce),
    };
    let params_text = params.to_text();
    let base = signature_base(
        &[
            ("@method", parts.method),
            ("@target-uri", parts.target_uri),
            ("content-digest", &content_digest),
        ],
        &params_text,
    );
    SignatureHeaders {
        content_digest,
        signature_input: format!("{LABEL}={params_text}"),
        signature: format!(
            "{LABEL}=:{}:",
            BASE64.encode(key.sign(base.as_bytes()).to_bytes())
        ),
    }
}

/// Reads what a `Signature-Input` header claims, to find the key.
///
/// # Errors
/// [`RequestSignatureError::Unreadable`] for any other form than [`sign`] writes.
pub fn read_params(signature_input: &str) -> Result<SignatureParams, RequestSignatureError> {
    let inner = signature_input
        .strip_prefix(LABEL)
        .and_then(|rest| rest.strip_prefix('='))
        .and_then(|rest| rest.strip_prefix(COMPONENTS))
        .and_then(|rest| rest.strip_prefix(";created="))
        .ok_or(RequestSignatureError::Unreadable)?;
    let (created, rest) = inner
        .split_once(";nonce=\"")
        .ok_or(RequestSignatureError::Unreadable)?;
    let (nonce, rest) = rest
        .split_once("\";keyid=\"")
        .ok_or(RequestSignatureError::Unreadable)?;
    let key_id = rest
        .strip_suffix("\";alg=\"ed25519\"")
        .ok_or(RequestSignatureError::Unreadable)?;
    let params = SignatureParams {
        key_id: key_id.to_owned(),
        created: created
            .parse()
            .map_err(|_| RequestSignatureError::Unreadable)?,
        nonce: nonce.to_owned(),
    };
    let nonce_length = BASE64.decode(nonce).map(|bytes| bytes.len());
    let plain_key_id = !key_id.is_empty()
        && key_id.len() <= 80
        && key_id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':'));
    if nonce_length != Ok(16)
        || !plain_key_id
        || format!("{LABEL}={}", params.to_text()) != signature_input
    {
        return Err(RequestSignatureError::Unreadable);
    }
    Ok(params)
}

/// Checks digest and signature of a request against a key.
///
/// # Errors
/// [`RequestSignatureError`] says which part does not hold.
pub fn verify(
    parts: SignedParts<'_>,
    headers: &SignatureHeaders,
    key: &VerifyingKey,
) -> Result<SignatureParams, RequestSignatureError> {
    let params = read_params(&headers.signature_input)?;
    if headers.content_digest != content_digest(parts.body) {
        return Err(RequestSignatureError::Digest);
    }
    let signature: [u8; 64] = headers
        .signature
        .strip_prefix(LABEL)
        .and_then(|rest| rest.strip_prefix("=:"))
        .and_then(|rest| rest.strip_suffix(':'))
        .and_then(|text| BASE64.decode(text).ok())
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(RequestSignatureError::Unreadable)?;
    let base = signature_base(
        &[
            ("@method", parts.method),
            ("@target-uri", parts.target_uri),
            ("content-digest", &headers.content_digest),
        ],
        &params.to_text(),
    );
    key.verify_strict(base.as_bytes(), &Signature::from_bytes(&signature))
        .map_err(|_| RequestSignatureError::Signature)?;
    Ok(params)
}

/// `Content-Digest` of a body (RFC 9530, SHA-256).
#[must_use]
pub fn content_digest(body: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(Sha256::digest(body)))
}

impl SignatureParams {
    fn to_text(&self) -> String {
        format!(
            "{COMPONENTS};created={};nonce=\"{}\";keyid=\"{}\";alg=\"ed25519\"",
            self.created, self.nonce, self.key_id
        )
    }
}

/// Signature base of RFC 9421 §2.5.
fn signature_base(components: &[(&str, &str)], params: &str) -> String {
    let mut base = String::new();
    for (name, value) in components {
        base.push_str(&format!("\"{name}\": {value}\n"));
    }
    base.push_str("\"@signature-params\": ");
    base.push_str(params);
    base
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    /// RFC 9421 appendix B.1.4 and B.2.6.
    #[test]
    fn the_rfc_ed25519_vector_holds() {
        let key = SigningKey::from_bytes(
            &URL_SAFE_NO_PAD
                .decode("n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU")
                .unwrap()
                .try_into()
                .unwrap(),
        );
        let base = signature_base(
            &[
                ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
                ("@method", "POST"),
                ("@path", "/foo"),
                ("@authority", "example.com"),
                ("content-type", "application/json"),
                ("content-length", "18"),
            ],
            r#"("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#,
        );
        assert_eq!(
            BASE64.encode(key.sign(base.as_bytes()).to_bytes()),
            "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
        );
    }

    /// RFC 9530 appendix D: `{"hello": "world"}` with a line feed.
    #[test]
    fn the_rfc_digest_vector_holds() {
        assert_eq!(
            content_digest(b"{\"hello\": \"world\"}\n"),
            "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
        );
    }

    fn parts(body: &[u8]) -> SignedParts<'_> {
        SignedParts {
            method: "POST",
            target_uri: "https://clinic.example/api/v1/messages",
            body,
        }
    }

    #[test]
    fn a_signed_request_is_believed_and_each_change_is_not() {
        let key = SigningKey::from_bytes(&[3; 32]);
        let headers = sign(parts(b"words"), "device-1", 1_800_000_000, [1; 16], &key);
        let public = key.verifying_key();
        let params = verify(parts(b"words"), &headers, &public).unwrap();
        assert_eq!(params.key_id, "device-1");
        assert_eq!(
            verify(parts(b"other"), &headers, &public),
            Err(RequestSignatureError::Digest)
        );
        let moved = SignedParts {
            target_uri: "https://clinic.example/api/v1/other",
            ..parts(b"words")
        };
        assert_eq!(
            verify(moved, &headers, &public),
            Err(RequestSignatureError::Signature)
        );
        let stranger = SigningKey::from_bytes(&[4; 32]).verifying_key();
        assert_eq!(
            verify(parts(b"words"), &headers, &stranger),
            Err(RequestSignatureError::Signature)
        );
    }

    #[test]
    fn a_key_id_with_a_quote_is_not_read() {
        let key = SigningKey::from_bytes(&[3; 32]);
        let headers = sign(parts(b""), "a\";alg=\"none", 1, [1; 16], &key);
        assert_eq!(
            read_params(&headers.signature_input),
            Err(RequestSignatureError::Unreadable)
        );
    }
}
