//! `guichet user` as an operator uses it: what it prints, and its exit status.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value as Json;

const ADA: &str = "ada@example.fr";

fn guichet(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
    command.arg("user").args(arguments).arg("--data").arg(data);
    command.env_remove("DATABASE_URL").env_remove("GUICHET_SMTP").env_remove("GUICHET_ORIGIN");
    command
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    guichet(data, arguments).output().expect("an end")
}

fn told(output: &Output) -> (Option<i32>, String) {
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

fn list(data: &Path) -> Json {
    serde_json::from_slice(&run(data, &["list", "--json"]).stdout).expect("JSON")
}

#[test]
fn the_first_administrator_is_invited_from_the_command_line_by_a_link_that_is_printed() {
    let data = tempfile::tempdir().expect("a folder");
    let arguments = ["invite", " Ada@Example.fr", "--role", "admin", "--origin", "https://guichet.example/"];
    let (status, text) = told(&run(data.path(), &arguments));
    assert_eq!(status, Some(0), "{text}");
    let [sentence, link] = text.lines().collect::<Vec<_>>()[..] else { panic!("{text}") };
    assert!(sentence.contains(ADA), "{sentence}");
    let secret = link.strip_prefix("https://guichet.example/fr/compte/invitation/").expect("the way to join");
    assert!(secret.len() == 64 && secret.bytes().all(|byte| byte.is_ascii_hexdigit()), "{secret}");
    let listed = list(data.path());
    assert_eq!((&listed[0]["id"], &listed[0]["mail"], &listed[0]["state"]), (&Json::Null, &ADA.into(), &"invited".into()));
    let (status, text) = told(&run(data.path(), &["list", "--staff"]));
    assert_eq!((status, text.lines().count()), (Some(0), 1), "{text}");
    assert!(text.contains("Administration · invitation en attente, valable jusqu’au "), "{text}");
}

#[test]
fn an_invitation_to_the_wrong_address_is_taken_back() {
    let data = tempfile::tempdir().expect("a folder");
    run(data.path(), &["invite", ADA, "--role", "admin"]);
    let (status, text) = told(&run(data.path(), &["withdraw", ADA, "--lang", "en"]));
    assert_eq!(status, Some(0), "{text}");
    assert_eq!(text.trim(), "The invitation of ada@example.fr is withdrawn: its link no longer works.");
    let again = run(data.path(), &["withdraw", ADA, "--lang", "en"]);
    let refused = String::from_utf8_lossy(&again.stderr).into_owned();
    assert_eq!((again.status.code(), refused.trim()), (Some(1), "No invitation is pending at the address ada@example.fr."));
    assert_eq!(list(data.path()), Json::Array(Vec::new()));
    assert_eq!(run(data.path(), &["list"]).status.code(), Some(1), "nothing found");
}

#[test]
fn the_link_is_for_its_reader_alone_where_mails_leave_the_machine() {
    let data = tempfile::tempdir().expect("a folder");
    let mut command = guichet(data.path(), &["invite", ADA, "--role", "advisor", "--desk", "has", "--lang", "en"]);
    let output = command.env("GUICHET_SMTP", "smtp://127.0.0.1:25").output().expect("an end");
    let (status, text) = told(&output);
    assert_eq!((status, text.lines().count()), (Some(0), 1), "{text}");
    assert!(text.starts_with("Invitation recorded for ada@example.fr"), "{text}");
}

#[test]
fn somebody_is_kept_out_let_in_again_and_freed_of_a_second_factor() {
    use desk::accounts::{Client, NewPassword, StaffInvitation};
    use desk::visitor::Role;
    use desk::{Clock, Desk, Random, Storage};

    let data = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    runtime.block_on(async {
        let storage = Storage::sqlite(&data.path().join("guichet.db")).await.expect("a database");
        let key = desk::sealing::SealingKey::new(Random::System);
        let desk = Desk::new(storage, Clock::System, Random::System).sealed_with(key);
        let invitation = StaffInvitation {
            mail: ADA.parse().expect("an address"),
            role: Role::Advisor,
            desks: ["dns".to_owned()].into(),
            locale: content::Locale::Fr,
        };
        let secret = desk.invite_staff(None, &invitation).await.expect("an invitation");
        let password = NewPassword::choose("quatre girafes dansent", &[]).expect("a password");
        let (name, client) = ("Ada Lovelace".parse().expect("a name"), Client::new([127, 0, 0, 1].into(), ""));
        desk.accept_invitation(&secret, &name, &password, &client, None).await.expect("a session");
    });
    let ada = |member: &str| list(data.path())[0][member].clone();
    assert_eq!((ada("mail"), ada("role"), ada("state")), (ADA.into(), "advisor".into(), "active".into()));
    assert_eq!((ada("desks"), ada("second_factor")), (vec!["dns"].into(), false.into()));
    let (status, text) = told(&run(data.path(), &["list", "--staff"]));
    assert_eq!(status, Some(0));
    assert!(text.contains("Ada Lovelace · Conseil · dns"), "{text}");

    for (command, state) in [("disable", "disabled"), ("enable", "active"), ("reset-second-factor", "active")] {
        let (status, text) = told(&run(data.path(), &[command, ADA]));
        assert_eq!(status, Some(0), "{command}");
        assert!(text.contains(ADA), "{text}");
        assert_eq!(ada("state"), state, "{command}");
    }
}

#[test]
fn nobody_with_the_address_is_no_and_what_cannot_be_read_is_wrong_use() {
    let data = tempfile::tempdir().expect("a folder");
    for command in ["disable", "enable", "reset-second-factor"] {
        let output = run(data.path(), &[command, ADA]);
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert_eq!(String::from_utf8_lossy(&output.stderr).trim(), "Aucun compte à l’adresse ada@example.fr.");
    }
    for arguments in [
        &["disable", "ada"][..],
        &["invite", ADA],
        &["withdraw", "ada"],
        &["invite", ADA, "--role", "king"],
        &["invite", ADA, "--role", "advisor", "--desk", "nowhere"],
        &["nothing"],
    ] {
        assert_eq!(run(data.path(), arguments).status.code(), Some(2), "{arguments:?}");
    }
}
