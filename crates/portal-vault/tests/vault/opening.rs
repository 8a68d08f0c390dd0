//! Making, closing and opening again; who may have it open.

use std::sync::Arc;

use portal_vault::{MemoryKeychain, VaultError, VaultFolder, VaultState};

use crate::rosa::{
    Computer, NOW, assert_words, assert_words_and_close, copy_folder, partition, put_words,
};

#[tokio::test]
async fn a_vault_of_the_first_minutes_opens_again_with_the_keychain() {
    let computer = Computer::new();
    let folder = computer.open();
    assert_eq!(folder.state().unwrap(), VaultState::Missing);
    assert!(folder.has_keychain());
    let vault = folder.create(NOW).await.unwrap();
    put_words(&vault).await;
    vault.put_value("language", &"es").await.unwrap();
    let id = vault.vault_id();
    vault.close().await;
    drop(folder);

    let folder = computer.open();
    assert_eq!(folder.state().unwrap(), VaultState::Interim);
    let vault = folder.open_interim().await.unwrap();
    assert_eq!(vault.vault_id(), id);
    assert_words(&vault).await;
    assert_eq!(
        vault.value::<String>("language").await.unwrap().as_deref(),
        Some("es")
    );
    vault.remove_value("language").await.unwrap();
    assert_eq!(vault.value::<String>("language").await.unwrap(), None);
    vault.close().await;
    assert_eq!(computer.keychain.len(), 1, "the trial entry is gone");
}

#[tokio::test]
async fn a_second_window_is_told_that_the_vault_is_open() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    let second = VaultFolder::open(computer.folder.path(), computer.keychain.clone());
    assert!(matches!(second, Err(VaultError::AlreadyOpen)));
    assert!(matches!(
        folder.open_interim().await,
        Err(VaultError::AlreadyOpen)
    ));
    vault.close().await;
    folder.open_interim().await.unwrap().close().await;
}

#[tokio::test]
async fn a_closed_vault_refuses_its_handles() {
    let computer = Computer::new();
    let vault = computer.open().create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    let other = vault.clone();
    vault.close().await;
    assert!(matches!(rosa.threads().await, Err(VaultError::Closed)));
    assert!(matches!(
        other.value::<String>("language").await,
        Err(VaultError::Closed)
    ));
    assert!(matches!(
        other.patient(rosa.patient_id()).await,
        Err(VaultError::Closed)
    ));
}

#[tokio::test]
async fn a_vault_is_never_made_where_one_stands() {
    let computer = Computer::new();
    computer.with_words().await;
    let folder = computer.open();
    assert!(matches!(
        folder.create(NOW).await,
        Err(VaultError::AlreadyExists)
    ));
    assert_words_and_close(folder.open_interim().await.unwrap()).await;
}

#[tokio::test]
async fn a_copied_folder_does_not_open_without_the_keychain() {
    let computer = Computer::new();
    computer.with_words().await;
    let thief = tempfile::tempdir().unwrap();
    copy_folder(computer.folder.path(), thief.path());
    let other_keychain = Arc::new(MemoryKeychain::default());
    let folder = VaultFolder::open(thief.path(), other_keychain).unwrap();
    assert!(matches!(
        folder.open_interim().await,
        Err(VaultError::KeychainForgot)
    ));
    // The owner's own still opens.
    assert_words_and_close(computer.open().open_interim().await.unwrap()).await;
}

#[tokio::test]
async fn a_folder_without_a_vault_opens_no_way() {
    let folder = Computer::new();
    let folder = folder.open();
    assert!(matches!(
        folder.open_interim().await,
        Err(VaultError::Missing)
    ));
    assert!(matches!(
        folder.open_with_pin("135790", NOW).await,
        Err(VaultError::Missing)
    ));
}
