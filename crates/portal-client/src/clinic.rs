//! The clinic this app belongs to, from its signed file, and how every screen shows it.

use portal_ipc::views::{ClinicView, HoursView, OpenNowView};
use portal_protocol::Timestamp;
use portal_protocol::clinic_file::{ClinicFile, ClinicProfile};
use portal_protocol::hours::Schedule;

/// Whom to call in a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numbers {
    emergency: &'static str,
    crisis: &'static str,
    /// The crisis line answers texts, too.
    texts: bool,
}

/// By country (ISO 3166). Sources: FCC and CRTC (911; 988 by call or text), European Commission (112), NHS (999),
/// Samaritans and Befrienders (116 123), Telefonseelsorge (142), Ministerio de Sanidad (024), Gobierno de México
/// (Línea de la Vida).
const NUMBERS: &[(&str, Numbers)] = &[
    ("US", called("911", "988").texted()),
    ("CA", called("911", "988").texted()),
    ("GB", called("999", "116 123")),
    ("IE", called("112", "116 123")),
    ("DE", called("112", "116 123")),
    ("AT", called("112", "142")),
    ("ES", called("112", "024")),
    ("MX", called("911", "800 911 2000")),
];
/// Where the table has no row: the number of the GSM standard, and Befrienders' in Europe.
const ELSEWHERE: Numbers = called("112", "116 123");

const fn called(emergency: &'static str, crisis: &'static str) -> Numbers {
    Numbers {
        emergency,
        crisis,
        texts: false,
    }
}

impl Numbers {
    const fn texted(self) -> Self {
        Self {
            texts: true,
            ..self
        }
    }

    fn of(country: &str) -> Self {
        NUMBERS
            .iter()
            .find(|(code, _)| country.eq_ignore_ascii_case(code))
            .map_or(ELSEWHERE, |(_, numbers)| *numbers)
    }
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
        let numbers = Numbers::of(&profile.country);
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
            emergency_number: numbers.emergency.to_owned(),
            crisis_number: numbers.crisis.to_owned(),
            crisis_texts: numbers.texts,
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
        assert_eq!(Numbers::of("us"), called("911", "988").texted());
        assert_eq!(Numbers::of("GB"), called("999", "116 123"));
        assert_eq!(Numbers::of("XX"), called("112", "116 123"));
    }
}
