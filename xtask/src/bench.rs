//! `cargo xtask bench`: what is measured, in release builds, each beside the limit it is held against.
//!
//! Absolute figures are printed, never asserted: they are this computer's. The limits are ratios to something
//! measured in the same run, or the product's own targets.
#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

use std::path::Path;
use std::process::Command;

use anyhow::Context as _;
use serde_json::{Value, json};

use crate::packages;
use crate::steps::{command, install_ui, npm, root, target};

/// Measures and prints a table, and JSON with `as_json`. `quick` leaves out what takes long.
pub(crate) fn bench(quick: bool, as_json: bool) -> anyhow::Result<()> {
    packages::install(packages::For::Tests)?;
    install_ui()?;
    npm(&["run", "build"])?;
    let messages = if quick { "10000" } else { "100000" };
    let vault = example("portal-vault", "measure_vault", &["testing"], &[messages])?;
    let sending = example("testkit", "measure_messages", &[], &[])?;
    command(
        "cargo",
        &["build", "--release", "-p", "waypost", "-p", "clinic-server"],
    )?;
    let start = start_times()?;
    let sizes = sizes()?;
    let all = json!({ "vault": vault, "messages": sending, "start": start, "sizes": sizes });
    if as_json {
        println!("{all}");
    } else {
        table(&all);
    }
    Ok(())
}

/// Runs a measuring example and reads the JSON of its last line.
fn example(
    package: &str,
    name: &str,
    features: &[&str],
    arguments: &[&str],
) -> anyhow::Result<Value> {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "run",
        "--release",
        "--quiet",
        "-p",
        package,
        "--example",
        name,
    ]);
    if !features.is_empty() {
        cargo.args(["--features", &features.join(",")]);
    }
    let done = cargo
        .arg("--")
        .args(arguments)
        .current_dir(root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .with_context(|| format!("running {name}"))?;
    anyhow::ensure!(done.status.success(), "{name} failed");
    let text = String::from_utf8(done.stdout).context("the output is not text")?;
    let last = text.lines().last().unwrap_or_default();
    serde_json::from_str(last).with_context(|| format!("reading the figures of {name}"))
}

/// Start of the app to its first screen, beside Chromium's second start with an empty page.
fn start_times() -> anyhow::Result<Value> {
    let program = target().join("release/waypost");
    let server = target().join("release/clinic-server");
    let done = Command::new(root().join("xtask/virtual-screen"))
        .args(["node", "ui/e2e/start_time.mjs"])
        .env("WAYPOST_PROGRAM", program)
        .env("WAYPOST_SERVER", server)
        .current_dir(root())
        .stderr(std::process::Stdio::null())
        .output()
        .context("measuring the start")?;
    let text = String::from_utf8(done.stdout).context("the output is not text")?;
    let last = text.lines().last().unwrap_or_default();
    serde_json::from_str(last).context("reading the start times")
}

/// Bytes of the programs, and of the app packed as an installer would pack it.
fn sizes() -> anyhow::Result<Value> {
    let release = target().join("release");
    let packed = release.join("waypost.tar.xz");
    let status = Command::new("tar")
        .arg("-cJf")
        .arg(&packed)
        .arg("-C")
        .arg(&release)
        .arg("waypost")
        .status()
        .context("packing the app")?;
    anyhow::ensure!(status.success(), "the app could not be packed");
    Ok(json!({
        "app_bytes": bytes(&release.join("waypost"))?,
        "app_packed_bytes": bytes(&packed)?,
        "server_bytes": bytes(&release.join("clinic-server"))?,
    }))
}

fn bytes(path: &Path) -> anyhow::Result<u64> {
    Ok(std::fs::metadata(path)
        .with_context(|| format!("measuring {}", path.display()))?
        .len())
}

/// What is shown: name, where the figure stands, its limit.
const ROWS: &[(&str, &str, &str)] = &[
    (
        "unlock, ms",
        "/vault/unlock_ms",
        "1.10 x the derivation alone",
    ),
    ("the derivation alone, ms", "/vault/derivation_ms", "-"),
    (
        "50 conversations of the list, ms",
        "/vault/fifty_threads_ms",
        "1.5 x at 100 x the rows",
    ),
    (
        "search, a rare word, ms",
        "/vault/search_rare_ms",
        "p99 5 ms",
    ),
    (
        "search, a common word, ms",
        "/vault/search_common_ms",
        "p99 5 ms",
    ),
    (
        "send -> signed receipt on screen, p50 ms",
        "/messages/send_to_reached_ms/p50",
        "-",
    ),
    (
        "answer -> words on screen, p50 ms",
        "/messages/answer_to_visible_ms/p50",
        "2.75 ms (Prosody, published)",
    ),
    (
        "answer -> words on screen, p99 ms",
        "/messages/answer_to_visible_ms/p99",
        "10.2 ms (Prosody, published)",
    ),
    (
        "durable messages a second, 1 sender",
        "/messages/durable_messages_per_second/1",
        "-",
    ),
    (
        "durable messages a second, 8 senders",
        "/messages/durable_messages_per_second/8",
        "2,400 (Helios, published, no fsync)",
    ),
    (
        "start to the first screen, ms",
        "/start/app_ms",
        "Chromium's second start below",
    ),
    ("Chromium, second start, ms", "/start/chromium_ms", "-"),
    ("app, bytes", "/sizes/app_bytes", "20,000,000"),
    (
        "app, packed, bytes",
        "/sizes/app_packed_bytes",
        "25,000,000",
    ),
];

fn table(all: &Value) {
    println!("\n{:<44} {:>14}   limit or peer", "measured", "figure");
    for (name, place, limit) in ROWS {
        let figure = match all.pointer(place) {
            Some(Value::Number(number)) => number
                .as_f64()
                .map_or_else(|| number.to_string(), |value| format!("{value:.1}")),
            _ => "not measured".to_owned(),
        };
        println!("{name:<44} {figure:>14}   {limit}");
    }
}
