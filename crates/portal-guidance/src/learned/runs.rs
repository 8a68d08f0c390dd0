//! Cuts a message for the learned reader: words, numbers and marks, as `train/pieces.py` does.

use std::ops::Range;

/// What a run is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sort {
    /// Lower case, no accents; a letter outside a-z stands as U+FFFD.
    Word(String),
    /// A number.
    Number(f64),
    /// A sign between words.
    Mark(Mark),
}

/// Signs that the model knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    End = 1,
    Ask = 2,
    Cry = 3,
    Comma = 4,
    Line = 5,
}

/// A run with its place in the message, in bytes.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) sort: Sort,
    pub(crate) at: Range<usize>,
}

impl Run {
    /// Whether a sentence ends here.
    pub(crate) fn ends(&self) -> bool {
        matches!(self.sort, Sort::Mark(mark) if mark != Mark::Comma)
    }

    /// Whether a part of a sentence ends here.
    pub(crate) fn pauses(&self) -> bool {
        self.sort == Sort::Mark(Mark::Comma)
    }
}

const LONGEST: usize = 32;

/// Cuts the message.
pub(crate) fn cut(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut word: Option<(String, Range<usize>, usize)> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        let next = letters.peek().map_or(' ', |(_, letter)| *letter);
        if letter.is_ascii_digit() {
            close(&mut word, &mut runs);
            let mut number = String::from(letter);
            let mut last = end;
            let mut dotted = false;
            while let Some((place, digit)) = letters.peek().copied() {
                let following = text.get(place + 1..).and_then(|rest| rest.chars().next());
                let dot =
                    digit == '.' && !dotted && following.is_some_and(|one| one.is_ascii_digit());
                if !digit.is_ascii_digit() && !dot {
                    break;
                }
                dotted |= dot;
                number.push(digit);
                last = place + 1;
                letters.next();
            }
            let value = number.parse().unwrap_or(0.0);
            runs.push(Run {
                sort: Sort::Number(value),
                at: at..last,
            });
        } else if letter.is_alphabetic() {
            let (plain, place, count) = word.get_or_insert_with(|| (String::new(), at..end, 0));
            for small in letter.to_lowercase() {
                plain.push(folded(small));
                *count += 1;
            }
            place.end = end;
            if *count >= LONGEST {
                close(&mut word, &mut runs);
            }
        } else if ('\u{300}'..='\u{36f}').contains(&letter) {
            // An accent written as a mark of its own belongs to the letter before it.
        } else if matches!(letter, '\'' | '’' | '`') && word.is_some() && next.is_alphabetic() {
            // can't is one word.
        } else {
            close(&mut word, &mut runs);
            let mark = match letter {
                '.' | ';' | '…' => Mark::End,
                '?' => Mark::Ask,
                '!' => Mark::Cry,
                ',' | ':' | '(' | ')' | '–' | '—' => Mark::Comma,
                '\n' => Mark::Line,
                _ => continue,
            };
            runs.push(Run {
                sort: Sort::Mark(mark),
                at: at..end,
            });
        }
    }
    close(&mut word, &mut runs);
    runs
}

fn close(word: &mut Option<(String, Range<usize>, usize)>, runs: &mut Vec<Run>) {
    if let Some((plain, at, _)) = word.take() {
        runs.push(Run {
            sort: Sort::Word(plain),
            at,
        });
    }
}

fn folded(letter: char) -> char {
    match letter {
        'a'..='z' => letter,
        'á' | 'à' | 'ä' | 'â' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => '\u{fffd}',
    }
}

/// Upper bounds between sizes of numbers: fevers, pressures, pulses, years.
const BOUNDS: [f64; 41] = [
    0.0, 1.0, 2.0, 3.0, 5.0, 6.0, 9.0, 12.0, 18.0, 24.0, 31.0, 37.0, 38.0, 40.0, 45.0, 50.0, 60.0,
    70.0, 80.0, 90.0, 95.0, 97.0, 99.0, 100.4, 102.0, 104.0, 107.0, 110.0, 120.0, 140.0, 160.0,
    180.0, 200.0, 250.0, 300.0, 400.0, 600.0, 1000.0, 1900.0, 2010.0, 2040.0,
];

/// How many sizes of numbers there are.
pub(crate) const SIZES: usize = BOUNDS.len() + 1;

/// Which size a number has.
pub(crate) fn size(number: f64) -> usize {
    BOUNDS.iter().filter(|bound| number >= **bound).count()
}
