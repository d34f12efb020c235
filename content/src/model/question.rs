//! The questionnaire.

use serde::{Deserialize, Serialize};

use super::{Test, Text};

/// Position of a question in [`super::Rules::questions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QuestionIx(pub u16);

/// A group of questions, in reading order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Identifier: `product`, `qualification`, …
    pub id: String,
    /// Heading.
    pub title: Text,
    /// One sentence under the heading.
    pub intro: Text,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Identifier, as used by criteria and in addresses.
    pub id: String,
    /// What a founder reads.
    pub label: Text,
    /// A second line of explanation.
    pub hint: Option<Text>,
    /// Whether choosing it means "I don't know".
    pub unknown: bool,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// One option among several (at most 32).
    Choice(Vec<Choice>),
    /// Any number of options (at most 32); `exclusive` is the bit set of those that go alone.
    Choices {
        /// The options.
        options: Vec<Choice>,
        /// Bit set of the options that cannot go with others.
        exclusive: u32,
    },
    /// Yes or no.
    YesNo,
    /// A number, bounds included.
    Number {
        /// Unit, such as months.
        unit: Text,
        /// Least sensible value.
        min: Option<f64>,
        /// Greatest sensible value.
        max: Option<f64>,
    },
    /// Free text, compared as is.
    Text,
}

impl Kind {
    /// The options of a choice; empty for the other kinds.
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Choice(options) | Self::Choices { options, .. } => options,
            _ => &[],
        }
    }

    /// The bit set of the options that carry an answer, that is all but "I don't know".
    pub fn domain(&self) -> u32 {
        self.options()
            .iter()
            .enumerate()
            .filter(|(_, option)| !option.unknown)
            .fold(0, |bits, (position, _)| bits | 1 << position)
    }

    /// The identifier used in the API.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Choice(_) => "choice",
            Self::Choices { .. } => "choices",
            Self::YesNo => "yes_no",
            Self::Number { .. } => "number",
            Self::Text => "text",
        }
    }
}

/// Which moves of an answer the company itself can make.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Moves {
    /// Options in order: only towards a later one.
    Forward(Vec<u8>),
    /// From anything to one of these options.
    To(u32),
    /// To yes, to no, or to either.
    Flag {
        /// To yes.
        yes: bool,
        /// To no.
        no: bool,
    },
    /// Options that may be added and options that may be withdrawn.
    Edit {
        /// May be added.
        add: u32,
        /// May be withdrawn.
        remove: u32,
    },
    /// A number that may go up, down or both.
    Number {
        /// May grow.
        up: bool,
        /// May shrink.
        down: bool,
    },
}

/// How an answer can be changed by the company.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Changeable {
    /// The possible moves.
    pub moves: Moves,
    /// What to do, in the imperative.
    pub how: Text,
    /// Usual lead time, only where the sources give one.
    pub lead_time: Option<Text>,
    /// Sources of the lead time.
    pub sources: Vec<String>,
}

/// A question put to the founder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Identifier, as used by criteria and in addresses.
    pub id: String,
    /// Position of its section in [`super::Rules::sections`].
    pub section: u8,
    /// The question as asked.
    pub label: Text,
    /// Two to five words, for tables.
    pub short: Text,
    /// What it means and how to decide.
    pub help: Text,
    /// An example.
    pub example: Option<Text>,
    /// What it takes as an answer.
    pub kind: Kind,
    /// Whether and how the company can change the answer.
    pub changeable: Option<Changeable>,
    /// Set when no rule uses it: why it is worth answering all the same.
    pub informative: Option<Text>,
}

impl Question {
    /// The position of an option.
    pub fn option(&self, id: &str) -> Option<u8> {
        self.kind.options().iter().position(|option| option.id == id).and_then(|position| u8::try_from(position).ok())
    }
}

/// Answers that cannot be true together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Identifier.
    pub id: String,
    /// The tests that all hold when the answers contradict each other.
    pub when: Vec<Test>,
    /// What is wrong, in words.
    pub message: Text,
}
