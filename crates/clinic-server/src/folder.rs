//! The clinic's folder: `clinic.toml`, `clinic.db`, `master.key`, `tls.cert`, `tls.key`, `*.waypost`.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clinic_store::ClinicStore;
use portal_protocol::Timestamp;
use portal_protocol::clinic_file::ClinicProfile;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use sha2::{Digest as _, Sha256};

use crate::config::Config;

/// A clinic's folder on disk.
#[derive(Clone, Debug)]
pub struct ClinicFolder {
    path: PathBuf,
}

impl ClinicFolder {
    /// Names a folder; nothing is read yet.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
        }
    }

    /// The folder's path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// True when a clinic was set up here.
    #[must_use]
    pub fn is_set_up(&self) -> bool {
        self.path.join("clinic.db").exists()
    }

    /// Sets a clinic up: keys, a self-signed certificate that apps pin, the configuration, the database.
    ///
    /// # Errors
    /// When a clinic stands here already, or the folder can't be written.
    pub async fn create(
        &self,
        config: &Config,
        mut profile: ClinicProfile,
        now: Timestamp,
    ) -> anyhow::Result<ClinicStore> {
        anyhow::ensure!(
            !self.is_set_up(),
            "a clinic is already set up in this folder"
        );
        fs::create_dir_all(&self.path).context("making the clinic's folder")?;
        let mut master = [0; 32];
        getrandom::fill(&mut master).context("random numbers")?;
        self.write_secret("master.key", hex::encode(master).as_bytes())?;
        let host = host_of(&config.portal_url);
        let made = rcgen::generate_simple_self_signed(vec![host, "localhost".to_owned()])
            .context("making the certificate")?;
        let certificate = made.cert.der().to_vec();
        self.write_secret("tls.key", &made.signing_key.serialize_der())?;
        fs::write(self.path.join("tls.cert"), &certificate).context("writing the certificate")?;
        fs::write(self.path.join("clinic.toml"), config.to_toml())
            .context("writing clinic.toml")?;
        profile.server_url.clone_from(&config.portal_url);
        profile.certificate_pin = Some(hex::encode(Sha256::digest(&certificate)));
        let store = ClinicStore::create(&self.path.join("clinic.db"), master, profile, now)
            .await
            .context("making the database")?;
        Ok(store)
    }

    /// Opens the database as the one process that serves it.
    ///
    /// # Errors
    /// When no clinic is set up or the key does not fit.
    pub async fn open_store(&self) -> anyhow::Result<ClinicStore> {
        self.ensure_set_up()?;
        ClinicStore::open(&self.path.join("clinic.db"), self.master_key()?)
            .await
            .context("opening the database")
    }

    /// Opens the database beside a server that may be running: this process never checkpoints.
    ///
    /// # Errors
    /// As [`Self::open_store`].
    pub async fn open_store_beside(&self) -> anyhow::Result<ClinicStore> {
        self.ensure_set_up()?;
        ClinicStore::open_beside(&self.path.join("clinic.db"), self.master_key()?)
            .await
            .context("opening the database")
    }

    /// Reads the configuration.
    ///
    /// # Errors
    /// When `clinic.toml` can't be read.
    pub fn config(&self) -> anyhow::Result<Config> {
        Config::read(&self.path).context("reading clinic.toml")
    }

    /// Certificate and key of the patients' API.
    ///
    /// # Errors
    /// When a file is missing.
    pub fn tls(&self) -> anyhow::Result<(CertificateDer<'static>, PrivateKeyDer<'static>)> {
        let certificate = fs::read(self.path.join("tls.cert")).context("reading tls.cert")?;
        let key = fs::read(self.path.join("tls.key")).context("reading tls.key")?;
        Ok((
            CertificateDer::from(certificate),
            PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key)),
        ))
    }

    /// Writes the clinic file that goes beside the installers; gives its path.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write_clinic_file(&self, store: &ClinicStore) -> anyhow::Result<PathBuf> {
        let name: String = store
            .profile()
            .name
            .split_whitespace()
            .next()
            .unwrap_or("clinic")
            .to_lowercase()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let path = self.path.join(format!("{name}.waypost"));
        fs::write(&path, clinic_file_text(store)?).context("writing the clinic file")?;
        Ok(path)
    }

    fn ensure_set_up(&self) -> anyhow::Result<()> {
        anyhow::ensure!(
            self.is_set_up(),
            "no clinic is set up in this folder; run `clinic-server init` first"
        );
        Ok(())
    }

    fn master_key(&self) -> anyhow::Result<[u8; 32]> {
        let text =
            fs::read_to_string(self.path.join("master.key")).context("reading master.key")?;
        let mut key = [0; 32];
        hex::decode_to_slice(text.trim(), &mut key).context("master.key is damaged")?;
        Ok(key)
    }

    /// Writes a file that only the server's own user may read.
    fn write_secret(&self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options
            .open(self.path.join(name))
            .with_context(|| format!("writing {name}"))?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(())
    }
}

/// The content of the clinic file.
///
/// # Errors
/// When it can't be written as JSON.
pub(crate) fn clinic_file_text(store: &ClinicStore) -> anyhow::Result<String> {
    Ok(serde_json::to_string(store.signed_profile())?)
}

fn host_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.rsplit_once(':')
        .map_or(host, |(host, _)| host)
        .to_owned()
}
