//! A clock that tests turn: both sides of a story read the same one.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use portal_protocol::Timestamp;

/// A clock that stands still until it is turned. Clones are the same clock.
#[derive(Clone, Debug)]
pub struct TestClock(Arc<AtomicI64>);

impl Default for TestClock {
    /// Wednesday, May 6, 2026, 10:42 am in Chicago.
    fn default() -> Self {
        Self(Arc::new(AtomicI64::new(1_778_082_120_000)))
    }
}

impl TestClock {
    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }

    /// Turns it by minutes, back with a negative number.
    pub fn turn_minutes(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// The clock as engine and server take it.
    #[must_use]
    pub fn as_fn(&self) -> Arc<dyn Fn() -> Timestamp + Send + Sync> {
        let clock = self.clone();
        Arc::new(move || clock.now())
    }

    /// Another clock that differs by minutes and is turned along with this one.
    #[must_use]
    pub fn off_by_minutes(&self, minutes: i64) -> Arc<dyn Fn() -> Timestamp + Send + Sync> {
        let clock = self.clone();
        Arc::new(move || clock.now().plus_ms(minutes * 60_000))
    }
}
