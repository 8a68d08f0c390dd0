//! Running other programs from the project's root, with words about what is going on.

#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context as _, bail};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
/// How many lines a failed program's error repeats.
const TOLD_LINES: usize = 80;
/// What a program said at its end comes within this time.
const AFTER: Duration = Duration::from_secs(2);

/// The project's root.
pub(crate) fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// Where cargo puts programs.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Runs a program to its end; its output is shown.
pub(crate) fn command(program: &str, arguments: &[&str]) -> anyhow::Result<()> {
    run_in(root(), program, arguments)
}

/// As [`command`], in the folder of the web UI.
pub(crate) fn npm(arguments: &[&str]) -> anyhow::Result<()> {
    run_in(&root().join("ui"), NPM, arguments)
}

/// As [`npm`]; the error repeats the end of what was shown, for the reader of a long log.
pub(crate) fn npm_told(arguments: &[&str]) -> anyhow::Result<()> {
    let (reader, writer) = std::io::pipe().context("making a pipe")?;
    let mut child = in_folder(&root().join("ui"), NPM, arguments)
        .stdout(writer.try_clone().context("sharing a pipe")?)
        .stderr(writer)
        .spawn()
        .with_context(|| format!("starting {NPM}; is it installed?"))?;
    let (told, lines) = mpsc::channel();
    // On a thread of its own: a program left behind may hold the pipe for ever.
    std::thread::spawn(move || {
        for line in BufReader::new(reader).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            println!("{line}");
            let _ = told.send(line);
        }
    });
    let status = child.wait().context("waiting for it")?;
    let mut last = VecDeque::new();
    while let Ok(line) = lines.recv_timeout(AFTER) {
        last.push_back(line);
        if last.len() > TOLD_LINES {
            last.pop_front();
        }
    }
    if !status.success() {
        let last: Vec<String> = last.into();
        bail!("{}\n{NPM} {} failed", last.join("\n"), arguments.join(" "));
    }
    Ok(())
}

/// Runs a program and gives what it printed.
pub(crate) fn output(program: &str, arguments: &[&str]) -> anyhow::Result<String> {
    let done = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("starting {program}"))?;
    if !done.status.success() {
        bail!("{program} {} failed", arguments.join(" "));
    }
    String::from_utf8(done.stdout).context("the output is not text")
}

/// True when a program can be found.
pub(crate) fn exists(program: &str) -> bool {
    let Some(paths) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

/// Installs what the web UI needs, when its lock file changed since the last time.
pub(crate) fn install_ui() -> anyhow::Result<()> {
    let ui = root().join("ui");
    let lock = std::fs::read(ui.join("package-lock.json")).context("reading package-lock.json")?;
    let mark = ui.join("node_modules/.installed-lock");
    if std::fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    npm(&["ci", "--no-audit", "--no-fund"])?;
    std::fs::write(mark, lock).context("noting the installed lock")
}

/// Reads every sentence people see; fails on a hard one.
pub(crate) fn reading() -> anyhow::Result<()> {
    command("node", &["ui/e2e/reading.mjs"])
}

/// Builds the web UI, the server and the app.
pub(crate) fn build_all() -> anyhow::Result<()> {
    install_ui()?;
    npm(&["run", "build"])?;
    command("cargo", &["build", "-p", "clinic-server", "-p", "waypost"])
}

fn run_in(folder: &Path, program: &str, arguments: &[&str]) -> anyhow::Result<()> {
    let status = in_folder(folder, program, arguments)
        .status()
        .with_context(|| format!("starting {program}; is it installed?"))?;
    if !status.success() {
        bail!("{program} {} failed", arguments.join(" "));
    }
    Ok(())
}

fn in_folder(folder: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null());
    command
}
