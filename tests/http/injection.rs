//! What a visitor sends never becomes markup.

use http::StatusCode;
use tests::get;

const HOSTILE: [&str; 6] = [
    "\"><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "'onfocus='alert(1)",
    "<img src=x onerror=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "javascript:alert(1)",
];

#[tokio::test]
async fn hostile_text_in_any_parameter_of_any_page_stays_text() {
    let pages = [
        "/fr/recherche",
        "/fr/recherche/qualite",
        "/fr/diagnostic",
        "/fr/diagnostic/complet",
        "/fr/diagnostic/recapitulatif",
        "/fr/diagnostic/resultat",
        "/fr/diagnostic/comparaison",
        "/fr/appels",
        "/fr/voies/pecan-dtx",
        "/en/search",
        "/en/calls",
    ];
    for page in pages {
        let plain = get(page).await;
        let scripts = plain.count("script");
        for hostile in HOSTILE {
            let mut encoded = String::new();
            content::answers::query::encode(hostile, &mut encoded);
            let query = [
                "q",
                "region_fr",
                "ce_marking",
                "date",
                "kind",
                "state",
                "theme",
                "exact",
                "operator",
                "page",
                "question",
                "skip",
                "scheme",
                "from",
            ]
            .map(|name| format!("{name}={encoded}"))
            .join("&");
            let answer = get(&format!("{page}?{query}&{encoded}=1")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page} {hostile}");
            assert_eq!(answer.count("script"), scripts, "{page} {hostile}");
            assert_eq!(answer.count("img, [onfocus], [onerror], [href^='javascript']"), 0, "{page} {hostile}");
        }
    }
}
