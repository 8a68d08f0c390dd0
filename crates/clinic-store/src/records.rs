//! Rows into records, and the small writes several operations share: staff, threads, feed, receipts.

use portal_protocol::portal::FeedChange;
use portal_protocol::{
    Author, MessageId, PatientId, Receipt, ReceiptId, ReceiptStep, Signed, StaffMember,
    StaffMemberId, Thread, ThreadId, Timestamp,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::crypto::random;
use crate::error::StoreError;
use crate::store::Context;

/// Text of a closed word (enum) as stored.
pub(crate) fn word<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(text) => Ok(text),
        _ => Err(StoreError::Damaged),
    }
}

/// A closed word read back.
pub(crate) fn from_word<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    Ok(serde_json::from_value(serde_json::Value::String(
        text.to_owned(),
    ))?)
}

/// An id read back.
pub(crate) fn id<T: std::str::FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged)
}

/// A new UUIDv7.
pub(crate) fn random_part() -> Result<[u8; 10], StoreError> {
    random()
}

pub(crate) fn staff_from(row: &SqliteRow) -> Result<StaffMember, StoreError> {
    Ok(StaffMember {
        id: id(row.get("id"))?,
        name: row.get("name"),
        short_name: row.get("short_name"),
        role: from_word(row.get("role"))?,
        face: row.get("face"),
    })
}

pub(crate) async fn staff(
    connection: &mut SqliteConnection,
    context: &Context,
    staff_id: StaffMemberId,
) -> Result<StaffMember, StoreError> {
    let row = sqlx::query(
        "SELECT id, name, short_name, role, face FROM staff_members WHERE clinic_id = $1 AND id = $2 AND active = 1",
    )
    .bind(context.clinic_id.to_string())
    .bind(staff_id.to_string())
    .fetch_optional(connection)
    .await?
    .ok_or(StoreError::NotFound)?;
    staff_from(&row)
}

pub(crate) async fn staff_if(
    connection: &mut SqliteConnection,
    context: &Context,
    staff_id: Option<&str>,
) -> Result<Option<StaffMember>, StoreError> {
    match staff_id {
        None => Ok(None),
        Some(text) => staff(connection, context, id(text)?).await.map(Some),
    }
}

/// A thread, only if it belongs to this clinic and (when given) to this patient.
pub(crate) async fn thread_row(
    connection: &mut SqliteConnection,
    context: &Context,
    thread_id: ThreadId,
    patient_id: Option<PatientId>,
) -> Result<SqliteRow, StoreError> {
    let row = sqlx::query("SELECT * FROM threads WHERE id = $1 AND clinic_id = $2")
        .bind(thread_id.to_string())
        .bind(context.clinic_id.to_string())
        .fetch_optional(connection)
        .await?
        .ok_or(StoreError::NotFound)?;
    match patient_id {
        Some(patient_id) if row.get::<String, _>("patient_id") != patient_id.to_string() => {
            Err(StoreError::NotFound)
        }
        _ => Ok(row),
    }
}

pub(crate) async fn thread(
    connection: &mut SqliteConnection,
    context: &Context,
    thread_id: ThreadId,
) -> Result<Thread, StoreError> {
    let row = thread_row(connection, context, thread_id, None).await?;
    Ok(Thread {
        id: thread_id,
        patient_id: id(row.get("patient_id"))?,
        category: from_word(row.get("category"))?,
        state: from_word(row.get("state"))?,
        audience: from_word(row.get("audience"))?,
        assigned_to: staff_if(connection, context, row.get("assigned_id")).await?,
        due_at: row.get::<Option<i64>, _>("due_at").map(Timestamp),
        last_seq: row.get("last_seq"),
        updated_at: Timestamp(row.get("updated_at")),
    })
}

/// Appends to a patient's feed. A message's words are not copied: the entry names the message.
pub(crate) async fn add_to_feed(
    connection: &mut SqliteConnection,
    context: &Context,
    patient_id: PatientId,
    change: &FeedItem<'_>,
) -> Result<(), StoreError> {
    let (message_id, text) = match change {
        FeedItem::Message(message_id) => (Some(message_id.to_string()), String::new()),
        FeedItem::Change(change) => (None, serde_json::to_string(change)?),
    };
    let seq: i64 = sqlx::query_scalar(
        "UPDATE patients SET feed_seq = feed_seq + 1 WHERE id = $1 RETURNING feed_seq",
    )
    .bind(patient_id.to_string())
    .fetch_one(&mut *connection)
    .await?;
    sqlx::query("INSERT INTO feed (patient_id, seq, clinic_id, message_id, change) VALUES ($1, $2, $3, $4, $5)")
        .bind(patient_id.to_string())
        .bind(seq)
        .bind(context.clinic_id.to_string())
        .bind(message_id)
        .bind(text)
        .execute(connection)
        .await?;
    Ok(())
}

/// An entry to be appended.
pub(crate) enum FeedItem<'a> {
    /// Words stay sealed in the message's row.
    Message(MessageId),
    /// Anything else, as it is sent.
    Change(&'a FeedChange),
}

pub(crate) async fn add_thread_to_feed(
    connection: &mut SqliteConnection,
    context: &Context,
    thread_id: ThreadId,
) -> Result<Thread, StoreError> {
    let thread = thread(connection, context, thread_id).await?;
    let change = FeedChange::Thread {
        thread: thread.clone(),
    };
    add_to_feed(
        connection,
        context,
        thread.patient_id,
        &FeedItem::Change(&change),
    )
    .await?;
    Ok(thread)
}

/// A step of a message's way.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) patient_id: PatientId,
    pub(crate) thread_id: ThreadId,
    pub(crate) message_id: MessageId,
    pub(crate) step: ReceiptStep,
    pub(crate) staff: Option<StaffMember>,
    pub(crate) at: Timestamp,
}

/// Signs and stores a receipt once per message, step and person; `None` when it stood there already.
pub(crate) async fn add_receipt(
    connection: &mut SqliteConnection,
    context: &Context,
    step: Step,
) -> Result<Option<Signed<Receipt>>, StoreError> {
    let body_digest: String = sqlx::query_scalar("SELECT body_digest FROM messages WHERE id = $1")
        .bind(step.message_id.to_string())
        .fetch_one(&mut *connection)
        .await?;
    let staff_id = step
        .staff
        .as_ref()
        .map(|staff| staff.id.to_string())
        .unwrap_or_default();
    let receipt = Receipt {
        id: ReceiptId::from_parts(step.at.0, random_part()?),
        clinic_id: context.clinic_id,
        patient_id: step.patient_id,
        thread_id: step.thread_id,
        message_id: step.message_id,
        step: step.step,
        staff: step.staff,
        at: step.at,
        body_digest,
    };
    let signed = context.sign(&receipt)?;
    let stored = sqlx::query(
        "INSERT INTO receipts (id, clinic_id, patient_id, thread_id, message_id, step, staff_id, at, payload, signature)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (message_id, step, staff_id) DO NOTHING",
    )
    .bind(receipt.id.to_string())
    .bind(context.clinic_id.to_string())
    .bind(receipt.patient_id.to_string())
    .bind(receipt.thread_id.to_string())
    .bind(receipt.message_id.to_string())
    .bind(word(&receipt.step)?)
    .bind(staff_id)
    .bind(receipt.at.0)
    .bind(&signed.payload)
    .bind(&signed.signature)
    .execute(&mut *connection)
    .await?;
    if stored.rows_affected() == 0 {
        return Ok(None);
    }
    let change = FeedChange::Receipt {
        receipt: signed.clone(),
    };
    add_to_feed(
        connection,
        context,
        receipt.patient_id,
        &FeedItem::Change(&change),
    )
    .await?;
    Ok(Some(signed))
}

/// A patient's data key, unwrapped.
pub(crate) async fn data_key(
    connection: &mut SqliteConnection,
    context: &Context,
    patient_id: PatientId,
) -> Result<[u8; 32], StoreError> {
    let wrapped: Vec<u8> =
        sqlx::query_scalar("SELECT data_key FROM patients WHERE id = $1 AND clinic_id = $2")
            .bind(patient_id.to_string())
            .bind(context.clinic_id.to_string())
            .fetch_optional(connection)
            .await?
            .ok_or(StoreError::NotFound)?;
    context
        .master
        .unwrap(&format!("patient/{patient_id}"), &wrapped)?
        .as_slice()
        .try_into()
        .map_err(|_| StoreError::Damaged)
}

/// A message about to be stored.
pub(crate) struct NewMessage<'a> {
    pub(crate) id: MessageId,
    pub(crate) thread_id: ThreadId,
    pub(crate) patient_id: PatientId,
    pub(crate) author: &'a Author,
    pub(crate) sealed: Vec<u8>,
    pub(crate) digest: String,
    pub(crate) guidance: String,
    pub(crate) at: Timestamp,
}

/// Stores a sealed message at the end of its thread; answers its place.
pub(crate) async fn add_message(
    connection: &mut SqliteConnection,
    context: &Context,
    message: NewMessage<'_>,
) -> Result<i64, StoreError> {
    let seq = next_place(connection, message.thread_id, message.at).await?;
    sqlx::query(
        "INSERT INTO messages (id, clinic_id, thread_id, patient_id, author, from_patient, body, body_digest, thread_seq, sent_at, guidance)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(message.id.to_string())
    .bind(context.clinic_id.to_string())
    .bind(message.thread_id.to_string())
    .bind(message.patient_id.to_string())
    .bind(serde_json::to_string(message.author)?)
    .bind(i64::from(!matches!(message.author, Author::Staff { .. })))
    .bind(message.sealed)
    .bind(message.digest)
    .bind(seq)
    .bind(message.at.0)
    .bind(message.guidance)
    .execute(&mut *connection)
    .await?;
    add_to_feed(
        connection,
        context,
        message.patient_id,
        &FeedItem::Message(message.id),
    )
    .await?;
    Ok(seq)
}

/// The next place of a thread, from 1 without gaps.
pub(crate) async fn next_place(
    connection: &mut SqliteConnection,
    thread_id: ThreadId,
    at: Timestamp,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar(
        "UPDATE threads SET last_seq = last_seq + 1, updated_at = $2 WHERE id = $1 RETURNING last_seq",
    )
    .bind(thread_id.to_string())
    .bind(at.0)
    .fetch_one(connection)
    .await?)
}

/// A reply stored before for this sender and id; an error when the content was another.
pub(crate) async fn stored_reply<T: DeserializeOwned>(
    connection: &mut SqliteConnection,
    sender_id: &str,
    request_id: &str,
    request_digest: &str,
) -> Result<Option<T>, StoreError> {
    let row = sqlx::query(
        "SELECT request_digest, reply FROM stored_replies WHERE sender_id = $1 AND request_id = $2",
    )
    .bind(sender_id)
    .bind(request_id)
    .fetch_optional(connection)
    .await?;
    match row {
        None => Ok(None),
        Some(row) if row.get::<String, _>(0) != request_digest => Err(StoreError::IdConflict),
        Some(row) => Ok(Some(serde_json::from_str(row.get(1))?)),
    }
}

pub(crate) async fn store_reply<T: Serialize>(
    connection: &mut SqliteConnection,
    sender_id: &str,
    request_id: &str,
    request_digest: &str,
    reply: &T,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO stored_replies (sender_id, request_id, request_digest, reply) VALUES ($1, $2, $3, $4)")
        .bind(sender_id)
        .bind(request_id)
        .bind(request_digest)
        .bind(serde_json::to_string(reply)?)
        .execute(connection)
        .await?;
    Ok(())
}
