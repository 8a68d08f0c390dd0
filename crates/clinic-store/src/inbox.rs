//! The Desk's list, and opening a thread: the opening is recorded before a word is unsealed.

use clinic_domain::{Access, Operation, Relation, access};
use portal_protocol::desk::{
    Colleague, DeskEntry, InboxResponse, InboxRow, PatientCard, StepView, TeamResponse,
    ThreadResponse, TriagePool,
};
use portal_protocol::{
    Audience, MessageId, Opener, OpeningReason, PatientId, Promise, Receipt, ReceiptStep, Role,
    StaffMember, ThreadId, Timestamp,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::error::StoreError;
use crate::medicines::medicines_of;
use crate::opening::{NewOpening, record, words};
use crate::records::{Step, add_receipt, from_word, id, staff_from, staff_if, thread_row};
use crate::sending::absences;
use crate::store::{ClinicStore, Context};

/// A signed-in person who asks at the Desk.
#[derive(Clone, Debug)]
pub struct DeskReader {
    /// The person.
    pub staff: StaffMember,
}

impl DeskReader {
    /// How this person stands to a thread.
    pub(crate) fn relation(&self, thread: &SqliteRow, of_care_team: bool) -> Relation {
        let me = self.staff.id.to_string();
        let in_promise = listed(thread.get("reader_ids"), &me)
            || listed(thread.get("passed_on_ids"), &me)
            || thread.get::<Option<String>, _>("assigned_id").as_deref() == Some(me.as_str())
            // Who asked for fewer readers asked that the care team's doctor, too, gives a reason first.
            || of_care_team && from_word(thread.get("audience")).is_ok_and(|audience: Audience| audience == Audience::Usual);
        match (self.staff.role, in_promise) {
            (Role::Administrator, _) => Relation::Administrator,
            (Role::FrontDesk, true) => Relation::FrontDeskInCare,
            (Role::FrontDesk, false) => Relation::FrontDesk,
            (_, true) => Relation::StaffInCare,
            (_, false) => Relation::StaffNotInCare,
        }
    }

    /// How this person stands to lists and actions that are not about one thread.
    #[must_use]
    pub fn relation_to_lists(&self) -> Relation {
        match self.staff.role {
            Role::Administrator => Relation::Administrator,
            Role::FrontDesk => Relation::FrontDesk,
            _ => Relation::StaffNotInCare,
        }
    }
}

fn listed(ids: &str, me: &str) -> bool {
    serde_json::from_str::<Vec<String>>(ids).is_ok_and(|ids| ids.iter().any(|known| known == me))
}

impl ClinicStore {
    /// Open threads: red flags first, then what is due first. No words.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] for roles without the list.
    pub async fn inbox(
        &self,
        reader: &DeskReader,
        day_began: Timestamp,
        now: Timestamp,
    ) -> Result<InboxResponse, StoreError> {
        if access(Operation::ListInbox, reader.relation_to_lists()) == Access::Denied {
            return Err(StoreError::NotAllowed);
        }
        let mut connection = self.readers.acquire().await?;
        let rows = sqlx::query(
            "SELECT t.*, p.name AS patient_name, p.language AS language, p.doctor_id AS doctor_id,
                    EXISTS (SELECT 1 FROM openings o WHERE o.message_id = t.newest_message_id AND o.opener_id = $2) AS opened
             FROM threads t JOIN patients p ON p.id = t.patient_id
             WHERE t.clinic_id = $1 AND t.state = 'open'
             ORDER BY CASE t.red_flag WHEN 'emergency' THEN 0 WHEN 'crisis' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END,
                      COALESCE(t.due_at, 9223372036854775807), t.arrived_at LIMIT 500",
        )
        .bind(self.context.clinic_id.to_string())
        .bind(reader.staff.id.to_string())
        .fetch_all(&mut *connection)
        .await?;
        let mut list = Vec::with_capacity(rows.len());
        for row in rows {
            let care = row.get::<Option<String>, _>("doctor_id").as_deref()
                == Some(reader.staff.id.to_string().as_str());
            let relation = reader.relation(&row, care);
            list.push(InboxRow {
                thread_id: id(row.get("id"))?,
                patient_id: id(row.get("patient_id"))?,
                patient_name: row.get("patient_name"),
                caregiver_name: row.get("caregiver_name"),
                category: from_word(row.get("category"))?,
                red_flag: row.get("red_flag"),
                words: u32::try_from(row.get::<i64, _>("words")).unwrap_or(0),
                language: from_word(row.get("language"))?,
                arrived_at: Timestamp(row.get("arrived_at")),
                due_at: row.get::<Option<i64>, _>("due_at").map(Timestamp),
                assigned_to: staff_if(&mut connection, &self.context, row.get("assigned_id"))
                    .await?,
                opened_by_me: row.get::<i64, _>("opened") != 0,
                mine: access(Operation::OpenThread, relation) == Access::Allowed,
                contradicted: row.get::<i64, _>("contradicted") != 0,
            });
        }
        let closed_today: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM threads WHERE clinic_id = $1 AND state = 'closed' AND newest_message_id IS NOT NULL AND closed_at >= $2")
            .bind(self.context.clinic_id.to_string())
            .bind(day_began.0)
            .fetch_one(&mut *connection)
            .await?;
        Ok(InboxResponse {
            rows: list,
            closed_today: u32::try_from(closed_today).unwrap_or(0),
            now,
        })
    }

    /// Records the opening, then gives the words.
    ///
    /// # Errors
    /// [`StoreError::ReasonNeeded`] for a person with no part, [`StoreError::NotFound`].
    pub async fn open_thread(
        &self,
        reader: DeskReader,
        thread_id: ThreadId,
        reason: Option<OpeningReason>,
        now: Timestamp,
    ) -> Result<ThreadResponse, StoreError> {
        let context = self.context.clone();
        let response = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    open(connection, &context, &reader, thread_id, reason, now).await
                })
            })
            .await?;
        self.wake_patient(response.patient.patient_id);
        self.wake_desk();
        Ok(response)
    }

    /// People who read messages, and pools.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn team(&self, now: Timestamp) -> Result<TeamResponse, StoreError> {
        let mut connection = self.readers.acquire().await?;
        let away = absences(&mut connection, &self.context, now).await?;
        let rows = sqlx::query(
            "SELECT id, name, short_name, role, face FROM staff_members
             WHERE clinic_id = $1 AND active = 1 AND role <> 'administrator' ORDER BY name",
        )
        .bind(self.context.clinic_id.to_string())
        .fetch_all(&mut *connection)
        .await?;
        let people = rows
            .iter()
            .map(|row| {
                let staff = staff_from(row)?;
                let away_until = away
                    .iter()
                    .find(|absence| absence.staff_id == staff.id && absence.from <= now)
                    .map(|absence| absence.until);
                Ok(Colleague { staff, away_until })
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        let rows = sqlx::query(
            "SELECT t.id, t.name, m.staff_id FROM triage_pools t JOIN triage_pool_members m ON m.pool_id = t.id
             WHERE t.clinic_id = $1 ORDER BY t.name, t.id, m.place",
        )
        .bind(self.context.clinic_id.to_string())
        .fetch_all(&mut *connection)
        .await?;
        let mut pools: Vec<TriagePool> = Vec::new();
        for row in rows {
            let pool_id = id(row.get("id"))?;
            let member = id(row.get("staff_id"))?;
            match pools.last_mut() {
                Some(pool) if pool.id == pool_id => pool.member_ids.push(member),
                _ => pools.push(TriagePool {
                    id: pool_id,
                    name: row.get("name"),
                    member_ids: vec![member],
                }),
            }
        }
        Ok(TeamResponse { people, pools })
    }
}

async fn open(
    connection: &mut SqliteConnection,
    context: &Context,
    reader: &DeskReader,
    thread_id: ThreadId,
    reason: Option<OpeningReason>,
    now: Timestamp,
) -> Result<ThreadResponse, StoreError> {
    let thread = thread_row(connection, context, thread_id, None).await?;
    let patient_id: PatientId = id(thread.get("patient_id"))?;
    let patient = sqlx::query(
        "SELECT name, birth_date, language, phone, doctor_id FROM patients WHERE id = $1",
    )
    .bind(patient_id.to_string())
    .fetch_one(&mut *connection)
    .await?;
    let me = reader.staff.id.to_string();
    let care = patient.get::<Option<String>, _>("doctor_id").as_deref() == Some(me.as_str());
    let relation = reader.relation(&thread, care);
    let recorded_reason = match (access(Operation::OpenThread, relation), reason) {
        (Access::Denied, _) => return Err(StoreError::NotFound),
        (Access::Allowed, _) => own_reason(&thread, &me),
        (
            Access::WithReason,
            Some(
                picked @ (OpeningReason::AskedToHelp
                | OpeningReason::PatientCalled
                | OpeningReason::SafetyConcern),
            ),
        ) => picked,
        (Access::WithReason, _) => return Err(StoreError::ReasonNeeded),
    };
    let rows = sqlx::query("SELECT id, author, sent_at, thread_seq, from_patient FROM messages WHERE thread_id = $1 ORDER BY thread_seq")
        .bind(thread_id.to_string())
        .fetch_all(&mut *connection)
        .await?;
    let mut entries: Vec<(i64, DeskEntry)> = Vec::with_capacity(rows.len());
    let mut newest: Option<MessageId> = None;
    for row in rows {
        let message_id: MessageId = id(row.get("id"))?;
        let opening = NewOpening {
            patient_id,
            thread_id,
            message_id,
            opener: Opener::Staff {
                staff: reader.staff.clone(),
            },
            reason: recorded_reason,
            at: now,
        };
        let proof = record(connection, context, opening).await?;
        if row.get::<i64, _>("from_patient") != 0 {
            newest = Some(message_id);
            let step = Step {
                patient_id,
                thread_id,
                message_id,
                step: ReceiptStep::Opened,
                staff: Some(reader.staff.clone()),
                at: now,
            };
            add_receipt(connection, context, step).await?;
        }
        entries.push((
            row.get("thread_seq"),
            DeskEntry::Message {
                id: message_id,
                author: serde_json::from_str(row.get("author"))?,
                body: words(connection, context, &proof).await?,
                at: Timestamp(row.get("sent_at")),
                marks: Vec::new(),
            },
        ));
    }
    for card in crate::answering::phone_cards_of(connection, context, thread_id).await? {
        entries.push((card.thread_seq, DeskEntry::PhoneCard { phone_card: card }));
    }
    entries.sort_by_key(|(seq, _)| *seq);
    Ok(ThreadResponse {
        thread_id,
        patient: PatientCard {
            patient_id,
            name: patient.get("name"),
            birth_date: patient.get("birth_date"),
            language: from_word(patient.get("language"))?,
            phone: patient.get("phone"),
        },
        category: from_word(thread.get("category"))?,
        state: from_word(thread.get("state"))?,
        opened_at: now,
        opened_reason: recorded_reason,
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        promise: promise_of(connection, newest).await?,
        steps: steps_of(connection, newest).await?,
        assigned_to: staff_if(connection, context, thread.get("assigned_id")).await?,
        medicines: match access(Operation::KeepMedicines, relation) {
            Access::Denied => None,
            Access::Allowed | Access::WithReason => {
                Some(medicines_of(connection, patient_id).await?)
            }
        },
    })
}

fn own_reason(thread: &SqliteRow, me: &str) -> OpeningReason {
    if listed(thread.get("passed_on_ids"), me) {
        OpeningReason::PassedOn
    } else if thread.get::<Option<String>, _>("assigned_id").as_deref() == Some(me) {
        OpeningReason::Answers
    } else {
        OpeningReason::Reads
    }
}

async fn promise_of(
    connection: &mut SqliteConnection,
    message_id: Option<MessageId>,
) -> Result<Option<Promise>, StoreError> {
    let Some(message_id) = message_id else {
        return Ok(None);
    };
    let payload: Option<String> =
        sqlx::query_scalar("SELECT payload FROM promises WHERE message_id = $1")
            .bind(message_id.to_string())
            .fetch_optional(connection)
            .await?;
    Ok(payload
        .map(|payload| serde_json::from_str(&payload))
        .transpose()?)
}

async fn steps_of(
    connection: &mut SqliteConnection,
    message_id: Option<MessageId>,
) -> Result<Vec<StepView>, StoreError> {
    let Some(message_id) = message_id else {
        return Ok(Vec::new());
    };
    let payloads: Vec<String> =
        sqlx::query_scalar("SELECT payload FROM receipts WHERE message_id = $1 ORDER BY at, id")
            .bind(message_id.to_string())
            .fetch_all(connection)
            .await?;
    payloads
        .iter()
        .map(|payload| {
            let receipt: Receipt = serde_json::from_str(payload)?;
            Ok(StepView {
                step: receipt.step,
                staff: receipt.staff,
                at: receipt.at,
            })
        })
        .collect()
}
