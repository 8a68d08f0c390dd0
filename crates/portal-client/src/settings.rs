//! The app's own settings: in the vault, with how things look beside it for the lock screen.

use portal_ipc::IpcError;
use portal_ipc::views::{AppStatusView, Nothing, Settings};
use portal_vault::{UnlockKind, VaultState};

use crate::engine::Engine;
use crate::failure::of_vault;
use crate::folder::Appearance;
use crate::session::records;

/// Minutes until the lock that can be chosen.
const CHOICES: [u32; 4] = [5, 10, 15, 30];
/// On a computer that others use.
const SHARED_MOST: u32 = 5;

impl Engine {
    /// Saves settings. Without an open vault only how things look is kept.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`.
    pub async fn save_settings(&self, mut settings: Settings) -> Result<AppStatusView, IpcError> {
        self.set_appearance(Appearance {
            language: settings.language,
            theme: settings.theme,
            text_size: settings.text_size,
        });
        if let Some(session) = self.open_session() {
            let state = self.vault_folder()?.state().map_err(of_vault)?;
            settings.lock_after_minutes = allowed_minutes(settings.lock_after_minutes, state);
            session
                .vault
                .put_value(records::SETTINGS, &settings)
                .await
                .map_err(of_vault)?;
            session.set_settings(settings);
        }
        self.app_status(Nothing {}).await
    }
}

/// The nearest choice that this vault may have.
fn allowed_minutes(wanted: u32, state: VaultState) -> u32 {
    let most = match state {
        VaultState::Locked {
            unlock: UnlockKind::OnlyMe,
            ..
        } => u32::MAX,
        _ => SHARED_MOST,
    };
    CHOICES
        .into_iter()
        .filter(|minutes| *minutes <= most)
        .min_by_key(|minutes| minutes.abs_diff(wanted))
        .unwrap_or(SHARED_MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_computer_locks_after_five_minutes_at_most() {
        let state = |unlock| VaultState::Locked {
            unlock,
            not_before: None,
            tries_left: 5,
        };
        assert_eq!(allowed_minutes(30, state(UnlockKind::Shared)), 5);
        assert_eq!(allowed_minutes(30, state(UnlockKind::OnlyMe)), 30);
        assert_eq!(allowed_minutes(0, state(UnlockKind::OnlyMe)), 5);
    }
}
