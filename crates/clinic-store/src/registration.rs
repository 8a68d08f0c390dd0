//! Redeeming an invitation: code and birth date become an account, a device and the first message.
//!
//! Every refusal is the same refusal. The slow hash runs for unknown locators too.

use argon2::{Algorithm, Argon2, Params, Version};
use clinic_domain::invitation::{InvitationFacts, TryOutcome, count_try, may_try};
use portal_protocol::code::InvitationCode;
use portal_protocol::portal::{Access, PatientAccess, RegisterRequest, RegisterResponse};
use portal_protocol::{AccountId, Author, Category, PatientId, StaffMemberId, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use subtle::ConstantTimeEq as _;

use crate::crypto::digest;
use crate::error::StoreError;
use crate::records::{
    NewMessage, add_message, add_thread_to_feed, id, random_part, staff, store_reply, stored_reply,
    word,
};
use crate::store::{ClinicStore, Context};

/// Salt of a locator: the invitation's own, or a constant one for locators nobody has.
#[derive(Clone, Copy, Debug)]
pub struct SecretHash {
    salt: [u8; 16],
}

/// A redeemed invitation.
#[derive(Clone, Debug)]
pub struct Redeemed {
    /// What the app gets.
    pub response: RegisterResponse,
}

pub(crate) fn hash_secret(secret: &str, salt: &[u8; 16]) -> Result<[u8; 32], StoreError> {
    let params = Params::new(19 * 1024, 2, 1, Some(32)).map_err(|_| StoreError::Damaged)?;
    let mut hash = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, &mut hash)
        .map_err(|_| StoreError::Damaged)?;
    Ok(hash)
}

impl SecretHash {
    /// Hashes the secret of a typed code. Takes tens of milliseconds: call off the async threads.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the hash function refuses its parameters, which it never should.
    pub fn of(self, code: &InvitationCode) -> Result<[u8; 32], StoreError> {
        hash_secret(code.secret(), &self.salt)
    }
}

impl ClinicStore {
    /// Salt to hash a typed code with. Says nothing of whether the locator exists.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn secret_hash_for(&self, code: &InvitationCode) -> Result<SecretHash, StoreError> {
        let salt: Option<Vec<u8>> = sqlx::query_scalar(
            "SELECT secret_salt FROM invitations WHERE clinic_id = $1 AND locator = $2",
        )
        .bind(self.context.clinic_id.to_string())
        .bind(code.locator())
        .fetch_optional(&self.readers)
        .await?;
        let salt = salt
            .and_then(|salt| salt.try_into().ok())
            .unwrap_or([0x5a; 16]);
        Ok(SecretHash { salt })
    }

    /// Redeems an invitation; a retry with the same id and key gets the same reply.
    ///
    /// # Errors
    /// [`StoreError::InvitationRefused`], [`StoreError::TooManyTries`], [`StoreError::IdConflict`].
    pub async fn redeem_invitation(
        &self,
        request: RegisterRequest,
        code: InvitationCode,
        secret_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Redeemed, StoreError> {
        let context = self.context.clone();
        // A refusal must be counted, so it is a value here: an error would undo the counter.
        let outcome = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    match redeem(connection, &context, &request, &code, secret_hash, now).await {
                        Ok(response) => Ok(Ok(response)),
                        Err(
                            error @ (StoreError::InvitationRefused | StoreError::TooManyTries(_)),
                        ) => Ok(Err(error)),
                        Err(error) => Err(error),
                    }
                })
            })
            .await?;
        let response = outcome?;
        for patient in &response.patients {
            self.wake_patient(patient.patient_id);
        }
        Ok(Redeemed { response })
    }
}

async fn redeem(
    connection: &mut SqliteConnection,
    context: &Context,
    request: &RegisterRequest,
    code: &InvitationCode,
    secret_hash: [u8; 32],
    now: Timestamp,
) -> Result<RegisterResponse, StoreError> {
    let sender = request.device_id.to_string();
    let request_id = request.registration_id.to_string();
    let request_digest = digest(
        format!(
            "{}|{}|{}",
            request.device_public_key,
            code.as_text(),
            request.birth_date
        )
        .as_bytes(),
    );
    if let Some(reply) = stored_reply(connection, &sender, &request_id, &request_digest).await? {
        return Ok(reply);
    }
    let row = sqlx::query("SELECT * FROM invitations WHERE clinic_id = $1 AND locator = $2")
        .bind(context.clinic_id.to_string())
        .bind(code.locator())
        .fetch_optional(&mut *connection)
        .await?
        .ok_or(StoreError::InvitationRefused)?;
    let facts = facts(&row);
    let outcome = may_try(&facts, now);
    let (tries, since) = count_try(&facts, now);
    let right_secret = bool::from(row.get::<Vec<u8>, _>("secret_hash").ct_eq(&secret_hash));
    let patient_id: PatientId = id(row.get("patient_id"))?;
    let patient = sqlx::query("SELECT name, given_name, birth_date FROM patients WHERE id = $1")
        .bind(patient_id.to_string())
        .fetch_one(&mut *connection)
        .await?;
    let right_date = patient.get::<String, _>("birth_date") == request.birth_date;
    let wrong_dates = facts.wrong_birth_dates + i64::from(right_secret && !right_date);
    sqlx::query(
        "UPDATE invitations SET tries = $2, tries_since = $3, wrong_birth_dates = $4 WHERE id = $1",
    )
    .bind(row.get::<String, _>("id"))
    .bind(tries)
    .bind(since.0)
    .bind(wrong_dates)
    .execute(&mut *connection)
    .await?;
    match outcome {
        TryOutcome::Wait(until) => return Err(StoreError::TooManyTries(until)),
        TryOutcome::Compare if right_secret && right_date => {}
        TryOutcome::Compare | TryOutcome::Refuse => return Err(StoreError::InvitationRefused),
    }
    let taken: Option<String> = sqlx::query_scalar("SELECT id FROM devices WHERE id = $1")
        .bind(&sender)
        .fetch_optional(&mut *connection)
        .await?;
    if taken.is_some() {
        return Err(StoreError::IdConflict);
    }
    let account_name: String = patient.get("name");
    let account_id = account_of(connection, context, patient_id, &account_name, now).await?;
    sqlx::query("INSERT INTO devices (id, clinic_id, account_id, public_key, registered_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(&sender)
        .bind(context.clinic_id.to_string())
        .bind(account_id.to_string())
        .bind(&request.device_public_key)
        .bind(now.0)
        .execute(&mut *connection)
        .await?;
    sqlx::query("UPDATE invitations SET ended_at = $2 WHERE id = $1")
        .bind(row.get::<String, _>("id"))
        .bind(now.0)
        .execute(&mut *connection)
        .await?;
    // The person knows better than the front desk what they read.
    sqlx::query("UPDATE patients SET language = $2 WHERE id = $1")
        .bind(patient_id.to_string())
        .bind(word(&request.language)?)
        .execute(&mut *connection)
        .await?;
    let first_thread_id = deliver_first_message(connection, context, &row, patient_id).await?;
    let response = RegisterResponse {
        account_id,
        account_name: account_name.clone(),
        patients: vec![PatientAccess {
            patient_id,
            name: account_name,
            given_name: patient.get("given_name"),
            access: Access::Own,
        }],
        first_thread_id,
    };
    store_reply(connection, &sender, &request_id, &request_digest, &response).await?;
    Ok(response)
}

fn facts(row: &SqliteRow) -> InvitationFacts {
    InvitationFacts {
        valid_until: Timestamp(row.get("valid_until")),
        ended: row.get::<Option<i64>, _>("ended_at").is_some(),
        wrong_birth_dates: row.get("wrong_birth_dates"),
        tries: row.get("tries"),
        tries_since: Timestamp(row.get("tries_since")),
    }
}

/// The patient's own account: made with the first computer, shared by the next ones.
async fn account_of(
    connection: &mut SqliteConnection,
    context: &Context,
    patient_id: PatientId,
    name: &str,
    now: Timestamp,
) -> Result<AccountId, StoreError> {
    let known: Option<String> = sqlx::query_scalar("SELECT id FROM accounts WHERE patient_id = $1")
        .bind(patient_id.to_string())
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(known) = known {
        return id(&known);
    }
    let account_id = AccountId::from_parts(now.0, random_part()?);
    sqlx::query("INSERT INTO accounts (id, clinic_id, name, patient_id, created_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(account_id.to_string())
        .bind(context.clinic_id.to_string())
        .bind(name)
        .bind(patient_id.to_string())
        .bind(now.0)
        .execute(connection)
        .await?;
    Ok(account_id)
}

/// The clinician's lines, sealed long ago, become the first message; its time is when she wrote them.
async fn deliver_first_message(
    connection: &mut SqliteConnection,
    context: &Context,
    invitation: &SqliteRow,
    patient_id: PatientId,
) -> Result<portal_protocol::ThreadId, StoreError> {
    let thread_id = id(invitation.get("thread_id"))?;
    let clinician_id: StaffMemberId = id(invitation.get("clinician_id"))?;
    let clinician = staff(connection, context, clinician_id).await?;
    let at = Timestamp(invitation.get("created_at"));
    sqlx::query(
        "INSERT INTO threads (id, clinic_id, patient_id, category, state, audience, arrived_at, closed_at, updated_at)
         VALUES ($1, $2, $3, $4, 'closed', 'usual', $5, $5, $5)",
    )
    .bind(thread_id_text(invitation))
    .bind(context.clinic_id.to_string())
    .bind(patient_id.to_string())
    .bind(word(&Category::HealthQuestion)?)
    .bind(at.0)
    .execute(&mut *connection)
    .await?;
    let message = NewMessage {
        id: id(invitation.get("message_id"))?,
        thread_id,
        patient_id,
        author: &Author::Staff { staff: clinician },
        sealed: invitation.get("body"),
        digest: invitation.get("body_digest"),
        guidance: "[]".to_owned(),
        at,
    };
    add_message(connection, context, message).await?;
    add_thread_to_feed(connection, context, thread_id).await?;
    Ok(thread_id)
}

fn thread_id_text(invitation: &SqliteRow) -> String {
    invitation.get("thread_id")
}
