//! What the model trained on labelled messages makes of a message: half a count of words and letters,
//! half a small network that reads in order. Made by `train/`, described in docs/GUIDANCE.md.

mod counts;
mod model;
mod net;
mod runs;

use std::ops::Range;
use std::sync::LazyLock;

use self::counts::Counted;
use self::model::Model;
use self::runs::Run;

static MODEL: LazyLock<Option<Model>> = LazyLock::new(Model::load);

/// Up to so many runs a message is read as a whole, from so many on also through windows.
const WHOLE: usize = 260;
const SHORT: usize = 120;
/// Runs in a window, and from one window to the next.
const WINDOW: (usize, usize) = (48, 32);
/// Windows that the network reads: the most telling ones by their count.
const WINDOWS: usize = 4;
/// A window has less around it than a message, so more must speak against routine.
const CAUTION: f32 = 2.7;
/// A sentence with more runs than this is quoted by its parts between commas.
const LONG: usize = 16;

/// Odds of routine, urgent, crisis and emergency.
pub(crate) type Levels = [f32; 4];

/// A message, cut and counted.
pub(crate) struct Reading {
    model: &'static Model,
    runs: Vec<Run>,
    counted: Counted,
}

impl Reading {
    /// Cuts and counts a message; nothing if the crate has no model.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let model = MODEL.as_ref()?;
        let runs = runs::cut(text);
        let counted = Counted::new(&runs, |feature| model.features.row(feature));
        Some(Self {
            model,
            runs,
            counted,
        })
    }

    /// How likely each level is for the whole message.
    ///
    /// A few words in a long, calm message must still be heard: they are looked for through windows.
    pub(crate) fn levels(&self) -> Levels {
        let all = self.runs.len();
        let mut read = Vec::new();
        if all <= WHOLE {
            read.push(self.both(0..all, &self.sums(0..all)));
        }
        if all > SHORT {
            let starts = (0..all).step_by(WINDOW.1);
            let mut windows: Vec<_> = starts
                .map(|at| at..(at + WINDOW.0).min(all))
                .map(|window| (self.sums(window.clone()), window))
                .collect();
            windows.sort_by(|one, other| calm(&one.0).total_cmp(&calm(&other.0)));
            for (sums, window) in windows.into_iter().take(WINDOWS) {
                let [routine, rest @ ..] = self.both(window, &sums);
                let total = routine * CAUTION + (1.0 - routine);
                let [urgent, crisis, emergency] = rest.map(|level| level / total);
                read.push([routine * CAUTION / total, urgent, crisis, emergency]);
            }
        }
        let likeliest = read
            .into_iter()
            .min_by(|one, other| one[0].total_cmp(&other[0]));
        likeliest.unwrap_or([1.0, 0.0, 0.0, 0.0])
    }

    /// The sentences or parts of them that led there, most telling first, at most two.
    pub(crate) fn quotes(&self) -> Vec<Range<usize>> {
        let mut parts: Vec<(f32, Range<usize>)> = Vec::new();
        for part in parts_of(&self.runs) {
            let words = self.runs.get(part.clone()).unwrap_or_default();
            let mut words = words.iter().filter(|run| !run.ends() && !run.pauses());
            if let Some(first) = words.next() {
                let last = words.next_back().unwrap_or(first);
                parts.push((calm(&self.sums(part)), first.at.start..last.at.end));
            }
        }
        parts.sort_by(|one, other| one.0.total_cmp(&other.0));
        let sure = parts.first().map_or(0.0, |(routine, _)| routine + 0.15);
        let chosen = parts.into_iter().take(2);
        let chosen = chosen.take_while(|(routine, _)| *routine <= sure);
        chosen.map(|(_, at)| at).collect()
    }

    /// How likely each topic is, in the model's order, by the beginning of a long message.
    pub(crate) fn topics(&self) -> Vec<f32> {
        let part = 0..self.runs.len().min(WHOLE);
        let counted = self.model.topics.sums(&self.counted.of(part.clone()));
        blend(&counted, &self.read(part).1)
    }

    /// What counting says of a part.
    fn sums(&self, part: Range<usize>) -> Vec<f32> {
        self.model.levels.sums(&self.counted.of(part))
    }

    fn both(&self, part: Range<usize>, counted: &[f32]) -> Levels {
        let levels = blend(counted, &self.read(part).0);
        levels.try_into().unwrap_or([1.0, 0.0, 0.0, 0.0])
    }

    /// What reading in order says of a part, on levels and on topics.
    fn read(&self, part: Range<usize>) -> (Vec<f32>, Vec<f32>) {
        let runs = self.runs.get(part).unwrap_or_default();
        net::sums(&self.model.net, &net::pieces(self.model, runs))
    }
}

/// Sentences; long ones by their parts between commas.
fn parts_of(runs: &[Run]) -> Vec<Range<usize>> {
    let (mut parts, mut at) = (Vec::new(), 0);
    for sentence in runs.split_inclusive(Run::ends) {
        let pauses = |run: &Run| sentence.len() > LONG && run.pauses();
        for part in sentence
            .split_inclusive(pauses)
            .flat_map(|part| part.chunks(LONG))
        {
            parts.push(at..at + part.len());
            at += part.len();
        }
    }
    parts
}

/// How likely a message is routine, by its count alone.
fn calm(sums: &[f32]) -> f32 {
    softmax(sums).first().copied().unwrap_or(1.0)
}

/// Both halves count the same: the middle of their odds.
fn blend(counted: &[f32], read: &[f32]) -> Vec<f32> {
    let pairs = softmax(counted).into_iter().zip(softmax(read));
    let odds: Vec<f32> = pairs
        .map(|(one, other)| (one * other + 1e-12).sqrt())
        .collect();
    let total: f32 = odds.iter().sum();
    odds.into_iter().map(|one| one / total).collect()
}

fn softmax(sums: &[f32]) -> Vec<f32> {
    let top = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let odds: Vec<f32> = sums.iter().map(|sum| (sum - top).exp()).collect();
    let total: f32 = odds.iter().sum();
    odds.into_iter().map(|one| one / total).collect()
}

#[cfg(test)]
mod tests;
