//! What something was done to, as the audit trail names it: a kind, and mostly which one.

use std::fmt::{self, Display};

use crate::visitor::roles;

roles! {
    /// A kind of thing.
    Thing {
        /// An account.
        Account = "account",
        /// Several accounts.
        Accounts = "accounts",
        /// A role, to which somebody is invited.
        Role = "role",
        /// The audit trail.
        Audit = "audit",
        /// A company.
        Company = "company",
        /// A dossier.
        Dossier = "dossier",
        /// Several dossiers.
        Dossiers = "dossiers",
        /// An alert.
        Alert = "alert",
        /// A case.
        Case = "case",
        /// Several files of cases.
        Attachments = "attachments",
        /// Something held against a verdict.
        Disagreement = "disagreement",
        /// Several of those.
        Disagreements = "disagreements",
        /// A canned answer.
        CannedAnswer = "canned answer",
        /// A mail.
        Mail = "mail",
        /// A key that signs snapshots.
        SigningKey = "signing key",
        /// The key of secrets.
        SealingKey = "sealing key",
    }
}

/// What something was done to; written as `case 0193…`, or as `accounts`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its kind.
    pub thing: Thing,
    /// Which one; empty where there is one only, or several are meant.
    pub name: String,
}

impl Thing {
    /// The one called `name`.
    pub fn of(self, name: impl Display) -> Object {
        Object { thing: self, name: name.to_string() }
    }

    /// The only one there is, or several.
    pub const fn all(self) -> Object {
        Object { thing: self, name: String::new() }
    }
}

impl Object {
    /// Reads what the audit trail holds; nothing when this version knows no such kind.
    pub fn read(text: &str) -> Option<Self> {
        Thing::ALL.iter().find_map(|thing| match text.strip_prefix(thing.key())? {
            "" => Some(thing.all()),
            rest => rest.strip_prefix(' ').map(|name| thing.of(name)),
        })
    }
}

impl Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.thing.key())?;
        if self.name.is_empty() { Ok(()) } else { write!(f, " {}", self.name) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_read_back_as_it_was_written() {
        for thing in Thing::ALL {
            for object in [thing.all(), thing.of("0193 b")] {
                assert_eq!(Object::read(&object.to_string()), Some(object));
            }
        }
        for unknown in ["", "casework 1", "treaty 1"] {
            assert_eq!(Object::read(unknown), None, "{unknown}");
        }
    }
}
