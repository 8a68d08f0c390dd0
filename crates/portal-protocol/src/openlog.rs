//! The open-log on the wire: an RFC 6962 tree of openings for each clinic.
//!
//! A leaf is `salt || opening JSON`, so that nobody can guess a leaf from its hash. A device gets the
//! leaves of its own patients only, the signed head with every sync, and proofs on request.

use serde::{Deserialize, Serialize};

use crate::ids::ClinicId;
use crate::records::{Opening, wire};
use crate::signed::SignedKind;
use crate::time::Timestamp;

wire! {
    /// Signed head of the clinic's open-log.
    pub struct TreeHead {
        /// The clinic.
        pub clinic_id: ClinicId,
        /// Number of leaves.
        pub tree_size: u64,
        /// RFC 6962 root hash (SHA-256), hex, 64 characters.
        pub root_hash: String,
        /// When the head was signed.
        pub at: Timestamp,
    }
}
impl SignedKind for TreeHead {
    const KIND: &'static str = "tree-head";
}

wire! {
    /// One leaf with what a patient's computer needs to check it.
    pub struct OpeningLeaf {
        /// Place in the tree, from 0.
        pub leaf_index: u64,
        /// 16 random bytes, hex.
        pub salt: String,
        /// The opening as JSON text, exactly as hashed.
        pub opening: String,
    }
}

impl OpeningLeaf {
    /// The bytes of the leaf: salt, then the opening's text. Hash them as an RFC 6962 leaf.
    ///
    /// Returns `None` when the salt is not 16 bytes of hex.
    #[must_use]
    pub fn leaf_bytes(&self) -> Option<Vec<u8>> {
        if self.salt.len() != 32 || !self.salt.is_ascii() {
            return None;
        }
        let mut bytes = Vec::with_capacity(16 + self.opening.len());
        for pair in self.salt.as_bytes().chunks_exact(2) {
            let text = std::str::from_utf8(pair).ok()?;
            bytes.push(u8::from_str_radix(text, 16).ok()?);
        }
        bytes.extend_from_slice(self.opening.as_bytes());
        Some(bytes)
    }

    /// Reads the opening.
    ///
    /// # Errors
    /// When the text is no opening.
    pub fn read(&self) -> Result<Opening, serde_json::Error> {
        serde_json::from_str(&self.opening)
    }
}

wire! {
    /// Proof that a leaf stands in a tree of a given size.
    pub struct InclusionProof {
        /// Place of the leaf, from 0.
        pub leaf_index: u64,
        /// Size of the tree the proof is for.
        pub tree_size: u64,
        /// Sibling hashes, lowest first, hex, 64 characters each (RFC 6962 §2.1.1).
        pub hashes: Vec<String>,
    }
}

wire! {
    /// Proof that a larger tree begins with a smaller one.
    pub struct ConsistencyProof {
        /// Size of the older tree.
        pub from_size: u64,
        /// Size of the newer tree.
        pub to_size: u64,
        /// Hashes, hex, 64 characters each (RFC 6962 §2.1.2).
        pub hashes: Vec<String>,
    }
}

/// Query of an inclusion proof.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
pub struct InclusionQuery {
    /// Place of the leaf, from 0.
    pub leaf_index: u64,
    /// Size of the tree.
    pub tree_size: u64,
}

/// Query of a consistency proof.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
pub struct ConsistencyQuery {
    /// Size of the older tree.
    pub from_size: u64,
    /// Size of the newer tree.
    pub to_size: u64,
}
