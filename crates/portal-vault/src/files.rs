//! The folder: names, lock, durable writes, what is left over.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use portal_protocol::PatientId;

use crate::error::VaultError;

pub(crate) const HEADERS: [&str; 2] = ["header.a", "header.b"];
/// Stands while a vault is being made: the only time when databases may stand without a header.
const MAKING: &str = "making";

/// A folder that this process alone has open.
pub(crate) struct Files {
    folder: PathBuf,
    _lock: File,
}

impl Files {
    pub(crate) fn open(folder: &Path) -> Result<Self, VaultError> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                folder: folder.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(VaultError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    pub(crate) fn account(&self, generation: u64) -> PathBuf {
        self.folder.join(format!("account-{generation}.db"))
    }

    pub(crate) fn patient(&self, patient_id: PatientId, generation: u64) -> PathBuf {
        self.folder
            .join(format!("patient-{patient_id}-{generation}.db"))
    }

    /// Content of a header copy; `None` when there is no such file.
    pub(crate) fn read(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        match std::fs::read(self.folder.join(name)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Replaces a file: whole and on the disk, or untouched.
    pub(crate) fn replace(&self, name: &str, content: &[u8]) -> Result<(), VaultError> {
        let next = self.folder.join(format!("{name}.next"));
        let mut options = OpenOptions::new();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&next)?;
        file.write_all(content)?;
        file.sync_all()?;
        drop(file);
        std::fs::rename(&next, self.folder.join(name))?;
        self.sync()
    }

    /// Names in the folder on the disk.
    pub(crate) fn sync(&self) -> Result<(), VaultError> {
        #[cfg(unix)]
        File::open(&self.folder)?.sync_all()?;
        Ok(())
    }

    /// A database that must be there: missing or empty is damage, never a new vault.
    pub(crate) fn must_stand(path: &Path) -> Result<(), VaultError> {
        match std::fs::metadata(path) {
            Ok(facts) if facts.len() > 0 => Ok(()),
            Ok(_) => Err(VaultError::Damaged),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(VaultError::Damaged),
            Err(error) => Err(error.into()),
        }
    }

    /// Does a write-ahead log with content stand beside a database?
    pub(crate) fn has_log(path: &Path) -> bool {
        std::fs::metadata(beside(path, "-wal")).is_ok_and(|facts| facts.len() > 0)
    }

    /// Deletes the index of the write-ahead log, which is made anew when it is wanted.
    pub(crate) fn delete_log_index(path: &Path) -> Result<(), VaultError> {
        remove(&beside(path, "-shm"))
    }

    /// Deletes a database with its write-ahead log.
    pub(crate) fn delete(path: &Path) -> Result<(), VaultError> {
        ["", "-wal", "-shm", "-journal"]
            .iter()
            .try_for_each(|suffix| remove(&beside(path, suffix)))
    }

    /// A vault is about to be made here.
    pub(crate) fn begin_making(&self) -> Result<(), VaultError> {
        self.replace(MAKING, b"")
    }

    /// The header stands: from now on databases without one are damage.
    pub(crate) fn end_making(&self) -> Result<(), VaultError> {
        let making = self.folder.join(MAKING);
        if making.try_exists()? {
            remove(&making)?;
            self.sync()?;
        }
        Ok(())
    }

    /// Databases of a finished vault stand here, so a header must.
    pub(crate) fn needs_header(&self) -> Result<bool, VaultError> {
        Ok(!self.databases()?.is_empty() && !self.folder.join(MAKING).try_exists()?)
    }

    /// Highest generation of any database file here; 0 without one.
    pub(crate) fn highest_generation(&self) -> Result<u64, VaultError> {
        Ok(self
            .databases()?
            .iter()
            .map(|(_, generation)| *generation)
            .max()
            .unwrap_or(0))
    }

    /// Databases of one generation.
    pub(crate) fn of_generation(&self, generation: u64) -> Result<Vec<PathBuf>, VaultError> {
        let mut found = self.databases()?;
        found.retain(|(_, other)| *other == generation);
        Ok(found.into_iter().map(|(path, _)| path).collect())
    }

    /// Generations before this one that still have files. A later one is left alone: it is the half copy of a
    /// kill, unreadable, and goes with the next change of the PIN; or an old header was put back.
    pub(crate) fn generations_before(&self, generation: u64) -> Result<BTreeSet<u64>, VaultError> {
        Ok(self
            .databases()?
            .into_iter()
            .map(|(_, other)| other)
            .filter(|other| *other < generation)
            .collect())
    }

    fn databases(&self) -> Result<Vec<(PathBuf, u64)>, VaultError> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let generation = path
                .file_name()
                .and_then(|name| name.to_str())
                .filter(|name| name.starts_with("account-") || name.starts_with("patient-"))
                .and_then(|name| name.strip_suffix(".db"))
                .and_then(|name| name.rsplit('-').next())
                .and_then(|number| number.parse().ok());
            if let Some(generation) = generation {
                found.push((path, generation));
            }
        }
        Ok(found)
    }
}

/// The file that SQLite keeps beside a database.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Removes a file; fine when there is none.
fn remove(path: &Path) -> Result<(), VaultError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
