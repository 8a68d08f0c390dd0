//! One SQLCipher file behind one connection.
//!
//! The connection is the only one there is (this SQLite must not have two that checkpoint) and it is
//! swapped in place when the file gets a new key, so handles stay good. A turn that was dropped halfway
//! (an error, a cancelled caller) is rolled back by the next one.

use std::fs::OpenOptions;
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

fn options(path: &Path, key: &SecretKey) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .pragma("key", format!("\"{}\"", raw_key(key).as_str()))
        .pragma("cipher_memory_security", "ON")
        .disable_statement_logging()
}

/// Reads the file together with the log that a kill left beside it. Closing a connection copies the log into
/// the file, whosever log it is: one that can only read can't do that harm.
async fn log_fits(path: &Path, key: &SecretKey) -> Result<(), VaultError> {
    let mut connection = options(path, key).read_only(true).connect().await?;
    let read = sqlx::query("SELECT count(*) FROM sqlite_schema")
        .execute(&mut connection)
        .await;
    let _closed = connection.close().await;
    Files::delete_log_index(path)?;
    read?;
    Ok(())
}

async fn connect(
    path: &Path,
    key: &SecretKey,
    migrations: &Migrator,
    create: bool,
) -> Result<SqliteConnection, VaultError> {
    let mut connection = options(path, key)
        .create_if_missing(create)
        .locking_mode(SqliteLockingMode::Exclusive)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .connect()
        .await?;
    // Plain SQLite takes the key without a word and writes plain text.
    sqlx::query("PRAGMA cipher_version")
        .fetch_optional(&mut connection)
        .await?
        .ok_or_else(|| sqlx::Error::Configuration("built without SQLCipher".into()))?;
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
        if Files::has_log(path) {
            log_fits(path, key).await?;
        }
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
        let name = path
            .to_str()
            .ok_or_else(|| VaultError::Folder(std::io::ErrorKind::InvalidFilename.into()))?;
        // A connection that may not make its own file may not make this one either.
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
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
        Ok(file.sync_all()?)
    }

    /// Empties the write-ahead log, so that overwritten pages are gone from it too.
    pub(crate) async fn empty_log(&mut self) -> Result<(), VaultError> {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(self.db()?)
            .await?;
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

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::print_stdout,
        reason = "tests; one prints versions"
    )]
    use super::*;

    /// SQLite below 3.51.3 loses pages when two connections checkpoint: move on when sqlx lets us.
    #[tokio::test]
    async fn the_store_is_the_sqlcipher_that_was_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let key = crate::crypto::random_key().unwrap();
        let database = Database::create(&folder.path().join("a.db"), &key, &PATIENT)
            .await
            .unwrap();
        let mut turn = database.reading().await.unwrap();
        let mut said = Vec::new();
        for question in [
            "SELECT sqlite_version()",
            "PRAGMA cipher_version",
            "PRAGMA cipher_memory_security",
            "PRAGMA locking_mode",
            "PRAGMA journal_mode",
        ] {
            let answer: String = sqlx::query_scalar(question)
                .fetch_one(turn.db().unwrap())
                .await
                .unwrap();
            said.push(answer);
        }
        let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous")
            .fetch_one(turn.db().unwrap())
            .await
            .unwrap();
        // In memory: sorting and the index must leave no plain temporary file.
        let temporary: Option<String> = sqlx::query_scalar(
            "SELECT compile_options FROM pragma_compile_options WHERE compile_options LIKE 'TEMP_STORE=%'",
        )
        .fetch_optional(turn.db().unwrap())
        .await
        .unwrap();
        println!("SQLite and SQLCipher: {said:?}");
        assert_eq!(
            said,
            ["3.50.4", "4.10.0 community", "1", "exclusive", "wal"]
        );
        assert_eq!(synchronous, 2);
        assert_eq!(temporary.as_deref(), Some("TEMP_STORE=2"));
        drop(turn);
        database.close().await;
    }
}
