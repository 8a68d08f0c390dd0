//! The Desk's API over a plain connection, as a browser would speak it.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use http::{Method, Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use portal_protocol::desk::{
    AfterAnswer, AnswerRequest, DeskEntry, InboxResponse, LinkSignInRequest, MedicineRequest,
    MedicinesResponse, OpenThreadRequest, PhoneCardRequest, SessionResponse, ThreadChangedResponse,
    ThreadResponse,
};
use portal_protocol::{MessageId, PhoneCardId, PhoneOutcome, ThreadId, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::net::TcpStream;

/// A signed-in person at the Desk.
#[derive(Debug)]
pub struct Desk {
    address: SocketAddr,
    cookie: String,
    /// The newest message that was on screen, for each opened thread.
    seen: Mutex<HashMap<ThreadId, MessageId>>,
    /// The person and what they may do.
    pub session: SessionResponse,
}

impl Desk {
    pub(crate) async fn sign_in(address: SocketAddr, secret: &str) -> Self {
        let request = LinkSignInRequest {
            link: secret.to_owned(),
        };
        let path = "/desk/api/v1/session/link";
        let (status, cookie, body) = ask(address, None, Method::POST, path, &request).await;
        assert_eq!(status, StatusCode::OK, "signing in");
        Self {
            address,
            cookie: cookie.expect("a cookie"),
            seen: Mutex::default(),
            session: read(&body),
        }
    }

    /// The inbox.
    pub async fn inbox(&self) -> InboxResponse {
        self.call(Method::GET, "/desk/api/v1/inbox", &()).await
    }

    /// Opens a thread; the opening is recorded first.
    pub async fn open(&self, thread_id: ThreadId) -> ThreadResponse {
        let path = format!("/desk/api/v1/threads/{thread_id}/openings");
        let request = OpenThreadRequest { reason: None };
        let opened: ThreadResponse = self.call(Method::POST, &path, &request).await;
        let newest = opened.entries.iter().rev().find_map(|entry| match entry {
            DeskEntry::Message { id, .. } => Some(*id),
            DeskEntry::PhoneCard { .. } => None,
        });
        let newest = newest.expect("a message in the thread");
        let mut seen = self.seen.lock().expect("the seen messages");
        seen.insert(thread_id, newest);
        drop(seen);
        opened
    }

    /// The newest message of what [`Self::open`] showed last; opens the thread when it was never opened.
    async fn newest_seen(&self, thread_id: ThreadId) -> MessageId {
        let seen = || {
            let seen = self.seen.lock().expect("the seen messages");
            seen.get(&thread_id).copied()
        };
        if seen().is_none() {
            self.open(thread_id).await;
        }
        seen().expect("an opened thread")
    }

    /// Puts a medicine on the list of a thread's patient, or takes it off.
    pub async fn set_medicine(
        &self,
        thread_id: ThreadId,
        name: &str,
        taken: bool,
    ) -> MedicinesResponse {
        let path = format!("/desk/api/v1/threads/{thread_id}/medicines");
        let name = name.to_owned();
        let request = MedicineRequest { name, taken };
        self.call(Method::POST, &path, &request).await
    }

    /// Answers and closes.
    pub async fn answer(&self, thread_id: ThreadId, body: &str) -> ThreadChangedResponse {
        let path = format!("/desk/api/v1/threads/{thread_id}/answers");
        let request = AnswerRequest {
            message_id: MessageId::from_parts(1, random()),
            newest_seen: self.newest_seen(thread_id).await,
            body: body.to_owned(),
            after: AfterAnswer::Close,
        };
        self.call(Method::POST, &path, &request).await
    }

    /// Writes a phone card after a talk of three minutes.
    pub async fn phone(
        &self,
        thread_id: ThreadId,
        said: &str,
        called_at: Timestamp,
    ) -> ThreadChangedResponse {
        let path = format!("/desk/api/v1/threads/{thread_id}/phone-cards");
        let request = PhoneCardRequest {
            phone_card_id: PhoneCardId::from_parts(1, random()),
            newest_seen: self.newest_seen(thread_id).await,
            outcome: PhoneOutcome::Talked,
            called_at,
            minutes: 3,
            said: said.to_owned(),
        };
        self.call(Method::POST, &path, &request).await
    }

    async fn call<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: &(impl Serialize + Sync),
    ) -> T {
        let (status, _, bytes) = ask(self.address, Some(&self.cookie), method, path, body).await;
        assert!(status.is_success(), "the Desk's API answered {status}");
        read(&bytes)
    }
}

fn random() -> [u8; 10] {
    let mut random = [0; 10];
    getrandom::fill(&mut random).expect("randomness");
    random
}

fn read<T: DeserializeOwned>(bytes: &Bytes) -> T {
    serde_json::from_slice(bytes).expect("the answer's shape")
}

async fn ask(
    address: SocketAddr,
    cookie: Option<&str>,
    method: Method,
    path: &str,
    body: &(impl Serialize + Sync),
) -> (StatusCode, Option<String>, Bytes) {
    let stream = TcpStream::connect(address).await.expect("the Desk answers");
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .expect("HTTP");
    let connection = tokio::spawn(connection);
    let mut request = Request::builder()
        .method(&method)
        .uri(path)
        .header("host", format!("localhost:{}", address.port()))
        .header("content-type", "application/json");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    let bytes = if method == Method::GET {
        Bytes::new()
    } else {
        Bytes::from(serde_json::to_vec(body).expect("JSON"))
    };
    let request = request.body(Full::new(bytes)).expect("a request");
    let response = sender.send_request(request).await.expect("an answer");
    let cookie = response
        .headers()
        .get("set-cookie")
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.split(';').next())
        .map(str::to_owned);
    let status = response.status();
    let body = response.into_body().collect().await.expect("a body");
    connection.abort();
    (status, cookie, body.to_bytes())
}
