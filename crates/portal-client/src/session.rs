//! What is there while a vault is open: whose account it is, the key of this computer, the patient's record.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::SigningKey;
use portal_ipc::views::Settings;
use portal_ipc::{ErrorCode, IpcError};
use portal_protocol::portal::{PatientAccess, RegisterResponse};
use portal_protocol::{ClinicId, ClinicPublicKey, DeviceId, RegistrationId, Timestamp};
use portal_vault::{Partition, Vault};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::cards::KeptCard;
use crate::engine::{Engine, held};
use crate::failure::{internal, of_vault};
use crate::folder::Appearance;
use crate::network::Signer;

/// Names of the records in the account's file.
pub(crate) mod records {
    pub(crate) const DEVICE: &str = "device";
    pub(crate) const REGISTRATION: &str = "registration";
    pub(crate) const ACCOUNT: &str = "account";
    pub(crate) const SETTINGS: &str = "settings";
    pub(crate) const HAS_WRITTEN: &str = "has_written";
    pub(crate) const CARDS: &str = "cards";
    /// The clinic must still get its half: a kill came between registering and the lock.
    pub(crate) const LOCK_PENDING: &str = "lock_pending";
    pub(crate) const OPEN_LOG: &str = "open_log";
}

/// The key of this computer.
#[derive(Serialize, Deserialize)]
pub(crate) struct DeviceRecord {
    pub(crate) device_id: DeviceId,
    /// Ed25519 seed, 32 bytes, base64.
    pub(crate) seed: String,
}

impl DeviceRecord {
    pub(crate) fn signer(&self) -> Option<Signer> {
        let seed: [u8; 32] = BASE64.decode(&self.seed).ok()?.try_into().ok()?;
        Some(Signer {
            key_id: self.device_id.to_string(),
            key: SigningKey::from_bytes(&seed),
        })
    }
}

/// A registration that was begun and not answered.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct PendingRegistration {
    pub(crate) registration_id: RegistrationId,
    pub(crate) code: String,
    pub(crate) birth_date: String,
}

/// The account once the clinic made it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct AccountRecord {
    pub(crate) clinic_id: ClinicId,
    /// Pinned here too: a file beside the vault can be changed by whoever uses the computer.
    pub(crate) clinic_key: ClinicPublicKey,
    pub(crate) account: RegisterResponse,
}

/// An open vault with what belongs to it.
pub(crate) struct Session {
    pub(crate) vault: Vault,
    pub(crate) device_id: DeviceId,
    pub(crate) signer: Signer,
    member: Mutex<Option<Member>>,
    settings: Mutex<Settings>,
    lock_after: AtomicU32,
    has_written: AtomicBool,
    looked_for_gaps: AtomicBool,
    read_again: AtomicBool,
    pub(crate) cards: Mutex<Vec<KeptCard>>,
    /// Something waits to be sent, or a sync is wanted.
    pub(crate) poke: Notify,
    worker: Mutex<Option<JoinHandle<()>>>,
}

/// The account and the patient it acts for.
#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) record: AccountRecord,
    pub(crate) patient: PatientAccess,
    pub(crate) partition: Partition,
}

impl Session {
    /// Reads what an opened vault holds.
    pub(crate) async fn open(
        vault: Vault,
        appearance: Appearance,
        now: Timestamp,
    ) -> Result<Self, IpcError> {
        let device = match vault
            .value::<DeviceRecord>(records::DEVICE)
            .await
            .map_err(of_vault)?
        {
            Some(device) => device,
            None => new_device(&vault, now).await?,
        };
        let signer = device.signer().ok_or(ErrorCode::VaultDamaged)?;
        let settings: Option<Settings> = vault.value(records::SETTINGS).await.map_err(of_vault)?;
        let settings = settings.unwrap_or_else(|| first_settings(appearance));
        let has_written: Option<bool> =
            vault.value(records::HAS_WRITTEN).await.map_err(of_vault)?;
        let cards: Option<Vec<KeptCard>> = vault.value(records::CARDS).await.map_err(of_vault)?;
        let session = Self {
            device_id: device.device_id,
            signer,
            member: Mutex::new(None),
            lock_after: AtomicU32::new(settings.lock_after_minutes),
            settings: Mutex::new(settings),
            has_written: AtomicBool::new(has_written.unwrap_or(false)),
            looked_for_gaps: AtomicBool::new(false),
            read_again: AtomicBool::new(false),
            cards: Mutex::new(cards.unwrap_or_default()),
            poke: Notify::new(),
            worker: Mutex::new(None),
            vault,
        };
        session.read_member().await?;
        Ok(session)
    }

    /// Reads the account record, once the clinic has made the account.
    pub(crate) async fn read_member(&self) -> Result<(), IpcError> {
        let record: Option<AccountRecord> =
            self.vault.value(records::ACCOUNT).await.map_err(of_vault)?;
        let Some(record) = record else {
            return Ok(());
        };
        let patient = record
            .account
            .patients
            .first()
            .cloned()
            .ok_or(ErrorCode::VaultDamaged)?;
        let partition = self
            .vault
            .patient(patient.patient_id)
            .await
            .map_err(of_vault)?;
        *held(&self.member) = Some(Member {
            record,
            patient,
            partition,
        });
        Ok(())
    }

    /// The account; `Locked` while there is none yet.
    pub(crate) fn member(&self) -> Result<Member, IpcError> {
        self.known_member().ok_or_else(|| ErrorCode::Locked.into())
    }

    pub(crate) fn known_member(&self) -> Option<Member> {
        held(&self.member).clone()
    }

    pub(crate) fn settings(&self) -> Settings {
        held(&self.settings).clone()
    }

    pub(crate) fn set_settings(&self, settings: Settings) {
        self.lock_after
            .store(settings.lock_after_minutes, Ordering::Relaxed);
        *held(&self.settings) = settings;
    }

    pub(crate) fn lock_after_minutes(&self) -> u32 {
        self.lock_after.load(Ordering::Relaxed)
    }

    pub(crate) fn has_written(&self) -> bool {
        self.has_written.load(Ordering::Relaxed)
    }

    /// A registration that was begun and not answered.
    pub(crate) async fn pending_registration(
        &self,
    ) -> Result<Option<PendingRegistration>, IpcError> {
        // With the account, nothing is written in its place: in one transaction records are put, not removed.
        let kept: Option<Option<PendingRegistration>> = self
            .vault
            .value(records::REGISTRATION)
            .await
            .map_err(of_vault)?;
        Ok(kept.flatten())
    }

    /// True the first time it is asked.
    pub(crate) fn first_look_for_gaps(&self) -> bool {
        !self.looked_for_gaps.swap(true, Ordering::Relaxed)
    }

    /// True the first time it is asked: the feed is read from its beginning at most once for an open vault.
    pub(crate) fn first_reading_again(&self) -> bool {
        !self.read_again.swap(true, Ordering::Relaxed)
    }

    /// Notes that a message of one's own was sent or waits. The message is in the ledger already, so failing to note
    /// it is no reason to tell the person that it was not taken.
    pub(crate) async fn note_written(&self) {
        if self.has_written.swap(true, Ordering::Relaxed) {
            return;
        }
        if let Err(error) = self.vault.put_value(records::HAS_WRITTEN, &true).await {
            tracing::warn!(%error, "the first message could not be noted");
            self.has_written.store(false, Ordering::Relaxed);
        }
    }

    /// Starts the worker of this session.
    pub(crate) fn set_worker(&self, worker: JoinHandle<()>) {
        if let Some(before) = held(&self.worker).replace(worker) {
            before.abort();
        }
    }

    /// Ends the worker; what it was doing is undone or was committed.
    pub(crate) async fn stop_worker(&self) {
        let worker = held(&self.worker).take();
        if let Some(worker) = worker {
            worker.abort();
            // Its vault handles are gone only when it has ended.
            let _ended = worker.await;
        }
    }
}

/// Settings before any were saved: those that were in use before the vault.
pub(crate) fn first_settings(appearance: Appearance) -> Settings {
    Settings {
        language: appearance.language,
        theme: appearance.theme,
        text_size: appearance.text_size,
        lock_after_minutes: 5,
        dismissed_hints: Vec::new(),
    }
}

async fn new_device(vault: &Vault, now: Timestamp) -> Result<DeviceRecord, IpcError> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| internal("randomness", &error))?;
    let record = DeviceRecord {
        device_id: DeviceId::from_parts(now.0, Engine::random()?),
        seed: BASE64.encode(seed),
    };
    vault
        .put_value(records::DEVICE, &record)
        .await
        .map_err(of_vault)?;
    Ok(record)
}

impl Engine {
    /// Ten random bytes for a new id.
    pub(crate) fn random() -> Result<[u8; 10], IpcError> {
        let mut random = [0; 10];
        getrandom::fill(&mut random).map_err(|error| internal("randomness", &error))?;
        Ok(random)
    }
}
