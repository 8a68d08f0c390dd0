//! The SQL of the store is understood by PostgreSQL too: schema and every statement, where one is installed.
//!
//! It says nothing of what the statements do there: the writer and the contract tests are SQLite's (ADR 5).
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A server of its own in a folder of its own, without a network port, gone when the statements are read.
const SCRIPT: &str = "set -e; cd /; folder=$(mktemp -d)
trap 'pg_ctl -D $folder/data -m immediate stop >/dev/null 2>&1; rm -rf $folder' EXIT
initdb -D $folder/data -A trust --no-sync >/dev/null
pg_ctl -D $folder/data -l $folder/log -w -o \"-k $folder -c listen_addresses=''\" start >/dev/null
psql -h $folder -d postgres -q -f -";

fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let folders = versions.filter_map(|version| Some(version.ok()?.path().join("bin")));
    folders
        .filter(|folder| folder.join("initdb").exists())
        .max()
}

fn files(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// The first text after each call of `sqlx::query…(`.
fn statements() -> Vec<String> {
    let mut found = Vec::new();
    for source in files("src") {
        for call in source.split("sqlx::query").skip(1) {
            let (_, text) = call.split_once('"').unwrap();
            let (text, _) = text.split_once('"').unwrap();
            found.push(text.to_owned());
        }
    }
    found
}

#[test]
fn schema_and_statements_are_understood() {
    let Some(programs) = programs() else {
        println!("PostgreSQL is not installed: its reading of the SQL was not checked.");
        return;
    };
    let mut sql = String::new();
    for migration in files("migrations/sqlite") {
        // Triggers are written for each database.
        let lines = migration
            .lines()
            .filter(|line| !line.starts_with("CREATE TRIGGER"));
        sql += &(lines.collect::<Vec<_>>().join("\n") + "\n")
            .replace(") STRICT", ")")
            .replace(" INTEGER", " BIGINT")
            .replace(" BLOB", " BYTEA");
    }
    let statements = statements();
    assert!(statements.len() > 90, "{}", statements.len());
    // How a transaction begins and ends is the writer's, and differs.
    let reads = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];
    for (number, statement) in statements.iter().enumerate() {
        if !reads.iter().any(|verb| statement.starts_with(verb)) {
            continue;
        }
        writeln!(sql, "PREPARE s{number} AS {statement};").unwrap();
    }
    // PostgreSQL refuses to run for root; its package brings a user.
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut command = if is_root {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--", "sh", "-c", SCRIPT]);
        command
    } else {
        let mut command = Command::new("sh");
        command.args(["-c", SCRIPT]);
        command
    };
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut running = command
        .env("PATH", path)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    running
        .stdin
        .take()
        .unwrap()
        .write_all(sql.as_bytes())
        .unwrap();
    let done = running.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && errors.is_empty(), "{errors}");
}
