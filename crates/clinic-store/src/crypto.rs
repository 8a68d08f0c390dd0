//! Sealing and wrapping with the clinic's master key. XChaCha20-Poly1305, 24-byte random nonce in front.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::error::StoreError;

const NONCE_LENGTH: usize = 24;

/// Fills a buffer from the system's generator.
///
/// # Errors
/// [`StoreError::Stopped`] when the system has no randomness to give.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Stopped)?;
    Ok(bytes)
}

/// The clinic's master key; wraps every other key.
pub(crate) struct MasterKey(SecretBox<[u8; 32]>);

impl MasterKey {
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(SecretBox::new(Box::new(bytes)))
    }

    /// Raw key of the database file, derived.
    pub(crate) fn database_key(&self) -> Zeroizing<String> {
        let mut key = Zeroizing::new([0_u8; 32]);
        let derived = Hkdf::<Sha256>::new(None, self.0.expose_secret())
            .expand(b"waypost clinic database", key.as_mut());
        debug_assert!(derived.is_ok(), "32 bytes are a valid HKDF length");
        Zeroizing::new(hex(key.as_ref()))
    }

    pub(crate) fn wrap(&self, label: &str, secret: &[u8]) -> Result<Vec<u8>, StoreError> {
        seal(self.0.expose_secret(), label, secret)
    }

    pub(crate) fn unwrap(
        &self,
        label: &str,
        wrapped: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        unseal(self.0.expose_secret(), label, wrapped)
    }
}

/// Seals bytes; `label` is bound to them.
pub(crate) fn seal(key: &[u8; 32], label: &str, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
    let nonce: [u8; NONCE_LENGTH] = random()?;
    let sealed = XChaCha20Poly1305::new(&Key::from(*key))
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: plain,
                aad: label.as_bytes(),
            },
        )
        .map_err(|_| StoreError::Damaged)?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Unseals bytes. Bodies go through `opening` only.
pub(crate) fn unseal(
    key: &[u8; 32],
    label: &str,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let (nonce, text) = sealed
        .split_first_chunk::<NONCE_LENGTH>()
        .ok_or(StoreError::Damaged)?;
    XChaCha20Poly1305::new(&Key::from(*key))
        .decrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: text,
                aad: label.as_bytes(),
            },
        )
        .map(Zeroizing::new)
        .map_err(|_| StoreError::Damaged)
}

/// SHA-256, hex, 64 characters.
pub(crate) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_its_key_and_label_only() {
        let sealed = seal(&[1; 32], "message/1", b"words").unwrap();
        assert_eq!(
            unseal(&[1; 32], "message/1", &sealed).unwrap().as_slice(),
            b"words"
        );
        assert!(unseal(&[2; 32], "message/1", &sealed).is_err());
        assert!(unseal(&[1; 32], "message/2", &sealed).is_err());
        assert!(unseal(&[1; 32], "message/1", &sealed[..10]).is_err());
    }
}
