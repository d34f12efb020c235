//! The search: results, written answers, spelling, suggestions, quality; as a page and over the API.

use content::answers::query::encode;
use content::model::CuratedAnswer;
use http::StatusCode;
use tests::{get, portal};

/// Misspelled, and corrected to a word that many fiches hold.
const MISSPELLED: &str = "telesurveillanse";

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    encode(text, &mut encoded);
    encoded
}

/// The written answers of the repository.
fn answers() -> Vec<CuratedAnswer> {
    portal().edition().library().search.answers.clone()
}

/// The path of an address of the desk.
fn path(url: &serde_json::Value) -> &str {
    url.as_str().and_then(|url| url.strip_prefix("https://guichet.example")).expect("an address of the desk")
}

#[tokio::test]
async fn every_query_with_a_written_answer_shows_it_on_the_page_and_over_the_api() {
    assert!(!answers().is_empty());
    for answer in answers() {
        let asked = encoded(&answer.asked[0]);
        let page = get(&format!("/fr/recherche?q={asked}")).await;
        assert_eq!(page.count(".curated #answer"), 1, "{asked}");
        assert_eq!(page.count(".curated .fiche-links li"), answer.fiches.len(), "{asked}");
        let found = get(&format!("/api/v1/search?q={asked}")).await.json();
        assert_eq!(found["answer"]["id"], answer.id, "{asked}");
        assert_eq!(found["answer"]["fiches"].as_array().map(Vec::len), Some(answer.fiches.len()), "{asked}");
    }
}

#[tokio::test]
async fn a_written_answer_over_the_api_cites_its_sources_and_leads_to_pages_that_exist() {
    let answer = answers().remove(0);
    let found = get(&format!("/api/v1/search?lang=en&q={}", encoded(&answer.asked[0]))).await.json();
    let told = &found["answer"];
    assert_eq!(told["text"], answer.answer.get(content::Locale::En));
    assert_eq!(told["citation"]["as_of"], answer.provenance.as_of.as_str());
    assert!(!told["citation"]["sources"].as_array().expect("sources").is_empty());
    for fiche in told["fiches"].as_array().expect("fiches") {
        assert_eq!(get(path(&fiche["url"])).await.status, StatusCode::OK, "{fiche}");
    }
    let page = get(path(&told["url"])).await;
    assert_eq!(page.texts(".curated #answer"), [answer.question.get(content::Locale::En)]);
}

#[tokio::test]
async fn a_query_without_a_written_answer_has_none() {
    let found = get("/api/v1/search?q=xyzzyqwk").await.json();
    assert!(found["answer"].is_null() && found["correction"].is_null(), "{found}");
    assert_eq!(get("/fr/recherche?q=xyzzyqwk").await.count(".curated, .spelling"), 0);
}

#[tokio::test]
async fn suggestions_propose_written_answers_that_lead_to_their_results() {
    for (lang, answer) in [("fr", answers().remove(0)), ("en", answers().remove(0))] {
        let typed = if lang == "fr" { answer.question.fr.clone() } else { answer.question.get(content::Locale::En).to_owned() };
        let suggestions = get(&format!("/api/v1/suggestions?lang={lang}&q={}", encoded(&typed))).await.json();
        let all = suggestions.as_array().expect("suggestions");
        let proposed = all.iter().find(|suggestion| suggestion["kind"] == "answer").expect("the answer");
        assert_eq!(proposed["id"], answer.id);
        assert_eq!(proposed["label"], typed);
        let page = get(path(&proposed["url"])).await;
        assert_eq!(page.texts(".curated #answer"), [typed], "{proposed}");
    }
}

#[tokio::test]
async fn a_misspelled_word_is_corrected_and_the_exact_search_is_one_link_away() {
    let page = get(&format!("/fr/recherche?q={MISSPELLED}&kind=scheme&product_kind=dtx")).await;
    assert_eq!(page.texts(".spelling mark"), ["télésurveillance"]);
    assert!(page.count(".result") > 0);
    assert_eq!(page.count(&format!("#search[value={MISSPELLED}]")), 1, "what was typed stays in the field");
    let exact = format!(".spelling a[href='/fr/recherche?q={MISSPELLED}&kind=scheme&product_kind=dtx&exact=1']");
    assert_eq!(page.count(&exact), 1, "{:?}", page.body);
    let page = get(&format!("/fr/recherche?q={MISSPELLED}&kind=scheme&product_kind=dtx&exact=1")).await;
    let offered = ".spelling a[href='/fr/recherche?kind=scheme&product_kind=dtx&q=t%C3%A9l%C3%A9surveillance']";
    assert_eq!(page.count(offered), 1, "{:?}", page.texts(".spelling"));
    assert_eq!(page.count(".result"), 0, "nothing holds the misspelled word");
    assert_eq!(page.count(".notes"), 0, "exact is no answer of the diagnostic");
}

#[tokio::test]
async fn the_api_tells_whether_the_correction_was_applied() {
    let corrected = get(&format!("/api/v1/search?q={MISSPELLED}+pecan")).await.json();
    assert_eq!(corrected["correction"]["applied"], true, "{}", corrected["correction"]);
    assert_eq!(corrected["correction"]["text"], "télésurveillance pecan");
    assert_eq!(corrected["query"], format!("{MISSPELLED} pecan"));
    let pieces = corrected["correction"]["pieces"].as_array().expect("pieces");
    assert_eq!(pieces.iter().filter(|piece| piece["marked"] == true).count(), 1);
    let exact = get(&format!("/api/v1/search?q={MISSPELLED}+pecan&exact=true")).await.json();
    assert_eq!(exact["correction"]["applied"], false);
    assert_eq!(exact["correction"]["text"], "télésurveillance pecan");
}

#[tokio::test]
async fn the_api_filters_by_theme_and_refuses_themes_that_do_not_exist() {
    let all = get("/api/v1/search?q=financement").await.json();
    let theme = all["themes"][0]["id"].as_str().expect("a theme");
    let count = all["themes"][0]["count"].as_u64().expect("a count");
    let narrowed = get(&format!("/api/v1/search?q=financement&theme={theme}")).await.json();
    assert_eq!(narrowed["total"].as_u64(), Some(count), "{theme}");
    let refused = get("/api/v1/search?q=financement&theme=nulle-part&exact=peut-etre").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problem = refused.json();
    let fields: Vec<_> = problem["errors"].as_array().expect("errors").iter().map(|error| error["field"].clone()).collect();
    assert_eq!(fields, ["theme", "exact"], "{problem}");
}

#[tokio::test]
async fn the_description_of_the_api_tells_written_answers_from_fiches() {
    let description = get("/api/v1/openapi.json").await.json();
    let schemas = &description["components"]["schemas"];
    let kinds = |name: &str| schemas[name]["enum"].as_array().map(|kinds| kinds.iter().any(|kind| kind == "answer"));
    assert_eq!(kinds("SuggestionKindId"), Some(true));
    assert_eq!(kinds("FicheKindId"), Some(false));
    let parameters = description["paths"]["/api/v1/search"]["get"]["parameters"].as_array().expect("parameters");
    for name in ["q", "kind", "state", "theme", "exact", "page", "lang"] {
        assert!(parameters.iter().any(|parameter| parameter["name"] == name), "{name}");
    }
}

#[tokio::test]
async fn the_quality_page_tells_figures_by_role_by_kind_and_when_typed_differently() {
    let library = portal();
    let golden = library.edition().library().search.golden.queries.len();
    for address in ["/fr/recherche/qualite", "/en/search/quality"] {
        let page = get(address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.texts(".measures dd")[0], golden.to_string(), "{address}");
        assert_eq!(page.count("#groups ~ .table-scroll"), 2, "{address}");
        assert_eq!(page.count("#robustness ~ .table-scroll tbody tr"), 5, "{address}");
        assert_eq!(page.count(".breadcrumb li"), 3, "{address}");
    }
    let results = get("/fr/recherche?q=pecan").await;
    assert_eq!(results.count("main a[href='/fr/recherche/qualite']"), 1);
    assert_eq!(get("/fr/plan-du-site").await.count("main a[href='/fr/recherche/qualite']"), 1);
}

#[tokio::test]
async fn every_kind_of_fiche_proposes_others_that_are_not_itself() {
    for fiche in [
        "/fr/voies/pecan-dtx",
        "/fr/prerequis/hds-v2",
        "/fr/appels/i-nov",
        "/fr/acteurs/has",
        "/fr/guides/financer-la-preuve",
        "/en/routes/pecan-dtx",
    ] {
        let page = get(fiche).await;
        let proposed = page.count("section:has(> #also-read) .fiche-links li");
        assert!((1..=5).contains(&proposed), "{fiche}: {proposed}");
        assert_eq!(page.count(&format!("section:has(> #also-read) a[href='{fiche}']")), 0, "{fiche} proposes itself");
        assert_eq!(page.count("section:has(> #also-read) .meta"), proposed, "{fiche}: each with its kind");
    }
}

#[tokio::test]
async fn a_guide_does_not_propose_again_the_fiches_that_its_author_points_to() {
    for guide in &portal().edition().library().guides {
        let page = get(&format!("/fr/guides/{}", guide.id)).await.html();
        let links = |selector: &str| -> Vec<String> {
            let selector = scraper::Selector::parse(selector).expect("a selector");
            page.select(&selector).filter_map(|link| Some(link.value().attr("href")?.to_owned())).collect()
        };
        let chosen = links("section:has(> #related) a");
        assert_eq!(chosen.len(), guide.related.len());
        assert!(links("section:has(> #also-read) a").iter().all(|proposed| !chosen.contains(proposed)), "{}", guide.id);
    }
}
