//! The list of threads, with what is only here: drafts and messages on their way.

use std::collections::HashMap;

use portal_protocol::{Message, Thread, ThreadId, Timestamp};
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use super::Partition;
use super::ledger::unfinished;
use super::reading::entry;
use crate::error::VaultError;
use crate::records::{Draft, LedgerRow, StoredThread};

const MOST_LETTERS: usize = 120;

impl Partition {
    /// Every thread, the last changed first.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn threads(&self) -> Result<Vec<StoredThread>, VaultError> {
        let mut turn = self.database.reading().await?;
        let mut waiting: HashMap<ThreadId, Vec<LedgerRow>> = HashMap::new();
        for row in unfinished(&mut turn).await? {
            waiting.entry(row.outgoing.thread_id).or_default().push(row);
        }
        // One statement for the whole list: each costs more than its rows.
        let rows = sqlx::query(
            "WITH ids (id) AS (
                SELECT id FROM threads UNION SELECT thread_id FROM drafts
                UNION SELECT thread_id FROM outgoing WHERE state <> 'done'
                UNION SELECT thread_id FROM entries
             ), newest AS (
                SELECT thread_id, kind, document, max(thread_seq) AS seq FROM entries GROUP BY thread_id
             ), first AS (
                SELECT thread_id, document, min(thread_seq) AS seq FROM entries WHERE kind = 'message' GROUP BY thread_id
             )
             SELECT ids.id, t.document, f.document, n.kind, n.document, d.document,
                EXISTS (SELECT 1 FROM entries e WHERE e.thread_id = ids.id AND e.unread = 1)
             FROM ids LEFT JOIN threads t ON t.id = ids.id
                LEFT JOIN first f ON f.thread_id = ids.id
                LEFT JOIN newest n ON n.thread_id = ids.id
                LEFT JOIN drafts d ON d.thread_id = ids.id",
        )
        .fetch_all(turn.db()?)
        .await?;
        drop(turn);
        let mut threads = rows
            .iter()
            .map(|row| stored(row, &mut waiting))
            .collect::<Result<Vec<_>, _>>()?;
        threads.sort_by(|left, right| {
            (right.updated_at, right.thread_id).cmp(&(left.updated_at, left.thread_id))
        });
        Ok(threads)
    }

    /// One thread of the list.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub async fn thread(&self, thread_id: ThreadId) -> Result<StoredThread, VaultError> {
        self.threads()
            .await?
            .into_iter()
            .find(|thread| thread.thread_id == thread_id)
            .ok_or(VaultError::NotFound)
    }
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
    let first: Option<Message> = row
        .get::<Option<&str>, _>(2)
        .map(serde_json::from_str)
        .transpose()?;
    let newest = match (row.get::<Option<&str>, _>(3), row.get::<Option<&str>, _>(4)) {
        (Some(kind), Some(document)) => Some(entry(kind, document)?),
        _ => None,
    };
    let draft: Option<Draft> = row
        .get::<Option<&str>, _>(5)
        .map(serde_json::from_str)
        .transpose()?;
    let waiting = waiting.remove(&thread_id).unwrap_or_default();
    let words = first
        .as_ref()
        .map(|message| message.body.as_str())
        .or_else(|| waiting.first().map(|row| row.outgoing.body.as_str()))
        .or_else(|| draft.as_ref().map(|draft| draft.body.as_str()));
    let updated_at = [
        thread.as_ref().map(|thread| thread.updated_at),
        waiting.last().map(|row| row.outgoing.queued_at),
        draft.as_ref().map(|draft| draft.saved_at),
    ]
    .into_iter()
    .flatten()
    .max()
    .unwrap_or(Timestamp(0));
    Ok(StoredThread {
        thread_id,
        first_words: words.and_then(first_line),
        thread,
        newest,
        unread: row.get::<bool, _>(6),
        draft,
        waiting,
        updated_at,
    })
}

fn first_line(words: &str) -> Option<String> {
    words
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .map(|line| line.chars().take(MOST_LETTERS).collect())
}
