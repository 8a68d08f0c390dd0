//! The file that `train/train.py` writes, read once.

use std::collections::HashMap;

use super::counts::BITS;
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
/// Bits of a feature's number for topics.
const TOPIC_BITS: u32 = 15;

static FILE: &[u8] = include_bytes!("../../model/model.bin");

/// Weights of one step: a row an input, then the starts.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) weights: Vec<f32>,
    pub(crate) starts: Vec<f32>,
}

/// One softmax regression over counts.
#[derive(Debug)]
pub(crate) struct Linear {
    starts: Vec<f32>,
    /// What each of the 256 byte values stands for.
    values: Vec<f32>,
    small: &'static [u8],
    bits: u32,
}

/// All of it.
#[derive(Debug)]
pub(crate) struct Model {
    /// A piece's number and how likely it is.
    pub(crate) pieces: HashMap<&'static str, (usize, f32)>,
    pub(crate) longest: usize,
    scales: Vec<f32>,
    vectors: &'static [u8],
    pub(crate) enter: Step,
    pub(crate) layers: Vec<(Step, Step)>,
    pub(crate) norm: Step,
    pub(crate) look: Step,
    pub(crate) middle: Step,
    pub(crate) level: Step,
    pub(crate) topic: Step,
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

    fn linear(&mut self, classes: usize, bits: u32) -> Option<Linear> {
        let top = *self.floats(1)?.first()?;
        let value = |byte: u8| {
            let part = f32::from(byte.cast_signed()) / 127.0;
            part * part.abs() * top
        };
        Some(Linear {
            starts: self.floats(classes)?,
            values: (0..=u8::MAX).map(value).collect(),
            small: self.take(classes << bits)?,
            bits,
        })
    }
}

impl Model {
    /// Reads the file built into the crate.
    pub(crate) fn load() -> Option<Self> {
        let mut rest = Rest(FILE);
        if rest.take(4)? != b"WPG1" {
            return None;
        }
        let count = u32::from_le_bytes(rest.take(4)?.try_into().ok()?) as usize;
        let mut pieces = HashMap::with_capacity(count);
        let mut longest = 0;
        for number in 0..count {
            let score = i16::from_le_bytes(rest.take(2)?.try_into().ok()?);
            let length = usize::from(*rest.take(1)?.first()?);
            let name = std::str::from_utf8(rest.take(length)?).ok()?;
            pieces.insert(name, (FIRST + number, f32::from(score) / 1000.0));
            longest = longest.max(length);
        }
        let rows = FIRST + count;
        Some(Self {
            pieces,
            longest,
            scales: rest.floats(rows)?,
            vectors: rest.take(rows * WIDTH)?,
            enter: rest.step(WIDTH, HIDDEN)?,
            layers: (0..LAYERS)
                .map(|_| Some((rest.step(REACH, HIDDEN)?, rest.step(HIDDEN, HIDDEN)?)))
                .collect::<Option<_>>()?,
            norm: rest.step(1, HIDDEN)?,
            look: rest.step(HIDDEN, 4)?,
            middle: rest.step(HIDDEN * 5, MIDDLE)?,
            level: rest.step(MIDDLE, 4)?,
            topic: rest.step(MIDDLE, 6)?,
            levels: rest.linear(4, BITS)?,
            topics: rest.linear(6, TOPIC_BITS)?,
        })
    }

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
        for (feature, weight) in features {
            let row = (feature & ((1 << self.bits) - 1)) as usize * sums.len();
            let row = self.small.get(row..row + sums.len()).unwrap_or_default();
            for (sum, byte) in sums.iter_mut().zip(row) {
                *sum += weight * self.values.get(usize::from(*byte)).unwrap_or(&0.0);
            }
        }
        sums
    }
}
