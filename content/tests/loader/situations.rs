//! Faults of situations.

use crate::set::Set;

const FILE: &str = "situations/cas.yaml";

#[test]
fn an_answer_that_is_none_is_told() {
    Set::valid().replacing(FILE, "marquage: obtenu", "marquage: perdu").refused(FILE, "perdu", &["n'a pas d'option « perdu »"]);
    Set::valid().replacing(FILE, "mois: 6", "moiss: 6").refused(
        FILE,
        "moiss",
        &["la question « moiss » n'existe pas", "« mois »"],
    );
}

#[test]
fn a_number_out_of_the_bounds_of_its_question_is_told() {
    Set::valid().replacing(FILE, "mois: 6", "mois: 121").refused(FILE, "121", &["sort des bornes de la question (0 à 120)"]);
}

#[test]
fn an_option_that_goes_alone_is_told_when_it_is_given_with_others() {
    Set::valid().replacing(FILE, "[patient]", "[patient, personne]").refused(FILE, "[patient, personne]", &["exclut les autres"]);
}

#[test]
fn a_verdict_that_does_not_exist_is_told_with_those_that_do() {
    Set::valid().replacing(FILE, "eligible", "ouvert").refused(
        FILE,
        "ouvert",
        &["« ouvert » n'est pas admis ici", "open_with_prerequisites"],
    );
}

#[test]
fn two_situations_of_one_name_are_told() {
    let twice = "id: cas\nlabel: {fr: Un cas, en: A case}\nanswers: {marquage: obtenu}\n";
    let errors = Set::valid().with("situations/autre.yaml", twice).errors();
    assert_eq!(
        errors,
        [
            "situations/autre.yaml:1:1: erreur : le fichier s'appelle comme sa fiche : le renommer « cas.yaml »",
            "situations/cas.yaml:1:1: erreur : l'identifiant « cas » existe déjà (situations/autre.yaml:1) : en choisir un autre",
        ]
    );
}
