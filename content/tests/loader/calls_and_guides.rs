//! Faults of calls, of guides, and what is only worth a look.

use content::load::Severity;

use crate::set::Set;

const CALL: &str = "calls/appel.yaml";
const GUIDE: &str = "guides/debuter.fr.md";

#[test]
fn a_call_that_closes_before_it_opens_is_told() {
    Set::valid().replacing(CALL, "closes: 2026-12-31", "closes: 2025-12-31").refused(
        CALL,
        "2025-12-31",
        &["se ferme le 2025-12-31, avant de s'ouvrir le 2026-01-01", "corriger l'une des deux dates"],
    );
}

#[test]
fn a_window_says_whether_one_can_file_in_it() {
    Set::valid().replacing(CALL, "kind: filing", "kind: depot").refused(CALL, "depot", &["écrire l'un de : event, filing"]);
}

#[test]
fn two_windows_of_a_call_have_two_names() {
    let twice =
        "windows:\n  - {label: {fr: vague !, en: Wave}, kind: filing, sources: [loi], status: retrieved, as_of: 2026-08-20}\n";
    let set = Set::valid().replacing(CALL, "windows:\n", twice);
    set.refused(CALL, "{label: {fr: Vague, en: Wave}", &["s'appellent « Vague »", "les distinguer"]);
}

#[test]
fn the_history_of_a_call_is_read_oldest_first_with_its_sources() {
    let event = |change: &str, date: &str| {
        format!(
            "  - {{change: {change}, date: {date}, text: {{fr: Vague, en: Wave}}, sources: [loi], status: retrieved, as_of: 2026-08-20}}\n"
        )
    };
    let history = format!("history:\n{}{}summary:\n", event("amended", "2026-03"), event("extended", "2026-02-03"));
    let set = Set::valid().replacing(CALL, "summary:\n", &history);
    let library = set.load().unwrap_or_else(|faults| panic!("{faults:#?}")).library;
    let read: Vec<_> = library.calls[0].history.iter().map(|event| event.change.id()).collect();
    assert_eq!(read, ["extended", "amended"]);
    let told = content::agenda::history(&library.rules.calls[0], &library.calls[0], library.rules.date);
    assert_eq!(told.iter().map(|event| event.change.id()).collect::<Vec<_>>(), ["opened", "extended", "amended"]);
    set.replacing(CALL, "change: extended", "change: prolonged").refused(
        CALL,
        "prolonged",
        &["amended, announced, closed, extended, opened"],
    );
}

#[test]
fn a_guide_without_translation_is_told_with_the_file_to_write() {
    Set::valid().without("guides/debuter.en.md").refused_at(
        GUIDE,
        2,
        1,
        &["la traduction manque", "écrire guides/debuter.en.md"],
    );
    let en = "guides/debuter.en.md";
    Set::valid().without(GUIDE).refused_at(en, 2, 1, &["l'original français manque", "écrire guides/debuter.fr.md"]);
}

#[test]
fn a_guide_without_head_is_told() {
    Set::valid().with(GUIDE, "# Débuter\n").refused_at(
        GUIDE,
        1,
        1,
        &["un guide commence par un en-tête YAML entre deux lignes « --- »"],
    );
}

#[test]
fn a_fault_in_the_head_of_a_guide_has_the_line_of_the_file() {
    Set::valid().replacing(GUIDE, "checked: 2026-11-22", "checked: hier").refused(GUIDE, "hier", &["écrire AAAA-MM-JJ"]);
}

#[test]
fn a_link_that_leads_nowhere_is_told_where_it_is_written() {
    Set::valid().replacing(GUIDE, "(fiche:voie-a)", "(fiche:voie-aa)").refused(
        GUIDE,
        "fiche:voie-aa",
        &["ne mène à aucune fiche", "« voie-a »"],
    );
    let en = "guides/debuter.en.md";
    Set::valid().replacing(en, "(terme:ce)", "(terme:ceci)").refused(en, "terme:ceci", &["ne mène à aucun terme du glossaire"]);
}

#[test]
fn a_stale_check_date_is_a_warning_and_does_not_refuse_the_set() {
    let loaded =
        Set::valid().replacing("sources/lois.yaml", "2026-08-20", "2025-11-22").load().expect("a warning refuses nothing");
    let [warning] = loaded.warnings.as_slice() else { panic!("{:#?}", loaded.warnings) };
    assert_eq!(warning.severity, Severity::Warning);
    assert_eq!(
        warning.to_string(),
        "sources/lois.yaml:1:1: avertissement : 1 source(s) datent de plus de douze mois, à relire : loi"
    );
    let fresh = Set::valid().replacing("sources/lois.yaml", "2026-08-20", "2025-11-23").load().expect("the set is valid");
    assert!(fresh.warnings.is_empty(), "twelve months to the day is not yet stale");
}
