//! Keys: drawn, derived, sealed. Key-encryption key = HKDF-SHA-256(second half, salt = Argon2id(PIN)).

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::error::VaultError;

/// 32 secret bytes, wiped when dropped.
pub(crate) type SecretKey = Zeroizing<[u8; 32]>;

const NONCE_LENGTH: usize = 24;

/// Cost of Argon2id; anything weaker than [`Kdf::MINIMUM`] is refused, so that an edited header gains nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kdf {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

impl Kdf {
    pub(crate) const MINIMUM: Self = Self {
        memory_kib: 65_536,
        passes: 3,
        lanes: 1,
    };

    /// Weaker than the minimum, or so strong that it would only eat memory.
    pub(crate) const fn is_refused(self) -> bool {
        self.memory_kib < Self::MINIMUM.memory_kib
            || self.passes < Self::MINIMUM.passes
            || self.lanes != Self::MINIMUM.lanes
            || self.memory_kib > 1_048_576
            || self.passes > 16
    }
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::Randomness)?;
    Ok(bytes)
}

pub(crate) fn random_key() -> Result<SecretKey, VaultError> {
    random().map(Zeroizing::new)
}

/// Argon2id on a blocking thread: about a tenth of a second of one core.
pub(crate) async fn stretch(
    pin: &Zeroizing<String>,
    salt: [u8; 16],
    kdf: Kdf,
) -> Result<SecretKey, VaultError> {
    if kdf.is_refused() {
        return Err(VaultError::Damaged);
    }
    let pin = pin.clone();
    tokio::task::spawn_blocking(move || {
        let params = Params::new(kdf.memory_kib, kdf.passes, kdf.lanes, Some(32))
            .map_err(|_| VaultError::Damaged)?;
        let mut stretched = SecretKey::default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(pin.as_bytes(), &salt, stretched.as_mut())
            .map_err(|_| VaultError::Damaged)?;
        Ok(stretched)
    })
    .await
    .map_err(|_| VaultError::Closed)?
}

/// Key-encryption key of a slot.
pub(crate) fn slot_key(half: &[u8], salt: &[u8]) -> Result<SecretKey, VaultError> {
    derive(half, salt, b"waypost kek v1")
}

/// Key of the header's authentication code.
pub(crate) fn header_key(account_key: &SecretKey) -> Result<SecretKey, VaultError> {
    derive(account_key.as_ref(), b"", b"waypost header v1")
}

fn derive(secret: &[u8], salt: &[u8], purpose: &[u8]) -> Result<SecretKey, VaultError> {
    let mut key = SecretKey::default();
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(purpose, key.as_mut())
        .map_err(|_| VaultError::Damaged)?;
    Ok(key)
}

pub(crate) fn seal(key: &SecretKey, label: &str, plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let nonce: [u8; NONCE_LENGTH] = random()?;
    let sealed = XChaCha20Poly1305::new(&Key::from(**key))
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: plain,
                aad: label.as_bytes(),
            },
        )
        .map_err(|_| VaultError::Damaged)?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// `None` when key or label don't fit: a wrong PIN, or an edited slot.
pub(crate) fn unseal(key: &SecretKey, label: &str, sealed: &[u8]) -> Option<SecretKey> {
    let (nonce, text) = sealed.split_first_chunk::<NONCE_LENGTH>()?;
    let plain = XChaCha20Poly1305::new(&Key::from(**key))
        .decrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: text,
                aad: label.as_bytes(),
            },
        )
        .map(Zeroizing::new)
        .ok()?;
    <[u8; 32]>::try_from(plain.as_slice())
        .ok()
        .map(Zeroizing::new)
}

/// HMAC-SHA-256, hex. HKDF's extract step is exactly that (RFC 5869 §2.2).
pub(crate) fn authentication_code(key: &SecretKey, text: &[u8]) -> String {
    hex(&Hkdf::<Sha256>::extract(Some(key.as_slice()), text).0)
}

pub(crate) fn same(left: &str, right: &str) -> bool {
    left.as_bytes().ct_eq(right.as_bytes()).into()
}

/// SHA-256, hex, 64 characters.
pub(crate) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _always = write!(text, "{byte:02x}");
            text
        })
}
