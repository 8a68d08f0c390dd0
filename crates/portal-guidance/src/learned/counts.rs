//! What the linear half of the model counts in a message, as `train/features.py` does.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::runs::{Mark, Run, SIZES, Sort, size};

/// Marks a feature that the model does not know.
const UNKNOWN: u32 = 1 << 31;
/// Words after a denial that count as denied.
const REACH: usize = 7;

/// No denial and no turn is longer.
const SHORT: usize = 7;
/// Spelling of a question mark in a feature.
const QUESTION: &str = "?";

const DENIALS: &[&str] = &[
    "no", "not", "never", "without", "denies", "isnt", "arent", "wasnt", "dont", "doesnt", "didnt",
    "havent", "hasnt", "hadnt", "none", "neither", "nor", "aint", "sin", "ni", "nunca", "jamas",
    "tampoco",
];
const TURNS: &[&str] = &[
    "but", "though", "however", "except", "just", "only", "because", "until", "since", "pero",
    "aunque", "solo", "nomas",
];

/// A sentence with one of these, or with a question mark, says what the person wants.
const ASKS: &[&str] = &[
    "please",
    "can",
    "could",
    "may",
    "need",
    "want",
    "send",
    "wondering",
    "quiero",
    "quisiera",
    "necesito",
    "puede",
    "puedo",
    "pueden",
    "podria",
    "podrian",
    "ocupo",
    "mande",
    "manden",
    "porfa",
    "favor",
];

/// How a family is spelled in a feature, and a number by its size.
static NUMBERS: LazyLock<Vec<String>> =
    LazyLock::new(|| (0..=u8::MAX).map(|number| number.to_string()).collect());
static BY_SIZE: LazyLock<Vec<String>> =
    LazyLock::new(|| (0..=SIZES).map(|size| format!("#{size}")).collect());

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

/// What is counted at each run of a message, one list a kind.
pub(crate) struct Counted {
    /// One, two and three words from here, and the word again if it is denied, and if its sentence asks for something.
    words: Features,
    /// The same of families of words that mean alike.
    families: Features,
    /// Groups of letters of the word here.
    letters: Features,
}

/// Features of all runs, one run after the other.
#[derive(Default)]
struct Features {
    all: Vec<u32>,
    /// Where each run's features end.
    ends: Vec<usize>,
}

impl Features {
    fn end_of_run(&mut self) {
        self.ends.push(self.all.len());
    }

    /// Features of some runs.
    fn of(&self, part: &Range<usize>) -> Vec<u32> {
        let end = |runs: usize| runs.checked_sub(1).and_then(|last| self.ends.get(last));
        let from = end(part.start).copied().unwrap_or(0);
        let to = end(part.end).copied().unwrap_or(0);
        self.all.get(from..to).unwrap_or_default().to_vec()
    }
}

impl Counted {
    /// Looks at every run once; windows of a long message share it.
    ///
    /// A feature that `row` knows stands by its row, another by its number with the top bit set:
    /// it weighs nothing, but it counts for the length.
    pub(crate) fn new(
        runs: &[Run],
        row: impl Fn(u32) -> Option<u32>,
        family: impl Fn(u32) -> Option<u8>,
    ) -> Self {
        let longer = |hashes: Three, to: &mut Features| known_so_far(hashes, &row, &mut to.all);
        let row = |hash: Hash| row(hash.0).unwrap_or(hash.0 | UNKNOWN);
        let mut known: HashMap<&str, Vec<u32>> = HashMap::new();
        let mut words = Features::default();
        let mut families = Features::default();
        let mut letters = Features::default();
        for sentence in runs.split_inclusive(Run::ends) {
            let plain: Vec<&str> = sentence.iter().map(name).collect();
            let alike: Vec<&str> = sentence
                .iter()
                .zip(&plain)
                .map(|(run, word)| match run.sort {
                    Sort::Word(_) => family(Hash::START.with(word).0)
                        .and_then(|family| NUMBERS.get(usize::from(family)))
                        .map_or(*word, String::as_str),
                    _ => *word,
                })
                .collect();
            let asks = plain
                .iter()
                .any(|word| *word == QUESTION || ASKS.contains(word));
            let mut denied = 0;
            for (at, (word, run)) in plain.iter().zip(sentence).enumerate() {
                longer(runs_on(Hash::START, &plain, at), &mut words);
                longer(runs_on(Hash::START.with("F"), &alike, at), &mut families);
                let short = word.len() <= SHORT;
                if short && DENIALS.contains(word) {
                    denied = REACH;
                } else if run.ends() || short && TURNS.contains(word) {
                    denied = 0;
                } else if denied > 0 {
                    denied -= 1;
                    words.all.push(row(Hash::START.with("N_").with(word)));
                    let alike = alike.get(at).copied().unwrap_or_default();
                    families.all.push(row(Hash::START.with("G_").with(alike)));
                }
                if asks {
                    words.all.push(row(Hash::START.with("A_").with(word)));
                }
                if let Sort::Word(word) = &run.sort {
                    let groups = known
                        .entry(word)
                        .or_insert_with(|| letter_groups(word).map(&row).collect());
                    letters.all.extend_from_slice(groups);
                }
                for list in [&mut words, &mut families, &mut letters] {
                    list.end_of_run();
                }
            }
        }
        Self {
            words,
            families,
            letters,
        }
    }

    /// Known features of a part with their weights: those of words, of families, then of letters; each
    /// list is of length one, unknown features counted.
    pub(crate) fn of(&self, part: Range<usize>) -> Vec<(u32, f32)> {
        let lists = [&self.words, &self.families, &self.letters];
        let lists = lists.into_iter().map(|list| normal(list.of(&part)));
        lists.flatten().collect()
    }
}

/// Up to three features, each longer than the one before.
type Three = [Option<Hash>; 3];

/// One, two and three names from here.
fn runs_on(start: Hash, names: &[&str], at: usize) -> Three {
    let mut hash = start;
    [0, 1, 2].map(|place| {
        let name = names.get(at + place)?;
        hash = if place > 0 { hash.with(" ") } else { hash }.with(name);
        Some(hash)
    })
}

/// Rows of features; one whose beginning the training saw less than twice is not looked for.
fn known_so_far(hashes: Three, row: impl Fn(u32) -> Option<u32>, to: &mut Vec<u32>) {
    let mut known = true;
    for hash in hashes.into_iter().flatten() {
        let found = known.then(|| row(hash.0)).flatten();
        known = found.is_some();
        to.push(found.unwrap_or(hash.0 | UNKNOWN));
    }
}

fn name(run: &Run) -> &str {
    match &run.sort {
        Sort::Word(word) => word,
        Sort::Number(number) => BY_SIZE.get(size(*number)).map_or("", String::as_str),
        Sort::Mark(mark) => match mark {
            Mark::End | Mark::Line => ".",
            Mark::Ask => QUESTION,
            Mark::Cry => "!",
            Mark::Comma => ",",
        },
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
        .filter_map(|same| {
            // Most come once, and a logarithm takes its time.
            let weight = match same.len() {
                1 => 1.0,
                times => 1.0 + (times as f32).ln(),
            };
            Some((*same.first()?, weight))
        })
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
