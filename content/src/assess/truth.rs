//! Three-valued logic, once.

/// Met, not met, or not known (Kleene's strong logic).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// True.
    Met = 0,
    /// False.
    Unmet = 1,
    /// Not known: a question was not answered, or answered "I don't know".
    Unknown = 2,
}

impl Truth {
    /// All must hold: unmet as soon as one is, met when all are.
    pub fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        let mut result = Self::Met;
        for truth in truths {
            match truth {
                Self::Unmet => return Self::Unmet,
                Self::Unknown => result = Self::Unknown,
                Self::Met => {}
            }
        }
        result
    }

    /// One must hold: met as soon as one is, unmet when none can be.
    pub fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        !Self::all(truths.into_iter().map(|truth| !truth))
    }

    /// The identifier used in the API and in styles.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Unknown => "unknown",
        }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Met => Self::Unmet,
            Self::Unmet => Self::Met,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(met: bool) -> Self {
        if met { Self::Met } else { Self::Unmet }
    }
}

/// What a criterion comes to: a truth, or skipped because its guard does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Evaluated.
    Evaluated(Truth),
    /// Does not concern this dossier on this date: counted as met.
    NotApplicable,
}

impl Outcome {
    /// The truth it counts for.
    pub const fn truth(self) -> Truth {
        match self {
            Self::Evaluated(truth) => truth,
            Self::NotApplicable => Truth::Met,
        }
    }

    /// The identifier used in the API and in styles.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Evaluated(truth) => truth.id(),
            Self::NotApplicable => "not_applicable",
        }
    }
}
