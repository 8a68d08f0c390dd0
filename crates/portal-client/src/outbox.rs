//! Sending: durable in the ledger first, then signed to the clinic, then settled by its signed receipts.

use std::sync::Arc;

use portal_ipc::views::{ConfirmSendForm, DraftView, MessageForm, SendForm, SentView};
use portal_ipc::{ErrorCode, Event, IpcError};
use portal_protocol::portal::{GuidanceShown, SendMessageRequest, SendMessageResponse, paths};
use portal_protocol::{
    Author, ErrorCode as Refusal, MAX_BODY_BYTES, Message, MessageId, ReceiptStep, Signed, ThreadId,
};
use portal_vault::{Changes, LedgerRow, LedgerState, Outgoing, failpoint};
use reqwest::Method;
use sha2::{Digest as _, Sha256};

use crate::engine::Engine;
use crate::failure::{Failure, of_vault};
use crate::session::{Member, Session};

impl Engine {
    /// Puts a message into the ledger, durably, and wakes the worker.
    ///
    /// # Errors
    /// `Empty`, `TooLong`, `DiskFull`, `Locked`; the words stay in the draft.
    pub async fn send_message(&self, form: SendForm) -> Result<SentView, IpcError> {
        let session = self.session()?;
        let member = session.member()?;
        if form.body.trim().is_empty() {
            return Err(ErrorCode::Empty.into());
        }
        if form.body.len() > MAX_BODY_BYTES {
            return Err(ErrorCode::TooLong.into());
        }
        let message_id = MessageId::from_parts(self.now().0, Self::random()?);
        let outgoing = Outgoing {
            message_id,
            thread_id: form.thread_id,
            body: form.body,
            category: form.category,
            audience: form.audience,
            promise: form.promise_id.and_then(|id| session.card(id)),
            guidance: form
                .guidance
                .into_iter()
                .map(|shown| GuidanceShown {
                    rule: shown.rule,
                    level: shown.level,
                    choice: shown.choice,
                })
                .collect(),
            queued_at: self.now(),
        };
        member
            .partition
            .queue_message(&outgoing)
            .await
            .map_err(of_vault)?;
        failpoint("send-queued");
        session.note_written().await;
        session.poke.notify_one();
        self.threads_changed(vec![form.thread_id]);
        self.emit(Event::StatusChanged);
        Ok(SentView {
            message_id,
            thread_id: form.thread_id,
        })
    }

    /// Sends a waiting message under the card just seen.
    ///
    /// # Errors
    /// `PromiseChanged` when that is not the newest card, `NotFound`.
    pub async fn confirm_send(&self, form: ConfirmSendForm) -> Result<SentView, IpcError> {
        let session = self.session()?;
        let member = session.member()?;
        let row = waiting_row(&member, form.message_id).await?;
        let changed = row
            .changed_promise
            .filter(|changed| {
                self.believed(changed)
                    .is_ok_and(|promise| promise.id == form.promise_id)
            })
            .ok_or(ErrorCode::PromiseChanged)?;
        member
            .partition
            .confirm(form.message_id, &changed)
            .await
            .map_err(of_vault)?;
        session.poke.notify_one();
        let thread_id = row.outgoing.thread_id;
        self.threads_changed(vec![thread_id]);
        Ok(SentView {
            message_id: form.message_id,
            thread_id,
        })
    }

    /// Takes a waiting message back into the draft.
    ///
    /// # Errors
    /// `TooLate` when it may have left this computer, `NotFound`.
    pub async fn take_back_message(&self, form: MessageForm) -> Result<DraftView, IpcError> {
        let member = self.session()?.member()?;
        let draft = member
            .partition
            .take_back(form.message_id, self.now())
            .await
            .map_err(of_vault)?;
        self.threads_changed(vec![draft.thread_id]);
        Ok(crate::drafts::view(draft))
    }

    pub(crate) fn threads_changed(&self, thread_ids: Vec<ThreadId>) {
        if !thread_ids.is_empty() {
            self.emit(Event::ThreadsChanged { thread_ids });
        }
    }

    /// Sends what waits, oldest first. A refused message does not hold up the others.
    pub(crate) async fn send_waiting(&self, session: &Arc<Session>) -> Result<(), Failure> {
        let member = session.member().map_err(|_| Failure::Offline)?;
        let rows = member.partition.outgoing().await.map_err(broken)?;
        for row in rows {
            if row.state == LedgerState::Waiting {
                self.send_one(session, &member, row).await?;
            }
        }
        Ok(())
    }

    async fn send_one(
        &self,
        session: &Session,
        member: &Member,
        row: LedgerRow,
    ) -> Result<(), Failure> {
        let outgoing = row.outgoing;
        let id = outgoing.message_id;
        let partition = &member.partition;
        let api = self.api().map_err(|_| Failure::Offline)?;
        // Before the first byte may leave: from now on it can't be taken back unasked.
        partition.count_try(id).await.map_err(broken)?;
        let request = SendMessageRequest {
            message_id: id,
            thread_id: outgoing.thread_id,
            body: outgoing.body.clone(),
            category: outgoing.category,
            audience: outgoing.audience,
            promise_id: outgoing
                .promise
                .as_ref()
                .and_then(|word| self.believed(word).ok())
                .map(|promise| promise.id),
            guidance: outgoing.guidance.clone(),
        };
        let path = paths::of_patient(paths::MESSAGES, member.patient.patient_id);
        let sent = api
            .send(&session.signer, Method::POST, &path, &request)
            .await;
        failpoint("send-left");
        let settled = match sent {
            Ok(response) => self.settle(member, outgoing, response).await,
            Err(Failure::PromiseChanged(changed)) => {
                self.believed(&changed.promise)?;
                partition
                    .needs_look(id, &changed.promise)
                    .await
                    .map_err(broken)
            }
            Err(Failure::Refused(body)) if is_final(body.code) => {
                partition.refused(id, body.code).await.map_err(broken)
            }
            Err(failure) => {
                if failure.never_left() {
                    partition.never_left(id).await.map_err(broken)?;
                }
                return Err(failure);
            }
        };
        self.threads_changed(vec![request.thread_id]);
        settled
    }

    /// The clinic has it: promise, receipts and the end of the ledger row, in one transaction.
    async fn settle(
        &self,
        member: &Member,
        outgoing: Outgoing,
        response: SendMessageResponse,
    ) -> Result<(), Failure> {
        let promise = self.believed(&response.promise)?;
        let receipts = response
            .receipts
            .into_iter()
            .map(|word| Ok((self.believed(&word)?, word)))
            .collect::<Result<Vec<_>, Failure>>()?;
        // Signed, and about this very message: else the row stays, and the same request is made again.
        let fits = promise.patient_id == member.patient.patient_id
            && response.thread.id == outgoing.thread_id
            && response.thread.patient_id == member.patient.patient_id
            && receipts
                .iter()
                .all(|(receipt, _)| receipt.message_id == outgoing.message_id)
            && receipts.iter().any(|(receipt, _)| {
                receipt.step == ReceiptStep::Reached
                    && receipt.body_digest == body_digest(&outgoing.body)
            });
        if !fits {
            tracing::error!("the clinic's answer does not belong to the message that was sent");
            return Err(Failure::Garbled);
        }
        let message = Message {
            id: outgoing.message_id,
            thread_id: outgoing.thread_id,
            patient_id: member.patient.patient_id,
            author: Author::Patient {
                name: member.record.account.account_name.clone(),
            },
            body: outgoing.body,
            sent_at: response.sent_at,
            thread_seq: response.thread_seq,
        };
        let changes = Changes {
            threads: vec![response.thread],
            messages: vec![message],
            receipts,
            promises: vec![(outgoing.message_id, promise, response.promise)],
            ..Changes::default()
        };
        member.partition.apply(&changes).await.map_err(broken)?;
        failpoint("send-settled");
        Ok(())
    }

    /// The clinic's word, if its pinned key signed it.
    pub(crate) fn believed<T>(&self, word: &Signed<T>) -> Result<T, Failure>
    where
        T: portal_protocol::SignedKind + serde::Serialize + serde::de::DeserializeOwned,
    {
        let clinic = self.clinic().ok_or(Failure::Offline)?;
        word.verify(&clinic.file.key).map_err(|error| {
            tracing::error!(%error, kind = T::KIND, "a word of the clinic's is not signed by it");
            Failure::NotTheClinic
        })
    }
}

/// SHA-256 of the words, hex, as receipts carry it.
fn body_digest(body: &str) -> String {
    Sha256::digest(body.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

async fn waiting_row(member: &Member, message_id: MessageId) -> Result<LedgerRow, IpcError> {
    member
        .partition
        .outgoing()
        .await
        .map_err(of_vault)?
        .into_iter()
        .find(|row| row.outgoing.message_id == message_id)
        .ok_or_else(|| ErrorCode::NotFound.into())
}

/// Trying again would bring the same answer.
const fn is_final(code: Refusal) -> bool {
    matches!(
        code,
        Refusal::TooLong
            | Refusal::Empty
            | Refusal::Malformed
            | Refusal::IdConflict
            | Refusal::NotFound
            | Refusal::NotAllowed
            | Refusal::DeviceRevoked
    )
}

/// The vault failed while the worker used it: tried again with the next pass.
pub(crate) fn broken(error: portal_vault::VaultError) -> Failure {
    if !matches!(error, portal_vault::VaultError::Closed) {
        tracing::error!(%error, "the vault failed while syncing");
    }
    Failure::Broken
}
