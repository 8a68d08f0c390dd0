//! Whom to call in danger, by country.

/// The numbers of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Emergency number, "911".
    pub emergency: &'static str,
    /// Crisis line, "988".
    pub crisis: &'static str,
    /// True when the crisis line answers texts, too.
    pub texts: bool,
}

const fn called(emergency: &'static str, crisis: &'static str) -> Numbers {
    Numbers {
        emergency,
        crisis,
        texts: false,
    }
}

const US: Numbers = Numbers {
    texts: true,
    ..called("911", "988")
};

/// By country (ISO 3166). Sources: FCC and CRTC (911; 988 by call or text, in the territories too), European Commission
/// (112), NHS (999), Samaritans and Befrienders (116 123), Telefonseelsorge (142), Ministerio de Sanidad (024), Gobierno
/// de México (Línea de la Vida).
const COUNTRIES: &[(&str, Numbers)] = &[
    ("US", US),
    ("PR", US),
    ("VI", US),
    ("GU", US),
    ("AS", US),
    ("MP", US),
    ("CA", US),
    ("GB", called("999", "116 123")),
    ("IE", called("112", "116 123")),
    ("DE", called("112", "116 123")),
    ("AT", called("112", "142")),
    ("ES", called("112", "024")),
    ("MX", called("911", "800 911 2000")),
];

/// Where the table has no row: the number of the GSM standard, and Befrienders' in Europe.
const ELSEWHERE: Numbers = called("112", "116 123");

impl Numbers {
    /// The numbers of a country by its two letters, in either case.
    #[must_use]
    pub fn of(country: &str) -> Option<Self> {
        let mut rows = COUNTRIES.iter();
        let found = rows.find(|(code, _)| country.eq_ignore_ascii_case(code));
        found.map(|(_, numbers)| *numbers)
    }

    /// As [`Numbers::of`]; nobody is left without any.
    #[must_use]
    pub fn of_or_elsewhere(country: &str) -> Self {
        Self::of(country).unwrap_or(ELSEWHERE)
    }

    /// The countries with a row.
    pub fn countries() -> impl Iterator<Item = &'static str> {
        COUNTRIES.iter().map(|(code, _)| *code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_country_and_nobody_is_left_without() {
        assert_eq!(Numbers::of("us"), Some(US));
        assert_eq!(Numbers::of("PR"), Some(US));
        assert_eq!(Numbers::of("GB"), Some(called("999", "116 123")));
        assert_eq!(Numbers::of("XX"), None);
        assert_eq!(Numbers::of_or_elsewhere("XX"), called("112", "116 123"));
    }
}
