//! The list of threads, with what is only here: drafts and messages on their way.
//!
//! What the list shows stands in the thread's row, so that drawing it does not depend on how many messages
//! there are. `shown_at` is worked out anew by every writer ([`set_shown`]), never counted on.

use std::collections::HashMap;

use portal_protocol::{Thread, ThreadId, Timestamp};
use serde_json::json;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use super::apply::Noted;
use super::ledger::open_rows;
use super::reading::entry;
use super::{Partition, rows};
use crate::database::Turn;
use crate::error::VaultError;
use crate::records::{Draft, LedgerRow, StoredThread};

const MOST_LETTERS: usize = 120;

macro_rules! select_threads {
    ($rest:literal) => {
        concat!(
            "SELECT t.id, t.document, t.first_words, t.newest_kind, t.newest_document, t.unread, t.shown_at, d.document
             FROM threads t LEFT JOIN drafts d ON d.thread_id = t.id WHERE ",
            $rest
        )
    };
}

impl Partition {
    /// Every thread, the last changed first.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn threads(&self) -> Result<Vec<StoredThread>, VaultError> {
        self.threads_before(None, u32::MAX).await
    }

    /// At most `limit` threads, the last changed first, only those after a place in that order when the
    /// [`StoredThread::updated_at`] and id there are given.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn threads_before(
        &self,
        before: Option<(Timestamp, ThreadId)>,
        limit: u32,
    ) -> Result<Vec<StoredThread>, VaultError> {
        let (at, id) = before.map_or((i64::MAX, String::new()), |(at, id)| (at.0, id.to_string()));
        let mut turn = self.database.reading().await?;
        let mut waiting = waiting(&mut turn).await?;
        let rows = sqlx::query(select_threads!(
            "(t.shown_at, t.id) < ($1, $2) ORDER BY t.shown_at DESC, t.id DESC LIMIT $3"
        ))
        .bind(at)
        .bind(id)
        .bind(limit)
        .fetch_all(turn.db()?)
        .await?;
        rows.iter().map(|row| stored(row, &mut waiting)).collect()
    }

    /// One thread of the list.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub async fn thread(&self, thread_id: ThreadId) -> Result<StoredThread, VaultError> {
        let mut turn = self.database.reading().await?;
        let mut waiting = waiting(&mut turn).await?;
        let row = sqlx::query(select_threads!("t.id = $1 AND t.shown_at IS NOT NULL"))
            .bind(thread_id.to_string())
            .fetch_optional(turn.db()?)
            .await?
            .ok_or(VaultError::NotFound)?;
        stored(&row, &mut waiting)
    }

    /// Everything of the clinic's in a thread was read.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written.
    pub async fn mark_read(&self, thread_id: ThreadId) -> Result<(), VaultError> {
        let mut turn = self.database.writing().await?;
        sqlx::query("UPDATE threads SET unread = 0 WHERE id = $1 AND unread <> 0")
            .bind(thread_id.to_string())
            .execute(turn.db()?)
            .await?;
        turn.commit().await
    }

    /// Threads of which an entry is missing here, by the clinic's own count. Ask when the feed was read to
    /// its end, then [`Partition::read_feed_again`].
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn threads_with_gaps(&self) -> Result<Vec<ThreadId>, VaultError> {
        let mut turn = self.database.reading().await?;
        let ids: Vec<String> = sqlx::query_scalar(
            "SELECT t.id FROM threads t LEFT JOIN (
                SELECT thread_id, count(DISTINCT thread_seq) AS held FROM entries GROUP BY thread_id
             ) e ON e.thread_id = t.id
             WHERE max(t.last_seq, ifnull(t.newest_seq, 0)) > ifnull(e.held, 0) ORDER BY t.id",
        )
        .fetch_all(turn.db()?)
        .await?;
        ids.iter()
            .map(|id| id.parse().map_err(|_| VaultError::Damaged))
            .collect()
    }
}

/// An older state of a thread never replaces a newer one.
pub(super) async fn put_threads(
    turn: &mut Turn<'_>,
    threads: &[Thread],
    noted: &mut Noted,
) -> Result<(), VaultError> {
    let documents = threads
        .iter()
        .map(|thread| {
            Ok(json!({
                "id": thread.id, "document": serde_json::to_string(thread)?,
                "updated_at": thread.updated_at, "last_seq": thread.last_seq,
            }))
        })
        .collect::<Result<Vec<_>, VaultError>>()?;
    let Some(text) = rows(documents)? else {
        return Ok(());
    };
    let changed: Vec<String> = sqlx::query_scalar(
        "INSERT INTO threads (id, document, updated_at, last_seq)
         SELECT value->>'id', value->>'document', value->>'updated_at', value->>'last_seq'
            FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at,
            last_seq = max(excluded.last_seq, last_seq)
         WHERE document IS NULL OR (excluded.updated_at >= updated_at AND excluded.document <> document)
         RETURNING id",
    )
    .bind(text)
    .fetch_all(turn.db()?)
    .await?;
    for id in changed {
        noted
            .threads
            .insert(id.parse().map_err(|_| VaultError::Damaged)?);
    }
    Ok(())
}

/// Works out anew when each thread last changed; a thread with nothing to show leaves the list.
pub(super) async fn set_shown(
    turn: &mut Turn<'_>,
    threads: impl IntoIterator<Item = &ThreadId>,
) -> Result<(), VaultError> {
    let Some(ids) = rows(threads)? else {
        return Ok(());
    };
    sqlx::query(
        "INSERT INTO threads (id) SELECT value FROM json_each($1) WHERE true ON CONFLICT (id) DO NOTHING",
    )
    .bind(&ids)
    .execute(turn.db()?)
    .await?;
    sqlx::query(
        "UPDATE threads SET shown_at = (
            SELECT max(at) FROM (
                SELECT threads.updated_at AS at UNION ALL SELECT threads.newest_at
                UNION ALL SELECT saved_at FROM drafts WHERE thread_id = threads.id
                UNION ALL SELECT queued_at FROM outgoing WHERE thread_id = threads.id
                    AND state IN ('waiting', 'needs_look', 'refused', 'reached')
            )
         ) WHERE id IN (SELECT value FROM json_each($1))",
    )
    .bind(&ids)
    .execute(turn.db()?)
    .await?;
    Ok(())
}

async fn waiting(turn: &mut Turn<'_>) -> Result<HashMap<ThreadId, Vec<LedgerRow>>, VaultError> {
    let mut waiting: HashMap<ThreadId, Vec<LedgerRow>> = HashMap::new();
    for row in open_rows(turn, true).await? {
        waiting.entry(row.outgoing.thread_id).or_default().push(row);
    }
    Ok(waiting)
}

fn stored(
    row: &SqliteRow,
    waiting: &mut HashMap<ThreadId, Vec<LedgerRow>>,
) -> Result<StoredThread, VaultError> {
    let thread_id: ThreadId = row
        .get::<&str, _>(0)
        .parse()
        .map_err(|_| VaultError::Damaged)?;
    let thread: Option<Thread> = row
        .get::<Option<&str>, _>(1)
        .map(serde_json::from_str)
        .transpose()?;
    let newest = match (row.get::<Option<&str>, _>(3), row.get::<Option<&str>, _>(4)) {
        (Some(kind), Some(document)) => Some(entry(kind, document)?),
        _ => None,
    };
    let draft: Option<Draft> = row
        .get::<Option<&str>, _>(7)
        .map(serde_json::from_str)
        .transpose()?;
    let waiting = waiting.remove(&thread_id).unwrap_or_default();
    let first_words = row
        .get::<Option<String>, _>(2)
        .or_else(|| {
            waiting
                .first()
                .and_then(|row| first_line(&row.outgoing.body))
        })
        .or_else(|| draft.as_ref().and_then(|draft| first_line(&draft.body)));
    Ok(StoredThread {
        thread_id,
        thread,
        first_words,
        newest,
        unread: row.get::<i64, _>(5) > 0,
        draft,
        waiting,
        updated_at: Timestamp(row.get(6)),
    })
}

/// First line with words, at most 120 characters.
pub(super) fn first_line(words: &str) -> Option<String> {
    words
        .lines()
        .map(|line| line.trim_matches(|letter: char| letter.is_whitespace() || letter == '\0'))
        .find(|line| !line.is_empty())
        .map(|line| {
            line.chars()
                .take(MOST_LETTERS)
                .map(|letter| if letter == '\0' { ' ' } else { letter })
                .collect()
        })
}
