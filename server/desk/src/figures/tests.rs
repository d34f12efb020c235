//! Figures: percentiles by hand, and cases counted on both databases.

use super::*;
use crate::cases::tests::fixtures::{advisor, at, body, founder, question};
use crate::feedback::Feedback;
use crate::testing::desks;

fn line(answered_in: &[(i64, u64)]) -> Line {
    Line { answered_in: answered_in.iter().copied().collect(), ..Line::default() }
}

#[test]
fn a_percentile_is_an_answer_that_was_given_not_one_between_two() {
    let ten = line(&[(1, 4), (2, 1), (5, 4), (30, 1)]);
    assert_eq!((ten.percentile(50), ten.percentile(90), ten.percentile(91)), (Some(2), Some(5), Some(30)));
    assert_eq!((line(&[(3, 1)]).percentile(50), line(&[]).percentile(50)), (Some(3), None));
}

#[test]
fn answers_on_the_last_day_are_within_it() {
    let cases = line(&[(3, 2), (4, 1), (5, 1), (9, 1), (10, 1)]);
    assert_eq!(WITHIN.map(|days| cases.answered_within(days)), [2, 4, 5]);
    assert_eq!(cases.answered(), 6);
}

#[tokio::test]
async fn cases_are_counted_by_the_day_of_receipt_for_those_who_answer_them() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (alix, dora) = (founder(&desk, "Alix").await, advisor(&desk, "Dora", &["dns"]).await);
        let answered = desk.open_case(&alix, &question("Répondue")).await.expect("a case").id;
        at(&desk, "2026-11-30T22:59:00Z").open_case(&alix, &question("Le dernier soir")).await.expect("a case");
        at(&desk, "2026-11-30T23:00:00Z").open_case(&alix, &question("En décembre")).await.expect("a case");
        let thursday = at(&desk, "2026-11-26T09:00:00Z");
        let version = desk.case_for_staff(&dora, answered).await.expect("a case").version;
        thursday.reply(&dora, answered, version, &body("Voici la réponse.")).await.expect("an answer");
        let said = Feedback { useful: Useful::Partly, proceeds: false, comment: None };
        thursday.give_feedback(&alix, answered, &said).await.expect("an opinion");
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let november = desk.figures(&dora, day("2026-11-01"), day("2026-11-30")).await.expect("figures");
        assert_eq!((november.all.received, november.all.answered_within(2), november.all.answered_within(3)), (2, 0, 1));
        assert_eq!(november.topics, [(Topic::Orientation, november.all.clone())]);
        assert_eq!((november.opinions.given, november.opinions.proceeds), (1, 0));
        assert_eq!(november.opinions.useful.get("partly"), Some(&1));
        let elsewhere = advisor(&desk, "Emma", &["has"]).await;
        let theirs = desk.figures(&elsewhere, day("2026-11-01"), day("2026-11-30")).await.expect("figures");
        assert_eq!(theirs, Figures::default(), "cases of other desks");
        assert!(matches!(desk.figures(&alix, day("2026-11-01"), day("2026-11-30")).await, Err(DeskError::NotFound)));
    }
}
