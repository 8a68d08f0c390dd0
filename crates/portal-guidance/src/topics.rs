//! What a message is about.

use std::sync::LazyLock;

use crate::Topic;
use crate::learned::Reading;
use crate::pattern::Book;
use crate::words;

/// How somebody asks that few people read a message.
const FEW_READERS: &str = "private|confidential|privado|confidencial;dont tell|show|let _ mom|husband|wife|parents|anyone;no le digan|diga;only you|dr|doctor read|see;just between;solo entre|usted";

/// The model's topics in its order, the last one aside: "private" takes readers away, so only words that ask for it
/// do that, or the person's own click.
const TOPICS: [Topic; 5] = [
    Topic::Refill,
    Topic::TestResult,
    Topic::Visit,
    Topic::HealthQuestion,
    Topic::Form,
];

/// Where "private" stands in the model's order, how sure of it the model must be to offer it, and how sure that nothing
/// is urgent: most messages about private matters that it learned from were a crisis.
const PRIVATE: usize = 5;
const OFFERED: f32 = 0.5;
const CALM: f32 = 0.8;

/// A line of fewer words says little: it is a health question, which a nurse reads, unless the model is this sure.
const WORDS: usize = 8;
const SURE: f32 = 0.8;

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let mut book = Book::default();
    book.add(FEW_READERS, &[]);
    book
});

/// The likeliest topic; a health question when nothing speaks.
pub(crate) fn of(text: &str) -> Topic {
    let asks = BOOK.find(&words::cut(text));
    if asks.iter().any(|found| !found.is_empty()) {
        return Topic::Private;
    }
    let odds = Reading::of(text).map(|reading| reading.topics());
    let odds = odds.unwrap_or_default();
    let all: f32 = odds.iter().take(TOPICS.len()).sum();
    let least = if text.split_whitespace().count() < WORDS {
        SURE * all
    } else {
        0.0
    };
    let best = TOPICS
        .iter()
        .zip(&odds)
        .filter(|(_, odds)| **odds >= least)
        .max_by(|one, other| one.1.total_cmp(other.1));
    best.map_or(Topic::HealthQuestion, |(topic, _)| *topic)
}

/// True when the words are about something calm that people keep from most staff.
pub(crate) fn is_private(text: &str) -> bool {
    text.split_whitespace().count() >= WORDS
        && Reading::of(text).is_some_and(|reading| {
            let private = reading.topics().get(PRIVATE).copied();
            reading.levels()[0] >= CALM && private.is_some_and(|odds| odds >= OFFERED)
        })
}
