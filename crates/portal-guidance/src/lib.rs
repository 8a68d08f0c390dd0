//! When to write and when to call: red flags and topic, from the text alone. Pure, no I/O, no network.

mod assertion;
mod decide;
mod learned;
mod pattern;
mod rules;
mod topics;
mod words;

use std::ops::Range;

/// Language of the app; both languages are read whichever is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
}

/// Who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// The patient.
    Patient,
    /// A caregiver for the patient.
    Caregiver,
}

/// How strong the advice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Say nothing.
    Routine,
    /// Call the clinic today.
    Urgent,
    /// Call or text the crisis line.
    Crisis,
    /// Call the emergency number.
    Emergency,
}

/// One rule that spoke, with the person's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule; `reads-like-…` where the trained model spoke.
    pub rule: &'static str,
    /// Its level.
    pub level: Level,
    /// Byte ranges of the words, on character boundaries.
    pub spans: Vec<Range<usize>>,
}

/// The advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// The strongest level found.
    pub level: Level,
    /// Every rule that spoke.
    pub findings: Vec<Finding>,
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// More of a medicine.
    Refill,
    /// A test and what it means.
    TestResult,
    /// A visit.
    Visit,
    /// A question about health.
    HealthQuestion,
    /// Papers.
    Form,
    /// For few eyes only.
    Private,
}

/// Looks for red flags in the whole text; nothing leaves this function.
///
/// Both languages are read whatever `language` says, since people mix them.
#[must_use]
pub fn check(text: &str, _language: Language, _writer: Writer) -> Guidance {
    decide::together(text, rules::findings(text))
}

/// What a message looks like it is about, in either language.
#[must_use]
pub fn topic(text: &str, _language: Language) -> Topic {
    topics::of(text)
}

/// True when a calm message is about something that people keep from most staff: the category private can be offered.
#[must_use]
pub fn is_private(text: &str) -> bool {
    topics::is_private(text)
}
