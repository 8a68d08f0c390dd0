//! One step of the change feed in one transaction: rows, cursor, head, and the end of ledger rows.

use std::collections::BTreeSet;

use portal_protocol::openlog::TreeHead;
use portal_protocol::{MessageId, Signed, ThreadId};

use super::clinic_words::{put_openings, put_promises, put_receipts};
use super::entries::{put_messages, put_phone_cards};
use super::threads::{put_threads, set_shown};
use super::{Partition, put_record, record};
use crate::error::VaultError;
use crate::failpoint::failpoint;
use crate::records::{Applied, Changes};

/// What a step changed so far.
#[derive(Default)]
pub(super) struct Noted {
    pub(super) threads: BTreeSet<ThreadId>,
    pub(super) conflicts: BTreeSet<MessageId>,
}

impl Partition {
    /// Applies a step. The same step once more changes nothing; the cursor never goes back.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written; then nothing of it is.
    pub async fn apply(&self, changes: &Changes) -> Result<Applied, VaultError> {
        let mut turn = self.database.writing().await?;
        let mut noted = Noted::default();
        put_threads(&mut turn, &changes.threads, &mut noted).await?;
        put_messages(&mut turn, &changes.messages, &mut noted).await?;
        put_phone_cards(&mut turn, &changes.phone_cards, &mut noted).await?;
        put_receipts(&mut turn, &changes.receipts, &mut noted).await?;
        put_promises(&mut turn, &changes.promises).await?;
        let openings_changed = put_openings(&mut turn, &changes.openings).await?;
        set_shown(&mut turn, &noted.threads).await?;
        if let Some(cursor) = changes.cursor {
            let known: i64 = record(&mut turn, "cursor").await?.unwrap_or(0);
            if cursor > known {
                put_record(&mut turn, "cursor", &cursor).await?;
            }
        }
        if let Some((seq, medicines)) = &changes.medicines {
            let known: Option<(i64, Vec<String>)> = record(&mut turn, "medicines").await?;
            if known.is_none_or(|(known, _)| *seq > known) {
                put_record(&mut turn, "medicines", &(seq, medicines)).await?;
            }
        }
        if let Some((head, word)) = &changes.head {
            let known: Option<(TreeHead, Signed<TreeHead>)> = record(&mut turn, "head").await?;
            // An older step once more must not make the tree look smaller.
            if known.is_none_or(|(known, _)| head.tree_size >= known.tree_size) {
                put_record(&mut turn, "head", &(head, word)).await?;
            }
        }
        failpoint("apply-written");
        turn.commit().await?;
        failpoint("apply-committed");
        Ok(Applied {
            threads_changed: noted.threads.into_iter().collect(),
            openings_changed,
            conflicts: noted.conflicts.into_iter().collect(),
        })
    }

    /// Reads the clinic's feed from its beginning the next time: what is here stays, what is missing comes.
    ///
    /// # Errors
    /// [`VaultError`] when it can't be written.
    pub async fn read_feed_again(&self) -> Result<(), VaultError> {
        let mut turn = self.database.writing().await?;
        put_record(&mut turn, "cursor", &0).await?;
        turn.commit().await
    }
}
