//! Texts of a case: what they may hold and how long they may be.

use std::str::FromStr;

use crate::typed::{TextFault, line, typed};

/// Characters of a subject.
pub const SUBJECT: usize = 200;
/// Characters of a message.
pub const BODY: usize = 20_000;
/// Characters of a reason.
pub const REASON: usize = 1_000;
/// Characters of the address a case was opened from.
pub const CONTEXT: usize = 8_000;

typed! {
    /// What a case is about, in one line.
    Subject = line up to SUBJECT;
    /// What somebody says in a case.
    Body = lines up to BODY;
    /// Why somebody does something.
    Reason = lines up to REASON;
}

/// The address on this site from which a case was opened, answers included; empty when there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context(String);

impl Context {
    /// The address, from its first `/` on.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Context {
    type Err = TextFault;

    /// Reads an address; one that leads elsewhere is none.
    fn from_str(text: &str) -> Result<Self, TextFault> {
        match line(text, CONTEXT) {
            Ok(address) if address.starts_with('/') && !address[1..].starts_with(['/', '\\']) => Ok(Self(address)),
            Ok(_) | Err(TextFault::Empty) => Ok(Self::default()),
            Err(fault) => Err(fault),
        }
    }
}

/// How much somebody needs the answer soon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Urgency {
    /// Within the usual delay.
    #[default]
    Normal,
    /// Sooner, and why.
    Urgent(Reason),
}

impl Urgency {
    /// The name in the tables and in the keys of wordings.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Urgent(_) => "urgent",
        }
    }

    /// Why it is urgent; empty when it is not.
    pub fn reason(&self) -> &str {
        match self {
            Self::Normal => "",
            Self::Urgent(reason) => reason.as_str(),
        }
    }

    /// What the tables say.
    pub(super) fn read(key: &str, reason: &str) -> Self {
        match reason.parse() {
            Ok(reason) if key == "urgent" => Self::Urgent(reason),
            _ => Self::Normal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_leads_nowhere_but_to_this_site() {
        let context = |text: &str| text.parse::<Context>().map(|context| context.as_str().to_owned());
        assert_eq!(
            context("/fr/diagnostic/resultat?ce_marking=obtenu"),
            Ok("/fr/diagnostic/resultat?ce_marking=obtenu".to_owned())
        );
        for elsewhere in ["//example.org", "/\\example.org", "https://example.org", "javascript:alert(1)", "fr", ""] {
            assert_eq!(context(elsewhere), Ok(String::new()), "{elsewhere}");
        }
        assert_eq!(context(&format!("/{}", "a".repeat(CONTEXT))), Err(TextFault::TooLong { most: CONTEXT }));
    }
}
