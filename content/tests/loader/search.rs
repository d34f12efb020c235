//! Faults of what the search is told: synonyms, curated answers, golden queries.

use chrono::NaiveDate;
use content::Locale;
use content::load::Severity;
use content::model::search::{QueryTrait, Reached, Role};
use content::model::{FicheRef, GoldenQuery, Synonyms};

use crate::set::Set;

const SYNONYMS: &str = "search/synonyms.yaml";
const ANSWERS: &str = "search/answers.yaml";
const GOLDEN: &str = "search/golden.toml";

fn fiche(text: &str) -> FicheRef {
    FicheRef::parse(text).expect("a fiche")
}

#[test]
fn what_the_search_is_told_is_read_as_it_is_written() {
    let library = Set::valid().load().expect("the set is valid").library;
    let search = &library.search;
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let one_way = Synonyms::OneWay { from: texts(&["appli", "application"]), to: texts(&["logiciel"]) };
    assert_eq!(search.synonyms, [Synonyms::BothWays(texts(&["CE", "marquage"])), one_way]);
    let [answer] = search.answers.as_slice() else { panic!("{:?}", search.answers) };
    assert_eq!((answer.id.as_str(), answer.asked.as_slice()), ("marque", texts(&["faut-il un marquage"]).as_slice()));
    assert_eq!((answer.question.get(Locale::En), answer.answer.get(Locale::Fr)), ("Is marking needed?", "Oui."));
    assert_eq!(answer.fiches, [fiche("scheme/voie-a"), fiche("term/ce")]);
    assert_eq!(answer.provenance.as_of.as_str(), "2026-11-22");
    let measured = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    assert_eq!(search.golden.reached, Some(Reached { ndcg: 0.9, measured }));
    let [first, second] = search.golden.queries.as_slice() else { panic!("{:?}", search.golden.queries) };
    let expected = GoldenQuery {
        text: "marquage".to_owned(),
        locale: Locale::Fr,
        role: Role::Founder,
        peculiarity: QueryTrait::Words,
        grades: vec![(fiche("term/ce"), 3), (fiche("scheme/voie-a"), 1)],
    };
    assert_eq!(*first, expected);
    assert_eq!((second.locale, second.role, second.peculiarity), (Locale::En, Role::Advisor, QueryTrait::Nonsense));
    assert!(second.grades.is_empty());
}

#[test]
fn the_golden_queries_and_the_score_may_be_absent() {
    let without = Set::valid().without(GOLDEN).load().expect("the set is valid").library.search.golden;
    assert!(without.reached.is_none() && without.queries.is_empty());
    let unmeasured = Set::valid().replacing(GOLDEN, "[reached]\nndcg = 0.9\nmeasured = 2026-11-23\n", "");
    let unmeasured = unmeasured.load().expect("the set is valid").library.search.golden;
    assert!(unmeasured.reached.is_none() && unmeasured.queries.len() == 2);
    Set::valid().without(SYNONYMS).without(ANSWERS).load().expect("the set is valid");
}

#[test]
fn a_file_that_is_not_read_is_told_with_those_that_are() {
    let set = Set::valid().with("search/golden.yaml", "query: []\n");
    set.refused_at("search/golden.yaml", 1, 1, &["n'est pas lu", "answers.yaml, golden.toml, synonyms.yaml"]);
}

#[test]
fn an_entry_of_synonyms_is_two_way_or_one_way() {
    let told = ["« both » seul", "« from » et « to »"];
    let both = "both: [CE, marquage]";
    Set::valid().replacing(SYNONYMS, both, "both: [CE, marquage]\n    to: [norme]").refused(SYNONYMS, "both:", &told);
    Set::valid().replacing(SYNONYMS, "    to: [logiciel]\n", "").refused(SYNONYMS, "from:", &told);
    Set::valid().replacing(SYNONYMS, both, "note: rien").refused(SYNONYMS, "note:", &told);
    Set::valid().replacing(SYNONYMS, "to: [logiciel]", "to: []").refused(SYNONYMS, "[]", &["« to » est vide"]);
}

#[test]
fn a_two_way_entry_has_two_phrases() {
    Set::valid().replacing(SYNONYMS, "[CE, marquage]", "[CE]").refused(SYNONYMS, "[CE]", &["au moins deux expressions"]);
}

#[test]
fn a_phrase_twice_in_one_entry_is_told_whatever_its_accents() {
    let told = ["figure deux fois dans cette entrée", "en retirer une"];
    Set::valid().replacing(SYNONYMS, "[CE, marquage]", "[CE, marquage, Marquàge]").refused(SYNONYMS, "Marquàge", &told);
    Set::valid().replacing(SYNONYMS, "[logiciel]", "[logiciel, Appli]").refused(SYNONYMS, "Appli", &told);
}

#[test]
fn a_phrase_in_two_two_way_entries_is_told_with_the_line_of_the_first() {
    let second = "[CE, marquage]\n  - both: [norme, Marquage, ce]";
    Set::valid().replacing(SYNONYMS, "[CE, marquage]", second).refused(
        SYNONYMS,
        "Marquage",
        &["« Marquage » est déjà dans l'entrée « both » de la ligne 2", "réunir les deux entrées"],
    );
    let one_way = "[CE, marquage]\n  - from: [marquage]\n    to: [norme]";
    Set::valid().replacing(SYNONYMS, "[CE, marquage]", one_way).load().expect("a one-way entry may begin with the same phrase");
}

#[test]
fn a_phrase_that_nobody_types_is_told() {
    Set::valid().replacing(SYNONYMS, "[CE, marquage]", "[CE, '?!']").refused(SYNONYMS, "'?!'", &["ni lettre ni chiffre"]);
    let long = "a".repeat(101);
    let set = Set::valid().replacing(SYNONYMS, "[CE, marquage]", &format!("[CE, {long}]"));
    set.refused(SYNONYMS, &long, &["101 caractères, le maximum est 100"]);
    Set::valid().replacing(SYNONYMS, "marquage]", &format!("{}]", "a".repeat(100))).load().expect("a hundred is not too long");
}

#[test]
fn a_fiche_that_does_not_exist_is_told_where_it_is_written() {
    let told = |from: &str, to: &str, words: &[&str]| {
        Set::valid().replacing(ANSWERS, from, to).refused(ANSWERS, to, words);
    };
    told("scheme/voie-a", "scheme/voie-aa", &["« scheme/voie-aa » n'existe pas", "« scheme/voie-a »"]);
    told("scheme/voie-a", "call/voie-a", &["« call/voie-a » n'existe pas", "vouliez-vous écrire « scheme/voie-a » ?"]);
    told("term/ce", "term/inconnu", &["« term/inconnu » n'existe pas", "corriger ou retirer"]);
    told("term/ce", "terme", &["n'est pas une fiche", "écrire nature/identifiant", "scheme, prerequisite"]);
    Set::valid().replacing(GOLDEN, "term/ce", "term/cee").refused(
        GOLDEN,
        "\"term/cee",
        &["« term/cee » n'existe pas", "« term/ce »"],
    );
}

#[test]
fn a_fiche_that_cannot_be_read_is_not_a_second_fault() {
    let scheme = "schemes/voie-a.yaml";
    Set::valid().replacing(scheme, "order: 1\n", "").refused_at(scheme, 1, 1, &["la clé « order » manque"]);
    let glossary = "glossary/terms.yaml";
    Set::valid().replacing(glossary, "definition: {", "definition: [").refused_at(glossary, 4, 17, &["YAML illisible"]);
}

#[test]
fn a_curated_answer_has_a_query_a_fiche_and_a_translation() {
    Set::valid().replacing(ANSWERS, "[faut-il un marquage]", "[]").refused(ANSWERS, "[]", &["aucune recherche", "« asked: ["]);
    Set::valid().replacing(ANSWERS, "    asked: [faut-il un marquage]\n", "").refused(
        ANSWERS,
        "id: marque",
        &["aucune recherche"],
    );
    Set::valid().replacing(ANSWERS, "[scheme/voie-a, term/ce]", "[]").refused(ANSWERS, "[]", &["aucune fiche", "« fiches: ["]);
    Set::valid().replacing(ANSWERS, "{fr: Oui., en: Yes.}", "{fr: Oui.}").refused(
        ANSWERS,
        "{fr: Oui.}",
        &["la traduction anglaise de « answer » manque"],
    );
}

#[test]
fn a_query_with_two_answers_is_told_whatever_its_case_and_accents() {
    let second = "answers:
  - id: autre
    asked: [Fàut il un MARQUAGE]
    question: {fr: Et ?, en: And?}
    answer: {fr: Non., en: No.}
    fiches: [call/appel]
    sources: [loi]
    status: recalled
    checked: 2026-11-22
";
    Set::valid().replacing(ANSWERS, "answers:\n", second).refused(
        ANSWERS,
        "faut-il un",
        &["« faut-il un marquage » a déjà sa réponse à la ligne 3", "en retirer une"],
    );
    let same = second.replace("autre", "marque").replace("Fàut il un MARQUAGE", "oui");
    let set = Set::valid().replacing(ANSWERS, "answers:\n", &same);
    set.refused_at(ANSWERS, 10, 5, &["l'identifiant « marque » existe déjà (search/answers.yaml:2)"]);
}

#[test]
fn a_curated_answer_says_where_it_comes_from_and_when_it_was_checked() {
    Set::valid().replacing(ANSWERS, "[loi]", "[lois]").refused(ANSWERS, "lois", &["la source « lois » n'existe pas", "« loi »"]);
    Set::valid().replacing(ANSWERS, "    sources: [loi]\n", "").refused(ANSWERS, "id: marque", &["aucune source"]);
    Set::valid().replacing(ANSWERS, "2026-11-22", "2026-11").refused(ANSWERS, "2026-11", &["écrire AAAA-MM-JJ"]);
}

#[test]
fn an_answer_checked_long_ago_is_a_warning() {
    let loaded = Set::valid().replacing(ANSWERS, "2026-11-22", "2025-11-22").load().expect("a warning refuses nothing");
    let [warning] = loaded.warnings.as_slice() else { panic!("{:#?}", loaded.warnings) };
    assert_eq!(warning.severity, Severity::Warning);
    assert!(warning.to_string().starts_with("search/answers.yaml:1:1: "), "{warning}");
    assert!(warning.message.contains("plus de douze mois, à relire : marque"), "{warning}");
    let fresh = Set::valid().replacing(ANSWERS, "2026-11-22", "2025-11-23").load().expect("the set is valid");
    assert!(fresh.warnings.is_empty(), "twelve months to the day is not yet stale");
}

#[test]
fn broken_toml_is_one_fault_at_its_place() {
    Set::valid().replacing(GOLDEN, "\"words\"", "\"words").refused_at(GOLDEN, 8, 14, &["TOML illisible", "vérifier ici"]);
    let twice = "role = \"founder\"\nrole = \"founder\"";
    Set::valid().replacing(GOLDEN, "role = \"founder\"", twice).refused_at(GOLDEN, 8, 1, &["TOML illisible", "duplicate"]);
    let deep = format!("a = {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    let errors = Set::valid().with(GOLDEN, deep).errors();
    assert!(errors.len() == 1 && errors[0].contains("TOML illisible"), "{errors:#?}");
}

#[test]
fn an_unknown_key_and_an_unknown_word_of_a_query_are_told_at_their_place() {
    let told = |from: &str, to: &str, marker: &str, words: &[&str]| {
        Set::valid().replacing(GOLDEN, from, to).refused(GOLDEN, marker, words);
    };
    told("ndcg = 0.9", "ndcg = 0.9\nnote = 1", "note", &["clé inconnue « note »"]);
    told("role = \"founder\"", "role = \"founder\"\nnotes = 1", "notes", &["clé inconnue « notes »"]);
    told("[reached]", "[queris]\n\n[reached]", "queris", &["clé inconnue « queris »", "« query »"]);
    told("\"founder\"", "\"fonder\"", "\"fonder", &["« fonder » n'est pas admis ici", "« founder »"]);
    told("\"words\"", "\"mots\"", "\"mots", &["« mots » n'est pas admis ici", "écrire l'un de : acronym, article"]);
    told("lang = \"en\"", "lang = \"de\"", "\"de", &["« de » n'est pas admis ici", "en"]);
    told("text = \"marquage\"\n", "", "[[query]]", &["la clé « text » manque"]);
    told("0.9", "1.9", "1.9", &["un nombre de 0 à 1"]);
    told("measured = 2026-11-23", "measured = 2026", "2026", &["écrire AAAA-MM-JJ"]);
}

#[test]
fn a_grade_is_one_two_or_three() {
    for grade in ["0", "4", "2.5", "\"3\""] {
        let set = Set::valid().replacing(GOLDEN, "\"term/ce\" = 3", &format!("\"term/ce\" = {grade}"));
        set.refused(GOLDEN, &format!("{grade}, \"scheme"), &["une note vaut 3", "2 (répond aussi)", "1 (aide)"]);
    }
    Set::valid().replacing(GOLDEN, "{ \"term/ce\" = 3, \"scheme/voie-a\" = 1 }", "7").refused(
        GOLDEN,
        "7\n",
        &["des fiches et leurs notes sont attendues ici, il y a un nombre"],
    );
}

#[test]
fn a_query_has_an_answer_unless_it_is_nonsense() {
    Set::valid().replacing(GOLDEN, "\"term/ce\" = 3", "\"term/ce\" = 1").refused(
        GOLDEN,
        "[[query]]",
        &["aucune fiche n'a la note 2 ou 3", "kind = \"nonsense\""],
    );
    Set::valid().replacing(GOLDEN, "\"words\"", "\"nonsense\"").refused(
        GOLDEN,
        "[[query]]",
        &["« nonsense » n'a pas de réponse", "retirer « grades »"],
    );
}

#[test]
fn a_query_written_twice_is_told_with_the_line_of_the_first() {
    Set::valid().replacing(GOLDEN, "text = \"brouette\"\nlang = \"en\"", "text = \"marquage\"").refused_at(
        GOLDEN,
        11,
        1,
        &["« marquage » (fr) est déjà à la ligne 5", "en retirer une"],
    );
    Set::valid().replacing(GOLDEN, "brouette", "marquage").load().expect("the same words on the English page are another query");
}
