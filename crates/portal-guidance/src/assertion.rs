//! Whether a sign is said to be here now: denial, past, other people, what-if, figures of speech.
//!
//! After NegEx (Chapman 2001) and ConText (Harkema 2009), for two languages and lay words.

use std::sync::LazyLock;

use crate::pattern::{Book, Hit};
use crate::rules::context::{CUES, Cue, LISTS};
use crate::words::Word;

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let mut book = Book::default();
    for (_, phrases) in CUES {
        book.add(phrases, LISTS);
    }
    book
});

/// How a rule's signs must be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A sign of the body.
    Body,
    /// A wish to die or to hurt: a what-if does not take it back.
    Mind,
}

/// What stands around each word.
#[derive(Debug)]
pub(crate) struct Context {
    denied: Vec<bool>,
    figure: Vec<bool>,
    supposed: Vec<bool>,
    past: Vec<bool>,
    elsewhere: Vec<bool>,
    lesson: Vec<bool>,
}

/// Reads the surroundings once for a message.
pub(crate) fn read(words: &[Word]) -> Context {
    let found = BOOK.find(words);
    let hits = |cue: Cue| -> &[Hit] {
        let at = CUES.iter().position(|(known, _)| *known == cue);
        at.and_then(|at| found.get(at)).map_or(&[], Vec::as_slice)
    };
    let sentences = words.last().map_or(0, |word| word.sentence + 1);
    let mark = |cue: Cue| {
        let mut marked = vec![false; sentences];
        for hit in hits(cue) {
            set(&mut marked, sentence_of(words, hit.first));
        }
        marked
    };
    let now = mark(Cue::Now);
    let mut past = mark(Cue::Past);
    for word in words {
        let year = word.plain.parse::<u32>().unwrap_or(0);
        if (1940..2035).contains(&year) || (word.quoted && year > 0 && year < 100) {
            set(&mut past, word.sentence);
        }
    }
    let mut elsewhere = mark(Cue::Animal);
    let (other, told) = (mark(Cue::OtherPerson), mark(Cue::Told));
    for at in 0..sentences {
        let is = |list: &[bool]| list.get(at).copied().unwrap_or(false);
        if is(&other) && is(&told) && !is(&now) {
            set(&mut elsewhere, at);
        }
        if is(&now)
            && let Some(past) = past.get_mut(at)
        {
            *past = false;
        }
    }
    let mut denied = vec![false; words.len()];
    let harmless: Vec<usize> = hits(Cue::NotADenial).iter().map(|hit| hit.first).collect();
    for hit in hits(Cue::Denial) {
        if answers_alone(words, *hit) {
            deny_before(words, *hit, &mut denied);
        } else if !harmless.contains(&hit.first) {
            deny(words, *hit, &mut denied);
        }
    }
    for hit in hits(Cue::DeniedBefore) {
        let part = words.get(hit.first).map(|word| word.sentence);
        for at in (hit.first.saturating_sub(6))..hit.first {
            if words.get(at).map(|word| word.sentence) == part {
                set(&mut denied, at);
            }
        }
    }
    let mut figure = vec![false; words.len()];
    for hit in hits(Cue::Figure) {
        for at in hit.first..=hit.last {
            set(&mut figure, at);
        }
    }
    let mut supposed = vec![false; words.len()];
    for hit in hits(Cue::WhatIf) {
        let sentence = sentence_of(words, hit.first);
        let rest = words.iter().enumerate().skip(hit.first);
        for (at, _) in rest.take_while(|(_, word)| word.sentence == sentence) {
            set(&mut supposed, at);
        }
    }
    let lesson = vec![!hits(Cue::Lesson).is_empty(); 1];
    Context {
        denied,
        figure,
        supposed,
        past,
        elsewhere,
        lesson,
    }
}

impl Context {
    /// Whether the words of a hit are said as true and present.
    pub(crate) fn stands(&self, words: &[Word], hit: Hit, kind: Kind) -> bool {
        let is = |list: &[bool], at: usize| list.get(at).copied().unwrap_or(false);
        let sentence = sentence_of(words, hit.first);
        let figure = (hit.first..=hit.last).any(|at| is(&self.figure, at));
        let blocked = is(&self.denied, hit.first)
            || figure
            || is(&self.past, sentence)
            || is(&self.elsewhere, sentence)
            || is(&self.lesson, 0);
        !blocked && (kind == Kind::Mind || !is(&self.supposed, hit.first))
    }
}

/// "Short of breath: no." A word of denial between two marks answers what stands before it.
fn answers_alone(words: &[Word], cue: Hit) -> bool {
    let Some(word) = words.get(cue.first) else {
        return false;
    };
    let before = cue.first.checked_sub(1).and_then(|at| words.get(at));
    let after = words.get(cue.last + 1);
    before.is_some_and(|before| before.sentence == word.sentence && before.part != word.part)
        && after.is_none_or(|after| after.part != word.part)
}

fn deny_before(words: &[Word], cue: Hit, denied: &mut [bool]) {
    let part = cue.first.checked_sub(1).and_then(|at| words.get(at));
    let part = part.map(|word| word.part);
    for (at, word) in words.iter().enumerate().take(cue.first) {
        if Some(word.part) == part {
            set(denied, at);
        }
    }
}

/// A denial reaches over its list: up to seven words, across short parts between commas.
fn deny(words: &[Word], cue: Hit, denied: &mut [bool]) {
    let Some(start) = words.get(cue.last) else {
        return;
    };
    let mut part = start.part;
    let mut reach = 0;
    for (at, word) in words.iter().enumerate().skip(cue.last + 1) {
        if word.sentence != start.sentence || STOPS.contains(&word.plain.as_str()) {
            return;
        }
        if word.part != part {
            if BEGINS.contains(&word.plain.as_str()) {
                return;
            }
            part = word.part;
            reach = 0;
        }
        reach += 1;
        if reach > 7 {
            return;
        }
        set(denied, at);
    }
}

/// Words that end a denial.
const STOPS: &[&str] = &[
    "but", "im", "hes", "shes", "however", "though", "although", "except", "just", "only",
    "because", "until", "since", "pero", "aunque", "solo", "nomas", "sino", "excepto", "porque",
    "desde", "hasta",
];

/// Words that begin a new statement after a comma.
const BEGINS: &[&str] = &[
    "i", "im", "ive", "my", "he", "hes", "she", "shes", "his", "her", "it", "its", "they", "we",
    "the", "this", "now", "today", "there", "then", "yo", "mi", "me", "se", "le", "tengo", "el",
    "la", "ella", "ahora", "hoy", "esta", "estoy", "siento", "ya", "traigo", "so", "can", "cant",
    "both", "feel", "feels", "have", "had", "has",
];

fn sentence_of(words: &[Word], at: usize) -> usize {
    words.get(at).map_or(0, |word| word.sentence)
}

fn set(list: &mut [bool], at: usize) {
    if let Some(flag) = list.get_mut(at) {
        *flag = true;
    }
}
