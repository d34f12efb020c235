use content::model::CallState;
use content::model::library::FicheKind;

use super::library::{ask, index, query};

#[test]
fn an_empty_text_lists_everything_by_kind_then_title() {
    let results = ask("  ");
    let ids: Vec<_> = results.hits.iter().map(|hit| hit.id.as_str()).collect();
    assert_eq!(ids, ["achat", "pecan", "hds", "a-clos", "b-ouvert", "c-clos", "mes", "pecan", "dtx"]);
    assert!(results.sure);
    assert!(results.hits.iter().all(|hit| hit.section.is_none() && !hit.extract.is_empty()));
}

#[test]
fn each_facet_counts_under_the_other_filters_and_not_its_own() {
    let mut query = query("");
    query.states = vec![CallState::Closed];
    query.kinds = vec![FicheKind::Call];
    let results = index().search(&query).unwrap();
    assert_eq!(results.total, 2);
    assert_eq!(results.states, [(CallState::Open, 1), (CallState::Closed, 2)]);
    assert_eq!(results.kinds, [(FicheKind::Call, 2)]);
    assert_eq!(results.themes, [("subvention".to_owned(), 2)]);
}

#[test]
fn a_chosen_filter_is_counted_even_at_zero() {
    let mut query = query("hébergement");
    query.themes = vec!["marche".to_owned()];
    let results = index().search(&query).unwrap();
    assert_eq!(results.total, 0);
    assert!(results.themes.contains(&("marche".to_owned(), 0)));
    assert!(results.themes.contains(&("hebergement".to_owned(), 1)));
}

#[test]
fn pages_follow_each_other_without_gap_or_repeat() {
    let (index, mut query) = (index(), query(""));
    query.per_page = 4;
    let mut seen = Vec::new();
    for page in 1..=4 {
        query.page = page;
        let results = index.search(&query).unwrap();
        assert_eq!(results.total, 9);
        seen.extend(results.hits.into_iter().map(|hit| (hit.kind, hit.id)));
    }
    query.per_page = 100;
    query.page = 1;
    let all: Vec<_> = index.search(&query).unwrap().hits.into_iter().map(|hit| (hit.kind, hit.id)).collect();
    assert_eq!(seen, all);
}
