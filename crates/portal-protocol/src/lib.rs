//! What the app and the clinic say to each other.
//!
//! Ids, wire requests and responses, closed error codes, the clinic file, and the rules by which
//! requests and the clinic's words are signed. No I/O: both sides and the tests depend on it.
//!
//! Two listeners speak it: the patients' API ([`portal`], TLS, every request signed by a device)
//! and the Desk's API ([`desk`], same-origin cookie).

pub mod clinic_file;
pub mod code;
pub mod desk;
pub mod error;
pub mod hours;
pub mod ids;
pub mod numbers;
pub mod openlog;
pub mod portal;
pub mod records;
pub mod request_signature;
pub mod signed;
pub mod time;

pub use error::{ApiErrorBody, ErrorCode};
pub use ids::*;
pub use records::*;
pub use signed::{ClinicPublicKey, Signed, SignedKind};
pub use time::Timestamp;

/// Version of this protocol; sent as `waypost-protocol` by both sides.
pub const PROTOCOL_VERSION: u32 = 1;

/// Largest message body in bytes of UTF-8. Longer text is refused with [`ErrorCode::TooLong`], never cut.
pub const MAX_BODY_BYTES: usize = 100_000;
