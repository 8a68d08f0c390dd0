//! The rules, as tables. Each has an id whose source stands in docs/GUIDANCE.md.

pub(crate) mod body;
pub(crate) mod context;
pub(crate) mod early;
pub(crate) mod injury;
pub(crate) mod mind;
pub(crate) mod plain;
pub(crate) mod today;

use std::sync::LazyLock;

use crate::Level;
use crate::assertion::{Kind, read};
use crate::pattern::{Book, Hit};
use crate::words::Word;
use crate::{Finding, words};

/// `(id, sentences apart, pattern)`: groups joined by `+` must all be found that near;
/// a group that begins with `~` is background and need not be present and own; `!` vetoes.
pub(crate) type Row = (&'static str, usize, &'static str);

const TABLES: &[(Level, Kind, &[Row])] = &[
    (Level::Emergency, Kind::Body, body::ROWS),
    (Level::Emergency, Kind::Body, early::ROWS),
    (Level::Emergency, Kind::Body, injury::ROWS),
    (Level::Emergency, Kind::Body, plain::BODY),
    (Level::Emergency, Kind::Mind, mind::UNDER_WAY),
    (Level::Crisis, Kind::Mind, plain::MIND),
    (Level::Urgent, Kind::Body, plain::TODAY),
    (Level::Crisis, Kind::Mind, mind::ROWS),
    (Level::Urgent, Kind::Body, today::ROWS),
    (Level::Urgent, Kind::Body, today::MORE),
];

struct Group {
    number: usize,
    background: bool,
    veto: bool,
}

struct Rule {
    id: &'static str,
    level: Level,
    kind: Kind,
    apart: usize,
    groups: Vec<Group>,
}

static RULES: LazyLock<(Book, Vec<Rule>)> = LazyLock::new(|| {
    let mut book = Book::default();
    let mut rules = Vec::new();
    for (level, kind, rows) in TABLES {
        for (id, apart, pattern) in *rows {
            let groups = pattern
                .split('+')
                .map(|group| {
                    let group = group.trim();
                    let veto = group.starts_with('!');
                    let background = group.starts_with('~');
                    let number = book.add(group.trim_start_matches(['!', '~']), context::LISTS);
                    Group {
                        number,
                        background,
                        veto,
                    }
                })
                .collect();
            rules.push(Rule {
                id,
                level: *level,
                kind: *kind,
                apart: *apart,
                groups,
            });
        }
    }
    (book, rules)
});

/// Every rule that speaks.
pub(crate) fn findings(text: &str) -> Vec<Finding> {
    let words = words::cut(text);
    let context = read(&words);
    let (book, rules) = &*RULES;
    let hits = book.find(&words);
    let of = |group: &Group| hits.get(group.number).map_or(&[][..], Vec::as_slice);
    let mut found = Vec::new();
    for rule in rules {
        let good: Vec<Vec<Hit>> = rule
            .groups
            .iter()
            .map(|group| {
                let stands = |hit: &&Hit| {
                    group.background || group.veto || context.stands(&words, **hit, rule.kind)
                };
                of(group).iter().filter(stands).copied().collect()
            })
            .collect();
        if let Some(spans) = together(rule, &good, &words) {
            found.push(Finding {
                rule: rule.id,
                level: rule.level,
                spans,
            });
        }
    }
    found
}

fn together(rule: &Rule, good: &[Vec<Hit>], words: &[Word]) -> Option<Vec<std::ops::Range<usize>>> {
    let sentence = |hit: &Hit| words.get(hit.first).map_or(0, |word| word.sentence);
    // Hits stand in the order of the text.
    let near = |anchor: &Hit, hits: &[Hit]| {
        let earliest = sentence(anchor).saturating_sub(rule.apart);
        let at = hits.partition_point(|hit| sentence(hit) < earliest);
        let hit = hits.get(at).copied();
        hit.filter(|hit| sentence(hit) <= sentence(anchor) + rule.apart)
    };
    for anchor in good.first()? {
        let mut spans = vec![place(anchor, words)?];
        let mut all = true;
        for (group, hits) in rule.groups.iter().zip(good).skip(1) {
            let hit = near(anchor, hits);
            if group.veto {
                all &= hit.is_none();
            } else if let Some(hit) = hit {
                spans.push(place(&hit, words)?);
            } else {
                all = false;
            }
        }
        if all {
            spans.sort_by_key(|span| span.start);
            return Some(spans);
        }
    }
    None
}

fn place(hit: &Hit, words: &[Word]) -> Option<std::ops::Range<usize>> {
    Some(words.get(hit.first)?.at.start..words.get(hit.last)?.at.end)
}

/// Whether a message says plainly what makes it calm; it takes back no rule.
pub(crate) fn is_calm(text: &str) -> bool {
    static BOOK: LazyLock<Book> = LazyLock::new(|| {
        let mut book = Book::default();
        book.add(plain::CALM, context::LISTS);
        book
    });
    let found = BOOK.find(&words::cut(text));
    found.iter().any(|hits| !hits.is_empty())
}

/// Whether a rule is a plain case, which no model takes away.
pub(crate) fn is_plain(id: &str) -> bool {
    let rows = [plain::BODY, plain::MIND, plain::TODAY];
    rows.into_iter().flatten().any(|(known, _, _)| *known == id)
}
