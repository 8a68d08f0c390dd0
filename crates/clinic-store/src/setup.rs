//! Setting a clinic up: its key and profile, staff, pools, routes, absences, patients of the chart.

use std::path::Path;

use ed25519_dalek::SigningKey;
use portal_protocol::clinic_file::ClinicProfile;
use portal_protocol::{
    Category, Language, PatientId, Role, RouteId, Signed, StaffMember, StaffMemberId, Timestamp,
    TriagePoolId,
};
use sqlx::{ConnectOptions as _, SqliteConnection};

use crate::crypto::{MasterKey, random};
use crate::error::StoreError;
use crate::records::{random_part, word};
use crate::store::{ClinicStore, options};

/// A person to add.
#[derive(Clone, Debug)]
pub struct NewStaffMember<'a> {
    /// Name as on the badge.
    pub name: &'a str,
    /// As a short sentence calls the person.
    pub short_name: &'a str,
    /// Role.
    pub role: Role,
    /// Key of the photo.
    pub face: &'a str,
}

/// A route to add.
#[derive(Clone, Debug)]
pub struct NewRoute {
    /// What it is for.
    pub category: Category,
    /// Pool.
    pub pool_id: TriagePoolId,
    /// Who answers.
    pub answerer_id: Option<StaffMemberId>,
    /// The patient's doctor reads it too.
    pub doctor_reads: bool,
    /// Open minutes until the answer.
    pub answer_within: i64,
}

/// An absence to add.
#[derive(Clone, Copy, Debug)]
pub struct NewAbsence {
    /// Who.
    pub staff_id: StaffMemberId,
    /// First instant away.
    pub from: Timestamp,
    /// First instant back.
    pub until: Timestamp,
    /// Who reads instead.
    pub cover_id: Option<StaffMemberId>,
}

/// A patient of the chart.
#[derive(Clone, Debug)]
pub struct NewPatient<'a> {
    /// Full name.
    pub name: &'a str,
    /// How we address the person.
    pub given_name: &'a str,
    /// `YYYY-MM-DD`.
    pub birth_date: &'a str,
    /// Language the patient reads.
    pub language: Language,
    /// Phone number as people read it.
    pub phone: Option<&'a str>,
    /// The patient's doctor.
    pub doctor_id: Option<StaffMemberId>,
}

pub(crate) async fn migrate(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::migrate!("migrations/sqlite")
        .run(connection)
        .await
        .map_err(StoreError::Migration)
}

impl ClinicStore {
    /// Makes the store of a new clinic; the key it will sign with is made here and never leaves.
    ///
    /// # Errors
    /// [`StoreError`] when the file can't be written; [`StoreError::IdConflict`] when a clinic stands there.
    pub async fn create(
        path: &Path,
        master_key: [u8; 32],
        mut profile: ClinicProfile,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let master = MasterKey::new(master_key);
        let mut connection = options(path, &master)
            .create_if_missing(true)
            .connect()
            .await?;
        migrate(&mut connection).await?;
        let known: Option<String> = sqlx::query_scalar("SELECT id FROM clinics")
            .fetch_optional(&mut connection)
            .await?;
        if known.is_some() {
            return Err(StoreError::IdConflict);
        }
        let key = SigningKey::from_bytes(&random()?);
        profile.public_key = portal_protocol::ClinicPublicKey::of(&key).to_text();
        let signed = Signed::sign(&profile, &key).map_err(|_| StoreError::Damaged)?;
        sqlx::query(
            "INSERT INTO clinics (id, profile, profile_signature, signing_key, created_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(profile.clinic_id.to_string())
        .bind(&signed.payload)
        .bind(&signed.signature)
        .bind(master.wrap("clinic signing key", key.as_bytes())?)
        .bind(now.0)
        .execute(&mut connection)
        .await?;
        sqlx::Connection::close(connection).await?;
        Self::open(path, master_key).await
    }

    /// Adds a person.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn add_staff_member(
        &self,
        new: &NewStaffMember<'_>,
        now: Timestamp,
    ) -> Result<StaffMember, StoreError> {
        let member = StaffMember {
            id: StaffMemberId::from_parts(now.0, random_part()?),
            name: new.name.to_owned(),
            short_name: new.short_name.to_owned(),
            role: new.role,
            face: new.face.to_owned(),
        };
        let (row, clinic_id) = (member.clone(), self.context.clinic_id);
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "INSERT INTO staff_members (id, clinic_id, name, short_name, role, face) VALUES ($1, $2, $3, $4, $5, $6)",
                    )
                    .bind(row.id.to_string())
                    .bind(clinic_id.to_string())
                    .bind(row.name)
                    .bind(row.short_name)
                    .bind(word(&row.role)?)
                    .bind(row.face)
                    .execute(connection)
                    .await?;
                    Ok(())
                })
            })
            .await?;
        Ok(member)
    }

    /// Adds a pool with its members in order.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn add_pool(
        &self,
        name: &str,
        members: &[StaffMemberId],
        now: Timestamp,
    ) -> Result<TriagePoolId, StoreError> {
        let pool_id = TriagePoolId::from_parts(now.0, random_part()?);
        let (name, members, clinic_id) =
            (name.to_owned(), members.to_vec(), self.context.clinic_id);
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query("INSERT INTO triage_pools (id, clinic_id, name) VALUES ($1, $2, $3)")
                        .bind(pool_id.to_string())
                        .bind(clinic_id.to_string())
                        .bind(name)
                        .execute(&mut *connection)
                        .await?;
                    for (place, member) in (0_i64..).zip(members) {
                        sqlx::query("INSERT INTO triage_pool_members (pool_id, staff_id, place) VALUES ($1, $2, $3)")
                            .bind(pool_id.to_string())
                            .bind(member.to_string())
                            .bind(place)
                            .execute(&mut *connection)
                            .await?;
                    }
                    Ok(pool_id)
                })
            })
            .await
    }

    /// Adds or replaces the route of a category.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn set_route(&self, new: NewRoute, now: Timestamp) -> Result<(), StoreError> {
        let route_id = RouteId::from_parts(now.0, random_part()?);
        let clinic_id = self.context.clinic_id;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "INSERT INTO routes (id, clinic_id, category, pool_id, answerer_id, doctor_reads, answer_within)
                         VALUES ($1, $2, $3, $4, $5, $6, $7)
                         ON CONFLICT (clinic_id, category) DO UPDATE SET pool_id = excluded.pool_id,
                           answerer_id = excluded.answerer_id, doctor_reads = excluded.doctor_reads,
                           answer_within = excluded.answer_within",
                    )
                    .bind(route_id.to_string())
                    .bind(clinic_id.to_string())
                    .bind(word(&new.category)?)
                    .bind(new.pool_id.to_string())
                    .bind(new.answerer_id.map(|staff_id| staff_id.to_string()))
                    .bind(i64::from(new.doctor_reads))
                    .bind(new.answer_within)
                    .execute(connection)
                    .await?;
                    Ok(())
                })
            })
            .await
    }

    /// Notes that somebody is away.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn add_absence(&self, new: NewAbsence) -> Result<(), StoreError> {
        let clinic_id = self.context.clinic_id;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "INSERT INTO absences (clinic_id, staff_id, from_at, until_at, cover_id) VALUES ($1, $2, $3, $4, $5)",
                    )
                    .bind(clinic_id.to_string())
                    .bind(new.staff_id.to_string())
                    .bind(new.from.0)
                    .bind(new.until.0)
                    .bind(new.cover_id.map(|staff_id| staff_id.to_string()))
                    .execute(connection)
                    .await?;
                    Ok(())
                })
            })
            .await
    }

    /// Adds a patient of the chart, with a data key of their own.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn add_patient(
        &self,
        new: &NewPatient<'_>,
        now: Timestamp,
    ) -> Result<PatientId, StoreError> {
        let patient_id = PatientId::from_parts(now.0, random_part()?);
        let wrapped = self
            .context
            .master
            .wrap(&format!("patient/{patient_id}"), &random::<32>()?)?;
        let clinic_id = self.context.clinic_id;
        let (name, given_name) = (new.name.to_owned(), new.given_name.to_owned());
        let (birth_date, phone) = (new.birth_date.to_owned(), new.phone.map(str::to_owned));
        let (language, doctor_id) = (word(&new.language)?, new.doctor_id);
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "INSERT INTO patients (id, clinic_id, name, given_name, birth_date, language, phone, doctor_id, data_key)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                    )
                    .bind(patient_id.to_string())
                    .bind(clinic_id.to_string())
                    .bind(name)
                    .bind(given_name)
                    .bind(birth_date)
                    .bind(language)
                    .bind(phone)
                    .bind(doctor_id.map(|staff_id| staff_id.to_string()))
                    .bind(wrapped)
                    .execute(connection)
                    .await?;
                    Ok(patient_id)
                })
            })
            .await
    }
}
