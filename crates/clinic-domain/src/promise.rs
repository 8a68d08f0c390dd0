//! Making the promise for one message: who gets it, who answers, by when, who covers.

use portal_protocol::hours::Schedule;
use portal_protocol::{
    Audience, Away, Category, ClinicId, PatientId, Promise, PromiseId, Recipient, RecipientPart,
    StaffMember, StaffMemberId, Timestamp,
};

/// Minutes a previewed promise may be sent under.
pub const PREVIEW_MINUTES: i64 = 30;
/// Open minutes until an answer when the text carries a red flag.
const RED_FLAG_MINUTES: i64 = 60;

/// Category → pool, first reader, answerer, promise.
#[derive(Clone, Debug)]
pub struct Route {
    /// What it is for.
    pub category: Category,
    /// Plain name of the pool.
    pub team_name: String,
    /// Who answers when present.
    pub answerer: Option<StaffMember>,
    /// Who may answer instead, in order (other members of the pool).
    pub pool: Vec<StaffMember>,
    /// The patient's own doctor reads it too.
    pub doctor_reads: bool,
    /// Open minutes until the answer.
    pub answer_within: i64,
}

/// Somebody is away.
#[derive(Clone, Debug)]
pub struct Absence {
    /// Who.
    pub staff_id: StaffMemberId,
    /// First instant away.
    pub from: Timestamp,
    /// First instant back.
    pub until: Timestamp,
    /// Who reads instead.
    pub cover: Option<StaffMember>,
}

/// What a promise is made from.
#[derive(Clone, Debug)]
pub struct PromiseRequest<'a> {
    /// Id of the new promise.
    pub id: PromiseId,
    /// The clinic.
    pub clinic_id: ClinicId,
    /// The patient.
    pub patient_id: PatientId,
    /// Usual readers or fewer.
    pub audience: Audience,
    /// The route of the category.
    pub route: &'a Route,
    /// The patient's own doctor.
    pub doctor: Option<&'a StaffMember>,
    /// Who is away.
    pub absences: &'a [Absence],
    /// Hours.
    pub schedule: &'a Schedule,
    /// True when the text carries a red flag: the promise shortens.
    pub red_flag: bool,
    /// Now.
    pub now: Timestamp,
}

/// Makes the promise. The answerer stands first; nobody stands twice; at least one person stands there
/// when the route has anybody at all.
#[must_use]
pub fn make_promise(request: &PromiseRequest<'_>) -> Promise {
    let mut recipients: Vec<Recipient> = Vec::new();
    let mut away = Vec::new();
    let doctor_id = request.doctor.map(|doctor| doctor.id);

    let answerer = pick_answerer(request, &mut away);
    if let Some((staff, part)) = &answerer {
        add(&mut recipients, staff, *part, doctor_id);
    }
    let private = request.audience == Audience::Fewer;
    if request.route.doctor_reads
        && !private
        && let Some(doctor) = request.doctor
    {
        match absence_of(request, doctor.id) {
            None => add(&mut recipients, doctor, RecipientPart::Reads, doctor_id),
            Some(absence) => {
                note_away(&mut away, doctor, absence);
                if let Some(cover) = &absence.cover {
                    add(&mut recipients, cover, RecipientPart::Covers, doctor_id);
                }
            }
        }
    }
    let minutes = if request.red_flag {
        RED_FLAG_MINUTES.min(request.route.answer_within)
    } else {
        request.route.answer_within
    };
    let due_at = if private && !request.red_flag {
        None
    } else {
        request.schedule.after_open_minutes(request.now, minutes)
    };
    Promise {
        id: request.id,
        clinic_id: request.clinic_id,
        patient_id: request.patient_id,
        category: request.route.category,
        audience: request.audience,
        recipients,
        away,
        answerer: answerer.map(|(staff, _)| staff),
        team_name: request.route.team_name.clone(),
        due_at,
        made_at: request.now,
        valid_until: request.now.plus_ms(PREVIEW_MINUTES * 60_000),
    }
}

/// True when a person who saw `shown` would be misled by `now`: other readers, another answerer,
/// or a later hour.
#[must_use]
pub fn differs_for_the_reader(shown: &Promise, now: &Promise) -> bool {
    let people = |promise: &Promise| {
        let mut ids: Vec<_> = promise
            .recipients
            .iter()
            .map(|recipient| recipient.staff.id)
            .collect();
        ids.sort_unstable();
        ids
    };
    let later = match (shown.due_at, now.due_at) {
        (Some(shown), Some(now)) => now > shown,
        (Some(_), None) => true,
        (None, _) => false,
    };
    people(shown) != people(now)
        || shown.answerer.as_ref().map(|staff| staff.id)
            != now.answerer.as_ref().map(|staff| staff.id)
        || shown.category != now.category
        || shown.audience != now.audience
        || later
}

fn pick_answerer(
    request: &PromiseRequest<'_>,
    away: &mut Vec<Away>,
) -> Option<(StaffMember, RecipientPart)> {
    let named = request.route.answerer.as_ref();
    if let Some(staff) = named {
        match absence_of(request, staff.id) {
            None => return Some((staff.clone(), RecipientPart::Answers)),
            Some(absence) => {
                note_away(away, staff, absence);
                if let Some(cover) = &absence.cover
                    && absence_of(request, cover.id).is_none()
                {
                    return Some((cover.clone(), RecipientPart::Covers));
                }
            }
        }
    }
    request
        .route
        .pool
        .iter()
        .find(|staff| absence_of(request, staff.id).is_none())
        .map(|staff| (staff.clone(), RecipientPart::Answers))
}

fn absence_of<'a>(request: &'a PromiseRequest<'_>, staff_id: StaffMemberId) -> Option<&'a Absence> {
    request.absences.iter().find(|absence| {
        absence.staff_id == staff_id && absence.from <= request.now && request.now < absence.until
    })
}

fn note_away(away: &mut Vec<Away>, staff: &StaffMember, absence: &Absence) {
    if away.iter().all(|line| line.staff.id != staff.id) {
        away.push(Away {
            staff: staff.clone(),
            until: absence.until,
            covered_by: absence.cover.clone(),
        });
    }
}

fn add(
    recipients: &mut Vec<Recipient>,
    staff: &StaffMember,
    part: RecipientPart,
    doctor_id: Option<StaffMemberId>,
) {
    if recipients
        .iter()
        .all(|recipient| recipient.staff.id != staff.id)
    {
        recipients.push(Recipient {
            staff: staff.clone(),
            part,
            of_care_team: doctor_id == Some(staff.id),
        });
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use portal_protocol::Role;
    use portal_protocol::clinic_file::OpeningHours;

    fn person(number: u8, name: &str, role: Role) -> StaffMember {
        StaffMember {
            id: StaffMemberId::from_parts(0, [number; 10]),
            name: name.into(),
            short_name: name.into(),
            role,
            face: name.to_lowercase(),
        }
    }

    struct Table {
        ana: StaffMember,
        chen: StaffMember,
        lena: StaffMember,
        schedule: Schedule,
        now: Timestamp,
    }

    fn table() -> Table {
        let hours: Vec<OpeningHours> = (1..=7)
            .map(|weekday| OpeningHours {
                weekday,
                opens: 0,
                closes: 24 * 60,
            })
            .collect();
        Table {
            ana: person(1, "Ana", Role::Nurse),
            chen: person(2, "Chen", Role::Doctor),
            lena: person(3, "Lena", Role::Nurse),
            schedule: Schedule::new("UTC", &hours, &[]),
            now: Timestamp(1_800_000_000_000),
        }
    }

    fn promise(table: &Table, audience: Audience, absences: &[Absence], red_flag: bool) -> Promise {
        let route = Route {
            category: Category::HealthQuestion,
            team_name: "Dr. Chen's team".into(),
            answerer: Some(table.ana.clone()),
            pool: vec![table.ana.clone(), table.lena.clone()],
            doctor_reads: true,
            answer_within: 540,
        };
        make_promise(&PromiseRequest {
            id: PromiseId::from_parts(0, [0; 10]),
            clinic_id: ClinicId::from_parts(0, [0; 10]),
            patient_id: PatientId::from_parts(0, [0; 10]),
            audience,
            route: &route,
            doctor: Some(&table.chen),
            absences,
            schedule: &table.schedule,
            red_flag,
            now: table.now,
        })
    }

    fn away(table: &Table, staff: &StaffMember, cover: Option<&StaffMember>) -> Absence {
        Absence {
            staff_id: staff.id,
            from: table.now,
            until: table.now.plus_ms(86_400_000),
            cover: cover.cloned(),
        }
    }

    #[test]
    fn ana_answers_and_the_doctor_reads_it_too() {
        let table = table();
        let made = promise(&table, Audience::Usual, &[], false);
        assert_eq!(made.answerer, Some(table.ana.clone()));
        assert_eq!(made.recipients.len(), 2);
        assert_eq!(made.recipients[0].staff, table.ana);
        assert!(made.recipients[1].of_care_team);
        assert!(made.due_at.unwrap() > table.now);
    }

    #[test]
    fn fewer_readers_takes_the_doctor_and_the_hour_away() {
        let table = table();
        let made = promise(&table, Audience::Fewer, &[], false);
        assert_eq!(made.recipients.len(), 1);
        assert_eq!(made.due_at, None);
    }

    #[test]
    fn a_doctor_who_is_away_is_named_with_her_cover() {
        let table = table();
        let absences = [away(&table, &table.chen, Some(&table.lena))];
        let made = promise(&table, Audience::Usual, &absences, false);
        assert_eq!(made.away[0].staff, table.chen);
        assert_eq!(made.recipients[1].staff, table.lena);
        assert_eq!(made.recipients[1].part, RecipientPart::Covers);
    }

    #[test]
    fn when_the_answerer_and_her_cover_are_away_the_pool_answers() {
        let table = table();
        let absences = [away(&table, &table.ana, None)];
        let made = promise(&table, Audience::Usual, &absences, false);
        assert_eq!(made.answerer, Some(table.lena.clone()));
    }

    #[test]
    fn when_nobody_is_there_no_name_is_guessed() {
        let table = table();
        let absences = [
            away(&table, &table.ana, None),
            away(&table, &table.lena, None),
        ];
        let made = promise(&table, Audience::Usual, &absences, false);
        assert_eq!(made.answerer, None);
        assert_eq!(made.team_name, "Dr. Chen's team");
    }

    #[test]
    fn a_red_flag_shortens_the_promise() {
        let table = table();
        let usual = promise(&table, Audience::Usual, &[], false);
        let flagged = promise(&table, Audience::Usual, &[], true);
        assert!(flagged.due_at.unwrap() < usual.due_at.unwrap());
    }

    #[test]
    fn a_later_hour_or_another_reader_is_a_change_and_an_earlier_hour_is_not() {
        let table = table();
        let shown = promise(&table, Audience::Usual, &[], false);
        let earlier = Promise {
            due_at: Some(table.now),
            ..shown.clone()
        };
        let later = Promise {
            due_at: shown.due_at.map(|due| due.plus_ms(1)),
            ..shown.clone()
        };
        assert!(!differs_for_the_reader(&shown, &earlier));
        assert!(differs_for_the_reader(&shown, &later));
        let other = Promise {
            recipients: Vec::new(),
            ..shown.clone()
        };
        assert!(differs_for_the_reader(&shown, &other));
    }
}
