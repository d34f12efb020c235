//! `guichet demo` as somebody who tries the desk uses it: what it prints, and that it is refused where there is something.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, Method, Uri, header};

fn run(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
    command.arg("demo").args(arguments).arg("--data").arg(data).env_remove("DATABASE_URL").env_remove("GUICHET_FILES");
    command.output().expect("an end")
}

#[test]
fn a_desk_to_try_out_is_made_once_and_says_how_to_sign_in() {
    let data = tempfile::tempdir().expect("a folder");
    let output = run(data.path(), &["--lang", "en"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{text} {}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("200 fictitious cases"), "{text}");
    assert_eq!(text.matches(", password ").count(), 5, "{text}");
    assert_eq!(text.matches("otpauth://totp/").count(), 3, "{text}");
    let again = run(data.path(), &["--cases", "4", "--lang", "en"]);
    let refused = String::from_utf8_lossy(&again.stderr).into_owned();
    assert_eq!(again.status.code(), Some(2), "{refused}");
    assert!(refused.starts_with("The database is not empty"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_go_into_a_store_that_speaks_the_protocol_of_s3_when_one_is_named() {
    let put: Arc<Mutex<Vec<(String, bool, Bytes)>>> = Arc::default();
    let seen = Arc::clone(&put);
    let store = Router::new().fallback(move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| {
        assert_eq!(method, Method::PUT);
        let is_signed = headers.get(header::AUTHORIZATION).is_some_and(|value| value.as_bytes().starts_with(b"AWS4-HMAC-SHA256"));
        seen.lock().expect("a list").push((uri.path().to_owned(), is_signed, body));
        async { [(header::ETAG, "\"one\"")] }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, store).await });

    let data = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
    command.args(["demo", "--cases", "12"]).arg("--data").arg(data.path()).env_remove("DATABASE_URL");
    command.env("GUICHET_FILES", "s3://bucket").env("AWS_ENDPOINT", format!("http://{address}")).env("AWS_ALLOW_HTTP", "true");
    command.env("AWS_ACCESS_KEY_ID", "someone").env("AWS_SECRET_ACCESS_KEY", "secret").env("AWS_REGION", "eu-west-3");
    let output = tokio::task::spawn_blocking(move || command.output()).await.expect("an end").expect("an end");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let put = put.lock().expect("a list");
    assert!(!put.is_empty(), "the story of this seed has files");
    for (path, is_signed, bytes) in put.iter() {
        assert!(path.starts_with("/bucket/attachments/") && *is_signed && bytes.starts_with(b"%PDF-"), "{path}");
    }
    assert!(!data.path().join("attachments").exists(), "none is in the folder");
}

#[test]
fn files_go_into_the_database_when_it_is_named_into_its_backup_and_from_there_into_the_folder() {
    let parent = tempfile::tempdir().expect("a folder");
    let data = parent.path().join("data");
    let run = |arguments: &[&str], place: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
        command.args(arguments).arg("--data").arg(&data).env_remove("DATABASE_URL").env("GUICHET_FILES", place);
        command.output().expect("an end")
    };
    let refused = run(&["demo", "--cases", "12", "--lang", "en"], "attic");
    assert_ne!(refused.status.code(), Some(0));
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("GUICHET_FILES: attic is none of folder, database and s3://bucket"), "{told}");
    let filled = run(&["demo", "--cases", "12", "--lang", "en"], "database");
    assert_eq!(filled.status.code(), Some(0), "{}", String::from_utf8_lossy(&filled.stderr));
    assert!(!data.join("attachments").exists(), "none is in the folder");
    let copy = parent.path().join("copy");
    let backup = run(&["backup", copy.to_str().expect("a path"), "--lang", "en"], "database");
    let told = String::from_utf8_lossy(&backup.stdout).into_owned();
    assert_eq!(backup.status.code(), Some(0), "{told}");
    assert!(told.contains("attachments: ") && !told.contains("attachments: 0."), "{told}");

    let moved = |from: &str| {
        let output = run(&["files", "move", "--from", from, "--lang", "en"], "");
        let told = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&told).into_owned())
    };
    let (status, told) = moved("database");
    assert!(status == Some(0) && told.ends_with("moved.\n") && !told.starts_with("No file"), "{told}");
    assert_eq!(moved("database"), (Some(0), "No file was to be moved.\n".to_owned()));
    assert!(std::fs::read_dir(data.join("attachments")).expect("a folder").count() > 0, "they are in the folder now");
    let (status, told) = moved("folder");
    assert!(status == Some(2) && told.starts_with("Nothing was moved"), "{told}");
}
