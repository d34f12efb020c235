//! How a person is called.

use std::fmt;
use std::str::FromStr;

/// Most characters of a name.
pub const LONGEST_NAME: usize = 80;

/// The name of a person, on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NameFault {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// It is too long.
    #[error("longer than {LONGEST_NAME} characters")]
    TooLong,
    /// It holds an address or a mark that no name has.
    #[error("holds what no name has")]
    Malformed,
}

impl PersonName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PersonName {
    type Err = NameFault;

    fn from_str(text: &str) -> Result<Self, NameFault> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(NameFault::Empty);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(NameFault::TooLong);
        }
        // Names stand beside what others read: none of them may look like a link or turn the text around.
        let strange = |character: char| character.is_control() || is_direction(character) || "<>@/\\".contains(character);
        if name.contains(strange) || !name.contains(char::is_alphanumeric) { Err(NameFault::Malformed) } else { Ok(Self(name)) }
    }
}

/// Whether a character is invisible or changes the direction of the text.
const fn is_direction(character: char) -> bool {
    matches!(character, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_kinds_are_names() {
        for text in ["Ada Lovelace", "Jean-Loup d’Ångström", "李小龙", "O'Neil", "Ada (Lovelace) Jr.", "A"] {
            assert_eq!(text.parse::<PersonName>().map(|name| name.0).as_deref(), Ok(text));
        }
        assert_eq!(" Ada \t Lovelace\n".parse::<PersonName>().map(|name| name.0).as_deref(), Ok("Ada Lovelace"));
    }

    #[test]
    fn what_is_no_name_is_told_why() {
        assert_eq!("  ".parse::<PersonName>(), Err(NameFault::Empty));
        assert_eq!("é".repeat(81).parse::<PersonName>(), Err(NameFault::TooLong));
        for text in ["https://example.org", "<b>Ada</b>", "ada@example.org", "Ada\u{202e}", "Ada\u{0}", "---"] {
            assert_eq!(text.parse::<PersonName>(), Err(NameFault::Malformed), "{text}");
        }
    }
}
