//! Content is reloaded while visitors search.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

const NAMES: [&str; 2] = ["PECAN early digital reimbursement – digital therapeutics", "Quokka early digital reimbursement"];
const PAGES: [&str; 3] = ["/en/search?q=early+digital+reimbursement", "/en/routes/pecan-dtx", "/readyz"];
const QUERY: &str = "/api/v1/search?lang=en&q=early+digital+reimbursement";

/// The version of the library that answered; the names that were found are those of that library.
async fn searched(router: &Router, versions: &[String; 2]) -> usize {
    for page in PAGES {
        assert_eq!(get(router, page).await.0, StatusCode::OK, "{page}");
    }
    let (status, body) = get(router, QUERY).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    let report: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    let version = report["library"]["version"].as_str().expect("a version");
    let edition = versions.iter().position(|known| known == version).expect("one of the editions");
    let title = |name: &str| report["hits"].as_array().expect("hits").iter().any(|hit| hit["title"] == name);
    assert!(title(NAMES[edition]) && !title(NAMES[1 - edition]), "{edition}: {body}");
    edition
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn search_goes_on_without_a_gap_while_content_is_reloaded() {
    let (content, data) = (content(), tempfile::tempdir().expect("a folder"));
    let path = content.path().join("schemes/pecan-dtx.yaml");
    let texts = NAMES.map(|name| fs::read_to_string(&path).expect("a fiche").replacen(NAMES[0], name, 1));
    let write = move |edition: usize| fs::write(&path, &texts[edition]).expect("a file");
    let version = |edition| {
        write(edition);
        load_library(Some(content.path()), NaiveDate::default()).expect("content").library.rules.version
    };
    let versions = [version(0), version(1)];
    write(0);
    let settings =
        Settings { content: Some(content.path().to_owned()), data: Some(data.path().to_owned()), ..Settings::default() };
    let portal = Arc::new(Portal::open(settings, desk::testing::in_memory(Clock::System)).expect("a portal").0);

    let (router, versions) = (crate::router(Arc::clone(&portal)), Arc::new(versions));
    assert_eq!(searched(&router, &versions).await, 0, "before");
    let reloaded = Arc::new(AtomicBool::new(false));
    let visitors: Vec<_> = (0..2)
        .map(|_| {
            let (router, versions, reloaded) = (router.clone(), Arc::clone(&versions), Arc::clone(&reloaded));
            tokio::spawn(async move {
                let mut seen = BTreeSet::new();
                loop {
                    let last = reloaded.load(Ordering::Acquire);
                    seen.insert(searched(&router, &versions).await);
                    if last {
                        break seen;
                    }
                    tokio::task::yield_now().await;
                }
            })
        })
        .collect();
    let reloading = tokio::task::spawn_blocking(move || {
        for edition in [1, 0] {
            write(edition);
            portal.reload().expect("content");
        }
        reloaded.store(true, Ordering::Release);
    });
    reloading.await.expect("reloaded");
    for visitor in visitors {
        let seen = visitor.await.expect("every search answered");
        assert!(seen.contains(&0), "the last edition is seen in the end: {seen:?}");
    }
    assert_eq!(searched(&router, &versions).await, 0, "after");
}
