//! The clinic file (`*.waypost`) and the join link: how the app learns which clinic it belongs to.
//!
//! The file is one JSON object, a [`Signed`] [`ClinicProfile`], signed by the clinic's own key that stands
//! inside it. That makes a slip or a change visible; trust comes from where the file came from (beside the
//! installer, from the letter's link), and from then on the key is pinned.
//!
//! A link is `waypost://join/<base64url of the file>` with an optional `?code=ABCD-EFGH-JKMN`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;

use crate::code::InvitationCode;
use crate::ids::ClinicId;
use crate::records::wire;
use crate::signed::{ClinicPublicKey, Signed, SignedKind};

/// Scheme and host of a join link.
pub const JOIN_LINK_PREFIX: &str = "waypost://join/";

/// Largest clinic file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 256 * 1024;

wire! {
    /// One span of opening hours, local time of the clinic.
    pub struct OpeningHours {
        /// Day, 1 = Monday to 7 = Sunday (ISO 8601).
        pub weekday: u8,
        /// Minutes after midnight when the clinic opens.
        pub opens: u16,
        /// Minutes after midnight when it closes; larger than `opens`.
        pub closes: u16,
    }
}

wire! {
    /// A clinic's own line for those who should call today. It stands below the app's own words, never instead of them.
    pub struct ClinicAdvice {
        /// In English.
        pub en: String,
        /// In Spanish.
        pub es: String,
    }
}

wire! {
    /// What the app shows of a clinic and needs to reach it.
    pub struct ClinicProfile {
        /// The clinic.
        pub clinic_id: ClinicId,
        /// The clinic's own name.
        pub name: String,
        /// Phone number as people read it, for example "(414) 555-0142".
        pub phone: String,
        /// Nurse line for hours when the clinic is closed, if there is one.
        pub nurse_line: Option<String>,
        /// What the clinic adds where somebody should call it today.
        pub advice: Option<ClinicAdvice>,
        /// Country, ISO 3166 two letters; picks the emergency numbers.
        pub country: String,
        /// IANA time zone, for example "America/Chicago".
        pub time_zone: String,
        /// Opening hours.
        pub hours: Vec<OpeningHours>,
        /// Days the clinic is closed, `YYYY-MM-DD` in its time zone.
        pub closed_days: Vec<String>,
        /// Base address of the patients' API, for example "https://portal.riverside.example:8443".
        pub server_url: String,
        /// SHA-256 of the server certificate (DER), hex, when it is pinned (self-signed); `None`: public trust.
        pub certificate_pin: Option<String>,
        /// The clinic's Ed25519 public key, base64url.
        pub public_key: String,
        /// Accent of the navigation column, `#rrggbb`, checked for contrast at set-up; `None`: Waypost's own.
        pub accent: Option<String>,
        /// Logo as a small SVG or PNG data URL; `None`: the Waypost sign.
        pub logo: Option<String>,
    }
}
impl SignedKind for ClinicProfile {
    const KIND: &'static str = "clinic-profile";
}

/// What a clinic file or a join link holds.
#[derive(Clone, Debug)]
pub struct ClinicFile {
    /// The file's text exactly as it came, to be kept.
    pub text: String,
    /// What was signed.
    pub profile: ClinicProfile,
    /// The clinic's key, to be pinned.
    pub key: ClinicPublicKey,
    /// The invitation code of a join link.
    pub code: Option<InvitationCode>,
}

/// Why a clinic file or link can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClinicFileError {
    /// Not a clinic file at all, or cut off.
    #[error("this is not a clinic file")]
    Unreadable,
    /// The signature does not fit its text: damaged or changed.
    #[error("the clinic file was changed or damaged")]
    Signature,
}

impl ClinicFile {
    /// Reads the text of a `*.waypost` file.
    ///
    /// # Errors
    /// [`ClinicFileError`].
    pub fn parse(text: &str) -> Result<Self, ClinicFileError> {
        if text.len() > MAX_FILE_BYTES {
            return Err(ClinicFileError::Unreadable);
        }
        let signed: Signed<ClinicProfile> =
            serde_json::from_str(text.trim_start_matches('\u{feff}'))
                .map_err(|_| ClinicFileError::Unreadable)?;
        // The key is inside what it signs: read it, then believe nothing until the signature holds.
        let claimed: ClinicProfile =
            serde_json::from_str(&signed.payload).map_err(|_| ClinicFileError::Unreadable)?;
        let key =
            ClinicPublicKey::parse(&claimed.public_key).map_err(|_| ClinicFileError::Unreadable)?;
        let profile = signed
            .verify(&key)
            .map_err(|_| ClinicFileError::Signature)?;
        Ok(Self {
            text: text.to_owned(),
            profile,
            key,
            code: None,
        })
    }

    /// Reads whichever it is: a join link, or the text of a clinic file.
    ///
    /// # Errors
    /// [`ClinicFileError`].
    pub fn parse_any(text: &str) -> Result<Self, ClinicFileError> {
        let text = text.trim();
        if text.starts_with(JOIN_LINK_PREFIX) {
            Self::parse_link(text)
        } else {
            Self::parse(text)
        }
    }

    /// Reads a `waypost://join/…` link.
    ///
    /// # Errors
    /// [`ClinicFileError`]; a code with a slip is left out rather than refused.
    pub fn parse_link(link: &str) -> Result<Self, ClinicFileError> {
        let rest = link
            .trim()
            .strip_prefix(JOIN_LINK_PREFIX)
            .ok_or(ClinicFileError::Unreadable)?;
        let (file, query) = rest.split_once('?').unwrap_or((rest, ""));
        let bytes = BASE64URL
            .decode(file.trim_end_matches('/'))
            .map_err(|_| ClinicFileError::Unreadable)?;
        let text = String::from_utf8(bytes).map_err(|_| ClinicFileError::Unreadable)?;
        let mut parsed = Self::parse(&text)?;
        parsed.code = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("code="))
            .and_then(|code| InvitationCode::parse(code).ok());
        Ok(parsed)
    }

    /// Writes the join link for a clinic file's text and, if given, a code.
    #[must_use]
    pub fn to_link(file_text: &str, code: Option<&InvitationCode>) -> String {
        let mut link = format!("{JOIN_LINK_PREFIX}{}", BASE64URL.encode(file_text));
        if let Some(code) = code {
            link.push_str("?code=");
            link.push_str(&code.grouped());
        }
        link
    }
}
