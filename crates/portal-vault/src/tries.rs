//! Wrong PINs: five free tries, then each one waits longer. Counted on the disk before the try is taken.

use portal_protocol::Timestamp;

use crate::error::VaultError;
use crate::header::Tries;

/// Tries without waiting.
pub(crate) const FREE_TRIES: u32 = 5;
const MINUTE_MS: i64 = 60_000;
const LONGEST_MINUTES: i64 = 60;

/// Minutes to wait after a number of wrong tries.
const fn wait_minutes(used: u32) -> i64 {
    match used {
        0..FREE_TRIES => 0,
        FREE_TRIES => 1,
        6 => 5,
        7 => 15,
        _ => LONGEST_MINUTES,
    }
}

impl Tries {
    pub(crate) const fn left(self) -> u32 {
        FREE_TRIES.saturating_sub(self.used)
    }

    /// The instant to wait for; never further than the longest wait, however the clock was set back.
    pub(crate) fn waits_until(self, now: Timestamp) -> Option<Timestamp> {
        self.not_before
            .filter(|until| *until > now)
            .map(|until| until.min(now.plus_ms(LONGEST_MINUTES * MINUTE_MS)))
    }

    /// Counts a try that is about to be taken.
    pub(crate) fn counted(mut self, now: Timestamp) -> Self {
        self.used = self.used.saturating_add(1);
        let minutes = wait_minutes(self.used);
        self.not_before = (minutes > 0).then(|| now.plus_ms(minutes * MINUTE_MS));
        self
    }

    pub(crate) const fn wrong(self) -> VaultError {
        VaultError::WrongPin {
            tries_left: self.left(),
            not_before: self.not_before,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_after_five_free_tries() {
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        for _ in 0..10 {
            tries = tries.counted(Timestamp(0));
            waits.push(tries.not_before.map_or(0, |until| until.0 / MINUTE_MS));
        }
        assert_eq!(waits, [0, 0, 0, 0, 1, 5, 15, 60, 60, 60]);
    }

    #[test]
    fn a_clock_set_back_ten_years_waits_an_hour_at_most() {
        let tries = Tries {
            used: 9,
            not_before: Some(Timestamp(315_360_000_000)),
        };
        assert_eq!(tries.waits_until(Timestamp(0)), Some(Timestamp(3_600_000)));
    }
}
