//! The app's folder: the clinic file, how things look, and the vault. Nothing about a person lies outside the vault.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use portal_ipc::views::{TextSize, Theme};
use portal_protocol::Language;
use serde::{Deserialize, Serialize};

const CLINIC_FILE: &str = "clinic.waypost";
const APPEARANCE: &str = "appearance.json";

/// How things look before anything is unlocked: a lock screen must be readable too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Appearance {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) text_size: TextSize,
}

/// The folder of one person's app.
#[derive(Clone, Debug)]
pub(crate) struct AppFolder(PathBuf);

impl AppFolder {
    pub(crate) fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.0.join("vault")
    }

    /// The clinic file's text; `None` when there is none or it can't be read.
    pub(crate) fn clinic_file(&self) -> Option<String> {
        std::fs::read_to_string(self.0.join(CLINIC_FILE)).ok()
    }

    pub(crate) fn keep_clinic_file(&self, text: &str) -> std::io::Result<()> {
        self.replace(CLINIC_FILE, text.as_bytes())
    }

    pub(crate) fn appearance(&self) -> Option<Appearance> {
        let text = std::fs::read_to_string(self.0.join(APPEARANCE)).ok()?;
        serde_json::from_str(&text).ok()
    }

    pub(crate) fn keep_appearance(&self, appearance: Appearance) -> std::io::Result<()> {
        let text = serde_json::to_vec(&appearance)?;
        self.replace(APPEARANCE, &text)
    }

    /// Whole and on the disk, or as it was.
    fn replace(&self, name: &str, content: &[u8]) -> std::io::Result<()> {
        std::fs::create_dir_all(&self.0)?;
        let next = self.0.join(format!("{name}.next"));
        let mut file = std::fs::File::create(&next)?;
        file.write_all(content)?;
        file.sync_all()?;
        drop(file);
        std::fs::rename(next, self.0.join(name))
    }
}
