//! Faults of the questionnaire.

use crate::set::Set;

const FILE: &str = "questions/1-produit.yaml";

#[test]
fn a_question_or_an_option_without_translation_is_told() {
    Set::valid().replacing(FILE, "{fr: Combien de mois ?, en: How many months?}", "{fr: Combien de mois ?}").refused(
        FILE,
        "{fr: Combien de mois ?}",
        &["la traduction anglaise de « label » manque"],
    );
    Set::valid().replacing(FILE, "{fr: L'hôpital, en: The hospital}", "{fr: L'hôpital}").refused(
        FILE,
        "{fr: L'hôpital}",
        &["la traduction anglaise de « label » manque"],
    );
}

#[test]
fn an_option_written_twice_is_told() {
    Set::valid().replacing(FILE, "- {id: hopital,", "- {id: patient,").refused(
        FILE,
        "id: payeurs",
        &["l'option « patient » existe deux fois"],
    );
}

#[test]
fn a_change_that_does_not_suit_the_question_is_told_with_what_does() {
    let how = "how: {fr: Faites-le., en: Do it.}";
    Set::valid().replacing(FILE, "    min: 0\n", &format!("    min: 0\n    changeable: {{to: [6], {how}}}\n")).refused(
        FILE,
        "{to: [6]",
        &["« changeable » demande « direction: up », « down » ou « any »"],
    );
    Set::valid()
        .replacing(FILE, "    exclusive:", &format!("    changeable: {{add: [mutuelle], {how}}}\n    exclusive:"))
        .refused(FILE, "mutuelle", &["la question n'a pas d'option « mutuelle »"]);
}

#[test]
fn a_lead_time_without_source_is_told() {
    let changeable = "    min: 0\n    changeable: {direction: down, how: {fr: A., en: A.}, lead_time: {fr: un an, en: a year}}\n";
    Set::valid().replacing(FILE, "    min: 0\n", changeable).refused(
        FILE,
        "{direction:",
        &["un délai usuel a besoin de sa source"],
    );
}

#[test]
fn a_contradiction_on_an_unknown_question_is_told() {
    let path = "questions/contradictions.yaml";
    let text = "contradictions:\n  - id: x\n    when:\n      - {question: moi, at_least: 6}\n    message: {fr: Non., en: No.}\n";
    Set::valid().with(path, text).refused(path, "moi,", &["la question « moi » n'existe pas", "« mois »"]);
}
