//! Choosing the PIN, wrong PINs, and a clock that lies. Each use of a PIN costs 64 MiB: few tests, long ones.

use std::sync::Arc;

use portal_vault::{MemoryKeychain, PinChoice, UnlockKind, VaultError, VaultFolder, VaultState};

use crate::rosa::{
    Computer, MINUTE, NOW, OTHER_PIN, PIN, assert_words_and_close, at, copy_folder, draft, names,
    outgoing, partition, put_words,
};

#[tokio::test]
async fn choosing_the_pin_gives_new_keys_and_leaves_no_way_around_it() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    put_words(&vault).await;
    let rosa = partition(&vault).await;
    let before = tempfile::tempdir().unwrap();
    copy_folder(computer.folder.path(), before.path());

    for shape in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
        let refused = vault.choose_pin(shape, PinChoice::OnlyMe, NOW).await;
        assert!(matches!(refused, Err(VaultError::PinShape)));
    }
    let vault = vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await.unwrap();
    // A handle from before writes into the new files.
    rosa.save_draft(&draft(1, "half a thought")).await.unwrap();
    vault.close().await;

    assert_eq!(computer.keychain.len(), 1, "the interim entry is gone");
    assert_eq!(
        folder.state().unwrap(),
        VaultState::Locked {
            unlock: UnlockKind::OnlyMe,
            not_before: None,
            tries_left: 5
        }
    );
    assert!(matches!(
        folder.open_interim().await,
        Err(VaultError::WrongWay)
    ));
    let patient = rosa.patient_id();
    assert_eq!(
        names(computer.folder.path()),
        [
            "account-2.db".to_owned(),
            "header.a".to_owned(),
            "header.b".to_owned(),
            format!("patient-{patient}-2.db"),
        ]
    );
    let vault = folder.open_with_pin(PIN, NOW).await.unwrap();
    assert_words_and_close(vault).await;

    // A copy from the first minutes is worthless now: its keychain entry was erased.
    let old = VaultFolder::open(before.path(), computer.keychain.clone()).unwrap();
    assert!(matches!(
        old.open_interim().await,
        Err(VaultError::KeychainForgot)
    ));
    // And so is a copied folder with the right PIN on a computer without the entry.
    let copy = tempfile::tempdir().unwrap();
    copy_folder(computer.folder.path(), copy.path());
    let copied = VaultFolder::open(copy.path(), Arc::new(MemoryKeychain::default())).unwrap();
    assert!(matches!(
        copied.open_with_pin(PIN, NOW).await,
        Err(VaultError::KeychainForgot)
    ));
}

#[tokio::test]
async fn another_pin_replaces_the_first() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    put_words(&vault).await;
    let vault = vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await.unwrap();
    // The patient's file is open or not: both ways it gets a new key.
    vault
        .choose_pin(OTHER_PIN, PinChoice::OnlyMe, NOW)
        .await
        .unwrap()
        .close()
        .await;
    assert!(matches!(
        folder.open_with_pin(PIN, NOW).await,
        Err(VaultError::WrongPin { tries_left: 4, .. })
    ));
    let vault = folder.open_with_pin(OTHER_PIN, NOW).await.unwrap();
    assert_words_and_close(vault).await;
    assert_eq!(computer.keychain.len(), 1);
}

#[tokio::test]
async fn wrong_pins_are_counted_on_the_disk_and_wait_longer_each_time() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    vault
        .choose_pin(PIN, PinChoice::OnlyMe, NOW)
        .await
        .unwrap()
        .close()
        .await;
    drop(folder);

    let mut now = NOW;
    let mut waits = Vec::new();
    for number in 1..=7 {
        // Each time a new process as it were: the count stands in the header.
        let folder = computer.open();
        let Err(VaultError::WrongPin {
            tries_left,
            not_before,
        }) = folder.open_with_pin(OTHER_PIN, now).await
        else {
            panic!("a wrong PIN opened the vault")
        };
        assert_eq!(tries_left, 5_u32.saturating_sub(number));
        let Some(until) = not_before else {
            waits.push(0);
            continue;
        };
        waits.push(until.since(now) / MINUTE);
        // Too soon: not taken, not even the right one, and not counted.
        let soon = until.plus_ms(-1);
        assert!(matches!(
            folder.open_with_pin(PIN, soon).await,
            Err(VaultError::TooSoon { not_before }) if not_before == until
        ));
        now = until;
    }
    assert_eq!(waits, [0, 0, 0, 0, 1, 5, 15]);

    // The first copy of the header gone, the clock set back ten years: an hour's wait at most, written down.
    let folder = computer.open();
    let Err(VaultError::WrongPin {
        not_before: Some(until),
        ..
    }) = folder.open_with_pin(OTHER_PIN, now).await
    else {
        panic!("a wrong PIN opened the vault")
    };
    assert_eq!(until, now.plus_ms(60 * MINUTE));
    let ten_years_ago = at(-10 * 365 * 24 * 60);
    let hour_later = ten_years_ago.plus_ms(60 * MINUTE);
    for _ in 0..2 {
        assert!(matches!(
            folder.open_with_pin(PIN, ten_years_ago).await,
            Err(VaultError::TooSoon { not_before }) if not_before == hour_later
        ));
    }
    let vault = folder.open_with_pin(PIN, hour_later).await.unwrap();
    vault.close().await;
    assert!(matches!(
        folder.state().unwrap(),
        VaultState::Locked {
            not_before: None,
            tries_left: 5,
            ..
        }
    ));
}

#[tokio::test]
async fn a_computer_without_a_keychain_begins_with_the_pin() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create_with_pin(PIN, NOW).await.unwrap();
    put_words(&vault).await;
    vault.close().await;
    assert!(computer.keychain.is_empty());
    assert!(matches!(
        folder.open_with_pin(OTHER_PIN, NOW).await,
        Err(VaultError::WrongPin { .. })
    ));
    let vault = folder.open_with_pin(PIN, NOW).await.unwrap();
    assert_words_and_close(vault).await;
}

#[tokio::test]
async fn words_written_while_the_pin_changes_are_kept() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    let changing = tokio::spawn({
        let vault = vault.clone();
        async move { vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await }
    });
    // Goes on until the change is done, and once more after it.
    let mut sent = 0;
    loop {
        let is_last = changing.is_finished();
        sent += 1;
        rosa.queue_message(&outgoing(sent, 1, "one of many"))
            .await
            .unwrap();
        vault.put_value("last", &sent).await.unwrap();
        if is_last || sent == u8::MAX {
            break;
        }
        tokio::task::yield_now().await;
    }
    changing.await.unwrap().unwrap().close().await;
    let vault = folder.open_with_pin(PIN, NOW).await.unwrap();
    let rows = partition(&vault).await.outgoing().await.unwrap();
    assert_eq!(rows.len(), usize::from(sent));
    assert_eq!(vault.value::<u8>("last").await.unwrap(), Some(sent));
    vault.close().await;
}

#[tokio::test]
async fn a_change_that_fails_leaves_all_as_it_was_and_one_that_half_fails_is_made_whole() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    put_words(&vault).await;
    let before = names(computer.folder.path());
    // The first copy of the header can't be written.
    let in_the_way = computer.path("header.a.next");
    std::fs::create_dir(&in_the_way).unwrap();
    let refused = vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await;
    assert!(matches!(refused, Err(VaultError::Folder(_))));
    std::fs::remove_dir(&in_the_way).unwrap();
    assert_eq!(names(computer.folder.path()), before);
    assert_eq!(computer.keychain.len(), 1);
    assert_eq!(folder.state().unwrap(), VaultState::Interim);

    // The second can't: the first counts, and what is old waits.
    let in_the_way = computer.path("header.b.next");
    std::fs::create_dir(&in_the_way).unwrap();
    let vault = vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await.unwrap();
    assert!(computer.path("account-1.db").exists());
    vault.put_value("after", &1).await.unwrap();
    vault.close().await;
    std::fs::remove_dir(&in_the_way).unwrap();
    let vault = folder.open_with_pin(PIN, NOW).await.unwrap();
    assert_eq!(vault.value::<u8>("after").await.unwrap(), Some(1));
    assert!(!computer.path("account-1.db").exists());
    assert_eq!(computer.keychain.len(), 1);
    std::fs::remove_file(computer.path("header.a")).unwrap();
    assert!(matches!(folder.state(), Ok(VaultState::Locked { .. })));
    assert_words_and_close(vault).await;
}
