//! What the model trained on labelled messages makes of a message: a count of words, families of words and letters, and
//! a small network that reads in order. Made by `train/`, described in docs/GUIDANCE.md.

mod counts;
mod model;
mod net;
mod runs;

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use self::counts::Counted;
use self::model::Model;
use self::runs::Run;

static MODEL: LazyLock<Option<Model>> = LazyLock::new(Model::load);

/// Up to so many runs a message is read as a whole, from so many on also through windows.
const WHOLE: usize = 260;
const SHORT: usize = 120;
/// Windows of a long message that both halves read: the most telling ones by their count.
const WINDOWS: usize = 4;
/// A window has less around it than a message, so more must speak against routine.
const CAUTION: f32 = 2.7;
/// A part of a message is a sentence, of a longer one so many runs; windows are made of parts.
const PART: usize = 24;
/// A sentence with more runs than this is quoted by its parts between commas.
const LONG: usize = 16;
/// How much counting says beside reading in order, on levels and on topics, as in `train/train.py`.
const COUNTS: f32 = 0.65;
const TOPIC_COUNTS: f32 = 0.44;

/// Odds of routine, urgent, crisis and emergency.
pub(crate) type Levels = [f32; 4];

/// A message, cut and counted.
pub(crate) struct Reading {
    model: &'static Model,
    runs: Vec<Run>,
    counted: Counted,
    /// Windows with what counting says of them, most telling first; looked for once.
    telling: OnceCell<Vec<(Vec<f32>, Range<usize>)>>,
}

impl Reading {
    /// Cuts and counts a message; nothing if the crate has no model.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let model = MODEL.as_ref()?;
        let runs = runs::cut(text);
        let counted = Counted::new(
            &runs,
            |feature| model.features.row(feature),
            |word| model.families.of(word),
        );
        Some(Self {
            model,
            runs,
            counted,
            telling: OnceCell::new(),
        })
    }

    /// How likely each level is for the whole message.
    ///
    /// A few words in a calm message must still be heard: they are looked for through windows.
    pub(crate) fn levels(&self) -> Levels {
        let all = self.runs.len();
        let mut read = Vec::new();
        if all <= WHOLE {
            read.push(self.both(0..all, &softmax(&self.sums(0..all))));
        }
        if all > SHORT {
            for (counted, window) in self.telling() {
                let [routine, rest @ ..] = self.both(window.clone(), counted);
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

    /// The most telling windows by their count.
    fn telling(&self) -> &[(Vec<f32>, Range<usize>)] {
        self.telling.get_or_init(|| {
            let windows = windows_of(&self.runs).into_iter();
            let mut windows: Vec<_> = windows
                .map(|window| (softmax(&self.sums(window.clone())), window))
                .collect();
            windows.sort_by(|one, other| calm(&one.0).total_cmp(&calm(&other.0)));
            windows.truncate(WINDOWS);
            windows
        })
    }

    /// How likely each level is for the sentences around these bytes, read alone: calm words elsewhere do not count.
    pub(crate) fn around(&self, places: &[Range<usize>]) -> Levels {
        let from = places.iter().map(|place| place.start).min().unwrap_or(0);
        let to = places.iter().map(|place| place.end).max().unwrap_or(0);
        let first = self.runs.partition_point(|run| run.at.end <= from);
        let last = self.runs.partition_point(|run| run.at.start < to);
        let (before, after) = (self.runs.get(..first), self.runs.get(last..));
        let start = before.unwrap_or_default().iter().rposition(Run::ends);
        let start = start.map_or(0, |at| at + 1);
        let end = after.unwrap_or_default().iter().position(Run::ends);
        let end = end.map_or(self.runs.len(), |at| last + at + 1);
        // Without any marks a sentence may be the whole letter.
        let start = start.max(first.saturating_sub(PART));
        let part = start..end.min(last + PART).min(start + WHOLE);
        self.both(part.clone(), &softmax(&self.sums(part)))
    }

    /// The sentences or parts of them that led there, most telling first, at most two.
    pub(crate) fn quotes(&self) -> Vec<Range<usize>> {
        let mut parts: Vec<(f32, Range<usize>)> = Vec::new();
        for part in parts_of(&self.runs) {
            if self.runs.len() > WHOLE && !self.is_telling(&part) {
                continue;
            }
            let words = self.runs.get(part.clone()).unwrap_or_default();
            let mut words = words.iter().filter(|run| !run.ends() && !run.pauses());
            if let Some(first) = words.next() {
                let last = words.next_back().unwrap_or(first);
                parts.push((
                    calm(&softmax(&self.sums(part))),
                    first.at.start..last.at.end,
                ));
            }
        }
        parts.sort_by(|one, other| one.0.total_cmp(&other.0));
        let sure = parts.first().map_or(0.0, |(routine, _)| routine + 0.15);
        let chosen = parts.into_iter().take(2);
        let chosen = chosen.take_while(|(routine, _)| *routine <= sure);
        chosen.map(|(_, at)| at).collect()
    }

    /// True for a part that reaches into one of the most telling windows.
    fn is_telling(&self, part: &Range<usize>) -> bool {
        let mut windows = self.telling().iter();
        windows.any(|(_, window)| part.start < window.end && window.start < part.end)
    }

    /// How likely each topic is, in the model's order, by the beginning of a long message.
    pub(crate) fn topics(&self) -> Vec<f32> {
        let part = 0..self.runs.len().min(WHOLE);
        let counted = self.model.topics.sums(&self.counted.of(part.clone()));
        mean(
            &softmax(&counted),
            &softmax(&self.read(part).1),
            TOPIC_COUNTS,
        )
    }

    /// What counting says of a part.
    fn sums(&self, part: Range<usize>) -> Vec<f32> {
        self.model.levels.sums(&self.counted.of(part))
    }

    /// What both halves say of a part together.
    fn both(&self, part: Range<usize>, counted: &[f32]) -> Levels {
        let levels = mean(counted, &softmax(&self.read(part).0), COUNTS);
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

/// Every two parts that stand together; each alone where there are only two.
fn windows_of(runs: &[Run]) -> Vec<Range<usize>> {
    let (mut parts, mut at): (Vec<Range<usize>>, _) = (Vec::new(), 0);
    for sentence in runs.split_inclusive(Run::ends) {
        for part in sentence.chunks(PART) {
            let end = at + part.len();
            // A part without a word belongs to the one before it.
            match parts.last_mut() {
                Some(last) if part.iter().all(|run| run.ends() || run.pauses()) => last.end = end,
                _ => parts.push(at..end),
            }
            at = end;
        }
    }
    if parts.len() == 2 {
        return parts;
    }
    let pairs = parts.iter().zip(parts.iter().skip(1));
    pairs.map(|(one, other)| one.start..other.end).collect()
}

/// How likely routine is among these odds.
fn calm(odds: &[f32]) -> f32 {
    odds.first().copied().unwrap_or(1.0)
}

/// The middle of two readings in logarithms, `share` of the first.
fn mean(one: &[f32], other: &[f32], share: f32) -> Vec<f32> {
    let log = |odds: f32| (odds + 1e-12).ln();
    let pairs = one.iter().zip(other);
    softmax(
        &pairs
            .map(|(one, other)| share * log(*one) + (1.0 - share) * log(*other))
            .collect::<Vec<_>>(),
    )
}

fn softmax(sums: &[f32]) -> Vec<f32> {
    let top = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let odds: Vec<f32> = sums.iter().map(|sum| (sum - top).exp()).collect();
    let total: f32 = odds.iter().sum();
    odds.into_iter().map(|one| one / total).collect()
}

#[cfg(test)]
mod tests;
