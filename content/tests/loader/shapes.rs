//! Values of the wrong shape: a text where a list is expected, and the like.

use crate::set::Set;

const SCHEME: &str = "schemes/voie-a.yaml";
const QUESTIONS: &str = "questions/1-produit.yaml";

#[test]
fn a_text_where_a_list_is_expected_is_told() {
    let set = Set::valid().replacing(SCHEME, "alternatives: []", "alternatives: voie-b");
    set.refused(SCHEME, "voie-b", &["une liste est attendue ici, il y a un texte"]);
}

#[test]
fn a_list_where_a_text_is_expected_is_told() {
    let set = Set::valid().replacing(SCHEME, "family: marche", "family: [marche]");
    set.refused(SCHEME, "[marche]", &["un texte est attendu ici, il y a une liste"]);
}

#[test]
fn a_word_where_yes_or_no_is_expected_is_told() {
    let set = Set::valid().replacing(SCHEME, "required: true", "required: oui");
    set.refused(SCHEME, "oui", &["true ou false est attendu ici, il y a un texte"]);
}

#[test]
fn an_empty_list_of_options_is_told() {
    let set = Set::valid().replacing(SCHEME, "is: obtenu", "in: []");
    set.refused_at(SCHEME, 17, 9, &["au moins une option valable est attendue"]);
}

#[test]
fn a_choice_with_a_single_option_is_told() {
    let others = "      - {id: hopital, label: {fr: L'hôpital, en: The hospital}}
      - {id: personne, label: {fr: Personne, en: Nobody}}
";
    let set = Set::valid().replacing(QUESTIONS, others, "").replacing(QUESTIONS, "    exclusive: [personne]\n", "");
    set.refused(QUESTIONS, "id: payeurs", &["un choix a de 2 à 32 options, celui-ci en a 1"]);
}

#[test]
fn answers_that_are_no_block_are_told() {
    let given = "{marquage: obtenu, mois: 6, payeurs: [patient]}";
    let set = Set::valid().replacing("situations/cas.yaml", given, "[marquage]");
    let words = ["un bloc « question: réponse » est attendu ici, il y a une liste"];
    set.refused("situations/cas.yaml", "[marquage]", &words);
}

#[test]
fn a_guide_without_language_in_its_name_is_told() {
    let head = "---\ntitle: Seul\nsummary: Seul\norder: 2\nchecked: 2026-11-22\nsources: [loi]\n---\n";
    let words = ["le nom d'un guide finit par .fr.md ou .en.md"];
    Set::valid().with("guides/seul.md", head).refused_at("guides/seul.md", 2, 1, &words);
}

#[test]
fn a_source_with_a_bad_address_or_an_unknown_kind_is_told() {
    let file = "sources/lois.yaml";
    let set = Set::valid().replacing(file, "title: La loi", "title: La loi, url: legifrance.gouv.fr");
    set.refused(file, "legifrance", &["n'est pas une adresse : écrire https://"]);
    let set = Set::valid().replacing(file, "official_law", "oficial_law");
    set.refused(file, "oficial_law", &["n'est pas un type de source", "vouliez-vous écrire « official_law » ?"]);
}
