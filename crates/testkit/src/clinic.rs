//! The invented clinic on loopback: the real server, TLS, database and demo people.

use std::net::SocketAddr;

use clinic_server::config::Config;
use clinic_server::serve::{self, Running};
use clinic_server::{ClinicFolder, demo_profile, fill_demo};
use clinic_store::{ClinicStore, NewPatient, SealedInvitation};
use portal_protocol::desk::InviteRequest;
use portal_protocol::{ClinicId, InvitationId, Language, Timestamp};
use tempfile::TempDir;

use crate::clock::TestClock;
use crate::desk::Desk;

/// A clinic that can be stopped and started again on the same ports.
pub struct Clinic {
    /// Text of the clinic file.
    pub clinic_file: String,
    /// Rosa's invitation code, as printed.
    pub code: String,
    /// The join link with the code.
    pub join_link: String,
    /// Codes of the other invited patients.
    pub more_codes: Vec<String>,
    /// The clinic's clock.
    pub clock: TestClock,
    folder: ClinicFolder,
    config: Config,
    running: Option<Running>,
    _temporary: TempDir,
}

impl std::fmt::Debug for Clinic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clinic(..)")
    }
}

impl Clinic {
    /// Starts the invented clinic on free ports.
    pub async fn start() -> Self {
        Self::start_on("127.0.0.1:0").await
    }

    /// Starts it with the patients' API on a given address.
    pub async fn start_on(portal: &str) -> Self {
        Self::start_with(portal, 0).await
    }

    /// Starts it with so many more invited patients, all born on Rosa's birthday.
    pub async fn start_with(portal: &str, more_patients: usize) -> Self {
        let clock = TestClock::default();
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let folder = ClinicFolder::at(&temporary.path().join("clinic"));
        let address = |text: &str| text.parse::<SocketAddr>().expect("an address");
        let portal = serve::listen(address(portal)).await.expect("a free port");
        let desk = serve::listen(address("127.0.0.1:0"))
            .await
            .expect("a free port");
        let portal_listen = portal.local_addr().expect("an address");
        let desk_listen = desk.local_addr().expect("an address");
        let config = Config {
            portal_listen,
            portal_url: format!("https://{portal_listen}"),
            desk_listen,
            desk_url: format!("http://localhost:{}", desk_listen.port()),
        };
        let profile = demo_profile(ClinicId::from_parts(clock.now().0, random()));
        let store = folder
            .create(&config, profile, clock.now())
            .await
            .expect("a new clinic");
        let (code, join_link) = fill_demo(&store, clock.now()).await.expect("the demo");
        let clinic_file = serde_json::to_string(store.signed_profile()).expect("a clinic file");
        let mut more_codes = Vec::with_capacity(more_patients);
        for number in 0..more_patients {
            more_codes.push(invite(&store, number, clock.now()).await);
        }
        drop(store);
        let running = serve::start_on(&folder, &config, clock.as_fn(), portal, desk)
            .await
            .expect("a running server");
        Self {
            clinic_file,
            code,
            join_link,
            more_codes,
            clock,
            folder,
            config,
            running: Some(running),
            _temporary: temporary,
        }
    }

    /// Address of the patients' API.
    #[must_use]
    pub const fn portal_address(&self) -> SocketAddr {
        self.config.portal_listen
    }

    /// Stops the server; its ports are free until it starts again.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
    }

    /// Starts the server again, on the ports it had.
    pub async fn start_again(&mut self) {
        let running = serve::start(&self.folder, self.clock.as_fn()).await;
        self.running = Some(running.expect("the server starts again"));
    }

    /// Signs a person of the clinic in at the Desk, by a one-time link.
    pub async fn sign_in(&self, name: &str) -> Desk {
        let store = self
            .folder
            .open_store_beside()
            .await
            .expect("the clinic's database");
        let staff = store.staff_by_name(name).await.expect("a person");
        let secret = store
            .create_sign_in_link(staff.id, self.clock.now())
            .await
            .expect("a link");
        Desk::sign_in(self.config.desk_listen, &secret).await
    }
}

fn random() -> [u8; 10] {
    let mut random = [0; 10];
    getrandom::fill(&mut random).expect("randomness");
    random
}

/// Adds an invented patient of Dr. Chen's and gives the invitation's code.
async fn invite(store: &ClinicStore, number: usize, now: Timestamp) -> String {
    let chen = store
        .staff_by_name("Dr. Grace Chen")
        .await
        .expect("a doctor");
    let patient = NewPatient {
        name: &format!("Invented Patient {number}"),
        given_name: "Invented",
        birth_date: "1955-06-14",
        language: Language::En,
        phone: None,
        doctor_id: Some(chen.id),
    };
    let patient_id = store.add_patient(&patient, now).await.expect("a patient");
    let request = InviteRequest {
        invitation_id: InvitationId::from_parts(now.0, random()),
        patient_id,
        clinician_id: chen.id,
        lines: "Please write to me.".to_owned(),
        language: Language::En,
    };
    let sealed = SealedInvitation::make().expect("a code");
    let made = store.invite(request, sealed, now).await.expect("invited");
    made.code.grouped()
}
