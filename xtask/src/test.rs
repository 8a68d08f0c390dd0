//! `cargo xtask test`: every check, one after the other, with the time each took.
#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

use std::time::{Duration, Instant};

use crate::steps::{command, exists, install_ui, npm, root};
use crate::{packages, reading};

struct Part {
    name: &'static str,
    run: fn() -> anyhow::Result<()>,
    /// What comes after makes no sense without it.
    needed: bool,
}

const PARTS: &[Part] = &[
    Part {
        name: "system packages",
        run: || packages::install(packages::For::Tests),
        needed: true,
    },
    Part {
        name: "ui: install",
        run: install_ui,
        needed: true,
    },
    Part {
        name: "ui: build",
        run: || npm(&["run", "build"]),
        needed: true,
    },
    Part {
        name: "ui: types and style",
        run: || npm(&["run", "check"]),
        needed: false,
    },
    Part {
        name: "ui: tests",
        run: || npm(&["test"]),
        needed: false,
    },
    Part {
        name: "reading grade",
        run: reading::reading,
        needed: false,
    },
    Part {
        name: "rust: format",
        run: || command("cargo", &["fmt", "--all", "--check"]),
        needed: false,
    },
    Part {
        name: "rust: clippy",
        run: || {
            command(
                "cargo",
                &[
                    "clippy",
                    "--workspace",
                    "--all-targets",
                    "--",
                    "-D",
                    "warnings",
                ],
            )
        },
        needed: false,
    },
    Part {
        name: "rust: tests",
        run: || command("cargo", &["test", "--workspace"]),
        needed: false,
    },
    Part {
        name: "licences",
        run: licences,
        needed: false,
    },
    Part {
        name: "end to end",
        run: end_to_end,
        needed: false,
    },
];

/// Runs the parts; fails when one of them fails.
pub(crate) fn test(only: Option<&str>) -> anyhow::Result<()> {
    let mut table: Vec<(&str, Duration, bool)> = Vec::new();
    for part in PARTS {
        if only.is_some_and(|only| !part.name.contains(only)) {
            continue;
        }
        println!("\n== {} ==", part.name);
        let began = Instant::now();
        let result = (part.run)();
        if let Err(error) = &result {
            println!("{error:#}");
        }
        table.push((part.name, began.elapsed(), result.is_ok()));
        if part.needed && result.is_err() {
            break;
        }
    }
    println!("\nPart                   Time   Result");
    for (name, time, passed) in &table {
        let word = if *passed { "passed" } else { "FAILED" };
        println!("{name:<20} {:>5} s   {word}", time.as_secs());
    }
    let failed = table.iter().filter(|(_, _, passed)| !passed).count();
    anyhow::ensure!(
        failed == 0,
        "{failed} of {} parts failed; look further up for the reason",
        table.len()
    );
    println!("\nAll is well: {} parts passed.", table.len());
    Ok(())
}

fn licences() -> anyhow::Result<()> {
    if !exists("cargo-deny") {
        println!(
            "Skipped: cargo-deny is not installed (cargo install cargo-deny), so licences were not read."
        );
        return Ok(());
    }
    command(
        "cargo",
        &["deny", "--offline", "check", "licenses", "bans", "sources"],
    )
}

fn end_to_end() -> anyhow::Result<()> {
    if !root().join("ui/e2e/all.mjs").exists() {
        println!("Nothing to run yet.");
        return Ok(());
    }
    command("cargo", &["build", "-p", "clinic-server", "-p", "waypost"])?;
    command("node", &["ui/e2e/all.mjs"])
}
