//! Messages and phone cards of the clinic's feed: kept once, found by words, and the end of ledger rows.

use std::collections::{BTreeMap, HashMap};

use portal_protocol::{Author, Message, MessageId, PhoneCard, PhoneCardId, StaffMember, ThreadId};
use serde::Serialize;
use sqlx::{QueryBuilder, Sqlite};

use super::apply::Noted;
use super::ledger::{LedgerEnd, end_rows};
use super::threads::first_line;
use super::{ROWS_A_STATEMENT, rows};
use crate::crypto::digest;
use crate::database::Turn;
use crate::error::VaultError;

/// A row for `entries` and `entry_words`.
struct EntryRow {
    id: String,
    kind: &'static str,
    thread_id: ThreadId,
    thread_seq: i64,
    body_digest: Option<String>,
    document: String,
    words: String,
    at: i64,
    first_words: Option<String>,
    is_unread: bool,
}

/// What stands here about a message: digest of the entry's words, digest and state of the ledger row.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) entry: Option<String>,
    pub(super) ledger: Option<(String, String)>,
}

/// Only messages that are known here.
pub(super) async fn standing(
    turn: &mut Turn<'_>,
    messages: impl IntoIterator<Item = MessageId>,
) -> Result<HashMap<MessageId, Standing>, VaultError> {
    let Some(ids) = rows(messages)? else {
        return Ok(HashMap::new());
    };
    // One row for all: each row of an answer is handed over by itself.
    let known: String = sqlx::query_scalar(
        "SELECT json_group_array(json_array(r.value, e.body_digest, o.body_digest, o.state)) FROM json_each($1) r
            LEFT JOIN entries e ON e.id = r.value LEFT JOIN outgoing o ON o.message_id = r.value
         WHERE e.id IS NOT NULL OR o.message_id IS NOT NULL",
    )
    .bind(ids)
    .fetch_one(turn.db()?)
    .await?;
    type Known = (MessageId, Option<String>, Option<String>, Option<String>);
    let known: Vec<Known> = serde_json::from_str(&known)?;
    Ok(known
        .into_iter()
        .map(|(id, entry, ours, state)| {
            let ledger = ours.zip(state);
            (id, Standing { entry, ledger })
        })
        .collect())
}

/// A sent message never changes: the first words stay, others under its id are a conflict.
pub(super) async fn put_messages(
    turn: &mut Turn<'_>,
    messages: &[Message],
    noted: &mut Noted,
) -> Result<(), VaultError> {
    let mut known = standing(turn, messages.iter().map(|message| message.id)).await?;
    let mut fresh = Vec::with_capacity(messages.len());
    let mut ends = Vec::new();
    for message in messages {
        let body_digest = digest(message.body.as_bytes());
        let standing = known.entry(message.id).or_default();
        match (&standing.entry, &standing.ledger) {
            (Some(first), _) if *first != body_digest => {
                noted.conflicts.insert(message.id);
                continue;
            }
            (None, Some((ours, _))) if *ours != body_digest => {
                noted.conflicts.insert(message.id);
                ends.push((message.id, LedgerEnd::Conflict));
            }
            (_, Some((ours, state)))
                if *ours == body_digest && state != "done" && state != "taken_back" =>
            {
                noted.threads.insert(message.thread_id);
                ends.push((message.id, LedgerEnd::Done));
            }
            _ => {}
        }
        if standing.entry.is_none() {
            noted.threads.insert(message.thread_id);
            fresh.push(message_row(message, body_digest.clone())?);
            standing.entry = Some(body_digest);
        }
    }
    put_entries(turn, &fresh).await?;
    end_rows(turn, &ends).await
}

fn message_row(message: &Message, body_digest: String) -> Result<EntryRow, VaultError> {
    Ok(EntryRow {
        id: message.id.to_string(),
        kind: "message",
        thread_id: message.thread_id,
        thread_seq: message.thread_seq,
        body_digest: Some(body_digest),
        document: serde_json::to_string(message)?,
        words: match &message.author {
            Author::Staff { staff } => named(staff, &message.body),
            _ => message.body.clone(),
        },
        at: message.sent_at.0,
        first_words: first_line(&message.body),
        is_unread: matches!(message.author, Author::Staff { .. }),
    })
}

/// People look for what "Ana" wrote as often as for a word.
fn named(staff: &StaffMember, words: &str) -> String {
    format!("{} {words}", staff.name)
}

/// A card changes once: by the patient's answer, and the first answer holds.
pub(super) async fn put_phone_cards(
    turn: &mut Turn<'_>,
    cards: &[PhoneCard],
    noted: &mut Noted,
) -> Result<(), VaultError> {
    let Some(ids) = rows(cards.iter().map(|card| card.id))? else {
        return Ok(());
    };
    let stored: Vec<String> = sqlx::query_scalar(
        "SELECT document FROM entries WHERE id IN (SELECT value FROM json_each($1))",
    )
    .bind(ids)
    .fetch_all(turn.db()?)
    .await?;
    let stored = stored
        .iter()
        .map(|document| serde_json::from_str(document))
        .collect::<Result<Vec<PhoneCard>, _>>()?;
    let stored: HashMap<PhoneCardId, PhoneCard> =
        stored.into_iter().map(|card| (card.id, card)).collect();
    // By place in the feed, one row for each card.
    let mut changed: BTreeMap<usize, &PhoneCard> = BTreeMap::new();
    let mut places: HashMap<PhoneCardId, usize> = HashMap::new();
    for (number, card) in cards.iter().enumerate() {
        let place = *places.entry(card.id).or_insert(number);
        let before = changed
            .get(&place)
            .copied()
            .or_else(|| stored.get(&card.id));
        if before.is_none_or(|before| before.heard.is_none() && before != card) {
            changed.insert(place, card);
            noted.threads.insert(card.thread_id);
        }
    }
    let rows = changed
        .values()
        .map(|card| {
            Ok(EntryRow {
                id: card.id.to_string(),
                kind: "phone_card",
                thread_id: card.thread_id,
                thread_seq: card.thread_seq,
                body_digest: None,
                document: serde_json::to_string(card)?,
                words: named(&card.staff, &card.said),
                at: card.called_at.0,
                first_words: None,
                is_unread: !stored.contains_key(&card.id),
            })
        })
        .collect::<Result<Vec<_>, VaultError>>()?;
    put_entries(turn, &rows).await
}

async fn put_entries(turn: &mut Turn<'_>, entries: &[EntryRow]) -> Result<(), VaultError> {
    for some in entries.chunks(ROWS_A_STATEMENT) {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO entries (id, kind, thread_id, thread_seq, body_digest, document) ",
        );
        insert.push_values(some, |mut row, entry| {
            row.push_bind(&entry.id)
                .push_bind(entry.kind)
                .push_bind(entry.thread_id.to_string())
                .push_bind(entry.thread_seq)
                .push_bind(&entry.body_digest)
                .push_bind(&entry.document);
        });
        insert.push(" ON CONFLICT (id) DO UPDATE SET document = excluded.document");
        insert.build().persistent(false).execute(turn.db()?).await?;
        let mut index = QueryBuilder::<Sqlite>::new(
            "INSERT OR REPLACE INTO entry_words (rowid, words) SELECT e.entry_number, w.column2 FROM (",
        );
        index.push_values(some, |mut row, entry| {
            row.push_bind(&entry.id).push_bind(&entry.words);
        });
        index.push(") w JOIN entries e ON e.id = w.column1");
        index.build().persistent(false).execute(turn.db()?).await?;
    }
    put_news(turn, entries).await
}

/// What the entries of a step mean for a row of `threads`.
#[derive(Serialize)]
struct ThreadNews<'r> {
    id: ThreadId,
    first_seq: Option<i64>,
    first_words: Option<&'r str>,
    newest_seq: i64,
    newest_at: i64,
    newest_kind: &'r str,
    newest_document: &'r str,
    unread: i64,
}

/// Keeps first words, newest entry and unread count of each thread.
async fn put_news(turn: &mut Turn<'_>, entries: &[EntryRow]) -> Result<(), VaultError> {
    let mut threads: HashMap<ThreadId, Vec<&EntryRow>> = HashMap::new();
    for entry in entries {
        threads.entry(entry.thread_id).or_default().push(entry);
    }
    let news = threads.into_iter().filter_map(|(id, entries)| {
        let first = entries
            .iter()
            .filter(|entry| entry.kind == "message")
            .min_by_key(|entry| entry.thread_seq);
        let newest = entries.iter().max_by_key(|entry| entry.thread_seq)?;
        Some(ThreadNews {
            id,
            first_seq: first.map(|entry| entry.thread_seq),
            first_words: first.and_then(|entry| entry.first_words.as_deref()),
            newest_seq: newest.thread_seq,
            newest_at: newest.at,
            newest_kind: newest.kind,
            newest_document: &newest.document,
            unread: entries.iter().map(|entry| i64::from(entry.is_unread)).sum(),
        })
    });
    let Some(news) = rows(news)? else {
        return Ok(());
    };
    sqlx::query(
        "INSERT INTO threads (id, first_seq, first_words, newest_seq, newest_at, newest_kind, newest_document, unread)
         SELECT value->>'id', value->>'first_seq', value->>'first_words', value->>'newest_seq', value->>'newest_at',
            value->>'newest_kind', value->>'newest_document', value->>'unread' FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET
            unread = unread + excluded.unread,
            (first_seq, first_words) = (
                SELECT excluded.first_seq, excluded.first_words
                    WHERE first_seq IS NULL OR excluded.first_seq < first_seq
                UNION ALL SELECT first_seq, first_words LIMIT 1),
            (newest_seq, newest_at, newest_kind, newest_document) = (
                SELECT excluded.newest_seq, excluded.newest_at, excluded.newest_kind, excluded.newest_document
                    WHERE newest_seq IS NULL OR excluded.newest_seq >= newest_seq
                UNION ALL SELECT newest_seq, newest_at, newest_kind, newest_document LIMIT 1)",
    )
    .bind(news)
    .execute(turn.db()?)
    .await?;
    Ok(())
}
