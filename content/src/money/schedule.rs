//! What is paid for one patient, month by month of the patient's own course.

use super::MONTHS;
use crate::model::Euros;
use crate::model::tariff::{Charge, KnownPrice, Price, Rhythm, SchemeTariffs};

/// An amount, the patient's own month from which it is paid, and how often.
pub(super) type Due = (Euros, u16, Rhythm);

/// Amounts by age: at 0, in the month in which the patient starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Schedule([Euros; MONTHS as usize]);

impl Schedule {
    /// The amounts due, never more than `cap` in a year of the patient's own.
    pub fn of(dues: &[Due], cap: Option<Euros>) -> Self {
        let mut amounts = [Euros::ZERO; MONTHS as usize];
        let mut this_year = Euros::ZERO;
        for (month, amount) in (1u16..).zip(&mut amounts) {
            if month % 12 == 1 {
                this_year = Euros::ZERO;
            }
            let due = |(_, from, rhythm): &&Due| match rhythm {
                Rhythm::Once => *from == month,
                Rhythm::Monthly => *from <= month,
            };
            let due: Euros = dues.iter().filter(due).map(|(euros, ..)| *euros).sum();
            *amount = cap.map_or(due, |cap| due.min(cap - this_year));
            this_year += *amount;
        }
        Self(amounts)
    }

    /// The amounts of a known price, of which `tapered` replaces the monthly one.
    pub fn of_known(known: &KnownPrice, tapered: Option<Euros>) -> Self {
        let due = |charge: &Charge| (tapered.unwrap_or(charge.figure.amount), charge.from_month, charge.rhythm);
        let dues: Vec<Due> = known.charges.iter().map(due).collect();
        Self::of(&dues, known.yearly_cap.as_ref().map(|cap| cap.amount))
    }

    /// The amount paid for a patient who started `age` months ago.
    pub fn at(&self, age: u16) -> Euros {
        self.0.get(usize::from(age)).copied().unwrap_or_default()
    }
}

/// What one patient brings in twelve months under the tariffs of a scheme, at least and at most; `None` where no price is known.
pub fn year_of_a_patient(tariffs: &SchemeTariffs) -> Option<(Euros, Euros)> {
    let years = || {
        tariffs.choices().into_iter().filter_map(|tariff| match &tariff.price {
            Price::Asked { .. } => None,
            Price::Known(known) => {
                let schedule = Schedule::of_known(known, None);
                Some((0..12).map(|age| schedule.at(age)).sum::<Euros>())
            }
        })
    };
    years().min().zip(years().max())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn euros(cents: i64) -> Euros {
        Euros::from_cents(cents)
    }

    #[test]
    fn a_flat_fee_for_three_months_is_followed_by_a_monthly_one_under_a_yearly_cap() {
        let dues = [(euros(43_500), 1, Rhythm::Once), (euros(3_830), 4, Rhythm::Monthly)];
        // 435 + 9 × 38.30 = 779.70, below the cap of 780; the second year is 12 × 38.30 = 459.60.
        let schedule = Schedule::of(&dues, Some(euros(78_000)));
        assert_eq!((0..12).map(|age| schedule.at(age)).sum::<Euros>(), euros(77_970));
        assert_eq!((12..24).map(|age| schedule.at(age)).sum::<Euros>(), euros(45_960));
        assert_eq!([0, 1, 2, 3].map(|age| schedule.at(age).cents()), [43_500, 0, 0, 3_830]);
        // Under a cap of 700: 435 + 6 × 38.30 = 664.80 after nine months, so 35.20 in the tenth and nothing after.
        let capped = Schedule::of(&dues, Some(euros(70_000)));
        assert_eq!([8, 9, 10, 11, 12].map(|age| capped.at(age).cents()), [3_830, 3_520, 0, 0, 3_830]);
    }

    proptest! {
        #[test]
        fn no_year_of_a_patient_exceeds_the_cap(
            dues in proptest::collection::vec((0..1_000_000_i64, 1..40_u16, any::<bool>()), 0..5),
            cap in 0..2_000_000_i64,
        ) {
            let rhythm = |monthly| if monthly { Rhythm::Monthly } else { Rhythm::Once };
            let dues: Vec<Due> = dues.into_iter().map(|(cents, from, monthly)| (euros(cents), from, rhythm(monthly))).collect();
            let (free, capped) = (Schedule::of(&dues, None), Schedule::of(&dues, Some(euros(cap))));
            for year in 0..3 {
                let sum = |schedule: &Schedule| (year * 12..year * 12 + 12).map(|age| schedule.at(age)).sum::<Euros>();
                prop_assert_eq!(sum(&capped), sum(&free).min(euros(cap)));
            }
            for age in 0..MONTHS {
                prop_assert!(capped.at(age) >= Euros::ZERO && capped.at(age) <= free.at(age));
            }
        }
    }
}
