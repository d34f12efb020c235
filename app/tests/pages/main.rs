//! Every page and every fiche, in both languages: rendered, read back, checked.
#![cfg(feature = "ssr")]

mod journal;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use app::links::{Address, DOWNLOADS, PLAIN};
use app::page::{AssetUrls, Ctx, Site};
use app::search_score::SearchScore;
use app::{pages, shell};
use chrono::NaiveDate;
use content::Locale;
use content::load::{load, read_folder};
use content::model::library::FicheKind;
use scraper::{ElementRef, Html, Selector};

const ORIGIN: &str = "https://guichet.example";

static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let files = read_folder(&folder).expect("the content folder");
    let library = load(&files, today()).expect("the library is right").library;
    let index = search::Index::build(&library, &search::Place::Memory).expect("an index in memory");
    Arc::new(Site { library, index, assets: AssetUrls::default(), origin: ORIGIN.to_owned(), score: SearchScore::default() })
});

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

fn ctx(locale: Locale, address: Address, query: &str) -> Ctx {
    Ctx { site: Arc::clone(&SITE), locale, address, query: query.to_owned(), today: today() }
}

fn render(locale: Locale, address: &Address, query: &str) -> (u16, String) {
    let ctx = ctx(locale, address.clone(), query);
    shell::render(&ctx, || pages::page(&ctx))
}

fn addresses() -> Vec<Address> {
    let rules = &SITE.library.rules;
    let fiches = rules.schemes.iter().map(|scheme| (FicheKind::Scheme, &scheme.id));
    let fiches = fiches.chain(rules.prerequisites.iter().map(|prerequisite| (FicheKind::Prerequisite, &prerequisite.id)));
    let fiches = fiches.chain(rules.calls.iter().map(|call| (FicheKind::Call, &call.id)));
    let fiches = fiches.chain(SITE.library.actors.iter().map(|actor| (FicheKind::Actor, &actor.id)));
    let fiches = fiches.chain(SITE.library.guides.iter().map(|guide| (FicheKind::Guide, &guide.id)));
    let fiches = fiches.map(|(kind, id)| Address::Fiche(kind, id.clone()));
    PLAIN.iter().map(|(page, ..)| page.clone()).chain(fiches).collect()
}

/// Pages whose content depends on the query, with queries worth rendering.
fn asked() -> Vec<(Address, String)> {
    let rules = &SITE.library.rules;
    let situation = &SITE.library.situations[0].answers.to_query(rules);
    let mut asked: Vec<(Address, String)> = [
        "q=PECAN",
        "q=certificat+ANS",
        "q=zzzzzz",
        "q=t%C3%A9l%C3%A9surveillance&page=2",
        "q=%3Cscript%3E&kind=scheme",
        "kind=call&state=open&page=99",
        "q=dur%C3%A9e+pecan&kind=scheme",
        "q=pecam&exact=1&theme=subvention",
    ]
    .into_iter()
    .map(|query| (Address::Search, query.to_owned()))
    .collect();
    for query in [
        "scheme=pecan-dtx",
        "scheme=pecan-dtx&scheme=lppr-nom-de-marque&on=2027-01-04&met=marquage-ce-rdm&time.pecan-dtx.dossier=2&label=Mon+produit",
        "scheme=pecan-dtx&scheme=lppr-nom-de-marque&anchor=target&on=2026-12-31&goal=pecan-dtx&pace=min",
        "scheme=pecan-dtx&on=2027-01-04&move=pecan-dtx.depot&move_to=2027-09-01&stop=pecan-dtx.completude&stop_days=45",
    ] {
        asked.push((Address::Roadmap, query.to_owned()));
    }
    asked.push((Address::Search, format!("q=LPPR&{situation}")));
    let money =
        "scheme=pecan-dtx&then=lppr-nom-de-marque&then_price=60&then_rhythm=once&decision=6&gap=4&start=9&stay=95&fixed=5000";
    asked.push((Address::Money, "scheme=telesurveillance-latm-ligne-generique".to_owned()));
    asked.push((Address::Money, money.to_owned()));
    asked.push((Address::CallsCalendar, format!("theme=subvention&{situation}")));
    asked.push((Address::CallsCalendar, "theme=nulle-part".to_owned()));
    asked.push((Address::Comparison, format!("scheme=pecan-dtx&scheme=article-51&{situation}")));
    asked.push((Address::Calls, "state=open&state=permanent&operator=bpifrance".to_owned()));
    asked.push((Address::Calls, "state=nulle-part&theme=subvention".to_owned()));
    asked.extend(rules.schemes.iter().map(|scheme| (Address::Fiche(FicheKind::Scheme, scheme.id.clone()), situation.clone())));
    asked.push((Address::Fiche(FicheKind::Call, rules.calls[0].id.clone()), situation.clone()));
    asked.push((Address::Fiche(FicheKind::Prerequisite, rules.prerequisites[0].id.clone()), situation.clone()));
    asked
}

/// Every page to check: path, query, document.
fn documents() -> Vec<(String, String, Html)> {
    let mut documents = Vec::new();
    let plain = addresses().into_iter().map(|address| (address, String::new()));
    for (address, query) in plain.chain(asked()) {
        for locale in Locale::ALL {
            let (status, html) = render(locale, &address, &query);
            let path = address.path(locale);
            // Snapshots are signed with the key of the desk, which a page alone has not: the server's tests open them.
            let expected = if address == Address::Snapshot { 503 } else { 200 };
            assert_eq!(status, expected, "{path}?{query}");
            assert!(!html.contains('⟦'), "{path}?{query}: a wording is missing: {}", around(&html, '⟦'));
            assert!(!html.contains("<!>"), "{path}?{query}: a marker of Leptos is left");
            documents.push((path, query.clone(), Html::parse_document(&html)));
        }
    }
    documents
}

fn around(html: &str, mark: char) -> String {
    html.split(mark).nth(1).unwrap_or_default().chars().take(60).collect()
}

fn all<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

fn ids(document: &Html) -> Vec<&str> {
    all(document, "[id]").into_iter().filter_map(|element| element.attr("id")).collect()
}

/// Headings that skip a level, or that are empty.
fn broken_headings(document: &Html) -> Vec<String> {
    let mut level = 1;
    let mut broken = Vec::new();
    for heading in all(document, "h1, h2, h3, h4, h5, h6") {
        let here = heading.value().name()[1..].parse::<u8>().unwrap_or(0);
        if here > level + 1 || text(heading).is_empty() {
            broken.push(format!("{} {}", heading.value().name(), text(heading)));
        }
        level = here;
    }
    broken
}

/// Sections and lists with nothing in them.
fn empty(document: &Html) -> Vec<String> {
    let lists = all(document, "ul, ol, dl, tbody").into_iter().filter(|list| list.child_elements().next().is_none());
    let hidden = |element: &ElementRef<'_>| element.attr("hidden").is_none();
    let lists = lists.filter(hidden).map(|list| list.html());
    let sections = all(document, "section").into_iter().filter(|section| section.child_elements().count() < 2).map(text);
    lists.chain(sections).collect()
}

/// What is wrong with the form of a document.
fn faults(document: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    let main_titles = all(document, "h1").len();
    if main_titles != 1 {
        faults.push(format!("{main_titles} h1"));
    }
    let mut seen = HashSet::new();
    faults.extend(ids(document).into_iter().filter(|id| !seen.insert(*id)).map(|id| format!("#{id} twice")));
    faults.extend(broken_headings(document).into_iter().map(|heading| format!("heading out of order: {heading}")));
    faults.extend(empty(document).into_iter().map(|list| format!("empty: {list}")));
    let says_nothing = |link: &ElementRef<'_>| text(*link).is_empty() && link.attr("aria-label").is_none();
    let dead = all(document, "a").into_iter().filter(|link| link.attr("href").is_none_or(str::is_empty) || says_nothing(link));
    faults.extend(dead.map(|link| format!("a link leads nowhere or says nothing: {}", link.html())));
    let labels = all(document, "label[for]").into_iter().filter(|label| !seen.contains(label.attr("for").unwrap_or_default()));
    faults.extend(labels.map(|label| format!("a label of nothing: {}", label.html())));
    faults.extend(
        all(document, "main table")
            .into_iter()
            .filter(|table| !is_readable(*table))
            .map(|table| format!("a table without name or headings: {}", table.html())),
    );
    faults.extend(all(document, "main [title]").into_iter().map(|element| format!("a title attribute: {}", element.html())));
    if all(document, "head > title, meta[name=description]").len() != 2 {
        faults.push("no title or no description".to_owned());
    }
    faults
}

/// Whether a table has a name and headings.
fn is_readable(table: ElementRef<'_>) -> bool {
    let caption = table.child_elements().any(|child| child.value().name() == "caption");
    let named = table.parent().and_then(ElementRef::wrap).is_some_and(|around| around.attr("aria-label").is_some());
    let headings = Selector::parse("th[scope]").expect("a selector");
    (caption || named) && table.select(&headings).next().is_some()
}

#[test]
fn every_page_is_well_formed_in_both_languages() {
    let documents = documents();
    let found: Vec<String> = documents
        .iter()
        .flat_map(|(path, query, document)| faults(document).into_iter().map(move |fault| format!("{path}?{query}: {fault}")))
        .collect();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found[..found.len().min(40)].join("\n"));
}

#[test]
fn the_checks_of_form_find_what_is_wrong() {
    let broken = "<title>t</title><meta name=description content=d><main><h1 id=a>A</h1><h3 id=a>B</h3><ul></ul><a href=''>x</a>\
        <label for=nothing>l</label><table><tr><td>1</td></tr></table><p title=t></p><section><h4>C</h4></section></main>";
    let found = faults(&Html::parse_document(broken));
    for (what, count) in
        [("twice", 1), ("out of order", 1), ("empty:", 2), ("leads nowhere", 1), ("a label", 1), ("a table", 1), ("a title", 1)]
    {
        assert_eq!(found.iter().filter(|fault| fault.contains(what)).count(), count, "{what}: {found:?}");
    }
}

/// Links to pages and anchors that do not exist.
fn dead_links(documents: &[(String, String, Html)]) -> BTreeSet<String> {
    let mut anchors: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, _, document) in documents {
        anchors.entry(path).or_default().extend(ids(document));
    }
    let mut dead = BTreeSet::new();
    for (path, _, document) in documents {
        for link in all(document, "a[href], form[action], link[rel=alternate]") {
            let target = link.attr("href").or_else(|| link.attr("action")).unwrap_or_default();
            let target = target.strip_prefix(ORIGIN).unwrap_or(target);
            if ["https://", "http://", "mailto:"].iter().any(|outside| target.starts_with(outside)) {
                continue;
            }
            let (page, anchor) = target.split_once('#').map_or((target, None), |(page, anchor)| (page, Some(anchor)));
            let page = page.split('?').next().unwrap_or_default();
            let page = if page.is_empty() { path.as_str() } else { page };
            let is_file = |locale| DOWNLOADS.iter().any(|(download, ..)| download.with_query(locale, "") == page);
            if Locale::ALL.into_iter().any(is_file) {
                continue;
            }
            // Rooms are opened by the server, whose tests walk through them.
            if matches!(Address::parse(page), Some((_, Address::Room(_)))) {
                continue;
            }
            let known = anchors.get(page);
            if known.is_none_or(|known| anchor.is_some_and(|anchor| !known.contains(anchor))) {
                dead.insert(format!("{path}: {target}"));
            }
        }
    }
    dead
}

#[test]
fn every_internal_link_leads_to_a_page_and_every_anchor_exists() {
    let dead: Vec<String> = dead_links(&documents()).into_iter().collect();
    assert!(dead.is_empty(), "{} dead links:\n{}", dead.len(), dead[..dead.len().min(40)].join("\n"));
}

#[test]
fn the_check_of_links_finds_dead_ones() {
    let page = "<a href='/fr#there'>1</a><a href='/fr#elsewhere'>2</a><a href='/fr/nowhere'>3</a><a href='https://example.org'>4</a><p id=there>";
    let documents = [("/fr".to_owned(), String::new(), Html::parse_document(page))];
    assert_eq!(dead_links(&documents).into_iter().collect::<Vec<_>>(), ["/fr: /fr#elsewhere", "/fr: /fr/nowhere"]);
}

#[test]
fn an_address_without_a_page_is_told_with_ways_on() {
    for locale in Locale::ALL {
        for kind in
            [FicheKind::Scheme, FicheKind::Prerequisite, FicheKind::Call, FicheKind::Actor, FicheKind::Guide, FicheKind::Term]
        {
            let (status, html) = render(locale, &Address::Fiche(kind, "nulle-part".to_owned()), "");
            assert_eq!(status, 404, "{kind:?}");
            assert!(!html.contains('⟦'));
        }
    }
}

#[test]
fn every_error_page_says_what_to_do_and_its_reference() {
    for locale in Locale::ALL {
        for status in [400, 404, 405, 413, 414, 500, 503, 418] {
            let ctx = ctx(locale, Address::Home, "");
            let (given, html) = shell::render(&ctx, || pages::error::page(&ctx, status, Some("66f-12")));
            assert_eq!(given, if status == 418 { 500 } else { status });
            assert!(!html.contains('⟦'), "{status}: {}", around(&html, '⟦'));
            assert!(status == 404 || html.contains("66f-12"));
            assert!(html.contains("noindex"));
        }
    }
}

#[test]
fn what_is_typed_in_the_search_is_never_markup() {
    let (_, html) = render(Locale::Fr, &Address::Search, "q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&theme=%22%3E%3Cb%3E");
    assert!(!html.contains("<script>alert"), "a script went through");
    assert!(!html.contains("\"><b>"), "an attribute was closed");
}

#[test]
fn a_fiche_shows_the_verdict_of_the_answers_it_carries() {
    let rules = &SITE.library.rules;
    let answers = &SITE.library.situations[0].answers;
    let query = answers.to_query(rules);
    let scheme = &rules.schemes[0];
    let address = Address::Fiche(FicheKind::Scheme, scheme.id.clone());
    let (_, html) = render(Locale::Fr, &address, &query);
    let document = Html::parse_document(&html);
    assert_eq!(all(&document, ".fiche-header .notice .badge").len(), 1);
    assert!(!all(&document, "main .outcome").is_empty(), "criteria with their outcomes");
    let (_, html) = render(Locale::Fr, &address, "");
    let document = Html::parse_document(&html);
    assert!(all(&document, "main .outcome").is_empty(), "no outcome without answers");
}

#[test]
fn a_few_schemes_are_compared_in_detail_and_four_at_most() {
    let query = "scheme=pecan-dtx&scheme=lppr-nom-de-marque&scheme=inconnue";
    let (_, html) = render(Locale::Fr, &Address::Comparison, query);
    let document = Html::parse_document(&html);
    let heads: Vec<String> = all(&document, "table.compare thead th a").into_iter().map(text).collect();
    assert_eq!(heads.len(), 4, "two schemes, in brief and in detail: {heads:?}");
    let topics: Vec<String> = all(&document, "table.compare th[scope=rowgroup]").into_iter().map(text).collect();
    assert_eq!(topics.len(), 7, "{topics:?}");
    assert!(all(&document, "table.compare tbody tr:last-child").iter().all(|row| row.child_elements().count() == 2));
    assert!(html.contains("779,70"), "what a patient brings in a year");
    let sources = all(&document, "table.compare .provenance").len();
    assert!(sources >= 20, "every statement says where it comes from: {sources}");
    assert!(all(&document, ".notice-warning").is_empty());

    let five: Vec<String> = SITE.library.rules.schemes.iter().take(5).map(|scheme| format!("scheme={}", scheme.id)).collect();
    let (_, html) = render(Locale::En, &Address::Comparison, &five.join("&"));
    let document = Html::parse_document(&html);
    assert_eq!(all(&document, "table.compare thead th").len(), 2 * 4);
    assert!(text(all(&document, ".notice-warning")[0]).contains("At most 4"));
    let switch = all(&document, "a.language-switch")[0].attr("href").unwrap_or_default();
    assert_eq!(switch.matches("scheme=").count(), 4, "the other language keeps the choice: {switch}");
}

#[test]
fn without_a_choice_every_scheme_that_is_not_closed_is_in_the_matrix_and_none_in_detail() {
    let (_, html) = render(Locale::Fr, &Address::Comparison, "");
    let document = Html::parse_document(&html);
    assert!(all(&document, "table.matrix thead th").len() > 5);
    assert!(all(&document, "table.compare").is_empty());
}

#[test]
fn the_calendar_of_calls_goes_month_by_month_and_tells_permanent_from_unknown() {
    let (_, html) = render(Locale::Fr, &Address::CallsCalendar, "");
    let document = Html::parse_document(&html);
    let months: Vec<String> = all(&document, ".agenda-month > h2").into_iter().map(text).collect();
    assert_eq!(months.first().map(String::as_str), Some("décembre 2026"), "{months:?}");
    let first = text(all(&document, ".agenda-month li")[0]);
    assert!(first.starts_with("17 décembre 2026 – clôture") && first.contains("EIC"), "{first}");
    let others: Vec<String> = all(&document, "section:not(.agenda-month) > h2").into_iter().map(text).collect();
    assert_eq!(others, ["Sans date\u{a0}: dépôt permanent", "Prochaine date à confirmer"]);
    let feeds: Vec<_> =
        all(&document, "head link[rel=alternate][type]").into_iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(feeds, [format!("{ORIGIN}/fr/appels/flux.atom"), format!("{ORIGIN}/fr/appels/calendrier.ics")]);

    let (_, html) = render(Locale::En, &Address::CallsCalendar, "theme=subvention");
    let document = Html::parse_document(&html);
    let feeds: Vec<_> =
        all(&document, "head link[rel=alternate][type]").into_iter().filter_map(|link| link.attr("href")).collect();
    assert!(feeds.iter().all(|feed| feed.ends_with("?theme=subvention")), "{feeds:?}");
    let calls: HashSet<&str> = all(&document, ".agenda a").into_iter().filter_map(|link| link.attr("href")).collect();
    let of_theme = |href: &&str| {
        let id = href.rsplit('/').next().unwrap_or_default();
        SITE.library.rules.call(id).is_some_and(|call| call.family == "subvention")
    };
    assert!(!calls.is_empty() && calls.iter().all(of_theme), "{calls:?}");
}
