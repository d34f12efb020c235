//! Schemes side by side: the first euro, what they bring in thirty-six months, and hypotheses that cannot be used.

use http::StatusCode;
use scraper::{ElementRef, Html};
use tests::{Answer, get};

const FR: &str = "/fr/diagnostic/comparaison";
/// The first is the listing, whose price is asked; the second has a tariff; the third pays nothing to the company.
const THREE: &str = "scheme=lppr-nom-de-marque&scheme=pecan-dtx&scheme=article-51";

fn select<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    let selector = scraper::Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cells of a topic of the table in brief, scheme by scheme.
fn topic(answer: &Answer, place: usize) -> Vec<String> {
    let html = answer.html();
    select(&html, &format!("#comparison-live tbody:nth-of-type({place}) td")).into_iter().map(words).collect()
}

#[tokio::test]
async fn each_scheme_tells_its_first_euro_and_leads_to_its_roadmap() {
    let answer = get(&format!("{FR}?{THREE}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let first = topic(&answer, 1);
    assert_eq!(first.len(), 3);
    assert!(first.iter().all(|cell| cell.contains("si vous commencez aujourd’hui")), "{first:?}");
    assert_eq!(first.iter().filter(|cell| cell.contains("ne donnent pas de montant")).count(), 1, "{first:?}");
    assert_eq!(answer.count("#comparison-live a[href^='/fr/feuille-de-route?scheme=']"), 3);
    let told = topic(&answer, 2);
    assert_eq!(told.iter().filter(|cell| cell.contains("Indiquez un nombre de patients")).count(), 2, "{told:?}");
}

#[tokio::test]
async fn what_a_scheme_brings_is_what_the_simulation_it_leads_to_says() {
    let answer = get(&format!("{FR}?{THREE}&start=20&stay=95&tariff-2=forfait")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let html = answer.html();
    let ways = select(&html, "#comparison-live td a[href^='/fr/simulation-financiere']");
    assert_eq!(ways.len(), 1, "the price of the listing is not told");
    let told = topic(&answer, 2);
    assert_eq!(told.iter().filter(|cell| cell.contains("Il manque un tarif")).count(), 1, "{told:?}");
    let total = select(&html, "#comparison-live td:has(a[href^='/fr/simulation-financiere']) strong");
    let total = words(total[0]);
    let simulation = get(ways[0].attr("href").expect("an address")).await;
    assert_eq!(simulation.status, StatusCode::OK);
    let simulated = simulation.html();
    assert_eq!(words(select(&simulated, "#money-live .fact-value")[0]), total);
    // The simulation waits as long as the roadmap says: from the month after the goal is reached.
    let form = select(&simulated, "input[name=decision]");
    let wait: u16 = form[0].attr("value").and_then(|value| value.parse().ok()).expect("months");
    assert!((1..=36).contains(&wait), "{wait}");
}

#[tokio::test]
async fn the_price_of_one_scheme_counts_for_that_scheme_only() {
    let query = format!("{FR}?{THREE}&start=20&stay=95&tariff-1=negocie&price-1=400&rhythm-1=once&tariff-2=forfait");
    let answer = get(&query).await;
    let html = answer.html();
    assert_eq!(select(&html, "#comparison-live td:has(a[href^='/fr/simulation-financiere'])").len(), 2);
    let dearer = get(&query.replace("price-1=400", "price-1=800")).await;
    let (before, after) = (topic(&answer, 2), topic(&dearer, 2));
    let changed: Vec<usize> = (0..3).filter(|place| before[*place] != after[*place]).collect();
    assert_eq!(changed.len(), 1, "{before:?} {after:?}");
}

#[tokio::test]
async fn hypotheses_that_make_no_sense_are_told_and_kept_and_the_rest_is_compared() {
    for (wrong, field) in
        [("start=-3&stay=90", "start"), ("start=3&stay=abc", "stay"), ("start=3&stay=90&price-1=%F0%9F%92%B6", "price-1")]
    {
        let answer = get(&format!("{FR}?{THREE}&{wrong}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert_eq!(answer.count(&format!("#{field}-error")), 1, "{wrong}");
        assert_eq!(answer.count(".error-summary li"), 1, "{wrong}");
        assert_eq!(topic(&answer, 1).len(), 3, "{wrong}");
        assert_eq!(answer.count("table.matrix"), 1);
    }
}

#[tokio::test]
async fn hypotheses_are_no_answers_and_stay_with_the_other_language() {
    let answer = get(&format!("{FR}?{THREE}&start=20&stay=95&tariff-2=forfait&ce_marking=obtenu")).await;
    assert_eq!(answer.count("main .notes li"), 0);
    let html = answer.html();
    let other = select(&html, "a.language-switch")[0].attr("href").expect("an address");
    for kept in ["start=20", "stay=95", "tariff-2=forfait", "ce_marking=obtenu", "scheme=pecan-dtx"] {
        assert!(other.contains(kept), "{other}");
    }
}
