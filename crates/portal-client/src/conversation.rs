//! One conversation: entries with their way, messages that wait, the draft; and the answer to a phone card.

use portal_ipc::IpcError;
use portal_ipc::views::{
    AnswerPhoneCardForm, EntryView, MessageState, MessageView, Nothing, OpenThreadForm, ThreadView,
};
use portal_protocol::portal::{AnswerPhoneCardRequest, AnswerPhoneCardResponse, paths};
use portal_protocol::{Audience, Author, Category, Message, StaffMember, ThreadState};
use portal_vault::{Entry, LedgerRow, LedgerState, Partition};
use reqwest::Method;

use crate::cards::card_view;
use crate::engine::Engine;
use crate::failure::of_vault;
use crate::session::Member;
use crate::way::{plate, way};

/// Entries of one page.
const PAGE: u32 = 50;

impl Engine {
    /// A page of a conversation; the newest page marks it read.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub async fn open_thread(&self, form: OpenThreadForm) -> Result<ThreadView, IpcError> {
        let member = self.session()?.member()?;
        let partition = &member.partition;
        let stored = partition.thread(form.thread_id).await.map_err(of_vault)?;
        let mut page = partition
            .entries(form.thread_id, form.before, PAGE + 1)
            .await
            .map_err(of_vault)?;
        let has_earlier = page.len() > PAGE as usize;
        if has_earlier {
            page.remove(0);
        }
        let earlier = page.first().filter(|_| has_earlier).map(Entry::thread_seq);
        let mut entries = Vec::with_capacity(page.len() + stored.waiting.len());
        for entry in &page {
            entries.push(match entry {
                Entry::Message(message) => EntryView::Message {
                    message: Box::new(self.settled(partition, message).await?),
                },
                Entry::PhoneCard(card) => EntryView::PhoneCard { card: card.clone() },
            });
        }
        let newest_page = form.before.is_none();
        if newest_page {
            entries.extend(stored.waiting.iter().map(|row| EntryView::Message {
                message: Box::new(self.unsettled(&member, row)),
            }));
            if stored.unread {
                partition
                    .mark_read(form.thread_id)
                    .await
                    .map_err(of_vault)?;
                self.threads_changed(vec![form.thread_id]);
            }
        }
        let known = stored.thread.as_ref();
        let waiting = stored.waiting.first().map(|row| &row.outgoing);
        let category = known
            .map(|thread| thread.category)
            .or_else(|| waiting.map(|outgoing| outgoing.category));
        let audience = known
            .map(|thread| thread.audience)
            .or_else(|| waiting.map(|outgoing| outgoing.audience));
        Ok(ThreadView {
            thread_id: form.thread_id,
            title: stored.first_words.unwrap_or_default(),
            category: category.unwrap_or(Category::HealthQuestion),
            audience: audience.unwrap_or(Audience::Usual),
            closed: stored
                .thread
                .is_some_and(|thread| thread.state == ThreadState::Closed),
            write_back_to: write_back_to(&page),
            draft: stored.draft.map(crate::drafts::view),
            entries,
            earlier,
        })
    }

    /// "Is this what you heard?" The first answer holds.
    ///
    /// # Errors
    /// `Offline`, `ClinicSilent`, `NotFound`.
    pub async fn answer_phone_card(&self, form: AnswerPhoneCardForm) -> Result<Nothing, IpcError> {
        let session = self.session()?;
        let member = session.member()?;
        let path = paths::of_patient(paths::PHONE_CARD_ANSWERS, member.patient.patient_id)
            .replace("{phone_card_id}", &form.phone_card_id.to_string());
        let request = AnswerPhoneCardRequest { heard: form.heard };
        let _holds: AnswerPhoneCardResponse = self
            .api()?
            .send(&session.signer, Method::POST, &path, &request)
            .await?;
        // The card with the answer comes with the feed.
        session.poke.notify_one();
        Ok(Nothing {})
    }

    async fn settled(
        &self,
        partition: &Partition,
        message: &Message,
    ) -> Result<MessageView, IpcError> {
        let own = !matches!(message.author, Author::Staff { .. });
        let mut view = MessageView {
            id: message.id,
            author: message.author.clone(),
            own,
            body: message.body.clone(),
            at: message.sent_at,
            state: MessageState::Settled,
            way: Vec::new(),
            plate: None,
            changed_promise: None,
        };
        if own {
            let receipts = partition.receipts(message.id).await.map_err(of_vault)?;
            let promise = partition.promise(message.id).await.map_err(of_vault)?;
            let promise = promise.map(|(promise, _)| promise);
            view.way = way(message.sent_at, &receipts, promise.as_ref());
            view.plate = promise.map(|promise| plate(&receipts, &promise, self.clinic_now()));
        }
        Ok(view)
    }

    fn unsettled(&self, member: &Member, row: &LedgerRow) -> MessageView {
        let outgoing = &row.outgoing;
        let changed = row
            .changed_promise
            .as_ref()
            .and_then(|word| self.believed(word).ok());
        MessageView {
            id: outgoing.message_id,
            author: Author::Patient {
                name: member.record.account.account_name.clone(),
            },
            own: true,
            body: outgoing.body.clone(),
            at: outgoing.queued_at,
            state: match row.state {
                LedgerState::Waiting => MessageState::Waiting,
                LedgerState::NeedsLook => MessageState::NeedsLook,
                LedgerState::Refused => MessageState::Refused,
            },
            way: way(outgoing.queued_at, &[], None),
            plate: None,
            changed_promise: changed
                .map(|promise| card_view(promise, outgoing.category, true, false)),
        }
    }
}

/// The person at the clinic who spoke last.
fn write_back_to(entries: &[Entry]) -> Option<StaffMember> {
    entries.iter().rev().find_map(|entry| match entry {
        Entry::Message(message) => match &message.author {
            Author::Staff { staff } => Some(staff.clone()),
            _ => None,
        },
        Entry::PhoneCard(card) => Some(card.staff.clone()),
    })
}
