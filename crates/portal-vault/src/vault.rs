//! The open vault: the account's records, and the way to each patient's.

use std::collections::HashMap;
use std::sync::Arc;

use portal_protocol::{PatientId, VaultId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::Mutex;

use crate::clinic_half::BegunClinicHalf;
use crate::crypto::{SecretKey, random_key};
use crate::database::{ACCOUNT, Database, PATIENT};
use crate::error::VaultError;
use crate::files::Files;
use crate::folder::{Claim, check_pin};
use crate::header::Core;
use crate::partition::Partition;

/// An open vault. Clones are the same vault; its keys are wiped with the last one, or by [`Vault::close`].
#[derive(Clone)]
pub struct Vault {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    // Declared before the claim, so that the file is let go first.
    pub(crate) account: Database,
    pub(crate) held: Mutex<Option<Held>>,
    vault_id: VaultId,
}

/// What goes when the vault closes.
pub(crate) struct Held {
    pub(crate) core: Core,
    pub(crate) account_key: SecretKey,
    pub(crate) partitions: HashMap<PatientId, Arc<Database>>,
    pub(crate) claim: Claim,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.inner.vault_id)
    }
}

impl Vault {
    pub(crate) fn new(claim: Claim, core: Core, account_key: SecretKey, account: Database) -> Self {
        Self {
            inner: Arc::new(Inner {
                account,
                vault_id: core.vault_id,
                held: Mutex::new(Some(Held {
                    core,
                    account_key,
                    partitions: HashMap::new(),
                    claim,
                })),
            }),
        }
    }

    /// Id of the vault.
    #[must_use]
    pub fn vault_id(&self) -> VaultId {
        self.inner.vault_id
    }

    /// Closes every file and wipes the keys. Other handles are refused from now on.
    pub async fn close(self) {
        let mut guard = self.inner.held.lock().await;
        if let Some(held) = guard.as_ref() {
            for partition in held.partitions.values() {
                partition.close().await;
            }
            self.inner.account.close().await;
        }
        *guard = None;
    }

    /// A record of the account; `None` when there is none.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when it is of another shape.
    pub async fn value<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, VaultError> {
        let mut turn = self.inner.account.reading().await?;
        let document: Option<String> =
            sqlx::query_scalar("SELECT document FROM records WHERE name = $1")
                .bind(name)
                .fetch_optional(turn.db()?)
                .await?;
        Ok(document
            .map(|document| serde_json::from_str(&document))
            .transpose()?)
    }

    /// Keeps a record of the account.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written.
    pub async fn put_value<T: Serialize + Sync>(
        &self,
        name: &str,
        value: &T,
    ) -> Result<(), VaultError> {
        self.put_values(&[(name, serde_json::to_value(value)?)])
            .await
    }

    /// Keeps several records in one transaction.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be written; then none is.
    pub async fn put_values(&self, values: &[(&str, serde_json::Value)]) -> Result<(), VaultError> {
        let mut turn = self.inner.account.writing().await?;
        for (name, value) in values {
            sqlx::query(
                "INSERT INTO records (name, document) VALUES ($1, $2)
                 ON CONFLICT (name) DO UPDATE SET document = excluded.document",
            )
            .bind(*name)
            .bind(value.to_string())
            .execute(turn.db()?)
            .await?;
        }
        turn.commit().await
    }

    /// Removes a record of the account; fine when there is none.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written.
    pub async fn remove_value(&self, name: &str) -> Result<(), VaultError> {
        let mut turn = self.inner.account.writing().await?;
        sqlx::query("DELETE FROM records WHERE name = $1")
            .bind(name)
            .execute(turn.db()?)
            .await?;
        turn.commit().await
    }

    /// Blinds a PIN for the clinic, before [`crate::PinChoice::Shared`].
    ///
    /// # Errors
    /// [`VaultError::PinShape`].
    pub fn begin_clinic_half(&self, pin: &str) -> Result<BegunClinicHalf, VaultError> {
        BegunClinicHalf::begin(check_pin(pin)?)
    }

    /// Opens or makes one patient's record, under a key of its own.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when its key is known and its file is gone.
    pub async fn patient(&self, patient_id: PatientId) -> Result<Partition, VaultError> {
        let mut guard = self.inner.held.lock().await;
        let held = guard.as_mut().ok_or(VaultError::Closed)?;
        if let Some(database) = held.partitions.get(&patient_id) {
            return Ok(Partition::new(patient_id, Arc::clone(database)));
        }
        let files = &held.claim.0.files;
        let path = files.patient(patient_id, held.core.generation);
        let database = match self.partition_key(patient_id).await? {
            Some(key) => Database::open(&path, &key, &PATIENT).await?,
            None => {
                // A file without a key is what a kill between the two steps left: nobody can read it.
                Files::delete(&path)?;
                let key = random_key()?;
                let database = Database::create(&path, &key, &PATIENT).await?;
                files.sync()?;
                let mut turn = self.inner.account.writing().await?;
                sqlx::query("INSERT INTO partitions (patient_id, database_key) VALUES ($1, $2)")
                    .bind(patient_id.to_string())
                    .bind(key.as_slice())
                    .execute(turn.db()?)
                    .await?;
                turn.commit().await?;
                database
            }
        };
        let database = Arc::new(database);
        held.partitions.insert(patient_id, Arc::clone(&database));
        Ok(Partition::new(patient_id, database))
    }

    /// Destroys the key of one patient's record, then its file.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written.
    pub async fn forget_patient(&self, patient_id: PatientId) -> Result<(), VaultError> {
        let mut guard = self.inner.held.lock().await;
        let held = guard.as_mut().ok_or(VaultError::Closed)?;
        let mut turn = self.inner.account.writing().await?;
        sqlx::query("PRAGMA secure_delete = ON")
            .execute(turn.db()?)
            .await?;
        sqlx::query("DELETE FROM partitions WHERE patient_id = $1")
            .bind(patient_id.to_string())
            .execute(turn.db()?)
            .await?;
        turn.commit().await?;
        if let Some(database) = held.partitions.remove(&patient_id) {
            database.close().await;
        }
        let files = &held.claim.0.files;
        Files::delete(&files.patient(patient_id, held.core.generation))?;
        files.sync()
    }

    async fn partition_key(&self, patient_id: PatientId) -> Result<Option<SecretKey>, VaultError> {
        let mut turn = self.inner.account.reading().await?;
        let key: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT database_key FROM partitions WHERE patient_id = $1")
                .bind(patient_id.to_string())
                .fetch_optional(turn.db()?)
                .await?;
        key.map(crate::choose_pin::as_key).transpose()
    }
}

/// Opens the account file again under its new name and key.
pub(crate) async fn reopen_account(
    files: &Files,
    generation: u64,
    key: &SecretKey,
) -> Result<Database, VaultError> {
    Database::open(&files.account(generation), key, &ACCOUNT).await
}
