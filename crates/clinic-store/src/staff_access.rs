//! How staff get in: one-time links, passkeys, sessions of ten idle minutes. Secrets are stored as hashes.

use portal_protocol::{StaffMember, StaffMemberId, Timestamp};
use sqlx::Row as _;

use crate::crypto::{digest, hex, random};
use crate::error::StoreError;
use crate::records::{id, staff};
use crate::store::ClinicStore;

const LINK_MS: i64 = 10 * 60_000;
/// Idle time of a session.
const IDLE_MS: i64 = 10 * 60_000;

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct SignedInStaff {
    /// The person.
    pub staff: StaffMember,
    /// Signed out after this instant.
    pub idle_until: Timestamp,
}

impl ClinicStore {
    /// Makes a one-time sign-in link; gives its secret, 64 hex characters.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn create_sign_in_link(
        &self,
        staff_id: StaffMemberId,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let secret = hex(&random::<32>()?);
        let hash = digest(secret.as_bytes());
        let clinic_id = self.context.clinic_id;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "INSERT INTO sign_in_links (hash, clinic_id, staff_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
                    )
                    .bind(hash)
                    .bind(clinic_id.to_string())
                    .bind(staff_id.to_string())
                    .bind(now.0)
                    .bind(now.plus_ms(LINK_MS).0)
                    .execute(connection)
                    .await?;
                    Ok(())
                })
            })
            .await?;
        tracing::info!(%staff_id, "a sign-in link was made");
        Ok(secret)
    }

    /// Uses a link up.
    ///
    /// # Errors
    /// [`StoreError::LinkRefused`] when it is used, expired or unknown.
    pub async fn use_sign_in_link(
        &self,
        secret: &str,
        now: Timestamp,
    ) -> Result<StaffMemberId, StoreError> {
        let hash = digest(secret.as_bytes());
        let staff_id = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    let staff_id: Option<String> = sqlx::query_scalar(
                        "UPDATE sign_in_links SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING staff_id",
                    )
                    .bind(hash)
                    .bind(now.0)
                    .fetch_optional(connection)
                    .await?;
                    id(&staff_id.ok_or(StoreError::LinkRefused)?)
                })
            })
            .await?;
        tracing::info!(%staff_id, "a sign-in link was used");
        Ok(staff_id)
    }

    /// Begins a session; gives its secret for the cookie.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn begin_session(
        &self,
        staff_id: StaffMemberId,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let secret = hex(&random::<32>()?);
        let hash = digest(secret.as_bytes());
        let clinic_id = self.context.clinic_id;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query("DELETE FROM desk_sessions WHERE idle_until < $1")
                        .bind(now.0)
                        .execute(&mut *connection)
                        .await?;
                    sqlx::query("INSERT INTO desk_sessions (hash, clinic_id, staff_id, idle_until) VALUES ($1, $2, $3, $4)")
                        .bind(hash)
                        .bind(clinic_id.to_string())
                        .bind(staff_id.to_string())
                        .bind(now.plus_ms(IDLE_MS).0)
                        .execute(connection)
                        .await?;
                    Ok(())
                })
            })
            .await?;
        Ok(secret)
    }

    /// Who a session belongs to. Activity moves the idle end, and never back: another tab may rest. Background wake-ups must not call it with `active`.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such session any more.
    pub async fn session(
        &self,
        secret: &str,
        activity: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<SignedInStaff, StoreError> {
        let hash = digest(secret.as_bytes());
        let mut connection = self.readers.acquire().await?;
        let row = sqlx::query("SELECT staff_id, idle_until FROM desk_sessions WHERE hash = $1 AND clinic_id = $2 AND idle_until > $3")
            .bind(&hash)
            .bind(self.context.clinic_id.to_string())
            .bind(now.0)
            .fetch_optional(&mut *connection)
            .await?
            .ok_or(StoreError::NotFound)?;
        let member = staff(&mut connection, &self.context, id(row.get(0))?).await?;
        drop(connection);
        let mut idle_until = Timestamp(row.get(1));
        if let Some(at) = activity {
            let moved = at.plus_ms(IDLE_MS);
            idle_until = self
                .writer
                .write(move |connection| {
                    Box::pin(async move {
                        let stored: Option<i64> = sqlx::query_scalar(
                            "UPDATE desk_sessions SET idle_until = CASE WHEN idle_until > $2 THEN idle_until ELSE $2 END WHERE hash = $1 RETURNING idle_until",
                        )
                        .bind(hash)
                        .bind(moved.0)
                        .fetch_optional(connection)
                        .await?;
                        stored.map(Timestamp).ok_or(StoreError::NotFound)
                    })
                })
                .await?;
        }
        Ok(SignedInStaff {
            staff: member,
            idle_until,
        })
    }

    /// Ends a session.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn end_session(&self, secret: &str) -> Result<(), StoreError> {
        let hash = digest(secret.as_bytes());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query("DELETE FROM desk_sessions WHERE hash = $1")
                        .bind(hash)
                        .execute(connection)
                        .await?;
                    Ok(())
                })
            })
            .await
    }

    /// Passkeys of a person, or of everybody when `None`: (staff id, credential JSON).
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn passkeys(
        &self,
        staff_id: Option<StaffMemberId>,
    ) -> Result<Vec<(StaffMemberId, String)>, StoreError> {
        let rows = sqlx::query("SELECT staff_id, credential FROM passkeys WHERE clinic_id = $1 AND (CAST($2 AS TEXT) IS NULL OR staff_id = $2)")
            .bind(self.context.clinic_id.to_string())
            .bind(staff_id.map(|staff_id| staff_id.to_string()))
            .fetch_all(&self.readers)
            .await?;
        rows.iter()
            .map(|row| Ok((id(row.get(0))?, row.get(1))))
            .collect()
    }

    /// Adds a passkey, or replaces the one with the same credential id.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn save_passkey(
        &self,
        staff_id: StaffMemberId,
        credential_id: String,
        credential: String,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let clinic_id = self.context.clinic_id;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "INSERT INTO passkeys (id, clinic_id, staff_id, credential, created_at) VALUES ($1, $2, $3, $4, $5)
                         ON CONFLICT (id) DO UPDATE SET credential = excluded.credential",
                    )
                    .bind(credential_id)
                    .bind(clinic_id.to_string())
                    .bind(staff_id.to_string())
                    .bind(credential)
                    .bind(now.0)
                    .execute(connection)
                    .await?;
                    Ok(())
                })
            })
            .await
    }
}
