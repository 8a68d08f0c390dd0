//! The clinic this app belongs to, from its signed file, and how every screen shows it.

use portal_ipc::views::{ClinicView, HoursView, OpenNowView};
use portal_protocol::Timestamp;
use portal_protocol::clinic_file::{ClinicFile, ClinicProfile};
use portal_protocol::hours::Schedule;

/// Emergency and crisis numbers by country (ISO 3166). Sources: FCC (911, 988), European Commission (112),
/// NHS (999), Samaritans and Befrienders (116 123), Gobierno de México (Línea de la Vida).
const NUMBERS: &[(&str, &str, &str)] = &[
    ("US", "911", "988"),
    ("CA", "911", "988"),
    ("GB", "999", "116 123"),
    ("IE", "112", "116 123"),
    ("DE", "112", "116 123"),
    ("AT", "112", "142"),
    ("ES", "112", "024"),
    ("MX", "911", "800 911 2000"),
];
/// Where the table has no row: the number of the GSM standard, and Befrienders' in Europe.
const ELSEWHERE: (&str, &str) = ("112", "116 123");

/// Emergency number and crisis number of a country.
pub(crate) fn numbers(country: &str) -> (&'static str, &'static str) {
    NUMBERS
        .iter()
        .find(|(code, _, _)| country.eq_ignore_ascii_case(code))
        .map_or(ELSEWHERE, |(_, emergency, crisis)| (emergency, crisis))
}

/// A clinic whose file was read and whose key is pinned.
#[derive(Clone, Debug)]
pub(crate) struct KnownClinic {
    pub(crate) file: ClinicFile,
    schedule: Schedule,
}

impl KnownClinic {
    pub(crate) fn new(file: ClinicFile) -> Self {
        let profile = &file.profile;
        let schedule = Schedule::new(&profile.time_zone, &profile.hours, &profile.closed_days);
        Self { file, schedule }
    }

    pub(crate) const fn profile(&self) -> &ClinicProfile {
        &self.file.profile
    }

    pub(crate) fn view(&self, now: Timestamp) -> ClinicView {
        let profile = self.profile();
        let (emergency, crisis) = numbers(&profile.country);
        let closes = self.schedule.open_until(now);
        ClinicView {
            name: profile.name.clone(),
            phone: profile.phone.clone(),
            nurse_line: profile.nurse_line.clone(),
            advice: profile.advice.clone(),
            time_zone: profile.time_zone.clone(),
            open_now: OpenNowView {
                open: closes.is_some(),
                until: closes.or_else(|| self.schedule.next_opening(now)),
            },
            emergency_number: emergency.to_owned(),
            crisis_number: crisis.to_owned(),
            accent: profile.accent.clone(),
            logo: profile.logo.clone(),
            hours: profile
                .hours
                .iter()
                .map(|span| HoursView {
                    weekday: span.weekday,
                    opens: span.opens,
                    closes: span.closes,
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_country_and_nobody_is_left_without() {
        assert_eq!(numbers("us"), ("911", "988"));
        assert_eq!(numbers("GB"), ("999", "116 123"));
        assert_eq!(numbers("XX"), ("112", "116 123"));
    }
}
