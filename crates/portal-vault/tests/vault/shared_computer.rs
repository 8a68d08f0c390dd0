//! A computer that others use too: the clinic holds the other half and never learns the PIN.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use portal_protocol::DeviceId;
use portal_vault::{ClinicHalf, PinChoice, UnlockKind, VaultError, VaultState, new_unlock_key};
use voprf::{BlindedElement, OprfServer, Ristretto255};

use crate::rosa::{Computer, NOW, OTHER_PIN, PIN, assert_words, assert_words_and_close, put_words};

/// The clinic's side: evaluates what it is given under this device's key.
struct Clinic(OprfServer<Ristretto255>);

impl Clinic {
    fn new(seed: u8) -> Self {
        Self(OprfServer::new_from_seed(&[seed; 32], b"device").unwrap())
    }

    fn evaluate(&self, blinded: &str) -> String {
        let bytes = BASE64URL.decode(blinded).unwrap();
        let element = BlindedElement::<Ristretto255>::deserialize(&bytes).unwrap();
        BASE64URL.encode(self.0.blind_evaluate(&element).serialize())
    }
}

#[tokio::test]
async fn a_shared_computer_opens_with_the_pin_and_the_clinic_only() {
    let computer = Computer::new();
    let folder = computer.open();
    let clinic = Clinic::new(1);
    let vault = folder.create(NOW).await.unwrap();
    put_words(&vault).await;

    let device_id = DeviceId::from_parts(NOW.0, [9; 10]);
    let unlock_key = new_unlock_key().unwrap();
    let public_text = unlock_key.public_text();
    let half = |begun: portal_vault::BegunClinicHalf| {
        let evaluated = clinic.evaluate(begun.blinded());
        Box::new(ClinicHalf {
            begun,
            evaluated,
            device_id,
            unlock_key: unlock_key.clone(),
        })
    };
    // A half that was made for another PIN is refused, and the vault stays as it was.
    let other = half(vault.begin_clinic_half(OTHER_PIN).unwrap());
    assert!(matches!(
        vault.choose_pin(PIN, PinChoice::Shared(other), NOW).await,
        Err(VaultError::ClinicHalf)
    ));
    assert_eq!(folder.state().unwrap(), VaultState::Interim);
    let mut broken = half(vault.begin_clinic_half(PIN).unwrap());
    broken.evaluated = "AAAA".to_owned();
    assert!(matches!(
        vault.choose_pin(PIN, PinChoice::Shared(broken), NOW).await,
        Err(VaultError::ClinicHalf)
    ));
    assert_words(&vault).await;

    let right = half(vault.begin_clinic_half(PIN).unwrap());
    let vault = vault
        .choose_pin(PIN, PinChoice::Shared(right), NOW)
        .await
        .unwrap();
    vault.close().await;
    assert!(computer.keychain.is_empty(), "the keychain holds nothing");
    assert!(matches!(
        folder.state().unwrap(),
        VaultState::Locked {
            unlock: UnlockKind::Shared,
            ..
        }
    ));
    assert!(matches!(
        folder.open_with_pin(PIN, NOW).await,
        Err(VaultError::WrongWay)
    ));

    // Beginning counts nothing: without internet no try is lost. And no two questions are alike.
    let first = folder.begin_clinic_unlock(PIN, NOW).unwrap();
    let second = folder.begin_clinic_unlock(PIN, NOW).unwrap();
    assert_ne!(first.blinded(), second.blinded());
    assert_eq!(first.device_id(), device_id);
    assert_eq!(first.unlock_key().public_text(), public_text);
    assert!(matches!(
        folder.state().unwrap(),
        VaultState::Locked { tries_left: 5, .. }
    ));

    // Another PIN, and the right PIN with another clinic's answer, are wrong tries.
    let wrong = folder.begin_clinic_unlock(OTHER_PIN, NOW).unwrap();
    let answer = clinic.evaluate(wrong.blinded());
    assert!(matches!(
        folder.finish_clinic_unlock(wrong, &answer, NOW).await,
        Err(VaultError::WrongPin { tries_left: 4, .. })
    ));
    let answer = Clinic::new(2).evaluate(second.blinded());
    assert!(matches!(
        folder.finish_clinic_unlock(second, &answer, NOW).await,
        Err(VaultError::WrongPin { tries_left: 3, .. })
    ));
    // An answer that is none at all is no try.
    let third = folder.begin_clinic_unlock(PIN, NOW).unwrap();
    assert!(matches!(
        folder.finish_clinic_unlock(third, "<html>", NOW).await,
        Err(VaultError::ClinicHalf)
    ));

    let answer = clinic.evaluate(first.blinded());
    let vault = folder
        .finish_clinic_unlock(first, &answer, NOW)
        .await
        .unwrap();
    assert_words_and_close(vault).await;
    assert!(matches!(
        folder.state().unwrap(),
        VaultState::Locked { tries_left: 5, .. }
    ));
}
