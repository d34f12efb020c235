//! Faults of a fiche by itself: keys, words, translations, sources, names.

use crate::set::Set;

const SCHEME: &str = "schemes/voie-a.yaml";

#[test]
fn an_unknown_key_is_told_with_the_key_that_was_meant() {
    Set::valid().replacing(SCHEME, "level: blocking", "levels: blocking\n    level: blocking").refused(
        SCHEME,
        "levels:",
        &["clé inconnue « levels »", "vouliez-vous écrire « level » ?"],
    );
}

#[test]
fn a_missing_key_is_told_with_its_name() {
    Set::valid().replacing(SCHEME, "family: marche\n", "").refused_at(SCHEME, 1, 1, &["la clé « family » manque"]);
}

#[test]
fn a_criterion_without_source_is_told_with_what_to_add() {
    Set::valid().replacing(SCHEME, "    is: obtenu\n    sources: [loi]\n", "    is: obtenu\n").refused(
        SCHEME,
        "id: marque",
        &["aucune source", "ajouter « sources: [identifiant] »"],
    );
}

#[test]
fn a_summary_without_source_is_told() {
    Set::valid().replacing(SCHEME, "A sentence.}\n  sources: [loi]\n", "A sentence.}\n").refused(
        SCHEME,
        "text: {fr: Une",
        &["aucune source"],
    );
}

#[test]
fn a_criterion_without_translation_is_told() {
    Set::valid()
        .replacing(SCHEME, "{fr: Le produit est marqué, en: The product is marked}", "{fr: Le produit est marqué}")
        .refused(SCHEME, "{fr: Le produit est marqué}", &["la traduction anglaise de « label » manque", "ajouter la clé « en »"]);
}

#[test]
fn a_title_and_a_summary_without_translation_are_told() {
    Set::valid().replacing(SCHEME, "{fr: Voie, en: Route}", "{fr: Voie}").refused(
        SCHEME,
        "{fr: Voie}",
        &["traduction anglaise de « name »"],
    );
    for path in [SCHEME, "prerequisites/hebergement.yaml", "calls/appel.yaml", "actors/ministere.yaml"] {
        Set::valid().replacing(path, "{fr: Une phrase., en: A sentence.}", "{fr: Une phrase.}").refused(
            path,
            "{fr: Une phrase.}",
            &["la traduction anglaise de « text » manque"],
        );
    }
}

#[test]
fn a_level_that_does_not_exist_is_told_with_the_one_that_was_meant() {
    Set::valid().replacing(SCHEME, "level: blocking", "level: bloking").refused(
        SCHEME,
        "bloking",
        &["« bloking » n'est pas admis ici", "vouliez-vous écrire « blocking » ?"],
    );
}

#[test]
fn a_word_without_wording_is_told_with_the_known_ones() {
    let told = |path, from: &str, to: &str, words: &[&str]| {
        let word = to.split(' ').next_back().expect("a word");
        Set::valid().replacing(path, from, to).refused(path, word, words);
    };
    told(SCHEME, "family: marche", "family: marches", &["family: marches", "vouliez-vous écrire « marche » ?"]);
    told("calls/appel.yaml", "family: marche", "family: subvention", &["family: subvention", "écrire l'un de : marche"]);
    told("prerequisites/hebergement.yaml", "category: donnees", "category: donnée", &["vouliez-vous écrire « donnees » ?"]);
    told("prerequisites/hebergement.yaml", "status: en_vigueur", "status: vigueur", &["status: vigueur", "en_vigueur"]);
    told("actors/ministere.yaml", "kind: etat", "kind: royaume", &["kind: royaume", "écrire l'un de : etat"]);
}

#[test]
fn a_bad_date_is_told_with_the_right_form() {
    Set::valid().replacing(SCHEME, "as_of: 2026-08-20", "as_of: 20/08/2026").refused(
        SCHEME,
        "20/08/2026",
        &["écrire AAAA, AAAA-MM ou AAAA-MM-JJ"],
    );
    let period = "level: blocking\n    in_force: {from: 2026-02-30}";
    Set::valid().replacing(SCHEME, "level: blocking", period).refused(SCHEME, "2026-02-30", &["écrire AAAA-MM-JJ"]);
}

#[test]
fn a_period_that_ends_before_it_begins_is_told() {
    let period = "level: blocking\n    in_force: {from: 2026-02-01, until: 2026-01-01}";
    Set::valid().replacing(SCHEME, "level: blocking", period).refused(SCHEME, "{from:", &["se termine avant de commencer"]);
}

#[test]
fn a_file_is_named_as_its_fiche() {
    let errors = Set::valid().replacing(SCHEME, "id: voie-a\n", "id: voie-c\n").errors();
    assert!(
        errors
            .iter()
            .any(|error| error.starts_with("schemes/voie-a.yaml:1:1: ") && error.contains("le renommer « voie-c.yaml »")),
        "{errors:#?}"
    );
}

#[test]
fn an_identifier_used_twice_is_told_with_the_first_place() {
    Set::valid()
        .replacing(
            "sources/lois.yaml",
            "sources:\n",
            "sources:\n  - {id: loi, title: Autre, kind: press, status: recalled, as_of: 2026}\n",
        )
        .refused_at(
            "sources/lois.yaml",
            3,
            5,
            &["l'identifiant « loi » existe déjà (sources/lois.yaml:2)", "en choisir un autre"],
        );
    Set::valid()
        .replacing(
            "glossary/terms.yaml",
            "terms:\n",
            "terms:\n  - {id: ce, term: {fr: C, en: C}, definition: {fr: C, en: C}, sources: [loi]}\n",
        )
        .refused_at("glossary/terms.yaml", 3, 5, &["l'identifiant « ce » existe déjà (glossary/terms.yaml:2)"]);
    let passage = "{text: {fr: U, en: U}, sources: [loi], status: recalled, as_of: 2026}";
    let url = "{key: page, label: {fr: S, en: S}, sources: [loi], status: recalled, as_of: 2026}";
    let actor = format!("id: appel\nname: {{fr: A, en: A}}\nkind: etat\nrole: {passage}\nfor_startups: {passage}\nurl: {url}\n");
    let place = "actors/appel.yaml";
    Set::valid().with(place, actor).refused_at(place, 1, 1, &["l'identifiant « appel » existe déjà (calls/appel.yaml:1)"]);
}

#[test]
fn a_scheme_without_criterion_is_told() {
    let path = SCHEME;
    let set = Set::valid();
    let start = "criteria:\n";
    let set = set.replacing(path, start, "criteria: []\nautres:\n");
    let errors = set.errors();
    assert!(errors.iter().any(|error| error.contains("une voie a besoin d'au moins un critère")), "{errors:#?}");
}
