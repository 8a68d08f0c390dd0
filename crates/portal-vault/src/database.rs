//! One SQLCipher file behind one connection.
//!
//! The connection is the only one there is (this SQLite must not have two that checkpoint) and it is
//! swapped in place when the file gets a new key, so handles stay good. A turn that was dropped halfway
//! (an error, a cancelled caller) is rolled back by the next one.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use tokio::sync::{Mutex, MutexGuard};
use zeroize::Zeroizing;

use crate::crypto::{SecretKey, hex};
use crate::error::VaultError;
use crate::files::Files;

pub(crate) static ACCOUNT: Migrator = sqlx::migrate!("migrations/account");
pub(crate) static PATIENT: Migrator = sqlx::migrate!("migrations/patient");

pub(crate) struct Database {
    connection: Mutex<Option<SqliteConnection>>,
    unfinished: AtomicBool,
}

/// The key as SQLCipher takes a raw one.
pub(crate) fn raw_key(key: &SecretKey) -> Zeroizing<String> {
    let text = Zeroizing::new(hex(key.as_slice()));
    Zeroizing::new(format!("x'{}'", text.as_str()))
}

async fn connect(
    path: &Path,
    key: &SecretKey,
    migrations: &Migrator,
    create: bool,
) -> Result<SqliteConnection, VaultError> {
    let mut connection = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(create)
        .pragma("key", format!("\"{}\"", raw_key(key).as_str()))
        .pragma("cipher_memory_security", "ON")
        .locking_mode(SqliteLockingMode::Exclusive)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .disable_statement_logging()
        .connect()
        .await?;
    migrations.run_direct(None, &mut connection, false).await?;
    Ok(connection)
}

impl Database {
    /// Makes a new file.
    pub(crate) async fn create(
        path: &Path,
        key: &SecretKey,
        migrations: &Migrator,
    ) -> Result<Self, VaultError> {
        connect(path, key, migrations, true).await.map(Self::of)
    }

    /// Opens a file that must be there.
    pub(crate) async fn open(
        path: &Path,
        key: &SecretKey,
        migrations: &Migrator,
    ) -> Result<Self, VaultError> {
        Files::must_stand(path)?;
        connect(path, key, migrations, false).await.map(Self::of)
    }

    fn of(connection: SqliteConnection) -> Self {
        Self {
            connection: Mutex::new(Some(connection)),
            unfinished: AtomicBool::new(false),
        }
    }

    /// A turn to read.
    pub(crate) async fn reading(&self) -> Result<Turn<'_>, VaultError> {
        let mut guard = self.connection.lock().await;
        let connection = guard.as_mut().ok_or(VaultError::Closed)?;
        if self.unfinished.load(Ordering::Acquire) {
            // Fails when nothing was begun, and that is fine.
            let _undone = sqlx::query("ROLLBACK").execute(&mut *connection).await;
            self.unfinished.store(false, Ordering::Release);
        }
        Ok(Turn {
            guard,
            unfinished: &self.unfinished,
        })
    }

    /// A turn to write: one transaction, undone unless committed.
    pub(crate) async fn writing(&self) -> Result<Turn<'_>, VaultError> {
        let mut turn = self.reading().await?;
        self.unfinished.store(true, Ordering::Release);
        sqlx::query("BEGIN IMMEDIATE").execute(turn.db()?).await?;
        Ok(turn)
    }

    /// Closes the file; every later turn is refused.
    pub(crate) async fn close(&self) {
        let connection = self.connection.lock().await.take();
        if let Some(connection) = connection {
            // An open transaction is undone by closing; committed rows are on the disk already.
            let _closed = connection.close().await;
        }
    }
}

/// The connection for as long as it is held.
pub(crate) struct Turn<'d> {
    guard: MutexGuard<'d, Option<SqliteConnection>>,
    unfinished: &'d AtomicBool,
}

impl Turn<'_> {
    pub(crate) fn db(&mut self) -> Result<&mut SqliteConnection, VaultError> {
        self.guard.as_mut().ok_or(VaultError::Closed)
    }

    pub(crate) async fn commit(mut self) -> Result<(), VaultError> {
        sqlx::query("COMMIT").execute(self.db()?).await?;
        self.unfinished.store(false, Ordering::Release);
        Ok(())
    }

    /// Copies the whole database to a new file under a new key, on the disk.
    pub(crate) async fn copy_to(&mut self, path: &Path, key: &SecretKey) -> Result<(), VaultError> {
        let Some(name) = path.to_str() else {
            return Err(VaultError::Damaged);
        };
        // Fails when nothing is attached, and that is fine.
        let _detached = sqlx::query("DETACH DATABASE copy")
            .execute(self.db()?)
            .await;
        sqlx::query("ATTACH DATABASE $1 AS copy KEY $2")
            .bind(name)
            .bind(raw_key(key).as_str())
            .execute(self.db()?)
            .await?;
        let copied = sqlx::query("SELECT sqlcipher_export('copy')")
            .execute(self.db()?)
            .await;
        sqlx::query("DETACH DATABASE copy")
            .execute(self.db()?)
            .await?;
        copied?;
        std::fs::File::open(path)?.sync_all()?;
        Ok(())
    }

    /// Puts another file's connection in this one's place.
    pub(crate) async fn take_over(&mut self, other: Database) {
        let next = other.connection.into_inner();
        if let Some(connection) = std::mem::replace(&mut *self.guard, next) {
            let _closed = connection.close().await;
        }
    }
}
