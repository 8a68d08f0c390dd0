//! Promise cards: asked of the clinic while a message is written, kept signed for the days without internet.

use portal_ipc::IpcError;
use portal_ipc::views::{PromiseCardView, PromiseForm, PromisePreviewView};
use portal_protocol::portal::{PreviewPromiseRequest, PromiseResponse, paths};
use portal_protocol::{
    Audience, Category, Promise, PromiseId, Signed, Thread, ThreadId, Timestamp,
};
use reqwest::Method;
use serde::{Deserialize, Serialize};

use crate::engine::{Engine, held};
use crate::failure::{Failure, of_vault};
use crate::guidance;
use crate::session::{Member, Session, records};

/// Cards kept; more than the routes of a clinic.
const MOST_CARDS: usize = 16;
/// A card this young is shown again without asking, so that typing asks nothing of the network.
const FRESH_MS: i64 = 20_000;

/// A card that was shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KeptCard {
    thread_id: Option<ThreadId>,
    category: Category,
    audience: Audience,
    asked_at: Timestamp,
    word: Signed<Promise>,
}

impl KeptCard {
    fn fits(&self, thread_id: Option<ThreadId>, category: Category, audience: Audience) -> bool {
        self.thread_id == thread_id && self.category == category && self.audience == audience
    }
}

impl Session {
    /// The signed card that was shown under this id.
    pub(crate) fn card(&self, id: PromiseId) -> Option<Signed<Promise>> {
        let cards = held(&self.cards);
        let shown = cards.iter().find(|card| {
            serde_json::from_str::<Promise>(&card.word.payload)
                .is_ok_and(|promise| promise.id == id)
        });
        shown.map(|card| card.word.clone())
    }

    /// Keeps a card in the place of the one for the same matter.
    async fn keep_card(&self, card: KeptCard) -> Result<(), IpcError> {
        let kept = {
            let mut cards = held(&self.cards);
            // The former one stays as well: it may be the one on the screen when Send is pressed.
            cards.insert(0, card);
            cards.truncate(MOST_CARDS);
            cards.clone()
        };
        self.vault
            .put_value(records::CARDS, &kept)
            .await
            .map_err(of_vault)
    }
}

impl Engine {
    /// The promise card for what is being written. The words stay here; only the category is asked about.
    ///
    /// # Errors
    /// `Locked`, `DiskFull`. Offline is no error: the last signed card, or none.
    pub async fn preview_promise(&self, form: PromiseForm) -> Result<PromisePreviewView, IpcError> {
        let session = self.session()?;
        let member = session.member()?;
        let seen = guidance::look(&form.body, session.settings().language).await?;
        let thread = known_thread(&member, form.thread_id).await;
        let picked = form.category.is_some();
        let category = form.category.unwrap_or_else(|| match &thread {
            // What began as private stays so; danger is for those who see it soonest.
            Some(thread) if thread.category == Category::Private && seen.calm => Category::Private,
            _ => seen.category,
        });
        let route = guidance::route(category, seen.calm);
        let thread_id = thread.map(|thread| thread.id);
        let now = self.now();
        let find = |newest_only: Option<i64>| {
            held(&session.cards)
                .iter()
                .find(|card| {
                    card.fits(thread_id, route, form.audience)
                        && newest_only.is_none_or(|most| now.since(card.asked_at).abs() < most)
                })
                .map(|card| card.word.clone())
        };
        let (word, from_before) = match find(Some(FRESH_MS)) {
            Some(word) => (Some(word), false),
            None => match self
                .ask_promise(&session, &member, thread_id, route, form.audience)
                .await
            {
                Ok(word) => {
                    let card = KeptCard {
                        thread_id,
                        category: route,
                        audience: form.audience,
                        asked_at: now,
                        word: word.clone(),
                    };
                    session.keep_card(card).await?;
                    (Some(word), false)
                }
                Err(failure) => {
                    tracing::info!(?failure, "no promise could be asked for");
                    (find(None), true)
                }
            },
        };
        let card = word
            .and_then(|word| self.believed(&word).ok())
            .map(|promise| card_view(promise, category, picked, from_before));
        let medicines = match category {
            Category::Refill => member.partition.medicines().await.map_err(of_vault)?,
            _ => Vec::new(),
        };
        Ok(PromisePreviewView {
            card,
            category,
            medicines,
            offers_private: seen.private,
        })
    }

    async fn ask_promise(
        &self,
        session: &Session,
        member: &Member,
        thread_id: Option<ThreadId>,
        category: Category,
        audience: Audience,
    ) -> Result<Signed<Promise>, Failure> {
        let api = self.api().map_err(|_| Failure::Offline)?;
        let path = paths::of_patient(paths::PROMISES, member.patient.patient_id);
        let request = PreviewPromiseRequest {
            thread_id,
            category,
            audience,
        };
        let response: PromiseResponse = api
            .send(&session.signer, Method::POST, &path, &request)
            .await?;
        let promise = self.believed(&response.promise)?;
        if promise.patient_id == member.patient.patient_id {
            Ok(response.promise)
        } else {
            Err(Failure::NotTheClinic)
        }
    }
}

/// The thread, if the clinic knows it; one that only a draft has is a new one to the clinic.
async fn known_thread(member: &Member, thread_id: Option<ThreadId>) -> Option<Thread> {
    member.partition.thread(thread_id?).await.ok()?.thread
}

/// A signed promise as the window shows it.
pub(crate) fn card_view(
    promise: Promise,
    asked: Category,
    category_picked: bool,
    from_before: bool,
) -> PromiseCardView {
    PromiseCardView {
        promise_id: promise.id,
        asked,
        category: promise.category,
        category_picked,
        audience: promise.audience,
        recipients: promise.recipients,
        away: promise.away,
        answerer: promise.answerer,
        team_name: promise.team_name,
        due_at: promise.due_at,
        made_at: promise.made_at,
        from_before,
    }
}
