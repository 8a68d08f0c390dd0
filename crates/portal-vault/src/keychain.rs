//! The system's keychain: one binary value of 32 bytes for an entry, nothing longer (Windows holds little).

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use zeroize::Zeroizing;

/// The keychain is absent, locked or gave an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the keychain is not available")]
pub struct KeychainError;

/// Holds one half of a key. Calls may block for as long as the system asks the person.
pub trait Keychain: Send + Sync {
    /// The value of an entry; `None` when the keychain works and has no such entry.
    ///
    /// # Errors
    /// [`KeychainError`].
    fn get(&self, entry: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError>;

    /// Sets the value of an entry.
    ///
    /// # Errors
    /// [`KeychainError`].
    fn set(&self, entry: &str, value: &[u8; 32]) -> Result<(), KeychainError>;

    /// Deletes an entry; fine when there is none.
    ///
    /// # Errors
    /// [`KeychainError`].
    fn delete(&self, entry: &str) -> Result<(), KeychainError>;

    /// Name of the backend, for the header.
    fn backend_name(&self) -> &'static str;
}

/// The keychain of this system: Secret Service, Keychain or Credential Manager.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemKeychain;

const SERVICE: &str = "org.waypost.vault";

fn entry_of(entry: &str) -> Result<keyring::v1::Entry, KeychainError> {
    keyring::v1::Entry::new(SERVICE, entry).map_err(|_| KeychainError)
}

impl Keychain for SystemKeychain {
    fn get(&self, entry: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError> {
        match entry_of(entry)?.get_secret() {
            Ok(secret) => {
                let secret = Zeroizing::new(secret);
                let value = <[u8; 32]>::try_from(secret.as_slice()).map_err(|_| KeychainError)?;
                Ok(Some(Zeroizing::new(value)))
            }
            Err(keyring::v1::Error::NoEntry) => Ok(None),
            Err(_) => Err(KeychainError),
        }
    }

    fn set(&self, entry: &str, value: &[u8; 32]) -> Result<(), KeychainError> {
        entry_of(entry)?
            .set_secret(value)
            .map_err(|_| KeychainError)
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        match entry_of(entry)?.delete_credential() {
            Ok(()) | Err(keyring::v1::Error::NoEntry) => Ok(()),
            Err(_) => Err(KeychainError),
        }
    }

    fn backend_name(&self) -> &'static str {
        if cfg!(target_os = "macos") {
            "keychain"
        } else if cfg!(target_os = "windows") {
            "credential_manager"
        } else {
            "secret_service"
        }
    }
}

/// A keychain in memory, for tests.
#[derive(Default)]
pub struct MemoryKeychain {
    entries: Mutex<HashMap<String, Zeroizing<[u8; 32]>>>,
}

impl std::fmt::Debug for MemoryKeychain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemoryKeychain(..)")
    }
}

impl MemoryKeychain {
    /// Forgets everything, as a wiped or another computer's keychain.
    pub fn wipe(&self) {
        self.locked().clear();
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.locked().len()
    }

    /// True without entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.locked().is_empty()
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, HashMap<String, Zeroizing<[u8; 32]>>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Keychain for MemoryKeychain {
    fn get(&self, entry: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError> {
        Ok(self.locked().get(entry).cloned())
    }

    fn set(&self, entry: &str, value: &[u8; 32]) -> Result<(), KeychainError> {
        self.locked()
            .insert(entry.to_owned(), Zeroizing::new(*value));
        Ok(())
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        self.locked().remove(entry);
        Ok(())
    }

    fn backend_name(&self) -> &'static str {
        "memory"
    }
}
