//! The ways to open a vault: keychain alone, PIN with keychain, PIN with the clinic's half.

use std::sync::Arc;

use portal_protocol::Timestamp;
use zeroize::Zeroizing;

use crate::clinic_half::{BegunClinicHalf, ClinicUnlock, UnlockKey};
use crate::crypto::{SecretKey, slot_key, stretch};
use crate::database::{ACCOUNT, Database};
use crate::error::VaultError;
use crate::folder::{VaultFolder, check_pin};
use crate::header::{Core, Header, Slot, SlotKind};
use crate::shared::Claim;
use crate::vault::Vault;

impl VaultFolder {
    /// Opens a vault of the first minutes.
    ///
    /// # Errors
    /// [`VaultError::WrongWay`] once a PIN was chosen, [`VaultError::KeychainForgot`], [`VaultError::Damaged`].
    pub async fn open_interim(&self) -> Result<Vault, VaultError> {
        let claim = self.shared.claim()?;
        let (header, core) = self.shared.header()?;
        let slot = find(&core, &[SlotKind::Interim])?;
        let half = self.shared.keychain_half(slot).await?;
        let key = slot_key(half.as_slice(), &slot.salt()?)?;
        let account_key = slot
            .open(core.vault_id, &key)?
            .ok_or(VaultError::KeychainForgot)?;
        finish(claim, &header, core, account_key).await
    }

    /// Opens with the PIN and this computer's keychain (or, for minutes, the PIN alone). The try is
    /// counted on the disk before it is taken.
    ///
    /// # Errors
    /// [`VaultError::WrongPin`], [`VaultError::TooSoon`], [`VaultError::PinShape`], [`VaultError::KeychainForgot`].
    pub async fn open_with_pin(&self, pin: &str, now: Timestamp) -> Result<Vault, VaultError> {
        let pin = check_pin(pin)?;
        let claim = self.shared.claim()?;
        let (_, core) = self.shared.header()?;
        let slot = find(&core, &[SlotKind::PinWithKeychain, SlotKind::PinAlone])?;
        // Before the try is counted: a locked keychain is no wrong PIN.
        let half = match slot.kind {
            SlotKind::PinWithKeychain => Some(self.shared.keychain_half(slot).await?),
            _ => None,
        };
        let (header, stretched) = counted(&claim, &pin, slot, &core, now).await?;
        let key = match half {
            Some(half) => slot_key(half.as_slice(), stretched.as_slice())?,
            None => slot_key(stretched.as_slice(), &slot.salt()?)?,
        };
        let account_key = slot
            .open(core.vault_id, &key)?
            .ok_or_else(|| header.tries.wrong())?;
        finish(claim, &header, core, account_key).await
    }

    /// Blinds the PIN for the clinic. Counts nothing yet: without internet no try is lost.
    ///
    /// # Errors
    /// [`VaultError::TooSoon`], [`VaultError::PinShape`], [`VaultError::WrongWay`].
    pub fn begin_clinic_unlock(
        &self,
        pin: &str,
        now: Timestamp,
    ) -> Result<ClinicUnlock, VaultError> {
        let pin = check_pin(pin)?;
        let (header, core) = self.shared.header()?;
        if let Some(not_before) = header.tries.waits_until(now) {
            return Err(VaultError::TooSoon { not_before });
        }
        let slot = find(&core, &[SlotKind::PinWithClinic])?;
        let clinic = slot.clinic.as_ref().ok_or(VaultError::Damaged)?;
        Ok(ClinicUnlock {
            begun: BegunClinicHalf::begin(pin)?,
            device_id: clinic.device_id,
            unlock_key: UnlockKey::from_seed(&*clinic.seed()?),
        })
    }

    /// Opens with the clinic's answer; counted before it is tried.
    ///
    /// # Errors
    /// As [`Self::open_with_pin`], and [`VaultError::ClinicHalf`].
    pub async fn finish_clinic_unlock(
        &self,
        unlock: ClinicUnlock,
        evaluated: &str,
        now: Timestamp,
    ) -> Result<Vault, VaultError> {
        let half = unlock.begun.finish(evaluated)?;
        let claim = self.shared.claim()?;
        let (_, core) = self.shared.header()?;
        let slot = find(&core, &[SlotKind::PinWithClinic])?;
        let (header, stretched) = counted(&claim, &unlock.begun.pin, slot, &core, now).await?;
        let key = slot_key(&half, stretched.as_slice())?;
        let account_key = slot
            .open(core.vault_id, &key)?
            .ok_or_else(|| header.tries.wrong())?;
        finish(claim, &header, core, account_key).await
    }
}

fn find<'c>(core: &'c Core, kinds: &[SlotKind]) -> Result<&'c Slot, VaultError> {
    core.slots
        .iter()
        .find(|slot| kinds.contains(&slot.kind))
        .ok_or(VaultError::WrongWay)
}

/// The stretched PIN, and the header in which this try already counts. Both take their time at once; nothing
/// is known of the PIN before both are done.
async fn counted(
    claim: &Claim,
    pin: &Zeroizing<String>,
    slot: &Slot,
    core: &Core,
    now: Timestamp,
) -> Result<(Header, SecretKey), VaultError> {
    let shared = Arc::clone(&claim.0);
    let counting = async {
        tokio::task::spawn_blocking(move || shared.count_try(now))
            .await
            .map_err(|_| VaultError::Closed)?
    };
    tokio::try_join!(counting, stretch(pin, slot.salt()?, core.kdf))
}

async fn finish(
    claim: Claim,
    header: &Header,
    core: Core,
    account_key: SecretKey,
) -> Result<Vault, VaultError> {
    header.authenticate(&account_key)?;
    // Whatever the files are like: the PIN fitted.
    let shared = Arc::clone(&claim.0);
    let forgiving = tokio::task::spawn_blocking(move || shared.forgive_tries());
    let path = claim.0.files.account(core.generation);
    let database = Database::open(&path, &account_key, &ACCOUNT).await;
    if !matches!(forgiving.await, Ok(Ok(()))) {
        tracing::warn!("the count of wrong PINs could not be set back");
    }
    let database = database?;
    claim.0.files.end_making()?;
    claim.0.clean_up(&core).await;
    Ok(Vault::new(claim, core, account_key, database))
}
