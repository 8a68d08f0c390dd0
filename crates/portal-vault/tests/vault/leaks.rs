//! No word of the person's stands readable in any file.

use std::fs;

use portal_vault::Changes;

use crate::rosa::{Computer, NOW, answer, bodies, draft, outgoing, partition, phone_card};

const CANARIES: [&str; 5] = [
    "zanahoria-draft-7361",
    "zanahoria-ledger-7362",
    "zanahoria-answer-7363",
    "zanahoria-call-7364",
    "zanahoria-value-7365",
];

#[tokio::test]
async fn no_file_holds_a_readable_word() {
    let computer = Computer::new();
    let folder = computer.open();
    let vault = folder.create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    rosa.save_draft(&draft(1, CANARIES[0])).await.unwrap();
    rosa.queue_message(&outgoing(2, 2, CANARIES[1]))
        .await
        .unwrap();
    let changes = Changes {
        messages: vec![answer(3, 3, 1, CANARIES[2])],
        phone_cards: vec![phone_card(4, 3, 2, CANARIES[3])],
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    vault.put_value("name", &CANARIES[4]).await.unwrap();
    // The index knows them, so their absence below is encryption and not absence.
    assert_eq!(rosa.search("zanahoria answer").await.unwrap().len(), 1);
    assert_eq!(
        bodies(rosa.drafts().await.unwrap(), |draft| draft.body),
        [CANARIES[0]]
    );

    // Once while it is open, with its logs, and once closed.
    let open = assert_unreadable(&computer);
    assert!(open.iter().any(|name| name.ends_with("-wal")));
    assert!(open.contains(&"header.a".to_owned()));
    vault.close().await;
    assert_unreadable(&computer);
}

fn assert_unreadable(computer: &Computer) -> Vec<String> {
    let mut seen = Vec::new();
    for entry in fs::read_dir(computer.folder.path()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let bytes = fs::read(entry.path()).unwrap();
        for word in CANARIES.iter().chain(&["zanahoria", "SQLite format"]) {
            let found = bytes
                .windows(word.len())
                .any(|window| window == word.as_bytes());
            assert!(!found, "{word} stands in {name}");
        }
        seen.push(name);
    }
    seen
}
