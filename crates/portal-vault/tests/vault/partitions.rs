//! Each patient's part has a key of its own, and can be destroyed.

use std::fs;

use portal_protocol::PatientId;
use portal_vault::VaultError;

use crate::rosa::{Computer, NOW, draft, names, partition, patient};

fn omar() -> PatientId {
    PatientId::from_parts(NOW.0, [2; 10])
}

#[tokio::test]
async fn two_patients_have_two_keys() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    let rosas = partition(&vault).await;
    let omars = vault.patient(omar()).await.unwrap();
    rosas.save_draft(&draft(1, "of Rosa")).await.unwrap();
    omars.save_draft(&draft(1, "of Omar")).await.unwrap();
    assert_eq!(rosas.drafts().await.unwrap()[0].body, "of Rosa");
    assert_eq!(omars.drafts().await.unwrap()[0].body, "of Omar");
    vault.close().await;

    // Rosa's file in the place of Omar's does not open with Omar's key.
    let rosas_file = computer.path(&format!("patient-{}-1.db", patient()));
    let omars_file = computer.path(&format!("patient-{}-1.db", omar()));
    fs::copy(rosas_file, omars_file).unwrap();
    let vault = folder.open_interim().await.unwrap();
    assert!(matches!(
        vault.patient(omar()).await,
        Err(VaultError::Damaged)
    ));
    assert_eq!(
        partition(&vault).await.drafts().await.unwrap()[0].body,
        "of Rosa"
    );
    vault.close().await;
}

#[tokio::test]
async fn a_forgotten_patient_is_gone_for_good() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    let rosas = partition(&vault).await;
    let omars = vault.patient(omar()).await.unwrap();
    rosas.save_draft(&draft(1, "of Rosa")).await.unwrap();
    omars.save_draft(&draft(1, "of Omar")).await.unwrap();
    let omars_file = format!("patient-{}-1.db", omar());
    vault.forget_patient(omar()).await.unwrap();
    assert!(matches!(omars.drafts().await, Err(VaultError::Closed)));
    assert!(
        !names(computer.folder.path())
            .iter()
            .any(|name| name.starts_with(&omars_file))
    );
    // Once more is fine; what comes later is a new record.
    vault.forget_patient(omar()).await.unwrap();
    assert!(
        vault
            .patient(omar())
            .await
            .unwrap()
            .drafts()
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(rosas.drafts().await.unwrap().len(), 1);
    vault.close().await;
}

#[tokio::test]
async fn a_copy_of_a_forgotten_patients_file_stays_closed() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    let omars = vault.patient(omar()).await.unwrap();
    omars.save_draft(&draft(1, "of Omar")).await.unwrap();
    vault.close().await;
    let path = computer.path(&format!("patient-{}-1.db", omar()));
    let copy = fs::read(&path).unwrap();
    let vault = folder.open_interim().await.unwrap();
    vault.forget_patient(omar()).await.unwrap();
    // The log of the account, which held the key, is empty.
    let log = fs::metadata(computer.path("account-1.db-wal")).unwrap();
    assert_eq!(log.len(), 0);
    fs::write(&path, copy).unwrap();
    let omars = vault.patient(omar()).await.unwrap();
    assert!(omars.drafts().await.unwrap().is_empty());
    vault.close().await;
}
