//! Every page in both languages.

use http::{Method, StatusCode, header};
use tests::{ask, every_address, get};

#[tokio::test]
async fn every_page_answers_in_its_language() {
    for address in every_address() {
        let answer = get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.header(header::CONTENT_TYPE), "text/html; charset=utf-8", "{address}");
        let language = &address[1..3];
        assert!(answer.body.starts_with(&format!("<!DOCTYPE html><html lang=\"{language}\"")), "{address}");
        assert_eq!(answer.count("h1"), 1, "{address}");
        assert!(!answer.body.contains('⟦'), "{address} lacks a wording");
    }
}

#[tokio::test]
async fn every_page_tells_its_other_language_and_the_link_leads_there() {
    for address in every_address().into_iter().step_by(7) {
        let answer = get(&address).await;
        let html = answer.html();
        let selector = scraper::Selector::parse("link[rel=alternate][hreflang]").expect("a selector");
        let links: Vec<_> = html.select(&selector).filter_map(|link| link.value().attr("href")).collect();
        assert_eq!(links.len(), 2, "{address}");
        for link in links {
            let path = link.strip_prefix("https://guichet.example").expect("an absolute address");
            assert_eq!(get(path).await.status, StatusCode::OK, "{path}");
        }
    }
}

#[tokio::test]
async fn a_wrong_method_is_refused_with_the_right_ones() {
    for address in ["/fr", "/en/search", "/fr/voies/pecan-dtx", "/fr/diagnostic/resultat", "/healthz", "/sitemap.xml"] {
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            let answer = ask(method, address).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
            assert!(answer.header(header::ALLOW).contains("GET"), "{address}");
        }
    }
}

#[tokio::test]
async fn an_unknown_address_says_so_in_the_language_of_its_prefix() {
    for (address, language) in [("/fr/nulle-part", "fr"), ("/en/nowhere", "en"), ("/fr/voies/inconnue", "fr"), ("/de", "fr")] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.body.contains(&format!("<html lang=\"{language}\"")), "{address}");
        assert!(answer.count("main a") > 0, "{address} offers a way on");
    }
}

#[tokio::test]
async fn a_page_under_the_words_of_the_other_language_sends_to_the_right_ones() {
    let answer = get("/en/recherche?q=pecan").await;
    assert!(answer.status.is_redirection());
    assert_eq!(answer.header(header::LOCATION), "/en/search?q=pecan");
}

#[tokio::test]
async fn a_page_that_has_not_changed_is_not_sent_again() {
    let first = get("/fr/voies/pecan-dtx").await;
    let request = http::Request::get("/fr/voies/pecan-dtx").header(header::IF_NONE_MATCH, first.header(header::ETAG));
    let second = tests::send(request.body(axum::body::Body::empty()).expect("a request")).await;
    assert_eq!(second.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn the_site_map_for_engines_lists_every_page_that_does_not_depend_on_answers() {
    const OF_ANSWERS: [&str; 8] =
        ["recapitulatif", "resultat", "comparaison", "constat", "summary", "result", "comparison", "snapshot"];
    let map = get("/sitemap.xml").await.body;
    let of_answers = |address: &String| address.rsplit('/').next().is_some_and(|last| OF_ANSWERS.contains(&last));
    for address in every_address().into_iter().filter(|address| !of_answers(address)) {
        assert!(map.contains(&format!("https://guichet.example{address}<")), "{address}");
    }
}
