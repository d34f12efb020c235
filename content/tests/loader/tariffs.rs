//! Tariffs of a scheme, and their faults.

use content::model::tariff::{Phase, Price, Rhythm};
use content::money::{Stage, outlook, read};

use crate::set::Set;

const TARIFFS: &str = "tariffs/voie-a.yaml";
const SCHEME: &str = "schemes/voie-a.yaml";

const FACTS: &str = "
amounts:
  - {key: base, label: {fr: Base, en: Base}, value: 50, sources: [loi], status: retrieved, as_of: 2026-08-20}
  - {key: ensuite, label: {fr: Ensuite, en: Then}, value: 38.3, sources: [loi], status: retrieved, as_of: 2026-08-20}
  - {key: reduit, label: {fr: Réduit, en: Reduced}, value: 40, sources: [loi], status: retrieved, as_of: 2026-08-20}
  - {key: fin, label: {fr: Fin, en: Fine}, value: 0.125, sources: [loi], status: retrieved, as_of: 2026-08-20}
  - {key: negocie, label: {fr: Négocié, en: Negotiated}, sources: [loi], status: retrieved, as_of: 2026-08-20}
  - {key: part, label: {fr: Part, en: Share}, value: {fr: 35 à 45 %, en: 35 to 45%}, sources: [loi], status: retrieved, as_of: 2026-08-20}
duration:
  - {key: duree, label: {fr: Durée, en: Duration}, value: 2, unit: {fr: ans, en: years}, sources: [loi], status: retrieved, as_of: 2026-08-20}
  - {key: jours, label: {fr: Jours, en: Days}, value: 180, unit: {fr: jours, en: days}, sources: [loi], status: retrieved, as_of: 2026-08-20}
";

const VALID: &str = "scheme: voie-a
phase: early_access
lasts: duree
tariffs:
  - id: un
    label: {fr: Un, en: One}
    in_force: {until: 2026-12-31}
    charges:
      - {amount: base, from_month: 1, rhythm: monthly}
  - id: un
    label: {fr: Un, en: One}
    in_force: {from: 2027-01-01}
    charges:
      - {amount: base, from_month: 1, rhythm: monthly}
    tapering:
      bands:
        - {above: 120, amount: reduit}
        - {above: 200, amount: ensuite}
  - id: deux
    label: {fr: Deux, en: Two}
    asked: {amount: negocie, rhythm: once}
patient_share: {amount: part, low: 35, high: 45}
paid_to_others: [reduit]
";

fn set() -> Set {
    let summary = "\nsummary:\n";
    Set::valid().replacing(SCHEME, summary, &format!("{FACTS}summary:\n")).with(TARIFFS, VALID)
}

/// Asserts one error at `marker`, once `from` is written as `to`.
#[track_caller]
fn refused(from: &str, to: &str, marker: &str, words: &[&str]) {
    set().replacing(TARIFFS, from, to).refused(TARIFFS, marker, words);
}

#[test]
fn tariffs_are_read_with_the_statements_of_their_fiche() {
    let library = set().load().unwrap_or_else(|faults| panic!("{faults:#?}")).library;
    let tariffs = library.tariffs("voie-a").expect("tariffs");
    assert_eq!((tariffs.phase, tariffs.lasts.as_ref().map(|span| span.months)), (Phase::EarlyAccess, Some(24)));
    let Price::Known(known) = &tariffs.tariffs[0].price else { panic!("a known price") };
    assert_eq!((known.charges[0].figure.amount.cents(), known.charges[0].figure.fact.key.as_str()), (5_000, "base"));
    assert!(matches!(&tariffs.tariffs[2].price, Price::Asked { rhythm: Some(Rhythm::Once), .. }));
    assert_eq!(tariffs.choices().iter().map(|tariff| tariff.in_force.from.is_some()).collect::<Vec<_>>(), [true, false]);
    assert_eq!(tariffs.paid_to_others[0].key, "reduit");
}

/// 60 new patients a month who stay: 60 at 50 €; in the second month 120 are not above 120; in the third 180 are, so 40 €; in the fourth 240 are
/// above 200, so 38.30 €. 3,000; 6,000; 180 × 40 = 7,200; 240 × 38.30 = 9,192 €.
#[test]
fn bands_of_the_files_lower_the_amount_and_the_older_tariff_serves_the_older_months() {
    let library = set().load().unwrap_or_else(|faults| panic!("{faults:#?}")).library;
    let billed = |month: &str| {
        let query = format!("scheme=voie-a&tariff=un&month={month}&decision=0&start=60&stay=100");
        let pairs = content::answers::query::parse_pairs(&query);
        let outlook = outlook(&read(&library, &pairs, library.rules.date).expect("inputs"));
        assert_eq!(outlook.central().rows[23].stage, Stage::EarlyAccess);
        outlook.central().rows.iter().map(|row| row.billed.cents()).collect::<Vec<_>>()
    };
    assert_eq!(billed("2027-01")[..4], [300_000, 600_000, 720_000, 919_200]);
    // Until December 2026, the older tariff does not taper: 180 × 50 = 9,000 €.
    assert_eq!(billed("2026-10")[..4], [300_000, 600_000, 900_000, 919_200]);
}

#[test]
fn an_amount_that_the_fiche_does_not_hold_is_told_with_the_nearest() {
    refused("amount: base, from", "amount: bass, from", "bass", &["n'est pas dans « amounts » de la fiche voie-a", "« base »"]);
    refused("lasts: duree", "lasts: dure", "dure\n", &["n'est pas dans « duration »", "« duree »"]);
    refused("[reduit]", "[reduits]", "reduits", &["« reduit »"]);
}

#[test]
fn an_amount_must_be_one_and_have_whole_cents() {
    refused("amount: base, from", "amount: fin, from", "fin, from", &["plus de deux décimales"]);
    refused("amount: base, from", "amount: part, from", "part, from", &["n'est pas un nombre", "« asked »"]);
    refused("lasts: duree", "lasts: jours", "jours", &["mois ou d'ans"]);
}

#[test]
fn what_the_fiche_gives_is_not_asked() {
    refused("asked: {amount: negocie", "asked: {amount: base", "base, rhythm: once", &["la fiche donne « base »", "« charges »"]);
}

#[test]
fn a_tariff_has_amounts_or_asks_for_one() {
    refused("    asked: {amount: negocie, rhythm: once}\n", "", "id: deux", &["« charges »", "« asked »"]);
    refused("rhythm: once}", "rhythm: weekly}", "weekly", &["n'est pas admis", "monthly, once"]);
    refused("from_month: 1", "from_month: 0", "0, rhythm", &["nombre entier de 1 à 600"]);
}

#[test]
fn two_tariffs_of_one_name_do_not_overlap() {
    refused(
        "    in_force: {until: 2026-12-31}\n",
        "",
        "id: un\n    label: {fr: Un, en: One}\n    in_force: {from",
        &["s'applique déjà", "ligne 5"],
    );
}

#[test]
fn bands_rise_in_patients_and_fall_in_amount() {
    refused("above: 200", "above: 120", "{above: 120, amount: ensuite}", &["croissant", "décroissant"]);
    refused("amount: ensuite}", "amount: base}", "{above: 200", &["croissant", "décroissant"]);
    let twice = "- {amount: base, from_month: 1, rhythm: monthly}\n      - {amount: ensuite, from_month: 4, rhythm: monthly}\n    tapering";
    refused("- {amount: base, from_month: 1, rhythm: monthly}\n    tapering", twice, "bands:", &["unique montant mensuel"]);
}

#[test]
fn the_share_of_the_patient_is_the_one_the_fiche_gives() {
    refused("low: 35", "low: 30", "30, high", &["ne donne pas le taux de 30 %"]);
    refused("low: 35, high: 45", "low: 45, high: 35", "{amount: part", &["« low »", "les échanger"]);
    refused("{amount: part, low: 35, high: 45}", "{covered: part}", "part}", &["taux entier"]);
}

#[test]
fn tariffs_belong_to_a_scheme_and_are_named_as_it() {
    set().replacing(TARIFFS, "scheme: voie-a", "scheme: voie-z").errors().iter().for_each(|error| {
        assert!(error.contains("n'existe pas") || error.contains("le renommer"), "{error}");
    });
    let other = Set::valid().with("tariffs/voie-b.yaml", VALID.replace("voie-a", "voie-b").replace("amount", "charge"));
    assert!(!other.errors().is_empty());
    set().replacing(TARIFFS, "phase: early_access", "phase: bientot").refused(TARIFFS, "bientot", &["early_access"]);
    refused("paid_to_others", "paid_too", "paid_too", &["clé inconnue", "paid_to_others"]);
}
