//! Rules and model together: the level, and whose words are quoted.

use crate::learned::{self, Levels};
use crate::{Finding, Guidance, Level};

/// How sure the model must be that a message is not routine: alone, and when a rule spoke too.
const ALONE: f32 = 0.75;
const WITH_A_RULE: f32 = 0.5;
/// Of what is not routine, the share of emergency and crisis from which the model says so.
const DANGER: f32 = 0.25;

/// Fewer words than this are a message that somebody has just begun: the rules read it, the model does not.
const WORDS: usize = 5;

/// The advice from what the rules found and what the model holds likely.
pub(crate) fn together(text: &str, mut findings: Vec<Finding>) -> Guidance {
    let of_rules = findings.iter().map(|finding| finding.level).max();
    let of_rules = of_rules.unwrap_or(Level::Routine);
    let enough = text.split_whitespace().count() >= WORDS;
    let Some(levels) = learned::levels(text).filter(|_| enough) else {
        // Without its model the crate still has its rules.
        return Guidance {
            level: of_rules,
            findings,
        };
    };
    let sure = if of_rules == Level::Routine {
        ALONE
    } else {
        WITH_A_RULE
    };
    let [routine, ..] = levels;
    if 1.0 - routine < sure {
        return Guidance {
            level: Level::Routine,
            findings: Vec::new(),
        };
    }
    let of_model = likeliest(levels);
    let level = of_rules.max(of_model);
    if of_model > of_rules || 1.0 - routine >= ALONE {
        findings.push(Finding {
            rule: match of_model {
                Level::Emergency => "reads-like-emergency",
                Level::Crisis => "reads-like-crisis",
                Level::Urgent | Level::Routine => "reads-like-urgent",
            },
            level: of_model,
            spans: learned::quotes(text),
        });
    }
    Guidance { level, findings }
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
