//! Every task of the house has one door: `cargo xtask <task>`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line talks to its user"
)]

mod bench;
mod packages;
mod redflags;
mod run;
mod steps;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tasks of Waypost.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Start everything: an invented clinic, Waypost Desk, and the app.
    Run {
        /// Begin anew: the demo's old messages are removed.
        #[arg(long)]
        fresh: bool,
    },
    /// Check everything; prints how long each part took.
    Test {
        /// Only the parts whose name holds this word.
        #[arg(long)]
        only: Option<String>,
    },
    /// Write the TypeScript types of the window's commands and the Desk's API.
    Bindings,
    /// Drive the real app and Desk through the main job and count.
    Journey {
        /// Print the figures as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Measure start, unlock, sending, search and size, in release builds.
    Bench {
        /// 10,000 messages, and only what takes minutes.
        #[arg(long)]
        quick: bool,
        /// Print the figures as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Reading grade of every sentence people see, in both languages.
    Reading,
    /// Score the red-flag check on a file of labelled messages.
    Redflags {
        /// One labelled message a line.
        file: std::path::PathBuf,
        /// Print the figures as JSON.
        #[arg(long)]
        json: bool,
    },
}

fn main() -> ExitCode {
    match run_task(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        // One sentence, also where RUST_BACKTRACE is set.
        Err(error) => {
            eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run_task(task: Task) -> anyhow::Result<()> {
    match task {
        Task::Run { fresh } => run::run(fresh),
        Task::Test { only } => test::test(only.as_deref()),
        Task::Bindings => {
            let text = steps::output(
                "cargo",
                &["run", "-q", "-p", "portal-ipc", "--example", "bindings"],
            )?;
            std::fs::write(steps::root().join("ui/protocol/src/index.ts"), text)?;
            println!("Wrote ui/protocol/src/index.ts.");
            Ok(())
        }
        Task::Journey { json } => {
            packages::install(packages::For::Tests)?;
            steps::build_all()?;
            let mut arguments = vec!["node", "ui/e2e/journey.mjs"];
            if json {
                arguments.push("--json");
            }
            steps::command("xtask/virtual-screen", &arguments)
        }
        Task::Bench { quick, json } => bench::bench(quick, json),
        Task::Reading => {
            steps::install_ui()?;
            steps::reading()
        }
        Task::Redflags { file, json } => redflags::run(&file, json),
    }
}
