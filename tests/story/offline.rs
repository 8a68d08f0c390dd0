//! Without the clinic's computer: written, kept, the app closed and opened, and sent once.

use portal_ipc::ErrorCode;
use portal_ipc::views::{
    ConfirmSendForm, Connection, MessageForm, MessageState, RowStatus, UnlockForm, UnlockKind,
};
use testkit::{Clinic, Computer, PIN, messages};

fn settled(view: &portal_ipc::views::ThreadView) -> bool {
    messages(view)
        .iter()
        .all(|message| message.state == MessageState::Settled)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_written_offline_outlives_the_app_and_arrives_once() {
    let mut clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    let thread_id = rosa.register(&clinic).await;
    rosa.choose_pin(UnlockKind::OnlyMe).await;
    // The card was seen while online, so it may go out by itself.
    rosa.send(Some(thread_id), "First, while online.").await;
    let mut rosa = rosa;
    rosa.wait_for(thread_id, "the first one", settled).await;

    clinic.stop().await;
    rosa.wait_for_status("silence is noticed", |status| {
        status.connection.connection == Connection::ClinicSilent
    })
    .await;
    let sent = rosa.send(Some(thread_id), "Second, while offline.").await;
    let view = rosa.thread(thread_id).await;
    assert_eq!(messages(&view).last().unwrap().state, MessageState::Waiting);
    assert_eq!(rosa.inbox().await.rows[0].status, RowStatus::Waiting);

    let rosa = rosa.restart().await;
    let form = UnlockForm { pin: PIN.into() };
    rosa.engine.unlock(form).await.unwrap();
    let view = rosa.thread(thread_id).await;
    let last = messages(&view)
        .last()
        .map(|message| (message.id, message.state));
    assert_eq!(last, Some((sent.message_id, MessageState::Waiting)));

    clinic.start_again().await;
    let mut rosa = rosa;
    let view = rosa.wait_for(thread_id, "the second one", settled).await;
    let times = messages(&view)
        .iter()
        .filter(|message| message.body == "Second, while offline.")
        .count();
    assert_eq!(times, 1);
    let ana = clinic.sign_in("Ana Ruiz").await;
    let opened = serde_json::to_string(&ana.open(thread_id).await.entries).unwrap();
    assert_eq!(opened.matches("Second, while offline.").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn save_and_send_later_waits_until_the_names_were_seen() {
    let mut clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    clinic.stop().await;
    // No card of this kind was ever seen here.
    let sent = rosa
        .send(None, "I need a form for school signed, please.")
        .await;
    clinic.start_again().await;
    let view = rosa
        .wait_for(sent.thread_id, "the card to look at", |view| {
            messages(view)[0].state == MessageState::NeedsLook
        })
        .await;
    let card = messages(&view)[0].changed_promise.clone().unwrap();
    assert!(!card.recipients.is_empty());
    let form = ConfirmSendForm {
        message_id: sent.message_id,
        promise_id: card.promise_id,
    };
    rosa.engine.confirm_send(form).await.unwrap();
    rosa.wait_for(sent.thread_id, "sent after one more click", settled)
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_message_can_be_taken_back_and_a_sent_one_cannot() {
    let mut clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    let thread_id = rosa.register(&clinic).await;
    clinic.stop().await;
    rosa.wait_for_status("silence is noticed", |status| {
        status.connection.connection == Connection::ClinicSilent
    })
    .await;
    let sent = rosa.send(Some(thread_id), "Never mind this one.").await;
    let form = || MessageForm {
        message_id: sent.message_id,
    };
    let draft = rosa.engine.take_back_message(form()).await.unwrap();
    assert_eq!(draft.body, "Never mind this one.");
    assert_eq!(
        rosa.thread(thread_id).await.draft.unwrap().body,
        "Never mind this one."
    );
    clinic.start_again().await;
    let sent = rosa.send(Some(thread_id), "This one counts.").await;
    rosa.wait_for(thread_id, "sent", settled).await;
    let form = MessageForm {
        message_id: sent.message_id,
    };
    let late = rosa.engine.take_back_message(form).await.unwrap_err();
    assert_eq!(late.code, ErrorCode::TooLate);
}
