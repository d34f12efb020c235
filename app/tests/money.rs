//! The simulation of money: what the page shows, refuses and keeps.
#![cfg(feature = "ssr")]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use app::links::Address;
use app::page::{AssetUrls, Ctx, Site};
use app::search_score::SearchScore;
use app::{pages, shell};
use chrono::NaiveDate;
use content::Locale;
use content::load::{load, read_folder};
use content::model::library::FicheKind;
use scraper::{Html, Selector};

static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let library = load(&read_folder(&folder).expect("the content folder"), today()).expect("the library is right").library;
    let index = search::Index::build(&content::Library::default(), &search::Place::Memory).expect("an index in memory");
    let (assets, origin, score) = (AssetUrls::default(), String::new(), SearchScore::default());
    Arc::new(Site { library, index, assets, origin, score })
});

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

fn open(locale: Locale, address: Address, query: &str) -> (u16, Html) {
    let ctx = Ctx { site: Arc::clone(&SITE), locale, address, query: query.to_owned(), today: today() };
    let (status, html) = shell::render(&ctx, || pages::page(&ctx));
    assert!(!html.contains('⟦'), "{query}: a wording is missing: {}", html.split('⟦').nth(1).unwrap_or_default());
    (status, Html::parse_document(&html))
}

fn money(query: &str) -> (u16, Html) {
    open(Locale::Fr, Address::Money, query)
}

fn texts(document: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

fn attributes(document: &Html, selector: &str, name: &str) -> Vec<String> {
    let parsed = Selector::parse(selector).expect("a selector");
    document.select(&parsed).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
}

const THERAPY: &str = "scheme=pecan-dtx&month=2027-01&decision=4&start=100&stay=100&then=&gap=&continuity=";

#[test]
fn each_scheme_with_tariffs_can_be_chosen_and_its_fiche_leads_there() {
    let (status, page) = money("");
    assert_eq!(status, 200);
    let links = attributes(&page, "main section li a", "href");
    assert_eq!(links.len(), SITE.library.tariffs.len());
    assert!(links.contains(&"/fr/simulation-financiere?scheme=pecan-dtx".to_owned()), "{links:?}");
    let fiche = |id: &str| open(Locale::En, Address::Fiche(FicheKind::Scheme, id.to_owned()), "").1;
    let link = "main a[href='/en/money-simulation?scheme=pecan-dtx']";
    assert_eq!(texts(&fiche("pecan-dtx"), link), ["Simulate what this route brings"]);
    assert!(texts(&fiche("article-51"), "main a[href*='money-simulation']").is_empty(), "no tariff, no simulation");
}

#[test]
fn the_form_asks_for_what_no_source_gives_and_for_nothing_else() {
    let names = |query: &str| attributes(&money(query).1, "form.money-form [name]", "name");
    let known = names("scheme=telesurveillance-latm-nom-de-marque");
    assert!(!known.iter().any(|name| name == "price" || name == "rhythm" || name == "then" || name == "lasts"), "{known:?}");
    assert!(known.contains(&"above".to_owned()), "the thresholds of the tapering tariff are not known");
    let asked = names("scheme=forfait-innovation");
    assert!(
        ["price", "lasts", "then_price", "then_rhythm"].iter().all(|name| asked.iter().any(|known| known == name)),
        "{asked:?}"
    );
    assert!(!asked.contains(&"rhythm".to_owned()), "once, as the fiche says");
}

#[test]
fn the_outcome_is_the_one_reckoned_and_every_month_stands_in_the_table() {
    let (status, page) = money(THERAPY);
    assert_eq!(status, 200);
    let values = texts(&page, "#money-outcome ~ .fact-list dd");
    // As computed by hand in the tests of the engine.
    assert_eq!(values[0], "694\u{202f}350,00\u{a0}€");
    assert_eq!(values[1], "de 243\u{202f}022,50\u{a0}€ à 312\u{202f}457,50\u{a0}€");
    assert_eq!(values[2], "mai 2027");
    let tables = Selector::parse("main table").expect("a selector");
    let rows = Selector::parse("tbody tr").expect("a selector");
    let counts: Vec<usize> = page.select(&tables).map(|table| table.select(&rows).count()).collect();
    assert_eq!(counts, [3, 36]);
    assert!(texts(&page, "main td").contains(&"47\u{202f}330,00\u{a0}€".to_owned()), "month 8 is in the table");
    let csv = attributes(&page, "main a[href*='.csv']", "href");
    assert_eq!(csv, ["/fr/simulation-financiere/tableau.csv?scheme=pecan-dtx&month=2027-01&decision=4&start=100&stay=100"]);
}

#[test]
fn the_drawing_has_a_title_a_description_and_no_style_of_its_own() {
    let (_, page) = money(THERAPY);
    assert_eq!(texts(&page, "svg[role=img] > title").len(), 2);
    assert!(texts(&page, "svg[role=img] > desc").iter().all(|words| words.contains("tableau")));
    assert_eq!(attributes(&page, "svg polyline", "points").len(), 3);
    assert!(attributes(&page, "main [style]", "style").is_empty());
}

#[test]
fn every_figure_used_shows_its_source_and_what_the_visitor_entered_is_told_apart() {
    let (_, page) = money(THERAPY);
    let figures = texts(&page, "#money-figures-early + dl .fact");
    assert_eq!(figures.len(), 6, "{figures:?}");
    assert!(figures.iter().all(|figure| figure.contains("Source")), "{figures:?}");
    let (_, negotiated) = money("scheme=lppr-nom-de-marque&price=59,90&rhythm=monthly&month=2027-01&decision=0&start=1&stay=100");
    assert!(
        texts(&negotiated, ".notice").iter().any(|words| words.contains("qu’aucune source ne donne") && words.contains("59,90"))
    );
}

#[test]
fn what_cannot_be_used_is_told_beside_its_field_and_kept() {
    let (status, page) = money("scheme=pecan-dtx&month=9999-01&decision=-3&start=1000000000&stay=NaN&growth=0");
    assert_eq!(status, 422);
    let summary = texts(&page, ".error-summary li");
    assert_eq!(summary.len(), 4);
    assert!(summary[0].starts_with("Premier mois de la simulation\u{a0}: "), "each says which field it is about: {summary:?}");
    assert_eq!(texts(&page, "#start-error"), ["Écrivez un nombre de 0 à 1\u{202f}000\u{202f}000."]);
    assert_eq!(texts(&page, "#stay-error"), ["Écrivez un nombre en chiffres, comme 120 ou 38,30."]);
    assert_eq!(attributes(&page, "#start", "value"), ["1000000000"]);
    assert!(texts(&page, "#money-outcome").is_empty());
    let (status, english) = open(Locale::En, Address::Money, "scheme=nowhere");
    assert_eq!((status, texts(&english, ".notice-warning").len()), (422, 1));
}

#[test]
fn a_sequence_shows_what_the_wait_takes_away() {
    let query = "scheme=pecan-telesurveillance&then=telesurveillance-latm-nom-de-marque&then_tariff=qualite-de-vie\
                 &month=2027-01&decision=0&gap=3&start=10&stay=100";
    let (status, page) = open(Locale::En, Address::Money, query);
    assert_eq!(status, 200);
    let values = texts(&page, "#money-outcome ~ .fact-list dd");
    assert_eq!(values.last().map(String::as_str), Some("€76,996.50"));
    assert_eq!(texts(&page, ".money-stages li")[1], "Waiting for the ordinary listing: January 2028 to March 2028");
    assert_eq!(attributes(&page, "#then_tariff option[selected]", "value"), ["qualite-de-vie"]);
}
