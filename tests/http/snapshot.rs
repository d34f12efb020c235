//! Signed snapshots: the page to print and the file to save.

use desk::sealing::SealingKey;
use desk::signing::SignedSnapshot;
use desk::{Clock, Desk, Random, Storage};
use http::{StatusCode, header};
use tests::{House, get};

const ANSWERS: &str = "product_kind=dtx&ce_marking=obtenu";

#[tokio::test]
async fn the_file_is_what_the_desk_signed_and_its_key_is_published() {
    let answer = get(&format!("/api/v1/snapshot?{ANSWERS}&date=2026-11-30")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.header(header::CONTENT_DISPOSITION), "attachment; filename=\"constat-2026-11-30.json\"");
    assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
    let signed = SignedSnapshot::verify(answer.body.as_bytes()).expect("a right file");
    assert_eq!(signed.statement().assessed_on.to_string(), "2026-11-30");
    assert_eq!(signed.statement().answers.len(), 2);
    let keys = get("/api/v1/snapshot-keys").await.json();
    assert_eq!(keys["keys"][0]["id"], signed.key());
    assert!(!keys.to_string().contains("secret"));
    assert_eq!(get("/api/v1/snapshot?date=demain").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_page_shows_verdicts_answers_and_signature_and_leads_to_its_file() {
    for page in ["/fr/diagnostic/constat", "/en/assessment/snapshot"] {
        let shown = get(&format!("{page}?{ANSWERS}&md_class=nulle")).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
        assert_eq!(shown.count("#verdicts, #answers, #signature"), 3);
        let html = shown.html();
        let link = scraper::Selector::parse("a[download]").expect("a selector");
        let file = html.select(&link).next().and_then(|link| link.attr("href")).expect("a file").to_owned();
        let file = SignedSnapshot::verify(get(&file).await.body.as_bytes()).expect("a right file");
        assert_eq!(shown.texts(".snapshot-value code"), [file.value()], "the signature on the page is that of the file");
        assert_eq!(
            shown.count("a[download][href^='/api/v1/snapshot?product_kind=dtx&ce_marking=obtenu&date=']"),
            1,
            "{}",
            shown.body
        );
        assert_eq!(get(page).await.status, StatusCode::OK, "no answer yet is an answer");
    }
    let result = get(&format!("/fr/diagnostic/resultat?{ANSWERS}")).await;
    assert_eq!(result.count("a[href^='/fr/diagnostic/constat?product_kind=dtx']"), 1);
}

#[tokio::test]
async fn a_desk_that_cannot_make_its_first_key_says_so_and_keeps_the_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("guichet.db");
    let key = SealingKey::new(Random::System);
    let storage = Storage::sqlite(&database).await.expect("a database");
    Desk::new(storage, Clock::System, Random::System).unlocked(key.clone()).await.expect("a desk with its key");
    let storage = Storage::sqlite_failing(&database, "query_only", "1").await.expect("a database");
    let house = House::over(Desk::new(storage, Clock::System, Random::System).sealed_with(key));
    let page = house.browser().get(&format!("/fr/diagnostic/constat?{ANSWERS}")).await;
    assert_eq!((page.status, page.count(".notice-warning")), (StatusCode::SERVICE_UNAVAILABLE, 1));
    let file = house.browser().get(&format!("/api/v1/snapshot?{ANSWERS}")).await;
    assert_eq!(file.status, StatusCode::SERVICE_UNAVAILABLE);
}
