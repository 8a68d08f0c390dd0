//! "Who opened": listed, and checked by this computer against the clinic's signed head.

use portal_ipc::views::{Nothing, OpenLogState};
use testkit::{Clinic, Computer, messages};

#[tokio::test(flavor = "multi_thread")]
async fn an_opening_is_listed_with_its_reason_and_checked() {
    let clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    let thread_id = rosa.register(&clinic).await;
    rosa.send(Some(thread_id), "Is it normal that I feel tired?")
        .await;
    rosa.wait_for(thread_id, "reached", |view| {
        messages(view)
            .iter()
            .any(|message| message.own && message.plate.is_some())
    })
    .await;
    let ana = clinic.sign_in("Ana Ruiz").await;
    ana.open(thread_id).await;
    let view = rosa.engine.check_open_log(Nothing {}).await.unwrap();
    assert_eq!(view.state, OpenLogState::Checked);
    assert_eq!(view.gap_at, None);
    let by_ana = view
        .openings
        .iter()
        .find(|opening| {
            opening
                .staff
                .as_ref()
                .is_some_and(|staff| staff.name == "Ana Ruiz")
        })
        .expect("Ana's opening");
    assert!(by_ana.checked);
    assert_eq!(by_ana.thread_id, thread_id);
    assert!(view.openings.iter().all(|opening| opening.checked));
    assert!(view.openings.iter().any(|opening| opening.this_computer));
    assert!(view.count >= 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_without_the_clinic_says_so_and_keeps_the_last_one() {
    let mut clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    let first = rosa.engine.check_open_log(Nothing {}).await.unwrap();
    assert_eq!(first.state, OpenLogState::Checked);
    clinic.stop().await;
    let offline = rosa.engine.check_open_log(Nothing {}).await.unwrap_err();
    assert_eq!(offline.code, portal_ipc::ErrorCode::ClinicSilent);
    let kept = rosa.engine.list_openings(Nothing {}).await.unwrap();
    assert_eq!(
        (kept.state, kept.checked_at),
        (first.state, first.checked_at)
    );
}
