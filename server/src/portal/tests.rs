mod alerting;
mod damaged;
mod reloading;

use std::fs;
use std::path::Path;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::NaiveDate;
use content::load::files::FOLDERS;
use tower::ServiceExt as _;

use super::*;

/// A copy of the content that a test may spoil.
fn content() -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    for folder in FOLDERS {
        fs::create_dir(copy.path().join(folder)).expect("a folder");
    }
    for (path, bytes) in crate::library::library_files(Some(&original)).expect("content files") {
        fs::write(copy.path().join(path), bytes).expect("a file");
    }
    copy
}

async fn get(router: &Router, target: &str) -> (StatusCode, String) {
    let request = Request::get(target).body(Body::empty()).expect("a request");
    let answer = router.clone().oneshot(request).await.expect("an answer");
    let status = answer.status();
    let body = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
    (status, String::from_utf8_lossy(&body).into_owned())
}

fn open(content: &Path) -> Portal {
    let settings = Settings { content: Some(content.to_owned()), ..Settings::default() };
    Portal::open(settings, desk::testing::in_memory(Clock::System)).expect("a portal").0
}

#[test]
fn spoilt_content_is_refused_and_the_old_one_stays() {
    let content = content();
    let portal = open(content.path());
    let version = portal.edition().library().rules.version.clone();
    fs::write(content.path().join("schemes/pecan-dtx.yaml"), "id: [").expect("a file");
    let refused = portal.reload();
    assert!(
        matches!(&refused, Err(PortalError::Library(LibraryError::Faults(faults))) if faults.iter().any(|fault| fault.file == "schemes/pecan-dtx.yaml")),
        "{refused:?}"
    );
    assert_eq!(portal.edition().library().rules.version, version);
}

#[test]
fn new_content_is_served_and_the_files_of_open_pages_are_kept() {
    let content = content();
    let portal = open(content.path());
    let before = portal.edition();
    let path = content.path().join("glossary/terms.yaml");
    let mut terms = fs::read_to_string(&path).expect("terms");
    terms.push_str("# changed\n");
    fs::write(&path, terms).expect("a file");
    portal.reload().expect("new content");
    let after = portal.edition();
    assert_ne!(after.library().rules.version, before.library().rules.version);
    for edition in [before, Arc::clone(&after)] {
        let url = &edition.site.assets.library_fr;
        let file = url.strip_prefix("/assets/").expect("an address");
        let answer = after.asset(file, &HeaderMap::new()).expect("a file");
        assert_eq!(answer.status(), StatusCode::OK);
    }
}
