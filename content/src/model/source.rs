//! Sources: articles, orders, guides, pages.

use serde::{Deserialize, Serialize};

use super::{AsOf, Certainty, Text};

/// What a source is. Law ranks before official sites, and these before the rest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceKind(String);

impl SourceKind {
    /// Kinds the files may use, most authoritative first.
    pub const ALL: [&'static str; 17] = [
        "official_law",
        "official_site",
        "official_doc",
        "legal_mirror",
        "parliament",
        "institution",
        "seed_official",
        "standard",
        "law_firm",
        "consultant",
        "cluster",
        "association",
        "union",
        "education",
        "aggregator",
        "press",
        "seed_press",
    ];
    /// Knowledge of the trade, with no document behind it.
    pub const GENERAL: &'static str = "general_knowledge";

    /// Reads a kind; `None` when it is not one of the list.
    pub fn parse(text: &str) -> Option<Self> {
        (Self::ALL.contains(&text) || text == Self::GENERAL).then(|| Self(text.to_owned()))
    }

    /// The identifier.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A document that a rule or a figure rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Identifier, such as `css-L162-1-23`.
    pub id: String,
    /// Title in the language of the document.
    pub title: String,
    /// Public address, when there is one.
    pub url: Option<String>,
    /// What it is.
    pub kind: SourceKind,
    /// Whether it was read.
    pub certainty: Certainty,
    /// The date at which it speaks: for an article, the date of the consolidated text that was read.
    pub as_of: AsOf,
    /// Remark on the reading.
    pub note: Option<Text>,
    /// Since when the wording that was read is in force, where known.
    pub in_force_since: Option<AsOf>,
}

impl Source {
    /// Legal reference as printed beside a criterion: `art. L. 162-1-23` of the social security code, else the title.
    pub fn short(&self) -> &str {
        self.title.split(" – ").next().unwrap_or(&self.title)
    }
}
