//! A patient's computer: the real engine in a folder of its own, with what it told its window.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use portal_client::{Clock, Engine, EngineConfig};
use portal_ipc::Event;
use portal_ipc::views::{
    AppStatusView, ChoosePinForm, EntryView, InboxView, MessageView, Nothing, OpenThreadForm,
    PromiseForm, PromisePreviewView, RegisterForm, SaveDraftForm, SendForm, SentView, ThreadView,
    UnlockKind,
};
use portal_protocol::{Audience, Category, Language, ThreadId};
use tempfile::TempDir;
use tokio::sync::watch;

use crate::clinic::Clinic;
use crate::keychain::FileKeychain;
use crate::{PIN, ROSA_BORN};

/// A test waits this long for something to come by itself, and fails after it.
const PATIENCE: Duration = Duration::from_secs(30);

/// A computer with Waypost on it. The window's events are counted, and tests wait on them.
pub struct Computer {
    /// The engine; tests call its commands as the window would.
    pub engine: Engine,
    folder: PathBuf,
    events: watch::Receiver<u64>,
    clock: Clock,
    _temporary: Option<TempDir>,
}

impl std::fmt::Debug for Computer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Computer(..)")
    }
}

impl Computer {
    /// A new computer that got the clinic's file.
    pub async fn new(clinic: &Clinic) -> Self {
        Self::with_clock(clinic, clinic.clock.as_fn()).await
    }

    /// As [`Self::new`], with a clock of its own.
    pub async fn with_clock(clinic: &Clinic, clock: Clock) -> Self {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let folder = temporary.path().join("app");
        let file = Some(clinic.clinic_file.clone());
        let mut computer = Self::open(folder, file, clock).await;
        computer._temporary = Some(temporary);
        computer
    }

    /// Starts the app on a folder that may have been used before.
    pub async fn open(folder: PathBuf, clinic_file: Option<String>, clock: Clock) -> Self {
        std::fs::create_dir_all(&folder).expect("a folder");
        let (sender, events) = watch::channel(0_u64);
        let engine = Engine::start(EngineConfig {
            data_folder: folder.clone(),
            clinic_file,
            language: Language::En,
            keychain: Arc::new(FileKeychain::at(&folder.join("keychain.json"))),
            clock: Arc::clone(&clock),
            events: Arc::new(move |_event: Event| sender.send_modify(|count| *count += 1)),
        })
        .await;
        Self {
            engine,
            folder,
            events,
            clock,
            _temporary: None,
        }
    }

    /// Closes the app and starts it again.
    pub async fn restart(self) -> Self {
        let Self {
            engine,
            folder,
            clock,
            _temporary,
            ..
        } = self;
        engine.close().await;
        drop(engine);
        let mut again = Self::open(folder, None, clock).await;
        again._temporary = _temporary;
        again
    }

    /// The app's folder.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// The status.
    pub async fn status(&self) -> AppStatusView {
        self.engine
            .app_status(Nothing {})
            .await
            .expect("the status")
    }

    /// Registers as Rosa; gives the thread of the invitation.
    pub async fn register(&self, clinic: &Clinic) -> ThreadId {
        let form = register_form(&clinic.code, ROSA_BORN);
        self.engine
            .register(form)
            .await
            .expect("registered")
            .first_thread_id
    }

    /// Chooses the usual PIN.
    pub async fn choose_pin(&self, unlock: UnlockKind) {
        let form = ChoosePinForm {
            pin: PIN.to_owned(),
            unlock,
        };
        self.engine.choose_pin(form).await.expect("a PIN");
    }

    /// Sends a message under the card that the clinic shows now; in a new conversation without a thread.
    pub async fn send(&self, thread_id: Option<ThreadId>, body: &str) -> SentView {
        let form = self.write(thread_id, body).await;
        self.engine.send_message(form).await.expect("in the ledger")
    }

    /// Writes a message up to the press of Send: draft, promise card.
    pub async fn write(&self, thread_id: Option<ThreadId>, body: &str) -> SendForm {
        let draft = self
            .engine
            .save_draft(SaveDraftForm {
                thread_id,
                body: body.to_owned(),
                caret: 0,
                category: None,
                audience: Audience::Usual,
            })
            .await
            .expect("a draft");
        let preview = self.preview(Some(draft.thread_id), body, None).await;
        SendForm {
            thread_id: draft.thread_id,
            body: body.to_owned(),
            category: preview.category,
            audience: Audience::Usual,
            promise_id: preview.card.map(|card| card.promise_id),
            guidance: Vec::new(),
        }
    }

    /// What is shown beside these words; `None`: the category is worked out.
    pub async fn preview(
        &self,
        thread_id: Option<ThreadId>,
        body: &str,
        category: Option<Category>,
    ) -> PromisePreviewView {
        let form = PromiseForm {
            thread_id,
            body: body.to_owned(),
            category,
            audience: Audience::Usual,
        };
        self.engine.preview_promise(form).await.expect("a preview")
    }

    /// The list of conversations.
    pub async fn inbox(&self) -> InboxView {
        self.engine.list_threads(Nothing {}).await.expect("a list")
    }

    /// A conversation.
    pub async fn thread(&self, thread_id: ThreadId) -> ThreadView {
        let form = OpenThreadForm {
            thread_id,
            before: None,
        };
        self.engine.open_thread(form).await.expect("a conversation")
    }

    /// Waits, without asking anybody for anything, until a conversation is as wanted.
    pub async fn wait_for(
        &mut self,
        thread_id: ThreadId,
        what: &str,
        wanted: impl Fn(&ThreadView) -> bool,
    ) -> ThreadView {
        let waiting = async {
            loop {
                let view = self.thread(thread_id).await;
                if wanted(&view) {
                    return view;
                }
                self.events.changed().await.expect("the engine lives");
            }
        };
        match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(view) => view,
            Err(_) => panic!("it never came: {what}"),
        }
    }

    /// Waits until the status is as wanted.
    pub async fn wait_for_status(
        &mut self,
        what: &str,
        wanted: impl Fn(&AppStatusView) -> bool,
    ) -> AppStatusView {
        let waiting = async {
            loop {
                let status = self.status().await;
                if wanted(&status) {
                    return status;
                }
                self.events.changed().await.expect("the engine lives");
            }
        };
        match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(status) => status,
            Err(_) => panic!("it never came: {what}"),
        }
    }
}

/// The form of screen 01.
#[must_use]
pub fn register_form(code: &str, birth_date: &str) -> RegisterForm {
    RegisterForm {
        code: code.to_owned(),
        birth_date: birth_date.to_owned(),
        language: Language::En,
        pin: None,
    }
}

/// The messages of a conversation, phone cards left out.
#[must_use]
pub fn messages(view: &ThreadView) -> Vec<&MessageView> {
    view.entries
        .iter()
        .filter_map(|entry| match entry {
            EntryView::Message { message } => Some(message.as_ref()),
            EntryView::PhoneCard { .. } => None,
        })
        .collect()
}
