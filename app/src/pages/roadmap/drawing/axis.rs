//! The days of the drawing, from left to right.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use content::plan::Plan;

use super::Beside;

/// Width of the drawing: hundredths of a percent of the room there is, so that it fills any page and its letters keep their size.
pub(super) const WIDTH: i64 = 10_000;
/// Where days begin, and room on the right for marks.
pub(super) const LEFT: i64 = 200;
/// Most dates on top.
const MOST_DATES: usize = 4;
/// Days by which what the company adds may make the drawing longer, on either side.
const FURTHER: i64 = 366;

/// The days that are drawn.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Axis {
    /// From the first step, or today where it is not a year before, to the last goal or deadline; what lasts longer is cut.
    pub fn of(plan: &Plan<'_>, beside: &Beside, today: NaiveDate) -> Self {
        let near = today < plan.start && (plan.start - today).num_days() < FURTHER;
        let first = if near { today } else { plan.start };
        let goals = plan.coverage.iter().filter_map(|coverage| coverage.from);
        let dues =
            plan.steps.iter().filter(|step| step.end <= plan.reached).filter_map(|step| step.due.as_ref().map(|due| due.date));
        let pushed = beside.pushed.get(&plan.goal).map(|pushed| pushed.end);
        let last = goals.chain(dues).chain(pushed).max().unwrap_or(plan.reached).max(plan.reached);
        let own = || beside.own.iter().map(|(_, day)| *day);
        let sooner = own().filter(|day| *day < first && (first - *day).num_days() < FURTHER).min();
        let later = own().filter(|day| last < *day && (*day - last).num_days() < FURTHER).max();
        let (first, last) = (sooner.unwrap_or(first), later.unwrap_or(last));
        let room = u64::try_from((last - first).num_days() / 8).unwrap_or_default().max(20);
        Self { first, last: last.checked_add_days(Days::new(room)).unwrap_or(last) }
    }

    /// Where a day stands; days outside stand at the edge.
    pub fn x(self, day: NaiveDate) -> i64 {
        let (days, all) = ((day - self.first).num_days(), (self.last - self.first).num_days().max(1));
        LEFT + days.clamp(0, all) * (WIDTH - 2 * LEFT) / all
    }

    /// The first days of months to name, a few at most.
    pub fn dates(self) -> Vec<NaiveDate> {
        let start = self.first.with_day(1).and_then(|day| day.checked_add_months(Months::new(1))).unwrap_or(self.first);
        for every in [1, 2, 3, 4, 6, 12, 24, 60, 120, 180, 300] {
            let on_grid = |day: &NaiveDate| u32::try_from(day.year()).unwrap_or_default() * 12 + day.month0();
            let months = (0..).map_while(|month| start.checked_add_months(Months::new(month))).take_while(|day| *day < self.last);
            let named: Vec<NaiveDate> = months.filter(|day| on_grid(day) % every == 0).collect();
            if named.len() <= MOST_DATES {
                return named;
            }
        }
        Vec::new()
    }
}

/// A place or a width as an attribute: `12.34%`.
pub(super) fn percent(x: i64) -> String {
    format!("{}.{:02}%", x / 100, x % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(first: &str, last: &str) -> Axis {
        Axis { first: first.parse().expect("a day"), last: last.parse().expect("a day") }
    }

    #[test]
    fn a_few_dates_are_named_whatever_the_length() {
        for last in ["2027-01-20", "2027-06-30", "2028-12-31", "2033-01-01", "2060-01-01", "2077-01-01"] {
            let named = axis("2027-01-04", last).dates();
            assert!(named.len() <= MOST_DATES && (named.len() >= 2 || last < "2027-03"), "{last}: {named:?}");
        }
    }

    #[test]
    fn nothing_leaves_the_drawing() {
        let axis = axis("2027-01-04", "2028-01-04");
        for day in ["1900-01-01", "2027-01-04", "2027-07-01", "2028-01-04", "9999-12-31"] {
            let x = axis.x(day.parse().expect("a day"));
            assert!((LEFT..=WIDTH - LEFT).contains(&x), "{day}: {x}");
        }
        assert_eq!((percent(0), percent(1_205), percent(WIDTH)), ("0.00%".into(), "12.05%".into(), "100.00%".into()));
    }
}
