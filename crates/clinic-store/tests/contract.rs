//! What every clinic store must keep: idempotency, scoping, sealed words, openings before words.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use clinic_store::{
    ClinicStore, DeskReader, NewPatient, NewRoute, NewStaffMember, SealedInvitation, Sender,
    Sending, StoreError,
};
use portal_protocol::clinic_file::{ClinicProfile, OpeningHours};
use portal_protocol::code::InvitationCode;
use portal_protocol::desk::{
    AfterAnswer, AnswerRequest, AssignTo, InviteRequest, PhoneCardRequest,
};
use portal_protocol::portal::{
    FeedChange, PreviewPromiseRequest, RegisterRequest, SendMessageRequest, SendMessageResponse,
};
use portal_protocol::*;

const WORDS: &str = "CANARY should I take the pill at night?";

struct Clinic {
    store: ClinicStore,
    folder: tempfile::TempDir,
    ana: StaffMember,
    chen: StaffMember,
    ben: StaffMember,
    rosa: PatientId,
    omar: PatientId,
    now: Timestamp,
}

fn rnd() -> [u8; 10] {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

async fn clinic() -> Clinic {
    let folder = tempfile::tempdir().unwrap();
    let now = Timestamp(1_800_000_000_000);
    let profile = ClinicProfile {
        clinic_id: ClinicId::from_parts(now.0, rnd()),
        name: "Riverside Family Clinic".into(),
        phone: "(414) 555-0142".into(),
        nurse_line: None,
        advice: None,
        country: "US".into(),
        time_zone: "America/Chicago".into(),
        hours: (1..=7)
            .map(|weekday| OpeningHours {
                weekday,
                opens: 0,
                closes: 1440,
            })
            .collect(),
        closed_days: Vec::new(),
        server_url: "https://localhost:1".into(),
        certificate_pin: None,
        public_key: String::new(),
        accent: None,
        logo: None,
    };
    let store = ClinicStore::create(&folder.path().join("clinic.db"), [7; 32], profile, now)
        .await
        .unwrap();
    let member = |name: &'static str, role| NewStaffMember {
        name,
        short_name: name,
        role,
        face: name,
    };
    let ana = store
        .add_staff_member(&member("Ana Ruiz", Role::Nurse), now)
        .await
        .unwrap();
    let chen = store
        .add_staff_member(&member("Dr. Grace Chen", Role::Doctor), now)
        .await
        .unwrap();
    let ben = store
        .add_staff_member(&member("Ben Okafor", Role::FrontDesk), now)
        .await
        .unwrap();
    let pool_id = store
        .add_pool("Dr. Chen's team", &[ana.id], now)
        .await
        .unwrap();
    for category in [Category::HealthQuestion, Category::Refill] {
        let route = NewRoute {
            category,
            pool_id,
            answerer_id: Some(ana.id),
            doctor_reads: true,
            answer_within: 540,
        };
        store.set_route(route, now).await.unwrap();
    }
    let mut patients = Vec::new();
    for (name, given_name, birth_date) in [
        ("Rosa Delgado", "Rosa", "1955-06-14"),
        ("Omar Haddad", "Omar", "1971-02-03"),
    ] {
        let patient = NewPatient {
            name,
            given_name,
            birth_date,
            language: Language::En,
            phone: None,
            doctor_id: Some(chen.id),
        };
        patients.push(store.add_patient(&patient, now).await.unwrap());
    }
    Clinic {
        store,
        folder,
        ana,
        chen,
        ben,
        rosa: patients[0],
        omar: patients[1],
        now,
    }
}

impl Clinic {
    async fn invite(&self, patient_id: PatientId) -> InvitationCode {
        let request = InviteRequest {
            invitation_id: InvitationId::from_parts(self.now.0, rnd()),
            patient_id,
            clinician_id: self.chen.id,
            lines: "It was good to see you.".into(),
            language: Language::En,
        };
        self.store
            .invite(request, SealedInvitation::make().unwrap(), self.now)
            .await
            .unwrap()
            .code
    }

    fn register_request(&self, code: &InvitationCode, birth_date: &str) -> RegisterRequest {
        RegisterRequest {
            registration_id: RegistrationId::from_parts(self.now.0, rnd()),
            code: code.as_text().into(),
            birth_date: birth_date.into(),
            device_id: DeviceId::from_parts(self.now.0, rnd()),
            device_public_key: "key".into(),
            language: Language::En,
        }
    }

    async fn redeem(
        &self,
        code: &InvitationCode,
        request: RegisterRequest,
    ) -> Result<portal_protocol::portal::RegisterResponse, StoreError> {
        let hash = self
            .store
            .secret_hash_for(code)
            .await
            .unwrap()
            .of(code)
            .unwrap();
        self.store
            .redeem_invitation(request, code.clone(), hash, self.now)
            .await
            .map(|redeemed| redeemed.response)
    }

    async fn registered(&self, patient_id: PatientId, birth_date: &str) -> Sender {
        let code = self.invite(patient_id).await;
        let request = self.register_request(&code, birth_date);
        let device_id = request.device_id;
        self.redeem(&code, request).await.unwrap();
        self.store.sender(device_id, patient_id).await.unwrap()
    }

    async fn request(&self, sender: &Sender, body: &str) -> SendMessageRequest {
        self.request_to(sender, body, Audience::Usual).await
    }

    async fn request_to(
        &self,
        sender: &Sender,
        body: &str,
        audience: Audience,
    ) -> SendMessageRequest {
        let preview = PreviewPromiseRequest {
            thread_id: None,
            category: Category::HealthQuestion,
            audience,
        };
        let promise = self
            .store
            .preview_promise(sender.clone(), preview, self.now)
            .await
            .unwrap();
        let key = ClinicPublicKey::parse(&self.store.profile().public_key).unwrap();
        SendMessageRequest {
            message_id: MessageId::from_parts(self.now.0, rnd()),
            thread_id: ThreadId::from_parts(self.now.0, rnd()),
            body: body.into(),
            category: Category::HealthQuestion,
            audience,
            promise_id: Some(promise.verify(&key).unwrap().id),
            guidance: Vec::new(),
        }
    }

    async fn send(
        &self,
        sender: &Sender,
        request: &SendMessageRequest,
    ) -> Result<SendMessageResponse, StoreError> {
        self.store
            .send_message(
                sender.clone(),
                request.clone(),
                Sending::default(),
                self.now,
            )
            .await
    }

    fn desk(&self, staff: &StaffMember) -> DeskReader {
        DeskReader {
            staff: staff.clone(),
        }
    }
}

#[tokio::test]
async fn a_code_and_a_birth_date_bring_the_first_message() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let feed = clinic.store.feed(rosa, 0, 100, clinic.now).await.unwrap();
    let words: Vec<_> = feed
        .entries
        .iter()
        .filter_map(|entry| match &entry.change {
            FeedChange::Message { message } => Some(message.body.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(words, ["It was good to see you."]);
}

#[tokio::test]
async fn the_language_of_the_person_is_that_of_the_chart() {
    let clinic = clinic().await;
    let code = clinic.invite(clinic.rosa).await;
    let request = RegisterRequest {
        language: Language::Es,
        ..clinic.register_request(&code, "1955-06-14")
    };
    let device_id = request.device_id;
    clinic.redeem(&code, request).await.unwrap();
    let rosa = clinic.store.sender(device_id, clinic.rosa).await.unwrap();
    let message = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &message).await.unwrap();
    let ana = clinic.desk(&clinic.ana);
    let inbox = clinic.store.inbox(&ana, clinic.now, clinic.now).await;
    assert_eq!(inbox.unwrap().rows[0].language, Language::Es);
}

#[tokio::test]
async fn a_repeated_registration_gets_the_same_reply_and_a_second_computer_none() {
    let clinic = clinic().await;
    let code = clinic.invite(clinic.rosa).await;
    let request = clinic.register_request(&code, "1955-06-14");
    let first = clinic.redeem(&code, request.clone()).await.unwrap();
    assert_eq!(clinic.redeem(&code, request).await.unwrap(), first);
    let other = clinic.register_request(&code, "1955-06-14");
    assert!(matches!(
        clinic.redeem(&code, other).await,
        Err(StoreError::InvitationRefused)
    ));
}

#[tokio::test]
async fn of_two_who_redeem_at_once_one_gets_in() {
    let clinic = clinic().await;
    let code = clinic.invite(clinic.rosa).await;
    let (one, two) = (
        clinic.register_request(&code, "1955-06-14"),
        clinic.register_request(&code, "1955-06-14"),
    );
    let (one, two) = tokio::join!(clinic.redeem(&code, one), clinic.redeem(&code, two));
    assert_eq!(
        [one.is_ok(), two.is_ok()].iter().filter(|ok| **ok).count(),
        1
    );
}

#[tokio::test]
async fn five_wrong_birth_dates_void_the_invitation() {
    let clinic = clinic().await;
    let code = clinic.invite(clinic.rosa).await;
    for _ in 0..5 {
        let request = clinic.register_request(&code, "1955-06-15");
        assert!(matches!(
            clinic.redeem(&code, request).await,
            Err(StoreError::InvitationRefused)
        ));
    }
    let right = clinic.register_request(&code, "1955-06-14");
    assert!(matches!(
        clinic.redeem(&code, right).await,
        Err(StoreError::InvitationRefused)
    ));
}

#[tokio::test]
async fn a_message_sent_twice_is_stored_once_and_other_words_under_its_id_are_refused() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let request = clinic.request(&rosa, WORDS).await;
    let first = clinic.send(&rosa, &request).await.unwrap();
    assert_eq!(clinic.send(&rosa, &request).await.unwrap(), first);
    let inbox = clinic
        .store
        .inbox(&clinic.desk(&clinic.ana), clinic.now, clinic.now)
        .await
        .unwrap();
    assert_eq!(inbox.rows.len(), 1);
    let other = SendMessageRequest {
        body: "other".into(),
        ..request
    };
    assert!(matches!(
        clinic.send(&rosa, &other).await,
        Err(StoreError::IdConflict)
    ));
}

#[tokio::test]
async fn without_a_shown_promise_nothing_is_sent() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let request = SendMessageRequest {
        promise_id: None,
        ..clinic.request(&rosa, WORDS).await
    };
    assert!(matches!(
        clinic.send(&rosa, &request).await,
        Err(StoreError::PromiseChanged(_))
    ));
    let inbox = clinic
        .store
        .inbox(&clinic.desk(&clinic.ana), clinic.now, clinic.now)
        .await
        .unwrap();
    assert!(inbox.rows.is_empty());
}

#[tokio::test]
async fn somebody_elses_thread_and_patient_are_not_there() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let omar = clinic.registered(clinic.omar, "1971-02-03").await;
    let sent = clinic.request(&omar, "Omar's").await;
    clinic.send(&omar, &sent).await.unwrap();
    assert!(matches!(
        clinic.store.sender(rosa.device_id, clinic.omar).await,
        Err(StoreError::NotFound)
    ));
    let intruding = SendMessageRequest {
        thread_id: sent.thread_id,
        ..clinic.request(&rosa, WORDS).await
    };
    assert!(matches!(
        clinic.send(&rosa, &intruding).await,
        Err(StoreError::NotFound)
    ));
}

#[tokio::test]
async fn the_opening_stands_in_the_log_and_its_receipt_in_the_feed_when_the_words_are_given() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let request = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &request).await.unwrap();
    let opened = clinic
        .store
        .open_thread(
            clinic.desk(&clinic.ana),
            request.thread_id,
            None,
            clinic.now,
        )
        .await
        .unwrap();
    assert!(
        opened
            .steps
            .iter()
            .any(|step| step.step == ReceiptStep::Opened)
    );
    let feed = clinic.store.feed(rosa, 0, 200, clinic.now).await.unwrap();
    let by_ana = feed.entries.iter().any(|entry| match &entry.change {
        FeedChange::Opening { leaf } => {
            let opening = leaf.read().unwrap();
            opening.message_id == request.message_id
                && matches!(opening.opener, Opener::Staff { staff } if staff.id == clinic.ana.id)
        }
        _ => false,
    });
    assert!(by_ana);
    let key = ClinicPublicKey::parse(&clinic.store.profile().public_key).unwrap();
    let head = feed.head.verify(&key).unwrap();
    let proof = clinic.store.inclusion(0, head.tree_size).await.unwrap();
    assert_eq!(proof.tree_size, head.tree_size);
}

#[tokio::test]
async fn a_person_with_no_part_gives_a_reason_first_and_the_front_desk_cannot_answer_unopened() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let request = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &request).await.unwrap();
    let ben = clinic.desk(&clinic.ben);
    let refused = clinic
        .store
        .open_thread(ben.clone(), request.thread_id, None, clinic.now)
        .await;
    assert!(matches!(refused, Err(StoreError::ReasonNeeded)));
    let answer = AnswerRequest {
        message_id: MessageId::from_parts(0, rnd()),
        newest_seen: request.message_id,
        body: "Yes".into(),
        after: AfterAnswer::Close,
    };
    let refused = clinic
        .store
        .answer(ben.clone(), request.thread_id, answer, clinic.now)
        .await;
    assert!(matches!(refused, Err(StoreError::ReasonNeeded)));
    let opened = clinic
        .store
        .open_thread(
            ben,
            request.thread_id,
            Some(OpeningReason::PatientCalled),
            clinic.now,
        )
        .await
        .unwrap();
    assert_eq!(opened.opened_reason, OpeningReason::PatientCalled);
}

#[tokio::test]
async fn an_answer_closes_and_a_voicemail_does_not() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let request = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &request).await.unwrap();
    let mut card = PhoneCardRequest {
        phone_card_id: PhoneCardId::from_parts(0, rnd()),
        newest_seen: request.message_id,
        outcome: PhoneOutcome::LeftVoicemail,
        called_at: clinic.now,
        minutes: 0,
        said: String::new(),
    };
    let ana = clinic.desk(&clinic.ana);
    let tried = clinic
        .store
        .write_phone_card(ana.clone(), request.thread_id, card.clone(), clinic.now)
        .await
        .unwrap();
    assert_eq!(tried.state, ThreadState::Open);
    card = PhoneCardRequest {
        phone_card_id: PhoneCardId::from_parts(0, rnd()),
        outcome: PhoneOutcome::Talked,
        said: "Take it at night.".into(),
        ..card
    };
    let talked = clinic
        .store
        .write_phone_card(ana, request.thread_id, card.clone(), clinic.now)
        .await
        .unwrap();
    assert_eq!(talked.state, ThreadState::Closed);
    clinic
        .store
        .answer_phone_card(rosa, card.phone_card_id, HeardAnswer::NotHeard, clinic.now)
        .await
        .unwrap();
    let inbox = clinic
        .store
        .inbox(&clinic.desk(&clinic.ana), clinic.now, clinic.now)
        .await
        .unwrap();
    assert!(inbox.rows[0].contradicted);
    assert!(inbox.rows[0].due_at.is_some());
}

/// Rosa asked, Ana had it on screen, and then Rosa wrote of an emergency: her two messages.
async fn wrote_again(clinic: &Clinic, rosa: &Sender) -> (SendMessageRequest, SendMessageRequest) {
    let first = clinic.request(rosa, WORDS).await;
    clinic.send(rosa, &first).await.unwrap();
    let newer = SendMessageRequest {
        thread_id: first.thread_id,
        ..clinic.request(rosa, "Now my chest hurts.").await
    };
    let flagged = Sending {
        red_flag: Some("emergency".into()),
    };
    clinic
        .store
        .send_message(rosa.clone(), newer.clone(), flagged, clinic.now)
        .await
        .unwrap();
    (first, newer)
}

/// Messages that the patient was told are answered or phoned.
async fn ended(clinic: &Clinic, rosa: &Sender) -> Vec<MessageId> {
    let key = ClinicPublicKey::parse(&clinic.store.profile().public_key).unwrap();
    let feed = clinic.store.feed(rosa.clone(), 0, 200, clinic.now);
    let entries = feed.await.unwrap().entries.into_iter();
    let receipts = entries.filter_map(|entry| match entry.change {
        FeedChange::Receipt { receipt } => Some(receipt.verify(&key).unwrap()),
        _ => None,
    });
    receipts
        .filter(|receipt| matches!(receipt.step, ReceiptStep::Answered | ReceiptStep::Phoned))
        .map(|receipt| receipt.message_id)
        .collect()
}

#[tokio::test]
async fn an_answer_settles_only_what_was_on_screen() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let (first, newer) = wrote_again(&clinic, &rosa).await;
    let ana = clinic.desk(&clinic.ana);
    let mut answer = AnswerRequest {
        message_id: MessageId::from_parts(0, rnd()),
        newest_seen: first.message_id,
        body: "At night.".into(),
        after: AfterAnswer::Close,
    };
    let sent = clinic
        .store
        .answer(ana.clone(), first.thread_id, answer.clone(), clinic.now)
        .await
        .unwrap();
    assert_eq!(sent.state, ThreadState::Open);
    assert_eq!(ended(&clinic, &rosa).await, [first.message_id]);
    let inbox = clinic.store.inbox(&ana, clinic.now, clinic.now).await;
    let row = &inbox.unwrap().rows[0];
    assert_eq!(row.red_flag.as_deref(), Some("emergency"));
    assert!(row.due_at.is_some());

    // A retry after a new look is the same answer, and settles nothing more.
    answer.newest_seen = newer.message_id;
    let again = clinic
        .store
        .answer(ana.clone(), first.thread_id, answer.clone(), clinic.now)
        .await
        .unwrap();
    assert_eq!(again, sent);
    // Her own answer may be the newest on screen; another thread's message may not.
    let next = |newest_seen| AnswerRequest {
        message_id: MessageId::from_parts(0, rnd()),
        newest_seen,
        ..answer.clone()
    };
    let elsewhere = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &elsewhere).await.unwrap();
    let refused = clinic
        .store
        .answer(
            ana.clone(),
            first.thread_id,
            next(elsewhere.message_id),
            clinic.now,
        )
        .await;
    assert!(matches!(refused, Err(StoreError::NotFound)));
    let closed = clinic
        .store
        .answer(ana, first.thread_id, next(answer.message_id), clinic.now)
        .await
        .unwrap();
    assert_eq!(closed.state, ThreadState::Closed);
    assert_eq!(
        ended(&clinic, &rosa).await,
        [first.message_id, newer.message_id]
    );
}

#[tokio::test]
async fn a_calm_second_message_leaves_the_red_flag_and_its_hour() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let (first, flagged) = wrote_again(&clinic, &rosa).await;
    let ana = clinic.desk(&clinic.ana);
    let row = || async {
        let inbox = clinic.store.inbox(&ana, clinic.now, clinic.now).await;
        inbox.unwrap().rows.remove(0)
    };
    let before = row().await;
    let mut calm = first.clone();
    // A message for fewer readers has no hour of its own.
    for audience in [Audience::Usual, Audience::Fewer] {
        calm = SendMessageRequest {
            thread_id: first.thread_id,
            ..clinic
                .request_to(&rosa, "And thank you for the card.", audience)
                .await
        };
        clinic.send(&rosa, &calm).await.unwrap();
        let after = row().await;
        assert_eq!(after.red_flag.as_deref(), Some("emergency"));
        assert_eq!(after.due_at, before.due_at);
    }

    // Once all is answered, a calm message gets its own hour.
    let answer = AnswerRequest {
        message_id: MessageId::from_parts(0, rnd()),
        newest_seen: calm.message_id,
        body: "Please come in now.".into(),
        after: AfterAnswer::Close,
    };
    let answered = clinic
        .store
        .answer(ana.clone(), first.thread_id, answer, clinic.now)
        .await
        .unwrap();
    assert_eq!(answered.state, ThreadState::Closed);
    let thanks = SendMessageRequest {
        thread_id: flagged.thread_id,
        ..clinic.request(&rosa, "Thank you, I will.").await
    };
    clinic.send(&rosa, &thanks).await.unwrap();
    let last = row().await;
    assert_eq!(last.red_flag, None);
    assert!(last.due_at > before.due_at);
}

#[tokio::test]
async fn what_follows_a_red_flag_stays_with_the_people_who_have_it() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let (first, _flagged) = wrote_again(&clinic, &rosa).await;
    let desk = clinic
        .store
        .add_pool("Front desk", &[clinic.ben.id], clinic.now)
        .await
        .unwrap();
    let route = NewRoute {
        category: Category::Visit,
        pool_id: desk,
        answerer_id: Some(clinic.ben.id),
        doctor_reads: false,
        answer_within: 540,
    };
    clinic.store.set_route(route, clinic.now).await.unwrap();
    let key = ClinicPublicKey::parse(&clinic.store.profile().public_key).unwrap();
    let card = |thread_id, category| {
        let preview = PreviewPromiseRequest {
            thread_id,
            category,
            audience: Audience::Usual,
        };
        let asked = clinic
            .store
            .preview_promise(rosa.clone(), preview, clinic.now);
        async { asked.await.unwrap().verify(&key).unwrap() }
    };
    let row = || async {
        let reader = clinic.desk(&clinic.ana);
        let inbox = clinic.store.inbox(&reader, clinic.now, clinic.now).await;
        inbox.unwrap().rows.remove(0)
    };
    // Not even words that ask for few readers take it away: "fewer readers" on the card does that.
    for asked in [Category::Visit, Category::Private] {
        let held = card(Some(first.thread_id), asked).await;
        assert_eq!(held.category, Category::HealthQuestion);
        assert_eq!(held.answerer.map(|staff| staff.id), Some(clinic.ana.id));
    }
    assert_eq!(card(None, Category::Visit).await.category, Category::Visit);

    // Whoever took it keeps it.
    let chen = clinic.desk(&clinic.chen);
    let taken = clinic
        .store
        .assign(chen, first.thread_id, AssignTo::Me, clinic.now)
        .await;
    taken.unwrap();
    let held = card(Some(first.thread_id), Category::Visit).await;
    let visit = |promise_id| SendMessageRequest {
        message_id: MessageId::from_parts(0, rnd()),
        body: "And I need a visit on Friday.".into(),
        category: Category::Visit,
        promise_id: Some(promise_id),
        ..first.clone()
    };
    clinic.send(&rosa, &visit(held.id)).await.unwrap();
    let after = row().await;
    assert_eq!(after.category, Category::HealthQuestion);
    assert_eq!(
        after.assigned_to.map(|staff| staff.id),
        Some(clinic.chen.id)
    );
}

#[tokio::test]
async fn a_red_flag_in_a_message_about_a_visit_goes_to_the_nurse() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    // The clinic has no route for visits here, so one that was taken would fail.
    let visit = SendMessageRequest {
        category: Category::Visit,
        ..clinic.request(&rosa, "Now my chest hurts. Thursday?").await
    };
    let flagged = Sending {
        red_flag: Some("emergency".into()),
    };
    let sent = clinic
        .store
        .send_message(rosa.clone(), visit, flagged, clinic.now)
        .await;
    assert_eq!(sent.unwrap().thread.category, Category::HealthQuestion);
}

#[tokio::test]
async fn a_medicine_list_reaches_the_patient_and_is_kept_by_those_who_answer() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let ana = clinic.desk(&clinic.ana);
    let asked = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &asked).await.unwrap();
    let set = |who: &DeskReader, name: &str, taken| {
        clinic
            .store
            .set_medicine(who.clone(), asked.thread_id, name.into(), taken, clinic.now)
    };
    let newest = || async {
        let feed = clinic.store.feed(rosa.clone(), 0, 200, clinic.now);
        let entries = feed.await.unwrap().entries.into_iter();
        let lists = entries.filter_map(|entry| match entry.change {
            FeedChange::Medicines { medicines } => Some(medicines),
            _ => None,
        });
        lists.collect::<Vec<_>>()
    };
    set(&ana, "Metformin 500 mg", true).await.unwrap();
    // A repeat is no news.
    set(&ana, "Metformin 500 mg", true).await.unwrap();
    let two = set(&ana, "Lisinopril 10 mg", true).await.unwrap();
    assert_eq!(two, ["Lisinopril 10 mg", "Metformin 500 mg"]);
    let one = set(&ana, "Metformin 500 mg", false).await.unwrap();
    assert_eq!(one, ["Lisinopril 10 mg"]);
    assert_eq!(newest().await.len(), 3);
    assert_eq!(newest().await.last(), Some(&one));
    let opened = clinic
        .store
        .open_thread(ana, asked.thread_id, None, clinic.now)
        .await
        .unwrap();
    assert_eq!(opened.medicines.as_ref(), Some(&one));
    // Capitals make no other medicine, and no order of their own.
    let same = set(&clinic.desk(&clinic.ana), "lisinopril 10 MG", true).await;
    assert_eq!(same.unwrap(), one);
    let sorted = set(&clinic.desk(&clinic.ana), "aspirin", true).await;
    assert_eq!(sorted.unwrap(), ["aspirin", "Lisinopril 10 mg"]);

    // The front desk may open the conversation with a reason, and sees no medicines.
    let ben = clinic.desk(&clinic.ben);
    let reason = Some(OpeningReason::PatientCalled);
    let seen = clinic
        .store
        .open_thread(ben.clone(), asked.thread_id, reason, clinic.now)
        .await;
    assert_eq!(seen.unwrap().medicines, None);
    let refused = set(&ben, "Warfarin", true).await;
    assert!(matches!(refused, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn a_talk_settles_only_what_was_on_screen() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let (first, newer) = wrote_again(&clinic, &rosa).await;
    let ana = clinic.desk(&clinic.ana);
    let mut card = PhoneCardRequest {
        phone_card_id: PhoneCardId::from_parts(0, rnd()),
        newest_seen: first.message_id,
        outcome: PhoneOutcome::Talked,
        called_at: clinic.now,
        minutes: 2,
        said: "Take it at night.".into(),
    };
    let saved = clinic
        .store
        .write_phone_card(ana.clone(), first.thread_id, card.clone(), clinic.now)
        .await
        .unwrap();
    assert_eq!(saved.state, ThreadState::Open);
    assert_eq!(ended(&clinic, &rosa).await, [first.message_id]);
    let inbox = clinic.store.inbox(&ana, clinic.now, clinic.now).await;
    let row = &inbox.unwrap().rows[0];
    assert_eq!(row.red_flag.as_deref(), Some("emergency"));
    assert!(row.due_at.is_some());
    card.newest_seen = newer.message_id;
    let again = clinic
        .store
        .write_phone_card(ana, first.thread_id, card, clinic.now)
        .await
        .unwrap();
    assert_eq!(again, saved);
}

#[tokio::test]
async fn who_opened_with_a_reason_answers_that_and_not_what_came_after() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let first = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &first).await.unwrap();
    let ben = clinic.desk(&clinic.ben);
    let reason = Some(OpeningReason::PatientCalled);
    let opened = clinic
        .store
        .open_thread(ben.clone(), first.thread_id, reason, clinic.now);
    opened.await.unwrap();
    let newer = SendMessageRequest {
        thread_id: first.thread_id,
        ..clinic.request(&rosa, "And in the morning?").await
    };
    clinic.send(&rosa, &newer).await.unwrap();
    let answer = |newest_seen| AnswerRequest {
        message_id: MessageId::from_parts(0, rnd()),
        newest_seen,
        body: "At night.".into(),
        after: AfterAnswer::Close,
    };
    let send = |answer| {
        clinic
            .store
            .answer(ben.clone(), first.thread_id, answer, clinic.now)
    };
    let unread = send(answer(newer.message_id)).await;
    assert!(matches!(unread, Err(StoreError::ReasonNeeded)));
    let sent = send(answer(first.message_id)).await.unwrap();
    assert_eq!(sent.state, ThreadState::Open);
    assert_eq!(ended(&clinic, &rosa).await, [first.message_id]);
    let taken = clinic
        .store
        .assign(ben, first.thread_id, AssignTo::Me, clinic.now);
    assert!(matches!(taken.await, Err(StoreError::ReasonNeeded)));
}

#[tokio::test]
async fn fewer_readers_leave_out_the_patients_doctor_too_unless_there_is_a_reason() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let asked = clinic.request_to(&rosa, WORDS, Audience::Fewer).await;
    clinic.send(&rosa, &asked).await.unwrap();
    let open = |staff, reason| {
        clinic
            .store
            .open_thread(clinic.desk(staff), asked.thread_id, reason, clinic.now)
    };
    let refused = open(&clinic.chen, None).await;
    assert!(matches!(refused, Err(StoreError::ReasonNeeded)));
    open(&clinic.ana, None).await.unwrap();
    open(&clinic.chen, Some(OpeningReason::PatientCalled))
        .await
        .unwrap();
}

#[tokio::test]
async fn taking_a_thread_gets_nobody_round_the_reason() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let request = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &request).await.unwrap();
    let ben = clinic.desk(&clinic.ben);
    let store = &clinic.store;
    let assign =
        |who: &DeskReader, to| store.assign(who.clone(), request.thread_id, to, clinic.now);
    let to_ben = AssignTo::Staff {
        staff_id: clinic.ben.id,
    };
    for to in [AssignTo::Me, to_ben] {
        let taken = assign(&ben, to).await;
        assert!(matches!(taken, Err(StoreError::ReasonNeeded)));
    }
    let open = |reason| store.open_thread(ben.clone(), request.thread_id, reason, clinic.now);
    assert!(matches!(open(None).await, Err(StoreError::ReasonNeeded)));
    // To pass it on to somebody needs no reading.
    let to_chen = AssignTo::Staff {
        staff_id: clinic.chen.id,
    };
    assert!(assign(&ben, to_chen).await.is_ok());
    assert!(matches!(open(None).await, Err(StoreError::ReasonNeeded)));
    // With a reason given, the patient knows; and a colleague may pass it to him.
    open(Some(OpeningReason::PatientCalled)).await.unwrap();
    let taken = assign(&ben, AssignTo::Me).await.unwrap();
    assert_eq!(taken.assigned_to.map(|staff| staff.id), Some(clinic.ben.id));
    assert!(assign(&clinic.desk(&clinic.ana), to_ben).await.is_ok());
}

#[tokio::test]
async fn the_words_stand_nowhere_in_the_files() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let request = clinic.request(&rosa, WORDS).await;
    clinic.send(&rosa, &request).await.unwrap();
    for file in std::fs::read_dir(clinic.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for canary in ["CANARY", "Rosa", "SQLite format"] {
            assert!(
                !bytes
                    .windows(canary.len())
                    .any(|window| window == canary.as_bytes()),
                "{canary} found"
            );
        }
    }
}

#[tokio::test]
async fn eight_senders_at_once_lose_nothing() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    let mut requests = Vec::new();
    for number in 0..40 {
        requests.push(clinic.request(&rosa, &format!("{WORDS} {number}")).await);
    }
    let sent =
        futures_util::future::join_all(requests.iter().map(|request| clinic.send(&rosa, request)))
            .await;
    assert!(sent.iter().all(Result::is_ok));
    let inbox = clinic
        .store
        .inbox(&clinic.desk(&clinic.ana), clinic.now, clinic.now)
        .await
        .unwrap();
    assert_eq!(inbox.rows.len(), 40);
}

#[tokio::test]
async fn a_link_signs_in_once_and_a_session_ends_when_idle() {
    let clinic = clinic().await;
    let link = clinic
        .store
        .create_sign_in_link(clinic.ana.id, clinic.now)
        .await
        .unwrap();
    let staff_id = clinic
        .store
        .use_sign_in_link(&link, clinic.now)
        .await
        .unwrap();
    assert!(matches!(
        clinic.store.use_sign_in_link(&link, clinic.now).await,
        Err(StoreError::LinkRefused)
    ));
    let late = clinic
        .store
        .create_sign_in_link(clinic.ana.id, clinic.now)
        .await
        .unwrap();
    let refused = clinic
        .store
        .use_sign_in_link(&late, clinic.now.plus_ms(11 * 60_000))
        .await;
    assert!(matches!(refused, Err(StoreError::LinkRefused)));
    let session = clinic
        .store
        .begin_session(staff_id, clinic.now)
        .await
        .unwrap();
    assert!(
        clinic
            .store
            .session(&session, None, clinic.now.plus_ms(9 * 60_000))
            .await
            .is_ok()
    );
    assert!(
        clinic
            .store
            .session(&session, None, clinic.now.plus_ms(10 * 60_000))
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_resting_tab_does_not_end_the_session_of_a_busy_one() {
    let clinic = clinic().await;
    let begun = clinic.store.begin_session(clinic.ana.id, clinic.now);
    let session = begun.await.unwrap();
    let at = |minutes: i64| clinic.now.plus_ms(minutes * 60_000);
    let busy = clinic.store.session(&session, Some(at(9)), at(9));
    assert_eq!(busy.await.unwrap().idle_until, at(19));
    let resting = clinic.store.session(&session, Some(at(0)), at(9));
    assert_eq!(resting.await.unwrap().idle_until, at(19));
    let later = clinic.store.session(&session, None, at(15)).await;
    assert_eq!(later.unwrap().idle_until, at(19));
}

#[tokio::test]
async fn a_nonce_works_once_and_unlock_tries_grow_slow() {
    let clinic = clinic().await;
    let rosa = clinic.registered(clinic.rosa, "1955-06-14").await;
    clinic
        .store
        .use_nonce("d".into(), "n".into(), clinic.now)
        .await
        .unwrap();
    assert!(matches!(
        clinic
            .store
            .use_nonce("d".into(), "n".into(), clinic.now)
            .await,
        Err(StoreError::Replayed)
    ));
    clinic
        .store
        .register_unlock(rosa.device_id, "u".into(), vec![1; 32])
        .await
        .unwrap();
    for _ in 0..5 {
        clinic
            .store
            .count_unlock_try(rosa.device_id, clinic.now)
            .await
            .unwrap();
    }
    let waits = clinic
        .store
        .count_unlock_try(rosa.device_id, clinic.now)
        .await;
    assert!(matches!(waits, Err(StoreError::TooManyTries(_))));
    clinic.store.confirm_unlock(rosa.device_id).await.unwrap();
    assert!(
        clinic
            .store
            .count_unlock_try(rosa.device_id, clinic.now)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn another_master_key_does_not_open_the_file() {
    let clinic = clinic().await;
    let opened = ClinicStore::open(&clinic.folder.path().join("clinic.db"), [8; 32]).await;
    assert!(matches!(opened, Err(StoreError::Database(_))));
}
