//! Scores the red-flag check on a file of labelled messages: `cargo xtask redflags FILE.jsonl`.

use std::collections::BTreeMap;
use std::time::Instant;

use anyhow::Context as _;
use portal_guidance::{Language, Level, Writer, check};
use serde::Deserialize;

/// One labelled message.
#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    lang: String,
    text: String,
    label: String,
    kind: String,
}

/// Scores a file and prints the figures as JSON, the readable form too.
///
/// # Errors
/// The file cannot be read, or a line is not of the format.
pub fn run(args: &[String]) -> anyhow::Result<()> {
    let file = args.iter().find(|word| !word.starts_with("--"));
    let file = file.context("name a file: cargo xtask redflags FILE.jsonl [--json]")?;
    let text = std::fs::read_to_string(file).with_context(|| format!("reading {file}"))?;
    let mut right: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    let mut times = Vec::new();
    let mut wrong = Vec::new();
    let _ = check("warm up", Language::En, Writer::Patient);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let row: Row = serde_json::from_str(line).context("a line is not of the format")?;
        let language = if row.lang == "es" { Language::Es } else { Language::En };
        let writer = if row.kind == "caregiver" { Writer::Caregiver } else { Writer::Patient };
        let start = Instant::now();
        let level = check(&row.text, language, writer).level;
        times.push(start.elapsed().as_secs_f64() * 1e3);
        let good = match row.label.as_str() {
            "routine" => level == Level::Routine,
            "urgent" => level != Level::Routine,
            _ => level >= Level::Crisis,
        };
        let group = match row.label.as_str() {
            "routine" => "no_false_stop",
            "urgent" => "urgent_found",
            _ => "sensitivity",
        };
        for key in [
            group.to_owned(),
            format!("{group}/{}", row.lang),
            format!("label/{}", row.label),
            format!("kind/{}", row.kind),
            format!("lang/{}", row.lang),
        ] {
            let count = right.entry(key).or_default();
            count.0 += u32::from(good);
            count.1 += 1;
        }
        if !good {
            let said = format!("{level:?}").to_lowercase();
            wrong.push(serde_json::json!({"id": row.id, "label": row.label, "said": said}));
        }
    }
    times.sort_by(f64::total_cmp);
    let p95 = times.get(times.len() * 95 / 100).copied().unwrap_or(0.0);
    let shares: BTreeMap<_, _> = right
        .iter()
        .map(|(key, (good, all))| {
            let (low, high) = wilson(f64::from(*good), f64::from(*all));
            let share = f64::from(*good) / f64::from(*all);
            let value = serde_json::json!({"right": good, "of": all, "share": share, "low": low, "high": high});
            (key, value)
        })
        .collect();
    let report = serde_json::json!({"messages": times.len(), "shares": shares, "p95_ms": p95, "wrong": wrong});
    if args.iter().any(|word| word == "--json") {
        println!("{report}");
    } else {
        println!("{report:#}");
    }
    Ok(())
}

/// 95 % interval of a share (Wilson 1927).
fn wilson(good: f64, all: f64) -> (f64, f64) {
    let (z, share) = (1.96_f64, good / all);
    let below = 1.0 + z * z / all;
    let centre = (share + z * z / (2.0 * all)) / below;
    let half = z * (share * (1.0 - share) / all + z * z / (4.0 * all * all)).sqrt() / below;
    (centre - half, centre + half)
}
