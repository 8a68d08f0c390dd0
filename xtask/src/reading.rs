//! Reading grade of every sentence people see. English: Flesch-Kincaid grade level (Kincaid et al. 1975).
//! Spanish: INFLESZ scale (Barrio-Cantalejo 2008) on the Flesch-Szigriszt index, put on the same grades.
#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, ensure};

use crate::steps::root;

/// No sentence is harder than this.
const HARDEST: f64 = 6.0;
/// Titles as they stand on a badge: names, which no formula for sentences measures.
const NAMES: &[&str] = &["role-medical_assistant"];
const PLACES: &[&str] = &[
    "ui/kit/src/words",
    "ui/portal/src/words",
    "ui/desk/src/words",
];

struct Sentence {
    place: String,
    id: String,
    text: String,
    grade: f64,
}

/// Measures all words; fails on a hard sentence or a missing translation.
pub(crate) fn reading() -> anyhow::Result<()> {
    let mut missing = Vec::new();
    for (language, grade) in [("en", english as fn(&str) -> f64), ("es", spanish)] {
        let mut sentences = Vec::new();
        for place in PLACES {
            let folder = root().join(place);
            let english = words(&folder, "en")?;
            let spanish = words(&folder, "es")?;
            if language == "en" {
                missing.extend(
                    english
                        .keys()
                        .filter(|id| !spanish.contains_key(*id))
                        .map(|id| format!("{place}/es.ftl: {id}")),
                );
                missing.extend(
                    spanish
                        .keys()
                        .filter(|id| !english.contains_key(*id))
                        .map(|id| format!("{place}/en.ftl: {id}")),
                );
            }
            let chosen = if language == "en" { english } else { spanish };
            sentences.extend(chosen.into_iter().map(|(id, text)| Sentence {
                place: (*place).to_owned(),
                grade: grade(&text),
                id,
                text,
            }));
        }
        sentences.sort_by(|a, b| b.grade.total_cmp(&a.grade));
        let total: f64 = sentences.iter().map(|sentence| sentence.grade).sum();
        let count = sentences.len();
        #[expect(clippy::cast_precision_loss, reason = "a few hundred strings")]
        let mean = total / count.max(1) as f64;
        println!("{language}: {count} strings, mean grade {mean:.1} (target 4 or less). Hardest:");
        for sentence in sentences.iter().take(10) {
            println!(
                "  {:>4.1}  {}  {}",
                sentence.grade, sentence.id, sentence.text
            );
        }
        let hard: Vec<String> = sentences
            .iter()
            .filter(|sentence| sentence.grade > HARDEST && !NAMES.contains(&sentence.id.as_str()))
            .map(|sentence| format!("{}: {}", sentence.place, sentence.id))
            .collect();
        ensure!(hard.is_empty(), "too hard to read: {}", hard.join(", "));
    }
    ensure!(missing.is_empty(), "not translated: {}", missing.join(", "));
    Ok(())
}

/// All words of a language: one file, or a folder with a file for each feature.
fn words(folder: &Path, language: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let file = folder.join(format!("{language}.ftl"));
    if file.exists() {
        return strings(&file);
    }
    let mut found = BTreeMap::new();
    let files = std::fs::read_dir(folder.join(language))
        .with_context(|| format!("reading the words in {}", folder.display()))?;
    for file in files {
        for (id, text) in strings(&file?.path())? {
            ensure!(
                found.insert(id.clone(), text).is_none(),
                "{id} stands in two files of {}",
                folder.display()
            );
        }
    }
    Ok(found)
}

/// Messages of a Fluent file: id → text, with placeholders as short words.
fn strings(path: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in text.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if !line.starts_with(' ')
            && let Some((id, rest)) = line.split_once(" =")
        {
            current = Some(id.to_owned());
            found.insert(id.to_owned(), plain(rest));
        } else if let Some(id) = &current {
            let more = plain(line);
            let entry = found.entry(id.clone()).or_default();
            // Each choice of a plural or a role is a sentence of its own: only one of them is ever read.
            entry.push_str(if is_choice(line) { ". " } else { " " });
            entry.push_str(&more);
        }
    }
    Ok(found)
}

/// A line without Fluent's own signs; what is filled in counts as "Ana".
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut depth = 0_u32;
    for letter in line.chars() {
        match letter {
            '{' => {
                depth += 1;
                text.push_str("Ana");
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text.push(letter),
            _ => {}
        }
    }
    let text = text.trim();
    let words = if is_choice(text) {
        text.split_once(']').map_or(text, |(_, words)| words)
    } else {
        text
    };
    words.trim().to_owned()
}

/// `[one] …` or `*[other] …`.
fn is_choice(line: &str) -> bool {
    line.trim_start().trim_start_matches('*').starts_with('[')
}

fn english(text: &str) -> f64 {
    let (sentences, words, syllables) = counts(text, syllables_english);
    0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

fn spanish(text: &str) -> f64 {
    let (sentences, words, syllables) = counts(text, syllables_spanish);
    let index = 206.835 - 62.3 * (syllables / words) - words / sentences;
    // INFLESZ: above 80 very easy (grade 3 and less), 65 to 80 fairly easy (to grade 6), below harder.
    (80.0 - index) / 5.0 + 3.0
}

#[expect(clippy::cast_precision_loss, reason = "short texts")]
fn counts(text: &str, syllables: fn(&str) -> usize) -> (f64, f64, f64) {
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’')
        .filter(|word| !word.is_empty())
        .collect();
    let ends = text
        .split(['.', '?', '!', ':'])
        .filter(|part| part.chars().any(char::is_alphabetic))
        .count();
    // Very short strings measure single words, not reading: names and buttons of one or two words are read as labels.
    let filler = 4_usize.saturating_sub(words.len());
    let spoken: usize = words.iter().map(|word| syllables(word).max(1)).sum();
    (
        ends.max(1) as f64,
        (words.len() + filler).max(1) as f64,
        (spoken + filler).max(1) as f64,
    )
}

fn syllables_english(word: &str) -> usize {
    let word = word.to_lowercase();
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let mut before = false;
    for letter in &letters {
        let vowel = "aeiouy".contains(*letter);
        if vowel && !before {
            count += 1;
        }
        before = vowel;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && count > 1
        || word.ends_with("es") && count > 1
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded") && count > 1;
    if silent { count - 1 } else { count }
}

fn syllables_spanish(word: &str) -> usize {
    let mut count = 0;
    let mut before = ' ';
    for letter in word.to_lowercase().chars() {
        let strong = "aeoáéíóú".contains(letter);
        let weak = "iuü".contains(letter);
        let joined = (weak && "aeoáéóiuü".contains(before))
            || (strong && "iuü".contains(before) && !"íú".contains(letter));
        if (strong || weak) && !joined {
            count += 1;
        }
        before = letter;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_easy_and_long_ones_hard() {
        assert!(english("Ana answers you by Friday. Your words are safe here.") < 4.0);
        assert!(
            english(
                "Insufficient authentication credentials invalidate synchronisation operations."
            ) > 12.0
        );
        assert!(spanish("Ana le contesta antes del viernes. Sus palabras están a salvo.") < 6.0);
        assert!(
            spanish(
                "Insuficientes credenciales de autenticación imposibilitan la sincronización institucional."
            ) > 9.0
        );
    }

    #[test]
    fn what_is_filled_in_counts_as_one_short_word() {
        assert_eq!(plain(" { $name } answers you"), "Ana answers you");
        assert_eq!(plain("    [one] { $count } try left"), "Ana try left");
    }
}
