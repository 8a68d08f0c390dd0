//! Both labelled sets keep what the rules reached.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

use portal_guidance::{Language, Level, Writer, check};

#[test]
fn own_messages_stay_above_the_floor() {
    let (mut danger, mut seen, mut calm, mut stopped) = (0.0, 0.0, 0.0, 0.0);
    for line in include_str!("../data/own.jsonl").lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let level = check(row["text"].as_str().unwrap(), Language::En, Writer::Patient).level;
        let label = row["label"].as_str().unwrap();
        if label == "routine" {
            calm += 1.0;
            if level != Level::Routine {
                stopped += 1.0;
                println!("STOP {} {level:?}", row["id"]);
            }
        } else if label != "urgent" {
            danger += 1.0;
            if level >= Level::Crisis {
                seen += 1.0;
            } else {
                println!("MISS {} {level:?}", row["id"]);
            }
        }
    }
    println!("sensitivity {} stops {}", seen / danger, stopped / calm);
    assert!(seen / danger >= SEEN, "sensitivity fell");
    assert!(stopped / calm <= STOPPED, "false stops rose");
}

const SEEN: f64 = 0.98;
const STOPPED: f64 = 0.02;

#[test]
fn odd_bytes_never_break_the_reader() {
    for text in [
        "",
        "\u{301}",
        "'",
        "ñ'",
        "100.",
        "🫀 chest pain 🫀",
        "\0\n¿",
        "ICH habe ß İ",
    ] {
        for finding in check(text, Language::Es, Writer::Caregiver).findings {
            for span in finding.spans {
                assert!(text.get(span).is_some());
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_and_quoted_on_letter_bounds(text in "\\PC{0,300}") {
        for finding in check(&text, Language::En, Writer::Patient).findings {
            for span in finding.spans {
                assert!(text.get(span).is_some());
            }
        }
    }
}
