//! What the window needs to choose its screen, and how the app learns its clinic.

use portal_ipc::views::{
    AccountState, AppStatusView, BirthDateForm, BirthDateView, CodeCheckView, CodeForm, CodeState,
    JoinForm, Nothing, UnlockKind,
};
use portal_ipc::{ErrorCode, Event, IpcError};
use portal_protocol::clinic_file::{ClinicFile, ClinicFileError};
use portal_protocol::code::{CODE_LENGTH, CodeError, InvitationCode};
use portal_vault::{UnlockKind as VaultUnlock, VaultState};

use crate::birth_date;
use crate::clinic::KnownClinic;
use crate::engine::Engine;
use crate::failure::of_vault;
use crate::session::first_settings;

impl Engine {
    /// What the window needs to choose its screen.
    ///
    /// # Errors
    /// `VaultDamaged`, `VaultTooNew`, `KeychainUnavailable`, `AlreadyOpen`, `DiskFull`.
    pub async fn app_status(&self, _form: Nothing) -> Result<AppStatusView, IpcError> {
        let folder = self.vault_folder()?;
        let vault_state = folder.state().map_err(of_vault)?;
        if vault_state == VaultState::Interim && self.open_session().is_none() {
            // The keychain may have been locked at the start and be open by now.
            self.open_interim().await?;
        }
        let session = self.open_session();
        let member = session.as_ref().and_then(|session| session.known_member());
        let clinic = self.clinic();
        let mut state = match (&session, vault_state) {
            (None, VaultState::Locked { .. }) => AccountState::Locked,
            (None, _) => AccountState::NotRegistered,
            (Some(_), VaultState::Interim) if member.is_some() => AccountState::NoPinYet,
            (Some(_), _) if member.is_some() => AccountState::Unlocked,
            (Some(session), _) => {
                if session.pending_registration().await?.is_some() {
                    AccountState::Registering
                } else {
                    AccountState::NotRegistered
                }
            }
        };
        if clinic.is_none() {
            state = AccountState::NoClinic;
        }
        let (unlock, unlock_not_before) = match vault_state {
            VaultState::Locked {
                unlock, not_before, ..
            } => (Some(unlock_kind(unlock)), not_before),
            _ => (None, None),
        };
        let has_written = session
            .as_ref()
            .is_some_and(|session| session.has_written());
        let settings = session.as_ref().map_or_else(
            || first_settings(self.appearance()),
            |session| session.settings(),
        );
        Ok(AppStatusView {
            state,
            clinic: clinic.map(|clinic| clinic.view(self.clinic_now())),
            settings,
            given_name: member
                .as_ref()
                .map(|member| member.patient.given_name.clone()),
            patient_name: member.as_ref().map(|member| member.patient.name.clone()),
            prefilled_code: self.prefilled_code().map(|code| code.grouped()),
            unlock,
            unlock_not_before,
            has_keychain: vault_state != VaultState::Missing || self.has_keychain().await?,
            first_thread_id: member
                .as_ref()
                .filter(|_| !has_written)
                .map(|member| member.record.account.first_thread_id),
            has_written,
            connection: self.connection(),
            now: self.now(),
        })
    }

    /// Takes a pasted join link or clinic file.
    ///
    /// # Errors
    /// `ClinicFileUnreadable`, `ClinicFileChanged`; `AlreadyOpen` when this app belongs to another clinic.
    pub async fn join_clinic(&self, form: JoinForm) -> Result<AppStatusView, IpcError> {
        let file = ClinicFile::parse_any(&form.text).map_err(|error| match error {
            ClinicFileError::Unreadable => ErrorCode::ClinicFileUnreadable,
            ClinicFileError::Signature => ErrorCode::ClinicFileChanged,
        })?;
        // While the app runs, a link can't put another clinic in the place of the one on screen: a page in the browser
        // could have opened it.
        if self
            .clinic()
            .is_some_and(|known| known.file.key != file.key)
        {
            return Err(ErrorCode::NotTheClinic.into());
        }
        self.take_clinic(file)?;
        self.emit(Event::JoinLinkOpened);
        self.app_status(Nothing {}).await
    }

    /// Looks at a typed code; nothing leaves this computer.
    ///
    /// # Errors
    /// None today.
    pub async fn check_code(&self, form: CodeForm) -> Result<CodeCheckView, IpcError> {
        Ok(check_code(&form.code))
    }

    /// Reads a typed birth date; nothing leaves this computer.
    ///
    /// # Errors
    /// None today.
    pub async fn read_birth_date(&self, form: BirthDateForm) -> Result<BirthDateView, IpcError> {
        Ok(birth_date::view(&form.text, self.now()))
    }

    /// The clinic kept here, or the one that came with the start.
    pub(crate) async fn learn_clinic(&self, given: Option<&str>) {
        let kept = self.inner.folder.clinic_file();
        for text in kept.as_deref().into_iter().chain(given) {
            match ClinicFile::parse_any(text) {
                Ok(file) => {
                    if let Err(error) = self.take_clinic(file) {
                        tracing::warn!(code = ?error.code, "a clinic file was not taken");
                    }
                }
                Err(error) => tracing::warn!(%error, "a clinic file can't be read"),
            }
        }
    }

    /// The first clinic is pinned; after registration no other one is taken.
    fn take_clinic(&self, file: ClinicFile) -> Result<(), IpcError> {
        let other = self
            .clinic()
            .is_some_and(|known| known.file.key != file.key);
        let is_new_here = self.vault_folder().is_ok_and(|folder| {
            folder
                .state()
                .is_ok_and(|state| state == VaultState::Missing)
        });
        if other && !is_new_here {
            return Err(ErrorCode::NotTheClinic.into());
        }
        self.inner
            .folder
            .keep_clinic_file(&file.text)
            .map_err(|_| IpcError::from(ErrorCode::DiskFull))?;
        self.set_clinic(KnownClinic::new(file))
    }

    async fn has_keychain(&self) -> Result<bool, IpcError> {
        let folder = self.vault_folder()?.clone();
        // It may ask the person to open the system's key store.
        Ok(tokio::task::spawn_blocking(move || folder.has_keychain())
            .await
            .unwrap_or(false))
    }
}

pub(crate) const fn unlock_kind(kind: VaultUnlock) -> UnlockKind {
    match kind {
        VaultUnlock::OnlyMe => UnlockKind::OnlyMe,
        VaultUnlock::Shared => UnlockKind::Shared,
    }
}

fn check_code(code: &str) -> CodeCheckView {
    let letters: String = code
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .take(2 * CODE_LENGTH)
        .collect();
    let mut grouped = String::new();
    for (place, letter) in letters.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            grouped.push('-');
        }
        grouped.push(letter);
    }
    let typed = letters.chars().count();
    let state = match InvitationCode::parse(code) {
        Ok(_) => CodeState::Good,
        Err(CodeError::Length { .. }) if typed == 0 => CodeState::Empty,
        Err(CodeError::Length { typed }) if typed < CODE_LENGTH => CodeState::TooShort,
        Err(CodeError::Length { .. }) => CodeState::TooLong,
        Err(CodeError::Character) => CodeState::StrangeCharacter,
        Err(CodeError::Check) => CodeState::Typo,
    };
    CodeCheckView {
        state,
        typed: u32::try_from(typed).unwrap_or(u32::MAX),
        grouped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_looked_at_while_it_is_typed() {
        let state = |code: &str| check_code(code).state;
        assert_eq!(state(""), CodeState::Empty);
        assert_eq!(state("abcd ef"), CodeState::TooShort);
        assert_eq!(check_code("abcd ef").grouped, "ABCD-EF");
        let good = InvitationCode::from_random([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]);
        assert_eq!(state(&good.grouped().to_lowercase()), CodeState::Good);
        assert_eq!(state(&format!("{}7", good.as_text())), CodeState::TooLong);
        assert_eq!(state("ABCD-EFGH-JKMÑ"), CodeState::StrangeCharacter);
    }
}
