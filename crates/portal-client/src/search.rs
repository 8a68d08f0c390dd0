//! Finding words in one's own messages; nothing of it leaves this computer.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use portal_ipc::IpcError;
use portal_ipc::views::{FoundView, SearchForm, SearchView};
use portal_protocol::Author;
use portal_vault::Entry as Stored;

use crate::engine::Engine;
use crate::failure::of_vault;

/// Hits shown.
const MOST: usize = 20;
/// Letters around the hit.
const EXCERPT: usize = 120;

impl Engine {
    /// Finds words, newest first.
    ///
    /// # Errors
    /// `Locked`.
    pub async fn search_messages(&self, form: SearchForm) -> Result<SearchView, IpcError> {
        let member = self.session()?.member()?;
        let hits = member
            .partition
            .search(&form.words)
            .await
            .map_err(of_vault)?;
        let mut titles = HashMap::new();
        let mut found = Vec::with_capacity(MOST);
        for hit in hits.into_iter().take(MOST) {
            let title = match titles.entry(hit.thread_id) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => {
                    let thread = member.partition.thread(hit.thread_id).await;
                    place.insert(thread.map_err(of_vault)?.first_words.unwrap_or_default())
                }
            };
            let (staff, words, at) = match hit.entry {
                Stored::Message(message) => {
                    let staff = match message.author {
                        Author::Staff { staff } => Some(staff),
                        _ => None,
                    };
                    (staff, message.body, message.sent_at)
                }
                Stored::PhoneCard(card) => (Some(card.staff), card.said, card.called_at),
            };
            found.push(FoundView {
                thread_id: hit.thread_id,
                title: title.clone(),
                staff,
                excerpt: excerpt(&words, &form.words),
                at,
            });
        }
        Ok(SearchView { found })
    }
}

/// Some letters around the first word that was looked for.
fn excerpt(text: &str, words: &str) -> String {
    let wanted = words
        .split(|letter: char| !letter.is_alphanumeric())
        .find(|word| !word.is_empty())
        .unwrap_or_default()
        .to_lowercase();
    let letters: Vec<char> = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .collect();
    let lower: String = letters
        .iter()
        .flat_map(|letter| letter.to_lowercase())
        .collect();
    let place = lower
        .find(&wanted)
        .and_then(|bytes| lower.get(..bytes))
        .map_or(0, |before| before.chars().count());
    let from = place.saturating_sub(EXCERPT / 3);
    let shown: String = letters.iter().skip(from).take(EXCERPT).collect();
    let before = if from > 0 { "… " } else { "" };
    let after = if from + EXCERPT < letters.len() {
        " …"
    } else {
        ""
    };
    format!("{before}{}{after}", shown.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_excerpt_shows_the_word_that_was_looked_for() {
        let text = format!(
            "{} the new pill makes me dizzy {}",
            "a ".repeat(100),
            "b ".repeat(100)
        );
        let shown = excerpt(&text, "PILL");
        assert!(shown.contains("new pill makes"));
        assert!(shown.starts_with('…') && shown.ends_with('…'));
        assert_eq!(excerpt("Short.", "short"), "Short.");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), words in any::<String>()) {
            let _ = excerpt(&text, &words);
        }
    }
}
