//! Search: any words, any signs, the newest first.

use portal_vault::{Changes, Entry, Partition, Vault};
use proptest::prelude::*;

use crate::rosa::{Computer, NOW, answer, message, partition, phone_card};

async fn filled(computer: &Computer) -> (Vault, Partition) {
    let vault = computer.open().create(NOW).await.unwrap();
    let rosa = partition(&vault).await;
    let changes = Changes {
        messages: vec![
            message(1, 1, 1, "Me duele el corazón por la mañana"),
            answer(2, 1, 2, "Is it your heart, or \"something else\"?"),
            message(3, 2, 1, "before\0after the NUL"),
            message(4, 3, 1, "My heart again"),
        ],
        phone_cards: vec![phone_card(5, 3, 2, "Heart is fine, says Dr. Chen")],
        ..Changes::default()
    };
    rosa.apply(&changes).await.unwrap();
    (vault, rosa)
}

async fn bodies(rosa: &Partition, words: &str) -> Vec<String> {
    let found = rosa.search(words).await.unwrap();
    found
        .into_iter()
        .map(|found| match found.entry {
            Entry::Message(message) => message.body,
            Entry::PhoneCard(card) => card.said,
        })
        .collect()
}

#[tokio::test]
async fn words_are_found_with_and_without_accents_the_newest_first() {
    let computer = Computer::new();
    let (vault, rosa) = filled(&computer).await;
    for words in [
        "corazon",
        "CORAZÓN",
        "coraz",
        "manana corazón",
        "corazo\u{301}n",
    ] {
        assert_eq!(
            bodies(&rosa, words).await,
            ["Me duele el corazón por la mañana"],
            "{words}"
        );
    }
    assert_eq!(
        bodies(&rosa, "heart").await,
        [
            "Heart is fine, says Dr. Chen",
            "My heart again",
            "Is it your heart, or \"something else\"?",
        ]
    );
    assert_eq!(bodies(&rosa, "heart chen").await.len(), 1);
    assert!(bodies(&rosa, "heart elbow").await.is_empty());
    // Only the last word is a beginning.
    assert!(bodies(&rosa, "hea fine").await.is_empty());
    vault.close().await;
}

#[tokio::test]
async fn what_somebody_at_the_clinic_wrote_or_said_is_found_by_their_name() {
    let computer = Computer::new();
    let (vault, rosa) = filled(&computer).await;
    assert_eq!(
        bodies(&rosa, "ana ruiz").await,
        [
            "Heart is fine, says Dr. Chen",
            "Is it your heart, or \"something else\"?",
        ]
    );
    assert_eq!(bodies(&rosa, "ruiz else").await.len(), 1);
    vault.close().await;
}

#[tokio::test]
async fn operators_quotes_and_nul_are_no_syntax() {
    let computer = Computer::new();
    let (vault, rosa) = filled(&computer).await;
    for words in [
        "",
        "   ",
        "\"",
        "\"\"\"",
        "*",
        "(",
        "NEAR(",
        "-",
        "^",
        ":",
        "{",
        "'; DROP TABLE entries",
        "\0",
        "words:heart",
        "a AND",
        "OR",
        "NOT",
        "%_",
        "\u{202e}",
        "🦴",
    ] {
        rosa.search(words).await.unwrap();
    }
    assert_eq!(bodies(&rosa, "\"something else\"").await.len(), 1);
    assert_eq!(bodies(&rosa, "after the nul").await.len(), 1);
    assert_eq!(bodies(&rosa, "before").await, ["before\0after the NUL"]);
    assert_eq!(bodies(&rosa, "heart\0chen").await.len(), 1);
    // Very long: cut to so many words, never refused.
    assert!(bodies(&rosa, &"x".repeat(1_000_000)).await.is_empty());
    assert_eq!(bodies(&rosa, &"heart ".repeat(100_000)).await.len(), 3);
    vault.close().await;
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1))]
    #[test]
    fn no_input_is_an_error(inputs in prop::collection::vec(any::<String>(), 400)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let computer = Computer::new();
            let (vault, rosa) = filled(&computer).await;
            for words in inputs {
                rosa.search(&words).await.unwrap();
            }
            vault.close().await;
        });
    }
}
