//! The states of the results page, and the page that tells how well the search finds.
#![cfg(feature = "ssr")]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use app::links::Address;
use app::page::{AssetUrls, Ctx, Site};
use app::search_score::SearchScore;
use app::{pages, shell};
use chrono::NaiveDate;
use content::load::{load, read_folder};
use content::model::library::FicheKind;
use content::model::search::{Golden, GoldenQuery, QueryTrait, Role};
use content::model::{AsOf, Certainty, CuratedAnswer, FicheRef, Provenance};
use content::{Library, Locale, Text};
use scraper::{ElementRef, Html, Selector};

/// A query that has a written answer here, and finds fiches as well.
const ASKED: &str = "q=durée+de+pecan";

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    load(&read_folder(&folder).expect("the content folder"), today()).expect("the library is right").library
});

/// The content with one written answer and three golden queries: one answered, one missed, one without an answer.
static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let mut library = LIBRARY.clone();
    let pecan = FicheRef { kind: FicheKind::Scheme, id: "pecan-dtx".to_owned() };
    library.search.answers = vec![CuratedAnswer {
        id: "duree-pecan".to_owned(),
        asked: vec!["durée de pecan".to_owned()],
        question: text("Combien de temps dure PECAN ?", "How long does PECAN last?"),
        answer: text("Un an, sans renouvellement.", "One year, not renewable."),
        fiches: vec![pecan.clone(), FicheRef { kind: FicheKind::Term, id: "pecan".to_owned() }],
        provenance: Provenance {
            sources: vec!["css-L162-1-23".to_owned()],
            certainty: Certainty::Retrieved,
            as_of: AsOf::parse("2026-11-20").expect("a date"),
        },
    }];
    let title = library.rules.scheme("pecan-dtx").expect("the scheme").name.fr.clone();
    let golden = |text: &str, peculiarity, grades| GoldenQuery {
        text: text.to_owned(),
        locale: Locale::Fr,
        role: Role::Founder,
        peculiarity,
        grades,
    };
    library.search.golden = Golden {
        reached: None,
        queries: vec![
            golden(&title, QueryTrait::Acronym, vec![(pecan.clone(), 3)]),
            golden("hébergement de données de santé", QueryTrait::Words, vec![(pecan, 3)]),
            golden("xyzzyqwk", QueryTrait::Nonsense, Vec::new()),
        ],
    };
    site(library)
});

fn text(fr: &str, en: &str) -> Text {
    Text { fr: fr.to_owned(), en: Some(en.to_owned()) }
}

fn site(library: Library) -> Arc<Site> {
    let index = search::Index::build(&library, &search::Place::Memory).expect("an index in memory");
    Arc::new(Site { library, index, assets: AssetUrls::default(), origin: String::new(), score: SearchScore::default() })
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

fn show(site: &Arc<Site>, locale: Locale, address: Address, query: &str) -> Html {
    let ctx = Ctx { site: Arc::clone(site), locale, address, query: query.to_owned(), today: today() };
    let (status, html) = shell::render(&ctx, || pages::page(&ctx));
    assert_eq!(status, 200, "{query}");
    assert!(!html.contains('⟦'), "{query}: a wording is missing");
    Html::parse_document(&html)
}

fn results(query: &str) -> Html {
    show(&SITE, Locale::Fr, Address::Search, query)
}

fn quality(site: &Arc<Site>) -> Html {
    show(site, Locale::Fr, Address::SearchQuality, "")
}

fn all<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn texts(document: &Html, selector: &str) -> Vec<String> {
    all(document, selector).into_iter().map(words).collect()
}

fn hrefs<'a>(document: &'a Html, selector: &str) -> Vec<&'a str> {
    all(document, selector).into_iter().filter_map(|link| link.attr("href")).collect()
}

#[test]
fn a_written_answer_stands_above_the_results_and_is_not_counted_among_them() {
    let page = results(ASKED);
    assert_eq!(texts(&page, ".curated h2"), ["Combien de temps dure PECAN ?"]);
    assert!(words(all(&page, ".curated")[0]).contains("Un an, sans renouvellement."));
    assert_eq!(hrefs(&page, ".curated .fiche-links a"), ["/fr/voies/pecan-dtx", "/fr/glossaire#pecan"]);
    assert_eq!(texts(&page, ".curated .fiche-links .meta"), ["Voie d’accès", "Terme"], "each with its kind");
    assert_eq!(all(&page, ".curated .provenance a[href*=legifrance]").len(), 1, "with its source");
    assert!(texts(&page, ".curated .provenance-date")[0].contains("20 novembre 2026"), "and the day it was checked");
    let plain = show(&site(LIBRARY.clone()), Locale::Fr, Address::Search, "q=durée+de+pecan+dtx");
    assert!(all(&plain, ".curated").is_empty(), "no card without an answer");
    let count = texts(&page, "[role=status]");
    assert_eq!(count.len(), 1, "the count is told once");
    let mut library = LIBRARY.clone();
    library.search.answers.clear();
    let without = show(&site(library), Locale::Fr, Address::Search, ASKED);
    assert_eq!(texts(&without, "[role=status]"), count, "the answer is not counted");
}

#[test]
fn a_written_answer_is_sure_and_stands_on_the_first_page_only() {
    assert!(all(&results(ASKED), ".unsure").is_empty());
    assert_eq!(all(&results(ASKED), ".curated").len(), 1);
    let second = results(&format!("{ASKED}&page=2"));
    assert!(!all(&second, ".result").is_empty());
    assert!(all(&second, ".curated").is_empty());
}

#[test]
fn what_is_not_known_is_said_plainly_with_ways_on_and_what_was_typed_is_kept() {
    let answers = "product_kind=dtx";
    let page = results(&format!("q=xyzzyqwk&{answers}"));
    assert!(texts(&page, ".unsure")[0].contains("xyzzyqwk"));
    assert_eq!(all(&page, "#search[value=xyzzyqwk]").len(), 1, "what was typed stays in the field");
    assert_eq!(texts(&page, "[role=status]"), ["Aucun résultat"]);
    let ways = hrefs(&page, ".unsure a");
    for way in ["/fr/diagnostic?product_kind=dtx", "/fr/glossaire", "/fr/contact", "/fr/voies", "/fr/prerequis", "/fr/appels"] {
        assert!(ways.contains(&way), "{way} in {ways:?}");
    }
    assert!(all(&page, ".result").is_empty());
}

#[test]
fn filters_that_leave_nothing_are_told_and_can_be_taken_off() {
    let page = results("q=pecan&kind=actor&theme=subvention");
    assert!(texts(&page, ".unsure")[0].contains("avec ces filtres"), "{:?}", texts(&page, ".unsure"));
    let off = texts(&page, ".active-filters a");
    assert_eq!(off.iter().filter(|words| words.contains("tous")).count(), 1, "one way to take all off: {off:?}");
    assert!(hrefs(&page, ".active-filters a").contains(&"/fr/recherche?q=pecan"));
}

#[test]
fn an_exact_search_is_shown_as_a_filter_and_a_new_search_is_not_exact() {
    let page = results("q=pecan&exact=1&product_kind=dtx");
    let links = hrefs(&page, ".active-filters a");
    assert!(links.contains(&"/fr/recherche?q=pecan&product_kind=dtx"), "{links:?}");
    let kept: Vec<_> = all(&page, ".search-form input[type=hidden]").iter().filter_map(|input| input.attr("name")).collect();
    assert_eq!(kept, ["product_kind"], "the form keeps the answers of the diagnostic only");
    assert!(hrefs(&page, ".facet a").iter().all(|href| href.contains("exact=1")), "facets keep the search exact");
    assert!(all(&results("q=pecan&exact=oui"), ".active-filters").is_empty(), "no other value is exact");
}

#[test]
fn every_scheme_found_carries_its_verdict_when_the_address_carries_answers() {
    let answers = SITE.library.situations[0].answers.to_query(&SITE.library.rules);
    let page = results(&format!("q=pecan&kind=scheme&{answers}"));
    let found = all(&page, ".result").len();
    assert!(found > 0);
    assert_eq!(all(&page, ".result .badge").len(), found);
    assert!(hrefs(&page, ".result h3 a").iter().all(|href| href.contains("product_kind=")), "and the fiche will show it");
    assert!(all(&results("q=pecan&kind=scheme"), ".result .badge").is_empty(), "none without answers");
    assert_eq!(all(&results(&format!("{ASKED}&{answers}")), ".curated .badge").len(), 1, "in the written answer as well");
}

#[test]
fn extracts_mark_the_words_and_lead_to_the_best_section() {
    let page = results("q=pecan+délai&kind=scheme");
    assert!(!all(&page, ".result .extract mark").is_empty());
    let sections = hrefs(&page, ".result .meta a[href*='#']");
    assert!(!sections.is_empty());
    let fiches = hrefs(&page, ".result h3 a");
    let once: std::collections::HashSet<_> = fiches.iter().collect();
    assert_eq!(once.len(), fiches.len(), "each fiche once");
}

#[test]
fn the_quality_page_tells_the_figures_and_every_miss() {
    let page = quality(&SITE);
    let figures = texts(&page, ".measures dd");
    assert_eq!(figures, ["3", "50 %", "0,500", "1 sur 1"]);
    let misses = texts(&page, "#misses ~ .misses > li");
    assert_eq!(misses.len(), 1, "{misses:?}");
    assert!(misses[0].contains("hébergement de données de santé"));
    assert!(misses[0].contains("Attendu : Prise en charge anticipée numérique (PECAN)"), "{misses:?}");
    assert!(hrefs(&page, ".misses a").iter().any(|href| href.starts_with("/fr/recherche?q=h")), "the query can be asked");
    assert_eq!(texts(&page, "#groups ~ .table-scroll tbody tr").len(), 3, "one role and two kinds");
    assert!(!texts(&page, "#robustness ~ .table-scroll tbody tr").is_empty());
    let version = &SITE.library.rules.version;
    assert!(texts(&page, "main .meta").iter().any(|words| words.contains(version) && words.contains("22 novembre 2026")));
}

#[test]
fn the_quality_page_says_that_there_is_nothing_to_measure_without_golden_queries() {
    let mut library = LIBRARY.clone();
    library.search.golden = Golden::default();
    let page = quality(&site(library));
    assert!(all(&page, ".measures, table, .misses").is_empty());
    assert_eq!(all(&page, "main .notice").len(), 1);
}

#[test]
fn the_score_is_measured_once_a_day() {
    let first = SITE.search_score(today()).expect("a score");
    assert!(Arc::ptr_eq(&first, &SITE.search_score(today()).expect("a score")));
    let other = site({
        let mut library = LIBRARY.clone();
        library.search.golden.queries.truncate(1);
        library
    });
    let tomorrow = today().succ_opt().expect("a day");
    let one = other.search_score(today()).expect("a score");
    assert_eq!(other.search_score(tomorrow).expect("a score").date, tomorrow);
    assert_eq!(one.date, today());
}

#[test]
fn the_results_page_leads_to_the_quality_page() {
    assert!(hrefs(&results("q=pecan"), "main a").contains(&"/fr/recherche/qualite"));
}
