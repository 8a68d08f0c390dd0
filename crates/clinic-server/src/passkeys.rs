//! Passkeys of the staff (WebAuthn). Ceremonies live minutes and in memory: a restart only asks again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use anyhow::Context as _;
use clinic_store::ClinicStore;
use portal_protocol::{ErrorCode, StaffMember, StaffMemberId, Timestamp};
use webauthn_rs::prelude::{
    CreationChallengeResponse, Passkey, PasskeyAuthentication, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse, Url, Webauthn,
    WebauthnBuilder,
};

use crate::error::ApiError;

/// A ceremony is forgotten after this many milliseconds.
const CEREMONY_MS: i64 = 5 * 60_000;
/// More than this many at once are refused: nobody fills the memory.
const MOST_CEREMONIES: usize = 500;

enum Ceremony {
    SignIn(PasskeyAuthentication),
    Add(StaffMemberId, PasskeyRegistration),
}

pub(crate) struct Passkeys {
    webauthn: Webauthn,
    ceremonies: Mutex<HashMap<String, (Timestamp, Ceremony)>>,
}

impl Passkeys {
    pub(crate) fn new(desk_url: &str, clinic_name: &str) -> anyhow::Result<Self> {
        let origin = Url::parse(desk_url).context("desk_url is no address")?;
        let host = origin
            .host_str()
            .context("desk_url has no host")?
            .to_owned();
        let webauthn = WebauthnBuilder::new(&host, &origin)
            .context("passkeys need https, or http://localhost")?
            .rp_name(clinic_name)
            .build()?;
        Ok(Self {
            webauthn,
            ceremonies: Mutex::new(HashMap::new()),
        })
    }

    pub(crate) async fn start_sign_in(
        &self,
        store: &ClinicStore,
        now: Timestamp,
    ) -> Result<(String, RequestChallengeResponse), ApiError> {
        let known = passkeys(store, None).await?;
        let keys: Vec<Passkey> = known.into_iter().map(|(_, key)| key).collect();
        let (options, state) = self
            .webauthn
            .start_passkey_authentication(&keys)
            .map_err(|_| ApiError::code(ErrorCode::PasskeyRefused))?;
        Ok((self.keep(Ceremony::SignIn(state), now)?, options))
    }

    pub(crate) async fn finish_sign_in(
        &self,
        store: &ClinicStore,
        ceremony: &str,
        credential: &PublicKeyCredential,
        now: Timestamp,
    ) -> Result<StaffMemberId, ApiError> {
        let refused = || ApiError::code(ErrorCode::PasskeyRefused);
        let Some(Ceremony::SignIn(state)) = self.take(ceremony, now) else {
            return Err(refused());
        };
        let result = self
            .webauthn
            .finish_passkey_authentication(credential, &state)
            .map_err(|_| refused())?;
        let (staff_id, mut key) = passkeys(store, None)
            .await?
            .into_iter()
            .find(|(_, key)| key.cred_id() == result.cred_id())
            .ok_or_else(refused)?;
        if key.update_credential(&result) == Some(true) {
            save(store, staff_id, &key, now).await?;
        }
        Ok(staff_id)
    }

    pub(crate) async fn start_adding(
        &self,
        store: &ClinicStore,
        staff: &StaffMember,
        now: Timestamp,
    ) -> Result<(String, CreationChallengeResponse), ApiError> {
        let known = passkeys(store, Some(staff.id))
            .await?
            .into_iter()
            .map(|(_, key)| key.cred_id().clone())
            .collect();
        let (options, state) = self
            .webauthn
            .start_passkey_registration(staff.id.0, &staff.name, &staff.name, Some(known))
            .map_err(|_| ApiError::code(ErrorCode::PasskeyRefused))?;
        Ok((self.keep(Ceremony::Add(staff.id, state), now)?, options))
    }

    pub(crate) async fn finish_adding(
        &self,
        store: &ClinicStore,
        staff_id: StaffMemberId,
        ceremony: &str,
        credential: &RegisterPublicKeyCredential,
        now: Timestamp,
    ) -> Result<(), ApiError> {
        let refused = || ApiError::code(ErrorCode::PasskeyRefused);
        let Some(Ceremony::Add(owner, state)) = self.take(ceremony, now) else {
            return Err(refused());
        };
        if owner != staff_id {
            return Err(refused());
        }
        let key = self
            .webauthn
            .finish_passkey_registration(credential, &state)
            .map_err(|_| refused())?;
        save(store, staff_id, &key, now).await
    }

    fn keep(&self, ceremony: Ceremony, now: Timestamp) -> Result<String, ApiError> {
        let mut name = [0; 16];
        getrandom::fill(&mut name).map_err(|_| ApiError::code(ErrorCode::Unavailable))?;
        let name = hex::encode(name);
        let mut ceremonies = self
            .ceremonies
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        ceremonies.retain(|_, (began, _)| now.since(*began) < CEREMONY_MS);
        if ceremonies.len() >= MOST_CEREMONIES {
            return Err(ApiError::code(ErrorCode::Unavailable));
        }
        ceremonies.insert(name.clone(), (now, ceremony));
        Ok(name)
    }

    fn take(&self, name: &str, now: Timestamp) -> Option<Ceremony> {
        let (began, ceremony) = self
            .ceremonies
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(name)?;
        (now.since(began) < CEREMONY_MS).then_some(ceremony)
    }
}

async fn passkeys(
    store: &ClinicStore,
    staff_id: Option<StaffMemberId>,
) -> Result<Vec<(StaffMemberId, Passkey)>, ApiError> {
    let rows = store.passkeys(staff_id).await?;
    rows.into_iter()
        .map(|(staff_id, text)| {
            let key = serde_json::from_str(&text).context("a stored passkey cannot be read")?;
            Ok((staff_id, key))
        })
        .collect()
}

async fn save(
    store: &ClinicStore,
    staff_id: StaffMemberId,
    key: &Passkey,
    now: Timestamp,
) -> Result<(), ApiError> {
    let text = serde_json::to_string(key).context("writing a passkey")?;
    store
        .save_passkey(staff_id, hex::encode(key.cred_id()), text, now)
        .await?;
    Ok(())
}
