//! Dossiers as people use them: saving, going on, versions, races, putting aside.

mod chosen_day;
mod crossing;
mod editing;
mod following;
mod injection;
mod pushing;
mod roadmaps;
mod rules;
mod saving;
mod versions;

use std::sync::LazyLock;

use app::links::RoomName;
use content::{Answers, Library, Locale, Rules};
use desk::dossiers::{For, Snapshot};
use desk::{DossierId, Visitor};
use scraper::Selector;
use tests::{Answer, Browser, House, portal};

const NOON: &str = "2026-11-27T11:00:00Z";
/// A digital therapeutic without a CE marking yet.
const ANSWERS: &str = "product_kind=dtx&ce_marking=en_cours";
/// The same with its CE marking.
const MARKED: &str = "product_kind=dtx&ce_marking=obtenu";

/// The library under test, read once.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| portal().edition().library().clone());

/// The rules of the library under test.
fn rules() -> &'static Rules {
    &LIBRARY.rules
}

/// A founder with a company and a dossier.
struct Founded {
    browser: Browser,
    visitor: Visitor,
    dossier: DossierId,
}

async fn founded(house: &House, mail: &str) -> Founded {
    founded_by(house, mail, rules()).await
}

/// The same, the dossier assessed with `rules`.
async fn founded_by(house: &House, mail: &str, rules: &Rules) -> Founded {
    let browser = house.founder(mail).await;
    let visitor = house.visitor(&browser).await;
    let name = "Somnia SAS".parse().expect("a name");
    let (answers, _) = Answers::from_query(rules, ANSWERS);
    let snapshot = Snapshot::of(rules, &answers, house.desk.now().day());
    let (product, indication) = ("Somnia".parse().expect("a product"), "Insomnie chronique".parse().expect("an indication"));
    let dossier = house.desk.save_dossier(&visitor, For::New(&name), &product, &indication, &snapshot).await.expect("a dossier");
    let visitor = house.visitor(&browser).await;
    Founded { browser, visitor, dossier }
}

fn at(room: RoomName, dossier: DossierId) -> String {
    room.with([dossier]).path(Locale::Fr)
}

/// Where the link with these words leads.
fn link(answer: &Answer, words: &str) -> String {
    let html = answer.html();
    let links = Selector::parse("main a[href]").expect("a selector");
    let found = html.select(&links).find(|link| link.text().collect::<String>().contains(words));
    found.unwrap_or_else(|| panic!("no link « {words} »: {}", answer.body)).attr("href").unwrap_or_default().to_owned()
}

/// The value of a field, as the page shows it.
fn value(answer: &Answer, name: &str) -> String {
    let html = answer.html();
    let input = Selector::parse(&format!("main input[name={name}]")).expect("a selector");
    html.select(&input).next().and_then(|input| input.attr("value")).unwrap_or_default().to_owned()
}

fn title(answer: &Answer) -> String {
    answer.texts("h1").join(" ")
}

/// The words of the page, spaces of all kinds made one.
fn words(answer: &Answer) -> String {
    answer.texts("main").join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}
