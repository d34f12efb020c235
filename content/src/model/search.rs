//! What the search is told beside the fiches: synonyms, curated answers, and the queries that it is measured with.

use std::fmt;

use chrono::NaiveDate;

use super::library::FicheKind;
use super::{Locale, Provenance, Text};

/// The data of the search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchData {
    /// Words that mean the same, or that imply others.
    pub synonyms: Vec<Synonyms>,
    /// Answers written for frequent queries.
    pub answers: Vec<CuratedAnswer>,
    /// Queries with the fiches that answer them.
    pub golden: Golden,
}

/// Phrases that lead to each other. They hold in every language of the desk: people type French acronyms on English pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Synonyms {
    /// Each stands for all others.
    BothWays(Vec<String>),
    /// Who types one of `from` also looks for each of `to`, not the reverse.
    OneWay {
        /// What is typed.
        from: Vec<String>,
        /// What is looked for as well.
        to: Vec<String>,
    },
}

/// A fiche, whatever its kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FicheRef {
    /// Its kind: glossary terms have a name space of their own.
    pub kind: FicheKind,
    /// Its identifier.
    pub id: String,
}

impl FicheRef {
    /// Reads `scheme/pecan-dtx`.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('/')?;
        Some(Self { kind: FicheKind::from_id(kind)?, id: id.to_owned() })
    }
}

impl fmt::Display for FicheRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.kind.id(), self.id)
    }
}

/// A short answer written for a frequent query, with the fiches that say more.
#[derive(Clone, Debug, PartialEq)]
pub struct CuratedAnswer {
    /// Identifier.
    pub id: String,
    /// The queries it answers, as they are typed; the first one is its name in suggestions, in French.
    pub asked: Vec<String>,
    /// The question, as a title.
    pub question: Text,
    /// One to three sentences.
    pub answer: Text,
    /// The fiches that say more, the first one first.
    pub fiches: Vec<FicheRef>,
    /// Where it comes from and when it was checked.
    pub provenance: Provenance,
}

/// The queries that the search is measured with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Golden {
    /// The score that was reached; a change must not fall clearly below it.
    pub reached: Option<Reached>,
    /// The queries.
    pub queries: Vec<GoldenQuery>,
}

/// A score, and when it was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// Mean nDCG@10 over the queries that have an answer, from 0 to 1.
    pub ndcg: f64,
    /// The day it was written down.
    pub measured: NaiveDate,
}

/// A query with the fiches that answer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldenQuery {
    /// What is typed.
    pub text: String,
    /// On the page of which language.
    pub locale: Locale,
    /// Who types it.
    pub role: Role,
    /// What is particular about it.
    pub peculiarity: QueryTrait,
    /// Grades: 3 the fiche looked for, 2 answers as well, 1 helps. Empty for a query that has no answer here.
    pub grades: Vec<(FicheRef, u8)>,
}

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Somebody who makes a product.
    Founder,
    /// Somebody who answers founders.
    Advisor,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 2] = [Self::Founder, Self::Advisor];

    /// The identifier used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Founder => "founder",
            Self::Advisor => "advisor",
        }
    }
}

/// What is particular about a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QueryTrait {
    /// A few words, spelled right.
    Words,
    /// Letters that stand for words.
    Acronym,
    /// A misspelling, or missing accents and apostrophes.
    Typo,
    /// English words.
    English,
    /// A whole question.
    Question,
    /// A number of article or of act.
    Article,
    /// Nothing that the desk knows of.
    Nonsense,
}

impl QueryTrait {
    /// All traits.
    pub const ALL: [Self; 7] =
        [Self::Words, Self::Acronym, Self::Typo, Self::English, Self::Question, Self::Article, Self::Nonsense];

    /// The identifier used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Acronym => "acronym",
            Self::Typo => "typo",
            Self::English => "english",
            Self::Question => "question",
            Self::Article => "article",
            Self::Nonsense => "nonsense",
        }
    }
}
