//! Search over messages and phone cards (FTS5, without regard to accents). No input is a syntax error.

use sqlx::Row as _;

use super::Partition;
use super::reading::entry;
use crate::error::VaultError;
use crate::records::Found;

const MOST_HITS: i64 = 100;
const MOST_WORDS: usize = 16;

/// Every word quoted, the last one as a beginning; `None` without a word.
fn expression(words: &str) -> Option<String> {
    let quoted: Vec<String> = words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(|word| format!("\"{word}\""))
        .collect();
    (!quoted.is_empty()).then(|| format!("{}*", quoted.join(" ")))
}

impl Partition {
    /// Entries that hold all the words, best first, at most 100.
    ///
    /// # Errors
    /// [`VaultError`] when they can't be read; never because of the words.
    pub async fn search(&self, words: &str) -> Result<Vec<Found>, VaultError> {
        let Some(expression) = expression(words) else {
            return Ok(Vec::new());
        };
        let mut turn = self.database.reading().await?;
        let rows = sqlx::query(
            "SELECT e.thread_id, e.kind, e.document FROM entry_words w JOIN entries e ON e.entry_number = w.rowid
             WHERE entry_words MATCH $1 ORDER BY w.rank LIMIT $2",
        )
        .bind(expression)
        .bind(MOST_HITS)
        .fetch_all(turn.db()?)
        .await?;
        rows.iter()
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
}
