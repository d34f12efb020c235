//! Passwords that people choose, as the CNIL recommends (deliberation 2022-100): long, not among those that everybody tries first,
//! and never to be renewed without a reason.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;
use zxcvbn::{Score, zxcvbn};

use super::common_passwords::COMMON;

/// Fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 12;
/// Most characters of a password.
pub const LONGEST_PASSWORD: usize = 128;
/// Letters from which on a part of a name or an address makes a password weaker.
const TELLING: usize = 3;
/// Fewest letters and digits of a password besides the parts of the person's name and address and the name of this service.
const FEWEST_OWN: usize = 6;
/// The name of this service.
const SERVICE: &[&str] = &["guichet", "esante", "sante", "santé"];

/// A password as it was typed, in one spelling whatever the keyboard.
#[derive(Clone)]
pub struct Password(String);

/// A password that may be used.
#[derive(Clone)]
pub struct NewPassword(Password);

/// Why a password may not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PasswordFault {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// It is too short.
    #[error("shorter than {SHORTEST_PASSWORD} characters")]
    TooShort,
    /// It is too long.
    #[error("longer than {LONGEST_PASSWORD} characters")]
    TooLong,
    /// It is common, made of common parts, or close to the person's name or address.
    #[error("easy to guess")]
    Guessable,
}

impl Password {
    /// What was typed.
    pub fn typed(text: &str) -> Self {
        // One accented letter may arrive as one character or as two, depending on the system.
        Self(text.nfkc().collect())
    }

    /// The characters, to be hashed.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl NewPassword {
    /// A password for somebody known by `person`: name, address.
    ///
    /// # Errors
    /// When it may not be used.
    pub fn choose(text: &str, person: &[&str]) -> Result<Self, PasswordFault> {
        let password = Password::typed(text);
        match password.0.chars().count() {
            0 => return Err(PasswordFault::Empty),
            length if length < SHORTEST_PASSWORD => return Err(PasswordFault::TooShort),
            length if length > LONGEST_PASSWORD => return Err(PasswordFault::TooLong),
            _ => {}
        }
        let parts: Vec<&str> = person.iter().flat_map(|text| parts(text)).chain(SERVICE.iter().copied()).collect();
        let known: Vec<&str> = parts.iter().chain(COMMON).copied().collect();
        let is_weak = zxcvbn(&password.0, &known).score() < Score::Three || own_characters(&password.0, &parts) < FEWEST_OWN;
        if is_weak { Err(PasswordFault::Guessable) } else { Ok(Self(password)) }
    }

    /// The characters, to be hashed.
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Letters and digits that are left when `parts` are cut out. `zxcvbn` takes any three parts in a row for a good password.
fn own_characters(password: &str, parts: &[&str]) -> usize {
    let mut parts: Vec<String> = parts.iter().map(|part| part.to_lowercase()).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    let left = parts.iter().fold(password.to_lowercase(), |left, part| left.replace(part, " "));
    left.chars().filter(|character| character.is_alphanumeric()).count()
}

/// The text and its words.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| word.chars().count() >= TELLING);
    std::iter::once(text).chain(words)
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> Option<PasswordFault> {
        NewPassword::choose(text, &["ada.lovelace@example.org", "Ada Lovelace"]).err()
    }

    #[test]
    fn long_and_unusual_passwords_may_be_used() {
        let longest: String = (0..128_u32).filter_map(|at| char::from_u32(33 + at * at * at % 89)).collect();
        for text in ["quatre girafes dansent", "kX9!vemQ2$pLz", "une tisane à la verveine", &longest] {
            assert_eq!(fault(text), None, "{text}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(fault(""), Some(PasswordFault::Empty));
        assert_eq!(fault("éàùçïôêûœæÿ"), Some(PasswordFault::TooShort));
        assert_eq!(fault(&"éàùç ïôêû".repeat(15)), Some(PasswordFault::TooLong));
        assert_eq!(fault("kX9!vemQ2$p"), Some(PasswordFault::TooShort));
    }

    #[test]
    fn common_passwords_are_refused_in_both_languages() {
        for text in [
            "password1234",
            "passwordpassword",
            "123456789012",
            "aaaaaaaaaaaa",
            "qwertyuiop12",
            "azertyuiop12",
            "azertyuiopqsdfghjklm",
            "motdepasse123",
            "Motdepasse2026!",
            "bonjourbonjour",
            "guichetesante1",
            "Bienvenue2026",
            "administrateur",
            "doudoudoudou1",
            "iloveyou1234",
        ] {
            assert_eq!(fault(text), Some(PasswordFault::Guessable), "{text}");
        }
    }

    #[test]
    fn passwords_close_to_the_person_are_refused() {
        for text in ["adalovelace1", "Ada.Lovelace2026", "lovelacelovelace", "ada.lovelace@example.org"] {
            assert_eq!(fault(text), Some(PasswordFault::Guessable), "{text}");
        }
    }

    #[test]
    fn a_password_is_the_same_on_every_keyboard() {
        assert_eq!(Password::typed("e\u{301}tincelle").as_str(), Password::typed("étincelle").as_str());
    }

    #[test]
    fn a_password_is_not_shown_by_accident() {
        let chosen = NewPassword::choose("quatre girafes dansent", &[]).expect("a good password");
        assert_eq!(format!("{chosen:?} {:?}", Password::typed("quatre")), "NewPassword Password");
    }
}
