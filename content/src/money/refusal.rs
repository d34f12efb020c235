//! Why an input is refused, as data: the page has the words.

use crate::model::Euros;

/// An input of a simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The scheme.
    Scheme,
    /// Its tariff.
    Tariff,
    /// Its price, where no source gives one.
    Price,
    /// How often it is paid.
    Rhythm,
    /// From how many patients on it is lower.
    Above,
    /// The lower price.
    Reduced,
    /// How long it lasts, where the fiche does not tell.
    Lasts,
    /// The ordinary listing that follows.
    Then,
    /// Its tariff.
    ThenTariff,
    /// Its price.
    ThenPrice,
    /// How often it is paid.
    ThenRhythm,
    /// From how many patients on it is lower.
    ThenAbove,
    /// The lower price.
    ThenReduced,
    /// The first month.
    Month,
    /// Months before the decision.
    Decision,
    /// Months between early access and ordinary listing.
    Gap,
    /// Whether patients are paid for in between.
    Continuity,
    /// New patients in the first month.
    Start,
    /// Growth each month, in per cent.
    Growth,
    /// Most new patients in a month.
    Most,
    /// New patients month by month.
    List,
    /// Share of patients still there after a month, in per cent.
    Stay,
    /// Patients of other makers.
    Others,
    /// Fixed costs of a month.
    Fixed,
    /// Costs of a month and patient.
    Cost,
    /// Difference of the scenarios, in per cent.
    Spread,
    /// Months by which decisions are later.
    Slip,
}

impl Field {
    /// All fields, in the order of the form.
    pub const ALL: [Self; 27] = [
        Self::Scheme,
        Self::Tariff,
        Self::Price,
        Self::Rhythm,
        Self::Above,
        Self::Reduced,
        Self::Lasts,
        Self::Then,
        Self::ThenTariff,
        Self::ThenPrice,
        Self::ThenRhythm,
        Self::ThenAbove,
        Self::ThenReduced,
        Self::Month,
        Self::Decision,
        Self::Gap,
        Self::Continuity,
        Self::Start,
        Self::Growth,
        Self::Most,
        Self::List,
        Self::Stay,
        Self::Others,
        Self::Fixed,
        Self::Cost,
        Self::Spread,
        Self::Slip,
    ];

    /// Its name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Tariff => "tariff",
            Self::Price => "price",
            Self::Rhythm => "rhythm",
            Self::Above => "above",
            Self::Reduced => "reduced",
            Self::Lasts => "lasts",
            Self::Then => "then",
            Self::ThenTariff => "then_tariff",
            Self::ThenPrice => "then_price",
            Self::ThenRhythm => "then_rhythm",
            Self::ThenAbove => "then_above",
            Self::ThenReduced => "then_reduced",
            Self::Month => "month",
            Self::Decision => "decision",
            Self::Gap => "gap",
            Self::Continuity => "continuity",
            Self::Start => "start",
            Self::Growth => "growth",
            Self::Most => "most",
            Self::List => "list",
            Self::Stay => "stay",
            Self::Others => "others",
            Self::Fixed => "fixed",
            Self::Cost => "cost",
            Self::Spread => "spread",
            Self::Slip => "slip",
        }
    }
}

/// What is wrong with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Needed, and not given.
    Missing,
    /// No plain number.
    NotANumber,
    /// More decimals than this.
    TooPrecise(u32),
    /// Not between these, both included.
    OutOfRange(i64, i64),
    /// Not a month such as 2027-01, or too far away.
    NotAMonth,
    /// None of the choices.
    NotAChoice,
    /// No ordinary listing that follows this scheme.
    NotAFollowOn,
    /// More entries than months.
    TooMany,
    /// A lower price that is not lower than the tariff.
    NotLower(Euros),
    /// A lower price under the least that the sources give.
    BelowFloor(Euros),
}

/// An input that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which.
    pub field: Field,
    /// Why.
    pub why: Why,
}
