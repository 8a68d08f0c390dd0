//! The open vault: the account's records, and the way to each patient's.

use std::collections::HashMap;
use std::sync::Arc;

use portal_protocol::{PatientId, VaultId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::Mutex;

use crate::clinic_half::BegunClinicHalf;
use crate::crypto::{SecretKey, random_key};
use crate::database::{Database, PATIENT};
use crate::error::VaultError;
use crate::files::Files;
use crate::folder::check_pin;
use crate::header::Core;
use crate::partition::Partition;
use crate::shared::Claim;

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
            self.close_files(held).await;
        }
        *guard = None;
    }

    pub(crate) async fn close_files(&self, held: &Held) {
        for partition in held.partitions.values() {
            partition.close().await;
        }
        self.inner.account.close().await;
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
        self.inner.account.reading().await?.empty_log().await?;
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::{MemoryKeychain, VaultFolder};
    use portal_protocol::Timestamp;

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    fn open(folder: &std::path::Path, keychain: &Arc<MemoryKeychain>) -> VaultFolder {
        VaultFolder::open(folder, Arc::clone(keychain) as Arc<dyn crate::Keychain>).unwrap()
    }

    /// What the migrations of a newer app leave behind.
    async fn make_newer(database: &Database) {
        let mut turn = database.writing().await.unwrap();
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (999912312359, 'of a newer app', 1, x'00', 0)",
        )
        .execute(turn.db().unwrap())
        .await
        .unwrap();
        turn.commit().await.unwrap();
    }

    #[tokio::test]
    async fn databases_of_a_newer_app_are_left_alone() {
        let (folder, keychain) = (tempfile::tempdir().unwrap(), Arc::default());
        let opened = open(folder.path(), &keychain);
        let vault = opened.create(NOW).await.unwrap();
        let patient_id = PatientId::from_parts(NOW.0, [1; 10]);
        let partition = vault.patient(patient_id).await.unwrap();
        make_newer(partition.database()).await;
        vault.close().await;

        let vault = opened.open_interim().await.unwrap();
        let refused = vault.patient(patient_id).await;
        assert!(matches!(refused, Err(VaultError::TooNew)));
        make_newer(&vault.inner.account).await;
        vault.close().await;
        let refused = opened.open_interim().await;
        assert!(matches!(refused, Err(VaultError::TooNew)));
    }

    #[tokio::test]
    async fn a_full_disk_is_said_and_what_was_saved_stays() {
        let (folder, keychain) = (tempfile::tempdir().unwrap(), Arc::default());
        let vault = open(folder.path(), &keychain).create(NOW).await.unwrap();
        vault.put_value("small", &1).await.unwrap();
        let account = &vault.inner.account;
        // SQLite answers as on a full disk when the file may not grow.
        sqlx::query("PRAGMA max_page_count = 1")
            .execute(account.reading().await.unwrap().db().unwrap())
            .await
            .unwrap();
        let large = "words ".repeat(100_000);
        let refused = vault.put_value("large", &large).await;
        assert!(matches!(refused, Err(VaultError::DiskFull)));
        assert_eq!(vault.value::<String>("large").await.unwrap(), None);
        assert_eq!(vault.value::<u8>("small").await.unwrap(), Some(1));
        sqlx::query("PRAGMA max_page_count = 100000")
            .execute(account.reading().await.unwrap().db().unwrap())
            .await
            .unwrap();
        vault.put_value("large", &large).await.unwrap();
        assert_eq!(vault.value::<String>("large").await.unwrap(), Some(large));
        vault.close().await;
    }

    #[tokio::test]
    async fn a_turn_that_was_dropped_halfway_is_undone() {
        let (folder, keychain) = (tempfile::tempdir().unwrap(), Arc::default());
        let vault = open(folder.path(), &keychain).create(NOW).await.unwrap();
        vault.put_value("name", &"before").await.unwrap();
        let mut turn = vault.inner.account.writing().await.unwrap();
        sqlx::query("DELETE FROM records")
            .execute(turn.db().unwrap())
            .await
            .unwrap();
        drop(turn);
        let name: Option<String> = vault.value("name").await.unwrap();
        assert_eq!(name.as_deref(), Some("before"));
        vault.close().await;
    }
}
