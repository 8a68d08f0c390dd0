//! Birth dates as people type them: 06141955, 6/14/1955, June 14 1955, 14 de junio de 1955.

use jiff::civil::Date;
use portal_ipc::views::BirthDateView;
use portal_protocol::Timestamp;

const MONTHS: [(&str, &str); 12] = [
    ("jan", "ene"),
    ("feb", "feb"),
    ("mar", "mar"),
    ("apr", "abr"),
    ("may", "may"),
    ("jun", "jun"),
    ("jul", "jul"),
    ("aug", "ago"),
    ("sep", "sep"),
    ("oct", "oct"),
    ("nov", "nov"),
    ("dec", "dic"),
];
const OLDEST_YEARS: i16 = 130;

/// Reads a typed date; `None` while it can't be read. The month comes first where both could.
pub(crate) fn read(text: &str) -> Option<Date> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .filter(|word| !matches!(word.as_str(), "de" | "del" | "of" | "the"))
        .collect();
    match words.as_slice() {
        [all] if all.len() == 8 && all.bytes().all(|byte| byte.is_ascii_digit()) => {
            let part = |range| {
                all.get(range)
                    .and_then(|digits: &str| digits.parse::<i16>().ok())
            };
            date(part(4..8)?, part(0..2)?, part(2..4)?)
        }
        [year, month, day] if year.len() == 4 && year.parse::<i16>().is_ok() => {
            let (month, day) = (month_of(month)?, number(day)?);
            Date::new(
                year.parse().ok()?,
                i8::try_from(month).ok()?,
                i8::try_from(day).ok()?,
            )
            .ok()
        }
        [first, second, year] if year.len() == 4 => {
            let year: i16 = year.parse().ok()?;
            match (month_name(first), month_name(second)) {
                (Some(month), None) => date(year, month, number(second)?),
                (None, Some(month)) => date(year, month, number(first)?),
                _ => date(year, number(first)?, number(second)?),
            }
        }
        _ => None,
    }
}

/// The window's view of a typed date.
pub(crate) fn view(text: &str, now: Timestamp) -> BirthDateView {
    let Some(date) = read(text) else {
        return BirthDateView {
            date: None,
            out_of_range: false,
        };
    };
    let today = jiff::Timestamp::from_millisecond(now.0)
        .unwrap_or_default()
        .to_zoned_datetime(jiff::tz::TimeZone::UTC)
        .date();
    // A day of room: it is tomorrow already in some places.
    let newest = today.tomorrow().unwrap_or(today);
    BirthDateView {
        date: Some(date.to_string()),
        out_of_range: date > newest || date.year() < today.year() - OLDEST_YEARS,
    }
}

/// Month and day, the other way round when only that is a date.
fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    let make = |month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    make(month, day).or_else(|| if month > 12 { make(day, month) } else { None })
}

fn number(word: &str) -> Option<i16> {
    let digits = word.trim_end_matches(|letter: char| letter.is_alphabetic());
    if digits.len() > 2 {
        return None;
    }
    digits.parse().ok()
}

fn month_of(word: &str) -> Option<i16> {
    month_name(word).or_else(|| number(word))
}

fn month_name(word: &str) -> Option<i16> {
    if word.chars().count() < 3 {
        return None;
    }
    MONTHS
        .iter()
        .position(|(english, spanish)| word.starts_with(english) || word.starts_with(spanish))
        .and_then(|place| i16::try_from(place + 1).ok())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_usual_way_of_writing_is_read() {
        for text in [
            "06141955",
            "6/14/1955",
            "06-14-1955",
            "6.14.1955",
            "June 14 1955",
            "june 14th, 1955",
            "14 June 1955",
            "14 de junio de 1955",
            "Jun 14, 1955",
            "1955-06-14",
            "14/6/1955",
        ] {
            assert_eq!(read(text).unwrap().to_string(), "1955-06-14", "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for text in [
            "",
            "0614195",
            "6/14/55",
            "13/13/1955",
            "02/30/1955",
            "June 1955",
            "Rosa",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_ahead_or_too_long_ago_is_named_so() {
        let now = Timestamp(1_778_082_120_000); // May 6, 2026
        assert!(view("06/14/2030", now).out_of_range);
        assert!(view("06/14/1855", now).out_of_range);
        assert!(!view("05/06/2026", now).out_of_range);
        assert!(!view("06/14/1955", now).out_of_range);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = read(&text);
        }
    }
}
