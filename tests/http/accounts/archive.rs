//! What a person takes along, files included.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use axum::body::{Body, to_bytes};
use desk::cases::{Asking, Body as Text, Consents, Context, Letter, OpenCase, Urgency};
use desk::desks::Topic;
use desk::testing::files::upload;
use desk::visitor::Role;
use http::{Method, header};
use tests::{Browser, houses};

const NOON: &str = "2026-11-27T11:00:00Z";

fn question(subject: &str) -> OpenCase {
    OpenCase {
        subject: subject.parse().expect("a subject"),
        body: "Voir la pièce jointe.".parse().expect("a text"),
        topic: Topic::Other,
        urgency: Urgency::Normal,
        company: None,
        dossier: None,
        context: Context::default(),
        consents: Consents::default(),
    }
}

/// The entries of the archive, by name.
async fn archive(browser: &mut Browser) -> BTreeMap<String, Vec<u8>> {
    let request = browser.request(Method::GET, "/fr/compte/donnees/archive").body(Body::empty()).expect("a request");
    let answer = browser.answer(request).await;
    let headers = answer.headers().clone();
    assert_eq!(headers[header::CONTENT_TYPE], "application/zip");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    let bytes = to_bytes(answer.into_body(), 1 << 26).await.expect("an archive").to_vec();
    assert_eq!(headers[header::CONTENT_LENGTH], bytes.len().to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut entries = BTreeMap::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        assert!(entry.enclosed_name().is_some(), "{name} leads elsewhere");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        entries.insert(name, bytes);
    }
    entries
}

#[tokio::test]
async fn a_person_takes_along_cases_messages_and_the_bytes_of_files_and_nothing_of_others() {
    for house in houses(NOON).await {
        let mut founder = house.founder("founder@example.fr").await;
        let (visitor, other) = (house.visitor(&founder).await, house.visitor(&house.founder("other@example.fr").await).await);
        let dora = house.visitor(&house.staff("dora@example.fr", Role::Advisor).await).await;
        let (files, asked) = ([upload("étude.pdf"), upload("étude.pdf")], question("Ma question"));
        let opened =
            house.desk.open_case(&visitor, Asking { question: &asked, files: &files, once: None }).await.expect("a case");
        let body: Text = "Voici la réponse.".parse().expect("a text");
        let noted: Text = "Canari 4711".parse().expect("a text");
        house.desk.note(&dora, opened.id, Letter { body: &noted, files: &[upload("note.pdf")] }).await.expect("a note");
        house.desk.request_information(&dora, opened.id, 2, &body).await.expect("a request");
        let theirs = question("Canari 4712");
        house.desk.open_case(&other, Asking { question: &theirs, files: &files, once: None }).await.expect("a case");

        let entries = archive(&mut founder).await;
        let names: Vec<&str> = entries.keys().map(String::as_str).collect();
        let folder = format!("cases/{}", opened.number);
        let expected = ["01-étude.pdf", "02-étude.pdf", "case.json"].map(|name| format!("{folder}/{name}"));
        assert_eq!(names[0], "account.json");
        assert_eq!(names[1..], expected);
        assert_eq!(entries[&expected[0]], files[0].bytes.to_vec());
        let case: serde_json::Value = serde_json::from_slice(&entries[&expected[2]]).expect("JSON");
        assert_eq!(case["subject"], "Ma question");
        assert_eq!(case["thread"][0]["files"][1]["path"], expected[1].as_str());
        assert_eq!(case["thread"].as_array().map(Vec::len), Some(2), "the note is the staff's: {case}");
        let all: String = entries.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        assert!(all.contains("Voici la réponse.") && !all.contains("4711") && !all.contains("4712"), "{all}");
        let admin = house.visitor(&house.staff("admin@example.fr", Role::Admin).await).await;
        let subject = desk::staff::Subject::Person("founder@example.fr".parse().expect("an address"));
        let trail = house.desk.journal(&admin, Some(&subject), None, None).await.expect("entries");
        assert_eq!((trail[0].key.as_str(), trail[0].detail.as_str()), ("account-archive", "1 cases, 2 files"));
    }
}
