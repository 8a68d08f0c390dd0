//! The lock that closes by itself: after some minutes without use, by the steady clock and by the wall
//! clock, so that a computer that slept is locked when it wakes. Background sync is no use.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use portal_ipc::IpcError;
use portal_ipc::views::Nothing;
use portal_protocol::Timestamp;
use tokio::task::JoinHandle;

use crate::engine::{Engine, held};

/// How often it looks.
const LOOK: Duration = Duration::from_secs(2);
const MINUTE_MS: i64 = 60_000;

pub(crate) struct Activity {
    last: Mutex<(Instant, Timestamp)>,
    watcher: Mutex<Option<JoinHandle<()>>>,
}

impl Activity {
    pub(crate) fn new(now: Timestamp) -> Self {
        Self {
            last: Mutex::new((Instant::now(), now)),
            watcher: Mutex::new(None),
        }
    }

    pub(crate) fn note(&self, now: Timestamp) {
        *held(&self.last) = (Instant::now(), now);
    }

    /// True when nobody used the app for so many minutes.
    fn is_idle(&self, minutes: u32, now: Timestamp) -> bool {
        let (steady, wall) = *held(&self.last);
        let limit = Duration::from_secs(u64::from(minutes) * 60);
        steady.elapsed() >= limit || now.since(wall) >= i64::from(minutes) * MINUTE_MS
    }
}

impl Engine {
    /// The person typed, pointed or scrolled.
    ///
    /// # Errors
    /// None today.
    pub async fn note_activity(&self, _form: Nothing) -> Result<Nothing, IpcError> {
        self.inner.activity.note(self.now());
        Ok(Nothing {})
    }

    /// Locks when nobody used the app for the chosen minutes. Ends with the engine.
    pub(crate) fn watch_activity(&self) {
        let weak = std::sync::Arc::downgrade(&self.inner);
        let watcher = tokio::spawn(async move {
            let mut ticks = tokio::time::interval(LOOK);
            loop {
                ticks.tick().await;
                let Some(inner) = weak.upgrade() else { break };
                let engine = Self { inner };
                let Some(session) = engine.open_session() else {
                    continue;
                };
                let minutes = session.lock_after_minutes();
                if engine.inner.activity.is_idle(minutes, engine.now())
                    && let Err(error) = engine.lock(Nothing {}).await
                {
                    tracing::warn!(code = ?error.code, "the vault did not lock by itself");
                }
            }
        });
        *held(&self.inner.activity.watcher) = Some(watcher);
    }

    pub(crate) fn stop_watching(&self) {
        if let Some(watcher) = held(&self.inner.activity.watcher).take() {
            watcher.abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computer_that_slept_is_idle_by_the_wall_clock() {
        let activity = Activity::new(Timestamp(0));
        assert!(!activity.is_idle(5, Timestamp(4 * MINUTE_MS)));
        assert!(activity.is_idle(5, Timestamp(5 * MINUTE_MS)));
        activity.note(Timestamp(5 * MINUTE_MS));
        assert!(!activity.is_idle(5, Timestamp(6 * MINUTE_MS)));
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_lock() {
        let activity = Activity::new(Timestamp(10 * MINUTE_MS));
        assert!(!activity.is_idle(5, Timestamp(0)));
    }
}
