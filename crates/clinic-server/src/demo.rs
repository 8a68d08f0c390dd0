//! The demo: an invented clinic, so that everything can be tried. Nobody in it is real.

use clinic_store::{
    ClinicStore, NewAbsence, NewPatient, NewRoute, NewStaffMember, SealedInvitation,
};
use portal_protocol::clinic_file::{ClinicAdvice, ClinicFile, ClinicProfile, OpeningHours};
use portal_protocol::desk::InviteRequest;
use portal_protocol::{
    Category, ClinicId, InvitationId, Language, PatientId, Role, StaffMember, StaffMemberId,
    Timestamp, TriagePoolId,
};
use serde::{Deserialize, Serialize};

use crate::folder::clinic_file_text;

/// Rosa's birth date, as she types it.
const ROSA_BORN: &str = "06/14/1955";
const DAY_MS: i64 = 86_400_000;
/// Open minutes until an answer: one working day.
const ONE_DAY: i64 = 9 * 60;

/// What a person needs to try the demo; also written as `demo.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DemoFacts {
    /// Address of Waypost Desk.
    pub desk_url: String,
    /// Address of the patients' API.
    pub portal_url: String,
    /// One-time link that signs nurse Ana in at the Desk.
    pub sign_in_link: String,
    /// Rosa's invitation code.
    pub invitation_code: String,
    /// Rosa's birth date, as she types it.
    pub birth_date: String,
    /// Path of the clinic file.
    pub clinic_file: String,
    /// The join link with the code.
    pub join_link: String,
    /// Process id of the server.
    pub pid: u32,
}

/// The invented clinic.
#[must_use]
pub fn demo_profile(clinic_id: ClinicId) -> ClinicProfile {
    ClinicProfile {
        clinic_id,
        name: "Riverside Family Clinic".to_owned(),
        phone: "(414) 555-0142".to_owned(),
        nurse_line: Some("(414) 555-0199".to_owned()),
        advice: Some(ClinicAdvice {
            en: "No ride to us? Say so when you call.".to_owned(),
            es: "¿No tiene cómo venir? Dígalo al llamar.".to_owned(),
        }),
        country: "US".to_owned(),
        time_zone: "America/Chicago".to_owned(),
        hours: (1..=5)
            .map(|weekday| OpeningHours {
                weekday,
                opens: 8 * 60,
                closes: 17 * 60,
            })
            .collect(),
        closed_days: vec!["2026-11-26".to_owned(), "2026-12-25".to_owned()],
        server_url: String::new(),
        certificate_pin: None,
        public_key: String::new(),
        accent: None,
        logo: None,
    }
}

/// Fills a new clinic: staff with faces and plain roles, routes, one doctor away with cover, two patients.
/// Gives Rosa's invitation code and join link.
///
/// # Errors
/// When the database can't be written.
pub async fn fill_demo(store: &ClinicStore, now: Timestamp) -> anyhow::Result<(String, String)> {
    let chen = add(
        store,
        "Dr. Grace Chen",
        "Dr. Chen",
        Role::Doctor,
        "grace-chen",
        now,
    )
    .await?;
    let sato = add(
        store,
        "Dr. Mark Sato",
        "Dr. Sato",
        Role::Doctor,
        "mark-sato",
        now,
    )
    .await?;
    let ana = add(store, "Ana Ruiz", "Ana", Role::Nurse, "ana-ruiz", now).await?;
    let lena = add(
        store,
        "Lena Hart",
        "Lena",
        Role::MedicalAssistant,
        "lena-hart",
        now,
    )
    .await?;
    let ben = add(
        store,
        "Ben Okafor",
        "Ben",
        Role::FrontDesk,
        "ben-okafor",
        now,
    )
    .await?;
    add(
        store,
        "Priya Shah",
        "Priya",
        Role::Administrator,
        "priya-shah",
        now,
    )
    .await?;
    let team = store
        .add_pool("Dr. Chen's team", &[ana.id, lena.id], now)
        .await?;
    let desk = store.add_pool("the front desk", &[ben.id], now).await?;
    let results = store
        .add_pool("Dr. Sato's team", &[sato.id, chen.id], now)
        .await?;
    let route = |category, pool_id: TriagePoolId, answerer: StaffMemberId, doctor_reads| NewRoute {
        category,
        pool_id,
        answerer_id: Some(answerer),
        doctor_reads,
        answer_within: ONE_DAY,
    };
    for new in [
        route(Category::HealthQuestion, team, ana.id, true),
        route(Category::Refill, team, ana.id, true),
        route(Category::TestResult, results, sato.id, true),
        route(Category::Visit, desk, ben.id, false),
        route(Category::Form, desk, ben.id, false),
        route(Category::Private, team, chen.id, false),
    ] {
        store.set_route(new, now).await?;
    }
    let away = NewAbsence {
        staff_id: sato.id,
        from: now.plus_ms(-DAY_MS),
        until: now.plus_ms(6 * DAY_MS),
        cover_id: Some(chen.id),
    };
    store.add_absence(away).await?;
    let rosa = NewPatient {
        name: "Rosa Delgado",
        given_name: "Rosa",
        birth_date: "1955-06-14",
        language: Language::En,
        phone: Some("(414) 555-0107"),
        doctor_id: Some(chen.id),
    };
    let rosa = store.add_patient(&rosa, now).await?;
    for medicine in [
        "Latanoprost eye drops, 1 drop at night",
        "Lisinopril 10 mg, 1 in the morning",
        "Metformin 500 mg, 2 a day",
    ] {
        store.add_medicine(rosa, medicine, now).await?;
    }
    let omar = NewPatient {
        name: "Omar Haddad",
        given_name: "Omar",
        birth_date: "1971-02-03",
        language: Language::En,
        phone: Some("(414) 555-0128"),
        doctor_id: Some(sato.id),
    };
    store.add_patient(&omar, now).await?;
    invite_rosa(store, rosa, chen.id, now).await
}

/// The facts for `demo.json`.
pub(crate) fn facts(
    config: &crate::config::Config,
    code_and_link: (String, String),
    sign_in_secret: &str,
    clinic_file: &std::path::Path,
) -> DemoFacts {
    DemoFacts {
        desk_url: config.desk_url.clone(),
        portal_url: config.portal_url.clone(),
        sign_in_link: format!("{}/#link={sign_in_secret}", config.desk_url),
        invitation_code: code_and_link.0,
        birth_date: ROSA_BORN.to_owned(),
        clinic_file: clinic_file.display().to_string(),
        join_link: code_and_link.1,
        pid: std::process::id(),
    }
}

async fn add(
    store: &ClinicStore,
    name: &str,
    short_name: &str,
    role: Role,
    face: &str,
    now: Timestamp,
) -> anyhow::Result<StaffMember> {
    let new = NewStaffMember {
        name,
        short_name,
        role,
        face,
    };
    Ok(store.add_staff_member(&new, now).await?)
}

async fn invite_rosa(
    store: &ClinicStore,
    patient_id: PatientId,
    clinician_id: StaffMemberId,
    now: Timestamp,
) -> anyhow::Result<(String, String)> {
    let mut random = [0; 10];
    getrandom::fill(&mut random)?;
    let request = InviteRequest {
        invitation_id: InvitationId::from_parts(now.0, random),
        patient_id,
        clinician_id,
        lines: "It was good to see you on Monday. Please write to me if anything about your new pill is not clear.\n\n\
                Ana and I read each message ourselves."
            .to_owned(),
        language: Language::En,
    };
    let made = store
        .invite(request, SealedInvitation::make()?, now)
        .await?;
    let link = ClinicFile::to_link(&clinic_file_text(store)?, Some(&made.code));
    Ok((made.code.grouped(), link))
}
