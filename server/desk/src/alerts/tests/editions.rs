//! Nodes with old and new content, and content that is taken back.

use chrono::TimeDelta;
use content::Locale;

use super::support::{MORNING, Seeing, founded, look, told};
use crate::alerts::Pace;
use crate::testing::{desks, later};

#[tokio::test]
async fn while_nodes_with_old_and_new_content_run_side_by_side_nothing_is_told_back_and_forth() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        let alert = desk.follow_dossier(&ada, dossier).await.expect("an alert");
        desk.set_pace(&ada, alert, Pace::AtOnce).await.expect("a change");
        let old = Seeing::first();
        let new = old.clone().without_early_access();
        let olds = desk.edition(&old.library.rules.version, &old.fiches, None).await.expect("a number");
        desk.look_at_alerts(&old, olds).await.expect("an end");
        let news = desk.edition("over", &new.fiches, None).await.expect("a number");
        assert!(news > olds);
        let mut mails = 0;
        for hours in 1..6 {
            let desk = later(&desk, TimeDelta::hours(hours));
            let mine = desk.edition(&old.library.rules.version, &old.fiches, Some(olds)).await.expect("a number");
            assert_eq!(mine, olds);
            mails += desk.look_at_alerts(&old, mine).await.expect("an end").mails;
            let mine = desk.edition("over", &new.fiches, Some(news)).await.expect("a number");
            mails += desk.look_at_alerts(&new, mine).await.expect("an end").mails;
        }
        assert_eq!((mails, told(&desk).await), (1, 1));
    }
}

#[tokio::test]
async fn content_that_is_taken_back_counts_as_new_once_it_is_loaded_or_no_node_has_the_other_one() {
    for desk in desks(MORNING).await {
        let (first, second) = (Seeing::first().named("first"), Seeing::first().named("second"));
        let number = async |desk: &crate::Desk, seeing: &Seeing, mine| {
            desk.edition(&seeing.library.rules.version, &seeing.fiches, mine).await.expect("a number")
        };
        assert_eq!(number(&desk, &first, None).await, 1);
        assert_eq!(number(&desk, &first, None).await, 1, "another node, or a restart");
        assert_eq!(number(&desk, &second, None).await, 2);
        assert_eq!(number(&desk, &first, None).await, 3, "loaded again");
        assert_eq!(number(&desk, &second, Some(2)).await, 2, "another node still has it");
        let (soon, late) = (later(&desk, TimeDelta::hours(23)), later(&desk, TimeDelta::hours(24)));
        assert_eq!(number(&soon, &second, Some(2)).await, 2);
        assert_eq!(number(&late, &second, Some(2)).await, 4, "nobody works with the other one any more");
    }
}

#[tokio::test]
async fn a_fiche_that_says_something_else_is_told_to_those_whose_search_finds_it_once() {
    for desk in desks(MORNING).await {
        let (ada, _) = founded(&desk, "Ada").await;
        desk.follow_search(&ada, &"q=pecan".parse().expect("a search"), Locale::Fr).await.expect("an alert");
        let first = Seeing::first().named("first").finding("scheme/pecan-dtx", 1);
        look(&desk, &first).await;
        let tomorrow = later(&desk, TimeDelta::days(1));
        let second = first.clone().named("second").finding("scheme/pecan-dtx", 2);
        assert_eq!(look(&tomorrow, &second).await, 1);
        assert_eq!(look(&later(&desk, TimeDelta::days(2)), &second).await, 0);
        let alerts = desk.my_alerts(&ada).await.expect("alerts").alerts;
        assert_eq!(alerts[0].news.len(), 1);
        // Numbers made otherwise say nothing.
        let mut third = second.clone().named("third").finding("scheme/pecan-dtx", 3);
        third.fiches.made = 1;
        assert_eq!(look(&later(&desk, TimeDelta::days(3)), &third).await, 0);
    }
}
