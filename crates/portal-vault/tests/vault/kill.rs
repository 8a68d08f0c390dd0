//! The process ends at each named point. The test starts itself again as a child that does the work and
//! dies; what stands in the folder afterwards is what a person would find.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use portal_protocol::ReceiptStep;
use portal_vault::{Changes, PinChoice, Vault, VaultError, VaultFolder, VaultState};

use crate::rosa::{
    FileKeychain, NOW, OTHER_PIN, PIN, assert_words_and_close, at, bodies, copy_folder, draft,
    message, names, outgoing, partition, put_words, receipt, thread_id,
};

const PLACE: &str = "WAYPOST_KILLED_IN";

/// A folder and a keychain that outlive a process.
struct Place {
    root: PathBuf,
}

impl Place {
    fn folder(&self) -> PathBuf {
        self.root.join("vault")
    }

    fn open(&self) -> VaultFolder {
        let keychain = self.root.join("keychain");
        std::fs::create_dir_all(&keychain).unwrap();
        VaultFolder::open(&self.folder(), Arc::new(FileKeychain(keychain))).unwrap()
    }

    fn copy_to(&self, root: &Path) -> Self {
        copy_folder(&self.folder(), &root.join("vault"));
        copy_folder(&self.root.join("keychain"), &root.join("keychain"));
        Self {
            root: root.to_owned(),
        }
    }
}

/// In the child: where to work. `None` in the test itself.
fn in_child() -> Option<Place> {
    std::env::var_os(PLACE).map(|root| Place { root: root.into() })
}

/// Runs the named test as a child that dies at a point.
fn kill(test: &str, place: &Place, point: &str) {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--test-threads", "1"])
        .env(PLACE, &place.root)
        .env("WAYPOST_FAILPOINT", point)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), None, "it did not die at {point}");
}

async fn interim() -> (tempfile::TempDir, Place) {
    let root = tempfile::tempdir().unwrap();
    let place = Place {
        root: root.path().to_owned(),
    };
    let vault = place.open().create(NOW).await.unwrap();
    put_words(&vault).await;
    vault.close().await;
    (root, place)
}

#[tokio::test]
async fn a_vault_that_was_half_made_is_made_anew() {
    if let Some(place) = in_child() {
        place.open().create(NOW).await.unwrap();
        return;
    }
    for (point, state) in [
        ("create-database-made", VaultState::Missing),
        ("header-written-a", VaultState::Interim),
        ("create-header-written", VaultState::Interim),
    ] {
        let root = tempfile::tempdir().unwrap();
        let place = Place {
            root: root.path().to_owned(),
        };
        kill(
            "kill::a_vault_that_was_half_made_is_made_anew",
            &place,
            point,
        );
        let folder = place.open();
        assert_eq!(folder.state().unwrap(), state, "{point}");
        let vault = match state {
            VaultState::Missing => folder.create(NOW).await.unwrap(),
            _ => folder.open_interim().await.unwrap(),
        };
        put_words(&vault).await;
        vault.close().await;
        assert_words_and_close(folder.open_interim().await.unwrap()).await;
        drop(folder);
        // From now on a lost header is damage, and what was half made is gone.
        let names = names(&place.folder());
        assert!(!names.contains(&"making".to_owned()), "{names:?}");
        assert_eq!(names.len(), 4, "{names:?}");
        for name in ["header.a", "header.b"] {
            std::fs::remove_file(place.folder().join(name)).unwrap();
        }
        assert!(matches!(place.open().state(), Err(VaultError::Damaged)));
    }
}

/// Where the choice of a PIN can be cut off, and whether the new one then opens.
const POINTS: [(&str, bool); 4] = [
    ("patients-copied", false),
    ("copy-made", false),
    ("header-written-a", true),
    ("header-switched", true),
];

#[tokio::test]
async fn the_first_pin_cut_off_leaves_one_way_in() {
    const TEST: &str = "kill::the_first_pin_cut_off_leaves_one_way_in";
    if let Some(place) = in_child() {
        let vault = place.open().open_interim().await.unwrap();
        let _killed = vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await;
        return;
    }
    let (_root, whole) = interim().await;
    for (point, is_new) in POINTS {
        let root = tempfile::tempdir().unwrap();
        let place = whole.copy_to(root.path());
        kill(TEST, &place, point);
        let folder = place.open();
        let vault = if is_new {
            assert!(matches!(
                folder.open_interim().await,
                Err(VaultError::WrongWay)
            ));
            folder.open_with_pin(PIN, NOW).await.unwrap()
        } else {
            assert!(matches!(
                folder.open_with_pin(PIN, NOW).await,
                Err(VaultError::WrongWay)
            ));
            folder.open_interim().await.unwrap()
        };
        assert_whole(&place, vault, is_new).await;
    }
}

#[tokio::test]
async fn another_pin_cut_off_leaves_the_old_or_the_new_one() {
    const TEST: &str = "kill::another_pin_cut_off_leaves_the_old_or_the_new_one";
    if let Some(place) = in_child() {
        let vault = place.open().open_with_pin(PIN, NOW).await.unwrap();
        let _killed = vault.choose_pin(OTHER_PIN, PinChoice::OnlyMe, NOW).await;
        return;
    }
    let (_root, whole) = interim().await;
    let vault = whole.open().open_interim().await.unwrap();
    let vault = vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await.unwrap();
    vault.close().await;
    for (point, is_new) in POINTS {
        let root = tempfile::tempdir().unwrap();
        let place = whole.copy_to(root.path());
        kill(TEST, &place, point);
        let folder = place.open();
        let (opens, fails) = if is_new {
            (OTHER_PIN, PIN)
        } else {
            (PIN, OTHER_PIN)
        };
        assert!(
            matches!(
                folder.open_with_pin(fails, NOW).await,
                Err(VaultError::WrongPin { .. })
            ),
            "{point}"
        );
        let vault = folder.open_with_pin(opens, NOW).await.unwrap();
        assert_whole(&place, vault, is_new).await;
    }
}

/// Nothing was lost, and nothing old is left once the new files count.
async fn assert_whole(place: &Place, vault: Vault, is_new: bool) {
    assert_words_and_close(vault).await;
    if is_new {
        assert_eq!(names(&place.folder()).len(), 4);
        assert_eq!(names(&place.root.join("keychain")).len(), 1);
    }
}

#[tokio::test]
async fn a_message_cut_off_while_sending_stands_in_one_place() {
    const TEST: &str = "kill::a_message_cut_off_while_sending_stands_in_one_place";
    if let Some(place) = in_child() {
        let vault = place.open().open_interim().await.unwrap();
        let rosa = partition(&vault).await;
        rosa.queue_message(&outgoing(1, 1, "half a thought"))
            .await
            .unwrap();
        return;
    }
    let (_root, whole) = interim().await;
    for (point, is_sent) in [("queue-written", false), ("queue-committed", true)] {
        let root = tempfile::tempdir().unwrap();
        let place = whole.copy_to(root.path());
        kill(TEST, &place, point);
        let vault = place.open().open_interim().await.unwrap();
        let rosa = partition(&vault).await;
        let drafts = bodies(rosa.drafts().await.unwrap(), |draft| draft.body);
        let waiting = bodies(rosa.outgoing().await.unwrap(), |row| row.outgoing.body);
        if is_sent {
            assert!(drafts.is_empty());
            assert_eq!(waiting, ["half a thought", "on its way"]);
        } else {
            assert_eq!(drafts, ["half a thought"]);
            assert_eq!(waiting, ["on its way"]);
        }
        vault.close().await;
    }
}

#[tokio::test]
async fn a_message_cut_off_while_taken_back_stands_in_one_place() {
    const TEST: &str = "kill::a_message_cut_off_while_taken_back_stands_in_one_place";
    if let Some(place) = in_child() {
        let vault = place.open().open_interim().await.unwrap();
        let rosa = partition(&vault).await;
        let sent = outgoing(2, 2, "on its way");
        rosa.save_draft(&draft(2, "typed since")).await.unwrap();
        rosa.take_back(sent.message_id, at(1)).await.unwrap();
        return;
    }
    let (_root, place) = interim().await;
    kill(TEST, &place, "take-back-written");
    let vault = place.open().open_interim().await.unwrap();
    let rosa = partition(&vault).await;
    let waiting = bodies(rosa.outgoing().await.unwrap(), |row| row.outgoing.body);
    assert_eq!(waiting, ["on its way"]);
    let kept = rosa.draft(thread_id(2)).await.unwrap().unwrap();
    assert_eq!(kept.body, "typed since");
    vault.close().await;
}

#[tokio::test]
async fn a_step_of_the_feed_cut_off_is_whole_or_not_there() {
    const TEST: &str = "kill::a_step_of_the_feed_cut_off_is_whole_or_not_there";
    let sent = outgoing(2, 2, "on its way");
    let changes = Changes {
        messages: vec![message(2, 2, 1, "on its way")],
        receipts: vec![receipt(1, &sent, ReceiptStep::Reached)],
        cursor: Some(8),
        ..Changes::default()
    };
    if let Some(place) = in_child() {
        let vault = place.open().open_interim().await.unwrap();
        partition(&vault).await.apply(&changes).await.unwrap();
        return;
    }
    let (_root, whole) = interim().await;
    for (point, is_there) in [("apply-written", false), ("apply-committed", true)] {
        let root = tempfile::tempdir().unwrap();
        let place = whole.copy_to(root.path());
        kill(TEST, &place, point);
        let vault = place.open().open_interim().await.unwrap();
        let rosa = partition(&vault).await;
        let counts = (
            rosa.outgoing().await.unwrap().len(),
            rosa.entries(thread_id(2), None, 50).await.unwrap().len(),
            rosa.receipts(sent.message_id).await.unwrap().len(),
            rosa.cursor().await.unwrap(),
        );
        let expected = if is_there { (0, 1, 1, 8) } else { (1, 0, 0, 5) };
        assert_eq!(counts, expected, "{point}");
        // Applied again after the restart, it is there once.
        rosa.apply(&changes).await.unwrap();
        assert!(rosa.outgoing().await.unwrap().is_empty());
        assert_eq!(rosa.entries(thread_id(2), None, 50).await.unwrap().len(), 1);
        vault.close().await;
    }
}
