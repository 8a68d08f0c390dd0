//! Reading a patient's feed: rows and cursor in one transaction, and only what the clinic's key signed.

use std::sync::Arc;

use portal_ipc::Event;
use portal_protocol::openlog::TreeHead;
use portal_protocol::portal::{FeedChange, FeedResponse, paths};
use portal_protocol::{PatientId, Promise, Receipt};
use portal_vault::Changes;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::openlog::same_tree;
use crate::outbox::broken;
use crate::session::Session;

/// Entries of one page.
const PAGE: u32 = 200;

impl Engine {
    /// Reads the feed to its end.
    pub(crate) async fn sync(&self, session: &Arc<Session>) -> Result<(), Failure> {
        let member = session.member().map_err(|_| Failure::Offline)?;
        let api = self.api().map_err(|_| Failure::Offline)?;
        let patient_id = member.patient.patient_id;
        let path = paths::of_patient(paths::FEED, patient_id);
        let mut after = member.partition.cursor().await.map_err(broken)?;
        loop {
            let page: FeedResponse = api
                .get(
                    &session.signer,
                    &format!("{path}?after={after}&limit={PAGE}"),
                )
                .await?;
            let more = page.more && page.cursor > after;
            after = page.cursor;
            let head = self.believed(&page.head)?;
            let known = member.partition.last_head().await.map_err(broken)?;
            let known = known.map(|(known, _)| known);
            let went_back = known.as_ref().is_some_and(|known| goes_back(known, &head));
            // Each head is signed anew; only another tree is news.
            let grew = known.is_none_or(|known| !same_tree(&known, &head));
            if went_back {
                self.note_gap(session).await?;
            }
            if !page.entries.is_empty() || (grew && !went_back) {
                let mut changes = self.changes(&page, patient_id);
                changes.cursor = Some(page.cursor);
                // The head that added up stays, so that a later check asks the same question again.
                changes.head = (!went_back).then_some((head, page.head));
                let applied = member.partition.apply(&changes).await.map_err(broken)?;
                for message_id in &applied.conflicts {
                    tracing::error!(%message_id, "the clinic has other words under an id of ours");
                }
                self.threads_changed(applied.threads_changed);
                if applied.openings_changed {
                    self.emit(Event::OpeningsChanged);
                }
            }
            if !more {
                // A clinic that went back to an older copy has numbers again that were read here already.
                if went_back && session.first_reading_again() {
                    member.partition.read_feed_again().await.map_err(broken)?;
                    after = 0;
                    continue;
                }
                return Ok(());
            }
        }
    }

    /// Reads the feed once more from its beginning when an entry of a conversation is missing here: an old copy of
    /// the vault was put back, or the feed left something out. Once for an open vault.
    pub(crate) async fn repair_gaps(&self, session: &Arc<Session>) -> Result<(), Failure> {
        let member = session.member().map_err(|_| Failure::Offline)?;
        if !session.first_look_for_gaps() {
            return Ok(());
        }
        let gaps = member.partition.threads_with_gaps().await.map_err(broken)?;
        if gaps.is_empty() {
            return Ok(());
        }
        tracing::warn!(
            threads = gaps.len(),
            "entries are missing; the feed is read again"
        );
        member.partition.read_feed_again().await.map_err(broken)?;
        self.sync(session).await
    }

    /// What of a page may be believed. Anything else is left out and stands in the log by its kind only.
    fn changes(&self, page: &FeedResponse, patient_id: PatientId) -> Changes {
        let mut changes = Changes::default();
        let clinic_id = self.clinic().map(|clinic| clinic.profile().clinic_id);
        for entry in &page.entries {
            let believed = match &entry.change {
                FeedChange::Thread { thread } if thread.patient_id == patient_id => {
                    changes.threads.push(thread.clone());
                    true
                }
                FeedChange::Message { message } if message.patient_id == patient_id => {
                    changes.messages.push(message.clone());
                    true
                }
                FeedChange::PhoneCard { phone_card } if phone_card.patient_id == patient_id => {
                    changes.phone_cards.push(phone_card.clone());
                    true
                }
                FeedChange::Promise {
                    message_id,
                    promise: word,
                } => match self.believed(word) {
                    Ok(promise) if is_ours(&promise, patient_id, clinic_id) => {
                        changes.promises.push((*message_id, promise, word.clone()));
                        true
                    }
                    _ => false,
                },
                FeedChange::Receipt { receipt: word } => match self.believed(word) {
                    Ok(receipt) if is_receipt_of(&receipt, patient_id, clinic_id) => {
                        changes.receipts.push((receipt, word.clone()));
                        true
                    }
                    _ => false,
                },
                FeedChange::Opening { leaf } => match leaf.read() {
                    Ok(opening) if opening.patient_id == patient_id => {
                        changes.openings.push((leaf.clone(), opening));
                        true
                    }
                    _ => false,
                },
                FeedChange::Medicines { medicines } => {
                    changes.medicines = Some((entry.seq, medicines.clone()));
                    true
                }
                _ => false,
            };
            if !believed {
                tracing::error!(seq = entry.seq, "an entry of the feed was not believed");
            }
        }
        changes
    }
}

/// Smaller than a tree that was seen, or as large and another one.
fn goes_back(known: &TreeHead, head: &TreeHead) -> bool {
    head.tree_size < known.tree_size
        || (head.tree_size == known.tree_size && !same_tree(known, head))
}

fn is_ours(
    promise: &Promise,
    patient_id: PatientId,
    clinic_id: Option<portal_protocol::ClinicId>,
) -> bool {
    promise.patient_id == patient_id && Some(promise.clinic_id) == clinic_id
}

fn is_receipt_of(
    receipt: &Receipt,
    patient_id: PatientId,
    clinic_id: Option<portal_protocol::ClinicId>,
) -> bool {
    receipt.patient_id == patient_id && Some(receipt.clinic_id) == clinic_id
}
