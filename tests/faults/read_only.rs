//! The database cannot be written: it is read-only, or full. Reading goes on; what was typed is shown again.

use std::path::Path;

use desk::accounts::Signed;
use desk::cases::{CaseError, Consents, Context, OpenCase, Urgency};
use desk::desks::Topic;
use desk::testing::invariants;
use desk::{Clock, Desk, DeskError, Random, Storage};
use http::StatusCode;
use tests::{House, PASSWORD};

async fn open(database: &Path) -> Desk {
    Desk::new(Storage::sqlite(database).await.expect("a database"), Clock::System, Random::System)
}

#[tokio::test]
async fn on_a_read_only_disk_reading_goes_on_and_writing_is_refused_with_what_was_typed() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("guichet.db");
    let sound = House::over(open(&database).await);
    let founder = sound.founder("founder@example.fr").await;
    let storage = Storage::sqlite_failing(&database, "query_only", "1").await.expect("a database");
    let failing = House::over(Desk::new(storage, Clock::System, Random::System));
    assert_eq!(founder.before(&failing).get("/fr/compte").await.status, StatusCode::OK);
    let typed = [("mail", "founder@example.fr"), ("password", PASSWORD)];
    let refused = failing.browser().post("/fr/compte/connexion", &typed).await;
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.body);
    assert!(refused.body.contains("founder@example.fr"), "what was typed is gone");
    assert_eq!(refused.count(".error-summary"), 1, "no explanation");
    let again = sound.browser().post("/fr/compte/connexion", &typed).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "it recovers by itself");
    assert!(invariants::broken(&open(&database).await).await.is_empty());
}

#[tokio::test]
async fn on_a_full_disk_a_case_is_opened_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("guichet.db");
    let sound = open(&database).await;
    let token = House::over(sound.clone()).founder("founder@example.fr").await.token().to_owned();
    let Ok(Some(Signed::In(visitor, _))) = sound.signed(&token.parse().expect("a token")).await else { panic!("no session") };
    let asked = OpenCase {
        subject: "Une question".parse().expect("a subject"),
        // More than what is left in the pages that the file has.
        body: "Une longue question. ".repeat(900).parse().expect("a body"),
        topic: Topic::Other,
        urgency: Urgency::Normal,
        company: None,
        dossier: None,
        context: Context::default(),
        consents: Consents::to_all(),
    };
    let storage = Storage::sqlite_failing(&database, "max_page_count", "1").await.expect("a database");
    let full = Desk::new(storage, Clock::System, Random::System);
    let refused = full.open_case(&visitor, &asked).await;
    assert!(matches!(&refused, Err(CaseError::Desk(DeskError::ReadOnly(_)))), "{refused:?}");
    assert!(invariants::broken(&sound).await.is_empty());
    let opened = sound.open_case(&visitor, &asked).await.expect("it recovers by itself");
    assert!(opened.number.to_string().ends_with("-00001"), "a case that was refused has taken a number");
    assert!(invariants::broken(&sound).await.is_empty());
}
