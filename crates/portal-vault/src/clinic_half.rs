//! The clinic's half of a shared computer's lock (RFC 9497, ristretto255-SHA512, mode OPRF).
//!
//! The clinic sees a blinded element only and never learns the PIN; without its answer a copied folder
//! can't be guessed. Base64url without padding on the wire.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use ed25519_dalek::SigningKey;
use portal_protocol::{ClinicPublicKey, DeviceId};
use rand_core::{CryptoRng, RngCore};
use voprf::{EvaluationElement, OprfClient, Ristretto255};
use zeroize::Zeroizing;

use crate::crypto::random;
use crate::error::VaultError;

/// A key that may only ask the clinic for evaluations; lies in the header, readable without the PIN.
#[derive(Clone)]
pub struct UnlockKey(SigningKey);

impl std::fmt::Debug for UnlockKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("UnlockKey(..)")
    }
}

/// Makes a fresh unlock key.
///
/// # Errors
/// [`VaultError::Randomness`].
pub fn new_unlock_key() -> Result<UnlockKey, VaultError> {
    let seed = Zeroizing::new(random::<32>()?);
    Ok(UnlockKey(SigningKey::from_bytes(&seed)))
}

impl UnlockKey {
    /// The Ed25519 key that signs requests as `unlock:<device id>`.
    #[must_use]
    pub const fn signing_key(&self) -> &SigningKey {
        &self.0
    }

    /// The public half, base64url, as the clinic registers it.
    #[must_use]
    pub fn public_text(&self) -> String {
        ClinicPublicKey::of(&self.0).to_text()
    }

    pub(crate) fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    pub(crate) fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }
}

/// A blinded PIN on its way to the clinic.
pub struct BegunClinicHalf {
    pub(crate) pin: Zeroizing<String>,
    state: OprfClient<Ristretto255>,
    blinded: String,
}

impl std::fmt::Debug for BegunClinicHalf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BegunClinicHalf(..)")
    }
}

impl BegunClinicHalf {
    pub(crate) fn begin(pin: Zeroizing<String>) -> Result<Self, VaultError> {
        let mut source = SystemRandomness { failed: false };
        let begun = OprfClient::<Ristretto255>::blind(pin.as_bytes(), &mut source)
            .map_err(|_| VaultError::ClinicHalf)?;
        if source.failed {
            return Err(VaultError::Randomness);
        }
        Ok(Self {
            blinded: BASE64URL.encode(begun.message.serialize()),
            state: begun.state,
            pin,
        })
    }

    /// What the clinic evaluates: RFC 9497 blinded element, base64url.
    #[must_use]
    pub fn blinded(&self) -> &str {
        &self.blinded
    }

    /// The clinic's half, 64 bytes, from its answer.
    pub(crate) fn finish(&self, evaluated: &str) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let bytes = BASE64URL
            .decode(evaluated)
            .map_err(|_| VaultError::ClinicHalf)?;
        let element = EvaluationElement::<Ristretto255>::deserialize(&bytes)
            .map_err(|_| VaultError::ClinicHalf)?;
        let half = self
            .state
            .finalize(self.pin.as_bytes(), &element)
            .map_err(|_| VaultError::ClinicHalf)?;
        Ok(Zeroizing::new(half.to_vec()))
    }
}

/// The answered clinic half, for [`crate::PinChoice::Shared`].
#[derive(Debug)]
pub struct ClinicHalf {
    /// The blinded PIN; its PIN is the one that will open the vault.
    pub begun: BegunClinicHalf,
    /// The clinic's answer: RFC 9497 evaluation element, base64url.
    pub evaluated: String,
    /// The device whose clinic half this is.
    pub device_id: DeviceId,
    /// The key the clinic registered for it.
    pub unlock_key: UnlockKey,
}

/// An unlock that waits for the clinic's answer.
#[derive(Debug)]
pub struct ClinicUnlock {
    pub(crate) begun: BegunClinicHalf,
    pub(crate) device_id: DeviceId,
    pub(crate) unlock_key: UnlockKey,
}

impl ClinicUnlock {
    /// What the clinic evaluates: RFC 9497 blinded element, base64url.
    #[must_use]
    pub fn blinded(&self) -> &str {
        self.begun.blinded()
    }

    /// The device to ask as.
    #[must_use]
    pub const fn device_id(&self) -> DeviceId {
        self.device_id
    }

    /// The key that signs the question.
    #[must_use]
    pub const fn unlock_key(&self) -> &UnlockKey {
        &self.unlock_key
    }
}

/// The system's generator behind the traits that `voprf` asks for; says afterwards whether it failed.
struct SystemRandomness {
    failed: bool,
}

impl RngCore for SystemRandomness {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            self.failed = true;
            // A fixed pattern, so that drawing ends; the caller throws the outcome away.
            bytes.fill(0x5a);
        }
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

impl CryptoRng for SystemRandomness {}
