//! Headers that every answer carries, errors included.

use http::{Method, header};
use tests::{ask, get};

const TARGETS: [&str; 12] = [
    "/",
    "/fr",
    "/fr/diagnostic",
    "/fr/nulle-part",
    "/fr/recherche?q=a",
    "/api/v1/questions",
    "/api/v1/nowhere",
    "/healthz",
    "/robots.txt",
    "/sitemap.xml",
    "/assets/none.css",
    "/favicon.ico",
];

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    for target in TARGETS {
        for method in [Method::GET, Method::HEAD, Method::DELETE] {
            let answer = ask(method.clone(), target).await;
            let policy = answer.header(header::CONTENT_SECURITY_POLICY);
            assert!(policy.starts_with("default-src 'none'"), "{method} {target}: {policy}");
            assert!(!policy.contains("unsafe-inline"), "{method} {target}");
            assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{method} {target}");
            assert_eq!(answer.header(header::REFERRER_POLICY), "same-origin", "{method} {target}");
            assert_eq!(answer.header(header::X_FRAME_OPTIONS), "DENY", "{method} {target}");
        }
    }
}

#[tokio::test]
async fn pages_with_answers_are_kept_by_no_shared_cache() {
    let answer = get("/fr/diagnostic/resultat?ce_marking=obtenu").await;
    assert!(answer.header(header::CACHE_CONTROL).contains("private"));
}

#[tokio::test]
async fn no_page_sets_a_cookie() {
    for target in TARGETS {
        assert_eq!(get(target).await.header(header::SET_COOKIE), "", "{target}");
    }
}

#[tokio::test]
async fn only_pages_with_an_island_announce_its_script() {
    assert!(get("/fr/diagnostic/complet").await.header(header::LINK).contains("rel=modulepreload"));
    assert_eq!(get("/fr/diagnostic").await.header(header::LINK), "");
}
