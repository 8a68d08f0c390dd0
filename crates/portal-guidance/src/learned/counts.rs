//! What the linear half of the model counts in a message, as `train/features.py` does.

use super::runs::{Mark, Run, Sort, size};

/// Words after a denial that count as denied.
const REACH: usize = 7;

const DENIALS: &[&str] = &[
    "no", "not", "never", "without", "denies", "isnt", "arent", "wasnt", "dont", "doesnt", "didnt",
    "havent", "hasnt", "hadnt", "none", "neither", "nor", "aint", "sin", "ni", "nunca", "jamas",
    "tampoco",
];
const TURNS: &[&str] = &[
    "but", "though", "however", "except", "just", "only", "because", "until", "since", "pero",
    "aunque", "solo", "nomas",
];

/// FNV-1a, kept open so that a longer feature goes on from a shorter one.
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    const START: Self = Self(0x811c_9dc5);

    fn with(self, text: &str) -> Self {
        text.bytes().fold(self, |hash, byte| {
            Self((hash.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        })
    }
}

/// Features with their weights: those of words, then those of letters, each of length one.
pub(crate) fn of(runs: &[Run]) -> Vec<(u32, f32)> {
    let (mut words, mut letters) = (Vec::new(), Vec::new());
    for sentence in runs.split_inclusive(Run::ends) {
        let plain: Vec<String> = sentence.iter().map(name).collect();
        let mut denied = 0;
        for (at, word) in plain.iter().enumerate() {
            let mut hash = Hash::START;
            for (place, next) in plain.iter().skip(at).take(3).enumerate() {
                hash = if place > 0 { hash.with(" ") } else { hash }.with(next);
                words.push(hash.0);
            }
            if matches!(sentence.get(at).map(|run| &run.sort), Some(Sort::Word(_))) {
                letter_groups(word, &mut letters);
            }
            if DENIALS.contains(&word.as_str()) {
                denied = REACH;
            } else if TURNS.contains(&word.as_str()) || matches!(word.as_str(), "." | "?" | "!") {
                denied = 0;
            } else if denied > 0 {
                denied -= 1;
                words.push(Hash::START.with("N_").with(word).0);
            }
        }
    }
    let mut all = normal(words);
    all.extend(normal(letters));
    all
}

fn name(run: &Run) -> String {
    match &run.sort {
        Sort::Word(word) => word.clone(),
        Sort::Number(number) => format!("#{}", size(*number)),
        Sort::Mark(mark) => match mark {
            Mark::End | Mark::Line => ".",
            Mark::Ask => "?",
            Mark::Cry => "!",
            Mark::Comma => ",",
        }
        .to_owned(),
    }
}

/// Groups of three to five letters, the edges of the word counted as one.
fn letter_groups(word: &str, groups: &mut Vec<u32>) {
    let padded = format!(" {word} ");
    let starts: Vec<usize> = padded.char_indices().map(|(at, _)| at).collect();
    for long in 3..=5_usize {
        for (place, start) in starts.iter().enumerate() {
            let end = starts.get(place + long).copied();
            let end = end.or_else(|| (place + long == starts.len()).then_some(padded.len()));
            if let Some(group) = end.and_then(|end| padded.get(*start..end)) {
                groups.push(Hash::START.with("c").with(group).0);
            }
        }
    }
}

/// One entry a feature, its weight by how often it came; the whole list of length one.
fn normal(mut found: Vec<u32>) -> Vec<(u32, f32)> {
    found.sort_unstable();
    let mut list: Vec<(u32, f32)> = found
        .chunk_by(|one, other| one == other)
        .filter_map(|same| Some((*same.first()?, 1.0 + (same.len() as f32).ln())))
        .collect();
    let length = list
        .iter()
        .map(|(_, weight)| weight * weight)
        .sum::<f32>()
        .sqrt();
    for (_, weight) in &mut list {
        *weight /= length;
    }
    list
}
