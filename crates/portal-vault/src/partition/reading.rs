//! Reading one thread, its receipts and promises, and the openings.

use portal_protocol::openlog::{OpeningLeaf, TreeHead};
use portal_protocol::{Message, MessageId, Opening, PhoneCard, Promise, Receipt, Signed, ThreadId};
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use super::{Partition, record};
use crate::error::VaultError;
use crate::records::Entry;

/// An entry from its kind and document.
pub(super) fn entry(kind: &str, document: &str) -> Result<Entry, VaultError> {
    Ok(match kind {
        "message" => Entry::Message(serde_json::from_str::<Message>(document)?),
        "phone_card" => Entry::PhoneCard(serde_json::from_str::<PhoneCard>(document)?),
        _ => return Err(VaultError::Damaged),
    })
}

fn leaf(row: &SqliteRow) -> Result<OpeningLeaf, VaultError> {
    Ok(OpeningLeaf {
        leaf_index: u64::try_from(row.get::<i64, _>(0)).map_err(|_| VaultError::Damaged)?,
        salt: row.get(1),
        opening: row.get(2),
    })
}

impl Partition {
    /// The newest entries of a thread in order, at most `limit`, only those before a place when one is given.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn entries(
        &self,
        thread_id: ThreadId,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<Entry>, VaultError> {
        let mut turn = self.database.reading().await?;
        let rows = sqlx::query(
            "SELECT kind, document FROM entries WHERE thread_id = $1 AND thread_seq < $2
             ORDER BY thread_seq DESC, entry_number DESC LIMIT $3",
        )
        .bind(thread_id.to_string())
        .bind(before.unwrap_or(i64::MAX))
        .bind(limit)
        .fetch_all(turn.db()?)
        .await?;
        rows.iter()
            .rev()
            .map(|row| entry(row.get(0), row.get(1)))
            .collect()
    }

    /// The clinic's steps for a message, in order.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn receipts(&self, message_id: MessageId) -> Result<Vec<Receipt>, VaultError> {
        let mut turn = self.database.reading().await?;
        let documents: Vec<String> = sqlx::query_scalar(
            "SELECT document FROM receipts WHERE message_id = $1 ORDER BY at, id",
        )
        .bind(message_id.to_string())
        .fetch_all(turn.db()?)
        .await?;
        documents
            .iter()
            .map(|document| Ok(serde_json::from_str(document)?))
            .collect()
    }

    /// The promise a message was taken under, with its signature.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be read.
    pub async fn promise(
        &self,
        message_id: MessageId,
    ) -> Result<Option<(Promise, Signed<Promise>)>, VaultError> {
        let mut turn = self.database.reading().await?;
        sqlx::query("SELECT document, payload, signature FROM promises WHERE message_id = $1")
            .bind(message_id.to_string())
            .fetch_optional(turn.db()?)
            .await?
            .map(|row| {
                let promise = serde_json::from_str(row.get::<&str, _>(0))?;
                Ok((promise, Signed::from_stored(row.get(1), row.get(2))))
            })
            .transpose()
    }

    /// Every opening, newest first.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn openings(&self) -> Result<Vec<Opening>, VaultError> {
        let mut turn = self.database.reading().await?;
        let documents: Vec<String> =
            sqlx::query_scalar("SELECT opening FROM openings ORDER BY at DESC, leaf_index DESC")
                .fetch_all(turn.db()?)
                .await?;
        documents
            .iter()
            .map(|document| Ok(serde_json::from_str(document)?))
            .collect()
    }

    /// Leaves after a place in the tree (from the first with `None`), in order, as they came.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read.
    pub async fn leaves(&self, after: Option<u64>) -> Result<Vec<OpeningLeaf>, VaultError> {
        let after = after.map_or(-1, |index| i64::try_from(index).unwrap_or(i64::MAX));
        let mut turn = self.database.reading().await?;
        sqlx::query(
            "SELECT leaf_index, salt, opening FROM openings WHERE leaf_index > $1 ORDER BY leaf_index",
        )
        .bind(after)
        .fetch_all(turn.db()?)
        .await?
        .iter()
        .map(leaf)
        .collect()
    }

    /// Where the change feed goes on; 0 at first.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be read.
    pub async fn cursor(&self) -> Result<i64, VaultError> {
        let cursor = record(&mut self.database.reading().await?, "cursor").await?;
        Ok(cursor.unwrap_or(0))
    }

    /// The clinic's medicine list; empty without one.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be read.
    pub async fn medicines(&self) -> Result<Vec<String>, VaultError> {
        let list: Option<(i64, Vec<String>)> =
            record(&mut self.database.reading().await?, "medicines").await?;
        Ok(list.map(|(_, medicines)| medicines).unwrap_or_default())
    }

    /// The clinic's last signed head.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be read.
    pub async fn last_head(&self) -> Result<Option<(TreeHead, Signed<TreeHead>)>, VaultError> {
        record(&mut self.database.reading().await?, "head").await
    }
}
