//! Draft, message on its way, message the clinic has: one life, and every way back.

use portal_protocol::{ErrorCode, ReceiptStep};
use portal_vault::{Changes, Entry, LedgerState, Partition, Vault, VaultError};

use crate::rosa::{
    Computer, NOW, at, bodies, draft, message, message_id, outgoing, partition, promise_word,
    receipt, thread_id,
};

async fn rosas(computer: &Computer) -> (Vault, Partition) {
    let vault = computer.open().create(NOW).await.unwrap();
    let partition = partition(&vault).await;
    (vault, partition)
}

async fn waiting(partition: &Partition) -> Vec<String> {
    bodies(partition.outgoing().await.unwrap(), |row| row.outgoing.body)
}

#[tokio::test]
async fn a_draft_becomes_a_message_and_the_clinic_has_it() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    rosa.save_draft(&draft(1, "my knee")).await.unwrap();
    rosa.save_draft(&draft(1, "my knee hurts")).await.unwrap();
    let sent = outgoing(1, 1, "my knee hurts");
    rosa.queue_message(&sent).await.unwrap();
    assert_eq!(rosa.draft(thread_id(1)).await.unwrap(), None);
    let rows = rosa.outgoing().await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].outgoing, sent);
    assert_eq!(rows[0].state, LedgerState::Waiting);
    assert_eq!(rows[0].tries, 0);

    rosa.count_try(sent.message_id).await.unwrap();
    let settled = Changes {
        messages: vec![message(1, 1, 1, "my knee hurts")],
        receipts: vec![receipt(1, &sent, ReceiptStep::Reached)],
        ..Changes::default()
    };
    let applied = rosa.apply(&settled).await.unwrap();
    assert_eq!(applied.threads_changed, [thread_id(1)]);
    assert!(rosa.outgoing().await.unwrap().is_empty());
    assert!(rosa.waiting_in(thread_id(1)).await.unwrap().is_empty());
    assert_eq!(rosa.entries(thread_id(1), None, 50).await.unwrap().len(), 1);
    assert_eq!(rosa.receipts(sent.message_id).await.unwrap().len(), 1);
    // Send pressed again, late: nothing is sent twice, and it can't be taken back.
    rosa.queue_message(&sent).await.unwrap();
    assert!(rosa.outgoing().await.unwrap().is_empty());
    assert!(matches!(
        rosa.take_back(sent.message_id, NOW).await,
        Err(VaultError::TooLate)
    ));
    assert!(matches!(
        rosa.refused(sent.message_id, ErrorCode::TooLong).await,
        Err(VaultError::NotFound)
    ));
    vault.close().await;
}

#[tokio::test]
async fn the_same_id_with_other_words_is_a_conflict() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    rosa.queue_message(&outgoing(1, 1, "one")).await.unwrap();
    rosa.queue_message(&outgoing(1, 1, "one")).await.unwrap();
    assert!(matches!(
        rosa.queue_message(&outgoing(1, 1, "two")).await,
        Err(VaultError::IdConflict)
    ));
    assert_eq!(waiting(&rosa).await, ["one"]);
    // An id that came from the clinic is used, too.
    let arrived = Changes {
        messages: vec![message(2, 1, 1, "from the other computer")],
        ..Changes::default()
    };
    rosa.apply(&arrived).await.unwrap();
    assert!(matches!(
        rosa.queue_message(&outgoing(2, 1, "other words")).await,
        Err(VaultError::IdConflict)
    ));
    assert_eq!(waiting(&rosa).await, ["one"]);
    vault.close().await;
}

#[tokio::test]
async fn a_message_comes_back_into_the_draft_while_it_has_not_left() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let sent = outgoing(1, 1, "dizzy since Monday");
    rosa.queue_message(&sent).await.unwrap();
    rosa.save_draft(&draft(1, "and tired")).await.unwrap();

    // It may have left: too late. It certainly didn't: it comes back.
    rosa.count_try(sent.message_id).await.unwrap();
    rosa.count_try(sent.message_id).await.unwrap();
    rosa.never_left(sent.message_id).await.unwrap();
    assert!(matches!(
        rosa.take_back(sent.message_id, NOW).await,
        Err(VaultError::TooLate)
    ));
    rosa.never_left(sent.message_id).await.unwrap();
    let taken = rosa.take_back(sent.message_id, at(1)).await.unwrap();
    assert_eq!(taken.body, "dizzy since Monday\n\nand tired");
    assert_eq!(rosa.draft(thread_id(1)).await.unwrap(), Some(taken));
    assert!(rosa.outgoing().await.unwrap().is_empty());

    // Neither the sender nor a late press of Send brings it back to life, nor touches the draft.
    assert!(matches!(
        rosa.count_try(sent.message_id).await,
        Err(VaultError::NotFound)
    ));
    assert!(matches!(
        rosa.queue_message(&sent).await,
        Err(VaultError::IdConflict)
    ));
    assert!(matches!(
        rosa.take_back(sent.message_id, NOW).await,
        Err(VaultError::NotFound)
    ));
    assert_eq!(rosa.drafts().await.unwrap().len(), 1);
    vault.close().await;
}

#[tokio::test]
async fn sending_leaves_later_words_of_the_draft_alone() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let mut later = draft(1, "something else");
    later.saved_at = at(1);
    rosa.save_draft(&later).await.unwrap();
    rosa.queue_message(&outgoing(1, 1, "first")).await.unwrap();
    assert_eq!(rosa.draft(thread_id(1)).await.unwrap(), Some(later));
    // The same words, saved by a slow timer, go with the message.
    let mut slow = draft(2, "seco");
    slow.saved_at = at(1);
    rosa.save_draft(&slow).await.unwrap();
    rosa.queue_message(&outgoing(2, 2, "second")).await.unwrap();
    assert_eq!(rosa.draft(thread_id(2)).await.unwrap(), None);
    vault.close().await;
}

#[tokio::test]
async fn another_promise_is_looked_at_before_it_goes() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let mut sent = outgoing(1, 1, "my refill");
    sent.promise = Some(promise_word("Ana by Tuesday"));
    rosa.queue_message(&sent).await.unwrap();
    rosa.count_try(sent.message_id).await.unwrap();
    let changed = promise_word("Dr. Sato by Wednesday");
    rosa.needs_look(sent.message_id, &changed).await.unwrap();
    let row = rosa.outgoing().await.unwrap().remove(0);
    assert_eq!(row.state, LedgerState::NeedsLook);
    assert_eq!(row.changed_promise, Some(changed.clone()));
    assert!(
        matches!(
            rosa.count_try(sent.message_id).await,
            Err(VaultError::NotFound)
        ),
        "it does not go out unasked"
    );
    rosa.confirm(sent.message_id, &changed).await.unwrap();
    let row = rosa.outgoing().await.unwrap().remove(0);
    assert_eq!(row.state, LedgerState::Waiting);
    assert_eq!(row.changed_promise, None);
    assert_eq!(row.tries, 0);
    assert_eq!(row.outgoing.promise, Some(changed.clone()));
    assert!(matches!(
        rosa.confirm(sent.message_id, &changed).await,
        Err(VaultError::NotFound)
    ));
    vault.close().await;
}

#[tokio::test]
async fn a_refused_message_keeps_its_words_and_can_be_taken_back() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let sent = outgoing(1, 1, "too long");
    rosa.queue_message(&sent).await.unwrap();
    rosa.count_try(sent.message_id).await.unwrap();
    rosa.refused(sent.message_id, ErrorCode::TooLong)
        .await
        .unwrap();
    let row = rosa.outgoing().await.unwrap().remove(0);
    assert_eq!(row.state, LedgerState::Refused);
    assert_eq!(row.refusal, Some(ErrorCode::TooLong));
    let taken = rosa.take_back(sent.message_id, NOW).await.unwrap();
    assert_eq!(taken.body, "too long");
    assert_eq!(taken.caret, 8);
    vault.close().await;
}

#[tokio::test]
async fn a_receipt_before_its_message_does_not_make_the_words_vanish() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let sent = outgoing(1, 1, "only the receipt came");
    rosa.queue_message(&sent).await.unwrap();
    let changes = Changes {
        receipts: vec![receipt(1, &sent, ReceiptStep::Reached)],
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    // It is not sent again, and it can't be taken back; the thread still shows it.
    assert!(rosa.outgoing().await.unwrap().is_empty());
    assert!(matches!(
        rosa.take_back(sent.message_id, NOW).await,
        Err(VaultError::TooLate)
    ));
    let thread = rosa.thread(thread_id(1)).await.unwrap();
    assert_eq!(thread.waiting.len(), 1);
    assert_eq!(rosa.waiting_in(thread_id(1)).await.unwrap().len(), 1);
    let changes = Changes {
        messages: vec![message(1, 1, 1, "only the receipt came")],
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    let thread = rosa.thread(thread_id(1)).await.unwrap();
    assert!(thread.waiting.is_empty());
    assert!(matches!(thread.newest, Some(Entry::Message(_))));
    vault.close().await;
}

#[tokio::test]
async fn other_words_under_our_id_are_told_and_ours_are_kept() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let sent = outgoing(1, 1, "two tablets a day");
    // By message.
    rosa.queue_message(&sent).await.unwrap();
    let other = Changes {
        messages: vec![message(1, 1, 1, "ten tablets a day")],
        ..Changes::default()
    };
    let applied = rosa.apply(&other).await.unwrap();
    assert_eq!(applied.conflicts, [message_id(1)]);
    let row = rosa.outgoing().await.unwrap().remove(0);
    assert_eq!(row.outgoing.body, "two tablets a day");
    assert_eq!(row.state, LedgerState::Refused);
    assert_eq!(row.refusal, Some(ErrorCode::IdConflict));

    // By receipt.
    let sent = outgoing(2, 2, "left arm");
    rosa.queue_message(&sent).await.unwrap();
    let forged = outgoing(2, 2, "right arm");
    let other = Changes {
        receipts: vec![receipt(1, &forged, ReceiptStep::Reached)],
        ..Changes::default()
    };
    let applied = rosa.apply(&other).await.unwrap();
    assert_eq!(applied.conflicts, [message_id(2)]);
    assert_eq!(waiting(&rosa).await, ["two tablets a day", "left arm"]);
    assert!(rosa.apply(&other).await.unwrap().conflicts.is_empty());

    // After it was done: the first words stay, once, and it is told.
    let sent = outgoing(3, 3, "kept");
    rosa.queue_message(&sent).await.unwrap();
    for body in ["kept", "changed"] {
        let changes = Changes {
            messages: vec![message(3, 3, 1, body)],
            ..Changes::default()
        };
        let applied = rosa.apply(&changes).await.unwrap();
        assert_eq!(!applied.conflicts.is_empty(), body == "changed");
    }
    assert_eq!(waiting(&rosa).await.len(), 2);
    let entries = rosa.entries(thread_id(3), None, 50).await.unwrap();
    assert!(matches!(&entries[..], [Entry::Message(kept)] if kept.body == "kept"));
    vault.close().await;
}
