//! Unsent text: one draft for each thread.

use portal_protocol::ThreadId;

use super::Partition;
use super::threads::set_shown;
use crate::database::Turn;
use crate::error::VaultError;
use crate::records::Draft;

pub(super) async fn put_draft(turn: &mut Turn<'_>, draft: &Draft) -> Result<(), VaultError> {
    sqlx::query(
        "INSERT INTO drafts (thread_id, document, saved_at) VALUES ($1, $2, $3)
         ON CONFLICT (thread_id) DO UPDATE SET document = excluded.document, saved_at = excluded.saved_at",
    )
    .bind(draft.thread_id.to_string())
    .bind(serde_json::to_string(draft)?)
    .bind(draft.saved_at.0)
    .execute(turn.db()?)
    .await?;
    Ok(())
}

pub(super) async fn remove_draft(
    turn: &mut Turn<'_>,
    thread_id: ThreadId,
) -> Result<(), VaultError> {
    sqlx::query("DELETE FROM drafts WHERE thread_id = $1")
        .bind(thread_id.to_string())
        .execute(turn.db()?)
        .await?;
    Ok(())
}

pub(super) async fn draft_of(
    turn: &mut Turn<'_>,
    thread_id: ThreadId,
) -> Result<Option<Draft>, VaultError> {
    let document: Option<String> =
        sqlx::query_scalar("SELECT document FROM drafts WHERE thread_id = $1")
            .bind(thread_id.to_string())
            .fetch_optional(turn.db()?)
            .await?;
    Ok(document
        .map(|document| serde_json::from_str(&document))
        .transpose()?)
}

impl Partition {
    /// Keeps a draft; one without words is removed.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written.
    pub async fn save_draft(&self, draft: &Draft) -> Result<(), VaultError> {
        let mut turn = self.database.writing().await?;
        if draft.body.is_empty() {
            remove_draft(&mut turn, draft.thread_id).await?;
        } else {
            put_draft(&mut turn, draft).await?;
        }
        set_shown(&mut turn, [&draft.thread_id]).await?;
        turn.commit().await
    }

    /// The draft of a thread.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be read.
    pub async fn draft(&self, thread_id: ThreadId) -> Result<Option<Draft>, VaultError> {
        draft_of(&mut self.database.reading().await?, thread_id).await
    }

    /// Every draft, newest first.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        let mut turn = self.database.reading().await?;
        let documents: Vec<String> =
            sqlx::query_scalar("SELECT document FROM drafts ORDER BY saved_at DESC, thread_id")
                .fetch_all(turn.db()?)
                .await?;
        documents
            .iter()
            .map(|document| Ok(serde_json::from_str(document)?))
            .collect()
    }
}
