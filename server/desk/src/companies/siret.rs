//! SIRET numbers: fourteen digits that name an establishment of a French company.

use std::fmt;
use std::str::FromStr;

/// A SIRET number whose check digits are right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Siret(String);

/// Why a text is no SIRET number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotASiret {
    /// There are not fourteen digits, or something else.
    #[error("not fourteen digits")]
    NotFourteenDigits,
    /// A digit is wrong.
    #[error("the check digits are wrong")]
    Mistyped,
}

/// Digits of a SIRET number.
const DIGITS: usize = 14;
/// Company number of La Poste, whose establishments are checked in another way.
const LA_POSTE: &str = "356000000";

impl Siret {
    /// The fourteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Siret {
    type Err = NotASiret;

    /// Reads fourteen digits, with spaces wherever people write them.
    fn from_str(text: &str) -> Result<Self, NotASiret> {
        let digits: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        if digits.len() != DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotASiret::NotFourteenDigits);
        }
        let values: Vec<u32> = digits.bytes().map(|byte| u32::from(byte - b'0')).collect();
        // La Poste has more establishments than Luhn's formula leaves it numbers; its head office keeps to the formula.
        let is_right =
            luhn(&values).is_multiple_of(10) || (digits.starts_with(LA_POSTE) && values.iter().sum::<u32>().is_multiple_of(5));
        if is_right { Ok(Self(digits)) } else { Err(NotASiret::Mistyped) }
    }
}

impl fmt::Display for Siret {
    /// Grouped as on official letters: `123 456 789 00012`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (company, establishment) = self.0.split_at(9);
        let (first, rest) = company.split_at(3);
        let (second, third) = rest.split_at(3);
        write!(f, "{first} {second} {third} {establishment}")
    }
}

/// Luhn's sum: every second digit from the right is doubled, and the digits of what results are added.
fn luhn(digits: &[u32]) -> u32 {
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    digits.iter().rev().enumerate().map(|(place, digit)| if place % 2 == 1 { doubled(*digit) } else { *digit }).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, NotASiret> {
        text.parse::<Siret>().map(|siret| siret.as_str().to_owned())
    }

    #[test]
    fn spaces_are_accepted_and_written_in_one_way() {
        assert_eq!(read(" 732 829 320\u{a0}00074 "), Ok("73282932000074".to_owned()));
        assert_eq!("73282932000074".parse::<Siret>().map(|siret| siret.to_string()).as_deref(), Ok("732 829 320 00074"));
    }

    #[test]
    fn what_is_not_fourteen_digits_is_told_apart_from_a_wrong_digit() {
        for text in ["", "7328293200007", "732829320000741", "7328293200007a", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤"] {
            assert_eq!(read(text), Err(NotASiret::NotFourteenDigits), "{text}");
        }
        assert_eq!(read("73282932000075"), Err(NotASiret::Mistyped));
    }

    #[test]
    fn establishments_of_la_poste_are_checked_by_the_sum_of_their_digits() {
        // Head office: both checks hold. The next one: 3+5+6+0…+0+1 = 15, a multiple of five, and not Luhn.
        assert!(read("35600000000048").is_ok());
        assert!(read("35600000000001").is_ok());
        assert_eq!(read("35600000000002"), Err(NotASiret::Mistyped));
        // The exception is theirs alone.
        assert_eq!(read("35600000100000"), Err(NotASiret::Mistyped));
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_noticed(first in 0u64..3_559_999_999_999, place in 0usize..14, other in 1u32..10) {
            let number = format!("{first:013}");
            let values = |text: &str| -> Vec<u32> { text.bytes().map(|byte| u32::from(byte - b'0')).collect() };
            let check = (0..10).find(|digit| luhn(&values(&format!("{number}{digit}"))).is_multiple_of(10));
            let right = format!("{number}{}", check.expect("one digit in ten"));
            prop_assert!(read(&right).is_ok());
            let mut wrong = values(&right);
            wrong[place] = (wrong[place] + other) % 10;
            let wrong: String = wrong.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect();
            prop_assume!(!wrong.starts_with(LA_POSTE));
            prop_assert_eq!(read(&wrong), Err(NotASiret::Mistyped));
        }
    }
}
