//! Faults of criteria: questions, options, operators.

use crate::set::Set;

const SCHEME: &str = "schemes/voie-a.yaml";

fn with_test(question: &str, test: &str) -> Set {
    Set::valid().replacing(SCHEME, "question: marquage\n    is: obtenu", &format!("question: {question}\n    {test}"))
}

#[test]
fn a_criterion_on_an_unknown_question_is_told_with_the_one_that_was_meant() {
    with_test("marquages", "is: obtenu").refused(
        SCHEME,
        "marquages",
        &["la question « marquages » n'existe pas", "vouliez-vous écrire « marquage » ?"],
    );
    with_test("couleur", "is: obtenu").refused(SCHEME, "couleur", &["écrire l'un de : marquage, mois, payeurs"]);
}

#[test]
fn a_criterion_on_an_unknown_option_is_told_with_the_one_that_was_meant() {
    with_test("marquage", "is: obtenue").refused(
        SCHEME,
        "obtenue",
        &["la question « marquage » n'a pas d'option « obtenue »", "« obtenu »"],
    );
    with_test("payeurs", "any_of: [patient, mutuelle]").refused(
        SCHEME,
        "mutuelle",
        &["n'a pas d'option « mutuelle »", "écrire l'un de : hopital, patient, personne"],
    );
}

#[test]
fn an_operator_that_does_not_suit_the_question_is_told_with_those_that_do() {
    with_test("marquage", "any_of: [obtenu]").refused(
        SCHEME,
        "[obtenu]",
        &["« any_of » ne convient pas", "écrire is, in ou not_in"],
    );
    with_test("payeurs", "in: [patient]").refused(SCHEME, "[patient]", &["« in » ne convient pas", "écrire any_of ou none_of"]);
    with_test("mois", "is: 6").refused(SCHEME, "6\n", &["« is » ne convient pas", "at_least, at_most, above ou below"]);
}

#[test]
fn a_number_that_is_none_is_told() {
    with_test("mois", "at_most: six").refused(SCHEME, "six", &["un nombre est attendu ici, il y a un texte"]);
    with_test("mois", "at_most: .nan").refused(SCHEME, ".nan", &["YAML illisible", "non-finite"]);
}

#[test]
fn no_test_and_two_tests_are_told() {
    with_test("mois", "at_least: 1\n    at_most: 6").refused(SCHEME, "id: marque", &["un test et un seul est attendu"]);
    with_test("mois", "note: {fr: a, en: a}").refused(
        SCHEME,
        "id: marque",
        &["un test et un seul est attendu", "is, in, not_in, any_of"],
    );
}

#[test]
fn a_criterion_that_waits_for_i_do_not_know_is_told() {
    with_test("marquage", "is: inconnu").refused(SCHEME, "marque\n", &["« je ne sais pas »", "la retirer"]);
}

#[test]
fn two_criteria_of_one_name_are_told() {
    let twice = "criteria:\n  - {id: marque, label: {fr: M, en: M}, level: strong, question: mois, at_most: 6, sources: [loi], status: retrieved, as_of: 2026}\n";
    let errors = Set::valid().replacing(SCHEME, "criteria:\n", twice).errors();
    assert_eq!(
        errors,
        ["schemes/voie-a.yaml:1:1: erreur : le critère « marque » existe deux fois dans cette fiche : en renommer un"]
    );
}

#[test]
fn criteria_that_can_be_met_in_too_many_ways_are_refused_at_once() {
    let provenance = "sources: [loi], status: retrieved, as_of: 2026";
    let member = |group: u8, member: u8| {
        format!("{{id: c{group}-{member}, label: {{fr: C, en: C}}, question: mois, at_most: {member}, {provenance}}}")
    };
    let group = |group: u8| {
        let members: Vec<String> = (0..4).map(|position| member(group, position)).collect();
        format!("  - {{id: g{group}, label: {{fr: G, en: G}}, level: blocking, any: [{}]}}\n", members.join(", "))
    };
    let groups: String = (0..20).map(group).collect();
    let set = Set::valid().replacing(SCHEME, "criteria:\n", &format!("criteria:\n{groups}"));
    set.refused_at(SCHEME, 1, 1, &["peut être rempli de 1099511627776 manières, le maximum est 4096", "simplifier"]);
}

#[test]
fn a_guard_is_checked_like_a_criterion() {
    let guard = "level: blocking\n    only_if:\n      - {question: payeurs, any_of: [mutuelle]}";
    Set::valid().replacing(SCHEME, "level: blocking", guard).refused(SCHEME, "mutuelle", &["n'a pas d'option « mutuelle »"]);
}
