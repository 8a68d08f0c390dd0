//! What every handler can reach.

use std::sync::Arc;

use clinic_store::ClinicStore;
use portal_protocol::Timestamp;
use tokio::sync::watch;

use crate::clock::Clock;
use crate::config::Config;
use crate::limits::Limits;
use crate::observe::Observer;
use crate::passkeys::Passkeys;

/// The server's parts, shared by all requests.
pub type App = Arc<AppState>;

/// The server's parts.
pub struct AppState {
    pub(crate) store: ClinicStore,
    pub(crate) clock: Clock,
    pub(crate) portal_url: String,
    pub(crate) desk_url: String,
    pub(crate) limits: Limits,
    pub(crate) observer: Observer,
    pub(crate) passkeys: Passkeys,
    /// Turns true when the server stops: streams end, so that stopping does not wait for them.
    pub(crate) closing: watch::Receiver<bool>,
}

impl std::fmt::Debug for AppState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AppState(..)")
    }
}

impl AppState {
    /// Puts the parts together.
    ///
    /// # Errors
    /// When the Desk's address can't carry passkeys.
    pub fn new(
        store: ClinicStore,
        config: &Config,
        clock: Clock,
        closing: watch::Receiver<bool>,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            passkeys: Passkeys::new(&config.desk_url, &store.profile().name)?,
            store,
            clock,
            portal_url: config.portal_url.clone(),
            desk_url: config.desk_url.clone(),
            limits: Limits::new(),
            observer: Observer::new(),
            closing,
        })
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
