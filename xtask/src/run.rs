//! `cargo xtask run`: an invented clinic, Waypost Desk and the app, until Ctrl-C.
#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use serde::Deserialize;

use crate::steps::{build_all, output, root, target};
use crate::{packages, steps};

/// Ctrl-C was pressed. It reaches the server and the app too, for they share this terminal.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Name of the virtual screen's display, in the demo's folder.
const DISPLAY_FILE: &str = "display";

/// What the server's demo says of itself.
#[derive(Deserialize)]
struct Facts {
    sign_in_link: String,
    invitation_code: String,
    birth_date: String,
    clinic_file: String,
    pid: u32,
}

/// Starts everything and waits.
pub(crate) fn run(fresh: bool) -> anyhow::Result<()> {
    check_versions()?;
    ctrlc::set_handler(|| STOPPED.store(true, Ordering::Relaxed))
        .context("listening for Ctrl-C")?;
    println!("1 of 4  System packages");
    packages::install(packages::For::Running)?;
    println!("2 of 4  Building. The first time takes some minutes.");
    build_all()?;

    let demo = root().join("demo");
    if fresh && demo.exists() {
        std::fs::remove_dir_all(&demo).context("removing the old demo")?;
    }
    std::fs::create_dir_all(&demo).context("making the demo folder")?;
    println!("3 of 4  Starting the clinic's server");
    let (mut server, facts) = start_server(&demo.join("clinic"))?;
    println!("4 of 4  Opening the app");
    let app = start_app(&demo, &facts);
    let mut app = match app {
        Ok(app) => app,
        Err(error) => {
            stop(&mut server);
            return Err(error);
        }
    };
    println!(
        "\nWaypost runs.\n\n\
         In the app, type\n  the code        {}\n  the birth date  {}\n\n\
         At the clinic, nurse Ana opens this link in a browser (once, within 10 minutes):\n  {}\n\n\
         Press Ctrl-C here, or close the app, to end everything.",
        facts.invitation_code, facts.birth_date, facts.sign_in_link
    );
    if !packages::has_display() {
        screenshot(&demo);
    }
    while matches!(app.try_wait(), Ok(None)) && !STOPPED.load(Ordering::Relaxed) {
        std::thread::sleep(Duration::from_millis(100));
    }
    stop(&mut app);
    stop(&mut server);
    println!("\nWaypost has ended. Everything you wrote is kept in the demo folder.");
    Ok(())
}

fn check_versions() -> anyhow::Result<()> {
    let node = output("node", &["--version"])
        .context("Node.js is missing: install version 20 or newer")?;
    let major: u32 = node
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    if major < 20 {
        bail!(
            "Node.js {} is too old: install version 20 or newer",
            node.trim()
        );
    }
    Ok(())
}

fn start_server(folder: &Path) -> anyhow::Result<(Child, Facts)> {
    let mut server = Command::new(target().join("debug/clinic-server"))
        .args(["demo", "--folder"])
        .arg(folder)
        .args([
            "--portal-listen",
            "127.0.0.1:0",
            "--desk-listen",
            "127.0.0.1:0",
        ])
        .env("RUST_LOG", "warn")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .context("starting the clinic's server")?;
    let began = Instant::now();
    loop {
        if let Some(status) = server.try_wait()? {
            bail!("the clinic's server ended at once ({status})");
        }
        let facts = std::fs::read_to_string(folder.join("demo.json"))
            .ok()
            .and_then(|text| serde_json::from_str::<Facts>(&text).ok())
            .filter(|facts| facts.pid == server.id());
        if let Some(facts) = facts {
            return Ok((server, facts));
        }
        if began.elapsed() > Duration::from_secs(60) {
            stop(&mut server);
            bail!("the clinic's server did not get ready within a minute");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn start_app(demo: &Path, facts: &Facts) -> anyhow::Result<Child> {
    let app = target().join("debug/waypost");
    let mut command = if packages::has_display() {
        Command::new(app)
    } else {
        println!("This computer has no display, so a virtual screen of 1280 by 800 is used.");
        let mut command = Command::new(root().join("xtask/virtual-screen"));
        command
            .env("WAYPOST_DISPLAY_FILE", demo.join(DISPLAY_FILE))
            .arg(app);
        command
    };
    command
        .arg("--data-folder")
        .arg(demo.join("app"))
        .arg(&facts.clinic_file)
        .stdin(Stdio::null())
        .spawn()
        .context("starting the app")
}

/// A picture of the virtual screen, once the first screen has had time to appear.
fn screenshot(demo: &Path) {
    std::thread::sleep(Duration::from_secs(6));
    let picture = demo.join("screen.png").display().to_string();
    let taken = std::fs::read_to_string(demo.join(DISPLAY_FILE))
        .context("the screen did not start")
        .and_then(|display| {
            let display = display.trim();
            steps::command(
                "import",
                &["-display", display, "-window", "root", &picture],
            )
        });
    match taken {
        Ok(()) => println!("\nA picture of the screen: {picture}"),
        Err(error) => println!("\nNo picture could be taken: {error:#}"),
    }
}

/// Asks a program to end, and waits until it has.
fn stop(child: &mut Child) {
    if matches!(child.try_wait(), Ok(Some(_))) {
        return;
    }
    // Asked politely first; the server lets running requests end.
    let _asked = Command::new("kill").arg(child.id().to_string()).status();
    let began = Instant::now();
    while matches!(child.try_wait(), Ok(None)) {
        if began.elapsed() > Duration::from_secs(15) {
            let _ended = child.kill();
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}
