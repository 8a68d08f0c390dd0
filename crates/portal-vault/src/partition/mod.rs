//! One patient's record: drafts, the ledger, and what the clinic said. Every method is one transaction.

mod apply;
mod clinic_words;
mod drafts;
mod entries;
mod ledger;
mod reading;
mod search;
mod threads;

use std::sync::Arc;

use portal_protocol::{PatientId, Signed};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::database::{Database, Turn};
use crate::error::VaultError;

/// One patient's record in the open vault. Clones are the same record.
#[derive(Clone)]
pub struct Partition {
    patient_id: PatientId,
    database: Arc<Database>,
}

impl std::fmt::Debug for Partition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Partition({})", self.patient_id)
    }
}

impl Partition {
    pub(crate) const fn new(patient_id: PatientId, database: Arc<Database>) -> Self {
        Self {
            patient_id,
            database,
        }
    }

    #[cfg(test)]
    pub(crate) fn database(&self) -> &Database {
        &self.database
    }

    /// Whose record it is.
    #[must_use]
    pub const fn patient_id(&self) -> PatientId {
        self.patient_id
    }
}

/// Rows of one statement: more save nothing.
const ROWS_A_STATEMENT: usize = 100;

/// Many rows as one parameter: a statement costs far more than a row, so `json_each` takes them all at once.
fn rows<T: Serialize>(rows: impl IntoIterator<Item = T>) -> Result<Option<String>, VaultError> {
    let rows: Vec<T> = rows.into_iter().collect();
    Ok((!rows.is_empty())
        .then(|| serde_json::to_string(&rows))
        .transpose()?)
}

async fn record<T: DeserializeOwned>(
    turn: &mut Turn<'_>,
    name: &'static str,
) -> Result<Option<T>, VaultError> {
    let document: Option<String> =
        sqlx::query_scalar("SELECT document FROM records WHERE name = $1")
            .bind(name)
            .fetch_optional(turn.db()?)
            .await?;
    Ok(document
        .map(|document| serde_json::from_str(&document))
        .transpose()?)
}

async fn put_record<T: Serialize + Sync>(
    turn: &mut Turn<'_>,
    name: &'static str,
    value: &T,
) -> Result<(), VaultError> {
    sqlx::query(
        "INSERT INTO records (name, document) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET document = excluded.document",
    )
    .bind(name)
    .bind(serde_json::to_string(value)?)
    .execute(turn.db()?)
    .await?;
    Ok(())
}

fn signed<T>(payload: Option<String>, signature: Option<String>) -> Option<Signed<T>> {
    Some(Signed::from_stored(payload?, signature?))
}
