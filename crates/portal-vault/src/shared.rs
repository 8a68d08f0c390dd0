//! What a folder and its open vault share: the files, the header one at a time, the keychain.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use portal_protocol::{Timestamp, VaultId};

use crate::crypto::{SecretKey, hex, random};
use crate::error::VaultError;
use crate::files::Files;
use crate::header::{Core, Header, Slot, Tries};
use crate::keychain::Keychain;

pub(crate) struct Shared {
    pub(crate) files: Files,
    pub(crate) keychain: Arc<dyn Keychain>,
    is_open: AtomicBool,
    header: Mutex<()>,
    keychain_works: OnceLock<bool>,
}

/// The right to have the vault open; given back when dropped.
pub(crate) struct Claim(pub(crate) Arc<Shared>);

impl Drop for Claim {
    fn drop(&mut self) {
        self.0.is_open.store(false, Ordering::Release);
    }
}

/// Name of the keychain entry that holds the half for one generation of files.
pub(crate) fn entry_name(vault_id: VaultId, generation: u64) -> String {
    format!("{vault_id}/{generation}")
}

impl Shared {
    pub(crate) fn new(files: Files, keychain: Arc<dyn Keychain>) -> Self {
        Self {
            files,
            keychain,
            is_open: AtomicBool::new(false),
            header: Mutex::new(()),
            keychain_works: OnceLock::new(),
        }
    }

    pub(crate) fn claim(self: &Arc<Self>) -> Result<Claim, VaultError> {
        if self.is_open.swap(true, Ordering::AcqRel) {
            return Err(VaultError::AlreadyOpen);
        }
        Ok(Claim(Arc::clone(self)))
    }

    pub(crate) fn header(&self) -> Result<(Header, Core), VaultError> {
        let header = Header::read(&self.files)?.ok_or(VaultError::Missing)?;
        let core = header.core()?;
        Ok((header, core))
    }

    /// Reads, changes and writes the header, one at a time.
    pub(crate) fn change_header(
        &self,
        change: impl FnOnce(&mut Header) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let _one = self.header.lock().unwrap_or_else(PoisonError::into_inner);
        let mut header = Header::read(&self.files)?.ok_or(VaultError::Missing)?;
        change(&mut header)?;
        header.write(&self.files)
    }

    /// Counts a try on the disk; refuses it while the person has to wait.
    pub(crate) fn count_try(&self, now: Timestamp) -> Result<Header, VaultError> {
        let _one = self.header.lock().unwrap_or_else(PoisonError::into_inner);
        let mut header = Header::read(&self.files)?.ok_or(VaultError::Missing)?;
        if let Some(not_before) = header.tries.waits_until(now) {
            // Written too: a clock that was set back must not push the wait ahead of itself.
            if header.tries.not_before != Some(not_before) {
                header.tries.not_before = Some(not_before);
                header.write_tries(&self.files)?;
            }
            return Err(VaultError::TooSoon { not_before });
        }
        header.tries = header.tries.counted(now);
        header.write_tries(&self.files)?;
        Ok(header)
    }

    /// The PIN fitted.
    pub(crate) fn forgive_tries(&self) -> Result<(), VaultError> {
        let _one = self.header.lock().unwrap_or_else(PoisonError::into_inner);
        let mut header = Header::read(&self.files)?.ok_or(VaultError::Missing)?;
        if header.tries == Tries::default() {
            return Ok(());
        }
        header.tries = Tries::default();
        header.write_tries(&self.files)
    }

    /// Makes the header stand twice again, then deletes files and keychain entries from before its generation.
    /// Failing to is no reason to keep the person out.
    pub(crate) async fn clean_up(&self, core: &Core) {
        let is_twice = self
            .header()
            .is_ok_and(|(header, _)| header.is_twice(&self.files));
        if !is_twice && self.change_header(|_| Ok(())).is_err() {
            tracing::warn!("the header stands only once");
            return;
        }
        for generation in self
            .files
            .generations_before(core.generation)
            .unwrap_or_default()
        {
            self.drop_generation(core.vault_id, generation).await;
        }
    }

    /// Deletes the files and the keychain entry of one generation.
    pub(crate) async fn drop_generation(&self, vault_id: VaultId, generation: u64) {
        self.keychain_delete(&entry_name(vault_id, generation))
            .await;
        let deleted = self
            .files
            .of_generation(generation)
            .and_then(|paths| paths.iter().try_for_each(|path| Files::delete(path)));
        if deleted.is_err() {
            tracing::warn!("an old file of the vault could not be deleted");
        }
    }

    /// Does the keychain work? Tried once with a throw-away entry.
    pub(crate) fn has_keychain(&self) -> bool {
        *self.keychain_works.get_or_init(|| {
            let (Ok(value), Ok(name)) = (random::<32>(), random::<8>()) else {
                return false;
            };
            let entry = format!("probe-{}", hex(&name));
            let works = self.keychain.set(&entry, &value).is_ok()
                && self
                    .keychain
                    .get(&entry)
                    .is_ok_and(|held| held.is_some_and(|held| *held == value));
            let _deleted = self.keychain.delete(&entry);
            works
        })
    }

    pub(crate) async fn keychain_half(&self, slot: &Slot) -> Result<SecretKey, VaultError> {
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

    async fn keychain_delete(&self, entry: &str) {
        let keychain = Arc::clone(&self.keychain);
        let entry = entry.to_owned();
        let deleted = tokio::task::spawn_blocking(move || keychain.delete(&entry)).await;
        if !matches!(deleted, Ok(Ok(()))) {
            tracing::warn!("an old keychain entry could not be deleted");
        }
    }
}
