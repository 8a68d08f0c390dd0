//! Opening the store, and what every operation shares.

use std::path::Path;
use std::sync::Arc;

use clinic_domain::{OpenLog, Schedule};
use ed25519_dalek::SigningKey;
use portal_protocol::clinic_file::ClinicProfile;
use portal_protocol::openlog::{ConsistencyProof, InclusionProof, OpeningLeaf, TreeHead};
use portal_protocol::signed::SignedKind;
use portal_protocol::{ClinicId, PatientId, Signed, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Row as _, SqliteConnection};
use tokio::sync::{Mutex, broadcast};

use crate::crypto::MasterKey;
use crate::error::StoreError;
use crate::writer::Writer;

/// Who should look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// A patient's feed grew.
    Patient(PatientId),
    /// A list at the Desk changed.
    Desk,
}

/// One clinic's store.
#[derive(Clone)]
pub struct ClinicStore {
    pub(crate) writer: Writer,
    pub(crate) readers: SqlitePool,
    pub(crate) context: Arc<Context>,
    log: Arc<Mutex<OpenLog>>,
    wake: broadcast::Sender<Wake>,
}

impl std::fmt::Debug for ClinicStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ClinicStore({})", self.context.clinic_id)
    }
}

/// What an operation needs besides its connection.
pub(crate) struct Context {
    pub(crate) clinic_id: ClinicId,
    pub(crate) profile: ClinicProfile,
    pub(crate) signed_profile: Signed<ClinicProfile>,
    pub(crate) schedule: Schedule,
    pub(crate) master: MasterKey,
    pub(crate) signing_key: SigningKey,
}

impl Context {
    pub(crate) fn sign<T: SignedKind + Serialize + DeserializeOwned>(
        &self,
        value: &T,
    ) -> Result<Signed<T>, StoreError> {
        Signed::sign(value, &self.signing_key).map_err(|_| StoreError::Damaged)
    }
}

pub(crate) fn options(path: &Path, master: &MasterKey) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .pragma("key", format!("\"x'{}'\"", master.database_key().as_str()))
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .disable_statement_logging()
}

impl ClinicStore {
    /// Opens the store of a clinic that was set up before and brings its tables up to date.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when no clinic was set up, [`StoreError::Database`] with a wrong key.
    pub async fn open(path: &Path, master_key: [u8; 32]) -> Result<Self, StoreError> {
        let master = MasterKey::new(master_key);
        let connection = options(path, &master).connect().await?;
        Self::with_writer(path, master, connection).await
    }

    /// Opens the store beside a process that serves it: for commands of the clinic's IT. This process never
    /// checkpoints, because this SQLite must not have two connections that do.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn open_beside(path: &Path, master_key: [u8; 32]) -> Result<Self, StoreError> {
        let master = MasterKey::new(master_key);
        let connection = options(path, &master)
            .pragma("wal_autocheckpoint", "0")
            .connect()
            .await?;
        Self::with_writer(path, master, connection).await
    }

    async fn with_writer(
        path: &Path,
        master: MasterKey,
        mut connection: SqliteConnection,
    ) -> Result<Self, StoreError> {
        crate::setup::migrate(&mut connection).await?;
        let row = sqlx::query("SELECT id, profile, profile_signature, signing_key FROM clinics")
            .fetch_one(&mut connection)
            .await?;
        let clinic_id: ClinicId = row
            .get::<String, _>(0)
            .parse()
            .map_err(|_| StoreError::Damaged)?;
        let signed_profile: Signed<ClinicProfile> = Signed::from_stored(row.get(1), row.get(2));
        let key_bytes: [u8; 32] = master
            .unwrap("clinic signing key", &row.get::<Vec<u8>, _>(3))?
            .as_slice()
            .try_into()
            .map_err(|_| StoreError::Damaged)?;
        let signing_key = SigningKey::from_bytes(&key_bytes);
        let profile: ClinicProfile = serde_json::from_str(&signed_profile.payload)?;
        // Readers never checkpoint: this SQLite must not have two connections that do.
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(
                options(path, &master)
                    .pragma("wal_autocheckpoint", "0")
                    .read_only(true),
            )
            .await?;
        let context = Context {
            clinic_id,
            schedule: Schedule::new(&profile.time_zone, &profile.hours, &profile.closed_days),
            profile,
            signed_profile,
            master,
            signing_key,
        };
        let store = Self {
            writer: Writer::start(connection),
            readers,
            context: Arc::new(context),
            log: Arc::new(Mutex::new(OpenLog::default())),
            wake: broadcast::channel(1024).0,
        };
        store.catch_up().await?;
        Ok(store)
    }

    /// The clinic's id.
    #[must_use]
    pub fn clinic_id(&self) -> ClinicId {
        self.context.clinic_id
    }

    /// The clinic's profile.
    #[must_use]
    pub fn profile(&self) -> &ClinicProfile {
        &self.context.profile
    }

    /// The clinic's profile as signed: the content of the clinic file.
    #[must_use]
    pub fn signed_profile(&self) -> &Signed<ClinicProfile> {
        &self.context.signed_profile
    }

    /// When this day began at the clinic.
    #[must_use]
    pub fn day_began(&self, now: Timestamp) -> Timestamp {
        self.context.schedule.day_began(now)
    }

    /// Wake-ups, sent after the commit.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Wake> {
        self.wake.subscribe()
    }

    pub(crate) fn wake_patient(&self, patient_id: PatientId) {
        // Nobody listening is fine: the cursor decides, a wake-up only hurries.
        let _nobody = self.wake.send(Wake::Patient(patient_id));
    }

    pub(crate) fn wake_desk(&self) {
        let _nobody = self.wake.send(Wake::Desk);
    }

    /// Signed head of the open-log over every committed leaf.
    ///
    /// # Errors
    /// When leaves can't be read.
    pub async fn tree_head(&self, now: Timestamp) -> Result<Signed<TreeHead>, StoreError> {
        self.catch_up().await?;
        let log = self.log.lock().await;
        self.context.sign(&TreeHead {
            clinic_id: self.context.clinic_id,
            tree_size: log.size(),
            root_hash: log.root_hex(),
            at: now,
        })
    }

    /// Proof that a leaf stands in the tree of a size.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a leaf or size that is not there.
    pub async fn inclusion(
        &self,
        leaf_index: u64,
        tree_size: u64,
    ) -> Result<InclusionProof, StoreError> {
        self.log
            .lock()
            .await
            .inclusion(leaf_index, tree_size)
            .ok_or(StoreError::NotFound)
    }

    /// Proof that a larger tree begins with a smaller one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for sizes that are not there.
    pub async fn consistency(
        &self,
        from_size: u64,
        to_size: u64,
    ) -> Result<ConsistencyProof, StoreError> {
        self.log
            .lock()
            .await
            .consistency(from_size, to_size)
            .ok_or(StoreError::NotFound)
    }

    /// Takes committed leaves into the tree.
    async fn catch_up(&self) -> Result<(), StoreError> {
        let mut log = self.log.lock().await;
        let from = i64::try_from(log.size()).unwrap_or(i64::MAX);
        let rows = sqlx::query("SELECT leaf_index, salt, opening FROM openings WHERE leaf_index >= $1 ORDER BY leaf_index")
            .bind(from)
            .fetch_all(&self.readers)
            .await?;
        for row in rows {
            let leaf = OpeningLeaf {
                leaf_index: u64::try_from(row.get::<i64, _>(0)).map_err(|_| StoreError::Damaged)?,
                salt: row.get(1),
                opening: row.get(2),
            };
            if leaf.leaf_index != log.size() || !log.append(&leaf) {
                return Err(StoreError::Damaged);
            }
        }
        Ok(())
    }
}
