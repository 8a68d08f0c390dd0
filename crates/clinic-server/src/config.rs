//! `clinic.toml`: what the clinic's IT may set. Overrides: `CLINIC_PORTAL_LISTEN` and so on.

use std::net::SocketAddr;
use std::path::Path;

use serde::Deserialize;

/// Everything that can be set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address and port of the patients' API (TLS).
    pub portal_listen: SocketAddr,
    /// Address under which apps reach the patients' API; signed requests name it.
    pub portal_url: String,
    /// Address and port of Waypost Desk.
    pub desk_listen: SocketAddr,
    /// Address under which browsers reach the Desk; passkeys are bound to its host name.
    pub desk_url: String,
}

impl Config {
    /// Reads `clinic.toml` of a folder, then the environment.
    ///
    /// # Errors
    /// When the file is missing, holds an unknown key, or a value can't be read.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let config = config::Config::builder()
            .add_source(config::File::from(folder.join("clinic.toml")))
            .add_source(config::Environment::with_prefix("CLINIC"))
            .build()?;
        Ok(config.try_deserialize()?)
    }

    /// The text of a `clinic.toml` with every key explained.
    #[must_use]
    pub fn to_toml(&self) -> String {
        format!(
            "# Waypost Clinic. Each key can also be set in the environment, for example CLINIC_PORTAL_LISTEN.\n\n\
             # Patients' API: where this computer listens, and how apps reach it (https, part of every signature).\n\
             portal_listen = \"{}\"\nportal_url = \"{}\"\n\n\
             # Waypost Desk: where this computer listens, and how browsers reach it. Passkeys are bound to this\n\
             # host name; outside this computer put it behind HTTPS.\n\
             desk_listen = \"{}\"\ndesk_url = \"{}\"\n",
            self.portal_listen, self.portal_url, self.desk_listen, self.desk_url
        )
    }
}
