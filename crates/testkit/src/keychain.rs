//! A keychain in a file: outlives a killed process, as the system's does. Not safe, and for tests only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use portal_vault::{Keychain, KeychainError};
use zeroize::Zeroizing;

/// A keychain in a file.
#[derive(Debug)]
pub struct FileKeychain {
    path: PathBuf,
    one: Mutex<()>,
}

impl FileKeychain {
    /// A keychain in this file; made with its first entry.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            one: Mutex::new(()),
        }
    }

    fn with<T>(
        &self,
        change: impl FnOnce(&mut BTreeMap<String, String>) -> T,
    ) -> Result<T, KeychainError> {
        let _one = self.one.lock().unwrap_or_else(PoisonError::into_inner);
        let mut entries: BTreeMap<String, String> = match std::fs::read(&self.path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| KeychainError)?,
            Err(_) => BTreeMap::new(),
        };
        let before = entries.clone();
        let outcome = change(&mut entries);
        if entries != before {
            let next = self.path.with_extension("next");
            let bytes = serde_json::to_vec(&entries).map_err(|_| KeychainError)?;
            std::fs::write(&next, bytes).map_err(|_| KeychainError)?;
            std::fs::rename(next, &self.path).map_err(|_| KeychainError)?;
        }
        Ok(outcome)
    }
}

impl Keychain for FileKeychain {
    fn get(&self, entry: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError> {
        let text = self.with(|entries| entries.get(entry).cloned())?;
        text.map(|text| {
            let mut value = Zeroizing::new([0; 32]);
            hex::decode_to_slice(text, value.as_mut()).map_err(|_| KeychainError)?;
            Ok(value)
        })
        .transpose()
    }

    fn set(&self, entry: &str, value: &[u8; 32]) -> Result<(), KeychainError> {
        self.with(|entries| {
            entries.insert(entry.to_owned(), hex::encode(value));
        })
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        self.with(|entries| {
            entries.remove(entry);
        })
    }

    fn backend_name(&self) -> &'static str {
        "file"
    }
}
