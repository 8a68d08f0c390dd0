//! What the model trained on labelled messages makes of a message: half a count of words and letters,
//! half a small network that reads in order. Made by `train/`, described in docs/GUIDANCE.md.

mod counts;
mod model;
mod net;
mod runs;

use std::ops::Range;
use std::sync::LazyLock;

use self::model::Model;
use self::runs::Run;

static MODEL: LazyLock<Option<Model>> = LazyLock::new(Model::load);

/// Up to so many runs a message is read as a whole, from so many on also through windows.
const WHOLE: usize = 260;
const SHORT: usize = 56;
/// Runs in a window, and from one window to the next.
const WINDOW: (usize, usize) = (48, 24);
/// Windows that the network reads: the most telling ones by their count.
const WINDOWS: usize = 4;
/// A window has less around it than a message, so more must speak against routine.
const CAUTION: f32 = 2.7;
/// A sentence with more runs than this is quoted by its parts between commas.
const LONG: usize = 16;

/// Odds of routine, urgent, crisis and emergency.
pub(crate) type Levels = [f32; 4];

/// How likely each level is for the whole message.
///
/// A few words in a long, calm message must still be heard: they are looked for through windows.
pub(crate) fn levels(text: &str) -> Option<Levels> {
    let model = MODEL.as_ref()?;
    let runs = runs::cut(text);
    let mut read = Vec::new();
    if runs.len() <= WHOLE {
        read.push(both(model, linear(model, &runs), &runs));
    }
    if runs.len() > SHORT {
        let starts = (0..runs.len()).step_by(WINDOW.1);
        let windows = starts.filter_map(|at| runs.get(at..(at + WINDOW.0).min(runs.len())));
        let mut counted: Vec<_> = windows
            .map(|window| (linear(model, window), window))
            .collect();
        counted.sort_by(|one, other| calm(&one.0).total_cmp(&calm(&other.0)));
        for (sums, window) in counted.into_iter().take(WINDOWS) {
            let [routine, rest @ ..] = both(model, sums, window);
            let total = routine * CAUTION + (1.0 - routine);
            let [urgent, crisis, emergency] = rest.map(|level| level / total);
            read.push([routine * CAUTION / total, urgent, crisis, emergency]);
        }
    }
    read.into_iter()
        .min_by(|one, other| one[0].total_cmp(&other[0]))
}

/// The sentences or parts of them that led there, most telling first, at most two.
pub(crate) fn quotes(text: &str) -> Vec<Range<usize>> {
    let Some(model) = MODEL.as_ref() else {
        return Vec::new();
    };
    let runs = runs::cut(text);
    let mut parts: Vec<(f32, Range<usize>)> = Vec::new();
    for sentence in runs.split_inclusive(Run::ends) {
        if sentence.len() <= LONG {
            parts.extend(weighed(model, sentence));
        } else {
            let of_commas = sentence.split_inclusive(Run::pauses);
            parts.extend(
                of_commas
                    .flat_map(|part| part.chunks(LONG))
                    .filter_map(|part| weighed(model, part)),
            );
        }
    }
    parts.sort_by(|one, other| one.0.total_cmp(&other.0));
    let sure = parts.first().map_or(0.0, |(routine, _)| routine + 0.15);
    let chosen = parts
        .into_iter()
        .take(2)
        .take_while(|(routine, _)| *routine <= sure);
    chosen.map(|(_, at)| at).collect()
}

fn weighed(model: &Model, part: &[Run]) -> Option<(f32, Range<usize>)> {
    let mut words = part.iter().filter(|run| !run.ends() && !run.pauses());
    let first = words.next()?.at.clone();
    let last = words.next_back().map_or(first.end, |run| run.at.end);
    Some((calm(&linear(model, part)), first.start..last))
}

/// The topic's place in the model's list.
pub(crate) fn topic(text: &str) -> Option<usize> {
    let model = MODEL.as_ref()?;
    let mut runs = runs::cut(text);
    runs.truncate(WHOLE);
    let counted = softmax(&model.topics.sums(&model.rows(&counts::of(&runs))));
    let read = softmax(&net::sums(model, &net::pieces(model, &runs)).1);
    let odds = counted.iter().zip(&read).map(|(one, other)| one * other);
    let best = odds
        .enumerate()
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    Some(best.0)
}

fn linear(model: &Model, runs: &[Run]) -> Vec<f32> {
    model.levels.sums(&model.rows(&counts::of(runs)))
}

/// How likely a message is routine, by its count alone.
fn calm(sums: &[f32]) -> f32 {
    softmax(sums).first().copied().unwrap_or(1.0)
}

/// Both halves count the same: the middle of their odds.
fn both(model: &Model, counted: Vec<f32>, runs: &[Run]) -> Levels {
    let read = net::sums(model, &net::pieces(model, runs)).0;
    let mut levels = [0.0; 4];
    let pairs = softmax(&counted).into_iter().zip(softmax(&read));
    for (level, (one, other)) in levels.iter_mut().zip(pairs) {
        *level = (one * other + 1e-12).sqrt();
    }
    let total: f32 = levels.iter().sum();
    levels.map(|level| level / total)
}

fn softmax(sums: &[f32]) -> Vec<f32> {
    let top = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let odds: Vec<f32> = sums.iter().map(|sum| (sum - top).exp()).collect();
    let total: f32 = odds.iter().sum();
    odds.into_iter().map(|one| one / total).collect()
}

#[cfg(test)]
mod tests;
