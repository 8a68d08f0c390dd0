//! The clinic's signed words and the open-log: receipts, promises, openings. Each is kept as it first came.

use std::collections::HashSet;

use portal_protocol::openlog::OpeningLeaf;
use portal_protocol::{MessageId, Opening, Promise, Receipt, ReceiptId, ReceiptStep, Signed};
use serde::Serialize;
use sqlx::{QueryBuilder, Sqlite};

use super::apply::Noted;
use super::entries::standing;
use super::ledger::{LedgerEnd, end_rows};
use super::{ROWS_A_STATEMENT, rows};
use crate::database::Turn;
use crate::error::VaultError;

pub(super) async fn put_receipts(
    turn: &mut Turn<'_>,
    receipts: &[(Receipt, Signed<Receipt>)],
    noted: &mut Noted,
) -> Result<(), VaultError> {
    let Some(ids) = rows(receipts.iter().map(|(receipt, _)| receipt.id))? else {
        return Ok(());
    };
    let known: String = sqlx::query_scalar(
        "SELECT json_group_array(id) FROM receipts WHERE id IN (SELECT value FROM json_each($1))",
    )
    .bind(ids)
    .fetch_one(turn.db()?)
    .await?;
    let mut known: HashSet<ReceiptId> = serde_json::from_str(&known)?;
    let fresh: Vec<&(Receipt, Signed<Receipt>)> = receipts
        .iter()
        .filter(|(receipt, _)| known.insert(receipt.id))
        .collect();
    put_receipt_rows(turn, &fresh).await?;
    let fresh = fresh.into_iter().map(|(receipt, _)| receipt);
    let known = standing(turn, fresh.clone().map(|receipt| receipt.message_id)).await?;
    let mut ends = Vec::new();
    for receipt in fresh {
        noted.threads.insert(receipt.thread_id);
        let Some(standing) = known.get(&receipt.message_id) else {
            continue;
        };
        let ours = standing.ledger.as_ref().map(|(ours, _)| ours);
        let words = standing.entry.as_ref().or(ours);
        if words.is_some_and(|words| *words != receipt.body_digest) {
            noted.conflicts.insert(receipt.message_id);
            if standing.entry.is_none() {
                ends.push((receipt.message_id, LedgerEnd::Conflict));
            }
        } else if receipt.step == ReceiptStep::Reached && ours == Some(&receipt.body_digest) {
            let end = if standing.entry.is_some() {
                LedgerEnd::Done
            } else {
                LedgerEnd::Reached
            };
            ends.push((receipt.message_id, end));
        }
    }
    end_rows(turn, &ends).await
}

async fn put_receipt_rows(
    turn: &mut Turn<'_>,
    receipts: &[&(Receipt, Signed<Receipt>)],
) -> Result<(), VaultError> {
    for some in receipts.chunks(ROWS_A_STATEMENT) {
        let documents = documents(some.iter().map(|(receipt, _)| receipt))?;
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO receipts (id, message_id, at, document, payload, signature) ",
        );
        insert.push_values(
            some.iter().zip(&documents),
            |mut row, ((receipt, word), document)| {
                row.push_bind(receipt.id.to_string())
                    .push_bind(receipt.message_id.to_string())
                    .push_bind(receipt.at.0)
                    .push_bind(document)
                    .push_bind(&word.payload)
                    .push_bind(&word.signature);
            },
        );
        insert.build().persistent(false).execute(turn.db()?).await?;
    }
    Ok(())
}

fn documents<'v, T: Serialize + 'v>(
    values: impl IntoIterator<Item = &'v T>,
) -> Result<Vec<String>, VaultError> {
    let documents = values.into_iter().map(serde_json::to_string);
    Ok(documents.collect::<Result<_, _>>()?)
}

pub(super) async fn put_promises(
    turn: &mut Turn<'_>,
    promises: &[(MessageId, Promise, Signed<Promise>)],
) -> Result<(), VaultError> {
    for some in promises.chunks(ROWS_A_STATEMENT) {
        let documents = documents(some.iter().map(|(_, promise, _)| promise))?;
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO promises (message_id, document, payload, signature) ",
        );
        insert.push_values(
            some.iter().zip(&documents),
            |mut row, ((id, _, word), document)| {
                row.push_bind(id.to_string())
                    .push_bind(document)
                    .push_bind(&word.payload)
                    .push_bind(&word.signature);
            },
        );
        insert.push(
            " ON CONFLICT (message_id) DO UPDATE SET document = excluded.document,
                payload = excluded.payload, signature = excluded.signature",
        );
        insert.build().persistent(false).execute(turn.db()?).await?;
    }
    Ok(())
}

/// A leaf stays as it first came: a changed one must fail the check against the signed head, not pass.
/// True when one is new.
pub(super) async fn put_openings(
    turn: &mut Turn<'_>,
    openings: &[(OpeningLeaf, Opening)],
) -> Result<bool, VaultError> {
    let mut is_new = false;
    for some in openings.chunks(ROWS_A_STATEMENT) {
        let mut places = Vec::with_capacity(some.len());
        for (leaf, _) in some {
            places.push(i64::try_from(leaf.leaf_index).map_err(|_| VaultError::Damaged)?);
        }
        let mut insert =
            QueryBuilder::<Sqlite>::new("INSERT INTO openings (leaf_index, salt, opening, at) ");
        insert.push_values(
            some.iter().zip(places),
            |mut row, ((leaf, opening), place)| {
                row.push_bind(place)
                    .push_bind(&leaf.salt)
                    .push_bind(&leaf.opening)
                    .push_bind(opening.at.0);
            },
        );
        insert.push(" ON CONFLICT (leaf_index) DO NOTHING");
        let done = insert.build().persistent(false).execute(turn.db()?).await?;
        is_new |= done.rows_affected() > 0;
    }
    Ok(is_new)
}
