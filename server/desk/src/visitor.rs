//! Who asks: a person who signed in.

use content::Locale;

use crate::ids::{AccountId, CompanyId};

/// A person who signed in, with all that decides what this person may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// The account.
    pub account: AccountId,
    /// How the person is called.
    pub name: String,
    /// The confirmed address.
    pub mail: String,
    /// The language of mails.
    pub locale: Locale,
    /// What the person does at the desk; nothing for founders.
    pub role: Option<Role>,
    /// The desks whose cases the person answers.
    pub desks: Vec<String>,
    /// The companies the person belongs to.
    pub companies: Vec<Belonging>,
    /// Whether a second factor was given in this session.
    pub second_factor: bool,
}

/// A company somebody belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belonging {
    /// The company.
    pub company: CompanyId,
    /// Its name.
    pub name: String,
    /// What the person is in it.
    pub role: MemberRole,
}

/// A role whose name is written in the tables.
macro_rules! roles {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$of])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in the tables, on the command line and in the keys of wordings.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The one with this name.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($text => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use roles;

roles! {
    /// What somebody does at the desk.
    Role {
        /// Answers cases.
        Advisor = "advisor",
        /// Keeps the content.
        Editor = "editor",
        /// Keeps accounts.
        Admin = "admin",
    }
}

roles! {
    /// What somebody is in a company.
    MemberRole {
        /// Invites and removes members, closes the company.
        Owner = "owner",
        /// Works on dossiers and cases.
        Member = "member",
    }
}
