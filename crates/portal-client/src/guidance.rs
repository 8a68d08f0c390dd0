//! When to write and when to call, and what it is about: worked out here, from the text alone.

use std::ops::Range;

use portal_guidance::{Language as Reading, Level, Topic, Writer, check, topic};
use portal_ipc::IpcError;
use portal_ipc::views::{GuidanceForm, GuidanceLevel, GuidanceView};
use portal_protocol::{Category, Language};

use crate::engine::Engine;

/// Words quoted at most; the panel shows what led to it, not the whole letter.
const MOST_QUOTES: usize = 4;

impl Engine {
    /// When to call instead. The text is looked at on a thread of its own and goes nowhere.
    ///
    /// # Errors
    /// `Locked`.
    pub async fn check_guidance(&self, form: GuidanceForm) -> Result<GuidanceView, IpcError> {
        let language = self.session()?.settings().language;
        let looked =
            tokio::task::spawn_blocking(move || view(&form.body, &form.answered, language)).await;
        looked.map_err(|error| crate::failure::internal("guidance", &error))
    }
}

/// What a text looks like it is about.
fn category(body: &str, language: Language) -> Category {
    match topic(body, reading(language)) {
        Topic::Refill => Category::Refill,
        Topic::TestResult => Category::TestResult,
        Topic::Visit => Category::Visit,
        Topic::HealthQuestion => Category::HealthQuestion,
        Topic::Form => Category::Form,
        Topic::Private => Category::Private,
    }
}

/// What a text looks like, for the card beside it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// What it seems to be about.
    pub(crate) category: Category,
    /// No red flag.
    pub(crate) calm: bool,
    /// It seems to be something that people keep from most staff. Never with a red flag: that is seen sooner by many.
    pub(crate) private: bool,
}

/// Looks once, on a thread of its own: a long text takes its time.
///
/// # Errors
/// `Internal` when the thread came to grief.
pub(crate) async fn look(body: &str, language: Language) -> Result<Look, IpcError> {
    let body = body.to_owned();
    let looked = tokio::task::spawn_blocking(move || look_at(&body, language)).await;
    looked.map_err(|error| crate::failure::internal("guidance", &error))
}

fn look_at(body: &str, language: Language) -> Look {
    let calm = check(body, reading(language), Writer::Patient).level == Level::Routine;
    Look {
        category: category(body, language),
        calm,
        private: calm && portal_guidance::is_private(body),
    }
}

/// Whose readers a message is for: a red flag goes to the nurse, not to those who book visits or fill in forms.
pub(crate) const fn route(asked: Category, calm: bool) -> Category {
    match asked {
        Category::Visit | Category::Form if !calm => Category::HealthQuestion,
        _ => asked,
    }
}

/// The strongest sign that was not answered: an answer to one kind of danger must not silence another.
fn view(body: &str, answered: &[String], language: Language) -> GuidanceView {
    let guidance = check(body, reading(language), Writer::Patient);
    let open: Vec<_> = guidance
        .findings
        .iter()
        .filter(|finding| !answered.iter().any(|rule| *rule == finding.rule))
        .collect();
    let strongest_level = open
        .iter()
        .map(|finding| finding.level)
        .max()
        .unwrap_or(Level::Routine);
    let level = match strongest_level {
        Level::Routine => GuidanceLevel::Routine,
        Level::Urgent => GuidanceLevel::Urgent,
        Level::Crisis => GuidanceLevel::Crisis,
        Level::Emergency => GuidanceLevel::Emergency,
    };
    let strongest = open
        .iter()
        .filter(|finding| finding.level == strongest_level);
    let rule = strongest
        .clone()
        .next()
        .map(|finding| finding.rule.to_string());
    let spans = strongest
        .flat_map(|finding| finding.spans.clone())
        .collect();
    let words = apart(spans)
        .into_iter()
        .filter_map(|span| body.get(span))
        .map(str::to_owned)
        .take(MOST_QUOTES)
        .collect();
    GuidanceView { level, rule, words }
}

/// In the order of the text; those that overlap become one, so that no word is quoted twice.
fn apart(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| span.start);
    spans.into_iter().fold(Vec::new(), |mut apart, span| {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
        apart
    })
}

const fn reading(language: Language) -> Reading {
    match language {
        Language::En => Reading::En,
        Language::Es => Reading::Es,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_red_flag_is_not_left_to_those_who_book_visits() {
        let calm = "Please move my appointment from Tuesday to Thursday afternoon.";
        let flagged = format!("{calm} I can't breathe.");
        let is_calm = |body| look_at(body, Language::En).calm;
        for asked in [Category::Visit, Category::Form] {
            assert_eq!(route(asked, is_calm(calm)), asked);
            assert_eq!(route(asked, is_calm(&flagged)), Category::HealthQuestion);
        }
        assert_eq!(
            route(Category::Private, is_calm(&flagged)),
            Category::Private
        );
    }

    #[test]
    fn private_is_offered_for_a_calm_matter_and_never_with_a_red_flag() {
        let offered = |body| look_at(body, Language::En).private;
        assert!(offered(
            "I think I caught something from a new partner. Can I get tested without my family knowing?"
        ));
        assert!(!offered(
            "Please renew my blood pressure pills, I have a week left."
        ));
        assert!(!offered(
            "I want to kill myself and I don't want anybody to know."
        ));
    }

    #[test]
    fn no_word_is_quoted_twice() {
        assert_eq!(
            apart(vec![8..15, 0..20, 30..34, 19..24, 3..7]),
            [0..24, 30..34]
        );
        let said = "Me duele el pecho y tengo el brazo dormido.";
        let words = view(said, &[], Language::Es).words.join(" ");
        assert_eq!(words.matches("pecho").count(), 1, "{words}");
    }

    #[test]
    fn an_answered_sign_does_not_silence_another_danger() {
        let both = "I have crushing chest pain. I want to kill myself.";
        let first = view(both, &[], Language::En);
        assert_eq!(first.level, GuidanceLevel::Emergency);
        let answered: Vec<String> = check(both, Reading::En, Writer::Patient)
            .findings
            .iter()
            .filter(|finding| finding.level == Level::Emergency)
            .map(|finding| finding.rule.to_string())
            .collect();
        let second = view(both, &answered, Language::En);
        assert_eq!(second.level, GuidanceLevel::Crisis);
        assert!(
            second
                .words
                .iter()
                .any(|words| words.contains("kill myself"))
        );
    }
}
