//! References that lead nowhere, and relations that go round.

use crate::set::Set;

const SCHEME: &str = "schemes/voie-a.yaml";

#[test]
fn a_dangling_relation_is_told_where_it_is_written() {
    Set::valid().replacing(SCHEME, "follow_on: []", "follow_on: [voie-c]").refused(
        SCHEME,
        "voie-c",
        &["« follow_on » : « voie-c » n'existe pas", "vouliez-vous écrire « voie-"],
    );
    Set::valid().replacing(SCHEME, "alternatives: []", "alternatives: [lune]").refused(
        SCHEME,
        "lune",
        &["« alternatives » : « lune » n'existe pas", "corriger ou retirer"],
    );
}

#[test]
fn a_relation_to_a_fiche_of_another_kind_is_told() {
    Set::valid().replacing(SCHEME, "follow_on: []", "follow_on: [appel]").refused(
        SCHEME,
        "appel",
        &["désigne une fiche d'une autre nature"],
    );
    Set::valid().replacing("calls/appel.yaml", "operator: [ministere]", "operator: [voie-a]").refused(
        "calls/appel.yaml",
        "voie-a",
        &["« operator »"],
    );
}

#[test]
fn a_circular_relation_is_told_once_with_its_way() {
    Set::valid()
        .replacing(SCHEME, "follow_on: []", "follow_on: [voie-b]")
        .replacing("schemes/voie-b.yaml", "follow_on: []", "follow_on: [voie-a]")
        .refused(SCHEME, "voie-b", &["tourne en rond : voie-a → voie-b → voie-a", "retirer un maillon"]);
    Set::valid().replacing(SCHEME, "follow_on: []", "follow_on: [voie-a]").refused(SCHEME, "voie-a]", &["voie-a → voie-a"]);
}

#[test]
fn a_source_that_does_not_exist_is_told_where_it_is_cited() {
    Set::valid().replacing(SCHEME, "is: obtenu\n    sources: [loi]", "is: obtenu\n    sources: [lois]").refused(
        SCHEME,
        "lois",
        &["la source « lois » n'existe pas", "vouliez-vous écrire « loi » ?"],
    );
    Set::valid().replacing("routing/conseils.yaml", "sources: [loi]", "sources: [decret]").refused(
        "routing/conseils.yaml",
        "decret",
        &["l'ajouter dans content/sources/"],
    );
}

#[test]
fn every_kind_of_reference_is_followed() {
    let cases = [
        ("prerequisites/hebergement.yaml", "needed_for: [voie-a]", "needed_for: [voie-z]", "needed_for"),
        ("prerequisites/hebergement.yaml", "authority: [ministere]", "authority: [voie-z]", "authority"),
        ("actors/ministere.yaml", "handles: [voie-a, appel]", "handles: [voie-a, voie-z]", "handles"),
        ("routing/conseils.yaml", "recommend: [voie-b]", "recommend: [voie-z]", "recommend"),
        ("glossary/terms.yaml", "see: [voie-a]", "see: [voie-z]", "see"),
        ("guides/debuter.fr.md", "related: [voie-a]", "related: [voie-z]", "related"),
        ("situations/cas.yaml", "scheme: voie-a", "scheme: voie-z", "scheme"),
    ];
    for (path, from, to, key) in cases {
        Set::valid().replacing(path, from, to).refused(path, "voie-z", &[&format!("« {key} » : « voie-z » n'existe pas")]);
    }
}

#[test]
fn what_refers_to_a_fiche_that_cannot_be_read_is_not_a_second_fault() {
    Set::valid().replacing(SCHEME, "order: 1\n", "").refused_at(SCHEME, 1, 1, &["la clé « order » manque"]);
    let (questions, sources) = ("questions/1-produit.yaml", "sources/lois.yaml");
    Set::valid().replacing(questions, "    type: choice\n", "").refused(questions, "id: marquage", &["la clé « type » manque"]);
    Set::valid().replacing(sources, "kind: official_law, ", "").refused(sources, "{id: loi", &["la clé « kind » manque"]);
    Set::valid().replacing(sources, "{id: loi", "[id: loi").refused_at(sources, 2, 5, &["YAML illisible"]);
}

#[test]
fn the_name_of_a_criterion_or_of_a_file_of_sources_is_no_fiche_and_no_source() {
    Set::valid().replacing(SCHEME, "follow_on: []", "follow_on: [marque]").refused(
        SCHEME,
        "marque]",
        &["« follow_on » : « marque » n'existe pas"],
    );
    Set::valid().replacing(SCHEME, "is: obtenu\n    sources: [loi]", "is: obtenu\n    sources: [lois]").refused(
        SCHEME,
        "lois",
        &["« lois » n'existe pas"],
    );
}
