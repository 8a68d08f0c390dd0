//! When to write and when to call: red flags and topic, from the text alone. Pure, no I/O, no network.

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
    /// Id of the rule.
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

/// Plain cases, in words that leave no doubt.
const PHRASES: &[(&str, Level, &str)] = &[
    ("chest-pain", Level::Emergency, "chest pain"),
    ("chest-pain", Level::Emergency, "dolor de pecho"),
    ("chest-pain", Level::Emergency, "dolor en el pecho"),
    ("breathing", Level::Emergency, "can't breathe"),
    ("breathing", Level::Emergency, "cannot breathe"),
    ("breathing", Level::Emergency, "no puedo respirar"),
    ("crisis", Level::Crisis, "kill myself"),
    ("crisis", Level::Crisis, "want to die"),
    ("crisis", Level::Crisis, "quiero morir"),
    ("crisis", Level::Crisis, "quitarme la vida"),
];

/// Looks for red flags.
#[must_use]
pub fn check(text: &str, _language: Language, _writer: Writer) -> Guidance {
    let lower = text.to_ascii_lowercase();
    let findings: Vec<Finding> = PHRASES
        .iter()
        .filter_map(|(rule, level, phrase)| {
            let at = lower.find(phrase)?;
            Some(Finding {
                rule,
                level: *level,
                spans: std::iter::once(at..at + phrase.len()).collect(),
            })
        })
        .collect();
    Guidance {
        level: findings
            .iter()
            .map(|finding| finding.level)
            .max()
            .unwrap_or(Level::Routine),
        findings,
    }
}

/// What a message looks like.
#[must_use]
pub fn topic(text: &str, _language: Language) -> Topic {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&[
        "refill",
        "renew my",
        "run out of",
        "surtir",
        "resurtir",
        "se me acab",
    ]) {
        Topic::Refill
    } else if has(&[
        "test result",
        "lab result",
        "blood test",
        "resultado",
        "x-ray",
        "radiograf",
    ]) {
        Topic::TestResult
    } else if has(&["appointment", "reschedule", "cita"]) {
        Topic::Visit
    } else if has(&["form ", "letter for", "formulario"]) {
        Topic::Form
    } else {
        Topic::HealthQuestion
    }
}
