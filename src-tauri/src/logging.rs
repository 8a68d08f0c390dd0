//! The log: to stderr, warnings only unless `RUST_LOG` asks for more.
//!
//! Invariant: of foreign libraries only warnings and errors are written, whatever `RUST_LOG` says. At a
//! finer level they would write what passes through them: the words of messages, the keychain's secrets.

use std::io::IsTerminal as _;

use tracing::{Level, Metadata};
use tracing_subscriber::filter::{EnvFilter, FilterExt as _, LevelFilter, filter_fn};
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

const OUR_OWN: [&str; 2] = ["waypost", "portal_"];

pub(crate) fn start() {
    let asked = EnvFilter::builder()
        .with_default_directive(LevelFilter::WARN.into())
        .from_env_lossy();
    let lines = tracing_subscriber::fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let filter = asked.and(filter_fn(is_harmless));
    let started = tracing_subscriber::registry()
        .with(lines.with_filter(filter))
        .try_init();
    if let Err(error) = started {
        tracing::warn!(%error, "the log was started before");
    }
}

fn is_harmless(line: &Metadata<'_>) -> bool {
    *line.level() <= Level::WARN || OUR_OWN.iter().any(|name| line.target().starts_with(name))
}
