//! Rules of an invitation: 30 days, one use, ten tries an hour, void after five wrong birth dates.

use portal_protocol::Timestamp;

/// Days an invitation is good for.
pub const VALID_DAYS: i64 = 30;
/// Tries of one locator in an hour.
pub const TRIES_AN_HOUR: i64 = 10;
/// Wrong birth dates with the right code that void an invitation.
pub const WRONG_BIRTH_DATES: i64 = 5;

const HOUR_MS: i64 = 3_600_000;

/// What is known of an invitation when a code is tried.
#[derive(Clone, Copy, Debug)]
pub struct InvitationFacts {
    /// Good until.
    pub valid_until: Timestamp,
    /// Used or void.
    pub ended: bool,
    /// Wrong birth dates so far.
    pub wrong_birth_dates: i64,
    /// Tries in the window.
    pub tries: i64,
    /// Begin of the window.
    pub tries_since: Timestamp,
}

/// How a try ends, before code and birth date are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryOutcome {
    /// Compare.
    Compare,
    /// Too many tries until this instant.
    Wait(Timestamp),
    /// Used, void or expired: refused like a wrong code.
    Refuse,
}

/// May this try be compared at all?
#[must_use]
pub fn may_try(facts: &InvitationFacts, now: Timestamp) -> TryOutcome {
    let in_window = now.since(facts.tries_since) < HOUR_MS;
    if in_window && facts.tries >= TRIES_AN_HOUR {
        return TryOutcome::Wait(facts.tries_since.plus_ms(HOUR_MS));
    }
    if facts.ended || now >= facts.valid_until || facts.wrong_birth_dates >= WRONG_BIRTH_DATES {
        return TryOutcome::Refuse;
    }
    TryOutcome::Compare
}

/// Counters after a try: tries in the window and the window's begin.
#[must_use]
pub fn count_try(facts: &InvitationFacts, now: Timestamp) -> (i64, Timestamp) {
    if now.since(facts.tries_since) < HOUR_MS {
        (facts.tries.saturating_add(1), facts.tries_since)
    } else {
        (1, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh() -> InvitationFacts {
        InvitationFacts {
            valid_until: Timestamp(1_000_000_000),
            ended: false,
            wrong_birth_dates: 0,
            tries: 0,
            tries_since: Timestamp(0),
        }
    }

    #[test]
    fn the_eleventh_try_in_an_hour_waits_for_the_hour() {
        let facts = InvitationFacts {
            tries: 10,
            ..fresh()
        };
        assert_eq!(
            may_try(&facts, Timestamp(5)),
            TryOutcome::Wait(Timestamp(HOUR_MS))
        );
        assert_eq!(may_try(&facts, Timestamp(HOUR_MS)), TryOutcome::Compare);
    }

    #[test]
    fn used_expired_and_void_invitations_are_refused_alike() {
        let now = Timestamp(10);
        let used = InvitationFacts {
            ended: true,
            ..fresh()
        };
        let void = InvitationFacts {
            wrong_birth_dates: 5,
            ..fresh()
        };
        let expired = InvitationFacts {
            valid_until: now,
            ..fresh()
        };
        for facts in [used, void, expired] {
            assert_eq!(may_try(&facts, now), TryOutcome::Refuse);
        }
    }
}
