//! What stands in a folder, and making a vault in it.

use std::path::Path;
use std::sync::Arc;

use portal_protocol::{Timestamp, VaultId};
use zeroize::Zeroizing;

use crate::crypto::{Kdf, SecretKey, random, random_key, slot_key, stretch};
use crate::database::{ACCOUNT, Database};
use crate::error::VaultError;
use crate::failpoint::failpoint;
use crate::files::Files;
use crate::header::{Core, Header, Slot, SlotKind, new_salt};
use crate::keychain::Keychain;
use crate::shared::{Shared, entry_name};
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
            shared: Arc::new(Shared::new(Files::open(folder)?, keychain)),
        })
    }

    /// What stands here. The header alone decides.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] also where databases stand without a header, [`VaultError::TooNew`],
    /// [`VaultError::Folder`].
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
        self.shared.has_keychain()
    }

    /// Makes a vault that opens with the keychain alone, for the minutes before the PIN.
    ///
    /// # Errors
    /// [`VaultError::AlreadyExists`] where a vault stood, even a damaged one; [`VaultError::KeychainUnavailable`].
    pub async fn create(&self, now: Timestamp) -> Result<Vault, VaultError> {
        let half = random_key()?;
        self.make(SlotKind::Interim, half, new_salt()?, now).await
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
        self.make(SlotKind::PinAlone, half, salt, now).await
    }

    async fn make(
        &self,
        kind: SlotKind,
        half: SecretKey,
        salt: [u8; 16],
        now: Timestamp,
    ) -> Result<Vault, VaultError> {
        let files = &self.shared.files;
        match Header::read(files) {
            Ok(None) => {}
            Ok(Some(_)) | Err(VaultError::Damaged | VaultError::TooNew) => {
                return Err(VaultError::AlreadyExists);
            }
            Err(other) => return Err(other),
        }
        let claim = self.shared.claim()?;
        let vault_id = VaultId::from_parts(now.0, random()?);
        let account_key = random_key()?;
        // Above any file that stands here: nothing is overwritten, whoever's it is.
        let generation = files.highest_generation()?.saturating_add(1);
        let slot_key = slot_key(half.as_slice(), &salt)?;
        let mut slot = Slot::new(kind, vault_id, salt, &slot_key, &account_key)?;
        if kind == SlotKind::Interim {
            let entry = entry_name(vault_id, generation);
            self.shared.keychain_set(&entry, &half).await?;
            slot.keychain_entry = Some(entry);
        }
        files.begin_making()?;
        let path = files.account(generation);
        let database = Database::create(&path, &account_key, &ACCOUNT).await?;
        files.sync()?;
        failpoint("create-database-made");
        let core = Core {
            vault_id,
            generation,
            created_at: now,
            kdf: Kdf::MINIMUM,
            keychain_backend: slot
                .keychain_entry
                .as_ref()
                .map(|_| self.shared.keychain.backend_name().to_owned()),
            slots: vec![slot],
        };
        Header::new(&core, &account_key)?.write(files)?;
        failpoint("create-header-written");
        files.end_making()?;
        Ok(Vault::new(claim, core, account_key, database))
    }
}
