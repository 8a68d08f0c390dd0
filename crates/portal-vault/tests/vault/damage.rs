//! Damaged, missing and edited files: always said, never a new vault, nothing deleted.

use std::fs;
use std::path::Path;

use portal_vault::{PinChoice, VaultError, VaultState};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::rosa::{Computer, NOW, PIN, assert_words_and_close, hex, names, partition, patient};

/// What happens to a file, and how.
type Damage = (&'static str, fn(&Path));

#[tokio::test]
async fn one_good_copy_of_the_header_is_enough() {
    let damages: [Damage; 4] = [
        ("garbage", |path| fs::write(path, "not a header").unwrap()),
        ("empty", |path| fs::write(path, "").unwrap()),
        ("missing", |path| fs::remove_file(path).unwrap()),
        ("a bit turned", |path| {
            let mut bytes = fs::read(path).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(path, bytes).unwrap();
        }),
    ];
    for name in ["header.a", "header.b"] {
        for (kind, damage) in damages {
            let computer = Computer::new();
            computer.with_words().await;
            damage(&computer.path(name));
            let folder = computer.open();
            assert_eq!(
                folder.state().unwrap(),
                VaultState::Interim,
                "{name} {kind}"
            );
            assert_words_and_close(folder.open_interim().await.unwrap()).await;
        }
    }
}

#[tokio::test]
async fn without_a_good_header_the_vault_is_damaged_and_stays_as_it_is() {
    for content in [Some("not a header"), Some(""), None] {
        let computer = Computer::new();
        computer.with_words().await;
        for name in ["header.a", "header.b"] {
            match content {
                Some(content) => fs::write(computer.path(name), content).unwrap(),
                None => fs::remove_file(computer.path(name)).unwrap(),
            }
        }
        let before = names(computer.folder.path());
        let folder = computer.open();
        assert!(matches!(folder.state(), Err(VaultError::Damaged)));
        assert!(matches!(
            folder.open_interim().await,
            Err(VaultError::Damaged)
        ));
        assert!(matches!(
            folder.create(NOW).await,
            Err(VaultError::AlreadyExists)
        ));
        assert!(matches!(
            folder.create_with_pin(PIN, NOW).await,
            Err(VaultError::AlreadyExists)
        ));
        assert_eq!(names(computer.folder.path()), before, "{content:?}");
    }
}

#[tokio::test]
async fn a_database_that_is_empty_missing_or_foreign_is_damage() {
    let other = Computer::new();
    other.with_words().await;
    let foreign = fs::read(other.path("account-1.db")).unwrap();
    let patient_file = format!("patient-{}-1.db", patient());
    for name in ["account-1.db", patient_file.as_str()] {
        for content in [Some(&b""[..]), Some(&foreign), None] {
            let computer = Computer::new();
            computer.with_words().await;
            match content {
                Some(content) => fs::write(computer.path(name), content).unwrap(),
                None => fs::remove_file(computer.path(name)).unwrap(),
            }
            let before = names(computer.folder.path());
            let folder = computer.open();
            assert_eq!(folder.state().unwrap(), VaultState::Interim);
            let outcome = match folder.open_interim().await {
                Ok(vault) => {
                    let outcome = vault.patient(patient()).await.map(|_| ());
                    vault.close().await;
                    outcome
                }
                Err(error) => Err(error),
            };
            assert!(matches!(outcome, Err(VaultError::Damaged)), "{name}");
            assert_eq!(names(computer.folder.path()), before);
            if let Some(content) = content {
                assert_eq!(fs::read(computer.path(name)).unwrap(), content);
            }
        }
    }
}

#[tokio::test]
async fn a_turned_bit_in_any_page_is_found_or_changes_nothing() {
    let computer = Computer::new();
    computer.with_words().await;
    let path = computer.path(&format!("patient-{}-1.db", patient()));
    let whole = fs::read(&path).unwrap();
    let mut found = 0;
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 100] ^= 0x10;
        fs::write(&path, bytes).unwrap();
        let vault = computer.open().open_interim().await.unwrap();
        match read_all(&vault).await {
            Ok(bodies) => assert_eq!(bodies, ["half a thought", "on its way", "it arrived"]),
            Err(VaultError::Damaged) => found += 1,
            Err(other) => panic!("page {page}: {other}"),
        }
        vault.close().await;
    }
    assert!(found > 3, "only {found} pages matter");
    fs::write(&path, whole).unwrap();
    assert_words_and_close(computer.open().open_interim().await.unwrap()).await;
}

async fn read_all(vault: &portal_vault::Vault) -> Result<Vec<String>, VaultError> {
    let partition = vault.patient(patient()).await?;
    let mut bodies = Vec::new();
    bodies.extend(
        partition
            .drafts()
            .await?
            .into_iter()
            .map(|draft| draft.body),
    );
    let rows = partition.outgoing().await?;
    bodies.extend(rows.into_iter().map(|row| row.outgoing.body));
    for found in partition.search("arrived").await? {
        if let portal_vault::Entry::Message(message) = found.entry {
            bodies.push(message.body);
        }
    }
    partition.threads().await?;
    Ok(bodies)
}

#[tokio::test]
async fn somebody_elses_write_ahead_log_is_damage_that_does_no_harm() {
    let log = format!("patient-{}-1.db-wal", patient());
    let other = Computer::new();
    let others_vault = other.open().create(NOW).await.unwrap();
    crate::rosa::put_words(&others_vault).await;
    let foreign = fs::read(other.path(&log)).unwrap();
    others_vault.close().await;
    assert!(!foreign.is_empty());

    let computer = Computer::new();
    computer.with_words().await;
    let file = computer.path(&format!("patient-{}-1.db", patient()));
    let whole = fs::read(&file).unwrap();
    fs::write(computer.path(&log), &foreign).unwrap();
    let folder = computer.open();
    let vault = folder.open_interim().await.unwrap();
    assert!(matches!(
        vault.patient(patient()).await,
        Err(VaultError::Damaged)
    ));
    vault.close().await;
    // Both are as they were, and without the foreign log all is there.
    assert!(fs::read(&file).unwrap() == whole);
    assert!(fs::read(computer.path(&log)).unwrap() == foreign);
    fs::remove_file(computer.path(&log)).unwrap();
    assert_words_and_close(folder.open_interim().await.unwrap()).await;
}

#[tokio::test]
async fn the_log_of_a_process_that_died_is_read() {
    let computer = Computer::new();
    let vault = computer.open().create(NOW).await.unwrap();
    crate::rosa::put_words(&vault).await;
    // As a kill leaves it: the files as they are now, with their logs.
    let left = Computer {
        folder: tempfile::tempdir().unwrap(),
        keychain: computer.keychain.clone(),
    };
    crate::rosa::copy_folder(computer.folder.path(), left.folder.path());
    vault.close().await;
    let log = left.path(&format!("patient-{}-1.db-wal", patient()));
    assert!(fs::metadata(log).unwrap().len() > 0);
    assert_words_and_close(left.open().open_interim().await.unwrap()).await;
}

/// Edits what the authentication code covers, with a checksum that fits.
fn edit_core(computer: &Computer, from: &str, to: &str) {
    for name in ["header.a", "header.b"] {
        edit(&computer.path(name), |header| {
            let core = header["core"].as_str().unwrap();
            assert!(core.contains(from), "nothing to edit");
            header["core"] = Value::String(core.replace(from, to));
        });
    }
}

fn edit(path: &Path, change: impl Fn(&mut Value)) {
    let mut copy: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let mut header: Value = serde_json::from_str(copy["header"].as_str().unwrap()).unwrap();
    change(&mut header);
    let text = header.to_string();
    copy["checksum"] = Value::String(hex(&Sha256::digest(text.as_bytes())));
    copy["header"] = Value::String(text);
    fs::write(path, copy.to_string()).unwrap();
}

#[tokio::test]
async fn a_header_edited_to_a_weaker_derivation_is_refused() {
    for (from, to) in [
        ("\"memory_kib\":65536", "\"memory_kib\":1024"),
        ("\"passes\":3", "\"passes\":1"),
        ("\"lanes\":1", "\"lanes\":4"),
        // Not weaker, but not from us: the authentication code.
        (
            "\"keychain_backend\":\"memory\"",
            "\"keychain_backend\":\"other\"",
        ),
    ] {
        let computer = Computer::new();
        computer.with_words().await;
        edit_core(&computer, from, to);
        assert!(
            matches!(
                computer.open().open_interim().await,
                Err(VaultError::Damaged)
            ),
            "{to}"
        );
    }
}

#[tokio::test]
async fn damage_behind_the_right_pin_is_no_wrong_pin() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    vault
        .choose_pin(PIN, PinChoice::OnlyMe, NOW)
        .await
        .unwrap()
        .close()
        .await;
    fs::write(computer.path("account-2.db"), "").unwrap();
    assert!(matches!(
        folder.open_with_pin(PIN, NOW).await,
        Err(VaultError::Damaged)
    ));
    assert!(matches!(
        folder.state().unwrap(),
        VaultState::Locked { tries_left: 5, .. }
    ));
}

#[tokio::test]
async fn a_newer_header_is_left_alone() {
    let computer = Computer::new();
    computer.with_words().await;
    for name in ["header.a", "header.b"] {
        edit(&computer.path(name), |header| {
            header["format"] = Value::from(2);
        });
    }
    let folder = computer.open();
    assert!(matches!(folder.state(), Err(VaultError::TooNew)));
    assert!(matches!(
        folder.open_interim().await,
        Err(VaultError::TooNew)
    ));
    assert!(matches!(
        folder.create(NOW).await,
        Err(VaultError::AlreadyExists)
    ));
}

#[tokio::test]
async fn an_older_copy_of_the_folder_opens_and_says_where_it_stands() {
    let computer = Computer::new();
    computer.with_words().await;
    let backup = tempfile::tempdir().unwrap();
    crate::rosa::copy_folder(computer.folder.path(), backup.path());
    let folder = computer.open();
    let vault = folder.open_interim().await.unwrap();
    let changes = portal_vault::Changes {
        cursor: Some(9),
        ..Default::default()
    };
    partition(&vault).await.apply(&changes).await.unwrap();
    vault.close().await;
    crate::rosa::copy_folder(backup.path(), computer.folder.path());
    // The cursor is the old one, so the feed brings what is missing.
    assert_words_and_close(folder.open_interim().await.unwrap()).await;
}
