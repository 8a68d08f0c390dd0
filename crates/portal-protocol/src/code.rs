//! The invitation code: 12 characters in three groups of four, typed by people.
//!
//! 4 characters locate the invitation, 7 are secret (35 bits), 1 checks. The check character is a
//! weighted sum over GF(32) with a different weight at each place, so every single wrong character
//! and every swap of two is caught before the network is used.

/// Crockford's alphabet: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Number of characters of a code, groups and dashes apart.
pub const CODE_LENGTH: usize = 12;
const LOCATOR_LENGTH: usize = 4;

/// A code whose check character fits. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationCode(String);

impl std::fmt::Debug for InvitationCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InvitationCode(..)")
    }
}

/// Why typed text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Fewer or more characters than twelve.
    #[error("a code has 12 characters, {typed} were typed")]
    Length {
        /// Characters typed, spaces and dashes apart.
        typed: usize,
    },
    /// A character no code has, for example an accent.
    #[error("a character that no code has")]
    Character,
    /// The check character does not fit: a slip of typing.
    #[error("a slip of typing")]
    Check,
}

impl InvitationCode {
    /// Reads what a person typed: any case, spaces and dashes anywhere, O for 0, I and L for 1, U for V.
    ///
    /// # Errors
    /// [`CodeError`] says which slip it is.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let mut values = Vec::with_capacity(CODE_LENGTH);
        let mut strange = false;
        let mut count = 0_usize;
        for character in typed.chars() {
            if character.is_whitespace() || matches!(character, '-' | '–' | '—' | '_' | '.') {
                continue;
            }
            count += 1;
            match value_of(character) {
                Some(value) => values.push(value),
                None => strange = true,
            }
        }
        if count != CODE_LENGTH {
            return Err(CodeError::Length { typed: count });
        }
        if strange {
            return Err(CodeError::Character);
        }
        let (body, check) = values.split_at(CODE_LENGTH - 1);
        if check.first().copied() != Some(check_value(body)) {
            return Err(CodeError::Check);
        }
        Ok(Self(values.into_iter().map(character_of).collect()))
    }

    /// Makes a code from eleven random values; the five low bits of each are used.
    #[must_use]
    pub fn from_random(random: [u8; CODE_LENGTH - 1]) -> Self {
        let body = random.map(|byte| byte & 31);
        let check = check_value(&body);
        Self(body.into_iter().chain([check]).map(character_of).collect())
    }

    /// The four characters that locate the invitation; not secret.
    #[must_use]
    pub fn locator(&self) -> &str {
        self.0.get(..LOCATOR_LENGTH).unwrap_or_default()
    }

    /// The seven secret characters.
    #[must_use]
    pub fn secret(&self) -> &str {
        self.0
            .get(LOCATOR_LENGTH..CODE_LENGTH - 1)
            .unwrap_or_default()
    }

    /// All twelve characters without dashes.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }

    /// As printed: `ABCD-EFGH-JKMN`.
    #[must_use]
    pub fn grouped(&self) -> String {
        let mut text = String::with_capacity(CODE_LENGTH + 2);
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                text.push('-');
            }
            text.push(character);
        }
        text
    }
}

fn value_of(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    let place = ALPHABET.iter().position(|&c| char::from(c) == upper)?;
    u8::try_from(place).ok()
}

fn character_of(value: u8) -> char {
    ALPHABET
        .get(usize::from(value & 31))
        .map_or('0', |&c| char::from(c))
}

/// Sum of value × α^(place+1) over GF(32) with x^5 + x^2 + 1.
fn check_value(body: &[u8]) -> u8 {
    let mut weight = 1;
    let mut sum = 0;
    for &value in body {
        weight = multiply(weight, 2);
        sum ^= multiply(weight, value & 31);
    }
    sum
}

fn multiply(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_code_is_read_back_however_it_is_typed(random in any::<[u8; 11]>()) {
            let code = InvitationCode::from_random(random);
            prop_assert_eq!(&InvitationCode::parse(&code.grouped()).unwrap(), &code);
            prop_assert_eq!(&InvitationCode::parse(&code.as_text().to_lowercase()).unwrap(), &code);
            let slips = code.as_text().replace('0', "o").replace('1', "l").replace('V', "u");
            prop_assert_eq!(InvitationCode::parse(&slips).unwrap(), code);
        }

        #[test]
        fn every_wrong_character_is_caught(random in any::<[u8; 11]>(), place in 0_usize..12, other in 0_u8..32) {
            let code = InvitationCode::from_random(random);
            let mut typed: Vec<char> = code.as_text().chars().collect();
            let wrong = character_of(other);
            prop_assume!(typed[place] != wrong);
            typed[place] = wrong;
            let typed: String = typed.into_iter().collect();
            prop_assert_eq!(InvitationCode::parse(&typed), Err(CodeError::Check));
        }

        #[test]
        fn every_swap_of_two_characters_is_caught(random in any::<[u8; 11]>(), a in 0_usize..11, b in 0_usize..11) {
            let code = InvitationCode::from_random(random);
            let mut typed: Vec<char> = code.as_text().chars().collect();
            prop_assume!(typed[a] != typed[b]);
            typed.swap(a, b);
            let typed: String = typed.into_iter().collect();
            prop_assert_eq!(InvitationCode::parse(&typed), Err(CodeError::Check));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = InvitationCode::parse(&text);
        }
    }

    #[test]
    fn a_short_code_says_how_many_were_typed() {
        assert_eq!(
            InvitationCode::parse("ABCD-EFGH-JKM"),
            Err(CodeError::Length { typed: 11 })
        );
    }
}
