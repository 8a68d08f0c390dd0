//! "Who opened": the list a person reads, with what this computer checked of it.

use std::collections::HashMap;

use portal_ipc::IpcError;
use portal_ipc::views::{Nothing, OpenLogState, OpenLogView, OpeningView};
use portal_protocol::{Opener, Opening, ThreadId};

use crate::engine::Engine;
use crate::failure::of_vault;
use crate::session::Session;

impl Engine {
    /// Every opening, newest first, and whether it adds up.
    ///
    /// # Errors
    /// `Locked`.
    pub async fn list_openings(&self, _form: Nothing) -> Result<OpenLogView, IpcError> {
        let session = self.session()?;
        let member = session.member()?;
        let leaves = member.partition.leaves(None).await.map_err(of_vault)?;
        let checked = self.checked(&session).await;
        let proven_to = checked.as_ref().and_then(|checked| checked.proven_to);
        let threads = member.partition.threads().await.map_err(of_vault)?;
        let titles: HashMap<ThreadId, String> = threads
            .into_iter()
            .filter_map(|thread| Some((thread.thread_id, thread.first_words?)))
            .collect();
        let all_proven = leaves
            .last()
            .is_none_or(|leaf| proven_to.is_some_and(|proven| leaf.leaf_index <= proven));
        let gap_at = checked.as_ref().and_then(|checked| checked.gap_at);
        let state = match &checked {
            Some(_) if gap_at.is_some() => OpenLogState::Gap,
            Some(_) if all_proven => OpenLogState::Checked,
            _ => OpenLogState::NotYet,
        };
        let mut openings: Vec<OpeningView> = leaves
            .iter()
            .filter_map(|leaf| {
                let proven = proven_to.is_some_and(|proven| leaf.leaf_index <= proven);
                Some(view(leaf.read().ok()?, proven, &titles, &session))
            })
            .collect();
        let since = openings.iter().map(|opening| opening.at).min();
        openings.reverse();
        let by_people = openings
            .iter()
            .filter(|opening| opening.staff.is_some())
            .count();
        Ok(OpenLogView {
            state,
            checked_at: checked.map(|checked| checked.checked_at),
            since,
            count: u32::try_from(by_people).unwrap_or(u32::MAX),
            openings,
            gap_at,
        })
    }

    /// Checks everything again now.
    ///
    /// # Errors
    /// `Offline`, `ClinicSilent`, `NotTheClinic`, `Locked`.
    pub async fn check_open_log(&self, _form: Nothing) -> Result<OpenLogView, IpcError> {
        let session = self.session()?;
        self.sync(&session).await?;
        self.check_all_openings(&session).await?;
        self.list_openings(Nothing {}).await
    }
}

fn view(
    opening: Opening,
    checked: bool,
    titles: &HashMap<ThreadId, String>,
    session: &Session,
) -> OpeningView {
    let (staff, account_name, this_computer) = match opening.opener {
        Opener::Staff { staff } => (Some(staff), None, false),
        Opener::Device { device_id, name } => (None, Some(name), device_id == session.device_id),
    };
    OpeningView {
        title: titles.get(&opening.thread_id).cloned().unwrap_or_default(),
        thread_id: opening.thread_id,
        staff,
        account_name,
        this_computer,
        reason: opening.reason,
        at: opening.at,
        checked,
    }
}
