//! Choosing the PIN, unlocking, locking. On a shared computer the clinic holds the other half.

use std::sync::Arc;

use portal_ipc::views::{AppStatusView, ChoosePinForm, Nothing, UnlockForm, UnlockKind};
use portal_ipc::{ErrorCode, Event, IpcError};
use portal_protocol::ErrorCode as Refusal;
use portal_protocol::portal::{
    EvaluateUnlockRequest, EvaluateUnlockResponse, RegisterUnlockRequest, paths,
};
use portal_vault::{
    ClinicHalf, PinChoice, UnlockKey, UnlockKind as VaultUnlock, Vault, VaultError, VaultState,
    failpoint, new_unlock_key,
};
use reqwest::Method;

use crate::engine::Engine;
use crate::failure::{Failure, of_field, of_vault};
use crate::network::Signer;
use crate::session::{Session, records};

impl Engine {
    /// Chooses the PIN: the vault gets new keys, the interim slot is erased.
    ///
    /// # Errors
    /// `PinShape`; `Offline`, `ClinicSilent` for a shared computer (the vault stays as it was); `KeychainUnavailable`.
    pub async fn choose_pin(&self, form: ChoosePinForm) -> Result<AppStatusView, IpcError> {
        {
            let _one = self.inner.turning.lock().await;
            let session = self.session()?;
            let state = self.vault_folder()?.state().map_err(of_vault)?;
            if state != VaultState::Interim {
                // Another PIN needs the old one first; that comes with its own screen.
                return Err(ErrorCode::Locked.into());
            }
            if !is_pin(&form.pin) {
                return Err(of_field(ErrorCode::PinShape, "pin"));
            }
            self.give_lock(&session, &form.pin, form.unlock).await?;
        }
        self.emit(Event::StatusChanged);
        self.app_status(Nothing {}).await
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// `WrongPin`, `TooManyTries` with the instant of the next try, `Offline`, `ClinicSilent` on a shared computer,
    /// `KeychainUnavailable`, `VaultDamaged`.
    pub async fn unlock(&self, form: UnlockForm) -> Result<AppStatusView, IpcError> {
        {
            let _one = self.inner.turning.lock().await;
            if self.open_session().is_none() {
                let folder = self.vault_folder()?;
                let VaultState::Locked { unlock, .. } = folder.state().map_err(of_vault)? else {
                    return Err(ErrorCode::NotFound.into());
                };
                let vault = match unlock {
                    VaultUnlock::OnlyMe => folder
                        .open_with_pin(&form.pin, self.now())
                        .await
                        .map_err(of_vault)?,
                    VaultUnlock::Shared => self.unlock_with_clinic(&form.pin).await?,
                };
                let session = self.adopt(vault).await?;
                self.finish_lock(&session, &form.pin).await;
            }
        }
        self.emit(Event::StatusChanged);
        self.app_status(Nothing {}).await
    }

    /// Locks at once. A vault without a PIN stays open: it could not be opened again by a person.
    ///
    /// # Errors
    /// `VaultDamaged` when the folder can't be read.
    pub async fn lock(&self, _form: Nothing) -> Result<Nothing, IpcError> {
        let _one = self.inner.turning.lock().await;
        // A header that can't be read is no reason to stay open.
        if matches!(
            self.vault_folder()?.state(),
            Ok(VaultState::Interim | VaultState::Missing)
        ) {
            return Ok(Nothing {});
        }
        if let Some(session) = self.replace_session(None) {
            session.stop_worker().await;
            session.vault.clone().close().await;
            if let Ok(api) = self.api() {
                api.hang_up();
            }
            self.emit(Event::StatusChanged);
        }
        Ok(Nothing {})
    }

    /// Closes the vault and ends the engine's tasks, with or without a PIN: the app ends.
    pub async fn close(&self) {
        let _one = self.inner.turning.lock().await;
        self.stop_watching();
        if let Some(session) = self.replace_session(None) {
            session.stop_worker().await;
            session.vault.clone().close().await;
        }
    }

    /// Gives an open vault its lock.
    pub(crate) async fn give_lock(
        &self,
        session: &Arc<Session>,
        pin: &str,
        unlock: UnlockKind,
    ) -> Result<(), IpcError> {
        let choice = match unlock {
            UnlockKind::OnlyMe => PinChoice::OnlyMe,
            UnlockKind::Shared => {
                PinChoice::Shared(Box::new(self.clinic_half(session, pin).await?))
            }
        };
        session
            .vault
            .choose_pin(pin, choice, self.now())
            .await
            .map_err(of_vault)?;
        failpoint("pin-chosen");
        session
            .vault
            .remove_value(records::LOCK_PENDING)
            .await
            .map_err(of_vault)?;
        self.confirm_tries(session).await;
        Ok(())
    }

    async fn clinic_half(&self, session: &Session, pin: &str) -> Result<ClinicHalf, IpcError> {
        let api = self.api()?;
        let unlock_key = new_unlock_key().map_err(of_vault)?;
        let begun = session.vault.begin_clinic_half(pin).map_err(of_vault)?;
        let request = RegisterUnlockRequest {
            unlock_public_key: unlock_key.public_text(),
        };
        let _registered: Option<Nothing> = api
            .send(&session.signer, Method::PUT, paths::UNLOCK, &request)
            .await?;
        let signer = unlock_signer(session.device_id, &unlock_key);
        let answer = self.evaluate(&signer, begun.blinded()).await?;
        Ok(ClinicHalf {
            begun,
            evaluated: answer.evaluated,
            device_id: session.device_id,
            unlock_key,
        })
    }

    async fn unlock_with_clinic(&self, pin: &str) -> Result<Vault, IpcError> {
        let folder = self.vault_folder()?;
        let unlock = folder
            .begin_clinic_unlock(pin, self.now())
            .map_err(of_vault)?;
        let signer = unlock_signer(unlock.device_id(), unlock.unlock_key());
        let answer = self
            .evaluate(&signer, unlock.blinded())
            .await
            .map_err(IpcError::from)?;
        folder
            .finish_clinic_unlock(unlock, &answer.evaluated, self.now())
            .await
            .map_err(|error| match error {
                // The clinic counts too: the smaller number is the true one.
                VaultError::WrongPin {
                    tries_left,
                    not_before,
                } => of_vault(VaultError::WrongPin {
                    tries_left: tries_left.min(answer.tries_left),
                    not_before,
                }),
                other => of_vault(other),
            })
    }

    async fn evaluate(
        &self,
        signer: &Signer,
        blinded: &str,
    ) -> Result<EvaluateUnlockResponse, Failure> {
        let api = self.api().map_err(|_| Failure::Offline)?;
        let request = EvaluateUnlockRequest {
            blinded: blinded.to_owned(),
        };
        api.send(signer, Method::POST, paths::UNLOCK_EVALUATE, &request)
            .await
    }

    /// After a PIN that fitted: a lock that a kill left half made is made whole, and tries are forgiven.
    /// Neither keeps the person out when it fails.
    async fn finish_lock(&self, session: &Arc<Session>, pin: &str) {
        let pending = session.vault.value::<bool>(records::LOCK_PENDING).await;
        if matches!(pending, Ok(Some(true)))
            && session.known_member().is_some()
            && let Err(error) = self.give_lock(session, pin, UnlockKind::Shared).await
        {
            tracing::warn!(code = ?error.code, "the clinic's half of the lock comes later");
        }
        self.confirm_tries(session).await;
    }

    /// Tells the clinic that the PIN fitted, where the clinic counts.
    async fn confirm_tries(&self, session: &Arc<Session>) {
        let shared = matches!(
            self.vault_folder().map(|folder| folder.state()),
            Ok(Ok(VaultState::Locked {
                unlock: VaultUnlock::Shared,
                ..
            }))
        );
        let (true, Ok(api)) = (shared, self.api()) else {
            return;
        };
        let signer = session.signer.clone();
        tokio::spawn(async move {
            let confirmed: Result<Option<Nothing>, Failure> = api
                .send(&signer, Method::POST, paths::UNLOCK_CONFIRM, &())
                .await;
            if let Err(failure) = confirmed
                && failure.refusal() != Some(Refusal::NotFound)
            {
                tracing::info!(?failure, "the clinic was not told that the PIN fitted");
            }
        });
    }
}

fn unlock_signer(device_id: portal_protocol::DeviceId, key: &UnlockKey) -> Signer {
    Signer {
        key_id: format!("unlock:{device_id}"),
        key: key.signing_key().clone(),
    }
}

fn is_pin(pin: &str) -> bool {
    pin.len() == 6 && pin.bytes().all(|byte| byte.is_ascii_digit())
}
