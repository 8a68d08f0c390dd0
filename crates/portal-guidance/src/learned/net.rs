//! The small network that reads the pieces of a message in order.

use std::collections::HashMap;

use super::model::{FIRST, HIDDEN, Model, Net, Step};
use super::runs::{Run, Sort, size};

/// A piece that stands for letters nobody has seen together.
const UNKNOWN: usize = 6;
/// Marks stand before the sizes of numbers.
const MARKS: usize = 7;

/// The numbers of all pieces of a message.
pub(crate) fn pieces(model: &Model, runs: &[Run]) -> Vec<usize> {
    let mut known: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut all = Vec::with_capacity(runs.len() * 2);
    for run in runs {
        match &run.sort {
            Sort::Word(word) => {
                all.extend(known.entry(word).or_insert_with(|| cut(model, word)).iter());
            }
            Sort::Number(number) => all.push(MARKS + size(*number)),
            Sort::Mark(mark) => all.push(*mark as usize),
        }
    }
    all
}

/// The most likely way to cut one word (Viterbi over single pieces).
fn cut(model: &Model, word: &str) -> Vec<usize> {
    let text = format!("_{word}");
    let mut places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    places.push(text.len());
    let mut best = vec![(f32::NEG_INFINITY, 0_usize, UNKNOWN); places.len()];
    if let Some(start) = best.first_mut() {
        start.0 = 0.0;
    }
    for (from, start) in places.iter().enumerate() {
        let Some((so_far, _, _)) = best.get(from).copied() else {
            break;
        };
        for (to, end) in places.iter().enumerate().skip(from + 1).take(model.longest) {
            let Some(part) = text.get(*start..*end) else {
                break;
            };
            let (piece, score) = match model.pieces.get(part) {
                Some((piece, score)) => (*piece, *score),
                None if to == from + 1 => (UNKNOWN, -20.0),
                None => continue,
            };
            if let Some(other) = best.get_mut(to)
                && so_far + score > other.0
            {
                *other = (so_far + score, from, piece);
            }
        }
    }
    let mut found = Vec::new();
    let mut at = places.len() - 1;
    while at > 0 {
        let Some((_, from, piece)) = best.get(at).copied() else {
            break;
        };
        found.push(piece);
        at = from;
    }
    found.reverse();
    found
}

/// Sums for the four levels and the six topics.
pub(crate) fn sums(net: &Net, pieces: &[usize]) -> (Vec<f32>, Vec<f32>) {
    let empty = [1];
    let pieces = if pieces.is_empty() { &empty } else { pieces };
    let mut words = Vec::with_capacity(pieces.len() * HIDDEN);
    for piece in pieces {
        let mut word = net.enter.starts.clone();
        let vector: Vec<f32> = net.vector((*piece).max(1)).collect();
        add(&mut word, &vector, &net.enter.weights);
        words.extend(word);
    }
    for (layer, (along, across)) in net.layers.iter().enumerate() {
        dilated(&mut words, along, across, 1 << layer);
    }
    for word in words.chunks_exact_mut(HIDDEN) {
        normal(word, &net.norm);
    }
    let state = pooled(net, &words);
    let mut middle = net.middle.starts.clone();
    add(&mut middle, &state, &net.middle.weights);
    for one in &mut middle {
        *one = one.max(0.0);
    }
    let answer = |step: &Step| {
        let mut sums = step.starts.clone();
        add(&mut sums, &middle, &step.weights);
        sums
    };
    (answer(&net.level), answer(&net.topic))
}

/// Each word looks `REACH` words around, `apart` words apart, and adds what it learned.
fn dilated(words: &mut [f32], along: &Step, across: &Step, apart: usize) {
    let before = words.to_vec();
    let mut seen = [0.0; HIDDEN];
    let mut learned = [0.0; HIDDEN];
    for (at, word) in words.chunks_exact_mut(HIDDEN).enumerate() {
        seen.copy_from_slice(&along.starts);
        for (place, weights) in along.weights.chunks_exact(HIDDEN).enumerate() {
            let other = (at + place * apart).checked_sub(2 * apart);
            let other = other.and_then(|other| before.get(other * HIDDEN..(other + 1) * HIDDEN));
            for ((sum, weight), value) in
                seen.iter_mut().zip(weights).zip(other.unwrap_or_default())
            {
                *sum += weight * value;
            }
        }
        learned.copy_from_slice(&across.starts);
        add(&mut learned, &seen, &across.weights);
        for (value, more) in word.iter_mut().zip(learned) {
            *value += more.max(0.0);
        }
    }
}

/// Adds inputs times weights; one row of weights an input.
fn add(sums: &mut [f32], inputs: &[f32], weights: &[f32]) {
    let width = sums.len();
    for (rows, four) in weights.chunks(width * 4).zip(inputs.chunks(4)) {
        if let ([a, b, c, d], true) = (four, rows.len() == width * 4) {
            let (first, rest) = rows.split_at(width);
            let (second, rest) = rest.split_at(width);
            let (third, fourth) = rest.split_at(width);
            let rows = first.iter().zip(second).zip(third).zip(fourth);
            for (sum, (((one, two), three), four)) in sums.iter_mut().zip(rows) {
                *sum += (a * one + b * two) + (c * three + d * four);
            }
        } else {
            for (row, input) in rows.chunks(width).zip(four) {
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += input * weight;
                }
            }
        }
    }
}

fn normal(word: &mut [f32], step: &Step) {
    let count = word.len() as f32;
    let mean = word.iter().sum::<f32>() / count;
    let spread = word.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / count;
    let scale = 1.0 / (spread + 1e-5).sqrt();
    for (value, (weight, start)) in word.iter_mut().zip(step.weights.iter().zip(&step.starts)) {
        *value = (*value - mean) * scale * weight + start;
    }
}

/// For each level the words that it looks at, and the mean of all words.
fn pooled(net: &Net, words: &[f32]) -> Vec<f32> {
    let levels = net.look.starts.len();
    let mut looks = Vec::new();
    for word in words.chunks_exact(HIDDEN) {
        let mut look = net.look.starts.clone();
        add(&mut look, word, &net.look.weights);
        looks.extend(look);
    }
    let mut state = vec![0.0; HIDDEN * (levels + 1)];
    for (level, part) in state.chunks_exact_mut(HIDDEN).enumerate() {
        let of_level = || looks.iter().skip(level).step_by(levels);
        let top = of_level().copied().fold(f32::NEG_INFINITY, f32::max);
        let mut total = 0.0;
        for (at, word) in words.chunks_exact(HIDDEN).enumerate() {
            // The last part is the plain mean.
            let look = looks.get(at * levels + level).filter(|_| level < levels);
            let weight = look.map_or(1.0, |look| (look - top).exp());
            total += weight;
            for (sum, value) in part.iter_mut().zip(word) {
                *sum += weight * value;
            }
        }
        for sum in part {
            *sum /= total;
        }
    }
    state
}

const _: () = assert!(
    FIRST == 49,
    "marks and sizes of numbers come before the pieces"
);
