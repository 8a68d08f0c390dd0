//! Phrases over plain words, compiled once, found in one pass.
//!
//! `a|b` either word, `abc*` a beginning, `#180-260` a number, `_` up to three words between,
//! `__` up to seven; `;` parts alternatives, `@name` stands for a named list.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use crate::words::{Word, nearly};

/// A place where a phrase was found: first and last word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) first: usize,
    pub(crate) last: usize,
}

#[derive(Debug)]
struct Step {
    /// Ids of the word forms that fit.
    forms: Vec<usize>,
    /// Words that may stand before this one since the last.
    gap: usize,
}

#[derive(Debug)]
struct Phrase {
    group: usize,
    steps: Vec<Step>,
}

/// All phrases of all groups.
#[derive(Debug, Default)]
pub(crate) struct Book {
    whole: HashMap<String, usize>,
    beginnings: HashMap<String, usize>,
    numbers: Vec<(RangeInclusive<f64>, usize)>,
    by_letter: HashMap<(char, usize), Vec<(String, usize)>>,
    forms: usize,
    phrases: Vec<Phrase>,
    /// Phrases that begin with a form, by the form's id.
    by_first: Vec<Vec<usize>>,
    groups: usize,
}

impl Book {
    /// Adds a list of alternatives and says its number.
    pub(crate) fn add(&mut self, alternatives: &str, lists: &[(&str, &str)]) -> usize {
        let group = self.groups;
        self.groups += 1;
        self.fill(group, alternatives, lists);
        group
    }

    fn fill(&mut self, group: usize, alternatives: &str, lists: &[(&str, &str)]) {
        for alternative in alternatives.split(';') {
            let alternative = alternative.trim();
            if let Some(name) = alternative.strip_prefix('@') {
                if let Some((_, list)) = lists.iter().find(|(known, _)| *known == name) {
                    self.fill(group, list, lists);
                }
                continue;
            }
            let mut steps = Vec::new();
            let mut gap = 0;
            for piece in alternative.split_whitespace() {
                match piece {
                    "_" => gap = 3,
                    "__" => gap = 7,
                    _ => {
                        let forms = piece.split('|').map(|form| self.form(form)).collect();
                        steps.push(Step { forms, gap });
                        gap = 0;
                    }
                }
            }
            let Some(first) = steps.first() else { continue };
            let number = self.phrases.len();
            for form in &first.forms {
                if self.by_first.len() <= *form {
                    self.by_first.resize(*form + 1, Vec::new());
                }
                if let Some(phrases) = self.by_first.get_mut(*form) {
                    phrases.push(number);
                }
            }
            self.phrases.push(Phrase { group, steps });
        }
    }

    fn form(&mut self, form: &str) -> usize {
        let fresh = self.forms;
        let found = if let Some(range) = form.strip_prefix('#') {
            let (low, high) = range.split_once('-').unwrap_or((range, range));
            let bound = |text: &str| text.parse().unwrap_or(f64::NAN);
            self.numbers.push((bound(low)..=bound(high), fresh));
            fresh
        } else if let Some(start) = form.strip_suffix('*') {
            *self.beginnings.entry(start.to_owned()).or_insert(fresh)
        } else {
            let known = *self.whole.entry(form.to_owned()).or_insert(fresh);
            if known == fresh && form.len() >= 6 {
                let key = (form.chars().next().unwrap_or(' '), form.len());
                self.by_letter
                    .entry(key)
                    .or_default()
                    .push((form.to_owned(), fresh));
            }
            known
        };
        self.forms = self.forms.max(found + 1);
        found
    }

    fn forms_of(&self, word: &str) -> Vec<usize> {
        let mut forms: Vec<usize> = self.whole.get(word).copied().into_iter().collect();
        for (at, letter) in word.char_indices() {
            let start = word.get(..at + letter.len_utf8()).unwrap_or_default();
            forms.extend(self.beginnings.get(start));
            if at > 24 {
                break;
            }
        }
        if let Ok(number) = word.parse::<f64>() {
            let fits = self
                .numbers
                .iter()
                .filter(|(range, _)| range.contains(&number));
            forms.extend(fits.map(|(_, form)| *form));
        } else if forms.is_empty() && (6..=24).contains(&word.len()) {
            let letter = word.chars().next().unwrap_or(' ');
            for length in word.len() - 1..=word.len() + 1 {
                let near = self.by_letter.get(&(letter, length)).into_iter().flatten();
                forms.extend(
                    near.filter(|(known, _)| nearly(known, word))
                        .map(|(_, form)| *form),
                );
            }
        }
        forms
    }

    /// Finds every phrase; one list of hits for each group.
    pub(crate) fn find(&self, words: &[Word]) -> Vec<Vec<Hit>> {
        let mut known: HashMap<&str, Vec<usize>> = HashMap::new();
        for word in words {
            known
                .entry(&word.plain)
                .or_insert_with(|| self.forms_of(&word.plain));
        }
        let forms: Vec<&[usize]> = words
            .iter()
            .map(|word| {
                known
                    .get(word.plain.as_str())
                    .map_or(&[][..], Vec::as_slice)
            })
            .collect();
        let mut hits = vec![Vec::new(); self.groups];
        for (first, of_word) in forms.iter().enumerate() {
            for phrase in of_word
                .iter()
                .filter_map(|form| self.by_first.get(*form))
                .flatten()
            {
                let Some(phrase) = self.phrases.get(*phrase) else {
                    continue;
                };
                if let Some(last) = follow(&phrase.steps, first, words, &forms)
                    && let Some(list) = hits.get_mut(phrase.group)
                {
                    list.push(Hit { first, last });
                }
            }
        }
        hits
    }
}

fn follow(steps: &[Step], first: usize, words: &[Word], forms: &[&[usize]]) -> Option<usize> {
    let sentence = words.get(first)?.sentence;
    let mut last = first;
    for step in steps.iter().skip(1) {
        last = (last + 1..=last + 1 + step.gap).find(|at| {
            words.get(*at).is_some_and(|word| word.sentence == sentence)
                && forms
                    .get(*at)
                    .is_some_and(|of_word| step.forms.iter().any(|form| of_word.contains(form)))
        })?;
    }
    Some(last)
}
