//! Choosing the PIN: new keys for every file, then the header switches. Old or new opens, never neither.
//!
//! Every database is copied to the next generation under new random keys; the copies are on the disk
//! before the header names them; the old files and the interim keychain entry go last.

use std::path::PathBuf;
use std::sync::Arc;

use portal_protocol::{PatientId, Timestamp};
use sqlx::Row as _;
use zeroize::Zeroizing;

use crate::clinic_half::ClinicHalf;
use crate::crypto::{Kdf, SecretKey, random_key, slot_key, stretch};
use crate::database::{ACCOUNT, Database, PATIENT, Turn};
use crate::error::VaultError;
use crate::failpoint::failpoint;
use crate::folder::check_pin;
use crate::header::{ClinicSlot, Core, Slot, SlotKind, new_salt};
use crate::shared::{Shared, entry_name};
use crate::vault::{Held, Vault};

/// Who else uses this computer account.
#[derive(Debug)]
pub enum PinChoice {
    /// Only the owner: the keychain holds the other half.
    OnlyMe,
    /// Others too, or not sure: the clinic holds the other half.
    Shared(Box<ClinicHalf>),
}

pub(crate) fn as_key(bytes: Vec<u8>) -> Result<SecretKey, VaultError> {
    let bytes = Zeroizing::new(bytes);
    <[u8; 32]>::try_from(bytes.as_slice())
        .map(SecretKey::new)
        .map_err(|_| VaultError::Damaged)
}

/// One patient's file on its way to a new key.
struct Moving {
    patient_id: PatientId,
    new_path: PathBuf,
    new_key: SecretKey,
    database: Arc<Database>,
}

impl Vault {
    /// Chooses the PIN, or another one. Every handle stays good.
    ///
    /// # Errors
    /// [`VaultError::PinShape`], [`VaultError::ClinicHalf`], [`VaultError::KeychainUnavailable`],
    /// [`VaultError::DiskFull`]; then the vault opens as before.
    pub async fn choose_pin(
        &self,
        pin: &str,
        choice: PinChoice,
        _now: Timestamp,
    ) -> Result<Self, VaultError> {
        let pin = check_pin(pin)?;
        let vault = self.clone();
        // A task of its own: a caller that goes away must not leave handles on files that are about to go.
        tokio::spawn(async move { vault.change_keys(pin, choice).await })
            .await
            .map_err(|_| VaultError::Closed)?
    }

    async fn change_keys(
        self,
        pin: Zeroizing<String>,
        choice: PinChoice,
    ) -> Result<Self, VaultError> {
        let mut guard = self.inner.held.lock().await;
        let held = guard.as_mut().ok_or(VaultError::Closed)?;
        let shared = Arc::clone(&held.claim.0);
        let mut core = held.core.clone();
        core.generation = shared
            .files
            .highest_generation()?
            .max(core.generation)
            .saturating_add(1);
        core.kdf = Kdf::MINIMUM;
        let account_key = random_key()?;
        match self
            .move_to(held, &mut core, &account_key, &pin, choice)
            .await
        {
            Ok(()) => {
                held.core = core;
                held.account_key = account_key;
                shared.clean_up(&held.core).await;
                drop(guard);
                Ok(self)
            }
            Err(error) => {
                match shared.header() {
                    Ok((_, standing)) if standing.generation != core.generation => {
                        shared.drop_generation(core.vault_id, core.generation).await;
                    }
                    // Which files the next opening will find is not known: no word may go into either.
                    _ => {
                        self.close_files(held).await;
                        *guard = None;
                    }
                }
                Err(error)
            }
        }
    }

    /// Copies every file, switches the header, and puts the copies in the files' places.
    async fn move_to(
        &self,
        held: &mut Held,
        core: &mut Core,
        account_key: &SecretKey,
        pin: &Zeroizing<String>,
        choice: PinChoice,
    ) -> Result<(), VaultError> {
        let shared = Arc::clone(&held.claim.0);
        let slot = new_slot(pin, choice, core, account_key, &shared).await?;
        core.keychain_backend = slot
            .keychain_entry
            .as_ref()
            .map(|_| shared.keychain.backend_name().to_owned());
        core.slots = vec![slot];

        let moving = self.begin_moving(held, core).await?;
        // Held until the switch, so that no word goes into a file that is about to go.
        let mut account = self.inner.account.reading().await?;
        let mut turns = Vec::with_capacity(moving.len());
        for moved in &moving {
            let mut turn = moved.database.reading().await?;
            turn.copy_to(&moved.new_path, &moved.new_key).await?;
            turns.push(turn);
        }
        failpoint("patients-copied");
        let account_path = shared.files.account(core.generation);
        account.copy_to(&account_path, account_key).await?;
        let next = Database::open(&account_path, account_key, &ACCOUNT).await?;
        write_keys(&next, &moving).await?;
        let mut next_partitions = Vec::with_capacity(moving.len());
        for moved in &moving {
            next_partitions.push(Database::open(&moved.new_path, &moved.new_key, &PATIENT).await?);
        }
        shared.files.sync()?;
        failpoint("copy-made");
        let switched = shared.change_header(|header| header.set_core(core, account_key));
        if let Err(error) = switched {
            // One copy may stand already; the newer one wins, so the files must follow it.
            match shared.header() {
                Ok((_, standing)) if standing.generation == core.generation => {}
                _ => return Err(error),
            }
        }
        failpoint("header-switched");

        account.take_over(next).await;
        for (turn, database) in turns.iter_mut().zip(next_partitions) {
            Turn::take_over(turn, database).await;
        }
        drop(turns);
        for moved in moving {
            held.partitions.insert(moved.patient_id, moved.database);
        }
        Ok(())
    }

    /// Every patient's file, open.
    async fn begin_moving(&self, held: &Held, core: &Core) -> Result<Vec<Moving>, VaultError> {
        let mut turn = self.inner.account.reading().await?;
        let rows = sqlx::query("SELECT patient_id, database_key FROM partitions")
            .fetch_all(turn.db()?)
            .await?;
        drop(turn);
        let files = &held.claim.0.files;
        let mut moving = Vec::with_capacity(rows.len());
        for row in rows {
            let patient_id: PatientId = row
                .get::<String, _>(0)
                .parse()
                .map_err(|_| VaultError::Damaged)?;
            let database = match held.partitions.get(&patient_id) {
                Some(database) => Arc::clone(database),
                None => {
                    let path = files.patient(patient_id, held.core.generation);
                    Arc::new(Database::open(&path, &as_key(row.get(1))?, &PATIENT).await?)
                }
            };
            moving.push(Moving {
                patient_id,
                new_path: files.patient(patient_id, core.generation),
                new_key: random_key()?,
                database,
            });
        }
        Ok(moving)
    }
}

async fn write_keys(account: &Database, moving: &[Moving]) -> Result<(), VaultError> {
    let mut turn = account.writing().await?;
    for moved in moving {
        sqlx::query("UPDATE partitions SET database_key = $1 WHERE patient_id = $2")
            .bind(moved.new_key.as_slice())
            .bind(moved.patient_id.to_string())
            .execute(turn.db()?)
            .await?;
    }
    turn.commit().await
}

async fn new_slot(
    pin: &Zeroizing<String>,
    choice: PinChoice,
    core: &Core,
    account_key: &SecretKey,
    shared: &Shared,
) -> Result<Slot, VaultError> {
    let salt = new_salt()?;
    let stretched = stretch(pin, salt, core.kdf).await?;
    match choice {
        PinChoice::OnlyMe => {
            let half = random_key()?;
            let key = slot_key(half.as_slice(), stretched.as_slice())?;
            let mut slot = Slot::new(
                SlotKind::PinWithKeychain,
                core.vault_id,
                salt,
                &key,
                account_key,
            )?;
            // An entry of its own: the one that opens the old files stays until the header has switched.
            let entry = entry_name(core.vault_id, core.generation);
            shared.keychain_set(&entry, &half).await?;
            slot.keychain_entry = Some(entry);
            Ok(slot)
        }
        PinChoice::Shared(clinic) => {
            if clinic.begun.pin.as_str() != pin.as_str() {
                return Err(VaultError::ClinicHalf);
            }
            let half = clinic.begun.finish(&clinic.evaluated)?;
            let key = slot_key(&half, stretched.as_slice())?;
            let mut slot = Slot::new(
                SlotKind::PinWithClinic,
                core.vault_id,
                salt,
                &key,
                account_key,
            )?;
            slot.clinic = Some(ClinicSlot::new(clinic.device_id, &clinic.unlock_key.seed()));
            Ok(slot)
        }
    }
}
