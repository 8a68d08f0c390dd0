//! What ends a wait: an answer, a phone card, or passing the thread on.

use clinic_domain::{Access, Close, Operation, access};
use portal_protocol::desk::{
    AfterAnswer, AnswerRequest, AssignTo, PhoneCardRequest, ThreadChangedResponse,
};
use portal_protocol::portal::FeedChange;
use portal_protocol::{
    Author, MessageId, PatientId, PhoneCard, PhoneCardId, ReceiptStep, StaffMember, ThreadId,
    Timestamp,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::crypto::{digest, seal};
use crate::error::StoreError;
use crate::inbox::DeskReader;
use crate::opening::body_label;
use crate::records::{
    FeedItem, NewMessage, Step, add_message, add_receipt, add_thread_to_feed, add_to_feed,
    data_key, from_word, id, next_place, staff, store_reply, stored_reply, thread_row, word,
};
use crate::store::{ClinicStore, Context};

impl ClinicStore {
    /// Answers, and closes or keeps open. A repeat with the same id gets the stored reply.
    /// A message of the patient that is newer than `newest_seen` stays unanswered, and the thread open.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the role may not answer this thread, or `newest_seen` is not in it.
    pub async fn answer(
        &self,
        reader: DeskReader,
        thread_id: ThreadId,
        request: AnswerRequest,
        now: Timestamp,
    ) -> Result<ThreadChangedResponse, StoreError> {
        self.change(
            reader,
            thread_id,
            Operation::Answer,
            Some(request.newest_seen),
            move |connection, context, staff, patient_id| {
                Box::pin(async move {
                    let request_id = request.message_id.to_string();
                    let request_digest = digest(
                        format!("{thread_id}|{:?}|{}", request.after, request.body).as_bytes(),
                    );
                    let sender = staff.id.to_string();
                    if let Some(reply) =
                        stored_reply(connection, &sender, &request_id, &request_digest).await?
                    {
                        return Ok(reply);
                    }
                    let seen = place_of(connection, thread_id, request.newest_seen).await?;
                    let key = data_key(connection, context, patient_id).await?;
                    let message = NewMessage {
                        id: request.message_id,
                        thread_id,
                        patient_id,
                        author: &Author::Staff {
                            staff: staff.clone(),
                        },
                        sealed: seal(
                            &key,
                            &body_label(request.message_id),
                            request.body.as_bytes(),
                        )?,
                        digest: digest(request.body.as_bytes()),
                        guidance: "[]".to_owned(),
                        at: now,
                    };
                    add_message(connection, context, message).await?;
                    let end = Step {
                        patient_id,
                        thread_id,
                        message_id: request.newest_seen,
                        step: ReceiptStep::Answered,
                        staff: Some(staff),
                        at: now,
                    };
                    let settled = settle(connection, context, seen, end).await?;
                    if settled && request.after == AfterAnswer::Close {
                        close(
                            connection,
                            thread_id,
                            Close::by_answer(request.message_id),
                            now,
                        )
                        .await?;
                    }
                    let reply = changed(connection, context, thread_id).await?;
                    store_reply(connection, &sender, &request_id, &request_digest, &reply).await?;
                    Ok(reply)
                })
            },
        )
        .await
    }

    /// Writes a phone card. Only "we talked" closes the thread, unless the patient wrote after `newest_seen`.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the role may not, or `newest_seen` is not in the thread.
    pub async fn write_phone_card(
        &self,
        reader: DeskReader,
        thread_id: ThreadId,
        request: PhoneCardRequest,
        now: Timestamp,
    ) -> Result<ThreadChangedResponse, StoreError> {
        self.change(reader, thread_id, Operation::WritePhoneCard, Some(request.newest_seen), move |connection, context, staff, patient_id| {
            Box::pin(async move {
                let request_id = request.phone_card_id.to_string();
                // A retry after a new look has seen more; it is the same card.
                let card = PhoneCardRequest { newest_seen: MessageId::from_parts(0, [0; 10]), ..request.clone() };
                let request_digest = digest(serde_json::to_string(&card)?.as_bytes());
                let sender = staff.id.to_string();
                if let Some(reply) = stored_reply(connection, &sender, &request_id, &request_digest).await? {
                    return Ok(reply);
                }
                let seen = place_of(connection, thread_id, request.newest_seen).await?;
                let seq = next_place(connection, thread_id, now).await?;
                sqlx::query(
                    "INSERT INTO phone_cards (id, clinic_id, thread_id, patient_id, staff_id, called_at, minutes, outcome, said, thread_seq)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                )
                .bind(&request_id)
                .bind(context.clinic_id.to_string())
                .bind(thread_id.to_string())
                .bind(patient_id.to_string())
                .bind(&sender)
                .bind(request.called_at.0.min(now.0))
                .bind(request.minutes.clamp(0, 600))
                .bind(word(&request.outcome)?)
                .bind(&request.said)
                .bind(seq)
                .execute(&mut *connection)
                .await?;
                let card = phone_card(connection, context, request.phone_card_id).await?;
                let change = FeedChange::PhoneCard { phone_card: card };
                add_to_feed(connection, context, patient_id, &FeedItem::Change(&change)).await?;
                if let Some(proof) = Close::by_phone_card(request.phone_card_id, request.outcome) {
                    let end = Step {
                        patient_id,
                        thread_id,
                        message_id: request.newest_seen,
                        step: ReceiptStep::Phoned,
                        staff: Some(staff),
                        at: now,
                    };
                    if settle(connection, context, seen, end).await? {
                        close(connection, thread_id, proof, now).await?;
                    }
                }
                let reply = changed(connection, context, thread_id).await?;
                store_reply(connection, &sender, &request_id, &request_digest, &reply).await?;
                Ok(reply)
            })
        })
        .await
    }

    /// Takes a thread, passes it to a person, or gives it back to a pool. Who takes it becomes a reader, and so needs
    /// what opening it needs.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for unknown people; [`StoreError::ReasonNeeded`] when a person with no part takes it
    /// before opening it with a reason.
    pub async fn assign(
        &self,
        reader: DeskReader,
        thread_id: ThreadId,
        to: AssignTo,
        now: Timestamp,
    ) -> Result<ThreadChangedResponse, StoreError> {
        let takes = match to {
            AssignTo::Me => true,
            AssignTo::Staff { staff_id } => staff_id == reader.staff.id,
            AssignTo::Pool { .. } => false,
        };
        let operation = if takes {
            Operation::OpenThread
        } else {
            Operation::Assign
        };
        self.change(reader, thread_id, operation, None, move |connection, context, me, patient_id| {
            Box::pin(async move {
                let receiver = match to {
                    AssignTo::Me => Some(me),
                    AssignTo::Staff { staff_id } => Some(staff(connection, context, staff_id).await?),
                    AssignTo::Pool { .. } => None,
                };
                let row = thread_row(connection, context, thread_id, None).await?;
                let mut passed: Vec<String> = serde_json::from_str(row.get("passed_on_ids"))?;
                if let Some(receiver) = &receiver
                    && !passed.contains(&receiver.id.to_string())
                {
                    passed.push(receiver.id.to_string());
                }
                sqlx::query("UPDATE threads SET assigned_id = $2, passed_on_ids = $3, updated_at = $4 WHERE id = $1")
                    .bind(thread_id.to_string())
                    .bind(receiver.as_ref().map(|staff| staff.id.to_string()))
                    .bind(serde_json::to_string(&passed)?)
                    .bind(now.0)
                    .execute(&mut *connection)
                    .await?;
                if let (Some(receiver), Some(message_id)) = (receiver, row.get::<Option<String>, _>("newest_message_id")) {
                    let step = Step {
                        patient_id,
                        thread_id,
                        message_id: id(&message_id)?,
                        step: ReceiptStep::Given,
                        staff: Some(receiver),
                        at: now,
                    };
                    add_receipt(connection, context, step).await?;
                }
                changed(connection, context, thread_id).await
            })
        })
        .await
    }

    async fn change<W>(
        &self,
        reader: DeskReader,
        thread_id: ThreadId,
        operation: Operation,
        seen: Option<MessageId>,
        work: W,
    ) -> Result<ThreadChangedResponse, StoreError>
    where
        W: for<'c> FnOnce(
                &'c mut SqliteConnection,
                &'c Context,
                StaffMember,
                PatientId,
            ) -> futures_util::future::BoxFuture<
                'c,
                Result<ThreadChangedResponse, StoreError>,
            > + Send
            + 'static,
    {
        let context = self.context.clone();
        let (response, patient_id) = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    let row = thread_row(connection, &context, thread_id, None).await?;
                    may(connection, &context, &reader, &row, operation, seen).await?;
                    let patient_id: PatientId = id(row.get("patient_id"))?;
                    let response = work(connection, &context, reader.staff, patient_id).await?;
                    Ok((response, patient_id))
                })
            })
            .await?;
        self.wake_patient(patient_id);
        self.wake_desk();
        Ok(response)
    }
}

/// Who needs a reason to open must have opened before: what was on screen to answer it, the newest message to take it.
pub(crate) async fn may(
    connection: &mut SqliteConnection,
    context: &Context,
    reader: &DeskReader,
    thread: &SqliteRow,
    operation: Operation,
    seen: Option<MessageId>,
) -> Result<(), StoreError> {
    let me = reader.staff.id.to_string();
    let care: i64 = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM patients WHERE id = $1 AND clinic_id = $2 AND doctor_id = $3)")
        .bind(thread.get::<String, _>("patient_id"))
        .bind(context.clinic_id.to_string())
        .bind(&me)
        .fetch_one(&mut *connection)
        .await?;
    match access(operation, reader.relation(thread, care != 0)) {
        Access::Allowed => Ok(()),
        Access::Denied => Err(StoreError::NotFound),
        Access::WithReason => {
            let opened: i64 = sqlx::query_scalar(
                "SELECT EXISTS (SELECT 1 FROM openings WHERE message_id = $1 AND opener_id = $2)",
            )
            .bind(seen.map_or_else(
                || thread.get("newest_message_id"),
                |seen| Some(seen.to_string()),
            ))
            .bind(&me)
            .fetch_one(connection)
            .await?;
            if opened == 0 {
                Err(StoreError::ReasonNeeded)
            } else {
                Ok(())
            }
        }
    }
}

/// The place of a message in its thread.
async fn place_of(
    connection: &mut SqliteConnection,
    thread_id: ThreadId,
    message_id: MessageId,
) -> Result<i64, StoreError> {
    sqlx::query_scalar("SELECT thread_seq FROM messages WHERE id = $1 AND thread_id = $2")
        .bind(message_id.to_string())
        .bind(thread_id.to_string())
        .fetch_optional(connection)
        .await?
        .ok_or(StoreError::NotFound)
}

/// Every message of the patient up to the place that was seen gets its step. The promise ends, unless a newer one
/// waits; true when none does.
async fn settle(
    connection: &mut SqliteConnection,
    context: &Context,
    seen: i64,
    end: Step,
) -> Result<bool, StoreError> {
    let thread_id = end.thread_id.to_string();
    let waiting: Vec<String> = sqlx::query_scalar(
        "UPDATE messages SET answered_at = $2
         WHERE thread_id = $1 AND from_patient = 1 AND answered_at IS NULL AND thread_seq <= $3 RETURNING id",
    )
    .bind(&thread_id)
    .bind(end.at.0)
    .bind(seen)
    .fetch_all(&mut *connection)
    .await?;
    for message_id in waiting {
        let step = Step {
            message_id: id(&message_id)?,
            ..end.clone()
        };
        add_receipt(connection, context, step).await?;
    }
    let settled = sqlx::query(
        "UPDATE threads SET due_at = NULL, red_flag = NULL, contradicted = 0
         WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM messages WHERE thread_id = $1 AND from_patient = 1 AND answered_at IS NULL)",
    )
    .bind(&thread_id)
    .execute(connection)
    .await?;
    Ok(settled.rows_affected() != 0)
}

/// Closing needs the proof of an answer or a talk.
async fn close(
    connection: &mut SqliteConnection,
    thread_id: ThreadId,
    proof: Close,
    now: Timestamp,
) -> Result<(), StoreError> {
    tracing::debug!(closed_by = ?proof.closed_by(), "thread closed");
    sqlx::query(
        "UPDATE threads SET state = 'closed', closed_at = $2, updated_at = $2 WHERE id = $1",
    )
    .bind(thread_id.to_string())
    .bind(now.0)
    .execute(connection)
    .await?;
    Ok(())
}

async fn changed(
    connection: &mut SqliteConnection,
    context: &Context,
    thread_id: ThreadId,
) -> Result<ThreadChangedResponse, StoreError> {
    let thread = add_thread_to_feed(connection, context, thread_id).await?;
    Ok(ThreadChangedResponse {
        thread_id,
        state: thread.state,
        assigned_to: thread.assigned_to,
    })
}

pub(crate) async fn phone_card(
    connection: &mut SqliteConnection,
    context: &Context,
    phone_card_id: PhoneCardId,
) -> Result<PhoneCard, StoreError> {
    let row = sqlx::query("SELECT * FROM phone_cards WHERE id = $1 AND clinic_id = $2")
        .bind(phone_card_id.to_string())
        .bind(context.clinic_id.to_string())
        .fetch_optional(&mut *connection)
        .await?
        .ok_or(StoreError::NotFound)?;
    card_from(connection, context, &row).await
}

pub(crate) async fn phone_cards_of(
    connection: &mut SqliteConnection,
    context: &Context,
    thread_id: ThreadId,
) -> Result<Vec<PhoneCard>, StoreError> {
    let rows = sqlx::query(
        "SELECT * FROM phone_cards WHERE thread_id = $1 AND clinic_id = $2 ORDER BY thread_seq",
    )
    .bind(thread_id.to_string())
    .bind(context.clinic_id.to_string())
    .fetch_all(&mut *connection)
    .await?;
    let mut cards = Vec::with_capacity(rows.len());
    for row in rows {
        cards.push(card_from(connection, context, &row).await?);
    }
    Ok(cards)
}

async fn card_from(
    connection: &mut SqliteConnection,
    context: &Context,
    row: &SqliteRow,
) -> Result<PhoneCard, StoreError> {
    Ok(PhoneCard {
        id: id(row.get("id"))?,
        thread_id: id(row.get("thread_id"))?,
        patient_id: id(row.get("patient_id"))?,
        staff: staff(connection, context, id(row.get("staff_id"))?).await?,
        called_at: Timestamp(row.get("called_at")),
        minutes: row.get("minutes"),
        outcome: from_word(row.get("outcome"))?,
        said: row.get("said"),
        thread_seq: row.get("thread_seq"),
        heard: row
            .get::<Option<String>, _>("heard")
            .map(|heard| from_word(&heard))
            .transpose()?,
    })
}
