//! Devices: finding one for a signature, nonces, and the clinic's half of a shared computer's lock.

use portal_protocol::{AccountId, DeviceId, PatientId, Timestamp};
use sqlx::Row as _;

use crate::error::StoreError;
use crate::records::id;
use crate::sending::Sender;
use crate::store::ClinicStore;

/// Wrong tries a day before the sheet is needed.
const TRIES_A_DAY: i64 = 10;
const DAY_MS: i64 = 86_400_000;
/// Free tries, then each one waits longer, in minutes.
const FREE_TRIES: i64 = 5;
const WAITS_MINUTES: [i64; 4] = [1, 5, 15, 60];
/// A nonce is remembered longer than a signature lives.
const NONCE_MS: i64 = 15 * 60_000;

/// What an evaluation may use.
pub struct UnlockFacts {
    /// The OPRF key of this device, 32 bytes.
    pub oprf_key: Vec<u8>,
    /// Tries left today.
    pub tries_left: u32,
}

impl std::fmt::Debug for UnlockFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UnlockFacts({} left)", self.tries_left)
    }
}

impl ClinicStore {
    /// Public key (base64url) of a device that is registered and not revoked, and of its unlock key.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn device_keys(
        &self,
        device_id: DeviceId,
    ) -> Result<(String, Option<String>), StoreError> {
        let row = sqlx::query(
            "SELECT public_key, unlock_public_key FROM devices WHERE id = $1 AND clinic_id = $2 AND revoked_at IS NULL",
        )
        .bind(device_id.to_string())
        .bind(self.context.clinic_id.to_string())
        .fetch_optional(&self.readers)
        .await?
        .ok_or(StoreError::NotFound)?;
        Ok((row.get(0), row.get(1)))
    }

    /// Who a device speaks for, as to one patient. Another's patient is not there.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn sender(
        &self,
        device_id: DeviceId,
        patient_id: PatientId,
    ) -> Result<Sender, StoreError> {
        // Proxy grants join here when caregivers get their screens; until then only one's own record.
        let row = sqlx::query(
            "SELECT a.id, a.name FROM devices d JOIN accounts a ON a.id = d.account_id
             WHERE d.id = $1 AND d.clinic_id = $2 AND d.revoked_at IS NULL AND a.patient_id = $3",
        )
        .bind(device_id.to_string())
        .bind(self.context.clinic_id.to_string())
        .bind(patient_id.to_string())
        .fetch_optional(&self.readers)
        .await?
        .ok_or(StoreError::NotFound)?;
        let account_id: AccountId = id(row.get(0))?;
        Ok(Sender {
            device_id,
            account_id,
            patient_id,
            name: row.get(1),
        })
    }

    /// Patients a device may see; used to wake it.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn patients_of(&self, device_id: DeviceId) -> Result<Vec<PatientId>, StoreError> {
        let rows: Vec<String> = sqlx::query_scalar(
            "SELECT a.patient_id FROM devices d JOIN accounts a ON a.id = d.account_id
             WHERE d.id = $1 AND d.revoked_at IS NULL AND a.patient_id IS NOT NULL",
        )
        .bind(device_id.to_string())
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(|text| id(text)).collect()
    }

    /// Uses a nonce up.
    ///
    /// # Errors
    /// [`StoreError::Replayed`] when it was used before.
    pub async fn use_nonce(
        &self,
        key_id: String,
        nonce: String,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query("DELETE FROM used_nonces WHERE seen_at < $1")
                        .bind(now.0.saturating_sub(NONCE_MS))
                        .execute(&mut *connection)
                        .await?;
                    let done = sqlx::query(
                        "INSERT INTO used_nonces (device_id, nonce, seen_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                    )
                    .bind(key_id)
                    .bind(nonce)
                    .bind(now.0)
                    .execute(connection)
                    .await?;
                    if done.rows_affected() == 0 { Err(StoreError::Replayed) } else { Ok(()) }
                })
            })
            .await
    }

    /// Registers the unlock key of a device and, once, its OPRF key.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown device.
    pub async fn register_unlock(
        &self,
        device_id: DeviceId,
        unlock_public_key: String,
        oprf_key: Vec<u8>,
    ) -> Result<(), StoreError> {
        let wrapped = self
            .context
            .master
            .wrap(&format!("oprf/{device_id}"), &oprf_key)?;
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let done = sqlx::query(
                        "UPDATE devices SET unlock_public_key = $2, oprf_key = COALESCE(oprf_key, $3), unlock_tries = 0,
                           unlock_not_before = 0 WHERE id = $1",
                    )
                    .bind(device_id.to_string())
                    .bind(unlock_public_key)
                    .bind(wrapped)
                    .execute(connection)
                    .await?;
                    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
                })
            })
            .await
    }

    /// Counts a try and gives the OPRF key for it.
    ///
    /// # Errors
    /// [`StoreError::TooManyTries`] with the instant of the next try.
    pub async fn count_unlock_try(
        &self,
        device_id: DeviceId,
        now: Timestamp,
    ) -> Result<UnlockFacts, StoreError> {
        let context = self.context.clone();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let row = sqlx::query(
                        "SELECT oprf_key, unlock_tries, unlock_tries_since, unlock_not_before FROM devices
                         WHERE id = $1 AND revoked_at IS NULL",
                    )
                    .bind(device_id.to_string())
                    .fetch_optional(&mut *connection)
                    .await?
                    .ok_or(StoreError::NotFound)?;
                    let (mut tries, mut since): (i64, i64) = (row.get(1), row.get(2));
                    let not_before: i64 = row.get(3);
                    if now.0.saturating_sub(since) >= DAY_MS {
                        (tries, since) = (0, now.0);
                    }
                    if tries >= TRIES_A_DAY {
                        return Err(StoreError::TooManyTries(Timestamp(since.saturating_add(DAY_MS))));
                    }
                    if now.0 < not_before {
                        return Err(StoreError::TooManyTries(Timestamp(not_before)));
                    }
                    tries += 1;
                    let wait = usize::try_from(tries - FREE_TRIES)
                        .ok()
                        .and_then(|over| WAITS_MINUTES.get(over).or(WAITS_MINUTES.last()))
                        .map_or(0, |minutes| now.0 + minutes * 60_000);
                    sqlx::query(
                        "UPDATE devices SET unlock_tries = $2, unlock_tries_since = $3, unlock_not_before = $4 WHERE id = $1",
                    )
                    .bind(device_id.to_string())
                    .bind(tries)
                    .bind(since)
                    .bind(wait)
                    .execute(connection)
                    .await?;
                    let wrapped: Option<Vec<u8>> = row.get(0);
                    let oprf_key = context
                        .master
                        .unwrap(&format!("oprf/{device_id}"), &wrapped.ok_or(StoreError::NotFound)?)?;
                    Ok(UnlockFacts {
                        oprf_key: oprf_key.to_vec(),
                        tries_left: u32::try_from(TRIES_A_DAY - tries).unwrap_or(0),
                    })
                })
            })
            .await
    }

    /// The vault opened: the tries are forgiven.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn confirm_unlock(&self, device_id: DeviceId) -> Result<(), StoreError> {
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    sqlx::query(
                        "UPDATE devices SET unlock_tries = 0, unlock_not_before = 0 WHERE id = $1",
                    )
                    .bind(device_id.to_string())
                    .execute(connection)
                    .await?;
                    Ok(())
                })
            })
            .await
    }
}
