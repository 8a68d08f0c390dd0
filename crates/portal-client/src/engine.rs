//! The engine: what the app knows before, while and after a vault is open.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};

use portal_ipc::views::{Connection, ConnectionView};
use portal_ipc::{ErrorCode, Event, IpcError};
use portal_protocol::code::InvitationCode;
use portal_protocol::{Language, Timestamp};
use portal_vault::{Keychain, VaultError, VaultFolder};

use crate::activity::Activity;
use crate::clinic::KnownClinic;
use crate::folder::{AppFolder, Appearance};
use crate::network::ClinicApi;
use crate::session::Session;

/// Where the time comes from; tests pass their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Where events go.
pub type EventSink = Arc<dyn Fn(Event) + Send + Sync>;

/// The computer's clock.
#[must_use]
pub fn system_clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    })
}

/// What an engine is made from.
pub struct EngineConfig {
    /// The app's own folder; made when needed.
    pub data_folder: PathBuf,
    /// Text of a clinic file or a join link that came with the start.
    pub clinic_file: Option<String>,
    /// The system's language, until the person chose one.
    pub language: Language,
    /// The system's keychain.
    pub keychain: Arc<dyn Keychain>,
    /// The clock.
    pub clock: Clock,
    /// Where events go.
    pub events: EventSink,
}

impl std::fmt::Debug for EngineConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EngineConfig(..)")
    }
}

/// The patient's engine. Clones are the same engine.
#[derive(Clone)]
pub struct Engine {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) folder: AppFolder,
    pub(crate) vault: Result<VaultFolder, ErrorCode>,
    pub(crate) clock: Clock,
    pub(crate) activity: Activity,
    events: EventSink,
    known: RwLock<Known>,
    connection: Mutex<ConnectionView>,
    session: RwLock<Option<Arc<Session>>>,
    /// One change of what is open at a time: registering, choosing a PIN, unlocking, locking.
    pub(crate) turning: tokio::sync::Mutex<()>,
}

/// What is known of the clinic, and what a link brought.
#[derive(Clone)]
struct Known {
    clinic: Option<Arc<KnownClinic>>,
    api: Option<Arc<ClinicApi>>,
    code: Option<InvitationCode>,
    appearance: Appearance,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Engine(..)")
    }
}

pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Engine {
    /// Starts the engine: reads the clinic file, opens a vault of the first minutes by itself, and goes on
    /// with what was begun. Must run inside a Tokio runtime.
    pub async fn start(config: EngineConfig) -> Self {
        let folder = AppFolder::at(&config.data_folder);
        let now = (config.clock)();
        let vault =
            VaultFolder::open(&folder.vault(), config.keychain).map_err(|error| match error {
                VaultError::AlreadyOpen => ErrorCode::AlreadyOpen,
                other => {
                    tracing::error!(error = %other, "the vault's folder can't be used");
                    ErrorCode::DiskFull
                }
            });
        let appearance = folder.appearance().unwrap_or(Appearance {
            language: config.language,
            theme: portal_ipc::views::Theme::System,
            text_size: portal_ipc::views::TextSize::Normal,
        });
        let engine = Self {
            inner: Arc::new(Inner {
                folder,
                vault,
                activity: Activity::new(now),
                clock: config.clock,
                events: config.events,
                known: RwLock::new(Known {
                    clinic: None,
                    api: None,
                    code: None,
                    appearance,
                }),
                connection: Mutex::new(ConnectionView {
                    connection: Connection::Online,
                    since: now,
                    last_sync_at: None,
                }),
                session: RwLock::new(None),
                turning: tokio::sync::Mutex::new(()),
            }),
        };
        engine.learn_clinic(config.clinic_file.as_deref()).await;
        if let Err(error) = engine.open_interim().await {
            tracing::warn!(code = ?error.code, "a vault of the first minutes did not open");
        }
        engine.watch_activity();
        engine
    }

    /// The computer's clock.
    pub(crate) fn now(&self) -> Timestamp {
        (self.inner.clock)()
    }

    /// The clinic's clock, as far as it is known: lateness is measured by it.
    pub(crate) fn clinic_now(&self) -> Timestamp {
        let offset = self
            .known()
            .api
            .as_ref()
            .map_or(0, |api| api.clock_offset_ms());
        self.now().plus_ms(offset)
    }

    pub(crate) fn emit(&self, event: Event) {
        (self.inner.events)(event);
    }

    fn known(&self) -> Known {
        self.inner
            .known
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn clinic(&self) -> Option<Arc<KnownClinic>> {
        self.known().clinic
    }

    pub(crate) fn appearance(&self) -> Appearance {
        self.known().appearance
    }

    pub(crate) fn prefilled_code(&self) -> Option<InvitationCode> {
        self.known().code
    }

    /// The clinic's API.
    pub(crate) fn api(&self) -> Result<Arc<ClinicApi>, IpcError> {
        self.known().api.ok_or_else(|| ErrorCode::NoClinic.into())
    }

    pub(crate) fn set_appearance(&self, appearance: Appearance) {
        let mut known = self
            .inner
            .known
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        if known.appearance != appearance {
            known.appearance = appearance;
            if let Err(error) = self.inner.folder.keep_appearance(appearance) {
                tracing::warn!(%error, "how things look could not be kept");
            }
        }
    }

    /// Takes a clinic as the one this app belongs to.
    pub(crate) fn set_clinic(&self, clinic: KnownClinic) -> Result<(), IpcError> {
        let api = ClinicApi::new(clinic.profile(), Arc::clone(&self.inner.clock))?;
        let mut known = self
            .inner
            .known
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        if clinic.file.code.is_some() {
            known.code.clone_from(&clinic.file.code);
        }
        known.api = Some(Arc::new(api));
        known.clinic = Some(Arc::new(clinic));
        Ok(())
    }

    /// Knows no clinic any more, until its file is given again.
    pub(crate) fn forget_clinic(&self) {
        let mut known = self
            .inner
            .known
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        (known.clinic, known.api, known.code) = (None, None, None);
    }

    pub(crate) fn forget_code(&self) {
        self.inner
            .known
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .code = None;
    }

    /// The vault's folder.
    pub(crate) fn vault_folder(&self) -> Result<&VaultFolder, IpcError> {
        self.inner.vault.as_ref().map_err(|code| (*code).into())
    }

    /// The open session; `Locked` when there is none.
    pub(crate) fn session(&self) -> Result<Arc<Session>, IpcError> {
        self.open_session().ok_or_else(|| ErrorCode::Locked.into())
    }

    pub(crate) fn open_session(&self) -> Option<Arc<Session>> {
        self.inner
            .session
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Puts another session in place, or none; gives the one before.
    pub(crate) fn replace_session(&self, session: Option<Arc<Session>>) -> Option<Arc<Session>> {
        let mut held = self
            .inner
            .session
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *held, session)
    }

    pub(crate) fn connection(&self) -> ConnectionView {
        held(&self.inner.connection).clone()
    }

    /// Notes how the connection is; the window hears of a change.
    pub(crate) fn set_connection(&self, connection: Connection, synced: bool) {
        let now = self.now();
        let changed = {
            let mut view = held(&self.inner.connection);
            let changed = view.connection != connection;
            if changed {
                view.connection = connection;
                view.since = now;
            }
            if synced {
                view.last_sync_at = Some(now);
            }
            changed.then(|| view.clone())
        };
        if let Some(connection) = changed {
            self.emit(Event::ConnectionChanged { connection });
        }
    }
}
