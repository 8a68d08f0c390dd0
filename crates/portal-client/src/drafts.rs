//! Unsent words: on the disk, encrypted, as they are typed.

use portal_ipc::IpcError;
use portal_ipc::views::{DraftView, SaveDraftForm};
use portal_protocol::ThreadId;
use portal_vault::Draft;

use crate::engine::Engine;
use crate::failure::of_vault;

impl Engine {
    /// Saves the words. An empty body removes the draft.
    ///
    /// # Errors
    /// `Locked`, `DiskFull`.
    pub async fn save_draft(&self, form: SaveDraftForm) -> Result<DraftView, IpcError> {
        let member = self.session()?.member()?;
        let thread_id = match form.thread_id {
            Some(thread_id) => thread_id,
            None => ThreadId::from_parts(self.now().0, Self::random()?),
        };
        let draft = Draft {
            thread_id,
            body: form.body,
            caret: form.caret,
            category: form.category,
            audience: form.audience,
            saved_at: self.now(),
        };
        member
            .partition
            .save_draft(&draft)
            .await
            .map_err(of_vault)?;
        Ok(view(draft))
    }
}

pub(crate) fn view(draft: Draft) -> DraftView {
    DraftView {
        thread_id: draft.thread_id,
        body: draft.body,
        caret: draft.caret,
        category: draft.category,
        audience: draft.audience,
        saved_at: draft.saved_at,
    }
}
