//! Steps: what has to be done for a fiche, by whom, in which order, and how long it takes.

use std::fmt;

use super::{Criterion, Provenance, Text};

/// The name of a step in the whole library, written `pecan-dtx.depot`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepKey {
    /// The fiche it belongs to.
    pub fiche: String,
    /// Its identifier in the fiche.
    pub step: String,
}

impl StepKey {
    /// The step `step` of the fiche `fiche`.
    pub fn new(fiche: impl Into<String>, step: impl Into<String>) -> Self {
        Self { fiche: fiche.into(), step: step.into() }
    }

    /// Reads `pecan-dtx.depot`.
    pub fn parse(text: &str) -> Option<Self> {
        let (fiche, step) = text.split_once('.')?;
        let name = |text: &str| !text.is_empty() && !text.contains('.');
        (name(fiche) && name(step)).then(|| Self::new(fiche, step))
    }
}

impl fmt::Display for StepKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.fiche, self.step)
    }
}

/// Who does a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doer {
    /// The company itself.
    Company,
    /// A body that has a fiche.
    Body(String),
    /// Somebody without a fiche, such as the ministers: a word of the vocabulary, group `step_actor`.
    Other(String),
}

impl Doer {
    /// The word of the files for the company.
    pub const COMPANY: &'static str = "company";
    /// The group of the vocabulary that words the company and those without a fiche.
    pub const GROUP: &'static str = "step_actor";

    /// The identifier used in the files.
    pub fn id(&self) -> &str {
        match self {
            Self::Company => Self::COMPANY,
            Self::Body(id) | Self::Other(id) => id,
        }
    }
}

/// How time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// Every day counts.
    Days,
    /// Monday to Friday without the public holidays of France.
    BusinessDays,
    /// From a day of the month to the same day of a later month, or its last day.
    Months,
}

impl TimeUnit {
    /// All units.
    pub const ALL: [Self; 3] = [Self::Days, Self::BusinessDays, Self::Months];

    /// The identifier used in the files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::BusinessDays => "business_days",
            Self::Months => "months",
        }
    }

    /// The longest duration that a step may have, in this unit: about ten years.
    pub const fn most(self) -> u16 {
        match self {
            Self::Days => 3650,
            Self::BusinessDays => 2500,
            Self::Months => 120,
        }
    }
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: TimeUnit,
}

/// A length of time that a source tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The length.
    pub span: Span,
    /// What to know about it: the note of the fact it comes from.
    pub note: Option<Text>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The shortest, the usual and the longest duration, as far as they are known; at least one is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The shortest.
    pub min: Option<Known>,
    /// The usual one.
    pub usual: Option<Known>,
    /// The longest, such as a time limit of the law.
    pub max: Option<Known>,
}

impl Bounds {
    /// What is known best: the longest, else the usual, else the shortest.
    pub fn known(&self) -> Option<&Known> {
        self.max.as_ref().or(self.usual.as_ref()).or(self.min.as_ref())
    }
}

/// What a duration rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DelayKind {
    /// A text sets it.
    Statutory,
    /// A source reports it.
    Usual,
}

/// Other bounds when another scheme came before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// That scheme.
    pub after: String,
    /// The bounds then.
    pub bounds: Bounds,
}

/// How long a step takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duration {
    /// No time: a filing, a publication, a decision.
    Moment,
    /// What sources tell.
    Known {
        /// What it rests on.
        kind: DelayKind,
        /// The durations.
        bounds: Box<Bounds>,
        /// Exceptions.
        instead: Vec<Instead>,
    },
    /// Nobody but the company can tell.
    Own(TimeUnit),
}

/// A request for further documents, which stops the clock of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockStop {
    /// What stops the clock.
    pub label: Text,
    /// How long the company has to answer, where known; later, the application is lost.
    pub reply: Option<Known>,
    /// What is added to the duration of the step, where something is.
    pub adds: Option<Known>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// On which side of another step a time limit lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At most so long after its end.
    After,
    /// At least so long before its end.
    Before,
}

/// The latest day on which a step may end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The step whose end it is counted from.
    pub from: StepKey,
    /// Before or after.
    pub side: Side,
    /// How long.
    pub known: Known,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its identifier in the fiche.
    pub id: String,
    /// What it is.
    pub label: Text,
    /// Who does it.
    pub doer: Doer,
    /// What has to be produced.
    pub produces: Option<Text>,
    /// How long it takes.
    pub duration: Duration,
    /// What stops its clock, where something does.
    pub clock_stop: Option<ClockStop>,
    /// When it has to be over.
    pub deadlines: Vec<Deadline>,
    /// The steps that must be over before, of this fiche, of a prerequisite, or of a scheme that may come before.
    pub after: Vec<StepKey>,
    /// Schemes whose own steps stand for this one when they come before.
    pub unless_after: Vec<String>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The steps of a scheme or of a prerequisite.
#[derive(Clone, Debug, PartialEq)]
pub struct Procedure {
    /// The fiche.
    pub fiche: String,
    /// The step with which it is reached: the decision, the certificate, the contract.
    pub goal: String,
    /// The step that lasts as long as the scheme pays, where that is known.
    pub coverage: Option<String>,
    /// The answers that say that all of it is done.
    pub met_when: Option<Criterion>,
    /// The steps, in the order of the file.
    pub steps: Vec<Step>,
}

impl Procedure {
    /// The step `id`.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The name of the goal.
    pub fn goal_key(&self) -> StepKey {
        StepKey::new(&self.fiche, &self.goal)
    }
}
