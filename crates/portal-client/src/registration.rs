//! A code, a birth date, and you are in. Written down before it is sent, so that a kill or a lost reply
//! at any point ends in one account: the next start goes on with the same registration id.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use portal_ipc::views::{Connection, RegisterForm, RegisteredView, UnlockKind};
use portal_ipc::{ErrorCode, Event, IpcError};
use portal_protocol::code::InvitationCode;
use portal_protocol::portal::{RegisterRequest, RegisterResponse, paths};
use portal_protocol::{RegistrationId, ThreadId};
use portal_vault::{VaultState, failpoint};
use reqwest::Method;
use serde_json::Value;

use crate::birth_date;
use crate::engine::Engine;
use crate::failure::{Failure, internal, of_field, of_vault};
use crate::session::{AccountRecord, PendingRegistration, Session, records};

impl Engine {
    /// Registers this computer with an invitation.
    ///
    /// # Errors
    /// `CodeTypo`, `BirthDateUnreadable` (nothing was sent); `InvitationRefused`, `TooManyTries`, `Offline`, `ClinicSilent`,
    /// `NotTheClinic`, `PinShape`, `KeychainUnavailable`, `DiskFull`.
    pub async fn register(&self, form: RegisterForm) -> Result<RegisteredView, IpcError> {
        let code =
            InvitationCode::parse(&form.code).map_err(|_| of_field(ErrorCode::CodeTypo, "code"))?;
        let read = birth_date::view(&form.birth_date, self.now());
        let birth_date = read
            .date
            .filter(|_| !read.out_of_range)
            .ok_or_else(|| of_field(ErrorCode::BirthDateUnreadable, "birth_date"))?;
        let _one = self.inner.turning.lock().await;
        let session = match self.open_session() {
            Some(session) => session,
            None => self.make_vault(form.pin.as_deref()).await?,
        };
        if let Some(member) = session.known_member() {
            // Pressed twice, or finished by itself meanwhile.
            return Ok(registered(member.record.account.first_thread_id));
        }
        let pending = self.begin_registration(&session, code, birth_date).await?;
        failpoint("register-saved");
        match self.finish_registration(&session, &pending).await {
            Ok(first_thread_id) => {
                if let Some(pin) = &form.pin {
                    self.give_lock(&session, pin, UnlockKind::Shared).await?;
                }
                Ok(registered(first_thread_id))
            }
            Err(failure) => {
                if failure.never_left() || matches!(failure, Failure::Refused(_)) {
                    // It certainly made no account: the person may type again.
                    self.forget_registration(&session).await?;
                }
                self.emit(Event::StatusChanged);
                Err(failure.into())
            }
        }
    }

    /// Goes on with a registration whose answer never came; called by the worker.
    pub(crate) async fn resume_registration(&self, session: &Arc<Session>) -> Result<(), Failure> {
        let pending = session.pending_registration().await.unwrap_or_default();
        let (Some(pending), None) = (pending, session.known_member()) else {
            return Ok(());
        };
        let outcome = self.finish_registration(session, &pending).await;
        if matches!(&outcome, Err(Failure::Refused(_)))
            && self.forget_registration(session).await.is_ok()
        {
            self.emit(Event::StatusChanged);
        }
        outcome.map(|_| ())
    }

    async fn make_vault(&self, pin: Option<&str>) -> Result<Arc<Session>, IpcError> {
        let folder = self.vault_folder()?;
        match folder.state().map_err(of_vault)? {
            VaultState::Missing => {}
            VaultState::Interim => return self.adopt_interim().await,
            VaultState::Locked { .. } => return Err(ErrorCode::Locked.into()),
        }
        let now = self.now();
        let vault = match pin {
            None => folder.create(now).await,
            Some(pin) => folder.create_with_pin(pin, now).await,
        }
        .map_err(of_vault)?;
        if pin.is_some() {
            vault
                .put_value(records::LOCK_PENDING, &true)
                .await
                .map_err(of_vault)?;
        }
        self.adopt(vault).await
    }

    /// Writes the registration down; the same code and date go on with the same id.
    async fn begin_registration(
        &self,
        session: &Session,
        code: InvitationCode,
        birth_date: String,
    ) -> Result<PendingRegistration, IpcError> {
        if let Some(before) = session.pending_registration().await?
            && before.code == code.as_text()
            && before.birth_date == birth_date
        {
            return Ok(before);
        }
        let pending = PendingRegistration {
            registration_id: RegistrationId::from_parts(self.now().0, Self::random()?),
            code: code.as_text().to_owned(),
            birth_date,
        };
        session
            .vault
            .put_value(records::REGISTRATION, &pending)
            .await
            .map_err(of_vault)?;
        Ok(pending)
    }

    async fn forget_registration(&self, session: &Session) -> Result<(), IpcError> {
        session
            .vault
            .remove_value(records::REGISTRATION)
            .await
            .map_err(of_vault)
    }

    async fn finish_registration(
        &self,
        session: &Arc<Session>,
        pending: &PendingRegistration,
    ) -> Result<ThreadId, Failure> {
        let api = self.api().map_err(|_| Failure::Offline)?;
        let clinic = self.clinic().ok_or(Failure::Offline)?;
        let public_key = session.signer.key.verifying_key();
        let request = RegisterRequest {
            registration_id: pending.registration_id,
            code: pending.code.clone(),
            birth_date: pending.birth_date.clone(),
            device_id: session.device_id,
            device_public_key: BASE64URL.encode(public_key.as_bytes()),
            language: session.settings().language,
        };
        let account: RegisterResponse = api
            .send(
                &session.signer,
                Method::POST,
                paths::REGISTRATIONS,
                &request,
            )
            .await?;
        failpoint("register-acknowledged");
        let first_thread_id = account.first_thread_id;
        let record = AccountRecord {
            clinic_id: clinic.profile().clinic_id,
            clinic_key: clinic.file.key,
            account,
        };
        self.keep_account(session, &record).await.map_err(|error| {
            tracing::error!(code = ?error.code, "an account could not be kept");
            Failure::Broken
        })?;
        self.set_connection(Connection::Online, false);
        self.forget_code();
        // The invitation's message is the first screen: it is fetched before that screen is shown.
        if let Err(failure) = self.sync(session).await {
            tracing::info!(?failure, "the first messages come later");
        }
        self.start_worker(session);
        self.emit(Event::StatusChanged);
        Ok(first_thread_id)
    }

    async fn keep_account(
        &self,
        session: &Session,
        record: &AccountRecord,
    ) -> Result<(), IpcError> {
        let document = serde_json::to_value(record).map_err(|error| internal("account", &error))?;
        // One transaction: with the account the code is gone, without it the code is still there.
        session
            .vault
            .put_values(&[
                (records::ACCOUNT, document),
                (records::REGISTRATION, Value::Null),
            ])
            .await
            .map_err(of_vault)?;
        session.read_member().await
    }

    /// Opens a vault of the first minutes; fine when there is none.
    pub(crate) async fn open_interim(&self) -> Result<(), IpcError> {
        let Ok(folder) = self.vault_folder() else {
            return Ok(());
        };
        if !matches!(folder.state(), Ok(VaultState::Interim)) {
            return Ok(());
        }
        let _one = self.inner.turning.lock().await;
        if self.open_session().is_none() {
            self.adopt_interim().await?;
        }
        Ok(())
    }

    async fn adopt_interim(&self) -> Result<Arc<Session>, IpcError> {
        let vault = self
            .vault_folder()?
            .open_interim()
            .await
            .map_err(of_vault)?;
        self.adopt(vault).await
    }

    /// Makes an opened vault the session, and starts its worker.
    pub(crate) async fn adopt(&self, vault: portal_vault::Vault) -> Result<Arc<Session>, IpcError> {
        let session = Session::open(vault, self.appearance(), self.now()).await?;
        let session = Arc::new(session);
        if let (Some(member), Some(clinic)) = (session.known_member(), self.clinic())
            && member.record.clinic_key != clinic.file.key
        {
            // The plain file beside the vault was changed: what lies in the vault decides.
            tracing::error!("the clinic file is not of the clinic that this vault belongs to");
            session.vault.clone().close().await;
            self.forget_clinic();
            return Err(portal_ipc::ErrorCode::NotTheClinic.into());
        }
        self.inner.activity.note(self.now());
        self.replace_session(Some(Arc::clone(&session)));
        self.start_worker(&session);
        Ok(session)
    }
}

const fn registered(first_thread_id: ThreadId) -> RegisteredView {
    RegisteredView { first_thread_id }
}
