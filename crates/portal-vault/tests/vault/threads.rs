//! The list of threads: order, first words, newest entry, unread, and what is only here.

use portal_protocol::{ThreadId, Timestamp};
use portal_vault::{Changes, Entry, Partition, StoredThread, VaultError};

use crate::rosa::{
    Computer, NOW, answer, at, draft, message, outgoing, partition, phone_card, thread, thread_id,
};

async fn ids(rosa: &Partition) -> Vec<ThreadId> {
    ids_of(&rosa.threads().await.unwrap())
}

fn ids_of(threads: &[StoredThread]) -> Vec<ThreadId> {
    threads.iter().map(|thread| thread.thread_id).collect()
}

#[tokio::test]
async fn a_thread_shows_first_words_newest_entry_and_unread() {
    let computer = Computer::new();
    let vault = computer.open().create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    // The newest comes first, then the oldest: places count, not the order of arrival.
    for messages in [
        vec![answer(2, 1, 2, "we will look")],
        vec![message(1, 1, 1, "\n  My knee  \nsince Monday")],
    ] {
        let changes = Changes {
            threads: vec![thread(1, 2, NOW)],
            messages,
            ..Changes::default()
        };
        rosa.apply(&changes).await.unwrap();
    }
    let stored = rosa.thread(thread_id(1)).await.unwrap();
    assert_eq!(stored.first_words.as_deref(), Some("My knee"));
    assert_eq!(stored.thread, Some(thread(1, 2, NOW)));
    assert!(stored.unread);
    assert!(
        matches!(&stored.newest, Some(Entry::Message(newest)) if newest.body == "we will look")
    );
    rosa.mark_read(thread_id(1)).await.unwrap();
    assert!(!rosa.thread(thread_id(1)).await.unwrap().unread);

    let card = Changes {
        phone_cards: vec![phone_card(3, 1, 3, "we talked")],
        ..Changes::default()
    };
    rosa.apply(&card).await.unwrap();
    let stored = rosa.thread(thread_id(1)).await.unwrap();
    assert!(stored.unread);
    assert!(matches!(stored.newest, Some(Entry::PhoneCard(_))));
    // Rosa's own message is nothing unread.
    let own = Changes {
        messages: vec![message(4, 2, 1, &"long ".repeat(100))],
        ..Changes::default()
    };
    rosa.apply(&own).await.unwrap();
    let stored = rosa.thread(thread_id(2)).await.unwrap();
    assert!(!stored.unread);
    assert_eq!(stored.first_words.unwrap().chars().count(), 120);
    assert!(matches!(
        rosa.thread(thread_id(9)).await,
        Err(VaultError::NotFound)
    ));
    vault.close().await;
}

#[tokio::test]
async fn the_last_changed_stands_first_whatever_changed() {
    let computer = Computer::new();
    let vault = computer.open().create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    let changes = Changes {
        threads: vec![
            thread(1, 0, at(1)),
            thread(2, 0, at(2)),
            thread(3, 0, at(3)),
        ],
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    assert_eq!(ids(&rosa).await, [3, 2, 1].map(thread_id));

    let mut typed = draft(1, "one more thing");
    typed.saved_at = at(4);
    rosa.save_draft(&typed).await.unwrap();
    assert_eq!(ids(&rosa).await, [1, 3, 2].map(thread_id));
    let mut sent = outgoing(1, 9, "a new matter");
    sent.queued_at = at(5);
    rosa.queue_message(&sent).await.unwrap();
    assert_eq!(ids(&rosa).await, [9, 1, 3, 2].map(thread_id));
    let new = rosa.thread(thread_id(9)).await.unwrap();
    assert_eq!(new.first_words.as_deref(), Some("a new matter"));
    assert_eq!(new.waiting.len(), 1);
    assert_eq!((new.thread, new.newest), (None, None));
    assert_eq!(new.updated_at, at(5));

    // A draft emptied: the thread stands where the clinic has it. A thread of the draft alone goes.
    typed.body.clear();
    rosa.save_draft(&typed).await.unwrap();
    assert_eq!(ids(&rosa).await, [9, 3, 2, 1].map(thread_id));
    // A clock ten years ahead does not pin a thread on top for ten years.
    let mut ahead = draft(8, "from the future");
    ahead.saved_at = at(10 * 365 * 24 * 60);
    rosa.save_draft(&ahead).await.unwrap();
    assert_eq!(ids(&rosa).await[0], thread_id(8));
    ahead.body.clear();
    rosa.save_draft(&ahead).await.unwrap();
    assert_eq!(ids(&rosa).await, [9, 3, 2, 1].map(thread_id));
    assert!(matches!(
        rosa.thread(thread_id(8)).await,
        Err(VaultError::NotFound)
    ));
    vault.close().await;
}

#[tokio::test]
async fn pages_of_threads_join_without_a_gap() {
    let computer = Computer::new();
    let vault = computer.open().create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    let changes = Changes {
        // Two and two at the same instant.
        threads: (1..=9)
            .map(|number| thread(number, 0, at(i64::from(number / 2))))
            .collect(),
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    let all = rosa.threads().await.unwrap();
    assert_eq!(all.len(), 9);
    let mut joined: Vec<StoredThread> = Vec::new();
    let mut before: Option<(Timestamp, ThreadId)> = None;
    loop {
        let page = rosa.threads_before(before, 4).await.unwrap();
        let Some(last) = page.last() else { break };
        before = Some((last.updated_at, last.thread_id));
        joined.extend(page);
    }
    assert_eq!(joined, all);
    vault.close().await;
}

#[tokio::test]
async fn entries_come_a_page_at_a_time_from_the_newest() {
    let computer = Computer::new();
    let vault = computer.open().create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    let changes = Changes {
        messages: (1..=7)
            .map(|number| message(number, 1, i64::from(number), "words"))
            .collect(),
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    let seqs =
        |entries: Vec<Entry>| -> Vec<i64> { entries.iter().map(Entry::thread_seq).collect() };
    let page = rosa.entries(thread_id(1), None, 3).await.unwrap();
    assert_eq!(seqs(page), [5, 6, 7]);
    let page = rosa.entries(thread_id(1), Some(5), 3).await.unwrap();
    assert_eq!(seqs(page), [2, 3, 4]);
    let page = rosa.entries(thread_id(1), Some(2), 3).await.unwrap();
    assert_eq!(seqs(page), [1]);
    vault.close().await;
}
