use content::Locale;
use content::model::search::{FicheRef, Golden, GoldenQuery, QueryTrait, Role};

use super::library::{day, index};
use crate::eval::golden::{Figures, GoldenScore, score};
use crate::eval::variation::Variation;

fn fiche(text: &str) -> FicheRef {
    FicheRef::parse(text).unwrap()
}

fn asked(text: &str, role: Role, peculiarity: QueryTrait, grades: &[(&str, u8)]) -> GoldenQuery {
    let grades = grades.iter().map(|(known, grade)| (fiche(known), *grade)).collect();
    GoldenQuery { text: text.to_owned(), locale: Locale::Fr, role, peculiarity, grades }
}

fn scored(queries: Vec<GoldenQuery>) -> GoldenScore {
    score(&index(), &Golden { reached: None, queries }, &[], day("2026-06-01")).unwrap()
}

#[test]
fn figures_are_told_for_all_queries_by_role_and_by_kind() {
    let score = scored(vec![
        asked("hébergement", Role::Founder, QueryTrait::Words, &[("prerequisite/hds", 3)]),
        asked("hébergement données", Role::Advisor, QueryTrait::Words, &[("scheme/pecan", 3)]),
        asked("zzzz", Role::Founder, QueryTrait::Nonsense, &[]),
    ]);
    assert_eq!((score.all.queries, score.nonsense), (2, 1));
    assert!((score.all.success - 0.5).abs() < 1e-9);
    let successes: Vec<_> = score.by_role.iter().map(|(role, figures)| (*role, figures.success > 0.9)).collect();
    assert_eq!(successes, [(Role::Founder, true), (Role::Advisor, false)]);
    assert_eq!(
        score.by_trait.iter().map(|(kind, figures)| (*kind, figures.queries)).collect::<Vec<_>>(),
        [(QueryTrait::Words, 2)]
    );
}

#[test]
fn only_a_fiche_of_the_best_grade_is_the_right_one() {
    let second = [("prerequisite/hds", 2), ("scheme/pecan", 3)];
    let score = scored(vec![
        asked("hébergement données", Role::Founder, QueryTrait::Words, &second),
        asked("hébergement données", Role::Founder, QueryTrait::Words, &second[..1]),
    ]);
    assert_eq!(score.misses.len(), 1);
    let miss = &score.misses[0];
    assert_eq!((miss.wanted.as_slice(), miss.found.first()), (&[fiche("scheme/pecan")][..], Some(&fiche("prerequisite/hds"))));
    assert!((score.all.success - 0.5).abs() < 1e-9 && score.all.ndcg > 0.5);
}

#[test]
fn a_fiche_of_another_kind_with_the_same_identifier_is_not_the_right_one() {
    let figures = |known| scored(vec![asked("PECAN", Role::Founder, QueryTrait::Acronym, &[(known, 3)])]).all;
    assert!(figures("scheme/pecan").ndcg > 0.0 && figures("term/pecan").ndcg > 0.0);
    assert_eq!(figures("prerequisite/pecan"), Figures { queries: 1, ndcg: 0.0, success: 0.0 });
}

#[test]
fn nonsense_answered_as_sure_is_listed() {
    let nonsense = |text| asked(text, Role::Founder, QueryTrait::Nonsense, &[]);
    let score = scored(vec![nonsense("zzzz"), nonsense("pecan")]);
    assert_eq!(score.nonsense_sure, [nonsense("pecan")]);
    assert_eq!(score.all.queries, 0);
}

#[test]
fn a_variation_is_compared_with_the_same_queries_unvaried() {
    let score = scored(vec![
        asked("hébergement", Role::Founder, QueryTrait::Words, &[("prerequisite/hds", 3)]),
        asked("pecan", Role::Founder, QueryTrait::Words, &[("prerequisite/hds", 3)]),
        asked("hébergemnt", Role::Founder, QueryTrait::Typo, &[("prerequisite/hds", 3)]),
    ]);
    let of = |variation| score.robust.iter().find(|robust| robust.variation == variation).unwrap();
    let accents = of(Variation::NoAccents);
    assert_eq!(accents.queries, 2, "`pecan` has no accent");
    assert!(accents.loss().abs() < 1e-9 && accents.losses.is_empty());
    assert!(accents.unvaried > score.all.ndcg, "of the varied queries only");
    assert_eq!(of(Variation::Typo).queries, 1, "no second typo");
    assert_eq!(of(Variation::Order).queries, 0);
}
