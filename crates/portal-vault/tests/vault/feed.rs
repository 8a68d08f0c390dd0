//! The clinic's feed: the same step once more changes nothing, nothing goes back, gaps are seen.

use portal_protocol::openlog::{OpeningLeaf, TreeHead};
use portal_protocol::{
    ClinicId, HeardAnswer, Opener, Opening, OpeningId, OpeningReason, Promise, PromiseId,
    ReceiptStep,
};
use portal_vault::{Applied, Changes, Entry, Partition, Vault};

use crate::rosa::{
    Computer, NOW, ana, answer, at, message, message_id, outgoing, partition, patient, phone_card,
    receipt, signed, thread, thread_id,
};

async fn rosas(computer: &Computer) -> (Vault, Partition) {
    let vault = computer.open().create(NOW).await.unwrap();
    let partition = partition(&vault).await;
    (vault, partition)
}

fn opening(number: u64) -> (OpeningLeaf, Opening) {
    let opening = Opening {
        id: OpeningId::from_parts(NOW.0, [7; 10]),
        clinic_id: ClinicId::from_parts(1, [1; 10]),
        patient_id: patient(),
        thread_id: thread_id(1),
        message_id: message_id(1),
        opener: Opener::Staff { staff: ana() },
        reason: OpeningReason::Answers,
        at: at(i64::try_from(number).unwrap()),
        patient_seq: 1,
    };
    let leaf = OpeningLeaf {
        leaf_index: number,
        salt: "00".repeat(16),
        opening: serde_json::to_string(&opening).unwrap(),
    };
    (leaf, opening)
}

fn head(tree_size: u64) -> TreeHead {
    TreeHead {
        clinic_id: ClinicId::from_parts(1, [1; 10]),
        tree_size,
        root_hash: "ab".repeat(32),
        at: NOW,
    }
}

fn step() -> Changes {
    let sent = outgoing(1, 1, "my knee hurts");
    let promise = Promise {
        id: PromiseId::from_parts(NOW.0, [3; 10]),
        clinic_id: ClinicId::from_parts(1, [1; 10]),
        patient_id: patient(),
        category: sent.category,
        audience: sent.audience,
        recipients: Vec::new(),
        away: Vec::new(),
        answerer: Some(ana()),
        team_name: "Dr. Chen's team".to_owned(),
        due_at: Some(at(60)),
        made_at: NOW,
        valid_until: at(10),
    };
    Changes {
        threads: vec![thread(1, 3, at(2))],
        messages: vec![
            message(1, 1, 1, "my knee hurts"),
            answer(2, 1, 2, "since when?"),
        ],
        phone_cards: vec![phone_card(3, 1, 3, "we talked about the knee")],
        receipts: vec![
            receipt(1, &sent, ReceiptStep::Reached),
            receipt(2, &sent, ReceiptStep::Opened),
        ],
        promises: vec![(message_id(1), promise, signed("promise"))],
        openings: vec![opening(4), opening(9)],
        medicines: Some((11, vec!["Metformin 500 mg".into()])),
        cursor: Some(12),
        head: Some((head(10), signed("head"))),
    }
}

#[tokio::test]
async fn the_same_step_once_more_changes_nothing() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let first = rosa.apply(&step()).await.unwrap();
    assert_eq!(
        first,
        Applied {
            threads_changed: vec![thread_id(1)],
            openings_changed: true,
            conflicts: Vec::new()
        }
    );
    rosa.mark_read(thread_id(1)).await.unwrap();
    let before = (
        rosa.threads().await.unwrap(),
        rosa.entries(thread_id(1), None, 50).await.unwrap(),
    );
    assert_eq!(before.1.len(), 3);
    assert_eq!(rosa.apply(&step()).await.unwrap(), Applied::default());
    let after = (
        rosa.threads().await.unwrap(),
        rosa.entries(thread_id(1), None, 50).await.unwrap(),
    );
    assert_eq!(before, after);
    assert_eq!(rosa.search("knee").await.unwrap().len(), 2);
    assert_eq!(rosa.receipts(message_id(1)).await.unwrap().len(), 2);
    let (promise, word) = rosa.promise(message_id(1)).await.unwrap().unwrap();
    assert_eq!(promise.team_name, "Dr. Chen's team");
    assert_eq!(word.payload, "promise");
    let newest_first: Vec<_> = rosa
        .openings()
        .await
        .unwrap()
        .iter()
        .map(|opening| opening.at)
        .collect();
    assert_eq!(newest_first, [at(9), at(4)]);
    assert_eq!(rosa.leaves(Some(4)).await.unwrap(), [opening(9).0]);
    assert_eq!(rosa.leaves(None).await.unwrap().len(), 2);
    vault.close().await;
}

#[tokio::test]
async fn cursor_head_threads_and_medicines_never_go_back() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    assert_eq!(rosa.cursor().await.unwrap(), 0);
    assert!(rosa.last_head().await.unwrap().is_none());
    rosa.apply(&step()).await.unwrap();
    let older = Changes {
        threads: vec![thread(1, 1, at(1))],
        medicines: Some((2, Vec::new())),
        cursor: Some(3),
        head: Some((head(2), signed("older"))),
        ..Changes::default()
    };
    assert_eq!(rosa.apply(&older).await.unwrap(), Applied::default());
    assert_eq!(rosa.medicines().await.unwrap(), ["Metformin 500 mg"]);
    assert_eq!(rosa.cursor().await.unwrap(), 12);
    assert_eq!(rosa.last_head().await.unwrap().unwrap().0.tree_size, 10);
    let stored = rosa.thread(thread_id(1)).await.unwrap();
    assert_eq!(stored.thread, Some(thread(1, 3, at(2))));

    // Only when it is asked for, the feed is read from its beginning.
    rosa.read_feed_again().await.unwrap();
    assert_eq!(rosa.cursor().await.unwrap(), 0);
    assert_eq!(rosa.entries(thread_id(1), None, 9).await.unwrap().len(), 3);
    vault.close().await;
}

#[tokio::test]
async fn a_missing_entry_of_a_thread_is_seen() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    rosa.apply(&step()).await.unwrap();
    assert!(rosa.threads_with_gaps().await.unwrap().is_empty());
    // In the middle; at the end, by the clinic's count; and of a thread nothing is known of.
    let changes = Changes {
        threads: vec![thread(3, 2, at(3)), thread(4, 1, at(3))],
        messages: vec![
            message(10, 2, 1, "one"),
            message(11, 2, 3, "three"),
            message(12, 3, 1, "one of two"),
        ],
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    assert_eq!(
        rosa.threads_with_gaps().await.unwrap(),
        [thread_id(2), thread_id(3), thread_id(4)]
    );
    let missing = Changes {
        messages: vec![
            message(13, 2, 2, "two"),
            message(14, 3, 2, "two of two"),
            message(15, 4, 1, "one"),
        ],
        ..Changes::default()
    };
    rosa.apply(&missing).await.unwrap();
    assert!(rosa.threads_with_gaps().await.unwrap().is_empty());
    vault.close().await;
}

#[tokio::test]
async fn a_changed_leaf_does_not_replace_the_first() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    rosa.apply(&step()).await.unwrap();
    let mut changed = opening(4);
    changed.0.opening = changed.0.opening.replace("Ana Ruiz", "Lena Hart");
    let changes = Changes {
        openings: vec![changed],
        ..Changes::default()
    };
    assert!(!rosa.apply(&changes).await.unwrap().openings_changed);
    assert_eq!(rosa.leaves(None).await.unwrap()[0], opening(4).0);
    vault.close().await;
}

#[tokio::test]
async fn the_first_answer_to_a_phone_card_holds() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let asked = phone_card(3, 1, 1, "rest for two days");
    let mut heard = asked.clone();
    heard.heard = Some(HeardAnswer::Heard);
    let changes = |cards| Changes {
        phone_cards: cards,
        ..Changes::default()
    };
    rosa.apply(&changes(vec![asked.clone(), heard.clone()]))
        .await
        .unwrap();
    assert!(
        rosa.thread(thread_id(1)).await.unwrap().unread,
        "a new card is unread"
    );
    rosa.mark_read(thread_id(1)).await.unwrap();
    assert_eq!(
        rosa.apply(&changes(vec![asked])).await.unwrap(),
        Applied::default()
    );
    let stored = rosa.thread(thread_id(1)).await.unwrap();
    assert_eq!(stored.newest, Some(Entry::PhoneCard(heard)));
    assert!(!stored.unread);
    assert_eq!(rosa.search("two days").await.unwrap().len(), 1);
    vault.close().await;
}

#[tokio::test]
async fn one_message_twice_in_a_step_is_kept_once() {
    let computer = Computer::new();
    let (vault, rosa) = rosas(&computer).await;
    let changes = Changes {
        messages: vec![
            message(1, 1, 1, "first"),
            message(1, 1, 1, "first"),
            message(1, 1, 1, "other"),
        ],
        ..Changes::default()
    };
    let applied = rosa.apply(&changes).await.unwrap();
    assert_eq!(applied.conflicts, [message_id(1)]);
    let entries = rosa.entries(thread_id(1), None, 50).await.unwrap();
    assert!(matches!(&entries[..], [Entry::Message(kept)] if kept.body == "first"));
    vault.close().await;
}
