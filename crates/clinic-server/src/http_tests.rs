//! Both APIs through their routers: allowed, somebody else's, signed out, replayed, repeated.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use clinic_store::ClinicStore;
use ed25519_dalek::SigningKey;
use http::{Method, Request, Response, StatusCode};
use http_body_util::BodyExt as _;
use portal_protocol::portal::{RegisterRequest, paths};
use portal_protocol::request_signature::{SignedParts, sign};
use portal_protocol::{
    DeviceId, InvitationId, Language, MessageId, PatientId, RegistrationId, ThreadId, Timestamp,
};
use serde_json::{Value, json};
use tokio::sync::watch;
use tower::ServiceExt as _;

use crate::app::{App, AppState};
use crate::config::Config;
use crate::serve::Peer;
use crate::{ClinicFolder, demo, router};

const NOW: Timestamp = Timestamp(1_778_082_120_000); // Wednesday, May 6, 2026, 10:42 am in Chicago

struct Clinic {
    portal: Router,
    desk: Router,
    store: ClinicStore,
    code: String,
    _folder: tempfile::TempDir,
    _closing: watch::Sender<bool>,
}

struct Computer {
    id: DeviceId,
    key: SigningKey,
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

async fn clinic() -> Clinic {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        portal_listen: "127.0.0.1:1".parse().unwrap(),
        portal_url: "https://clinic.example:8443".into(),
        desk_listen: "127.0.0.1:1".parse().unwrap(),
        desk_url: "http://localhost:8080".into(),
    };
    let place = ClinicFolder::at(&folder.path().join("clinic"));
    let profile = demo::demo_profile(portal_protocol::ClinicId::from_parts(NOW.0, random()));
    let store = place.create(&config, profile, NOW).await.unwrap();
    let (code, _) = demo::fill_demo(&store, NOW).await.unwrap();
    let (closing, closed) = watch::channel(false);
    let app: App =
        Arc::new(AppState::new(store.clone(), &config, Arc::new(|| NOW), closed).unwrap());
    Clinic {
        portal: router::portal(app.clone()),
        desk: router::desk(app),
        store,
        code,
        _folder: folder,
        _closing: closing,
    }
}

impl Computer {
    fn new() -> Self {
        Self {
            id: DeviceId::from_parts(NOW.0, random()),
            key: SigningKey::from_bytes(&random()),
        }
    }

    fn request(&self, method: Method, path: &str, body: &Value) -> Request<Body> {
        self.request_at(NOW.0 / 1000, method, path, body)
    }

    fn request_at(&self, created: i64, method: Method, path: &str, body: &Value) -> Request<Body> {
        let bytes = if body.is_null() {
            Vec::new()
        } else {
            serde_json::to_vec(body).unwrap()
        };
        let target = format!("https://clinic.example:8443{path}");
        let parts = SignedParts {
            method: method.as_str(),
            target_uri: &target,
            body: &bytes,
        };
        let headers = sign(parts, &self.id.to_string(), created, random(), &self.key);
        Request::builder()
            .method(method)
            .uri(path)
            .header("content-digest", headers.content_digest)
            .header("signature-input", headers.signature_input)
            .header("signature", headers.signature)
            .extension(Peer(IpAddr::V4(Ipv4Addr::LOCALHOST)))
            .body(Body::from(bytes))
            .unwrap()
    }
}

async fn answer(response: Response<Body>) -> (StatusCode, Value) {
    let status = response.status();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    let body = if bytes.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&bytes).unwrap_or_else(|_| panic!("no JSON with {status}"))
    };
    (status, body)
}

impl Clinic {
    async fn ask(
        &self,
        computer: &Computer,
        method: Method,
        path: &str,
        body: Value,
    ) -> (StatusCode, Value) {
        let request = computer.request(method, path, &body);
        answer(self.portal.clone().oneshot(request).await.unwrap()).await
    }

    fn registration(&self, computer: &Computer, birth_date: &str) -> Value {
        serde_json::to_value(RegisterRequest {
            registration_id: RegistrationId::from_parts(NOW.0, random()),
            code: self.code.replace('-', ""),
            birth_date: birth_date.into(),
            device_id: computer.id,
            device_public_key: BASE64URL.encode(computer.key.verifying_key().as_bytes()),
            language: Language::En,
        })
        .unwrap()
    }

    async fn rosa(&self) -> (Computer, PatientId) {
        let computer = Computer::new();
        let body = self.registration(&computer, "1955-06-14");
        let (status, reply) = self
            .ask(&computer, Method::POST, paths::REGISTRATIONS, body)
            .await;
        assert_eq!(status, StatusCode::OK, "{reply}");
        let patient = reply["patients"][0]["patient_id"].as_str().unwrap();
        (computer, patient.parse().unwrap())
    }

    async fn at_desk(
        &self,
        method: Method,
        path: &str,
        cookie: Option<&str>,
        origin: &str,
        body: Value,
    ) -> Response<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("content-type", "application/json")
            .header("origin", origin)
            .extension(Peer(IpAddr::V4(Ipv4Addr::LOCALHOST)));
        if let Some(cookie) = cookie {
            request = request.header("cookie", cookie);
        }
        let request = request.body(Body::from(body.to_string())).unwrap();
        self.desk.clone().oneshot(request).await.unwrap()
    }

    async fn sign_in(&self, name: &str) -> String {
        let staff = self.store.staff_by_name(name).await.unwrap();
        let link = self.store.create_sign_in_link(staff.id, NOW).await.unwrap();
        let path = portal_protocol::desk::paths::SESSION_LINK;
        let response = self
            .at_desk(Method::POST, path, None, DESK, json!({ "link": link }))
            .await;
        assert_eq!(response.status(), StatusCode::OK);
        let cookie = response.headers()["set-cookie"].to_str().unwrap();
        for part in ["__Host-", "Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
            assert!(cookie.contains(part), "{part} is missing");
        }
        cookie.split(';').next().unwrap().to_owned()
    }
}

const DESK: &str = "http://localhost:8080";

fn message(thread_id: ThreadId, promise_id: &Value, body: &str) -> Value {
    json!({
        "message_id": MessageId::from_parts(NOW.0, random()), "thread_id": thread_id, "body": body,
        "category": "health_question", "audience": "usual", "promise_id": promise_id, "guidance": [],
    })
}

async fn promise(clinic: &Clinic, rosa: &Computer, patient: PatientId) -> Value {
    let path = paths::of_patient(paths::PROMISES, patient);
    let body = json!({ "thread_id": null, "category": "health_question", "audience": "usual" });
    let (status, reply) = clinic.ask(rosa, Method::POST, &path, body).await;
    assert_eq!(status, StatusCode::OK);
    let payload: Value =
        serde_json::from_str(reply["promise"]["payload"].as_str().unwrap()).unwrap();
    assert_eq!(payload["answerer"]["name"], "Ana Ruiz");
    payload["id"].clone()
}

#[tokio::test]
async fn a_code_and_a_birth_date_let_rosa_in_and_a_retry_changes_nothing() {
    let clinic = clinic().await;
    let computer = Computer::new();
    let body = clinic.registration(&computer, "1955-06-14");
    let first = clinic
        .ask(&computer, Method::POST, paths::REGISTRATIONS, body.clone())
        .await;
    let again = clinic
        .ask(&computer, Method::POST, paths::REGISTRATIONS, body)
        .await;
    assert_eq!(first.0, StatusCode::OK);
    assert_eq!(first, again);
}

#[tokio::test]
async fn a_wrong_birth_date_and_a_used_code_get_the_same_bytes() {
    let clinic = clinic().await;
    let stranger = Computer::new();
    let wrong = clinic.registration(&stranger, "1955-06-15");
    let wrong = clinic
        .ask(&stranger, Method::POST, paths::REGISTRATIONS, wrong)
        .await;
    clinic.rosa().await;
    let second = Computer::new();
    let used = clinic.registration(&second, "1955-06-14");
    let used = clinic
        .ask(&second, Method::POST, paths::REGISTRATIONS, used)
        .await;
    assert_eq!(wrong.0, StatusCode::FORBIDDEN);
    assert_eq!(wrong, used);
}

#[tokio::test]
async fn a_request_without_a_fitting_signature_is_refused() {
    let clinic = clinic().await;
    let (rosa, patient) = clinic.rosa().await;
    let path = format!(
        "{}?after=0&limit=10",
        paths::of_patient(paths::FEED, patient)
    );
    let stranger = Computer {
        id: rosa.id,
        key: SigningKey::from_bytes(&random()),
    };
    assert_eq!(
        clinic
            .ask(&stranger, Method::GET, &path, Value::Null)
            .await
            .0,
        StatusCode::UNAUTHORIZED
    );
    let plain = Request::get(&path).body(Body::empty()).unwrap();
    let (status, body) = answer(clinic.portal.clone().oneshot(plain).await.unwrap()).await;
    assert_eq!(
        (status, &body["code"]),
        (StatusCode::UNAUTHORIZED, &json!("signature_refused"))
    );
    let mut other_target = rosa.request(Method::GET, &path, &Value::Null);
    *other_target.uri_mut() = path.replace("after=0", "after=1").parse().unwrap();
    assert_eq!(
        clinic
            .portal
            .clone()
            .oneshot(other_target)
            .await
            .unwrap()
            .status(),
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn no_time_of_signing_is_too_far_off_to_be_refused() {
    let clinic = clinic().await;
    let (rosa, patient) = clinic.rosa().await;
    let path = paths::of_patient(paths::PROMISES, patient);
    for created in [i64::MIN, i64::MIN + 1, 0, i64::MAX] {
        let request = rosa.request_at(created, Method::POST, &path, &json!({}));
        let (status, reply) = answer(clinic.portal.clone().oneshot(request).await.unwrap()).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        assert_eq!(reply["code"], "signature_refused");
    }
}

#[tokio::test]
async fn a_recorded_request_cannot_be_sent_again() {
    let clinic = clinic().await;
    let (rosa, patient) = clinic.rosa().await;
    let path = format!(
        "{}?after=0&limit=10",
        paths::of_patient(paths::FEED, patient)
    );
    let first = rosa.request(Method::GET, &path, &Value::Null);
    let mut copy = Request::get(&path).body(Body::empty()).unwrap();
    *copy.headers_mut() = first.headers().clone();
    assert_eq!(
        clinic.portal.clone().oneshot(first).await.unwrap().status(),
        StatusCode::OK
    );
    assert_eq!(
        clinic.portal.clone().oneshot(copy).await.unwrap().status(),
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn omars_record_and_no_record_look_the_same_to_rosa() {
    let clinic = clinic().await;
    let (rosa, _) = clinic.rosa().await;
    let omar = clinic.store.search_patients("Omar Haddad").await.unwrap()[0].patient_id;
    let nobody = PatientId::from_parts(NOW.0, random());
    for (method, path, body) in [
        (
            Method::GET,
            format!("{}?after=0&limit=10", paths::FEED),
            Value::Null,
        ),
        (
            Method::POST,
            paths::PROMISES.to_owned(),
            json!({ "thread_id": null, "category": "refill", "audience": "usual" }),
        ),
        (
            Method::POST,
            paths::MESSAGES.to_owned(),
            message(ThreadId::from_parts(NOW.0, random()), &Value::Null, "Hello"),
        ),
        (
            Method::POST,
            paths::PHONE_CARD_ANSWERS.replace(
                "{phone_card_id}",
                &InvitationId::from_parts(NOW.0, random()).to_string(),
            ),
            json!({ "heard": "heard" }),
        ),
    ] {
        let his = clinic
            .ask(
                &rosa,
                method.clone(),
                &paths::of_patient(&path, omar),
                body.clone(),
            )
            .await;
        let none = clinic
            .ask(&rosa, method, &paths::of_patient(&path, nobody), body)
            .await;
        assert_eq!(his.0, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(his, none, "{path}");
    }
}

#[tokio::test]
async fn a_message_is_taken_once_and_marked_when_it_carries_a_red_flag() {
    let clinic = clinic().await;
    let (rosa, patient) = clinic.rosa().await;
    let path = paths::of_patient(paths::MESSAGES, patient);
    let promise_id = promise(&clinic, &rosa, patient).await;
    let words = "I have crushing chest pain and my left arm is numb.";
    let body = message(ThreadId::from_parts(NOW.0, random()), &promise_id, words);
    let first = clinic.ask(&rosa, Method::POST, &path, body.clone()).await;
    assert_eq!(first.0, StatusCode::OK, "{}", first.1);
    let again = clinic.ask(&rosa, Method::POST, &path, body.clone()).await;
    assert_eq!(first, again);
    let mut other_words = body;
    other_words["body"] = json!("Something else");
    let other = clinic.ask(&rosa, Method::POST, &path, other_words).await;
    assert_eq!(other.0, StatusCode::CONFLICT);

    let ana = clinic.sign_in("Ana Ruiz").await;
    let inbox = portal_protocol::desk::paths::INBOX;
    let response = clinic
        .at_desk(Method::GET, inbox, Some(&ana), DESK, Value::Null)
        .await;
    let (_, inbox) = answer(response).await;
    assert_eq!(inbox["rows"].as_array().unwrap().len(), 1);
    assert_eq!(inbox["rows"][0]["red_flag"], "emergency");
    assert!(!inbox.to_string().contains("crushing"));
    let thread = inbox["rows"][0]["thread_id"].as_str().unwrap();
    let open = portal_protocol::desk::paths::OPENINGS.replace("{thread_id}", thread);
    let response = clinic
        .at_desk(
            Method::POST,
            &open,
            Some(&ana),
            DESK,
            json!({ "reason": null }),
        )
        .await;
    let (status, thread) = answer(response).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(thread["entries"][0]["body"], words);
    assert!(!thread["entries"][0]["marks"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn a_message_without_a_seen_promise_waits_for_a_look() {
    let clinic = clinic().await;
    let (rosa, patient) = clinic.rosa().await;
    let path = paths::of_patient(paths::MESSAGES, patient);
    let body = message(
        ThreadId::from_parts(NOW.0, random()),
        &Value::Null,
        "Morning or night?",
    );
    let (status, reply) = clinic.ask(&rosa, Method::POST, &path, body).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(reply["code"], "promise_changed");
    assert!(reply["promise"]["signature"].is_string());
}

#[tokio::test]
async fn empty_and_too_long_words_are_refused_by_name() {
    let clinic = clinic().await;
    let (rosa, patient) = clinic.rosa().await;
    let path = paths::of_patient(paths::MESSAGES, patient);
    for (words, status, code) in [
        (" \n ".to_owned(), StatusCode::BAD_REQUEST, "empty"),
        (
            "a".repeat(100_001),
            StatusCode::PAYLOAD_TOO_LARGE,
            "too_long",
        ),
    ] {
        let body = message(ThreadId::from_parts(NOW.0, random()), &Value::Null, &words);
        let reply = clinic.ask(&rosa, Method::POST, &path, body).await;
        assert_eq!((reply.0, &reply.1["code"]), (status, &json!(code)));
    }
}

#[tokio::test]
async fn nobody_reads_the_desk_signed_out_or_from_another_site() {
    use portal_protocol::desk::paths as desk;
    let clinic = clinic().await;
    let ana = clinic.sign_in("Ana Ruiz").await;
    let thread = ThreadId::from_parts(NOW.0, random()).to_string();
    for (method, path) in [
        (Method::GET, desk::SESSION.to_owned()),
        (Method::GET, desk::INBOX.to_owned()),
        (Method::GET, desk::WAKE.to_owned()),
        (Method::GET, desk::TEAM.to_owned()),
        (Method::GET, format!("{}?name=rosa", desk::PATIENTS)),
        (Method::POST, desk::INVITATIONS.to_owned()),
        (Method::POST, desk::OPENINGS.replace("{thread_id}", &thread)),
        (Method::POST, desk::ANSWERS.replace("{thread_id}", &thread)),
        (
            Method::POST,
            desk::PHONE_CARDS.replace("{thread_id}", &thread),
        ),
        (
            Method::POST,
            desk::ASSIGNMENT.replace("{thread_id}", &thread),
        ),
        (Method::POST, desk::PASSKEY_ADD_START.to_owned()),
    ] {
        for (cookie, origin) in [
            (None, DESK),
            (Some("__Host-waypost-desk=wrong"), DESK),
            (Some(ana.as_str()), "https://elsewhere.example"),
        ] {
            let response = clinic
                .at_desk(method.clone(), &path, cookie, origin, json!({}))
                .await;
            assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{path}");
        }
    }
}

#[tokio::test]
async fn a_link_signs_in_once() {
    let clinic = clinic().await;
    let ana = clinic.store.staff_by_name("Ana").await.unwrap();
    let link = clinic.store.create_sign_in_link(ana.id, NOW).await.unwrap();
    let path = portal_protocol::desk::paths::SESSION_LINK;
    for status in [StatusCode::OK, StatusCode::UNAUTHORIZED] {
        let response = clinic
            .at_desk(Method::POST, path, None, DESK, json!({ "link": link }))
            .await;
        assert_eq!(response.status(), status);
    }
}

#[tokio::test]
async fn an_administrator_opens_nothing() {
    use portal_protocol::desk::paths as desk;
    let clinic = clinic().await;
    let (rosa, patient) = clinic.rosa().await;
    let promise_id = promise(&clinic, &rosa, patient).await;
    let thread_id = ThreadId::from_parts(NOW.0, random());
    let body = message(thread_id, &promise_id, "Morning or night?");
    let path = paths::of_patient(paths::MESSAGES, patient);
    assert_eq!(
        clinic.ask(&rosa, Method::POST, &path, body).await.0,
        StatusCode::OK
    );
    let priya = clinic.sign_in("Priya Shah").await;
    let open = desk::OPENINGS.replace("{thread_id}", &thread_id.to_string());
    let response = clinic
        .at_desk(
            Method::POST,
            &open,
            Some(&priya),
            DESK,
            json!({ "reason": "asked_to_help" }),
        )
        .await;
    let (status, reply) = answer(response).await;
    assert!(status == StatusCode::FORBIDDEN || status == StatusCode::NOT_FOUND);
    assert!(!reply.to_string().contains("Morning"));
}
