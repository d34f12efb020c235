//! Steps: names that lead nowhere, durations that nobody tells, circles, schemes without steps.

use content::model::step::{Duration, TimeUnit};

use crate::set::Set;

const STEPS: &str = "steps/voie-a.yaml";

#[test]
fn a_duration_is_that_of_the_fact_it_names_with_its_source() {
    let library = Set::valid().load().expect("no fault").library;
    let step = library.step(&content::model::StepKey::new("voie-a", "decision")).expect("the step");
    let Duration::Known { bounds, .. } = &step.duration else { panic!("{:?}", step.duration) };
    let max = bounds.max.as_ref().expect("a longest duration");
    assert_eq!((max.span.amount, max.span.unit), (60, TimeUnit::Days));
    assert_eq!(max.provenance, step.provenance, "a step without a source of its own has that of its duration");
}

#[test]
fn a_scheme_without_steps_is_refused() {
    Set::valid().without("steps/voie-b.yaml").refused_at("schemes/voie-b.yaml", 1, 1, &["écrire steps/voie-b.yaml"]);
}

#[test]
fn a_step_that_does_not_exist_is_told_where_it_is_named() {
    for (from, to, marker) in [
        ("after: [depot]", "after: [depots]", "depots"),
        ("goal: decision", "goal: decisions", "decisions"),
        ("after: [depot]", "after: [depot, voie-b.depots]", "voie-b.depots"),
    ] {
        Set::valid().replacing(STEPS, from, to).refused(STEPS, marker, &["n'existe pas", "vouliez-vous écrire « voie-"]);
    }
    let deadline = "after: [depot]\n    deadlines: [{from: lune.depot, within: decision}]";
    Set::valid().replacing(STEPS, "after: [depot]", deadline).refused(STEPS, "lune.depot", &["« lune.depot » n'existe pas"]);
}

#[test]
fn steps_that_wait_for_each_other_are_told_once_with_their_way() {
    let first = "said: how_to_apply";
    let circle = |after: &str| format!("after: [{after}]\n    {first}");
    Set::valid().replacing(STEPS, first, &circle("decision")).refused(
        STEPS,
        "decision]",
        &["s'attendent en rond : voie-a.decision → voie-a.depot → voie-a.decision"],
    );
    Set::valid()
        .replacing(STEPS, first, &circle("voie-b.decision"))
        .replacing("steps/voie-b.yaml", first, &circle("voie-a.decision"))
        .errors()
        .iter()
        .for_each(|error| assert!(error.contains("s'attendent en rond"), "{error}"));
    Set::valid().replacing(STEPS, first, &circle("depot")).refused(STEPS, "depot]", &["voie-a.depot → voie-a.depot"]);
}

#[test]
fn a_step_that_no_other_ties_to_the_goal_is_refused() {
    Set::valid().replacing(STEPS, "    after: [depot]\n", "").refused(STEPS, "- id: depot", &["« voie-a.depot » n'est reliée"]);
}

#[test]
fn a_duration_must_be_told_by_a_fact_or_by_a_source() {
    let broken = |duration: &str, marker: &str, words: &[&str]| {
        Set::valid().replacing(STEPS, "{kind: statutory, max: decision}", duration).refused(STEPS, marker, words);
    };
    broken("{kind: statutory, max: decisions}", "decisions", &["n'est pas un fait", "« decision »"]);
    broken("{kind: statutory, max: mystere}", "mystere", &["« mystere » n'a pas de durée chiffrée", "kind: own"]);
    broken(
        "{kind: statutory, max: 60, sources: [loi], status: retrieved, as_of: 2026}",
        "{kind: statutory",
        &["la clé « unit » manque"],
    );
    broken("{kind: statutory, max: 1.5, unit: days, sources: [loi], status: retrieved, as_of: 2026}", "1.5", &["nombre entier"]);
    broken("{kind: statutory, max: lune.decision}", "lune.decision", &["la fiche « lune » n'existe pas"]);
    broken("{kind: statutory}", "{kind: statutory}", &["aucune durée", "kind: own"]);
    broken("{kind: usuel, usual: decision}", "usuel", &["« usuel » n'est pas admis ici"]);
}

#[test]
fn an_actor_is_a_fiche_or_a_word_of_the_vocabulary() {
    let with = |actor: &str| Set::valid().replacing(STEPS, "actor: company", &format!("actor: {actor}"));
    assert!(with("juge").load().is_ok());
    with("ministeres").refused(STEPS, "ministeres", &["n'est pas un acteur", "« ministere »"]);
    with("voie-a").refused(STEPS, "voie-a\n    said", &["n'est pas un acteur"]);
}

#[test]
fn a_name_used_twice_a_point_in_a_name_and_a_source_that_is_missing_are_told() {
    Set::valid().replacing(STEPS, "- id: decision", "- id: depot").errors().iter().take(1).for_each(|error| {
        assert!(error.contains("n'existe pas") || error.contains("existe déjà"), "{error}");
    });
    Set::valid().replacing(STEPS, "- id: depot", "- id: de.pot").errors().iter().take(1).for_each(|error| {
        assert!(error.contains("« de.pot » contient un point"), "{error}");
    });
    Set::valid().replacing(STEPS, "said: how_to_apply", "said: how").refused(STEPS, "how\n", &["« said: how » ne désigne rien"]);
    Set::valid().replacing(STEPS, "    said: how_to_apply\n", "").errors().iter().for_each(|error| {
        assert!(error.contains("aucune source") || error.contains("« status »") || error.contains("« as_of »"), "{error}");
    });
}

#[test]
fn a_deadline_says_on_which_side_it_lies() {
    let both = "after: [depot]\n    deadlines: [{from: depot, within: decision, before: decision}]";
    Set::valid().replacing(STEPS, "after: [depot]", both).refused(STEPS, "{from: depot", &["« within »", "« before »"]);
}

#[test]
fn steps_of_something_else_than_a_scheme_or_a_prerequisite_are_refused() {
    Set::valid().with("steps/appel.yaml", "id: appel\ngoal: depot\nsteps: []\n").refused_at(
        "steps/appel.yaml",
        1,
        5,
        &["« appel » n'est ni une voie ni un prérequis"],
    );
}
