//! Measures sending and answering over the real way (TLS, signatures, fsync, open-log), and durable messages a
//! second: `cargo run --release -p testkit --example measure_messages`. Prints one JSON object.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a measuring program that can't be set up has failed"
)]

use std::sync::Arc;
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use ed25519_dalek::SigningKey;
use portal_client::network::Method;
use portal_client::network::{ClinicApi, Signer};
use portal_ipc::views::{MessageState, UnlockKind};
use portal_protocol::clinic_file::ClinicFile;
use portal_protocol::portal::{
    PreviewPromiseRequest, PromiseResponse, RegisterRequest, RegisterResponse, SendMessageRequest,
    SendMessageResponse, paths,
};
use portal_protocol::{
    Audience, Category, DeviceId, Language, MessageId, PatientId, PromiseId, RegistrationId,
    ThreadId,
};
use serde_json::json;
use testkit::{Clinic, Computer, messages};

const ROUNDS: usize = 60;
const SENDERS: usize = 8;
const EACH: usize = 250;

#[tokio::main]
async fn main() {
    let clinic = Clinic::start_with("127.0.0.1:0", SENDERS + 1).await;
    let (reached, answered) = ways(&clinic).await;
    let (first, others) = clinic.more_codes.split_at(1);
    let one = durable(&clinic, first).await;
    let eight = durable(&clinic, others).await;
    let figures = json!({
        "send_to_reached_ms": spread(reached),
        "answer_to_visible_ms": spread(answered),
        "durable_messages_per_second": { "1": one, "8": eight },
    });
    println!("{figures}");
}

fn spread(mut times: Vec<f64>) -> serde_json::Value {
    times.sort_by(f64::total_cmp);
    let at = |part: usize| times.get((times.len() - 1) * part / 100).copied();
    json!({ "p50": at(50), "p99": at(99), "rounds": times.len() })
}

/// Send pressed → signed receipt on screen; answer pressed → words on the patient's screen.
async fn ways(clinic: &Clinic) -> (Vec<f64>, Vec<f64>) {
    let mut rosa = Computer::new(clinic).await;
    let first = rosa.register(clinic).await;
    rosa.choose_pin(UnlockKind::OnlyMe).await;
    let ana = clinic.sign_in("Ana Ruiz").await;
    let (mut reached, mut answered) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let words = format!("May I take the pill at night? ({round})");
        let form = rosa.write(Some(first), &words).await;
        let began = Instant::now();
        rosa.engine.send_message(form).await.expect("in the ledger");
        rosa.wait_for(first, "reached", |view| {
            messages(view)
                .iter()
                .all(|message| message.state == MessageState::Settled)
        })
        .await;
        reached.push(began.elapsed().as_secs_f64() * 1000.0);
        ana.open(first).await;
        let answer = format!("Yes, at night is fine. ({round})");
        let began = Instant::now();
        ana.answer(first, &answer).await;
        rosa.wait_for(first, "answered", |view| {
            messages(view).iter().any(|message| message.body == answer)
        })
        .await;
        answered.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    (reached, answered)
}

struct Sending {
    api: ClinicApi,
    signer: Signer,
    patient_id: PatientId,
    promise_id: PromiseId,
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("randomness");
    bytes
}

/// Messages a second that stand on the clinic's disk, from so many computers at once.
async fn durable(clinic: &Clinic, codes: &[String]) -> f64 {
    let mut ready = Vec::new();
    for code in codes {
        ready.push(Arc::new(sender(clinic, code).await));
    }
    let began = Instant::now();
    let tasks: Vec<_> = ready
        .into_iter()
        .map(|sender| tokio::spawn(async move { send_many(&sender).await }))
        .collect();
    for task in tasks {
        task.await.expect("a sender");
    }
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let sent = (codes.len() * EACH) as f64;
    sent / began.elapsed().as_secs_f64()
}

/// A registered computer that has seen a promise card.
async fn sender(clinic: &Clinic, code: &str) -> Sending {
    let file = ClinicFile::parse(&clinic.clinic_file).expect("a clinic file");
    let api = ClinicApi::new(&file.profile, clinic.clock.as_fn()).expect("an API");
    let now = clinic.clock.now().0;
    let device_id = DeviceId::from_parts(now, random());
    let key = SigningKey::from_bytes(&random());
    let signer = Signer {
        key_id: device_id.to_string(),
        key: key.clone(),
    };
    let request = RegisterRequest {
        registration_id: RegistrationId::from_parts(now, random()),
        code: code.replace('-', ""),
        birth_date: "1955-06-14".to_owned(),
        device_id,
        device_public_key: BASE64URL.encode(key.verifying_key().as_bytes()),
        language: Language::En,
    };
    let account: RegisterResponse = api
        .send(&signer, Method::POST, paths::REGISTRATIONS, &request)
        .await
        .expect("registered");
    let patient_id = account.patients.first().expect("a patient").patient_id;
    let request = PreviewPromiseRequest {
        thread_id: None,
        category: Category::HealthQuestion,
        audience: Audience::Usual,
    };
    let path = paths::of_patient(paths::PROMISES, patient_id);
    let shown: PromiseResponse = api
        .send(&signer, Method::POST, &path, &request)
        .await
        .expect("a promise");
    let promise = shown.promise.verify(&file.key).expect("signed");
    Sending {
        api,
        signer,
        patient_id,
        promise_id: promise.id,
    }
}

async fn send_many(sender: &Sending) {
    let path = paths::of_patient(paths::MESSAGES, sender.patient_id);
    for number in 0..EACH {
        let request = SendMessageRequest {
            message_id: MessageId::from_parts(1, random()),
            thread_id: ThreadId::from_parts(1, random()),
            body: format!("A question of an invented patient, number {number}."),
            category: Category::HealthQuestion,
            audience: Audience::Usual,
            promise_id: Some(sender.promise_id),
            guidance: Vec::new(),
        };
        let _taken: SendMessageResponse = sender
            .api
            .send(&sender.signer, Method::POST, &path, &request)
            .await
            .expect("taken");
    }
}
