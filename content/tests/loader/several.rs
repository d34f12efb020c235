//! Every fault is told at once.

use crate::set::Set;

#[test]
fn faults_in_several_files_are_all_told_at_once_in_the_order_of_the_files() {
    let errors = Set::valid()
        .replacing("calls/appel.yaml", "closes: 2026-12-31", "closes: 2025-12-31")
        .replacing("questions/1-produit.yaml", "{fr: Personne, en: Nobody}", "{fr: Personne}")
        .replacing("schemes/voie-a.yaml", "is: obtenu", "is: obtenue")
        .replacing("schemes/voie-a.yaml", "level: blocking", "level: bloking")
        .replacing("schemes/voie-b.yaml", "follow_on: []", "follow_on: [lune]")
        .replacing("situations/cas.yaml", "mois: 6", "mois: six")
        .errors();
    let places: Vec<&str> = errors.iter().filter_map(|error| error.split(": erreur").next()).collect();
    assert_eq!(
        places,
        [
            "calls/appel.yaml:7:77",
            "questions/1-produit.yaml:32:31",
            "schemes/voie-a.yaml:15:12",
            "schemes/voie-a.yaml:17:9",
            "schemes/voie-b.yaml:29:25",
            "situations/cas.yaml:3:35",
        ],
        "{errors:#?}"
    );
}
