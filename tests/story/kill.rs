//! The app is killed at each named step of registering, choosing the PIN and sending: nothing lost, nothing
//! doubled. The process that dies is this very test program, started again with `WAYPOST_FAILPOINT`.

use std::path::Path;
use std::process::Command;

use portal_ipc::views::{AccountState, MessageState, UnlockForm, UnlockKind};
use testkit::{Clinic, Computer, PIN, ROSA_BORN, messages, register_form};

const FOLDER: &str = "WAYPOST_STORY_FOLDER";
const CLINIC: &str = "WAYPOST_STORY_CLINIC";
const CODE: &str = "WAYPOST_STORY_CODE";
const NOW: &str = "WAYPOST_STORY_NOW";
const WORDS: &str = "Is this sent once, whatever happens?";

/// What the process does that is killed; nothing when it was not started by a story.
#[tokio::test(flavor = "multi_thread")]
async fn the_part_of_the_killed_process() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let now: i64 = std::env::var(NOW).unwrap().parse().unwrap();
    let clock = std::sync::Arc::new(move || portal_protocol::Timestamp(now));
    let clinic_file = std::env::var(CLINIC).ok();
    let mut rosa = Computer::open(folder.into(), clinic_file, clock).await;
    let form = register_form(&std::env::var(CODE).unwrap(), ROSA_BORN);
    let thread_id = rosa.engine.register(form).await.unwrap().first_thread_id;
    rosa.choose_pin(UnlockKind::OnlyMe).await;
    rosa.send(Some(thread_id), WORDS).await;
    rosa.wait_for(thread_id, "sent", |view| {
        messages(view).last().unwrap().state == MessageState::Settled
    })
    .await;
}

fn run_until(failpoint: &str, clinic: &Clinic, folder: &Path) {
    let done = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::the_part_of_the_killed_process"])
        .env(FOLDER, folder)
        .env(CLINIC, &clinic.clinic_file)
        .env(CODE, &clinic.code)
        .env(NOW, clinic.clock.now().0.to_string())
        .env("WAYPOST_FAILPOINT", failpoint)
        .output()
        .unwrap();
    assert!(!done.status.success(), "it was not killed at {failpoint}");
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_registering_she_gets_in_by_herself_and_once() {
    for failpoint in [
        "header-written-a",
        "register-saved",
        "register-acknowledged",
    ] {
        let clinic = Clinic::start().await;
        let folder = tempfile::tempdir().unwrap();
        let app = folder.path().join("app");
        run_until(failpoint, &clinic, &app);
        let mut rosa = Computer::open(app, None, clinic.clock.as_fn()).await;
        if failpoint == "header-written-a" {
            // Killed before anything was written down: she types once more.
            assert_eq!(rosa.status().await.state, AccountState::NotRegistered);
            rosa.register(&clinic).await;
        }
        let status = rosa
            .wait_for_status("in", |status| status.state == AccountState::NoPinYet)
            .await;
        let thread_id = status.first_thread_id.unwrap();
        let view = rosa
            .wait_for(thread_id, "the invitation", |view| {
                !messages(view).is_empty()
            })
            .await;
        assert_eq!(messages(&view).len(), 1, "{failpoint}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_choosing_the_pin_the_old_or_the_new_way_opens() {
    for failpoint in ["copy-made", "header-switched", "pin-chosen"] {
        let clinic = Clinic::start().await;
        let folder = tempfile::tempdir().unwrap();
        let app = folder.path().join("app");
        run_until(failpoint, &clinic, &app);
        let rosa = Computer::open(app, None, clinic.clock.as_fn()).await;
        let mut rosa = rosa;
        let state = rosa.status().await.state;
        if state == AccountState::Locked {
            let form = UnlockForm { pin: PIN.into() };
            rosa.engine.unlock(form).await.unwrap();
        } else {
            rosa.wait_for_status(failpoint, |status| {
                matches!(status.state, AccountState::NoPinYet)
            })
            .await;
        }
        let inbox = rosa.inbox().await;
        assert_eq!(inbox.rows.len(), 1, "{failpoint}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_sending_the_message_is_there_once() {
    for failpoint in [
        "queue-committed",
        "send-queued",
        "send-left",
        "apply-committed",
    ] {
        let clinic = Clinic::start().await;
        let folder = tempfile::tempdir().unwrap();
        let app = folder.path().join("app");
        run_until(failpoint, &clinic, &app);
        let mut rosa = Computer::open(app, None, clinic.clock.as_fn()).await;
        if rosa.status().await.state == AccountState::Locked {
            let form = UnlockForm { pin: PIN.into() };
            rosa.engine.unlock(form).await.unwrap();
        }
        let thread_id = rosa.inbox().await.rows[0].thread_id;
        if failpoint == "apply-committed" {
            // The first rows that were applied were the invitation's: it was killed before it could write.
            let view = rosa.thread(thread_id).await;
            assert_eq!(messages(&view).len(), 1);
            continue;
        }
        let view = rosa
            .wait_for(thread_id, failpoint, |view| {
                messages(view)
                    .iter()
                    .all(|message| message.state == MessageState::Settled)
            })
            .await;
        let times = messages(&view)
            .iter()
            .filter(|message| message.body == WORDS)
            .count();
        assert_eq!(times, 1, "{failpoint}");
        let ana = clinic.sign_in("Ana Ruiz").await;
        let opened = serde_json::to_string(&ana.open(thread_id).await.entries).unwrap();
        assert_eq!(opened.matches(WORDS).count(), 1, "{failpoint}");
    }
}
