//! Red flags, looked at again by the server: the level for the inbox, the marks for the words.

use portal_guidance::{Language as Reading, Level, Writer, check};
use portal_protocol::Language;

/// `emergency`, `crisis` or `urgent`; `None` for routine words.
pub(crate) fn red_flag(body: &str, language: Language) -> Option<String> {
    let name = match check(body, reading(language), Writer::Patient).level {
        Level::Routine => return None,
        Level::Urgent => "urgent",
        Level::Crisis => "crisis",
        Level::Emergency => "emergency",
    };
    Some(name.to_owned())
}

/// Byte spans of the words that led to a red flag.
pub(crate) fn marks(body: &str, language: Language) -> Vec<[u32; 2]> {
    let offset = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let mut marks: Vec<[u32; 2]> = check(body, reading(language), Writer::Patient)
        .findings
        .iter()
        .flat_map(|finding| &finding.spans)
        .map(|span| [offset(span.start), offset(span.end)])
        .collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

fn reading(language: Language) -> Reading {
    match language {
        Language::En => Reading::En,
        Language::Es => Reading::Es,
    }
}
