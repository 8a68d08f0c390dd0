//! Cuts a message into plain words: lower case, no accents, with their place and sentence.

use std::ops::Range;

/// One word of the message.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Lower case, no accents, no apostrophes.
    pub(crate) plain: String,
    /// Where it stands in the message, in bytes.
    pub(crate) at: Range<usize>,
    /// Number of its sentence.
    pub(crate) sentence: usize,
    /// Number of its part of the sentence, cut at commas.
    pub(crate) part: usize,
    /// An apostrophe stood right before it ('16).
    pub(crate) quoted: bool,
}

/// Cuts the message.
pub(crate) fn cut(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut sentence, mut part, mut quoted) = (0, 0, false);
    let mut current: Option<Word> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, letter)| *letter);
        let inside = current.is_some();
        let digit_before = current
            .as_ref()
            .is_some_and(|word| word.plain.ends_with(|last: char| last.is_ascii_digit()));
        let joins = next.is_some_and(char::is_alphanumeric);
        if letter.is_alphanumeric() {
            let word = current.get_or_insert_with(|| Word {
                plain: String::new(),
                at: at..at,
                sentence,
                part,
                quoted,
            });
            for small in letter.to_lowercase() {
                word.plain.push(plain(small));
            }
            word.at.end = at + letter.len_utf8();
            quoted = false;
            continue;
        }
        if inside && joins && matches!(letter, '\'' | '’' | '`') {
            continue;
        }
        if digit_before && letter == '.' && next.is_some_and(|next| next.is_ascii_digit()) {
            if let Some(word) = current.as_mut() {
                word.plain.push('.');
            }
            continue;
        }
        // An accent written as a mark of its own belongs to the letter before it.
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        words.extend(current.take());
        quoted = matches!(letter, '\'' | '’');
        match letter {
            '.' | '!' | '?' | ';' | '\n' | '¿' | '¡' | '…' => {
                sentence += 1;
                part += 1;
            }
            ',' | ':' | '(' | ')' | '—' | '–' => part += 1,
            _ => {}
        }
    }
    words.extend(current.take());
    for word in &mut words {
        // "Sí" says yes, "si" asks what if: the one accent that changes what is meant.
        if word.plain == "si"
            && text
                .get(word.at.clone())
                .is_some_and(|word| word != "si" && !word.is_ascii())
        {
            word.plain = "yes".to_owned();
        }
    }
    words
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ä' | 'â' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' => 'i',
        'ó' | 'ò' | 'ö' => 'o',
        'ú' | 'ù' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    }
}

/// Whether two words differ by one letter added, left out, changed or swapped.
pub(crate) fn nearly(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let same_start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (tail(one, same_start), tail(other, same_start));
    let swapped = !one.is_empty()
        && one.first() == other.get(1)
        && one.get(1) == other.first()
        && tail(one, 2) == tail(other, 2);
    tail(one, 1) == tail(other, 1) || tail(one, 1) == other || one == tail(other, 1) || swapped
}

fn tail(letters: &[u8], skip: usize) -> &[u8] {
    letters.get(skip..).unwrap_or_default()
}
