//! System packages: installed through apt where there is apt, named exactly where there is none.
#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

use crate::steps::exists;

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Building and running the app.
    Running,
    /// The tests in the real window and the browser as well.
    Tests,
}

const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "perl",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
];
/// Only for a computer without a display.
const VIRTUAL_SCREEN: &[&str] = &["xvfb", "dbus-x11", "gnome-keyring", "imagemagick"];
const TESTS: &[&str] = &["webkit2gtk-driver", "chromium"];

/// Installs what is missing.
pub(crate) fn install(purpose: For) -> anyhow::Result<()> {
    if !cfg!(target_os = "linux") {
        return other_systems();
    }
    let mut wanted = BUILD.to_vec();
    if purpose == For::Tests || !has_display() {
        wanted.extend(VIRTUAL_SCREEN);
    }
    if purpose == For::Tests {
        wanted.extend(TESTS);
    }
    if !exists("dpkg-query") || !exists("apt-get") {
        return name_them();
    }
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing system packages: {}", missing.join(" "));
    apt(&["update", "-qq"])?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(&missing);
    apt(&arguments)
}

/// True when windows can be shown.
pub(crate) fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn is_installed(package: &str) -> bool {
    // Ubuntu has no chromium package of its own; any browser of that name will do.
    if package == "chromium" && (exists("chromium") || exists("chromium-browser")) {
        return true;
    }
    Command::new("dpkg-query")
        .args(["-W", "-f=${Status}", package])
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|done| String::from_utf8_lossy(&done.stdout).contains("install ok installed"))
}

fn apt(arguments: &[&str]) -> anyhow::Result<()> {
    let is_root = crate::steps::output("id", &["-u"])?.trim() == "0";
    let mut command = if is_root {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    let status = command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["-o", "DPkg::Lock::Timeout=300"])
        .args(arguments)
        .stdout(Stdio::null())
        .status()
        .context("starting apt-get")?;
    if !status.success() {
        bail!(
            "apt-get could not install the packages. Please install them yourself, then try again."
        );
    }
    Ok(())
}

fn name_them() -> anyhow::Result<()> {
    if exists("pkg-config")
        && Command::new("pkg-config")
            .args(["--exists", "webkit2gtk-4.1", "gtk+-3.0"])
            .status()
            .is_ok_and(|status| status.success())
    {
        return Ok(());
    }
    bail!(
        "Some system packages are missing. Please install them, then run this again.\n\
         Fedora: sudo dnf install webkit2gtk4.1-devel gtk3-devel librsvg2-devel openssl-devel perl gcc make pkgconf\n\
         Arch:   sudo pacman -S webkit2gtk-4.1 gtk3 librsvg openssl perl base-devel"
    )
}

fn other_systems() -> anyhow::Result<()> {
    let compiler = if cfg!(windows) { "cl" } else { "cc" };
    if !cfg!(windows) && !exists(compiler) {
        bail!("The build tools are missing. Please run: xcode-select --install");
    }
    if cfg!(windows) {
        println!(
            "Windows needs the \"Desktop development with C++\" part of the Visual Studio Build Tools, \
             Strawberry Perl, and the WebView2 runtime (part of Windows 11)."
        );
    }
    Ok(())
}
