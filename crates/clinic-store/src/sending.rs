//! A patient's message: the promise before, the sealed row and the receipts after, in one transaction.

use clinic_domain::promise::differs_for_the_reader;
use clinic_domain::{Absence, PromiseRequest, Route, make_promise};
use portal_protocol::portal::{
    AnswerPhoneCardResponse, FeedChange, PreviewPromiseRequest, SendMessageRequest,
    SendMessageResponse,
};
use portal_protocol::{
    AccountId, Audience, Author, Category, DeviceId, HeardAnswer, MessageId, PatientId,
    PhoneCardId, Promise, PromiseId, ReceiptStep, Signed, StaffMember, ThreadId, Timestamp,
};
use sqlx::{Row as _, SqliteConnection};

use crate::crypto::{digest, seal};
use crate::error::StoreError;
use crate::opening::body_label;
use crate::records::{
    FeedItem, NewMessage, Step, add_message, add_receipt, add_thread_to_feed, add_to_feed,
    data_key, from_word, id, random_part, staff_from, staff_if, store_reply, stored_reply,
    thread_row, word,
};
use crate::store::{ClinicStore, Context};

/// A device that may speak for a patient; made by [`ClinicStore::sender`] only.
#[derive(Clone, Debug)]
pub struct Sender {
    /// The computer.
    pub device_id: DeviceId,
    /// Its account.
    pub account_id: AccountId,
    /// The patient.
    pub patient_id: PatientId,
    /// The account's name.
    pub name: String,
}

/// What the server adds to a message before it is stored.
#[derive(Clone, Debug, Default)]
pub struct Sending {
    /// Red-flag level found again by the server: `emergency`, `crisis`, `urgent`.
    pub red_flag: Option<String>,
}

impl ClinicStore {
    /// The promise a message would get now, signed. Kept for half an hour, so that Send can name it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a thread that is not this patient's.
    pub async fn preview_promise(
        &self,
        sender: Sender,
        request: PreviewPromiseRequest,
        now: Timestamp,
    ) -> Result<Signed<Promise>, StoreError> {
        let context = self.context.clone();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    // A draft's thread is not at the clinic yet; somebody else's must not be told apart from it.
                    let calm = Sending::default();
                    let routing = routing(
                        connection,
                        &context,
                        &sender,
                        request.thread_id,
                        request.category,
                        &calm,
                    )
                    .await?;
                    let promise = promise_now(
                        connection,
                        &context,
                        sender.patient_id,
                        routing,
                        request.audience,
                        &calm,
                        now,
                    )
                    .await?;
                    let signed = context.sign(&promise)?;
                    keep_promise(connection, &context, &promise, &signed, None).await?;
                    Ok(signed)
                })
            })
            .await
    }

    /// Takes a message. A repeat with the same id gets the stored reply.
    ///
    /// # Errors
    /// [`StoreError::PromiseChanged`], [`StoreError::IdConflict`], [`StoreError::NotFound`].
    pub async fn send_message(
        &self,
        sender: Sender,
        request: SendMessageRequest,
        sending: Sending,
        now: Timestamp,
    ) -> Result<SendMessageResponse, StoreError> {
        let context = self.context.clone();
        let patient_id = sender.patient_id;
        let taken = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    send(connection, &context, &sender, &request, &sending, now).await
                })
            })
            .await?;
        match taken {
            Taken::Message(response) => {
                self.wake_patient(patient_id);
                self.wake_desk();
                Ok(*response)
            }
            Taken::Changed(promise) => Err(StoreError::PromiseChanged(promise)),
        }
    }

    /// "Is this what you heard?" The first answer holds; "not what I heard" re-opens the thread with a new promise.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a card that is not this patient's.
    pub async fn answer_phone_card(
        &self,
        sender: Sender,
        phone_card_id: PhoneCardId,
        heard: HeardAnswer,
        now: Timestamp,
    ) -> Result<AnswerPhoneCardResponse, StoreError> {
        let context = self.context.clone();
        let patient_id = sender.patient_id;
        let response = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    answer_card(connection, &context, &sender, phone_card_id, heard, now).await
                })
            })
            .await?;
        self.wake_patient(patient_id);
        self.wake_desk();
        Ok(response)
    }
}

/// What became of a message. A changed promise is no error of the writer's: the new card must be kept, so that the
/// person can send under it.
enum Taken {
    Message(Box<SendMessageResponse>),
    Changed(Box<Signed<Promise>>),
}

async fn send(
    connection: &mut SqliteConnection,
    context: &Context,
    sender: &Sender,
    request: &SendMessageRequest,
    sending: &Sending,
    now: Timestamp,
) -> Result<Taken, StoreError> {
    let device = sender.device_id.to_string();
    let request_id = request.message_id.to_string();
    // The promise may be another in a retry after a look; the words, the place and the id may not.
    let request_digest = digest(
        format!(
            "{}|{}|{}",
            sender.patient_id, request.thread_id, request.body
        )
        .as_bytes(),
    );
    if let Some(reply) = stored_reply(connection, &device, &request_id, &request_digest).await? {
        return Ok(Taken::Message(Box::new(reply)));
    }
    let routing = routing(
        connection,
        context,
        sender,
        Some(request.thread_id),
        request.category,
        sending,
    )
    .await?;
    let promise = promise_now(
        connection,
        context,
        sender.patient_id,
        routing,
        request.audience,
        sending,
        now,
    )
    .await?;
    let promise =
        match shown_promise(connection, context, sender.patient_id, request.promise_id).await? {
            // What the person saw is what the clinic keeps, unless a red flag makes it shorter or another message has it.
            Some(shown)
                if !differs_for_the_reader(&shown.promise, &promise)
                    && sending.red_flag.is_none()
                    && !shown.of_another_message =>
            {
                shown.promise
            }
            Some(shown) if !differs_for_the_reader(&shown.promise, &promise) => Promise {
                id: PromiseId::from_parts(now.0, random_part()?),
                ..promise
            },
            _ => {
                let signed = context.sign(&promise)?;
                keep_promise(connection, context, &promise, &signed, None).await?;
                return Ok(Taken::Changed(Box::new(signed)));
            }
        };
    open_or_make_thread(connection, context, sender, request, &promise, sending, now).await?;
    let key = data_key(connection, context, sender.patient_id).await?;
    let thread_seq = add_message(
        connection,
        context,
        NewMessage {
            id: request.message_id,
            thread_id: request.thread_id,
            patient_id: sender.patient_id,
            author: &Author::Patient {
                name: sender.name.clone(),
            },
            sealed: seal(
                &key,
                &body_label(request.message_id),
                request.body.as_bytes(),
            )?,
            digest: digest(request.body.as_bytes()),
            guidance: serde_json::to_string(&request.guidance)?,
            at: now,
        },
    )
    .await?;
    let signed_promise = context.sign(&promise)?;
    keep_promise(
        connection,
        context,
        &promise,
        &signed_promise,
        Some(request.message_id),
    )
    .await?;
    let change = FeedChange::Promise {
        message_id: request.message_id,
        promise: signed_promise.clone(),
    };
    add_to_feed(
        connection,
        context,
        sender.patient_id,
        &FeedItem::Change(&change),
    )
    .await?;
    let mut receipts = Vec::new();
    for (step, staff) in [
        (ReceiptStep::Reached, None),
        (ReceiptStep::Given, promise.answerer.clone()),
    ] {
        let step = Step {
            patient_id: sender.patient_id,
            thread_id: request.thread_id,
            message_id: request.message_id,
            step,
            staff,
            at: now,
        };
        receipts.extend(add_receipt(connection, context, step).await?);
    }
    let response = SendMessageResponse {
        thread: add_thread_to_feed(connection, context, request.thread_id).await?,
        thread_seq,
        sent_at: now,
        receipts,
        promise: signed_promise,
    };
    store_reply(connection, &device, &request_id, &request_digest, &response).await?;
    Ok(Taken::Message(Box::new(response)))
}

/// A promise card that the person saw.
struct Shown {
    promise: Promise,
    /// It was kept with another message; a card of a day without internet may be shown again.
    of_another_message: bool,
}

async fn shown_promise(
    connection: &mut SqliteConnection,
    context: &Context,
    patient_id: PatientId,
    promise_id: Option<PromiseId>,
) -> Result<Option<Shown>, StoreError> {
    let Some(promise_id) = promise_id else {
        return Ok(None);
    };
    // However old: whether it would mislead is what the comparison with the promise of now says.
    let row = sqlx::query(
        "SELECT payload, message_id FROM promises WHERE id = $1 AND clinic_id = $2 AND patient_id = $3",
    )
    .bind(promise_id.to_string())
    .bind(context.clinic_id.to_string())
    .bind(patient_id.to_string())
    .fetch_optional(connection)
    .await?;
    row.map(|row| {
        Ok(Shown {
            promise: serde_json::from_str(row.get("payload"))?,
            of_another_message: row.get::<Option<String>, _>("message_id").is_some(),
        })
    })
    .transpose()
}

/// A thread that still waits keeps its earlier hour and its graver red flag: a calm second message takes neither away.
async fn open_or_make_thread(
    connection: &mut SqliteConnection,
    context: &Context,
    sender: &Sender,
    request: &SendMessageRequest,
    promise: &Promise,
    sending: &Sending,
    now: Timestamp,
) -> Result<(), StoreError> {
    let readers: Vec<String> = promise
        .recipients
        .iter()
        .map(|recipient| recipient.staff.id.to_string())
        .collect();
    let words = i64::try_from(request.body.split_whitespace().count()).unwrap_or(i64::MAX);
    let done = sqlx::query(
        "INSERT INTO threads (id, clinic_id, patient_id, category, state, audience, assigned_id, reader_ids, due_at,
           newest_message_id, arrived_at, words, red_flag, updated_at)
         VALUES ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, $11, $12, $10)
         ON CONFLICT (id) DO UPDATE SET category = excluded.category, state = 'open', audience = excluded.audience,
           assigned_id = excluded.assigned_id, reader_ids = excluded.reader_ids,
           due_at = CASE WHEN threads.state = 'open' AND threads.due_at < COALESCE(excluded.due_at, threads.due_at + 1)
             THEN threads.due_at ELSE excluded.due_at END,
           newest_message_id = excluded.newest_message_id, arrived_at = excluded.arrived_at, words = excluded.words,
           red_flag = CASE WHEN threads.state = 'open' AND threads.red_flag IS NOT NULL AND (excluded.red_flag IS NULL
               OR threads.red_flag = 'emergency' OR excluded.red_flag = 'urgent')
             THEN threads.red_flag ELSE excluded.red_flag END,
           closed_at = NULL, updated_at = excluded.updated_at
         WHERE threads.patient_id = excluded.patient_id AND threads.clinic_id = excluded.clinic_id",
    )
    .bind(request.thread_id.to_string())
    .bind(context.clinic_id.to_string())
    .bind(sender.patient_id.to_string())
    .bind(word(&promise.category)?)
    .bind(word(&promise.audience)?)
    .bind(promise.answerer.as_ref().map(|staff| staff.id.to_string()))
    .bind(serde_json::to_string(&readers)?)
    .bind(promise.due_at.map(|due| due.0))
    .bind(request.message_id.to_string())
    .bind(now.0)
    .bind(words)
    .bind(&sending.red_flag)
    .execute(connection)
    .await?;
    // A thread of somebody else is not there.
    if done.rows_affected() == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

pub(crate) async fn keep_promise(
    connection: &mut SqliteConnection,
    context: &Context,
    promise: &Promise,
    signed: &Signed<Promise>,
    message_id: Option<MessageId>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO promises (id, clinic_id, patient_id, message_id, valid_until, payload, signature)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET message_id = excluded.message_id",
    )
    .bind(promise.id.to_string())
    .bind(context.clinic_id.to_string())
    .bind(promise.patient_id.to_string())
    .bind(message_id.map(|message_id| message_id.to_string()))
    .bind(promise.valid_until.0)
    .bind(&signed.payload)
    .bind(&signed.signature)
    .execute(connection)
    .await?;
    Ok(())
}

/// Which route a message takes, and who has its thread already.
struct Routing {
    category: Category,
    answerer: Option<StaffMember>,
}

/// A red flag goes to the nurse, never to those who book visits or fill in forms. While one waits, or a call that the
/// patient heard otherwise, what follows stays with the people who have it: "and a visit, please" must not take an
/// emergency away from them.
async fn routing(
    connection: &mut SqliteConnection,
    context: &Context,
    sender: &Sender,
    thread_id: Option<ThreadId>,
    asked: Category,
    sending: &Sending,
) -> Result<Routing, StoreError> {
    let clerical = |category| matches!(category, Category::Visit | Category::Form);
    let asked = if sending.red_flag.is_some() && clerical(asked) {
        Category::HealthQuestion
    } else {
        asked
    };
    let waiting = sqlx::query(
        "SELECT category, assigned_id FROM threads WHERE id = $1 AND clinic_id = $2 AND patient_id = $3
           AND state = 'open' AND (red_flag IS NOT NULL OR contradicted = 1)",
    )
    .bind(thread_id.map(|thread_id| thread_id.to_string()))
    .bind(context.clinic_id.to_string())
    .bind(sender.patient_id.to_string())
    .fetch_optional(&mut *connection)
    .await?;
    let free = Routing {
        category: asked,
        answerer: None,
    };
    let Some(waiting) = waiting else {
        return Ok(free);
    };
    let held = from_word(waiting.get("category"))?;
    if clerical(held) {
        return Ok(free);
    }
    Ok(Routing {
        category: match asked {
            Category::HealthQuestion => asked,
            _ => held,
        },
        answerer: staff_if(connection, context, waiting.get("assigned_id")).await?,
    })
}

/// The promise of this moment, from routes, hours and cover.
async fn promise_now(
    connection: &mut SqliteConnection,
    context: &Context,
    patient_id: PatientId,
    routing: Routing,
    audience: Audience,
    sending: &Sending,
    now: Timestamp,
) -> Result<Promise, StoreError> {
    let row = sqlx::query(
        "SELECT r.pool_id, r.answerer_id, r.doctor_reads, r.answer_within, t.name AS team_name,
                (SELECT doctor_id FROM patients WHERE id = $3) AS doctor_id
         FROM routes r JOIN triage_pools t ON t.id = r.pool_id WHERE r.clinic_id = $1 AND r.category = $2",
    )
    .bind(context.clinic_id.to_string())
    .bind(word(&routing.category)?)
    .bind(patient_id.to_string())
    .fetch_optional(&mut *connection)
    .await?
    .ok_or(StoreError::NotFound)?;
    let pool = sqlx::query(
        "SELECT s.id, s.name, s.short_name, s.role, s.face FROM triage_pool_members m
         JOIN staff_members s ON s.id = m.staff_id WHERE m.pool_id = $1 AND s.active = 1 ORDER BY m.place",
    )
    .bind(row.get::<String, _>("pool_id"))
    .fetch_all(&mut *connection)
    .await?
    .iter()
    .map(staff_from)
    .collect::<Result<Vec<StaffMember>, _>>()?;
    let doctor = staff_if(connection, context, row.get("doctor_id")).await?;
    let route = Route {
        category: routing.category,
        team_name: row.get("team_name"),
        answerer: match routing.answerer {
            Some(staff) => Some(staff),
            None => staff_if(connection, context, row.get("answerer_id")).await?,
        },
        pool,
        doctor_reads: row.get::<i64, _>("doctor_reads") != 0,
        answer_within: row.get("answer_within"),
    };
    let absences = absences(connection, context, now).await?;
    Ok(make_promise(&PromiseRequest {
        id: PromiseId::from_parts(now.0, random_part()?),
        clinic_id: context.clinic_id,
        patient_id,
        audience,
        route: &route,
        doctor: doctor.as_ref(),
        absences: &absences,
        schedule: &context.schedule,
        red_flag: sending.red_flag.is_some(),
        now,
    }))
}

pub(crate) async fn absences(
    connection: &mut SqliteConnection,
    context: &Context,
    now: Timestamp,
) -> Result<Vec<Absence>, StoreError> {
    let rows = sqlx::query("SELECT staff_id, from_at, until_at, cover_id FROM absences WHERE clinic_id = $1 AND until_at > $2")
        .bind(context.clinic_id.to_string())
        .bind(now.0)
        .fetch_all(&mut *connection)
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(Absence {
            staff_id: id(row.get("staff_id"))?,
            from: Timestamp(row.get("from_at")),
            until: Timestamp(row.get("until_at")),
            cover: staff_if(connection, context, row.get("cover_id")).await?,
        });
    }
    Ok(found)
}

async fn answer_card(
    connection: &mut SqliteConnection,
    context: &Context,
    sender: &Sender,
    phone_card_id: PhoneCardId,
    heard: HeardAnswer,
    now: Timestamp,
) -> Result<AnswerPhoneCardResponse, StoreError> {
    let row = sqlx::query("SELECT thread_id, heard FROM phone_cards WHERE id = $1 AND clinic_id = $2 AND patient_id = $3")
        .bind(phone_card_id.to_string())
        .bind(context.clinic_id.to_string())
        .bind(sender.patient_id.to_string())
        .fetch_optional(&mut *connection)
        .await?
        .ok_or(StoreError::NotFound)?;
    if let Some(first) = row.get::<Option<String>, _>("heard") {
        return Ok(AnswerPhoneCardResponse {
            phone_card_id,
            heard: from_word(&first)?,
        });
    }
    sqlx::query("UPDATE phone_cards SET heard = $2 WHERE id = $1")
        .bind(phone_card_id.to_string())
        .bind(word(&heard)?)
        .execute(&mut *connection)
        .await?;
    let thread_id = id(row.get("thread_id"))?;
    if heard == HeardAnswer::NotHeard {
        let thread = thread_row(connection, context, thread_id, Some(sender.patient_id)).await?;
        let routing = Routing {
            category: from_word(thread.get("category"))?,
            answerer: None,
        };
        let promise = promise_now(
            connection,
            context,
            sender.patient_id,
            routing,
            from_word(thread.get("audience"))?,
            &Sending::default(),
            now,
        )
        .await?;
        sqlx::query(
            "UPDATE threads SET state = 'open', contradicted = 1, closed_at = NULL, updated_at = $3,
               due_at = CASE WHEN state = 'open' AND due_at < COALESCE($2, due_at + 1) THEN due_at ELSE $2 END WHERE id = $1",
        )
            .bind(thread_id.to_string())
            .bind(promise.due_at.map(|due| due.0))
            .bind(now.0)
            .execute(&mut *connection)
            .await?;
    }
    let phone_card = crate::answering::phone_card(connection, context, phone_card_id).await?;
    let change = FeedChange::PhoneCard { phone_card };
    add_to_feed(
        connection,
        context,
        sender.patient_id,
        &FeedItem::Change(&change),
    )
    .await?;
    add_thread_to_feed(connection, context, thread_id).await?;
    Ok(AnswerPhoneCardResponse {
        phone_card_id,
        heard,
    })
}
