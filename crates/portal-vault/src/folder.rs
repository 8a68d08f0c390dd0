//! What stands in a folder, and the ways to open it.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use portal_protocol::{Timestamp, VaultId};
use zeroize::Zeroizing;

use crate::clinic_half::{BegunClinicHalf, ClinicUnlock, UnlockKey};
use crate::crypto::{Kdf, SecretKey, hex, random, random_key, slot_key, stretch};
use crate::database::{ACCOUNT, Database};
use crate::error::VaultError;
use crate::files::Files;
use crate::header::{Core, Header, Slot, SlotKind, new_salt};
use crate::keychain::Keychain;
use crate::vault::Vault;

/// How a vault with a PIN opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnlockKind {
    /// PIN and this computer's keychain.
    OnlyMe,
    /// PIN and the clinic: others use this computer account too.
    Shared,
}

/// What stands in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VaultState {
    /// Nothing: registration has not begun.
    Missing,
    /// A vault of the first minutes: it opens with the keychain alone.
    Interim,
    /// A vault with a PIN.
    Locked {
        /// How it opens.
        unlock: UnlockKind,
        /// The next try counts from this instant on.
        not_before: Option<Timestamp>,
        /// Tries left before waiting begins.
        tries_left: u32,
    },
}

/// A folder that this process alone has open.
#[derive(Clone)]
pub struct VaultFolder {
    pub(crate) shared: Arc<Shared>,
}

/// What the folder and its open vault share.
pub(crate) struct Shared {
    pub(crate) files: Files,
    pub(crate) keychain: Arc<dyn Keychain>,
    pub(crate) is_open: AtomicBool,
    header: Mutex<()>,
    keychain_works: OnceLock<bool>,
}

impl std::fmt::Debug for VaultFolder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VaultFolder(..)")
    }
}

/// A PIN is six ASCII digits.
pub(crate) fn check_pin(pin: &str) -> Result<Zeroizing<String>, VaultError> {
    if pin.len() == 6 && pin.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(Zeroizing::new(pin.to_owned()))
    } else {
        Err(VaultError::PinShape)
    }
}

impl VaultFolder {
    /// Opens a folder, makes it when needed, and locks it for this process.
    ///
    /// # Errors
    /// [`VaultError::AlreadyOpen`], [`VaultError::Folder`].
    pub fn open(folder: &Path, keychain: Arc<dyn Keychain>) -> Result<Self, VaultError> {
        Ok(Self {
            shared: Arc::new(Shared {
                files: Files::open(folder)?,
                keychain,
                is_open: AtomicBool::new(false),
                header: Mutex::new(()),
                keychain_works: OnceLock::new(),
            }),
        })
    }

    /// What stands here. The header alone decides.
    ///
    /// # Errors
    /// [`VaultError::Damaged`], [`VaultError::TooNew`], [`VaultError::Folder`].
    pub fn state(&self) -> Result<VaultState, VaultError> {
        let Some(header) = Header::read(&self.shared.files)? else {
            return Ok(VaultState::Missing);
        };
        let core = header.core()?;
        let has = |kind| core.slots.iter().any(|slot| slot.kind == kind);
        let unlock = if has(SlotKind::PinWithClinic) {
            UnlockKind::Shared
        } else if has(SlotKind::PinWithKeychain) || has(SlotKind::PinAlone) {
            UnlockKind::OnlyMe
        } else if has(SlotKind::Interim) {
            return Ok(VaultState::Interim);
        } else {
            return Err(VaultError::Damaged);
        };
        Ok(VaultState::Locked {
            unlock,
            not_before: header.tries.not_before,
            tries_left: header.tries.left(),
        })
    }

    /// Does the keychain work? Tried once with a throw-away entry; may block while the system asks.
    #[must_use]
    pub fn has_keychain(&self) -> bool {
        *self.shared.keychain_works.get_or_init(|| {
            let Ok(value) = random::<32>() else {
                return false;
            };
            let Ok(name) = random::<8>() else {
                return false;
            };
            let entry = format!("probe-{}", hex(&name));
            let keychain = &self.shared.keychain;
            let works = keychain.set(&entry, &value).is_ok()
                && keychain
                    .get(&entry)
                    .is_ok_and(|held| held.is_some_and(|held| *held == value));
            let _deleted = keychain.delete(&entry);
            works
        })
    }

    /// Makes a vault that opens with the keychain alone, for the minutes before the PIN.
    ///
    /// # Errors
    /// [`VaultError::AlreadyExists`] where a vault stood, even a damaged one; [`VaultError::KeychainUnavailable`].
    pub async fn create(&self, now: Timestamp) -> Result<Vault, VaultError> {
        let half = random_key()?;
        self.make(SlotKind::Interim, half, now).await
    }

    /// Makes a vault where there is no keychain: for minutes, the PIN alone opens it. Follow with
    /// [`Vault::choose_pin`] and [`crate::PinChoice::Shared`].
    ///
    /// # Errors
    /// [`VaultError::PinShape`], and as [`Self::create`].
    pub async fn create_with_pin(&self, pin: &str, now: Timestamp) -> Result<Vault, VaultError> {
        let pin = check_pin(pin)?;
        let salt = new_salt()?;
        let half = stretch(&pin, salt, Kdf::MINIMUM).await?;
        self.make_with(SlotKind::PinAlone, half, salt, now).await
    }

    async fn make(
        &self,
        kind: SlotKind,
        half: SecretKey,
        now: Timestamp,
    ) -> Result<Vault, VaultError> {
        let salt = new_salt()?;
        self.make_with(kind, half, salt, now).await
    }

    async fn make_with(
        &self,
        kind: SlotKind,
        half: SecretKey,
        salt: [u8; 16],
        now: Timestamp,
    ) -> Result<Vault, VaultError> {
        match Header::read(&self.shared.files) {
            Ok(None) => {}
            Ok(Some(_)) | Err(VaultError::Damaged | VaultError::TooNew) => {
                return Err(VaultError::AlreadyExists);
            }
            Err(other) => return Err(other),
        }
        let claim = self.claim()?;
        let vault_id = VaultId::from_parts(now.0, random()?);
        let account_key = random_key()?;
        // Above any file that stands here: nothing is overwritten, whoever's it is.
        let generation = self.shared.files.highest_generation()?.saturating_add(1);
        let mut slot = Slot::new(
            kind,
            vault_id,
            salt,
            &slot_key(half.as_slice(), &salt)?,
            &account_key,
        )?;
        if kind == SlotKind::Interim {
            let entry = format!("{vault_id}/{generation}");
            self.shared.keychain_set(&entry, &half).await?;
            slot.keychain_entry = Some(entry);
        }
        let path = self.shared.files.account(generation);
        let database = Database::create(&path, &account_key, &ACCOUNT).await?;
        self.shared.files.sync()?;
        let core = Core {
            vault_id,
            generation,
            created_at: now,
            kdf: Kdf::MINIMUM,
            keychain_backend: (kind == SlotKind::Interim)
                .then(|| self.shared.keychain.backend_name().to_owned()),
            slots: vec![slot],
        };
        let mut header = Header::new(&core, &account_key)?;
        header.write(&self.shared.files)?;
        Ok(Vault::new(claim, core, account_key, database))
    }

    /// Opens a vault of the first minutes.
    ///
    /// # Errors
    /// [`VaultError::WrongWay`] once a PIN was chosen, [`VaultError::KeychainForgot`], [`VaultError::Damaged`].
    pub async fn open_interim(&self) -> Result<Vault, VaultError> {
        let (header, core) = self.header()?;
        let slot = find(&core, &[SlotKind::Interim])?;
        let half = self.shared.keychain_half(slot).await?;
        let key = slot_key(half.as_slice(), &slot.salt()?)?;
        let account_key = slot
            .open(core.vault_id, &key)?
            .ok_or(VaultError::KeychainForgot)?;
        self.finish(&header, core, account_key).await
    }

    /// Opens with the PIN and this computer's keychain (or, for minutes, the PIN alone). The try is
    /// counted on the disk before it is taken.
    ///
    /// # Errors
    /// [`VaultError::WrongPin`], [`VaultError::TooSoon`], [`VaultError::PinShape`], [`VaultError::KeychainForgot`].
    pub async fn open_with_pin(&self, pin: &str, now: Timestamp) -> Result<Vault, VaultError> {
        let pin = check_pin(pin)?;
        let (_, core) = self.header()?;
        let slot = find(&core, &[SlotKind::PinWithKeychain, SlotKind::PinAlone])?;
        // Before the try is counted: a locked keychain is no wrong PIN.
        let half = match slot.kind {
            SlotKind::PinWithKeychain => Some(self.shared.keychain_half(slot).await?),
            _ => None,
        };
        let header = self.shared.count_try(now)?;
        let salt = slot.salt()?;
        let stretched = stretch(&pin, salt, core.kdf).await?;
        let key = match half {
            Some(half) => slot_key(half.as_slice(), stretched.as_slice())?,
            None => slot_key(stretched.as_slice(), &salt)?,
        };
        let account_key = slot
            .open(core.vault_id, &key)?
            .ok_or_else(|| header.tries.wrong())?;
        self.finish(&header, core, account_key).await
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
        let (header, core) = self.header()?;
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
        let (_, core) = self.header()?;
        let slot = find(&core, &[SlotKind::PinWithClinic])?;
        let header = self.shared.count_try(now)?;
        let stretched = stretch(&unlock.begun.pin, slot.salt()?, core.kdf).await?;
        let key = slot_key(&half, stretched.as_slice())?;
        let account_key = slot
            .open(core.vault_id, &key)?
            .ok_or_else(|| header.tries.wrong())?;
        self.finish(&header, core, account_key).await
    }

    async fn finish(
        &self,
        header: &Header,
        core: Core,
        account_key: SecretKey,
    ) -> Result<Vault, VaultError> {
        header.authenticate(&account_key)?;
        let claim = self.claim()?;
        let path = self.shared.files.account(core.generation);
        let database = Database::open(&path, &account_key, &ACCOUNT).await?;
        self.shared.forgive_tries()?;
        self.shared.clean_up(&core).await;
        Ok(Vault::new(claim, core, account_key, database))
    }

    fn header(&self) -> Result<(Header, Core), VaultError> {
        let header = Header::read(&self.shared.files)?.ok_or(VaultError::Missing)?;
        let core = header.core()?;
        Ok((header, core))
    }

    fn claim(&self) -> Result<Claim, VaultError> {
        if self.shared.is_open.swap(true, Ordering::AcqRel) {
            return Err(VaultError::AlreadyOpen);
        }
        Ok(Claim(Arc::clone(&self.shared)))
    }
}

fn find<'c>(core: &'c Core, kinds: &[SlotKind]) -> Result<&'c Slot, VaultError> {
    core.slots
        .iter()
        .find(|slot| kinds.contains(&slot.kind))
        .ok_or(VaultError::WrongWay)
}

/// The right to have the vault open; given back when dropped.
pub(crate) struct Claim(pub(crate) Arc<Shared>);

impl Drop for Claim {
    fn drop(&mut self) {
        self.0.is_open.store(false, Ordering::Release);
    }
}

impl Shared {
    /// Reads, changes and writes the header, one at a time.
    pub(crate) fn change_header<T>(
        &self,
        change: impl FnOnce(&mut Header) -> Result<T, VaultError>,
    ) -> Result<(T, Header), VaultError> {
        let _one = self.header.lock().unwrap_or_else(PoisonError::into_inner);
        let mut header = Header::read(&self.files)?.ok_or(VaultError::Missing)?;
        let outcome = change(&mut header)?;
        header.write(&self.files)?;
        Ok((outcome, header))
    }

    fn count_try(&self, now: Timestamp) -> Result<Header, VaultError> {
        let (waits, header) = self.change_header(|header| {
            if let Some(not_before) = header.tries.waits_until(now) {
                // Written too: a clock that was set back must not push the wait ahead of itself.
                header.tries.not_before = Some(not_before);
                return Ok(Some(not_before));
            }
            header.tries = header.tries.counted(now);
            Ok(None)
        })?;
        match waits {
            Some(not_before) => Err(VaultError::TooSoon { not_before }),
            None => Ok(header),
        }
    }

    fn forgive_tries(&self) -> Result<(), VaultError> {
        self.change_header(|header| {
            header.tries = crate::header::Tries::default();
            Ok(())
        })
        .map(|_| ())
    }

    /// Deletes what a kill left behind. Failing to is no reason to keep the person out.
    async fn clean_up(&self, core: &Core) {
        let Ok(left_over) = self.files.left_over(core.generation) else {
            return;
        };
        for path in left_over {
            if Files::delete(&path).is_err() {
                tracing::warn!("an old file of the vault could not be deleted");
            }
        }
        if let Some(before) = core.generation.checked_sub(1) {
            self.keychain_delete(&format!("{}/{before}", core.vault_id))
                .await;
        }
    }

    async fn keychain_half(self: &Arc<Self>, slot: &Slot) -> Result<SecretKey, VaultError> {
        let entry = slot.keychain_entry.clone().ok_or(VaultError::Damaged)?;
        let keychain = Arc::clone(&self.keychain);
        tokio::task::spawn_blocking(move || keychain.get(&entry))
            .await
            .map_err(|_| VaultError::Closed)?
            .map_err(|_| VaultError::KeychainUnavailable)?
            .ok_or(VaultError::KeychainForgot)
    }

    pub(crate) async fn keychain_set(
        &self,
        entry: &str,
        half: &SecretKey,
    ) -> Result<(), VaultError> {
        let keychain = Arc::clone(&self.keychain);
        let (entry, half) = (entry.to_owned(), half.clone());
        tokio::task::spawn_blocking(move || keychain.set(&entry, &half))
            .await
            .map_err(|_| VaultError::Closed)?
            .map_err(|_| VaultError::KeychainUnavailable)
    }

    pub(crate) async fn keychain_delete(&self, entry: &str) {
        let keychain = Arc::clone(&self.keychain);
        let entry = entry.to_owned();
        let deleted = tokio::task::spawn_blocking(move || keychain.delete(&entry)).await;
        if !matches!(deleted, Ok(Ok(()))) {
            tracing::warn!("an old keychain entry could not be deleted");
        }
    }
}
