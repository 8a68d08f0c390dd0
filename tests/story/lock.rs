//! The PIN: with the keychain's half, and with the clinic's.

use portal_ipc::ErrorCode;
use portal_ipc::views::{AccountState, ChoosePinForm, Nothing, UnlockForm, UnlockKind};
use testkit::{Clinic, Computer, PIN, messages};

fn pin(text: &str) -> UnlockForm {
    UnlockForm { pin: text.into() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_app_shows_nothing_and_opens_with_the_pin() {
    let clinic = Clinic::start().await;
    for unlock in [UnlockKind::OnlyMe, UnlockKind::Shared] {
        let clinic = Clinic::start().await;
        let rosa = Computer::new(&clinic).await;
        let thread_id = rosa.register(&clinic).await;
        rosa.choose_pin(unlock).await;
        assert_eq!(rosa.status().await.state, AccountState::Unlocked);
        rosa.engine.lock(Nothing {}).await.unwrap();
        let status = rosa.status().await;
        assert_eq!(
            (status.state, status.unlock),
            (AccountState::Locked, Some(unlock))
        );
        assert_eq!((status.given_name, status.patient_name), (None, None));
        let locked = rosa.engine.list_threads(Nothing {}).await.unwrap_err();
        assert_eq!(locked.code, ErrorCode::Locked);

        let wrong = rosa.engine.unlock(pin("111111")).await.unwrap_err();
        assert_eq!(
            (wrong.code, wrong.tries_left),
            (ErrorCode::WrongPin, Some(4))
        );
        let rosa = rosa.restart().await;
        assert_eq!(rosa.status().await.state, AccountState::Locked);
        rosa.engine.unlock(pin(PIN)).await.unwrap();
        assert!(!messages(&rosa.thread(thread_id).await).is_empty());
    }
    drop(clinic);
}

#[tokio::test(flavor = "multi_thread")]
async fn waits_grow_after_five_wrong_pins_and_survive_a_restart() {
    let clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    rosa.choose_pin(UnlockKind::OnlyMe).await;
    rosa.engine.lock(Nothing {}).await.unwrap();
    for _ in 0..5 {
        let wrong = rosa.engine.unlock(pin("111111")).await.unwrap_err();
        assert_eq!(wrong.code, ErrorCode::WrongPin);
    }
    let rosa = rosa.restart().await;
    let early = rosa.engine.unlock(pin(PIN)).await.unwrap_err();
    assert_eq!(early.code, ErrorCode::TooManyTries);
    let until = early.retry_at.unwrap();
    assert_eq!(until.since(clinic.clock.now()), 60_000);
    assert_eq!(rosa.status().await.unlock_not_before, Some(until));
    clinic.clock.turn_minutes(1);
    rosa.engine.unlock(pin(PIN)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_computer_needs_the_clinic_and_loses_no_try_without_it() {
    let mut clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    rosa.choose_pin(UnlockKind::Shared).await;
    rosa.engine.lock(Nothing {}).await.unwrap();
    clinic.stop().await;
    for _ in 0..6 {
        let offline = rosa.engine.unlock(pin(PIN)).await.unwrap_err();
        assert_eq!(offline.code, ErrorCode::ClinicSilent);
    }
    clinic.start_again().await;
    rosa.engine.unlock(pin(PIN)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_that_cannot_be_made_leaves_the_first_minutes_as_they_were() {
    let mut clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    let thread_id = rosa.register(&clinic).await;
    let choose = |text: &str, unlock| ChoosePinForm {
        pin: text.into(),
        unlock,
    };
    let short = rosa
        .engine
        .choose_pin(choose("1234", UnlockKind::OnlyMe))
        .await;
    assert_eq!(short.unwrap_err().code, ErrorCode::PinShape);
    clinic.stop().await;
    let offline = rosa
        .engine
        .choose_pin(choose(PIN, UnlockKind::Shared))
        .await;
    assert_eq!(offline.unwrap_err().code, ErrorCode::ClinicSilent);
    assert_eq!(rosa.status().await.state, AccountState::NoPinYet);
    let rosa = rosa.restart().await;
    assert_eq!(rosa.status().await.state, AccountState::NoPinYet);
    assert!(!messages(&rosa.thread(thread_id).await).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_no_keychain_the_pin_comes_first_and_the_clinic_holds_the_half() {
    let clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    let mut form = testkit::register_form(&clinic.code, testkit::ROSA_BORN);
    form.pin = Some(PIN.into());
    rosa.engine.register(form).await.unwrap();
    let status = rosa.status().await;
    assert_eq!(
        (status.state, status.unlock),
        (AccountState::Unlocked, Some(UnlockKind::Shared))
    );
    let rosa = rosa.restart().await;
    rosa.engine.unlock(pin(PIN)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_window_on_the_same_folder_is_told_so() {
    let clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    let folder = rosa.folder().to_owned();
    let second = Computer::open(folder, None, clinic.clock.as_fn()).await;
    let refused = second.engine.app_status(Nothing {}).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::AlreadyOpen);
}
