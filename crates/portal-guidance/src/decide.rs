//! Rules and model together: the level, and whose words are quoted.

use crate::learned::{Levels, Reading};
use crate::{Finding, Guidance, Level, rules};

/// How sure the model must be that a message is not routine: alone, and for a rule that is not a plain case.
const ALONE: f32 = 0.40;
const AGREES: f32 = 0.2;
/// How sure it must be, alone, against a message that says plainly what makes it calm.
const AGAINST: f32 = 0.8;
/// Of what is not routine, the share of emergency and crisis from which the model says so.
const DANGER: f32 = 0.2;

/// Fewer words than this are a message that somebody has just begun: the rules read it, the model does not.
const WORDS: usize = 4;

/// The advice from what the rules found and what the model holds likely.
pub(crate) fn together(text: &str, mut findings: Vec<Finding>) -> Guidance {
    let enough = text.split_whitespace().count() >= WORDS;
    let Some(reading) = Reading::of(text).filter(|_| enough) else {
        // Without its model the crate still has its rules.
        return strongest(findings);
    };
    let levels = reading.levels();
    let sure = 1.0 - levels[0];
    // The plain cases stand whatever the model makes of them. For any other rule the message must read like it, or
    // the sentences that the rule spoke of, read alone.
    findings.retain(|finding| {
        let alone = || 1.0 - reading.around(&finding.spans)[0];
        rules::is_plain(finding.rule) || sure >= AGREES || alone() >= AGREES
    });
    let by_rules = findings.iter().map(|finding| finding.level).max();
    let level = likeliest(levels);
    let alone = sure >= ALONE && (by_rules.is_some() || sure >= AGAINST || !rules::is_calm(text));
    if alone || sure >= AGREES && by_rules.is_some_and(|found| found < level) {
        findings.push(Finding {
            rule: match level {
                Level::Emergency => "reads-like-emergency",
                Level::Crisis => "reads-like-crisis",
                Level::Urgent | Level::Routine => "reads-like-urgent",
            },
            level,
            spans: reading.quotes(),
        });
    }
    strongest(findings)
}

/// All that was found, at its strongest level.
fn strongest(findings: Vec<Finding>) -> Guidance {
    let level = findings.iter().map(|finding| finding.level).max();
    Guidance {
        level: level.unwrap_or(Level::Routine),
        findings,
    }
}

/// The level of a message that is not routine.
fn likeliest([_, urgent, crisis, emergency]: Levels) -> Level {
    if crisis + emergency < DANGER * (urgent + crisis + emergency) {
        Level::Urgent
    } else if emergency >= crisis {
        Level::Emergency
    } else {
        Level::Crisis
    }
}
