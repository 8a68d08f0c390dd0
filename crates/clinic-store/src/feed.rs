//! A patient's feed: changes after a cursor. Giving words to a computer is recorded as an opening first.

use portal_protocol::portal::{FeedChange, FeedEntry, FeedResponse};
use portal_protocol::{Author, Message, MessageId, Opener, OpeningReason, Timestamp};
use sqlx::{Row as _, SqliteConnection};

use crate::error::StoreError;
use crate::opening::{NewOpening, record, words};
use crate::records::id;
use crate::sending::Sender;
use crate::store::{ClinicStore, Context};

const MOST: i64 = 200;

impl ClinicStore {
    /// A page of the feed and the signed head that covers every leaf in it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn feed(
        &self,
        reader: Sender,
        after: i64,
        limit: u32,
        now: Timestamp,
    ) -> Result<FeedResponse, StoreError> {
        let context = self.context.clone();
        let limit = i64::from(limit).clamp(1, MOST);
        // A page without words needs no opening, so it stays with the readers.
        let worded: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM (SELECT message_id FROM feed WHERE patient_id = $1 AND seq > $2 ORDER BY seq LIMIT $3) AS page
             WHERE message_id IS NOT NULL",
        )
        .bind(reader.patient_id.to_string())
        .bind(after)
        .bind(limit)
        .fetch_one(&self.readers)
        .await?;
        let (entries, more) = if worded == 0 {
            let mut connection = self.readers.acquire().await?;
            page(&mut connection, &context, &reader, after, limit, now).await?
        } else {
            self.writer
                .write(move |connection| {
                    Box::pin(
                        async move { page(connection, &context, &reader, after, limit, now).await },
                    )
                })
                .await?
        };
        Ok(FeedResponse {
            cursor: entries.last().map_or(after, |entry| entry.seq),
            entries,
            more,
            head: self.tree_head(now).await?,
        })
    }
}

async fn page(
    connection: &mut SqliteConnection,
    context: &Context,
    reader: &Sender,
    after: i64,
    limit: i64,
    now: Timestamp,
) -> Result<(Vec<FeedEntry>, bool), StoreError> {
    let rows = sqlx::query("SELECT seq, message_id, change FROM feed WHERE patient_id = $1 AND seq > $2 ORDER BY seq LIMIT $3")
        .bind(reader.patient_id.to_string())
        .bind(after)
        .bind(limit)
        .fetch_all(&mut *connection)
        .await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let change = match row.get::<Option<String>, _>("message_id") {
            Some(message_id) => FeedChange::Message {
                message: deliver(connection, context, reader, id(&message_id)?, now).await?,
            },
            None => serde_json::from_str(row.get("change"))?,
        };
        entries.push(FeedEntry {
            seq: row.get("seq"),
            change,
        });
    }
    let last = entries.last().map_or(after, |entry| entry.seq);
    let newest: i64 = sqlx::query_scalar("SELECT feed_seq FROM patients WHERE id = $1")
        .bind(reader.patient_id.to_string())
        .fetch_one(&mut *connection)
        .await?;
    Ok((entries, newest > last))
}

async fn deliver(
    connection: &mut SqliteConnection,
    context: &Context,
    reader: &Sender,
    message_id: MessageId,
    now: Timestamp,
) -> Result<Message, StoreError> {
    let row = sqlx::query("SELECT thread_id, author, sent_at, thread_seq FROM messages WHERE id = $1 AND patient_id = $2")
        .bind(message_id.to_string())
        .bind(reader.patient_id.to_string())
        .fetch_one(&mut *connection)
        .await?;
    let thread_id = id(row.get("thread_id"))?;
    let opening = NewOpening {
        patient_id: reader.patient_id,
        thread_id,
        message_id,
        opener: Opener::Device {
            device_id: reader.device_id,
            name: reader.name.clone(),
        },
        reason: OpeningReason::OwnComputer,
        at: now,
    };
    let proof = record(connection, context, opening).await?;
    Ok(Message {
        id: message_id,
        thread_id,
        patient_id: reader.patient_id,
        author: serde_json::from_str::<Author>(row.get("author"))?,
        body: words(connection, context, &proof).await?,
        sent_at: Timestamp(row.get("sent_at")),
        thread_seq: row.get("thread_seq"),
    })
}
