//! Whatever happens in whatever order: each message that was taken stands in exactly one place.

use std::collections::BTreeMap;

use portal_protocol::{ErrorCode, Message, MessageId, ReceiptStep};
use portal_vault::{Changes, Entry, Outgoing, Partition, VaultError};
use proptest::prelude::*;

use crate::rosa::{
    Computer, NOW, at, message, outgoing, partition, promise_word, receipt, thread_id,
};

const THREADS: u8 = 2;

#[derive(Clone, Debug)]
enum Step {
    Queue,
    CountTry,
    NeverLeft,
    NeedsLook,
    Confirm,
    Refused,
    TakeBack,
    Message,
    Receipt,
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<(Step, u8)>> {
    let step = prop_oneof![
        6 => Just(Step::Queue),
        2 => Just(Step::CountTry),
        2 => Just(Step::NeverLeft),
        1 => Just(Step::NeedsLook),
        1 => Just(Step::Confirm),
        1 => Just(Step::Refused),
        3 => Just(Step::TakeBack),
        3 => Just(Step::Message),
        3 => Just(Step::Receipt),
        1 => Just(Step::Reopen),
    ];
    prop::collection::vec((step, 1_u8..6), 1..40)
}

/// Words that no other message has.
fn words(id: u8) -> String {
    format!("<words of {id}>")
}

async fn take(
    rosa: &Partition,
    step: &Step,
    sent: &Outgoing,
    clock: i64,
) -> Result<(), VaultError> {
    let id = sent.message_id;
    let changes = match step {
        Step::Queue => return rosa.queue_message(sent).await,
        Step::CountTry => return rosa.count_try(id).await,
        Step::NeverLeft => return rosa.never_left(id).await,
        Step::NeedsLook => return rosa.needs_look(id, &promise_word("other")).await,
        Step::Confirm => return rosa.confirm(id, &promise_word("other")).await,
        Step::Refused => return rosa.refused(id, ErrorCode::Malformed).await,
        Step::TakeBack => return rosa.take_back(id, at(clock)).await.map(|_| ()),
        Step::Reopen => return Ok(()),
        Step::Message => Changes {
            messages: vec![Message {
                id,
                thread_id: sent.thread_id,
                body: sent.body.clone(),
                ..message(0, 0, clock + 1, "")
            }],
            ..Changes::default()
        },
        Step::Receipt => Changes {
            receipts: vec![receipt(
                sent.message_id.0.as_bytes()[15],
                sent,
                ReceiptStep::Reached,
            )],
            ..Changes::default()
        },
    };
    rosa.apply(&changes).await.map(|_| ())
}

/// Everything a person could read of their own words.
async fn everything(rosa: &Partition) -> String {
    let mut all = String::new();
    for thread in rosa.threads().await.unwrap() {
        if let Some(draft) = thread.draft {
            all.push_str(&draft.body);
        }
        for row in thread.waiting {
            all.push_str(&row.outgoing.body);
        }
    }
    for thread in 0..THREADS {
        for entry in rosa.entries(thread_id(thread), None, 100).await.unwrap() {
            if let Entry::Message(message) = entry {
                all.push_str(&message.body);
            }
        }
    }
    all
}

/// The clinic can only have what may have left this computer.
async fn may_have_left(rosa: &Partition, id: MessageId) -> bool {
    let rows = rosa.outgoing().await.unwrap();
    match rows.iter().find(|row| row.outgoing.message_id == id) {
        Some(row) => row.tries > 0,
        None => !rosa.receipts(id).await.unwrap().is_empty(),
    }
}

async fn run(steps: Vec<(Step, u8)>) {
    let computer = Computer::new();
    let folder = computer.open();
    let mut vault = folder.create(NOW).await.unwrap();
    let mut rosa = partition(&vault).await;
    let mut taken: BTreeMap<u8, Outgoing> = BTreeMap::new();
    for (clock, (step, id)) in steps.into_iter().enumerate() {
        let clock = i64::try_from(clock).unwrap();
        if matches!(step, Step::Reopen) {
            vault.close().await;
            vault = folder.open_interim().await.unwrap();
            rosa = partition(&vault).await;
        }
        let sent = match (&step, taken.get(&id)) {
            (_, Some(sent)) => sent.clone(),
            (Step::Queue, None) => {
                // Send takes what stands in the box: the draft, and words typed since.
                let thread = id % THREADS;
                let draft = rosa.draft(thread_id(thread)).await.unwrap();
                let before = draft.map_or(String::new(), |draft| draft.body);
                let mut sent = outgoing(id, thread, &format!("{before}{}", words(id)));
                sent.queued_at = at(clock);
                sent
            }
            _ => continue,
        };
        if matches!(step, Step::Message | Step::Receipt)
            && !may_have_left(&rosa, sent.message_id).await
        {
            continue;
        }
        match take(&rosa, &step, &sent, clock).await {
            Ok(()) | Err(VaultError::NotFound | VaultError::TooLate | VaultError::IdConflict) => {}
            Err(other) => panic!("{step:?}: {other}"),
        }
        if matches!(step, Step::Queue) {
            taken.insert(id, sent);
        }
        let all = everything(&rosa).await;
        for id in taken.keys() {
            let times = all.matches(&words(*id)).count();
            assert_eq!(times, 1, "words of {id} after {step:?}: {all}");
        }
    }
    vault.close().await;
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn each_message_stands_in_exactly_one_place(steps in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(run(steps));
    }
}
