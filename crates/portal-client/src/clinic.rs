//! The clinic this app belongs to, from its signed file, and how every screen shows it.

use portal_ipc::views::{ClinicView, HoursView, OpenNowView};
use portal_protocol::Timestamp;
use portal_protocol::clinic_file::{ClinicFile, ClinicProfile};
use portal_protocol::hours::Schedule;
use portal_protocol::numbers::Numbers;

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
        let numbers = Numbers::of_or_elsewhere(&profile.country);
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
