//! Inviting: a one-time code bound to a patient, and the clinician's lines as the first message to come.

use clinic_domain::invitation::VALID_DAYS;
use portal_protocol::code::InvitationCode;
use portal_protocol::desk::{InviteRequest, PatientRow};
use portal_protocol::{
    Language, MessageId, PatientId, StaffMember, StaffMemberId, ThreadId, Timestamp,
};
use sqlx::{Row as _, SqliteConnection};

use crate::crypto::{digest, random, seal};
use crate::error::StoreError;
use crate::opening::body_label;
use crate::records::{data_key, from_word, id, random_part, staff, staff_if};
use crate::registration::hash_secret;
use crate::store::{ClinicStore, Context};

/// What an invitation is made from, besides the request.
#[derive(Debug)]
pub struct SealedInvitation {
    code: InvitationCode,
    salt: [u8; 16],
    hash: [u8; 32],
}

/// What the letter needs.
#[derive(Debug)]
pub struct NewInvitation {
    /// The code; shown once, stored as a hash.
    pub code: InvitationCode,
    /// Good until.
    pub valid_until: Timestamp,
    /// Name on the letter.
    pub patient_name: String,
    /// `YYYY-MM-DD`, for the person who invites.
    pub birth_date: String,
    /// Whose letter it is.
    pub clinician: StaffMember,
}

impl SealedInvitation {
    /// Makes a code and its salted Argon2id hash. Takes tens of milliseconds: call off the async threads.
    ///
    /// # Errors
    /// [`StoreError::Stopped`] without randomness.
    pub fn make() -> Result<Self, StoreError> {
        let code = InvitationCode::from_random(random()?);
        let salt = random()?;
        let hash = hash_secret(code.secret(), &salt)?;
        Ok(Self { code, salt, hash })
    }
}

impl ClinicStore {
    /// Invites a patient. Earlier open invitations of the patient end. Not idempotent by design: a code is
    /// shown once and can't be read again, so a repeat makes a new one and ends the lost one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown patient or clinician.
    pub async fn invite(
        &self,
        request: InviteRequest,
        sealed: SealedInvitation,
        now: Timestamp,
    ) -> Result<NewInvitation, StoreError> {
        let context = self.context.clone();
        self.writer
            .write(move |connection| {
                Box::pin(async move { invite(connection, &context, &request, sealed, now).await })
            })
            .await
    }

    /// Patients of the chart whose name holds `part`; at most 20.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn search_patients(&self, part: &str) -> Result<Vec<PatientRow>, StoreError> {
        let pattern = format!("%{}%", part.replace(['%', '_', '\\'], ""));
        let mut connection = self.readers.acquire().await?;
        let rows = sqlx::query(
            "SELECT p.id, p.name, p.birth_date, p.language, p.doctor_id,
                    EXISTS (SELECT 1 FROM accounts a WHERE a.patient_id = p.id) AS registered
             FROM patients p WHERE p.clinic_id = $1 AND p.name LIKE $2 ORDER BY p.name LIMIT 20",
        )
        .bind(self.context.clinic_id.to_string())
        .bind(pattern)
        .fetch_all(&mut *connection)
        .await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            found.push(PatientRow {
                patient_id: id(row.get("id"))?,
                name: row.get("name"),
                birth_date: row.get("birth_date"),
                language: from_word::<Language>(row.get("language"))?,
                registered: row.get::<i64, _>("registered") != 0,
                clinician: staff_if(&mut connection, &self.context, row.get("doctor_id")).await?,
            });
        }
        Ok(found)
    }

    /// True when the patient has an open invitation or an account already.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn is_invited(
        &self,
        patient_id: PatientId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let found: i64 = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM invitations WHERE patient_id = $1 AND ended_at IS NULL AND valid_until > $2)
                 OR EXISTS (SELECT 1 FROM accounts WHERE patient_id = $1)",
        )
        .bind(patient_id.to_string())
        .bind(now.0)
        .fetch_one(&self.readers)
        .await?;
        Ok(found != 0)
    }

    /// Finds a person by name, for the command line.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn staff_by_name(&self, name: &str) -> Result<StaffMember, StoreError> {
        let row = sqlx::query(
            "SELECT id, name, short_name, role, face FROM staff_members
             WHERE clinic_id = $1 AND active = 1 AND (lower(name) = lower($2) OR lower(short_name) = lower($2))",
        )
        .bind(self.context.clinic_id.to_string())
        .bind(name)
        .fetch_optional(&self.readers)
        .await?
        .ok_or(StoreError::NotFound)?;
        crate::records::staff_from(&row)
    }

    /// A person by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn staff_member(&self, staff_id: StaffMemberId) -> Result<StaffMember, StoreError> {
        let mut connection = self.readers.acquire().await?;
        staff(&mut connection, &self.context, staff_id).await
    }
}

async fn invite(
    connection: &mut SqliteConnection,
    context: &Context,
    request: &InviteRequest,
    sealed: SealedInvitation,
    now: Timestamp,
) -> Result<NewInvitation, StoreError> {
    let row = sqlx::query("SELECT name, birth_date FROM patients WHERE id = $1 AND clinic_id = $2")
        .bind(request.patient_id.to_string())
        .bind(context.clinic_id.to_string())
        .fetch_optional(&mut *connection)
        .await?
        .ok_or(StoreError::NotFound)?;
    let clinician = staff(connection, context, request.clinician_id).await?;
    sqlx::query("UPDATE invitations SET ended_at = $2 WHERE patient_id = $1 AND ended_at IS NULL")
        .bind(request.patient_id.to_string())
        .bind(now.0)
        .execute(&mut *connection)
        .await?;
    let message_id = MessageId::from_parts(now.0, random_part()?);
    let thread_id = ThreadId::from_parts(now.0, random_part()?);
    let key = data_key(connection, context, request.patient_id).await?;
    let body = seal(&key, &body_label(message_id), request.lines.as_bytes())?;
    let valid_until = now.plus_ms(VALID_DAYS * 86_400_000);
    // A locator in use (20 bits) is rare; then the insert conflicts and the caller makes another code.
    let inserted = sqlx::query(
        "INSERT INTO invitations (id, clinic_id, patient_id, clinician_id, locator, secret_salt, secret_hash,
           thread_id, message_id, body, body_digest, created_at, valid_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING",
    )
    .bind(request.invitation_id.to_string())
    .bind(context.clinic_id.to_string())
    .bind(request.patient_id.to_string())
    .bind(clinician.id.to_string())
    .bind(sealed.code.locator())
    .bind(sealed.salt.as_slice())
    .bind(sealed.hash.as_slice())
    .bind(thread_id.to_string())
    .bind(message_id.to_string())
    .bind(body)
    .bind(digest(request.lines.as_bytes()))
    .bind(now.0)
    .bind(valid_until.0)
    .execute(&mut *connection)
    .await?;
    if inserted.rows_affected() == 0 {
        return Err(StoreError::IdConflict);
    }
    Ok(NewInvitation {
        code: sealed.code,
        valid_until,
        patient_name: row.get(0),
        birth_date: row.get(1),
        clinician,
    })
}
