//! `cargo xtask test`: every check, one after the other, with the time each took.
#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::packages;
use crate::steps::{command, exists, install_ui, npm, npm_told, reading, target};

const CARGO_DENY: &str = "0.20.2";

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
        run: || npm_told(&["test"]),
        needed: false,
    },
    Part {
        name: "reading grade",
        run: reading,
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
        // One build for the tests and for the programs that the scripts below drive.
        run: || {
            command("cargo", &["build", "--workspace", "--all-targets"])?;
            command("cargo", &["test", "--workspace"])
        },
        needed: false,
    },
    Part {
        name: "licences",
        run: licences,
        needed: false,
    },
    Part {
        name: "every screen: axe",
        run: || {
            command("node", &["ui/e2e/look.mjs", "portal", "--axe"])?;
            command("node", &["ui/e2e/look.mjs", "desk", "--axe"])
        },
        needed: false,
    },
    Part {
        // In a pretend language: nothing is cut, and no word stands outside the files of words.
        name: "every screen: fit",
        run: || {
            command("node", &["ui/e2e/look.mjs", "portal", "--pseudo"])?;
            command("node", &["ui/e2e/look.mjs", "desk", "--pseudo"])
        },
        needed: false,
    },
    Part {
        name: "end to end",
        run: || on_virtual_screen(&["ui/e2e/all.mjs"]),
        needed: false,
    },
    Part {
        name: "journey",
        run: || on_virtual_screen(&["ui/e2e/journey.mjs", "--check"]),
        needed: false,
    },
];

/// Runs the parts; fails when one of them fails.
pub(crate) fn test(only: Option<&str>) -> anyhow::Result<()> {
    let mut table: Vec<(&str, Duration, bool)> = Vec::new();
    let mut reasons = Vec::new();
    for part in PARTS {
        if only.is_some_and(|only| !part.name.contains(only)) {
            continue;
        }
        println!("\n== {} ==", part.name);
        let began = Instant::now();
        let result = (part.run)();
        table.push((part.name, began.elapsed(), result.is_ok()));
        if let Err(error) = result {
            println!("FAILED: {}", error.to_string().lines().last().unwrap_or(""));
            reasons.push(format!("== {} ==\n{error:#}", part.name));
            if part.needed {
                break;
            }
        }
    }
    for reason in &reasons {
        println!("\n{reason}");
    }
    println!("\nPart                   Time   Result");
    for (name, time, passed) in &table {
        let word = if *passed { "passed" } else { "FAILED" };
        println!("{name:<20} {:>5} s   {word}", time.as_secs());
    }
    anyhow::ensure!(
        reasons.is_empty(),
        "{} of {} parts failed; the reasons stand above the table, and whole where each part ran",
        reasons.len(),
        table.len()
    );
    println!("\nAll is well: {} parts passed.", table.len());
    Ok(())
}

/// Licences, bans and sources are always read; advisories need a download that not every computer can make.
fn licences() -> anyhow::Result<()> {
    let deny = cargo_deny()?;
    let deny = deny.to_string_lossy();
    command(
        &deny,
        &["--offline", "check", "licenses", "bans", "sources"],
    )?;
    println!("Skipped: security advisories, which need a download (cargo deny check advisories).");
    Ok(())
}

/// The program, built once into the target folder where it is not installed.
fn cargo_deny() -> anyhow::Result<PathBuf> {
    if exists("cargo-deny") {
        return Ok(PathBuf::from("cargo-deny"));
    }
    let folder = target().join("tools");
    let program = folder.join("bin/cargo-deny");
    if !program.exists() {
        println!("Installing cargo-deny into {}", folder.display());
        let folder = folder.to_string_lossy();
        command(
            "cargo",
            &[
                "install",
                "cargo-deny",
                "--version",
                CARGO_DENY,
                "--locked",
                "--quiet",
                "--root",
                &folder,
            ],
        )?;
    }
    Ok(program)
}

/// Scripts that need a window: on a screen of their own, so that nobody's keyboard is in the way.
fn on_virtual_screen(script: &[&str]) -> anyhow::Result<()> {
    if !cfg!(target_os = "linux") {
        println!("Skipped: the window is driven on Linux only.");
        return Ok(());
    }
    let mut arguments = vec!["node"];
    arguments.extend(script);
    command("xtask/virtual-screen", &arguments)
}
