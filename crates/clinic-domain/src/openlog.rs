//! The clinic's open-log: an RFC 6962 tree of salted openings, kept in memory beside the stored leaves.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use portal_protocol::openlog::{ConsistencyProof, InclusionProof, OpeningLeaf};
use sha2::Sha256;

type Tree = MemoryBackedTree<Sha256, Vec<u8>>;

/// The tree. Leaves come only from committed rows, in order.
pub struct OpenLog {
    tree: Tree,
    leaves: Vec<Vec<u8>>,
}

impl std::fmt::Debug for OpenLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenLog({})", self.leaves.len())
    }
}

impl Default for OpenLog {
    fn default() -> Self {
        Self {
            tree: Tree::new(),
            leaves: Vec::new(),
        }
    }
}

impl OpenLog {
    /// Appends a leaf; `false` when its salt can't be read, and nothing is appended.
    pub fn append(&mut self, leaf: &OpeningLeaf) -> bool {
        let Some(bytes) = leaf.leaf_bytes() else {
            return false;
        };
        self.tree.push(bytes.clone());
        self.leaves.push(bytes);
        true
    }

    /// Number of leaves.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.leaves.len() as u64
    }

    /// Root hash, hex.
    #[must_use]
    pub fn root_hex(&self) -> String {
        hex(self.tree.root().as_bytes())
    }

    /// Proof that a leaf stands in the tree of `tree_size`; `None` when there is no such leaf or size.
    #[must_use]
    pub fn inclusion(&self, leaf_index: u64, tree_size: u64) -> Option<InclusionProof> {
        if leaf_index >= tree_size || tree_size > self.size() {
            return None;
        }
        let index = usize::try_from(leaf_index).ok()?;
        let bytes = if tree_size == self.size() {
            self.tree.prove_inclusion(index).as_bytes().to_vec()
        } else {
            self.of_size(tree_size)?
                .prove_inclusion(index)
                .as_bytes()
                .to_vec()
        };
        Some(InclusionProof {
            leaf_index,
            tree_size,
            hashes: split(&bytes),
        })
    }

    /// Proof that the tree of `to_size` begins with the tree of `from_size`; `None` for sizes that are not there.
    #[must_use]
    pub fn consistency(&self, from_size: u64, to_size: u64) -> Option<ConsistencyProof> {
        if from_size == 0 || from_size > to_size || to_size > self.size() {
            return None;
        }
        let added = usize::try_from(to_size - from_size).ok()?;
        let bytes = if to_size == self.size() {
            self.tree.prove_consistency(added).as_bytes().to_vec()
        } else {
            self.of_size(to_size)?
                .prove_consistency(added)
                .as_bytes()
                .to_vec()
        };
        Some(ConsistencyProof {
            from_size,
            to_size,
            hashes: split(&bytes),
        })
    }

    fn of_size(&self, size: u64) -> Option<Tree> {
        let mut tree = Tree::new();
        for leaf in self.leaves.get(..usize::try_from(size).ok()?)? {
            tree.push(leaf.clone());
        }
        Some(tree)
    }
}

fn split(bytes: &[u8]) -> Vec<String> {
    bytes.chunks_exact(32).map(hex).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn leaf(index: u64, text: &str) -> OpeningLeaf {
        OpeningLeaf {
            leaf_index: index,
            salt: "00".repeat(16),
            opening: text.into(),
        }
    }

    /// RFC 6962 §2.1: the hash of an empty tree is SHA-256 of nothing.
    #[test]
    fn the_empty_tree_has_the_hash_of_nothing() {
        assert_eq!(
            OpenLog::default().root_hex(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }

    /// RFC 6962 §2.1: MTH({d0, d1}) = SHA-256(1 || SHA-256(0 || d0) || SHA-256(0 || d1)), worked out by hand.
    #[test]
    fn two_leaves_hash_as_the_rfc_says() {
        use sha2::Digest as _;
        let mut log = OpenLog::default();
        let mut hashes = Vec::new();
        for (index, text) in ["a", "b"].into_iter().enumerate() {
            let leaf = leaf(index as u64, text);
            hashes.push(
                Sha256::new()
                    .chain_update([0])
                    .chain_update(leaf.leaf_bytes().unwrap())
                    .finalize(),
            );
            assert!(log.append(&leaf));
        }
        let root = hashes
            .iter()
            .fold(Sha256::new().chain_update([1]), |sum, hash| {
                sum.chain_update(hash)
            })
            .finalize();
        assert_eq!(log.root_hex(), hex(&root));
    }

    #[test]
    fn proofs_exist_for_every_size_and_for_nothing_outside() {
        let mut log = OpenLog::default();
        for index in 0..9 {
            assert!(log.append(&leaf(index, "x")));
        }
        for size in 1..=9 {
            for index in 0..size {
                assert!(log.inclusion(index, size).is_some());
            }
            assert!(log.inclusion(size, size).is_none());
            assert!(log.consistency(size, 9).is_some());
        }
        assert!(log.consistency(0, 9).is_none());
        assert!(log.inclusion(0, 10).is_none());
    }
}
