//! The one door to the words: record the opening, then unseal with the proof of it.

use portal_protocol::openlog::OpeningLeaf;
use portal_protocol::portal::FeedChange;
use portal_protocol::{
    MessageId, Opener, Opening, OpeningId, OpeningReason, PatientId, ThreadId, Timestamp,
};
use sqlx::SqliteConnection;

use crate::crypto::{hex, random, unseal};
use crate::error::StoreError;
use crate::records::{FeedItem, add_to_feed, data_key, random_part};
use crate::store::Context;

/// The same person opening the same message again within this time is one opening.
const SAME_OPENING_MS: i64 = 10 * 60_000;

/// Proof that an opening of one message stands in the open-log. Only [`record`] makes it.
#[derive(Debug)]
pub struct RecordedOpening {
    message_id: MessageId,
    patient_id: PatientId,
}

/// An opening about to be recorded.
pub(crate) struct NewOpening {
    pub(crate) patient_id: PatientId,
    pub(crate) thread_id: ThreadId,
    pub(crate) message_id: MessageId,
    pub(crate) opener: Opener,
    pub(crate) reason: OpeningReason,
    pub(crate) at: Timestamp,
}

/// Appends the opening to the log. A computer's delivery is recorded once for each message, a person's
/// opening once in ten minutes.
pub(crate) async fn record(
    connection: &mut SqliteConnection,
    context: &Context,
    new: NewOpening,
) -> Result<RecordedOpening, StoreError> {
    let proof = RecordedOpening {
        message_id: new.message_id,
        patient_id: new.patient_id,
    };
    let (opener_id, since) = match &new.opener {
        Opener::Staff { staff } => (
            staff.id.to_string(),
            new.at.0.saturating_sub(SAME_OPENING_MS),
        ),
        Opener::Device { device_id, .. } => (device_id.to_string(), 0),
    };
    let known: Option<i64> = sqlx::query_scalar(
        "SELECT leaf_index FROM openings WHERE message_id = $1 AND opener_id = $2 AND at > $3 LIMIT 1",
    )
    .bind(new.message_id.to_string())
    .bind(&opener_id)
    .bind(since)
    .fetch_optional(&mut *connection)
    .await?;
    if known.is_some() {
        return Ok(proof);
    }
    let leaf_index: i64 =
        sqlx::query_scalar("SELECT COALESCE(MAX(leaf_index) + 1, 0) FROM openings")
            .fetch_one(&mut *connection)
            .await?;
    let patient_seq: i64 = sqlx::query_scalar(
        "UPDATE patients SET opening_seq = opening_seq + 1 WHERE id = $1 RETURNING opening_seq",
    )
    .bind(new.patient_id.to_string())
    .fetch_one(&mut *connection)
    .await?;
    let opening = Opening {
        id: OpeningId::from_parts(new.at.0, random_part()?),
        clinic_id: context.clinic_id,
        patient_id: new.patient_id,
        thread_id: new.thread_id,
        message_id: new.message_id,
        opener: new.opener,
        reason: new.reason,
        at: new.at,
        patient_seq,
    };
    let leaf = OpeningLeaf {
        leaf_index: u64::try_from(leaf_index).map_err(|_| StoreError::Damaged)?,
        salt: hex(&random::<16>()?),
        opening: serde_json::to_string(&opening)?,
    };
    sqlx::query(
        "INSERT INTO openings (leaf_index, id, clinic_id, patient_id, patient_seq, message_id, opener_id, at, salt, opening)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(leaf_index)
    .bind(opening.id.to_string())
    .bind(context.clinic_id.to_string())
    .bind(opening.patient_id.to_string())
    .bind(patient_seq)
    .bind(opening.message_id.to_string())
    .bind(opener_id)
    .bind(opening.at.0)
    .bind(&leaf.salt)
    .bind(&leaf.opening)
    .execute(&mut *connection)
    .await?;
    let change = FeedChange::Opening { leaf };
    add_to_feed(
        connection,
        context,
        opening.patient_id,
        &FeedItem::Change(&change),
    )
    .await?;
    Ok(proof)
}

/// The words of the message whose opening was recorded.
pub(crate) async fn words(
    connection: &mut SqliteConnection,
    context: &Context,
    proof: &RecordedOpening,
) -> Result<String, StoreError> {
    let sealed: Vec<u8> =
        sqlx::query_scalar("SELECT body FROM messages WHERE id = $1 AND patient_id = $2")
            .bind(proof.message_id.to_string())
            .bind(proof.patient_id.to_string())
            .fetch_one(&mut *connection)
            .await?;
    let key = data_key(connection, context, proof.patient_id).await?;
    let plain = unseal(&key, &body_label(proof.message_id), &sealed)?;
    String::from_utf8(plain.to_vec()).map_err(|_| StoreError::Damaged)
}

/// What a body is bound to: another row's body does not open in its place.
pub(crate) fn body_label(message_id: MessageId) -> String {
    format!("message/{message_id}")
}
