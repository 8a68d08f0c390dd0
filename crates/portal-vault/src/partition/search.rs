//! Search over messages and phone cards (FTS5, without regard to accents). No input is a syntax error.

use sqlx::Row as _;

use super::Partition;
use super::reading::entry;
use crate::database::Turn;
use crate::error::VaultError;
use crate::records::Found;

const MOST_HITS: usize = 100;
const MOST_WORDS: usize = 16;

/// Every word quoted; `None` without a word.
fn expression(words: &str) -> Option<String> {
    let is_accent = |letter: char| matches!(letter, '\u{300}'..='\u{36f}');
    let quoted: Vec<String> = words
        .split(|letter: char| !letter.is_alphanumeric() && !is_accent(letter))
        .filter(|word| word.contains(char::is_alphanumeric))
        .take(MOST_WORDS)
        .map(|word| format!("\"{word}\""))
        .collect();
    (!quoted.is_empty()).then(|| quoted.join(" "))
}

impl Partition {
    /// Entries that hold all the words, the newest first, at most 100. Unless the words as they are give that
    /// many, the last one is taken as a beginning.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read; never because of the words.
    pub async fn search(&self, words: &str) -> Result<Vec<Found>, VaultError> {
        let Some(expression) = expression(words) else {
            return Ok(Vec::new());
        };
        let mut turn = self.database.reading().await?;
        // A beginning costs by the number of all hits, whole words only by the number that is shown.
        let found = newest(&mut turn, &expression).await?;
        if found.len() < MOST_HITS {
            newest(&mut turn, &format!("{expression}*")).await
        } else {
            Ok(found)
        }
    }
}

async fn newest(turn: &mut Turn<'_>, expression: &str) -> Result<Vec<Found>, VaultError> {
    sqlx::query(
        "SELECT e.thread_id, e.kind, e.document
         FROM (SELECT rowid FROM entry_words WHERE entry_words MATCH $1 ORDER BY rowid DESC LIMIT $2) w
            JOIN entries e ON e.entry_number = w.rowid
         ORDER BY w.rowid DESC",
    )
    .bind(expression)
    .bind(i64::try_from(MOST_HITS).unwrap_or(i64::MAX))
    .fetch_all(turn.db()?)
    .await?
    .iter()
    .map(|row| {
        Ok(Found {
            thread_id: row
                .get::<&str, _>(0)
                .parse()
                .map_err(|_| VaultError::Damaged)?,
            entry: entry(row.get(1), row.get(2))?,
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_and_quotes_are_words_like_any_other() {
        assert_eq!(expression("knee"), Some("\"knee\"".to_owned()));
        assert_eq!(
            expression("NOT \"knee\" OR (pain*"),
            Some("\"NOT\" \"knee\" \"OR\" \"pain\"".to_owned())
        );
        assert_eq!(expression("\0 \" ' * ( ) : ^ -"), None);
    }
}
