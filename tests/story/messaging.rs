//! Rosa writes, Ana opens and answers, and every step arrives by itself, from a signed receipt.

use portal_ipc::ErrorCode;
use portal_ipc::views::{
    AnswerPhoneCardForm, EntryView, PromiseState, RowStatus, SendForm, ThreadGroup, ThreadView,
    WayStepKind, WayStepState,
};
use portal_protocol::{Audience, Category, HeardAnswer, ThreadId};
use testkit::{Clinic, Computer, messages};

fn done(view: &ThreadView, step: WayStepKind) -> bool {
    messages(view)
        .iter()
        .rfind(|message| message.own)
        .is_some_and(|message| {
            message
                .way
                .iter()
                .any(|post| post.step == step && post.state == WayStepState::Done)
        })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_reached_given_opened_and_answered_before_rosas_eyes() {
    let clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    let thread_id = rosa.register(&clinic).await;
    rosa.send(
        Some(thread_id),
        "Thank you. May I take the new pill at night?",
    )
    .await;
    let given = rosa
        .wait_for(thread_id, "given to Ana", |view| {
            done(view, WayStepKind::Given)
        })
        .await;
    let own = messages(&given).into_iter().rfind(|message| message.own);
    let plate = own.unwrap().plate.clone().unwrap();
    assert_eq!(plate.answerer.unwrap().name, "Ana Ruiz");
    assert_eq!(plate.state, PromiseState::Promised);
    let row = rosa.inbox().await.rows[0].clone();
    assert_eq!(
        (row.group, row.status),
        (ThreadGroup::Working, RowStatus::Promised)
    );

    let ana = clinic.sign_in("Ana Ruiz").await;
    let inbox = ana.inbox().await;
    assert_eq!(inbox.rows.len(), 1);
    let opened = ana.open(inbox.rows[0].thread_id).await;
    assert!(
        serde_json::to_string(&opened.entries)
            .unwrap()
            .contains("at night")
    );
    let view = rosa
        .wait_for(thread_id, "opened by Ana", |view| {
            done(view, WayStepKind::Opened)
        })
        .await;
    assert!(!done(&view, WayStepKind::Answered));

    ana.answer(thread_id, "Yes, at night is fine.").await;
    let view = rosa
        .wait_for(thread_id, "the answer", |view| {
            messages(view)
                .iter()
                .any(|message| message.body == "Yes, at night is fine.")
        })
        .await;
    assert!(done(&view, WayStepKind::Answered));
    assert!(view.closed);
    let own = messages(&view).into_iter().rfind(|message| message.own);
    assert_eq!(
        own.unwrap().plate.clone().unwrap().state,
        PromiseState::Kept
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_card_is_seen_and_can_be_contradicted() {
    let clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    let sent = rosa.send(None, "My knee hurts a little after walks.").await;
    let thread_id = sent.thread_id;
    rosa.wait_for(thread_id, "reached", |view| {
        done(view, WayStepKind::Reached)
    })
    .await;
    let ana = clinic.sign_in("Ana Ruiz").await;
    ana.open(thread_id).await;
    ana.phone(thread_id, "Rest it for a week.", clinic.clock.now())
        .await;
    let view = rosa
        .wait_for(thread_id, "the phone card", |view| {
            view.entries
                .iter()
                .any(|entry| matches!(entry, EntryView::PhoneCard { .. }))
        })
        .await;
    assert!(view.closed);
    assert!(done(&view, WayStepKind::Phoned));
    let card = view.entries.iter().find_map(|entry| match entry {
        EntryView::PhoneCard { card } => Some(card.clone()),
        EntryView::Message { .. } => None,
    });
    let form = AnswerPhoneCardForm {
        phone_card_id: card.unwrap().id,
        heard: HeardAnswer::NotHeard,
    };
    rosa.engine.answer_phone_card(form).await.unwrap();
    rosa.wait_for(thread_id, "open again", |view| !view.closed)
        .await;
    assert!(ana.inbox().await.rows.iter().any(|row| row.contradicted));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_promise_is_noticed_by_the_own_clock_though_the_clinic_is_silent() {
    let mut clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    let sent = rosa
        .send(None, "Could you send me more of the blood pressure pill?")
        .await;
    rosa.wait_for(sent.thread_id, "reached", |view| {
        done(view, WayStepKind::Reached)
    })
    .await;
    clinic.stop().await;
    clinic.clock.turn_minutes(7 * 24 * 60);
    let row = rosa
        .inbox()
        .await
        .rows
        .into_iter()
        .find(|row| row.thread_id == sent.thread_id);
    assert_eq!(row.unwrap().status, RowStatus::Late);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_or_a_too_long_message_stays_a_draft() {
    let clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    let thread_id = rosa.register(&clinic).await;
    let form = |body: String| SendForm {
        thread_id,
        body,
        category: Category::HealthQuestion,
        audience: Audience::Usual,
        promise_id: None,
        guidance: Vec::new(),
    };
    let empty = rosa.engine.send_message(form("  \n ".into())).await;
    assert_eq!(empty.unwrap_err().code, ErrorCode::Empty);
    let long = rosa.engine.send_message(form("word ".repeat(30_000))).await;
    assert_eq!(long.unwrap_err().code, ErrorCode::TooLong);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_that_is_not_there_is_not_found() {
    let clinic = Clinic::start().await;
    let rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    let form = portal_ipc::views::OpenThreadForm {
        thread_id: ThreadId::from_parts(1, [9; 10]),
        before: None,
    };
    let missing = rosa.engine.open_thread(form).await.unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refill_offers_the_list_that_the_clinic_keeps() {
    const REFILL: &str = "I need a refill of my blood pressure pills. I have six left.";
    let clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    let thread_id = rosa.register(&clinic).await;
    rosa.send(Some(thread_id), REFILL).await;
    rosa.wait_for(thread_id, "given to Ana", |view| {
        done(view, WayStepKind::Given)
    })
    .await;
    let first = rosa.preview(None, REFILL, None).await.medicines;
    assert!(first.contains(&"Lisinopril 10 mg, 1 in the morning".to_owned()));
    let visit = "Please move my appointment from Tuesday to Thursday afternoon.";
    assert!(rosa.preview(None, visit, None).await.medicines.is_empty());

    let ana = clinic.sign_in("Ana Ruiz").await;
    let opened = ana.open(thread_id).await;
    assert_eq!(opened.medicines.as_ref(), Some(&first));
    let after = ana
        .set_medicine(thread_id, "  Amlodipine   5 mg ", true)
        .await;
    assert!(after.medicines.contains(&"Amlodipine 5 mg".to_owned()));
    ana.answer(thread_id, "It is ready on Friday.").await;
    rosa.wait_for(thread_id, "the answer", |view| {
        done(view, WayStepKind::Answered)
    })
    .await;
    assert_eq!(
        rosa.preview(None, REFILL, None).await.medicines,
        after.medicines
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_that_began_private_stays_private_unless_there_is_danger() {
    let clinic = Clinic::start().await;
    let mut rosa = Computer::new(&clinic).await;
    rosa.register(&clinic).await;
    let body = "I think I caught something from a new partner.";
    let mut form = rosa.write(None, body).await;
    let private = Some(Category::Private);
    let chosen = rosa.preview(Some(form.thread_id), body, private).await;
    let names = |card: Option<portal_ipc::views::PromiseCardView>| -> Vec<String> {
        let readers = card.unwrap().recipients.into_iter();
        readers.map(|reader| reader.staff.name).collect()
    };
    form.category = Category::Private;
    form.promise_id = chosen.card.as_ref().map(|card| card.promise_id);
    let few = names(chosen.card);
    let thread_id = form.thread_id;
    rosa.engine.send_message(form).await.unwrap();
    rosa.wait_for(thread_id, "at the clinic", |view| {
        done(view, WayStepKind::Given) && view.category == Category::Private
    })
    .await;

    let reply = rosa
        .preview(Some(thread_id), "Thank you, Tuesday is fine.", None)
        .await;
    assert_eq!(reply.category, Category::Private);
    assert_eq!(names(reply.card), few);
    let danger = rosa
        .preview(Some(thread_id), "I can't breathe.", None)
        .await;
    assert_eq!(danger.category, Category::HealthQuestion);
}
