//! The file that `train/train.py` writes, read once.

use std::collections::HashMap;

use super::runs::SIZES;

/// Numbers before the first piece: nothing, marks, unknown, sizes of numbers.
pub(crate) const FIRST: usize = 7 + SIZES;
/// Length of a piece's vector.
const WIDTH: usize = 64;
/// Length of a word's state in the network.
pub(crate) const HIDDEN: usize = 96;
/// Dilated layers.
pub(crate) const LAYERS: usize = 3;
/// Words that a layer sees at once.
const REACH: usize = 5;
/// Length of the message's state before the answers.
const MIDDLE: usize = 64;

static FILE: &[u8] = include_bytes!("../../model/model.bin");

/// Weights of one step: a row an input, then the starts.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) weights: Vec<f32>,
    pub(crate) starts: Vec<f32>,
}

/// The features that the linear half knows, in order of their numbers.
#[derive(Debug)]
pub(crate) struct Features {
    known: Vec<u32>,
    /// Where each of the 65,536 beginnings starts in `known`.
    starts: Vec<usize>,
}

/// Families of words that mean alike, in both languages.
#[derive(Debug)]
pub(crate) struct Families {
    /// Numbers of the words, in order.
    words: Vec<u32>,
    families: &'static [u8],
}

/// One softmax regression over counts.
#[derive(Debug)]
pub(crate) struct Linear {
    starts: Vec<f32>,
    /// What each of the 256 byte values stands for.
    values: Vec<f32>,
    small: &'static [u8],
}

/// The network.
#[derive(Debug)]
pub(crate) struct Net {
    scales: Vec<f32>,
    vectors: &'static [u8],
    pub(crate) enter: Step,
    pub(crate) layers: Vec<(Step, Step)>,
    pub(crate) norm: Step,
    pub(crate) look: Step,
    pub(crate) middle: Step,
    pub(crate) level: Step,
    pub(crate) topic: Step,
}

/// All of it.
#[derive(Debug)]
pub(crate) struct Model {
    /// A piece's number and how likely it is.
    pub(crate) pieces: HashMap<&'static str, (usize, f32)>,
    pub(crate) longest: usize,
    pub(crate) net: Net,
    pub(crate) families: Families,
    pub(crate) features: Features,
    pub(crate) levels: Linear,
    pub(crate) topics: Linear,
}

struct Rest(&'static [u8]);

impl Rest {
    fn take(&mut self, count: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn floats(&mut self, count: usize) -> Option<Vec<f32>> {
        let bytes = self.take(count * 4)?;
        let four = bytes.as_chunks().0;
        Some(four.iter().map(|four| f32::from_le_bytes(*four)).collect())
    }

    fn step(&mut self, inputs: usize, outputs: usize) -> Option<Step> {
        Some(Step {
            weights: self.floats(inputs * outputs)?,
            starts: self.floats(outputs)?,
        })
    }

    fn net(&mut self, rows: usize) -> Option<Net> {
        Some(Net {
            scales: self.floats(rows)?,
            vectors: self.take(rows * WIDTH)?,
            enter: self.step(WIDTH, HIDDEN)?,
            layers: (0..LAYERS)
                .map(|_| Some((self.step(REACH, HIDDEN)?, self.step(HIDDEN, HIDDEN)?)))
                .collect::<Option<_>>()?,
            norm: self.step(1, HIDDEN)?,
            look: self.step(HIDDEN, 4)?,
            middle: self.step(HIDDEN * 5, MIDDLE)?,
            level: self.step(MIDDLE, 4)?,
            topic: self.step(MIDDLE, 6)?,
        })
    }

    fn count(&mut self) -> Option<usize> {
        let four = self.take(4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(four)).ok()
    }

    fn numbers(&mut self, count: usize) -> Option<Vec<u32>> {
        let four = self.take(count * 4)?.as_chunks().0;
        Some(four.iter().map(|four| u32::from_le_bytes(*four)).collect())
    }

    fn families(&mut self) -> Option<Families> {
        let count = self.count()?;
        Some(Families {
            words: self.numbers(count)?,
            families: self.take(count)?,
        })
    }

    fn features(&mut self) -> Option<Features> {
        let count = self.count()?;
        let known = self.numbers(count)?;
        let start = |beginning: u32| known.partition_point(|feature| feature >> 16 < beginning);
        let starts = (0..=1 << 16).map(start).collect();
        Some(Features { known, starts })
    }

    fn linear(&mut self, classes: usize, features: &Features) -> Option<Linear> {
        let top = *self.floats(1)?.first()?;
        let value = |byte: u8| {
            let part = f32::from(byte.cast_signed()) / 127.0;
            part * part.abs() * top
        };
        Some(Linear {
            starts: self.floats(classes)?,
            values: (0..=u8::MAX).map(value).collect(),
            small: self.take(classes * features.known.len())?,
        })
    }
}

impl Families {
    /// The family of a word by its number, if it has one.
    pub(crate) fn of(&self, word: u32) -> Option<u8> {
        let at = self.words.binary_search(&word).ok()?;
        self.families.get(at).copied()
    }
}

impl Features {
    /// A feature's row, if the training saw it twice.
    pub(crate) fn row(&self, feature: u32) -> Option<u32> {
        let beginning = usize::try_from(feature >> 16).ok()?;
        let first = *self.starts.get(beginning)?;
        let near = self.known.get(first..*self.starts.get(beginning + 1)?)?;
        u32::try_from(first + near.iter().position(|known| *known == feature)?).ok()
    }
}

impl Model {
    /// Reads the file built into the crate.
    pub(crate) fn load() -> Option<Self> {
        let mut rest = Rest(FILE);
        if rest.take(4)? != b"WPG4" {
            return None;
        }
        let count = rest.count()?;
        let mut pieces = HashMap::with_capacity(count);
        let mut longest = 0;
        for number in 0..count {
            let score = i16::from_le_bytes(rest.take(2)?.try_into().ok()?);
            let length = usize::from(*rest.take(1)?.first()?);
            let name = std::str::from_utf8(rest.take(length)?).ok()?;
            pieces.insert(name, (FIRST + number, f32::from(score) / 1000.0));
            longest = longest.max(length);
        }
        let net = rest.net(FIRST + count)?;
        let families = rest.families()?;
        let features = rest.features()?;
        Some(Self {
            pieces,
            longest,
            net,
            families,
            levels: rest.linear(4, &features)?,
            topics: rest.linear(6, &features)?,
            features,
        })
    }
}

impl Net {
    /// A piece's vector.
    pub(crate) fn vector(&self, piece: usize) -> impl Iterator<Item = f32> {
        let scale = self.scales.get(piece).copied().unwrap_or(0.0);
        let row = self.vectors.get(piece * WIDTH..(piece + 1) * WIDTH);
        let row = row.unwrap_or_default().iter();
        row.map(move |byte| f32::from(byte.cast_signed()) * scale)
    }
}

impl Linear {
    /// Sums of the features' weights, one a class.
    pub(crate) fn sums(&self, features: &[(u32, f32)]) -> Vec<f32> {
        let mut sums = self.starts.clone();
        for (row, weight) in features {
            let row = *row as usize * sums.len();
            let row = self.small.get(row..row + sums.len()).unwrap_or_default();
            for (sum, byte) in sums.iter_mut().zip(row) {
                *sum += weight * self.values.get(usize::from(*byte)).unwrap_or(&0.0);
            }
        }
        sums
    }
}
