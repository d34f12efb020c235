//! The binary `guichet` as people and supervisors use it: output, exit status, signals.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value as Json;

fn guichet() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = guichet().args(arguments).spawn().expect("the binary");
    // A command that does not read its input may be gone already.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("an end")
}

fn status(arguments: &[&str], input: &[u8]) -> i32 {
    run(arguments, input).status.code().expect("an exit status")
}

#[test]
fn a_dossier_is_assessed_from_standard_input_for_the_date_given() {
    let arguments = ["assess", "--answers", "-", "--date", "2026-11-23", "--lang", "en", "--json"];
    let output = run(&arguments, br#"{"is_software": true, "ce_marking": "unknown"}"#);
    assert_eq!(output.status.code(), Some(0));
    let report: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["date"], "2026-11-23");
    assert_eq!(report["schemes"].as_array().map(Vec::len), Some(23));
    assert_eq!(report["notes"].as_array().map(Vec::len), Some(0), "{}", report["notes"]);
}

#[test]
fn the_command_line_and_a_reader_that_leaves_early_get_along() {
    let mut child = guichet().args(["questions"]).spawn().expect("the binary");
    drop(child.stdout.take());
    let mut complaints = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut complaints).expect("text");
    assert_eq!((child.wait().expect("an end").code(), complaints.as_str()), (Some(0), ""));
}

#[test]
fn yes_no_and_wrong_use_have_their_exit_status() {
    let empty = tempfile::tempdir().expect("a folder");
    let empty = empty.path().to_str().expect("a path");
    for (arguments, input, expected) in [
        (&["content", "check"][..], &b""[..], 0),
        (&["search", "télésurveillance"], b"", 0),
        (&["search", "zzzzqqqq"], b"", 1),
        (&["questions", "--lang", "en", "--json"], b"", 0),
        (&["assess", "--answers", "-"], b"{}", 0),
        (&["assess", "--answers", "-"], b"{", 2),
        (&["assess", "--answers", "-"], b"[]", 2),
        (&["assess", "--answers", "-"], b"{\"a\": \"\xff\"}", 2),
        (&["assess", "--answers", "-", "--date", "2026-02-30"], b"{}", 2),
        (&["assess", "--answers", "/nowhere/answers.json"], b"", 2),
        (&["questions", "--lang", "de"], b"", 2),
        (&["content", "check", "--content", "/nowhere"], b"", 2),
        (&["content", "check", "--content", empty], b"", 2),
        (&["nothing"], b"", 2),
    ] {
        assert_eq!(status(arguments, input), expected, "{arguments:?}");
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_asked_for() {
    let said = |lang| {
        let output = run(&["assess", "--answers", "-", "--lang", lang], b"{\n");
        String::from_utf8(output.stderr).expect("text")
    };
    assert_eq!(said("fr"), "-: Ce n’est pas du JSON lisible (ligne 2, colonne 1).\n");
    assert_eq!(said("en"), "-: This is not readable JSON (line 2, column 1).\n");
}

#[test]
fn faults_in_the_content_are_listed_and_the_answer_is_no() {
    let content = tempfile::tempdir().expect("a folder");
    let schemes = content.path().join("schemes");
    std::fs::create_dir(&schemes).expect("a folder");
    std::fs::write(schemes.join("broken.yaml"), "id: [").expect("a file");
    let content = content.path().to_str().expect("a path");
    let output = run(&["content", "check", "--json", "--content", content], b"");
    assert_eq!(output.status.code(), Some(1));
    let report: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["ok"], false);
    assert_eq!(report["faults"][0]["file"], "schemes/broken.yaml");
}

/// A collection of three passages in a folder, and the arguments that evaluate the search on it.
fn collection(judgments: &str) -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let corpus = r#"{"_id": "F1", "title": "Congé payé", "text": "Cinq semaines par an."}
{"_id": "F2", "title": "Préavis", "text": "Le préavis de démission dure un à trois mois."}
{"_id": "F3", "title": "Salaire", "text": "Le bulletin de paie est remis chaque mois."}
"#;
    let queries = r#"{"_id": "q1", "text": "conges payes", "metadata": {"topic": "T1"}}
{"_id": "q2", "text": "durée du préavis", "metadata": {"topic": "T1"}}
{"_id": "q3", "text": "bulletin de paie", "metadata": {"topic": "T2"}}
{"_id": "q4", "text": "sans jugement"}
"#;
    let files = [("corpus", corpus), ("queries", queries), ("qrels", judgments)];
    let mut arguments = vec!["search".to_owned(), "eval".to_owned()];
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        arguments.extend([format!("--{name}"), path.display().to_string()]);
    }
    (folder, arguments)
}

const JUDGMENTS: &str = "query-id\tcorpus-id\tscore\nq1\tF1\t5\nq2\tF2\t4\nq3\tF1\t5\n";

fn eval(arguments: &[String], more: &[&str]) -> Output {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).chain(more.iter().copied()).collect();
    run(&arguments, b"")
}

#[test]
fn the_search_is_measured_on_a_collection_and_what_it_found_is_written() {
    let (folder, arguments) = collection(JUDGMENTS);
    let file = folder.path().join("run");
    let output = eval(&arguments, &["--json", "--run", file.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    let count = |name: &str| report[name].as_u64();
    assert_eq!(["documents", "topics", "queries", "skipped", "missing"].map(count), [3, 2, 3, 1, 0].map(Some));
    for measure in ["ndcg@10", "mrr@10", "s@1", "s@3", "s@10"] {
        let estimate = &report["measures"][measure];
        assert_eq!([&estimate["mean"], &estimate["low"], &estimate["high"]], [0.5, 0.0, 1.0], "{measure}");
    }
    let written = std::fs::read_to_string(file).expect("a run");
    assert!(written.starts_with("q1 Q0 F1 1 ") && written.contains("\nq3 Q0 F3 1 "), "{written}");
    let words = String::from_utf8(eval(&arguments, &["--lang", "en"]).stdout).expect("text");
    assert!(words.starts_with("Topics: 2; queries: 3 ") && words.contains("\nndcg@10 0.5000 "), "{words}");
}

#[test]
fn a_collection_that_cannot_be_read_is_wrong_use_and_tells_the_line() {
    let told = |judgments: &str| {
        let (folder, arguments) = collection(judgments);
        let output = eval(&arguments, &["--lang", "en"]);
        let said = String::from_utf8(output.stderr).expect("text");
        (output.status.code(), said.replace(&format!("{}/", folder.path().display()), ""))
    };
    let broken = "qrels:1: `high` is no grade: a whole number up to 30 is expected\n";
    assert_eq!(told("q1 0 F1 high\n"), (Some(2), broken.to_owned()));
    assert_eq!(told("q1 0 F1 0\n"), (Some(2), "No query has a passage judged right.\n".to_owned()));
    let (_folder, mut arguments) = collection(JUDGMENTS);
    arguments.truncate(6);
    assert_eq!(eval(&arguments, &[]).status.code(), Some(2), "no judgments");
}

#[test]
fn a_word_that_names_a_command_can_be_searched_for() {
    for arguments in [&["search", "--json", "--", "eval"][..], &["search", "--json", "eval"], &["search", "--json", "rebuild"]] {
        let report: Json = serde_json::from_slice(&run(arguments, b"").stdout).expect("JSON");
        assert_eq!(report["query"].as_str(), arguments.last().copied(), "{arguments:?}");
    }
}

#[test]
fn the_index_is_rebuilt_even_when_it_is_there() {
    let data = tempfile::tempdir().expect("a folder");
    let arguments = ["search", "rebuild", "--lang", "en", "--data", data.path().to_str().expect("a path")];
    let built = || {
        let output = run(&arguments, b"");
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stdout.starts_with(b"Index rebuilt in "), "{}", String::from_utf8_lossy(&output.stdout));
        let languages = std::fs::read_dir(data.path().join("search")).expect("an index");
        let mut times: Vec<_> =
            languages.map(|language| language.and_then(|language| language.metadata()?.modified()).expect("a folder")).collect();
        times.sort();
        times
    };
    let (first, second) = (built(), built());
    assert_eq!((first.len(), second.len()), (2, 2));
    assert!(first.last() < second.first(), "{first:?} {second:?}");
    let file = data.path().join("file");
    std::fs::write(&file, "").expect("a file");
    assert_eq!(status(&["search", "rebuild", "--data", file.to_str().expect("a path")], b""), 1, "not in memory instead");
}

/// Runs a command over a data folder, without PostgreSQL or a mail server.
fn over(data: &std::path::Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = guichet();
    command
        .args(arguments)
        .arg("--data")
        .arg(data)
        .args(["--lang", "en"])
        .env_remove("DATABASE_URL")
        .env_remove("GUICHET_SMTP")
        .env_remove("GUICHET_FILES");
    let output = command.output().expect("an end");
    (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[test]
fn a_database_is_made_backed_up_restored_and_its_audit_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, other) = (folder.path().join("data"), folder.path().join("other"));
    let backup = folder.path().join("backup.tar");
    let backup = backup.to_str().expect("a path");
    let said = |status, text: &str| (Some(status), format!("{text}\n"));
    assert_eq!(over(&data, &["audit", "verify"]).0, Some(1), "there is no database");
    assert_eq!(over(&data, &["files", "move", "--from", "database"]).0, Some(1));
    assert!(!data.exists(), "asking makes none");
    assert_eq!(over(&data, &["migrate"]), said(0, "The tables are up to date."));
    assert_eq!(over(&data, &["audit", "verify"]), said(0, "The audit trail is whole: no entry."));
    let (status, written) = over(&data, &["backup", backup]);
    assert!(status == Some(0) && written.starts_with("Backup written. Audit entries: 0; attachments: 0."), "{written}");
    assert!(written.contains("guichet.key"), "what the backup does not hold is told: {written}");
    assert_eq!(over(&data, &["backup", backup]), said(2, &format!("{backup} exists: choose another name.")));
    assert_eq!(over(&other, &["restore", backup]), said(0, "Backup restored. Audit entries: 0; attachments: 0."));
    let taken = "The data folder is not empty: the option --force moves what is there aside.";
    assert_eq!(over(&other, &["restore", backup]), said(2, taken));
    assert_eq!(over(&other, &["restore", "--force", backup]).0, Some(0));
    assert_eq!(over(&other, &["restore", "--force", "Cargo.toml"]), said(2, "This file is no backup of the desk."));
}

#[test]
fn a_server_keeps_its_database_from_being_replaced_and_its_key_from_being_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, backup) = (folder.path().join("data"), folder.path().join("backup.tar"));
    let backup = backup.to_str().expect("a path");
    let server = Server::start(data.to_str().expect("a path"));
    assert_eq!(over(&data, &["backup", backup]).0, Some(0));
    let (status, said) = over(&data, &["restore", "--force", backup]);
    assert_eq!((status, said.as_str()), (Some(2), "The database is in use: stop the server first.\n"));
    let key = std::fs::read(data.join("guichet.key")).expect("a key");
    let (status, said) = over(&data, &["key", "rotate"]);
    assert_eq!((status, said.as_str()), (Some(2), "The database is in use: stop every server first. Nothing has changed.\n"));
    assert_eq!(std::fs::read(data.join("guichet.key")).expect("a key"), key);
    assert_eq!(server.status_of("/fr"), "200");
    drop(server);
    let (status, said) = over(&data, &["key", "rotate"]);
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(over(&data, &["restore", "--force", backup]).0, Some(0));
}

#[test]
fn a_worker_stops_when_asked_and_a_mail_server_needs_a_sender() {
    let data = tempfile::tempdir().expect("a folder");
    let worker = |smtp: &str| {
        let mut command = guichet();
        command.args(["worker", "--origin", "https://guichet.example", "--data"]).arg(data.path());
        command.env_remove("DATABASE_URL").env("GUICHET_SMTP", smtp).spawn().expect("the binary")
    };
    let mut complaints = String::new();
    let mut refused = worker("smtp://user:geheim@mail.example");
    refused.stderr.take().expect("a pipe").read_to_string(&mut complaints).expect("text");
    assert_eq!(refused.wait().expect("an end").code(), Some(1));
    assert!(complaints.contains("GUICHET_SMTP") && !complaints.contains("geheim"), "{complaints}");
    let mut working = worker("");
    let mut log = BufReader::new(working.stderr.take().expect("a pipe")).lines();
    let done = log.by_ref().any(|line| line.expect("a line").contains("the tasks of the day are done"));
    assert!(done, "the worker ended before the tasks of the day were done");
    let asked = Command::new("kill").args(["-TERM", &working.id().to_string()]).status();
    assert!(asked.expect("kill").success());
    assert_eq!(working.wait().expect("an end").code(), Some(0));
}

/// A server that is stopped with the test.
struct Server {
    child: Child,
    host: String,
}

impl Server {
    fn start(data: &str) -> Self {
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", data];
        let mut child = guichet().args(arguments).env("GUICHET_RELOAD", "1").spawn().expect("the binary");
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
        output.read_line(&mut line).expect("a line");
        let address = line.strip_prefix("Guichet prêt : http://").and_then(|rest| rest.strip_suffix("/fr\n"));
        let host = address.unwrap_or_else(|| panic!("{line:?}")).to_owned();
        Self { child, host }
    }

    fn status_of(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).expect("a connection");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host).expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("text");
        answer.split(' ').nth(1).unwrap_or_default().to_owned()
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.child.id().to_string()]).status();
        assert!(status.expect("kill").success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_server_says_where_it_is_and_stops_when_asked() {
    let data = tempfile::tempdir().expect("a folder");
    let mut server = Server::start(data.path().to_str().expect("a path"));
    assert_eq!(server.status_of("/fr"), "200");
    assert_eq!(server.status_of("/readyz"), "200");
    server.signal("-HUP");
    assert_eq!(server.status_of("/en"), "200");
    server.signal("-TERM");
    assert_eq!(server.child.wait().expect("an end").code(), Some(0));
}
