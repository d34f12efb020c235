//! Addresses of mail, in the one form in which they are kept and compared.

use std::fmt;
use std::str::FromStr;

/// Longest address (RFC 5321, section 4.5.3.1.3, without the angle brackets).
pub const LONGEST_ADDRESS: usize = 254;
/// Longest part before the `@` (RFC 5321, section 4.5.3.1.1).
const LONGEST_LOCAL_PART: usize = 64;
/// Longest part of a domain between two dots (RFC 1035, section 2.3.4).
const LONGEST_LABEL: usize = 63;
/// Characters that a part before the `@` may hold besides letters and digits (RFC 5322, section 3.2.3).
const MARKS: &str = "!#$%&'*+-/=?^_`{|}~.";

/// An address of mail, in lower case: two spellings of one mailbox are one account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MailAddress(String);

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum AddressFault {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// It is longer than an address can be.
    #[error("longer than {LONGEST_ADDRESS} characters")]
    TooLong,
    /// It does not look like `name@domain`.
    #[error("not of the form name@domain")]
    Malformed,
}

impl MailAddress {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An address that was read once already, from a table.
    pub const fn kept(address: String) -> Self {
        Self(address)
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for MailAddress {
    type Err = AddressFault;

    fn from_str(text: &str) -> Result<Self, AddressFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressFault::Empty);
        }
        if text.len() > LONGEST_ADDRESS {
            return Err(AddressFault::TooLong);
        }
        let (local, domain) = text.split_once('@').ok_or(AddressFault::Malformed)?;
        if is_local_part(local) && is_domain(domain) { Ok(Self(text.to_ascii_lowercase())) } else { Err(AddressFault::Malformed) }
    }
}

fn is_local_part(text: &str) -> bool {
    text.len() <= LONGEST_LOCAL_PART
        && text.split('.').all(|atom| !atom.is_empty())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || MARKS.contains(character))
}

/// At least two labels; the last one holds a letter, as numbers alone are an address of a machine.
fn is_domain(text: &str) -> bool {
    text.contains('.')
        && text.split('.').all(is_label)
        && text.rsplit('.').next().is_some_and(|last| last.contains(|character: char| character.is_ascii_alphabetic()))
}

fn is_label(text: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&text.len())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_mailbox_are_one_address() {
        for text in ["ada.lovelace@example.org", "  Ada.Lovelace@Example.ORG\n"] {
            assert_eq!(text.parse::<MailAddress>().map(|mail| mail.0).as_deref(), Ok("ada.lovelace@example.org"));
        }
    }

    #[test]
    fn what_is_no_address_is_told_why() {
        assert_eq!(" ".parse::<MailAddress>(), Err(AddressFault::Empty));
        assert_eq!(format!("{}@example.org", "a".repeat(254)).parse::<MailAddress>(), Err(AddressFault::TooLong));
        for text in [
            "ada",
            "ada@example",
            "@example.org",
            "ada@@example.org",
            "ada@a@example.org",
            "ada lovelace@example.org",
            "ada@-example.org",
            "ada@example..org",
            "ada@127.0.0.1",
            ".ada@example.org",
            "ada,bea@example.org",
            "<ada@example.org>",
            "\"ada\"@example.org",
            "ada@example.org\r\nBcc: bea@example.org",
            "adé@example.org",
        ] {
            assert_eq!(text.parse::<MailAddress>(), Err(AddressFault::Malformed), "{text}");
        }
        assert_eq!(format!("{}@example.org", "a".repeat(65)).parse::<MailAddress>(), Err(AddressFault::Malformed));
    }

    proptest! {
        #[test]
        fn an_address_is_read_as_it_was_written(text in "[A-Za-z0-9.+@ -]{0,40}|\\PC{0,20}@\\PC{0,20}") {
            if let Ok(mail) = text.parse::<MailAddress>() {
                prop_assert!(mail.0.len() <= LONGEST_ADDRESS && !mail.0.contains(char::is_whitespace));
                prop_assert_eq!(mail.to_string().parse(), Ok(mail));
            }
        }
    }
}
