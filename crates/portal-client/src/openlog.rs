//! Checking the open-log: the clinic's tree only ever grew, and every opening shown stands in it.
//!
//! Kept between checks: the last head that added up, and how far one's own openings were proven. A head that
//! does not follow from it, a leaf without a proof, or a number left out is a gap; the good head stays, so
//! that a later check asks the same question again.

use std::sync::Arc;

use ct_merkle::{ConsistencyProof as TreeConsistency, InclusionProof as TreeInclusion, RootHash};
use portal_ipc::Event;
use portal_protocol::Timestamp;
use portal_protocol::openlog::{ConsistencyProof, InclusionProof, OpeningLeaf, TreeHead};
use portal_protocol::portal::paths;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::network::ClinicApi;
use crate::outbox::broken;
use crate::session::{Member, Session, records};

/// What was checked, and how it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Checked {
    /// Last complete check.
    pub(crate) checked_at: Timestamp,
    /// The last head that added up.
    head: TreeHead,
    /// Leaves up to this place were proven.
    pub(crate) proven_to: Option<u64>,
    /// Number of the patient's opening proven last; numbers have no gaps.
    last_number: i64,
    /// Number of the line that does not add up.
    pub(crate) gap_at: Option<i64>,
}

impl Engine {
    /// Checks what came since the last check.
    pub(crate) async fn check_new_openings(&self, session: &Arc<Session>) -> Result<(), Failure> {
        let member = session.member().map_err(|_| Failure::Offline)?;
        let before = self.checked(session).await;
        self.check(session, &member, before).await
    }

    /// Checks every line again against the newest head.
    pub(crate) async fn check_all_openings(&self, session: &Arc<Session>) -> Result<(), Failure> {
        let member = session.member().map_err(|_| Failure::Offline)?;
        let before = self.checked(session).await.map(|checked| Checked {
            proven_to: None,
            last_number: 0,
            gap_at: None,
            ..checked
        });
        self.check(session, &member, before).await
    }

    /// The clinic's tree is smaller than one that was seen, or another one of that size.
    pub(crate) async fn note_gap(&self, session: &Arc<Session>) -> Result<(), Failure> {
        let Some(mut checked) = self.checked(session).await else {
            return Ok(());
        };
        if checked.gap_at.is_none() {
            tracing::error!("the open-log went back");
            checked.gap_at = Some(checked.last_number + 1);
            checked.checked_at = self.now();
            session
                .vault
                .put_value(records::OPEN_LOG, &checked)
                .await
                .map_err(broken)?;
            self.emit(Event::OpeningsChanged);
        }
        Ok(())
    }

    /// What the last check found.
    pub(crate) async fn checked(&self, session: &Session) -> Option<Checked> {
        session
            .vault
            .value(records::OPEN_LOG)
            .await
            .unwrap_or_default()
    }

    async fn check(
        &self,
        session: &Arc<Session>,
        member: &Member,
        before: Option<Checked>,
    ) -> Result<(), Failure> {
        let Some((head, _)) = member.partition.last_head().await.map_err(broken)? else {
            return Ok(());
        };
        if before
            .as_ref()
            .is_some_and(|before| same_tree(&before.head, &head) && before.proven_to.is_some())
        {
            return Ok(());
        }
        let api = self.api().map_err(|_| Failure::Offline)?;
        let follows = match &before {
            Some(before) => follows(&api, session, &before.head, &head).await?,
            None => true,
        };
        let mut checked = before.unwrap_or_else(|| Checked {
            checked_at: self.now(),
            head: head.clone(),
            proven_to: None,
            last_number: 0,
            gap_at: None,
        });
        checked.gap_at = None;
        if follows {
            let leaves = member
                .partition
                .leaves(checked.proven_to)
                .await
                .map_err(broken)?;
            for leaf in leaves {
                let number = checked.last_number + 1;
                if !stands(&api, session, &leaf, number, &head).await? {
                    checked.gap_at = Some(number);
                    break;
                }
                checked.last_number = number;
                checked.proven_to = Some(leaf.leaf_index);
            }
            if checked.gap_at.is_none() {
                checked.head = head;
            }
        } else {
            checked.gap_at = Some(checked.last_number + 1);
        }
        if checked.gap_at.is_some() {
            tracing::error!("the open-log does not add up");
        }
        checked.checked_at = self.now();
        session
            .vault
            .put_value(records::OPEN_LOG, &checked)
            .await
            .map_err(broken)?;
        self.emit(Event::OpeningsChanged);
        Ok(())
    }
}

/// The same leaves, whenever the head was signed.
pub(crate) fn same_tree(one: &TreeHead, other: &TreeHead) -> bool {
    one.tree_size == other.tree_size && one.root_hash == other.root_hash
}

/// A proof the clinic owes; `None` when it refuses, for then it has none.
async fn proof<T: DeserializeOwned>(
    api: &ClinicApi,
    session: &Session,
    path: &str,
) -> Result<Option<T>, Failure> {
    match api.get(&session.signer, path).await {
        Ok(proof) => Ok(Some(proof)),
        Err(Failure::Refused(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Does the newer tree begin with the older one?
async fn follows(
    api: &ClinicApi,
    session: &Session,
    older: &TreeHead,
    newer: &TreeHead,
) -> Result<bool, Failure> {
    if older.tree_size >= newer.tree_size || older.tree_size == 0 {
        // As large, and it must be the same; smaller, and something was taken out.
        return Ok(older.tree_size == 0 || same_tree(older, newer));
    }
    let path = format!(
        "{}?from_size={}&to_size={}",
        paths::OPENLOG_CONSISTENCY,
        older.tree_size,
        newer.tree_size
    );
    let proof: Option<ConsistencyProof> = proof(api, session, &path).await?;
    Ok(proof.is_some_and(|proof| is_consistent(older, newer, &proof).unwrap_or(false)))
}

fn is_consistent(older: &TreeHead, newer: &TreeHead, proof: &ConsistencyProof) -> Option<bool> {
    let proof = TreeConsistency::<Sha256>::try_from_bytes(joined(&proof.hashes)?).ok()?;
    Some(
        root(newer)?
            .verify_consistency(&root(older)?, &proof)
            .is_ok(),
    )
}

/// Does this leaf carry the number that is next, and stand in the tree?
async fn stands(
    api: &ClinicApi,
    session: &Session,
    leaf: &OpeningLeaf,
    number: i64,
    head: &TreeHead,
) -> Result<bool, Failure> {
    let numbered = leaf
        .read()
        .is_ok_and(|opening| opening.patient_seq == number);
    if !numbered || leaf.leaf_index >= head.tree_size {
        return Ok(false);
    }
    let path = format!(
        "{}?leaf_index={}&tree_size={}",
        paths::OPENLOG_INCLUSION,
        leaf.leaf_index,
        head.tree_size
    );
    let proof: Option<InclusionProof> = proof(api, session, &path).await?;
    Ok(proof.is_some_and(|proof| is_included(leaf, head, &proof).unwrap_or(false)))
}

fn is_included(leaf: &OpeningLeaf, head: &TreeHead, proof: &InclusionProof) -> Option<bool> {
    let bytes = leaf.leaf_bytes()?;
    let proof = TreeInclusion::<Sha256>::try_from_bytes(joined(&proof.hashes)?).ok()?;
    Some(
        root(head)?
            .verify_inclusion(&bytes, leaf.leaf_index, &proof)
            .is_ok(),
    )
}

fn root(head: &TreeHead) -> Option<RootHash<Sha256>> {
    let bytes: [u8; 32] = from_hex(&head.root_hash)?.try_into().ok()?;
    Some(RootHash::new(bytes.into(), head.tree_size))
}

fn joined(hashes: &[String]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(hashes.len() * 32);
    for hash in hashes {
        bytes.extend(from_hex(hash)?);
    }
    Some(bytes)
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    text.as_bytes()
        .chunks_exact(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::cast_possible_truncation,
        reason = "tests"
    )]
    use super::*;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use portal_protocol::ClinicId;

    fn leaf(index: u64) -> OpeningLeaf {
        OpeningLeaf {
            leaf_index: index,
            salt: format!("{index:032x}"),
            opening: format!("{{\"n\":{index}}}"),
        }
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn a_leaf_is_found_in_its_tree_and_a_changed_one_is_not() {
        let mut tree: MemoryBackedTree<Sha256, Vec<u8>> = MemoryBackedTree::new();
        for index in 0..7 {
            tree.push(leaf(index).leaf_bytes().unwrap());
        }
        let head = TreeHead {
            clinic_id: ClinicId::from_parts(1, [1; 10]),
            tree_size: 7,
            root_hash: hex(tree.root().as_bytes()),
            at: Timestamp(1),
        };
        for index in 0..7 {
            let proof = InclusionProof {
                leaf_index: index,
                tree_size: 7,
                hashes: tree
                    .prove_inclusion(index as usize)
                    .as_bytes()
                    .chunks_exact(32)
                    .map(hex)
                    .collect(),
            };
            assert_eq!(is_included(&leaf(index), &head, &proof), Some(true));
            let mut changed = leaf(index);
            changed.opening.push(' ');
            assert_eq!(is_included(&changed, &head, &proof), Some(false));
        }
    }

    #[test]
    fn broken_hex_is_no_hash() {
        assert_eq!(from_hex("0g"), None);
        assert_eq!(from_hex("abc"), None);
        assert_eq!(from_hex("é1"), None);
        assert_eq!(from_hex("00ff"), Some(vec![0, 255]));
    }
}
