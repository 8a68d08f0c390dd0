//! What the linear half of the model counts in a message, as `train/features.py` does.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::runs::{Mark, Run, Sort, size};

/// Marks a feature that the model does not know.
const UNKNOWN: u32 = 1 << 31;
/// Words after a denial that count as denied.
const REACH: usize = 7;

/// No denial and no turn is longer.
const SHORT: usize = 7;

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

/// What is counted at each run of a message.
pub(crate) struct Counted {
    /// One, two and three words from here, and the word again if it is denied.
    words: Vec<Vec<u32>>,
    /// Groups of letters of the word here.
    letters: Vec<Rc<[u32]>>,
}

impl Counted {
    /// Looks at every run once; windows of a long message share it.
    ///
    /// A feature that `row` knows stands by its row, another by its number with the top bit set:
    /// it weighs nothing, but it counts for the length.
    pub(crate) fn new(runs: &[Run], row: impl Fn(u32) -> Option<u32>) -> Self {
        let row = |hash: Hash| row(hash.0).unwrap_or(hash.0 | UNKNOWN);
        let mut known: HashMap<&str, Rc<[u32]>> = HashMap::new();
        let (mut words, mut letters) = (Vec::new(), Vec::new());
        for sentence in runs.split_inclusive(Run::ends) {
            let plain: Vec<String> = sentence.iter().map(name).collect();
            let mut denied = 0;
            for (at, (word, run)) in plain.iter().zip(sentence).enumerate() {
                let mut hash = Hash::START;
                let mut here = Vec::with_capacity(4);
                for (place, next) in plain.iter().skip(at).take(3).enumerate() {
                    hash = if place > 0 { hash.with(" ") } else { hash }.with(next);
                    here.push(row(hash));
                }
                let short = word.len() <= SHORT;
                if short && DENIALS.contains(&word.as_str()) {
                    denied = REACH;
                } else if run.ends() || short && TURNS.contains(&word.as_str()) {
                    denied = 0;
                } else if denied > 0 {
                    denied -= 1;
                    here.push(row(Hash::START.with("N_").with(word)));
                }
                words.push(here);
                letters.push(match &run.sort {
                    Sort::Word(word) => known
                        .entry(word)
                        .or_insert_with(|| letter_groups(word).map(&row).collect())
                        .clone(),
                    _ => Rc::default(),
                });
            }
        }
        Self { words, letters }
    }

    /// Known features of a part with their weights: those of words, then those of letters; each list
    /// is of length one, unknown features counted.
    pub(crate) fn of(&self, part: Range<usize>) -> Vec<(u32, f32)> {
        let words = self.words.get(part.clone()).unwrap_or_default();
        let letters = self.letters.get(part).unwrap_or_default();
        let mut all = normal(words.iter().flatten().copied().collect());
        all.extend(normal(
            letters
                .iter()
                .flat_map(|groups| groups.iter())
                .copied()
                .collect(),
        ));
        all
    }
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
fn letter_groups(word: &str) -> impl Iterator<Item = Hash> {
    let padded = format!(" {word} ");
    let mut starts: Vec<usize> = padded.char_indices().map(|(at, _)| at).collect();
    starts.push(padded.len());
    (3..=5).flat_map(move |long| {
        let group = |ends: &[usize]| padded.get(*ends.first()?..*ends.last()?);
        let groups = starts.windows(long + 1).filter_map(group);
        let hashes = groups.map(|group| Hash::START.with("c").with(group));
        hashes.collect::<Vec<_>>()
    })
}

/// One entry a feature, its weight by how often it came.
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
    list.retain(|(feature, _)| feature & UNKNOWN == 0);
    for (_, weight) in &mut list {
        *weight /= length;
    }
    list
}
