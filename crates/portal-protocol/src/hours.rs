//! Opening hours and due times in the clinic's own time zone; summer time and closed days included.
//!
//! The clinic promises by them and the app says "open until" by them, so both use this one.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp as Instant, ToSpan as _};

use crate::Timestamp;
use crate::clinic_file::OpeningHours;

/// A clinic's hours. Unknown zones fall back to UTC so that a bad profile never stops a message.
#[derive(Clone, Debug)]
pub struct Schedule {
    zone: TimeZone,
    hours: Vec<OpeningHours>,
    closed_days: Vec<Date>,
}

/// Days looked ahead for the next opening.
const HORIZON_DAYS: i64 = 60;
const FRIENDLY_MINUTES: i64 = 30;

impl Schedule {
    /// Reads zone, hours and closed days of a profile.
    #[must_use]
    pub fn new(time_zone: &str, hours: &[OpeningHours], closed_days: &[String]) -> Self {
        Self {
            zone: TimeZone::get(time_zone).unwrap_or(TimeZone::UTC),
            hours: hours
                .iter()
                .filter(|span| span.opens < span.closes && span.closes <= 24 * 60)
                .cloned()
                .collect(),
            closed_days: closed_days
                .iter()
                .filter_map(|day| day.parse().ok())
                .collect(),
        }
    }

    /// Open at this instant: until when. Closed: `None`.
    #[must_use]
    pub fn open_until(&self, at: Timestamp) -> Option<Timestamp> {
        self.spans_from(at)
            .into_iter()
            .find(|(opens, closes)| *opens <= at && at < *closes)
            .map(|(_, closes)| closes)
    }

    /// First instant of the next opening after this one.
    #[must_use]
    pub fn next_opening(&self, at: Timestamp) -> Option<Timestamp> {
        self.spans_from(at)
            .into_iter()
            .map(|(opens, _)| opens)
            .find(|opens| *opens > at)
    }

    /// The instant when `minutes` of open time have passed, rounded up to a friendly half hour that still
    /// lies within opening hours. `None` without hours.
    #[must_use]
    pub fn after_open_minutes(&self, from: Timestamp, minutes: i64) -> Option<Timestamp> {
        let mut left_ms = minutes.saturating_mul(60_000);
        for (opens, closes) in self.spans_from(from) {
            let start = Timestamp(opens.0.max(from.0));
            let here = closes.since(start);
            if here <= 0 {
                continue;
            }
            if left_ms <= here {
                let exact = start.plus_ms(left_ms);
                let step = FRIENDLY_MINUTES * 60_000;
                let past = exact.since(opens).rem_euclid(step);
                let friendly = if past == 0 {
                    exact
                } else {
                    exact.plus_ms(step - past)
                };
                return Some(Timestamp(friendly.0.min(closes.0)));
            }
            left_ms -= here;
        }
        None
    }

    /// Spans of opening that end after `at`, in order.
    /// Midnight of this instant's day, in the clinic's time zone.
    #[must_use]
    pub fn day_began(&self, at: Timestamp) -> Timestamp {
        jiff::Timestamp::from_millisecond(at.0)
            .ok()
            .and_then(|instant| {
                let day = instant.to_zoned_datetime(self.zone.clone()).date();
                self.instant(day, 0)
            })
            .unwrap_or(at)
    }

    fn spans_from(&self, at: Timestamp) -> Vec<(Timestamp, Timestamp)> {
        let Ok(instant) = Instant::from_millisecond(at.0) else {
            return Vec::new();
        };
        let today = instant.to_zoned_datetime(self.zone.clone()).date();
        let mut spans = Vec::new();
        for ahead in 0..=HORIZON_DAYS {
            let Ok(day) = today.checked_add(ahead.days()) else {
                break;
            };
            if self.closed_days.contains(&day) {
                continue;
            }
            let weekday = u8::try_from(day.weekday().to_monday_one_offset()).unwrap_or(0);
            for span in self.hours.iter().filter(|span| span.weekday == weekday) {
                if let (Some(opens), Some(closes)) = (
                    self.instant(day, span.opens),
                    self.instant(day, span.closes),
                ) && closes > at
                {
                    spans.push((opens, closes));
                }
            }
        }
        spans.sort_unstable();
        spans
    }

    fn instant(&self, day: Date, minutes: u16) -> Option<Timestamp> {
        let local = DateTime::from_parts(day, Time::midnight())
            .checked_add(i64::from(minutes).minutes())
            .ok()?;
        let instant = self.zone.to_timestamp(local).ok()?;
        Some(Timestamp(instant.as_millisecond()))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn riverside() -> Schedule {
        let hours: Vec<OpeningHours> = (1..=5)
            .map(|weekday| OpeningHours {
                weekday,
                opens: 8 * 60,
                closes: 17 * 60,
            })
            .collect();
        Schedule::new("America/Chicago", &hours, &["2027-05-31".to_owned()])
    }

    fn at(text: &str) -> Timestamp {
        let local: DateTime = text.parse().unwrap();
        let zoned = local.in_tz("America/Chicago").unwrap();
        Timestamp(zoned.timestamp().as_millisecond())
    }

    #[test]
    fn a_day_of_open_time_from_thursday_morning_ends_friday_morning() {
        // 10:42 on Thursday plus 9 open hours is 10:42 on Friday, said as 11 am.
        assert_eq!(
            riverside().after_open_minutes(at("2027-05-06T10:42"), 9 * 60),
            Some(at("2027-05-07T11:00"))
        );
    }

    #[test]
    fn a_weekend_and_a_closed_monday_do_not_count() {
        assert_eq!(
            riverside().after_open_minutes(at("2027-05-28T16:00"), 120),
            Some(at("2027-06-01T09:00"))
        );
    }

    #[test]
    fn the_hour_of_summer_time_is_not_lost() {
        // Saturday night to Sunday 2027-03-14 the clocks jump; Monday still opens at 8 local time.
        assert_eq!(
            riverside().next_opening(at("2027-03-12T18:00")),
            Some(at("2027-03-15T08:00"))
        );
    }

    #[test]
    fn open_until_says_when_it_closes_and_nothing_when_closed() {
        assert_eq!(
            riverside().open_until(at("2027-05-06T10:42")),
            Some(at("2027-05-06T17:00"))
        );
        assert_eq!(riverside().open_until(at("2027-05-06T17:00")), None);
        assert_eq!(riverside().open_until(at("2027-05-08T10:00")), None);
    }

    #[test]
    fn without_hours_nothing_is_promised() {
        let none = Schedule::new("Nowhere/Land", &[], &[]);
        assert_eq!(none.after_open_minutes(Timestamp(0), 60), None);
    }
}
