//! What a scheme pays for a patient: tariffs, their caps, how they taper, and who pays which part.

use super::{Euros, Fact, Period, Text};

/// An amount of the fiche: the statement it was read from, and its exact value.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The statement of the fiche, with its source.
    pub fact: Fact,
    /// The same, exact.
    pub amount: Euros,
}

/// A length of time stated by the fiche.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The statement of the fiche, with its source.
    pub fact: Fact,
    /// In months.
    pub months: u16,
}

/// Whether a scheme bridges the time before the ordinary listing, or is the ordinary listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// For a limited time, before the ordinary listing.
    EarlyAccess,
    /// The ordinary listing.
    CommonLaw,
}

/// How often an amount is paid for one patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Once, in the month reached.
    Once,
    /// Every month, from the month reached.
    Monthly,
}

impl Rhythm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Once, Self::Monthly];

    /// The identifier used in files and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Monthly => "monthly",
        }
    }

    /// Reads an identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.id() == id)
    }
}

/// One amount paid for a patient.
#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    /// How much.
    pub figure: Figure,
    /// The patient's own month from which it is paid; the month in which the patient starts is 1.
    pub from_month: u16,
    /// How often.
    pub rhythm: Rhythm,
}

/// A lower amount, due for every patient once more patients than `above` are followed in the country.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Patients followed in the country, of all makers.
    pub above: u32,
    /// The amount that replaces the monthly one.
    pub figure: Figure,
}

/// A tariff that goes down as more patients are followed. Bands that no source gives are asked of the visitor.
#[derive(Clone, Debug, PartialEq)]
pub struct Tapering {
    /// The amount under which it never goes, where known.
    pub floor: Option<Figure>,
    /// Bands, by rising number of patients; empty where no source gives them.
    pub bands: Vec<Band>,
}

/// A price given by the sources.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownPrice {
    /// Amounts paid for a patient.
    pub charges: Vec<Charge>,
    /// The most that is paid for one patient in a year, counted from the patient's first month.
    pub yearly_cap: Option<Figure>,
    /// How it goes down.
    pub tapering: Option<Tapering>,
}

/// The price of a tariff.
#[derive(Clone, Debug, PartialEq)]
pub enum Price {
    /// Given by the sources.
    Known(Box<KnownPrice>),
    /// Negotiated, or not found in the sources: asked of the visitor, never guessed.
    Asked {
        /// The statement of the fiche that says so.
        fact: Box<Fact>,
        /// How often it is paid; asked as well where not known.
        rhythm: Option<Rhythm>,
    },
}

/// One tariff of a scheme, over a period. Tariffs of one identifier follow one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Tariff {
    /// Identifier within the scheme.
    pub id: String,
    /// What it is for.
    pub label: Text,
    /// When it applies.
    pub in_force: Period,
    /// What is paid.
    pub price: Price,
}

/// The part of the tariff that the patient or the patient's complementary insurer pays, in per cent.
#[derive(Clone, Debug, PartialEq)]
pub struct PatientShare {
    /// The statement of the fiche, with its source.
    pub fact: Fact,
    /// At least.
    pub low: u8,
    /// At most.
    pub high: u8,
}

/// The tariffs of one scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeTariffs {
    /// The scheme.
    pub scheme: String,
    /// What it does in a sequence of schemes.
    pub phase: Phase,
    /// How long it lasts, where the fiche tells.
    pub lasts: Option<Span>,
    /// How long patients under treatment must still be served after its end, where the fiche tells.
    pub continuity: Option<Span>,
    /// Its tariffs.
    pub tariffs: Vec<Tariff>,
    /// Who pays which part, where the fiche tells.
    pub patient_share: Option<PatientShare>,
    /// What is paid to others beside, such as the fee of the professional; shown, never counted.
    pub paid_to_others: Vec<Fact>,
}

impl SchemeTariffs {
    /// The tariff `id` in force on `date`.
    pub fn on(&self, id: &str, date: chrono::NaiveDate) -> Option<&Tariff> {
        self.tariffs.iter().find(|tariff| tariff.id == id && tariff.in_force.contains(date))
    }

    /// The tariffs one can choose between: one of each identifier, the newest.
    pub fn choices(&self) -> Vec<&Tariff> {
        let newer = |tariff: &Tariff| {
            self.tariffs.iter().any(|other| other.id == tariff.id && other.in_force.from > tariff.in_force.from)
        };
        self.tariffs.iter().filter(|tariff| !newer(tariff)).collect()
    }
}
