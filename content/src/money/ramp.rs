//! New patients of each month in which the product is paid for.

use super::inputs::MOST_NEW;
use super::{MONTHS, Ramp, narrow, nearest};

/// Ten-thousandths, as kept from month to month before a number of patients is rounded.
const FINE: i128 = 10_000;

/// New patients of the months paid for, `share` thousandths of what was entered, in whole patients.
pub(super) fn newcomers(ramp: &Ramp, share: u16) -> Vec<u32> {
    let entered: Vec<i128> = match ramp {
        Ramp::Growing { start, growth, most } => {
            let most = i128::from(most.map_or(MOST_NEW, i64::from)) * FINE;
            let first = (i128::from(*start) * FINE).min(most);
            let next = |patients: &i128| Some(nearest(patients * i128::from(1000 + growth), 1000).clamp(0, most));
            std::iter::successors(Some(first), next).take(usize::from(MONTHS)).collect()
        }
        Ramp::List(list) => {
            let end = list.last().copied().unwrap_or_default();
            let listed = list.iter().copied().chain(std::iter::repeat(end));
            listed.take(usize::from(MONTHS)).map(|patients| i128::from(patients) * FINE).collect()
        }
    };
    let whole = |patients: i128| narrow(nearest(patients * i128::from(share), 1000 * FINE));
    entered.into_iter().map(|patients| u32::try_from(whole(patients)).unwrap_or(u32::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_compounded_before_it_is_rounded_and_stops_at_the_most() {
        // 10 × 1.1 = 11; 12.1; 13.31; 14.641; then never above 14.
        let ramp = Ramp::Growing { start: 10, growth: 100, most: Some(14) };
        assert_eq!(newcomers(&ramp, 1000)[..6], [10, 11, 12, 13, 14, 14]);
        // 5 × 0.5 = 2.5, rounded to 3 when shown, and 1.25 the month after: not 3 × 0.5.
        let ramp = Ramp::Growing { start: 5, growth: -500, most: None };
        assert_eq!(newcomers(&ramp, 1000)[..4], [5, 3, 1, 1]);
    }

    #[test]
    fn the_last_number_of_a_list_goes_on_and_a_scenario_takes_a_share() {
        let ramp = Ramp::List(vec![5, 10]);
        assert_eq!(newcomers(&ramp, 1000)[..4], [5, 10, 10, 10]);
        // 70 % of 5 is 3.5, rounded to 4.
        assert_eq!(newcomers(&ramp, 700)[..3], [4, 7, 7]);
    }

    #[test]
    fn doubling_each_month_stays_within_the_limit() {
        let ramp = Ramp::Growing { start: 1_000_000, growth: 1000, most: None };
        assert!(newcomers(&ramp, 2000).iter().all(|patients| *patients == 2_000_000));
    }
}
