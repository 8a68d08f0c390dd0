//! What the check reached on committed messages may rise, never fall.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

use portal_guidance::{Language, Level, Topic, Writer, check, topic};

/// Shares of a file: danger told 911 or 988, urgent told anything, routine told something, topic right.
struct Shares {
    danger: f64,
    urgent: f64,
    stopped: f64,
    topic: f64,
}

fn share((right, all): (f64, f64)) -> f64 {
    right / f64::max(all, 1.0)
}

fn read(file: &str) -> Shares {
    let mut counts = [(0.0, 0.0); 4];
    for line in file.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = row["text"].as_str().unwrap();
        let level = check(text, Language::En, Writer::Patient).level;
        let (place, counted) = match row["label"].as_str().unwrap() {
            "routine" => (2, level != Level::Routine),
            "urgent" => (1, level != Level::Routine),
            _ => (0, level >= Level::Crisis),
        };
        counts[place].0 += f64::from(u8::from(counted));
        counts[place].1 += 1.0;
        // "Private" takes readers away, so only words that ask for it pick it.
        if let Some(asked) = row["category"].as_str().filter(|asked| *asked != "private") {
            let right = name(topic(text, Language::En)) == asked;
            counts[3].0 += f64::from(u8::from(right));
            counts[3].1 += 1.0;
        }
    }
    let [danger, urgent, stopped, topic] = counts.map(share);
    println!("danger {danger:.3} urgent {urgent:.3} stopped {stopped:.3} topic {topic:.3}");
    Shares {
        danger,
        urgent,
        stopped,
        topic,
    }
}

fn name(topic: Topic) -> &'static str {
    match topic {
        Topic::Refill => "refill",
        Topic::TestResult => "test_result",
        Topic::Visit => "visit",
        Topic::HealthQuestion => "health_question",
        Topic::Form => "form",
        Topic::Private => "private",
    }
}

#[test]
fn messages_it_learned_from_stay_right() {
    for file in [
        include_str!("../data/own.jsonl"),
        include_str!("../data/writers/a.jsonl"),
        include_str!("../data/writers/b.jsonl"),
    ] {
        let shares = read(file);
        assert!(shares.danger >= 0.98, "danger missed");
        assert!(shares.urgent >= 0.95, "urgent missed");
        assert!(shares.stopped <= 0.03, "routine stopped");
    }
}

/// Nothing was learned from these writers, so this is what a new message may expect.
#[test]
fn fresh_messages_stay_as_right_as_they_were() {
    for (file, danger, stopped) in [
        (include_str!("../data/writers/e.jsonl"), 0.98, 0.03),
        (include_str!("../data/writers/q.jsonl"), 0.97, 0.03),
    ] {
        let shares = read(file);
        assert!(shares.danger >= danger, "danger missed");
        assert!(shares.urgent >= 0.88, "urgent missed");
        assert!(shares.stopped <= stopped, "routine stopped");
        assert!(shares.topic >= 0.87, "topic wrong");
    }
}

/// Whatever stands around it, nobody who says it this plainly is left without an answer; and nobody is stopped who
/// only uses the same words (`routine`).
#[test]
fn plain_signs_are_told_in_both_languages() {
    let calm =
        "Thank you for the last visit, the new glasses are fine and the garden is doing well.";
    let mut wrong = Vec::new();
    for line in include_str!("plain.tsv").lines() {
        let (label, sign) = line.split_once('\t').unwrap();
        if label == "routine" {
            if check(sign, Language::En, Writer::Patient).level != Level::Routine {
                wrong.push(sign.to_owned());
            }
            continue;
        }
        let least = match label {
            "emergency" => Level::Emergency,
            "crisis" => Level::Crisis,
            _ => Level::Urgent,
        };
        for text in [
            sign.to_owned(),
            sign.to_uppercase(),
            format!("{calm} {sign}"),
            format!("{calm} {sign} Thanks, see you in May. {calm}"),
        ] {
            if check(&text, Language::En, Writer::Patient).level < least {
                wrong.push(text);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_words_quoted_are_those_that_matter() {
    let text = "Thanks for the cream. My chest has been squeezed since breakfast and my arm is numb. See you Monday.";
    let found = check(text, Language::En, Writer::Patient);
    assert_eq!(found.level, Level::Emergency);
    let quoted: Vec<&str> = found
        .findings
        .iter()
        .flat_map(|finding| finding.spans.clone())
        .filter_map(|span| text.get(span))
        .collect();
    assert!(
        quoted.iter().any(|words| words.contains("chest")),
        "{quoted:?}"
    );
    assert!(
        !quoted.iter().any(|words| words.contains("cream")),
        "{quoted:?}"
    );
}

fn every_span_is_a_part(text: &str) {
    for finding in check(text, Language::Es, Writer::Caregiver).findings {
        for span in finding.spans {
            assert!(text.get(span).is_some());
        }
    }
    let _ = topic(text, Language::Es);
}

#[test]
fn odd_letters_never_break_the_reader() {
    for text in [
        "",
        "\u{301}",
        "'",
        "ñ'",
        "100.",
        "9.9.9",
        "🫀 chest pain 🫀 i cant breathe 🫀",
        "\0\n¿",
        "ICH habe ß İ",
        "x’",
    ] {
        every_span_is_a_part(text);
    }
    every_span_is_a_part(&"chest pain ".repeat(20_000));
    every_span_is_a_part(&"ñ".repeat(100_000));
    every_span_is_a_part(&"1".repeat(100_000));
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_and_quoted_on_letter_bounds(text in "\\PC{0,300}") {
        every_span_is_a_part(&text);
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(0_u8.., 0..400), before in "(chest pain|i want to die|se muere)?") {
        every_span_is_a_part(&format!("{before} {}", String::from_utf8_lossy(&bytes)));
    }
}
