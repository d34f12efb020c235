//! One projection: who is followed, what is billed and what remains, month by month.

use super::ramp::newcomers;
use super::schedule::Schedule;
use super::{Inputs, MONTHS, Month, Paid, narrow, nearest};
use crate::model::Euros;
use crate::model::tariff::{Price, Tapering, Tariff};

/// A number of patients, in ten-thousandths: an expectation, as some of them leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Patients(i64);

impl Patients {
    /// Whole patients.
    const fn whole(patients: u32) -> Self {
        Self(patients as i64 * 10_000)
    }

    /// In ten-thousandths.
    pub const fn ten_thousandths(self) -> i64 {
        self.0
    }

    /// To the nearest whole patient.
    pub fn rounded(self) -> u64 {
        u64::try_from(nearest(i128::from(self.0), 10_000)).unwrap_or_default()
    }

    /// Those who are still there a month later.
    fn after_a_month(self, stay: u16) -> Self {
        Self(narrow(nearest(i128::from(self.0) * i128::from(stay), 1000)))
    }
}

/// Where a month stands in the sequence of schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before any decision.
    Before,
    /// Paid for a limited time.
    EarlyAccess,
    /// After early access, not listed yet: no new patient is paid for.
    Gap,
    /// Listed.
    CommonLaw,
}

/// One month.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Which.
    pub month: Month,
    /// Where it stands.
    pub stage: Stage,
    /// Patients who start.
    pub new: u32,
    /// Patients followed.
    pub active: Patients,
    /// The tariff paid; absent where nothing is, and where none is in force that month.
    pub tariff: Option<&'a Tariff>,
    /// What the tariff brings, whoever pays which part.
    pub billed: Euros,
    /// The part of it that patients or their complementary insurers pay, at least and at most; absent where not known.
    pub patient_share: Option<(Euros, Euros)>,
    /// Costs as entered.
    pub costs: Euros,
    /// Billed less costs, since the first month.
    pub cash: Euros,
}

/// What a month is like under the hypotheses of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hypotheses {
    /// Thousandths of the new patients entered.
    pub patients: u16,
    /// Months by which decisions are later.
    pub slip: u16,
    /// Whether tapering tariffs are at their floor, where known.
    pub floor: bool,
}

/// Thirty-six months.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection<'a> {
    /// The months.
    pub rows: Vec<Row<'a>>,
}

impl Projection<'_> {
    /// What is billed in all.
    pub fn billed(&self) -> Euros {
        self.rows.iter().map(|row| row.billed).sum()
    }

    /// Costs in all.
    pub fn costs(&self) -> Euros {
        self.rows.iter().map(|row| row.costs).sum()
    }

    /// Billed less costs in all.
    pub fn cash(&self) -> Euros {
        self.rows.last().map_or(Euros::ZERO, |row| row.cash)
    }

    /// The lowest point of the cash: what has to be financed otherwise, where negative.
    pub fn lowest(&self) -> Option<(Month, Euros)> {
        self.rows.iter().map(|row| (row.month, row.cash)).min_by_key(|(month, cash)| (*cash, *month))
    }

    /// The part that patients pay in all; absent where it is not known for every month billed.
    pub fn patient_share(&self) -> Option<(Euros, Euros)> {
        let billed = self.rows.iter().filter(|row| row.billed > Euros::ZERO);
        billed
            .map(|row| row.patient_share)
            .try_fold((Euros::ZERO, Euros::ZERO), |(low, high), share| share.map(|(least, most)| (low + least, high + most)))
    }

    /// The first month that brings money.
    pub fn first_paid(&self) -> Option<Month> {
        self.rows.iter().find(|row| row.billed > Euros::ZERO).map(|row| row.month)
    }

    /// Months that a scheme should pay, while none of its tariffs known to the sources is in force.
    pub fn without_tariff(&self) -> usize {
        let pays = |row: &&Row<'_>| matches!(row.stage, Stage::EarlyAccess | Stage::CommonLaw);
        self.rows.iter().filter(pays).filter(|row| row.tariff.is_none()).count()
    }
}

/// Projects the inputs under the hypotheses of a scenario.
pub(super) fn project<'a>(inputs: &Inputs<'a>, hypotheses: Hypotheses) -> Projection<'a> {
    let mut newcomers = newcomers(&inputs.ramp, hypotheses.patients).into_iter();
    let mut cohorts: Vec<(u16, Patients)> = Vec::new();
    let mut cash = Euros::ZERO;
    let mut rows = Vec::with_capacity(usize::from(MONTHS));
    for position in 0..MONTHS {
        let month = inputs.first.plus(position);
        let (stage, since) = stage(inputs, hypotheses.slip, position);
        for (_, patients) in &mut cohorts {
            *patients = patients.after_a_month(inputs.stay);
        }
        let paid = match stage {
            Stage::Before => None,
            Stage::EarlyAccess => inputs.early.as_ref(),
            Stage::Gap => inputs.early.as_ref().filter(|_| inputs.continuity_paid),
            Stage::CommonLaw => inputs.after.as_ref(),
        };
        let mut new = 0;
        if matches!(stage, Stage::EarlyAccess | Stage::CommonLaw) {
            new = newcomers.next().unwrap_or_default();
            cohorts.push((position, Patients::whole(new)));
        }
        if stage == Stage::Gap && since >= continuity(inputs) {
            cohorts.clear();
        }
        let active = Patients(cohorts.iter().map(|(_, patients)| patients.0).sum());
        let tariff = paid.and_then(|paid| paid.on(month));
        let schedule = paid
            .zip(tariff)
            .map(|(paid, tariff)| schedule(paid, tariff, active.rounded() + u64::from(inputs.others), hypotheses.floor));
        let billed = schedule.map_or(Euros::ZERO, |schedule| {
            // Cents times ten-thousandths of a patient, added up before the one rounding.
            let exact =
                |(start, patients): &(u16, Patients)| i128::from(schedule.at(position - start).cents()) * i128::from(patients.0);
            Euros::from_cents(narrow(nearest(cohorts.iter().map(exact).sum(), 10_000)))
        });
        let patient_share = paid.and_then(|paid| paid.tariffs.patient_share.as_ref()).map(|share| {
            let part = |percent: u8| Euros::from_cents(narrow(nearest(i128::from(billed.cents()) * i128::from(percent), 100)));
            (part(share.low), part(share.high))
        });
        let per_patient = nearest(i128::from(inputs.per_patient.cents()) * i128::from(active.0), 10_000);
        let costs = inputs.fixed + Euros::from_cents(narrow(per_patient));
        cash = cash + billed - costs;
        rows.push(Row { month, stage, new, active, tariff, billed, patient_share, costs, cash });
    }
    Projection { rows }
}

/// Where a month stands, and since how many months.
const fn stage(inputs: &Inputs<'_>, slip: u16, position: u16) -> (Stage, u16) {
    let decided = inputs.decision + slip;
    if position < decided {
        return (Stage::Before, position);
    }
    let since = position - decided;
    if inputs.early.is_none() {
        return (Stage::CommonLaw, since);
    }
    if since < inputs.early_months {
        return (Stage::EarlyAccess, since);
    }
    let ended = since - inputs.early_months;
    // The wait for the ordinary listing is longer by as much again.
    let gap = inputs.gap + slip;
    if inputs.after.is_none() || ended < gap { (Stage::Gap, ended) } else { (Stage::CommonLaw, ended - gap) }
}

/// How long patients under treatment are served after early access, in months.
fn continuity(inputs: &Inputs<'_>) -> u16 {
    inputs.early.as_ref().and_then(|paid| paid.tariffs.continuity.as_ref()).map_or(0, |span| span.months)
}

/// What is paid for a patient while `followed` patients are followed in the country.
fn schedule(paid: &Paid<'_>, tariff: &Tariff, followed: u64, floor: bool) -> Schedule {
    match &tariff.price {
        Price::Known(known) => {
            let tapered = known.tapering.as_ref().and_then(|tapering| tapered(paid, tapering, followed, floor));
            Schedule::of_known(known, tapered)
        }
        Price::Asked { .. } => {
            let due = paid.expected.map(|(price, rhythm)| (price, 1, rhythm));
            Schedule::of(due.as_slice(), None)
        }
    }
}

/// The amount that replaces the monthly one, if any does.
fn tapered(paid: &Paid<'_>, tapering: &Tapering, followed: u64, floor: bool) -> Option<Euros> {
    if floor && let Some(floor) = &tapering.floor {
        return Some(floor.amount);
    }
    let known = tapering.bands.iter().rev().find(|band| followed > u64::from(band.above)).map(|band| band.figure.amount);
    known.or_else(|| paid.band.filter(|band| followed > u64::from(band.above)).map(|band| band.price))
}
