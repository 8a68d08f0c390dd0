//! The medicine list: kept by staff beside a conversation, sent to the patient's computers, offered for a refill.

use clinic_domain::Operation;
use portal_protocol::desk::MAX_MEDICINES;
use portal_protocol::portal::FeedChange;
use portal_protocol::{PatientId, StaffMemberId, ThreadId, Timestamp};
use sqlx::SqliteConnection;

use crate::answering::may;
use crate::error::StoreError;
use crate::inbox::DeskReader;
use crate::records::{FeedItem, add_to_feed, id, thread_row};
use crate::store::{ClinicStore, Context};

/// A line of the list, new or changed.
struct Line {
    patient_id: PatientId,
    name: String,
    taken: bool,
    staff_id: Option<StaffMemberId>,
    at: Timestamp,
}

impl ClinicStore {
    /// Puts a medicine on the list of a thread's patient, or takes it off. Gives the list after it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the role may not keep it, [`StoreError::ReasonNeeded`] before an opening,
    /// [`StoreError::Full`] for a list that is full.
    pub async fn set_medicine(
        &self,
        reader: DeskReader,
        thread_id: ThreadId,
        name: String,
        taken: bool,
        now: Timestamp,
    ) -> Result<Vec<String>, StoreError> {
        let context = self.context.clone();
        let (list, patient_id) = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    let thread = thread_row(connection, &context, thread_id, None).await?;
                    may(
                        connection,
                        &context,
                        &reader,
                        &thread,
                        Operation::KeepMedicines,
                        None,
                    )
                    .await?;
                    let line = Line {
                        patient_id: id(sqlx::Row::get(&thread, "patient_id"))?,
                        name,
                        taken,
                        staff_id: Some(reader.staff.id),
                        at: now,
                    };
                    let list = keep(connection, &context, &line).await?;
                    Ok((list, line.patient_id))
                })
            })
            .await?;
        self.wake_patient(patient_id);
        Ok(list)
    }

    /// Puts a medicine on a patient's list while a clinic is set up.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn add_medicine(
        &self,
        patient_id: PatientId,
        name: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let context = self.context.clone();
        let line = Line {
            patient_id,
            name: name.to_owned(),
            taken: true,
            staff_id: None,
            at: now,
        };
        self.writer
            .write(move |connection| {
                Box::pin(async move { keep(connection, &context, &line).await.map(drop) })
            })
            .await
    }
}

/// Writes the line; a change of the list goes to the patient's computers.
async fn keep(
    connection: &mut SqliteConnection,
    context: &Context,
    line: &Line,
) -> Result<Vec<String>, StoreError> {
    let before = medicines_of(connection, line.patient_id).await?;
    let known = before.iter().find(|name| same(name, &line.name));
    if known.is_some() == line.taken {
        return Ok(before);
    }
    if line.taken && before.len() >= MAX_MEDICINES {
        return Err(StoreError::Full);
    }
    let name = known.unwrap_or(&line.name);
    sqlx::query(
        "INSERT INTO medicines (patient_id, name, clinic_id, staff_id, changed_at, taken) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (patient_id, name) DO UPDATE SET
           staff_id = excluded.staff_id, changed_at = excluded.changed_at, taken = excluded.taken",
    )
    .bind(line.patient_id.to_string())
    .bind(name)
    .bind(context.clinic_id.to_string())
    .bind(line.staff_id.map(|staff_id| staff_id.to_string()))
    .bind(line.at.0)
    .bind(i64::from(line.taken))
    .execute(&mut *connection)
    .await?;
    let medicines = medicines_of(connection, line.patient_id).await?;
    let change = FeedChange::Medicines {
        medicines: medicines.clone(),
    };
    add_to_feed(
        connection,
        context,
        line.patient_id,
        &FeedItem::Change(&change),
    )
    .await?;
    Ok(medicines)
}

/// What the patient takes, in the order of the alphabet.
pub(crate) async fn medicines_of(
    connection: &mut SqliteConnection,
    patient_id: PatientId,
) -> Result<Vec<String>, StoreError> {
    let mut names: Vec<String> =
        sqlx::query_scalar("SELECT name FROM medicines WHERE patient_id = $1 AND taken = 1")
            .bind(patient_id.to_string())
            .fetch_all(connection)
            .await?;
    names.sort_by_key(|name| name.to_lowercase());
    Ok(names)
}

/// Capitals make no other medicine.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
