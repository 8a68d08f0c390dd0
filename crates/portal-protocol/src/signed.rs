//! The clinic's signed words: promises, receipts, tree heads, the clinic file.
//!
//! The payload travels as the exact text that was signed, so no canonical form is needed: what is
//! verified is what is parsed. A kind in the signed bytes keeps a receipt from passing as a promise.

use std::marker::PhantomData;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What a signature is for; part of the signed bytes.
pub trait SignedKind {
    /// A short name, for example `receipt`.
    const KIND: &'static str;
}

/// A clinic's word: JSON text and the clinic's Ed25519 signature over `waypost/<kind>/v1\n` and that text.
#[derive(Serialize, Deserialize)]
#[serde(bound = "", deny_unknown_fields)]
pub struct Signed<T> {
    /// The JSON text exactly as signed.
    pub payload: String,
    /// Ed25519 signature, 64 bytes, base64url without padding.
    pub signature: String,
    #[serde(skip)]
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Signed<T> {
    fn clone(&self) -> Self {
        Self {
            payload: self.payload.clone(),
            signature: self.signature.clone(),
            kind: PhantomData,
        }
    }
}

impl<T> std::fmt::Debug for Signed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signed(..)")
    }
}

impl<T> PartialEq for Signed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.payload == other.payload && self.signature == other.signature
    }
}

/// The shape of every [`Signed`] value in the OpenAPI document.
#[cfg(feature = "openapi")]
#[derive(utoipa::ToSchema, Debug)]
pub struct SignedText {
    /// The JSON text exactly as signed.
    pub payload: String,
    /// Ed25519 signature, base64url.
    pub signature: String,
}

/// A clinic's public key: Ed25519, 32 bytes, base64url without padding on the wire.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ClinicPublicKey(VerifyingKey);

/// A signature or key that does not hold.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SignedError {
    /// The key is not a valid Ed25519 public key.
    #[error("the key is not an Ed25519 public key")]
    Key,
    /// The signature does not belong to this text, kind and key.
    #[error("the signature does not fit")]
    Signature,
    /// The signed text is not what it should be.
    #[error("the signed text cannot be read")]
    Payload,
}

impl ClinicPublicKey {
    /// Reads 32 bytes in base64url.
    ///
    /// # Errors
    /// [`SignedError::Key`] when the text is no such key.
    pub fn parse(text: &str) -> Result<Self, SignedError> {
        let bytes: [u8; 32] = BASE64URL
            .decode(text)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(SignedError::Key)?;
        VerifyingKey::from_bytes(&bytes)
            .map(Self)
            .map_err(|_| SignedError::Key)
    }

    /// The public half of a signing key.
    #[must_use]
    pub fn of(key: &SigningKey) -> Self {
        Self(key.verifying_key())
    }

    /// The key in base64url without padding.
    #[must_use]
    pub fn to_text(self) -> String {
        BASE64URL.encode(self.0.as_bytes())
    }
}

impl Serialize for ClinicPublicKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for ClinicPublicKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

impl<T: SignedKind + Serialize + DeserializeOwned> Signed<T> {
    /// Signs `value` as the clinic.
    ///
    /// # Errors
    /// [`SignedError::Payload`] when the value can't be written as JSON.
    pub fn sign(value: &T, key: &SigningKey) -> Result<Self, SignedError> {
        let payload = serde_json::to_string(value).map_err(|_| SignedError::Payload)?;
        let signature = BASE64URL.encode(key.sign(&to_sign::<T>(&payload)).to_bytes());
        Ok(Self {
            payload,
            signature,
            kind: PhantomData,
        })
    }

    /// Checks the signature and reads the value. The only way to the value.
    ///
    /// # Errors
    /// [`SignedError`] when the signature does not fit or the text can't be read.
    pub fn verify(&self, key: &ClinicPublicKey) -> Result<T, SignedError> {
        let bytes: [u8; 64] = BASE64URL
            .decode(&self.signature)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(SignedError::Signature)?;
        key.0
            .verify_strict(&to_sign::<T>(&self.payload), &Signature::from_bytes(&bytes))
            .map_err(|_| SignedError::Signature)?;
        serde_json::from_str(&self.payload).map_err(|_| SignedError::Payload)
    }
}

impl<T> Signed<T> {
    /// A stored word put together again; nothing is believed until it is verified.
    #[must_use]
    pub fn from_stored(payload: String, signature: String) -> Self {
        Self {
            payload,
            signature,
            kind: PhantomData,
        }
    }
}

fn to_sign<T: SignedKind>(payload: &str) -> Vec<u8> {
    format!("waypost/{}/v1\n{payload}", T::KIND).into_bytes()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Word(String);
    impl SignedKind for Word {
        const KIND: &'static str = "word";
    }
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Other(String);
    impl SignedKind for Other {
        const KIND: &'static str = "other";
    }

    #[test]
    fn a_signed_word_is_read_back_and_a_changed_one_is_not() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let public = ClinicPublicKey::of(&key);
        let signed = Signed::sign(&Word("kept".into()), &key).unwrap();
        assert_eq!(signed.verify(&public), Ok(Word("kept".into())));
        let mut changed = signed.clone();
        changed.payload = changed.payload.replace("kept", "late");
        assert_eq!(changed.verify(&public), Err(SignedError::Signature));
    }

    #[test]
    fn a_word_of_one_kind_does_not_pass_as_another() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let signed = Signed::sign(&Word("kept".into()), &key).unwrap();
        let other: Signed<Other> = Signed::from_stored(signed.payload, signed.signature);
        assert_eq!(
            other.verify(&ClinicPublicKey::of(&key)),
            Err(SignedError::Signature)
        );
    }

    #[test]
    fn a_public_key_survives_its_text_form() {
        let key = ClinicPublicKey::of(&SigningKey::from_bytes(&[9; 32]));
        assert_eq!(ClinicPublicKey::parse(&key.to_text()), Ok(key));
    }
}
