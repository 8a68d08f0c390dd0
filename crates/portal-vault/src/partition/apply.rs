//! One step of the change feed in one transaction: rows, cursor, head, and the end of ledger rows.

use std::collections::BTreeSet;

use portal_protocol::openlog::OpeningLeaf;
use portal_protocol::{
    Author, ErrorCode, Message, Opening, PhoneCard, Receipt, ReceiptStep, Signed, Thread, ThreadId,
};
use serde::Serialize;
use sqlx::Row as _;

use super::ledger::{finish, known};
use super::{Partition, put_record, record};
use crate::crypto::digest;
use crate::database::Turn;
use crate::error::VaultError;
use crate::failpoint::failpoint;
use crate::records::{Applied, Changes};

impl Partition {
    /// Applies a step. The same step once more changes nothing; the cursor never goes back.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written; then nothing of it is.
    pub async fn apply(&self, changes: &Changes) -> Result<Applied, VaultError> {
        let mut turn = self.database.writing().await?;
        let mut threads = BTreeSet::new();
        let mut applied = Applied::default();
        for thread in &changes.threads {
            if put_thread(&mut turn, thread).await? {
                threads.insert(thread.id);
            }
        }
        for message in &changes.messages {
            put_message(&mut turn, message, &mut threads, &mut applied).await?;
        }
        for card in &changes.phone_cards {
            if put_phone_card(&mut turn, card).await? {
                threads.insert(card.thread_id);
            }
        }
        for (receipt, word) in &changes.receipts {
            put_receipt(&mut turn, receipt, word, &mut threads, &mut applied).await?;
        }
        for (message_id, promise, word) in &changes.promises {
            sqlx::query(
                "INSERT INTO promises (message_id, document, payload, signature) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (message_id) DO UPDATE SET document = excluded.document,
                    payload = excluded.payload, signature = excluded.signature",
            )
            .bind(message_id.to_string())
            .bind(serde_json::to_string(promise)?)
            .bind(&word.payload)
            .bind(&word.signature)
            .execute(turn.db()?)
            .await?;
        }
        for (leaf, opening) in &changes.openings {
            applied.openings_changed |= put_opening(&mut turn, leaf, opening).await?;
        }
        if let Some(cursor) = changes.cursor {
            let known: i64 = record(&mut turn, "cursor").await?.unwrap_or(0);
            put_record(&mut turn, "cursor", &cursor.max(known)).await?;
        }
        if let Some((head, word)) = &changes.head {
            put_record(&mut turn, "head", &(head, word)).await?;
        }
        turn.commit().await?;
        failpoint("apply-committed");
        applied.threads_changed = threads.into_iter().collect();
        Ok(applied)
    }
}

/// True when it is new or newer.
async fn put_thread(turn: &mut Turn<'_>, thread: &Thread) -> Result<bool, VaultError> {
    let done = sqlx::query(
        "INSERT INTO threads (id, document, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at
         WHERE excluded.updated_at >= updated_at AND excluded.document <> document",
    )
    .bind(thread.id.to_string())
    .bind(serde_json::to_string(thread)?)
    .bind(thread.updated_at.0)
    .execute(turn.db()?)
    .await?;
    Ok(done.rows_affected() > 0)
}

async fn put_message(
    turn: &mut Turn<'_>,
    message: &Message,
    threads: &mut BTreeSet<ThreadId>,
    applied: &mut Applied,
) -> Result<(), VaultError> {
    let ours = known(turn, message.id).await?;
    if let Some((ledger_digest, state)) = ours {
        if ledger_digest == digest(message.body.as_bytes()) {
            if state != "done" {
                finish(turn, message.id).await?;
                threads.insert(message.thread_id);
            }
        } else {
            conflict(turn, message.id, applied).await?;
        }
    }
    let stored: Option<String> = sqlx::query_scalar("SELECT document FROM entries WHERE id = $1")
        .bind(message.id.to_string())
        .fetch_optional(turn.db()?)
        .await?;
    if let Some(document) = stored {
        let first: Message = serde_json::from_str(&document)?;
        if first.body != message.body && !applied.conflicts.contains(&message.id) {
            // A sent message never changes: the first words stay.
            applied.conflicts.push(message.id);
        }
        return Ok(());
    }
    let place = Place {
        id: message.id.to_string(),
        kind: "message",
        thread_id: message.thread_id,
        thread_seq: message.thread_seq,
        unread: matches!(message.author, Author::Staff { .. }),
    };
    put_entry(turn, place, message, &message.body).await?;
    threads.insert(message.thread_id);
    Ok(())
}

/// The clinic has other words under our id: ours are kept, and the person is told.
async fn conflict(
    turn: &mut Turn<'_>,
    message_id: portal_protocol::MessageId,
    applied: &mut Applied,
) -> Result<(), VaultError> {
    sqlx::query("UPDATE outgoing SET state = 'refused', refusal = $2 WHERE message_id = $1")
        .bind(message_id.to_string())
        .bind(serde_json::to_string(&ErrorCode::IdConflict)?)
        .execute(turn.db()?)
        .await?;
    if !applied.conflicts.contains(&message_id) {
        applied.conflicts.push(message_id);
    }
    Ok(())
}

struct Place {
    id: String,
    kind: &'static str,
    thread_id: ThreadId,
    thread_seq: i64,
    unread: bool,
}

async fn put_entry<T: Serialize + Sync>(
    turn: &mut Turn<'_>,
    place: Place,
    entry: &T,
    words: &str,
) -> Result<(), VaultError> {
    let number: i64 = sqlx::query_scalar(
        "INSERT INTO entries (id, kind, thread_id, thread_seq, document, unread) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET document = excluded.document, thread_seq = excluded.thread_seq
         RETURNING entry_number",
    )
    .bind(place.id)
    .bind(place.kind)
    .bind(place.thread_id.to_string())
    .bind(place.thread_seq)
    .bind(serde_json::to_string(entry)?)
    .bind(place.unread)
    .fetch_one(turn.db()?)
    .await?;
    sqlx::query("INSERT OR REPLACE INTO entry_words (rowid, words) VALUES ($1, $2)")
        .bind(number)
        .bind(words)
        .execute(turn.db()?)
        .await?;
    Ok(())
}

async fn put_phone_card(turn: &mut Turn<'_>, card: &PhoneCard) -> Result<bool, VaultError> {
    let document = serde_json::to_string(card)?;
    let stored: Option<String> = sqlx::query_scalar("SELECT document FROM entries WHERE id = $1")
        .bind(card.id.to_string())
        .fetch_optional(turn.db()?)
        .await?;
    if stored.is_some_and(|stored| stored == document) {
        return Ok(false);
    }
    let place = Place {
        id: card.id.to_string(),
        kind: "phone_card",
        thread_id: card.thread_id,
        thread_seq: card.thread_seq,
        unread: true,
    };
    put_entry(turn, place, card, &card.said).await?;
    Ok(true)
}

async fn put_receipt(
    turn: &mut Turn<'_>,
    receipt: &Receipt,
    word: &Signed<Receipt>,
    threads: &mut BTreeSet<ThreadId>,
    applied: &mut Applied,
) -> Result<(), VaultError> {
    let done = sqlx::query(
        "INSERT INTO receipts (id, message_id, at, document, payload, signature) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(receipt.id.to_string())
    .bind(receipt.message_id.to_string())
    .bind(receipt.at.0)
    .bind(serde_json::to_string(receipt)?)
    .bind(&word.payload)
    .bind(&word.signature)
    .execute(turn.db()?)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    threads.insert(receipt.thread_id);
    if receipt.step == ReceiptStep::Reached
        && let Some((ledger_digest, _)) = known(turn, receipt.message_id).await?
    {
        if ledger_digest == receipt.body_digest {
            finish(turn, receipt.message_id).await?;
        } else {
            conflict(turn, receipt.message_id, applied).await?;
        }
    }
    Ok(())
}

/// A leaf stays as it first came: a changed one must fail the check against the signed head, not pass.
async fn put_opening(
    turn: &mut Turn<'_>,
    leaf: &OpeningLeaf,
    opening: &Opening,
) -> Result<bool, VaultError> {
    let index = i64::try_from(leaf.leaf_index).map_err(|_| VaultError::Damaged)?;
    let row = sqlx::query(
        "INSERT INTO openings (leaf_index, salt, opening, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (leaf_index) DO NOTHING RETURNING leaf_index",
    )
    .bind(index)
    .bind(&leaf.salt)
    .bind(&leaf.opening)
    .bind(opening.at.0)
    .fetch_optional(turn.db()?)
    .await?;
    Ok(row.is_some_and(|row| row.get::<i64, _>(0) == index))
}
