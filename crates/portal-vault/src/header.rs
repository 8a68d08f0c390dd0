//! The header: what says that a vault exists, and how it opens. Two copies, the newer good one wins.
//!
//! A checksum finds damage before opening; an authentication code under the account key finds edits after.
//! The count of tries stands outside the code, because it is written before anything can be opened.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use portal_protocol::{DeviceId, Timestamp, VaultId};
use serde::{Deserialize, Serialize};

use crate::crypto::{
    Kdf, SecretKey, authentication_code, digest, header_key, random, same, seal, unseal,
};
use crate::error::VaultError;
use crate::failpoint::failpoint;
use crate::files::{Files, HEADERS};

const FORMAT: u32 = 1;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SlotKind {
    /// Before the PIN: the keychain alone.
    Interim,
    /// PIN and keychain.
    PinWithKeychain,
    /// PIN and clinic.
    PinWithClinic,
    /// PIN alone: minutes only, where there is no keychain.
    PinAlone,
    /// Reserved.
    RecoverySheet,
    /// Reserved.
    FourWords,
}

impl SlotKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Interim => "interim",
            Self::PinWithKeychain => "pin_with_keychain",
            Self::PinWithClinic => "pin_with_clinic",
            Self::PinAlone => "pin_alone",
            Self::RecoverySheet => "recovery_sheet",
            Self::FourWords => "four_words",
        }
    }
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Slot {
    pub(crate) kind: SlotKind,
    salt: String,
    sealed: String,
    /// Entry of the keychain that holds the other half.
    pub(crate) keychain_entry: Option<String>,
    pub(crate) clinic: Option<ClinicSlot>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ClinicSlot {
    pub(crate) device_id: DeviceId,
    unlock_seed: String,
}

impl ClinicSlot {
    pub(crate) fn new(device_id: DeviceId, seed: &[u8; 32]) -> Self {
        Self {
            device_id,
            unlock_seed: BASE64.encode(seed),
        }
    }

    pub(crate) fn seed(&self) -> Result<SecretKey, VaultError> {
        let bytes = zeroize::Zeroizing::new(
            BASE64
                .decode(&self.unlock_seed)
                .map_err(|_| VaultError::Damaged)?,
        );
        <[u8; 32]>::try_from(bytes.as_slice())
            .map(SecretKey::new)
            .map_err(|_| VaultError::Damaged)
    }
}

/// A salt for a slot that is about to be made.
pub(crate) fn new_salt() -> Result<[u8; 16], VaultError> {
    random()
}

impl Slot {
    pub(crate) fn new(
        kind: SlotKind,
        vault_id: VaultId,
        salt: [u8; 16],
        slot_key: &SecretKey,
        account_key: &SecretKey,
    ) -> Result<Self, VaultError> {
        Ok(Self {
            kind,
            salt: BASE64.encode(salt),
            sealed: BASE64.encode(seal(
                slot_key,
                &label(kind, vault_id),
                account_key.as_slice(),
            )?),
            keychain_entry: None,
            clinic: None,
        })
    }

    pub(crate) fn salt(&self) -> Result<[u8; 16], VaultError> {
        BASE64
            .decode(&self.salt)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(VaultError::Damaged)
    }

    /// The account key; `None` when the slot key is wrong.
    pub(crate) fn open(
        &self,
        vault_id: VaultId,
        slot_key: &SecretKey,
    ) -> Result<Option<SecretKey>, VaultError> {
        let sealed = BASE64
            .decode(&self.sealed)
            .map_err(|_| VaultError::Damaged)?;
        Ok(unseal(slot_key, &label(self.kind, vault_id), &sealed))
    }
}

fn label(kind: SlotKind, vault_id: VaultId) -> String {
    format!("waypost vault {vault_id} slot {}", kind.word())
}

/// Wrong tries, counted before each is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tries {
    pub(crate) used: u32,
    pub(crate) not_before: Option<Timestamp>,
}

/// What the authentication code covers.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Core {
    pub(crate) vault_id: VaultId,
    /// Generation of every database file.
    pub(crate) generation: u64,
    pub(crate) created_at: Timestamp,
    pub(crate) kdf: Kdf,
    pub(crate) keychain_backend: Option<String>,
    pub(crate) slots: Vec<Slot>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Header {
    format: u32,
    /// Number of this writing; the higher of two good copies wins.
    written: u64,
    pub(crate) tries: Tries,
    /// JSON of [`Core`], exactly as authenticated.
    core: String,
    code: String,
}

#[derive(Serialize, Deserialize)]
struct Copy {
    checksum: String,
    header: String,
}

impl Header {
    pub(crate) fn new(core: &Core, account_key: &SecretKey) -> Result<Self, VaultError> {
        let mut header = Self {
            format: FORMAT,
            written: 0,
            tries: Tries::default(),
            core: String::new(),
            code: String::new(),
        };
        header.set_core(core, account_key)?;
        Ok(header)
    }

    pub(crate) fn set_core(
        &mut self,
        core: &Core,
        account_key: &SecretKey,
    ) -> Result<(), VaultError> {
        self.core = serde_json::to_string(core)?;
        self.code = authentication_code(&header_key(account_key)?, self.core.as_bytes());
        Ok(())
    }

    pub(crate) fn core(&self) -> Result<Core, VaultError> {
        let core: Core = serde_json::from_str(&self.core)?;
        if core.kdf.is_refused() || core.slots.is_empty() {
            return Err(VaultError::Damaged);
        }
        Ok(core)
    }

    /// Was this header written by someone who had the account key?
    pub(crate) fn authenticate(&self, account_key: &SecretKey) -> Result<(), VaultError> {
        let code = authentication_code(&header_key(account_key)?, self.core.as_bytes());
        same(&code, &self.code)
            .then_some(())
            .ok_or(VaultError::Damaged)
    }

    /// The newer good copy; `None` when no vault was ever made here.
    pub(crate) fn read(files: &Files) -> Result<Option<Self>, VaultError> {
        let mut newest: Option<Self> = None;
        let mut failure = None;
        for name in HEADERS {
            let header = match files.read(name) {
                Ok(None) => continue,
                Ok(Some(bytes)) => parse(&bytes)?,
                Err(error) => {
                    failure = Some(error);
                    continue;
                }
            };
            match header {
                None => failure = failure.or(Some(VaultError::Damaged)),
                Some(header) => {
                    if newest
                        .as_ref()
                        .is_none_or(|known| header.written > known.written)
                    {
                        newest = Some(header);
                    }
                }
            }
        }
        match (newest, failure) {
            (Some(header), _) => Ok(Some(header)),
            (None, Some(failure)) => Err(failure),
            (None, None) if files.needs_header()? => Err(VaultError::Damaged),
            (None, None) => Ok(None),
        }
    }

    /// Are both copies good, and do they say the same but for the count of tries?
    pub(crate) fn is_twice(&self, files: &Files) -> bool {
        HEADERS.iter().all(|name| {
            matches!(
                files.read(name).and_then(|bytes| parse(&bytes.unwrap_or_default())),
                Ok(Some(copy)) if copy.core == self.core
            )
        })
    }

    /// Writes both copies, one after the other: at any point one is whole.
    pub(crate) fn write(&mut self, files: &Files) -> Result<(), VaultError> {
        let copy = self.next_copy()?;
        let [first, second] = HEADERS;
        files.replace(first, &copy)?;
        failpoint("header-written-a");
        files.replace(second, &copy)
    }

    /// Writes the first copy only: enough for the count of tries, in half the time.
    pub(crate) fn write_tries(&mut self, files: &Files) -> Result<(), VaultError> {
        let copy = self.next_copy()?;
        let [first, _] = HEADERS;
        files.replace(first, &copy)
    }

    fn next_copy(&mut self) -> Result<Vec<u8>, VaultError> {
        self.written = self.written.saturating_add(1);
        let header = serde_json::to_string(self)?;
        Ok(serde_json::to_vec(&Copy {
            checksum: digest(header.as_bytes()),
            header,
        })?)
    }
}

/// `None` when the copy is damaged.
fn parse(bytes: &[u8]) -> Result<Option<Header>, VaultError> {
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let Ok(copy) = serde_json::from_slice::<Copy>(bytes) else {
        return Ok(None);
    };
    if !same(&digest(copy.header.as_bytes()), &copy.checksum) {
        return Ok(None);
    }
    match serde_json::from_str::<Format>(&copy.header) {
        Ok(Format { format }) if format > FORMAT => Err(VaultError::TooNew),
        Ok(_) => Ok(serde_json::from_str(&copy.header).ok()),
        Err(_) => Ok(None),
    }
}
