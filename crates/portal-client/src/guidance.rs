//! When to write and when to call, and what it is about: worked out here, from the text alone.

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
        let looked = tokio::task::spawn_blocking(move || view(&form.body, language)).await;
        looked.map_err(|error| crate::failure::internal("guidance", &error))
    }
}

/// What a text looks like it is about.
pub(crate) fn category(body: &str, language: Language) -> Category {
    match topic(body, reading(language)) {
        Topic::Refill => Category::Refill,
        Topic::TestResult => Category::TestResult,
        Topic::Visit => Category::Visit,
        Topic::HealthQuestion => Category::HealthQuestion,
        Topic::Form => Category::Form,
        Topic::Private => Category::Private,
    }
}

fn view(body: &str, language: Language) -> GuidanceView {
    let guidance = check(body, reading(language), Writer::Patient);
    let level = match guidance.level {
        Level::Routine => GuidanceLevel::Routine,
        Level::Urgent => GuidanceLevel::Urgent,
        Level::Crisis => GuidanceLevel::Crisis,
        Level::Emergency => GuidanceLevel::Emergency,
    };
    let strongest = guidance
        .findings
        .iter()
        .filter(|finding| finding.level == guidance.level);
    let rule = strongest
        .clone()
        .next()
        .map(|finding| finding.rule.to_string());
    let mut spans: Vec<_> = strongest
        .flat_map(|finding| finding.spans.clone())
        .collect();
    spans.sort_by_key(|span| (span.start, span.end));
    spans.dedup();
    let words = spans
        .into_iter()
        .filter_map(|span| body.get(span))
        .map(str::to_owned)
        .take(MOST_QUOTES)
        .collect();
    GuidanceView { level, rule, words }
}

const fn reading(language: Language) -> Reading {
    match language {
        Language::En => Reading::En,
        Language::Es => Reading::Es,
    }
}
