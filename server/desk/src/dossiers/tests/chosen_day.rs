//! The day that was chosen for a diagnostic, kept with its version.

use chrono::{Days, NaiveDate};
use content::{Answers, Rules};

use super::{ANSWERS, NOW, other_rules, rules, saved, snapshot, today};
use crate::companies::people::owner;
use crate::dossiers::Snapshot;
use crate::testing::desks;

/// A day on which no scheme was in force, by the rules under test.
fn long_ago() -> NaiveDate {
    NaiveDate::from_ymd_opt(2010, 1, 4).expect("a day")
}

/// The rules of the library, in force for a few years.
fn dated() -> Rules {
    let mut rules = rules().clone();
    for scheme in &mut rules.schemes {
        scheme.in_force.from = NaiveDate::from_ymd_opt(2020, 1, 1);
    }
    rules.prepared()
}

fn chosen(rules: &Rules, day: Option<NaiveDate>, today: NaiveDate) -> Snapshot {
    Snapshot::for_day(rules, &Answers::from_query(rules, ANSWERS).0, day, today)
}

#[tokio::test]
async fn another_day_makes_another_version_and_the_day_itself_none() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        let on = |day| chosen(rules(), Some(day), today());
        let (then, next) = (on(long_ago()), on(today() + Days::new(30)));
        assert_eq!(on(today()), snapshot(ANSWERS), "the day itself is none");
        assert_eq!(desk.new_version(&aline, id, 1, &on(today())).await.expect("the same"), 1);
        assert_eq!(desk.new_version(&aline, id, 1, &then).await.expect("a version"), 2);
        assert_eq!(desk.new_version(&aline, id, 2, &then).await.expect("the same"), 2);
        assert_eq!(desk.new_version(&aline, id, 2, &next).await.expect("a version"), 3);
        assert_eq!(desk.new_version(&aline, id, 3, &snapshot(ANSWERS)).await.expect("a version"), 4);
        for (number, kept) in [(1, snapshot(ANSWERS)), (2, then), (3, next)] {
            let (_, version) = desk.version(&aline, id, Some(number)).await.expect("a version");
            assert_eq!(version.snapshot, kept, "as it was saved");
        }
    }
}

#[test]
fn other_rules_judge_the_same_answers_for_the_same_day_whenever_one_asks() {
    let rules = dated();
    let then = chosen(&rules, Some(long_ago()), today());
    assert_ne!(then.verdicts(), chosen(&rules, None, today()).verdicts(), "the day counts");
    assert_eq!(then.query(), format!("{ANSWERS}&date=2010-01-04"));
    for later in [0, 1, 400] {
        assert_eq!(then.again(&rules, today() + Days::new(later)), then);
        let other = then.again(&other_rules(), today() + Days::new(later));
        assert_eq!((other.assessed_on(), other.chosen()), (long_ago(), Some(long_ago())));
        // Without a chosen day it is the day on which one asks.
        let asked = today() + Days::new(later);
        assert_eq!(snapshot(ANSWERS).again(&rules, asked).assessed_on(), asked);
    }
    assert_eq!(snapshot(ANSWERS).query(), ANSWERS);
    assert_eq!(Snapshot::for_day(&rules, &Answers::default(), Some(long_ago()), today()).query(), "date=2010-01-04");
}
