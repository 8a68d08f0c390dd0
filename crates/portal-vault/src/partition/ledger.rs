//! The ledger of sent messages: waiting → reached, or back to the person. A row is never lost or doubled.

use portal_protocol::{ErrorCode, MessageId, Promise, Signed, ThreadId, Timestamp};
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use super::drafts::{draft_of, put_draft, remove_draft};
use super::entries::standing;
use super::threads::set_shown;
use super::{Partition, rows, signed};
use crate::crypto::digest;
use crate::database::Turn;
use crate::error::VaultError;
use crate::failpoint::failpoint;
use crate::records::{Draft, LedgerRow, LedgerState, Outgoing};

/// Rows whose words stand nowhere else; the condition is the index's, word for word.
const OPEN_ROWS: &str =
    "SELECT document, state, changed_payload, changed_signature, refusal, tries FROM outgoing
    WHERE state IN ('waiting', 'needs_look', 'refused', 'reached') ORDER BY queued_at, message_id";

/// How the clinic's word ends a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LedgerEnd {
    /// The clinic has it, and its words stand in `entries`.
    Done,
    /// The clinic has it; its entry is still to come.
    Reached,
    /// The clinic has other words under this id: ours are kept, and the person is told.
    Conflict,
}

fn row_of(row: &SqliteRow) -> Result<LedgerRow, VaultError> {
    let state = match row.get::<&str, _>(1) {
        "waiting" | "reached" => LedgerState::Waiting,
        "needs_look" => LedgerState::NeedsLook,
        "refused" => LedgerState::Refused,
        _ => return Err(VaultError::Damaged),
    };
    Ok(LedgerRow {
        outgoing: serde_json::from_str(row.get::<&str, _>(0))?,
        state,
        changed_promise: signed(row.get(2), row.get(3)),
        refusal: row
            .get::<Option<&str>, _>(4)
            .map(serde_json::from_str::<ErrorCode>)
            .transpose()?,
        tries: u32::try_from(row.get::<i64, _>(5)).unwrap_or(u32::MAX),
    })
}

/// Messages whose words stand in no entry yet, oldest first; with `reached` also those the clinic has.
pub(super) async fn open_rows(
    turn: &mut Turn<'_>,
    reached: bool,
) -> Result<Vec<LedgerRow>, VaultError> {
    sqlx::query(OPEN_ROWS)
        .fetch_all(turn.db()?)
        .await?
        .iter()
        .filter(|row| reached || row.get::<&str, _>(1) != "reached")
        .map(row_of)
        .collect()
}

/// Ends rows by the clinic's word. What was ended for good stays so.
pub(super) async fn end_rows(
    turn: &mut Turn<'_>,
    ends: &[(MessageId, LedgerEnd)],
) -> Result<(), VaultError> {
    const DONE: &str = "UPDATE outgoing SET state = 'done', document = '', changed_payload = NULL,
            changed_signature = NULL, refusal = NULL
         WHERE message_id IN (SELECT value FROM json_each($1)) AND state <> 'taken_back'";
    const REACHED: &str = "UPDATE outgoing SET state = 'reached', changed_payload = NULL, changed_signature = NULL,
            refusal = NULL
         WHERE message_id IN (SELECT value FROM json_each($1)) AND state IN ('waiting', 'needs_look', 'refused')";
    const CONFLICT: &str = "UPDATE outgoing SET state = 'refused', changed_payload = NULL, changed_signature = NULL,
            refusal = '\"id_conflict\"'
         WHERE message_id IN (SELECT value FROM json_each($1)) AND state NOT IN ('done', 'taken_back')";
    for (end, statement) in [
        (LedgerEnd::Done, DONE),
        (LedgerEnd::Reached, REACHED),
        (LedgerEnd::Conflict, CONFLICT),
    ] {
        let ids = ends.iter().filter(|(_, other)| *other == end);
        if let Some(ids) = rows(ids.map(|(id, _)| id))? {
            sqlx::query(statement).bind(ids).execute(turn.db()?).await?;
        }
    }
    Ok(())
}

impl Partition {
    /// Takes a message for sending: durable when this returns. The thread's draft goes in the same
    /// transaction, unless it holds other words that were saved later. Once more with the same words is fine.
    ///
    /// # Errors
    /// [`VaultError::IdConflict`] when the id was used with other words, or was taken back.
    pub async fn queue_message(&self, outgoing: &Outgoing) -> Result<(), VaultError> {
        let body_digest = digest(outgoing.body.as_bytes());
        let mut turn = self.database.writing().await?;
        if let Some(known) = standing(&mut turn, [outgoing.message_id])
            .await?
            .remove(&outgoing.message_id)
        {
            let is_same = match (&known.entry, &known.ledger) {
                (_, Some((ours, state))) => *ours == body_digest && state != "taken_back",
                (entry, None) => entry.as_ref() == Some(&body_digest),
            };
            return if is_same {
                turn.commit().await
            } else {
                Err(VaultError::IdConflict)
            };
        }
        sqlx::query(
            "INSERT INTO outgoing (message_id, thread_id, body_digest, document, state, queued_at)
             VALUES ($1, $2, $3, $4, 'waiting', $5)",
        )
        .bind(outgoing.message_id.to_string())
        .bind(outgoing.thread_id.to_string())
        .bind(body_digest)
        .bind(serde_json::to_string(outgoing)?)
        .bind(outgoing.queued_at.0)
        .execute(turn.db()?)
        .await?;
        if let Some(draft) = draft_of(&mut turn, outgoing.thread_id).await?
            && (draft.saved_at <= outgoing.queued_at || outgoing.body.contains(draft.body.trim()))
        {
            remove_draft(&mut turn, outgoing.thread_id).await?;
        }
        set_shown(&mut turn, [&outgoing.thread_id]).await?;
        failpoint("queue-written");
        turn.commit().await?;
        failpoint("queue-committed");
        Ok(())
    }

    /// Messages the clinic does not have, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn outgoing(&self) -> Result<Vec<LedgerRow>, VaultError> {
        open_rows(&mut self.database.reading().await?, false).await
    }

    /// Messages of one thread that are not among its entries, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn waiting_in(&self, thread_id: ThreadId) -> Result<Vec<LedgerRow>, VaultError> {
        let mut rows = open_rows(&mut self.database.reading().await?, true).await?;
        rows.retain(|row| row.outgoing.thread_id == thread_id);
        Ok(rows)
    }

    /// Counts a try, before the first byte may leave.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] when it no longer waits: then it must not be sent.
    pub async fn count_try(&self, message_id: MessageId) -> Result<(), VaultError> {
        self.change(
            message_id,
            "UPDATE outgoing SET tries = tries + 1 WHERE message_id = $1 AND state = 'waiting'",
        )
        .await
    }

    /// The last try certainly never left this computer (no connection): it may be taken back again.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub async fn never_left(&self, message_id: MessageId) -> Result<(), VaultError> {
        self.change(
            message_id,
            "UPDATE outgoing SET tries = max(tries - 1, 0) WHERE message_id = $1 AND state = 'waiting'",
        )
        .await
    }

    /// The clinic answered with another promise: the person must look first. It was not taken.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub async fn needs_look(
        &self,
        message_id: MessageId,
        changed: &Signed<Promise>,
    ) -> Result<(), VaultError> {
        let mut turn = self.database.writing().await?;
        let done = sqlx::query(
            "UPDATE outgoing SET state = 'needs_look', changed_payload = $2, changed_signature = $3, refusal = NULL,
                tries = 0
             WHERE message_id = $1 AND state IN ('waiting', 'needs_look', 'refused')",
        )
        .bind(message_id.to_string())
        .bind(&changed.payload)
        .bind(&changed.signature)
        .execute(turn.db()?)
        .await?;
        found(done.rows_affected())?;
        turn.commit().await
    }

    /// The person looked and sends it under that promise.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub async fn confirm(
        &self,
        message_id: MessageId,
        promise: &Signed<Promise>,
    ) -> Result<(), VaultError> {
        let mut turn = self.database.writing().await?;
        let document: String = sqlx::query_scalar(
            "SELECT document FROM outgoing WHERE message_id = $1 AND state = 'needs_look'",
        )
        .bind(message_id.to_string())
        .fetch_optional(turn.db()?)
        .await?
        .ok_or(VaultError::NotFound)?;
        let mut outgoing: Outgoing = serde_json::from_str(&document)?;
        outgoing.promise = Some(promise.clone());
        sqlx::query(
            "UPDATE outgoing SET state = 'waiting', document = $2, changed_payload = NULL, changed_signature = NULL
             WHERE message_id = $1",
        )
        .bind(message_id.to_string())
        .bind(serde_json::to_string(&outgoing)?)
        .execute(turn.db()?)
        .await?;
        turn.commit().await
    }

    /// The clinic refused it; the words stay.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub async fn refused(&self, message_id: MessageId, code: ErrorCode) -> Result<(), VaultError> {
        let mut turn = self.database.writing().await?;
        let done = sqlx::query(
            "UPDATE outgoing SET state = 'refused', refusal = $2, changed_payload = NULL, changed_signature = NULL
             WHERE message_id = $1 AND state IN ('waiting', 'needs_look', 'refused')",
        )
        .bind(message_id.to_string())
        .bind(serde_json::to_string(&code)?)
        .execute(turn.db()?)
        .await?;
        found(done.rows_affected())?;
        turn.commit().await
    }

    /// Takes a message back into the thread's draft, in front of what stands there. Its id is used up.
    ///
    /// # Errors
    /// [`VaultError::TooLate`] when it may have left this computer, [`VaultError::NotFound`].
    pub async fn take_back(
        &self,
        message_id: MessageId,
        now: Timestamp,
    ) -> Result<Draft, VaultError> {
        let mut turn = self.database.writing().await?;
        let row = sqlx::query("SELECT document, state, tries FROM outgoing WHERE message_id = $1")
            .bind(message_id.to_string())
            .fetch_optional(turn.db()?)
            .await?
            .ok_or(VaultError::NotFound)?;
        match (row.get::<&str, _>(1), row.get::<i64, _>(2)) {
            ("taken_back", _) => return Err(VaultError::NotFound),
            ("waiting", 0) | ("needs_look" | "refused", _) => {}
            _ => return Err(VaultError::TooLate),
        }
        let outgoing: Outgoing = serde_json::from_str(row.get::<&str, _>(0))?;
        let mut body = outgoing.body;
        if let Some(draft) = draft_of(&mut turn, outgoing.thread_id).await? {
            body.push_str("\n\n");
            body.push_str(&draft.body);
        }
        let draft = Draft {
            thread_id: outgoing.thread_id,
            caret: u32::try_from(body.encode_utf16().count()).unwrap_or(u32::MAX),
            body,
            category: Some(outgoing.category),
            audience: outgoing.audience,
            saved_at: now,
        };
        put_draft(&mut turn, &draft).await?;
        // Kept without words: a second press of Send that comes late must not send it after all.
        sqlx::query(
            "UPDATE outgoing SET state = 'taken_back', document = '', changed_payload = NULL,
                changed_signature = NULL, refusal = NULL
             WHERE message_id = $1",
        )
        .bind(message_id.to_string())
        .execute(turn.db()?)
        .await?;
        set_shown(&mut turn, [&draft.thread_id]).await?;
        failpoint("take-back-written");
        turn.commit().await?;
        Ok(draft)
    }

    async fn change(
        &self,
        message_id: MessageId,
        statement: &'static str,
    ) -> Result<(), VaultError> {
        let mut turn = self.database.writing().await?;
        let done = sqlx::query(statement)
            .bind(message_id.to_string())
            .execute(turn.db()?)
            .await?;
        found(done.rows_affected())?;
        turn.commit().await
    }
}

const fn found(rows: u64) -> Result<(), VaultError> {
    if rows == 0 {
        Err(VaultError::NotFound)
    } else {
        Ok(())
    }
}
