//! Scores the red-flag check on a file of labelled messages: `cargo xtask redflags FILE.jsonl`.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;
use portal_guidance::{Language, Level, Topic, Writer, check, is_private, topic};
use serde::Deserialize;
use serde_json::json;

/// One labelled message.
#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    lang: String,
    text: String,
    label: String,
    kind: String,
    category: Option<String>,
}

/// Letters of a long text, its limit in milliseconds, and how often it is read.
const LONG: [(usize, f64, usize); 2] = [(2_000, 5.0, 200), (100_000, 50.0, 40)];

/// Right and all, by what was asked.
type Counts = BTreeMap<String, (u32, u32)>;

/// Scores a file and prints the figures as a table, or as JSON.
///
/// # Errors
/// The file cannot be read, or a line is not of the format.
pub(crate) fn run(file: &Path, as_json: bool) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(file).context("reading the file of messages")?;
    let mut counts = Counts::new();
    let (mut times, mut wrong, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let mut wrong_category = Vec::new();
    // The tables are built on the first call; that is not a message's time.
    let _ = check("warm up", Language::En, Writer::Patient);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let row: Row = serde_json::from_str(line).context("a line is not of the format")?;
        let language = match row.lang.as_str() {
            "es" => Language::Es,
            _ => Language::En,
        };
        let writer = match row.kind.as_str() {
            "caregiver" => Writer::Caregiver,
            _ => Writer::Patient,
        };
        let start = Instant::now();
        let level = check(&row.text, language, writer).level;
        times.push(start.elapsed().as_secs_f64() * 1e3);
        let good = count(&mut counts, &row, level);
        if row.label == "routine" {
            let calm = growing(&row.text)
                .all(|text| check(text, language, writer).level == Level::Routine);
            add(&mut counts, "no_false_stop_while_typing".to_owned(), calm);
        }
        if !good {
            let said = format!("{level:?}").to_lowercase();
            wrong.push(json!({"id": row.id, "label": row.label, "kind": row.kind, "said": said}));
        }
        if let Some(asked) = &row.category {
            let said = name(topic(&row.text, language));
            let right = said == asked;
            add(&mut counts, "category".to_owned(), right);
            add(&mut counts, format!("category/{asked}"), right);
            if level == Level::Routine {
                let offered = is_private(&row.text);
                match asked.as_str() {
                    "private" => add(&mut counts, "private_offered".to_owned(), offered),
                    _ => add(&mut counts, "private_not_offered".to_owned(), !offered),
                }
            }
            if !right {
                wrong_category.push(json!({"id": row.id, "category": asked, "said": said}));
            }
        }
        rows.push(row);
    }
    let p95 = p95(&mut times);
    let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let long = LONG.map(|(letters, limit, runs)| (letters, limit, p95_of(&texts, letters, runs)));
    let shares: BTreeMap<_, _> = counts
        .iter()
        .map(|(key, (good, all))| {
            let (low, high) = wilson(f64::from(*good), f64::from(*all));
            let share = f64::from(*good) / f64::from(*all);
            (
                key,
                json!({"right": good, "of": all, "share": share, "low": low, "high": high}),
            )
        })
        .collect();
    if as_json {
        println!(
            "{}",
            json!({
                "messages": times.len(), "shares": shares, "p95_ms": p95, "wrong": wrong,
                "wrong_category": wrong_category,
                "long": long.map(|(letters, limit, p95)| json!({"letters": letters, "p95_ms": p95, "limit_ms": limit})),
            })
        );
        return Ok(());
    }
    println!("{:<34}{:>10}  share   95 % interval", "", "right");
    for (key, (good, all)) in &counts {
        let (low, high) = wilson(f64::from(*good), f64::from(*all));
        let share = 100.0 * f64::from(*good) / f64::from(*all);
        println!(
            "{key:<34}{good:>5}/{all:<5} {share:5.1}   {:.1}-{:.1}",
            100.0 * low,
            100.0 * high
        );
    }
    println!("\n{} messages, p95 {p95:.2} ms", times.len());
    for (letters, limit, p95) in long {
        println!("{letters} letters: p95 {p95:.2} ms (limit {limit} ms)");
    }
    println!();
    for one in wrong.iter().chain(&wrong_category) {
        println!("{one}");
    }
    Ok(())
}

/// Counts one message; whether the person was told what the label asks for.
///
/// 911 or 988 for an emergency or a crisis, any notice for urgent, none for routine.
fn count(counts: &mut Counts, row: &Row, level: Level) -> bool {
    let (group, good) = match row.label.as_str() {
        "routine" => ("no_false_stop", level == Level::Routine),
        "urgent" => ("urgent_found", level != Level::Routine),
        _ => ("sensitivity", level >= Level::Crisis),
    };
    for key in [
        group.to_owned(),
        format!("{group}/{}", row.lang),
        format!("label/{}", row.label),
        format!("kind/{}", row.kind),
        format!("lang/{}", row.lang),
    ] {
        add(counts, key, good);
    }
    let said = format!("{level:?}").to_lowercase();
    add(
        counts,
        format!("same_level/{}", row.label),
        said == row.label,
    );
    good
}

/// The text as it grows, sentence by sentence: the app looks while a person types.
fn growing(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.match_indices(['.', '!', '?', '\n']);
    let parts = ends.filter_map(|(at, mark)| text.get(..at + mark.len()));
    parts.chain(std::iter::once(text))
}

fn add(counts: &mut Counts, key: String, good: bool) {
    let count = counts.entry(key).or_default();
    count.0 += u32::from(good);
    count.1 += 1;
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

/// The time, in milliseconds, that 95 of 100 do not exceed.
fn p95(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() * 95 / 100).copied().unwrap_or(0.0)
}

/// The same for texts of so many letters: messages of the file one after the other, each time another first one.
fn p95_of(texts: &[&str], letters: usize, runs: usize) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|run| {
            let messages = texts.iter().cycle().skip(run * 7 % texts.len().max(1));
            let text: String = messages
                .flat_map(|text| text.chars().chain([' ']))
                .take(letters)
                .collect();
            let start = Instant::now();
            let _ = check(&text, Language::En, Writer::Patient);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    p95(&mut times)
}

/// 95 % interval of a share (Wilson 1927).
fn wilson(good: f64, all: f64) -> (f64, f64) {
    let (z, share) = (1.96_f64, good / all);
    let below = 1.0 + z * z / all;
    let centre = (share + z * z / (2.0 * all)) / below;
    let half = z * (share * (1.0 - share) / all + z * z / (4.0 * all * all)).sqrt() / below;
    (centre - half, centre + half)
}
