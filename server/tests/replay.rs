//! `guichet replay`, `guichet verify` and `guichet signing-key` as operators, editors and companies use them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use content::{Answers, load};
use desk::{Clock, Desk, Random, Storage};
use serde_json::Value as Json;
use server::key_file::KeyFile;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");

fn guichet(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
    command.args(arguments).env_remove("DATABASE_URL").env_remove("GUICHET_CONTENT");
    command.output().expect("an end")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path")
}

/// The content files, with one option of a criterion of a scheme taken away.
fn stricter(folder: &Path) {
    for (name, bytes) in load::read_folder(Path::new(CONTENT)).expect("content files") {
        let file = folder.join(&name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        let text = String::from_utf8_lossy(&bytes);
        let changed = if name == "schemes/intra-ghs.yaml" {
            assert!(text.contains("[dm_implantable_invasif, dm_equipement_collectif, dm_individuel]"));
            text.replace(
                "[dm_implantable_invasif, dm_equipement_collectif, dm_individuel]",
                "[dm_implantable_invasif, dm_equipement_collectif]",
            )
        } else {
            text.into_owned()
        };
        fs::write(file, changed).expect("a file");
    }
}

#[test]
fn dossiers_situations_and_draws_that_flip_are_listed_with_their_criteria_and_an_example() {
    let folder = tempfile::tempdir().expect("a folder");
    let (to, data) = (folder.path().join("content"), folder.path().join("data"));
    stricter(&to);
    let same = guichet(&["replay", "--from", CONTENT, "--to", CONTENT, "--random", "200", "--date", "2026-11-23"]);
    assert_eq!(same.status.code(), Some(0), "{}", told(&same));
    let drawn = ["replay", "--from", CONTENT, "--to", path(&to), "--random", "500", "--date", "2026-11-23", "--json"];
    let output = guichet(&drawn);
    assert_eq!((output.status.code(), told(&output)), (Some(1), told(&guichet(&drawn))), "the same draws twice");
    let report: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["assessed"], 500);
    for flip in report["flips"].as_array().expect("flips") {
        assert_eq!(
            (flip["scheme"].as_str(), flip["criteria"][0]["criterion"].as_str()),
            (Some("intra-ghs"), Some("nature_du_produit"))
        );
        assert!(flip["example"]["answers"].as_str().is_some_and(|answers| answers.contains("product_kind")));
    }
    let situations = guichet(&["replay", "--from", CONTENT, "--to", path(&to), "--situations", "--date", "2026-11-23", "--json"]);
    let report: Json = serde_json::from_slice(&situations.stdout).expect("JSON");
    let files = fs::read_dir(Path::new(CONTENT).join("situations")).expect("situations").count();
    assert_eq!((&report["assessed"], situations.status.code()), (&files.into(), Some(i32::from(report["flipped"] != 0))));

    let version = kept(&data);
    for from in [CONTENT, version.as_str()] {
        let output =
            guichet(&["replay", "--from", from, "--to", path(&to), "--data", path(&data), "--date", "2026-11-23", "--json"]);
        let report: Json = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(
            (output.status.code(), &report["assessed"], &report["flipped"]),
            (Some(1), &1.into(), &1.into()),
            "{from}: {report}"
        );
        assert_eq!((&report["flips"][0]["scheme"], &report["flips"][0]["dossiers"]), (&"intra-ghs".into(), &1.into()));
    }
    let other = guichet(&["replay", "--from", "another-version", "--to", path(&to), "--data", path(&data)]);
    assert_eq!(other.status.code(), Some(0), "no dossier has that version: {}", told(&other));
    assert_eq!(guichet(&["replay", "--from", &version, "--to", path(&to), "--random", "9"]).status.code(), Some(2));
}

/// A data folder with one dossier; the version of its library.
fn kept(data: &Path) -> String {
    use desk::accounts::{Client, NewPassword, Password, SignUp, Signed};
    use desk::dossiers::{For, Snapshot};
    use desk::outbox::Mail;

    const PASSWORD: &str = "quatre girafes dansent";
    let files = load::read_folder(Path::new(CONTENT)).expect("content files");
    let rules = load::load(&files, "2026-11-23".parse().expect("a day")).expect("a library").library.rules;
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    runtime.block_on(async {
        fs::create_dir_all(data).expect("a folder");
        let storage = Storage::sqlite(&data.join("guichet.db")).await.expect("a database");
        let desk = Desk::new(storage, Clock::Fixed("2026-11-23T09:00:00Z".parse().expect("a time")), Random::System);
        let sign_up = SignUp {
            mail: "ada@example.fr".parse().expect("an address"),
            name: "Ada Lovelace".parse().expect("a name"),
            password: NewPassword::choose(PASSWORD, &[]).expect("a password"),
            locale: content::Locale::Fr,
            then: String::new(),
        };
        let client = Client::new([127, 0, 0, 1].into(), "");
        desk.sign_up(sign_up, &client).await.expect("an account");
        let mails = desk.due_mails(10).await.expect("mails");
        let Some(Mail::ConfirmAddress { secret }) = mails.into_iter().next().map(|mail| mail.mail) else { panic!("a mail") };
        let secret = secret.parse().expect("a secret");
        let (session, _) = desk.confirm_mail(&secret, &Password::typed(PASSWORD), &client, None).await.expect("a session");
        let Some(Signed::In(visitor, _)) = desk.signed(&session.token).await.expect("an answer") else { panic!("a visitor") };
        let answers = Answers::from_query(&rules, "product_kind=dm_individuel&ce_marking=obtenu").0;
        let snapshot = Snapshot::of(&rules, &answers, desk.now().day());
        let (company, product) = ("Sienne".parse().expect("a name"), "Nocta".parse().expect("a product"));
        let indication = "Insomnie".parse().expect("an indication");
        desk.save_dossier(&visitor, For::New(&company), &product, &indication, &snapshot).await.expect("a dossier");
    });
    rules.version
}

#[test]
fn a_snapshot_is_verified_offline_against_published_keys_and_one_changed_byte_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let files = load::read_folder(Path::new(CONTENT)).expect("content files");
    let rules = load::load(&files, "2026-11-23".parse().expect("a day")).expect("a library").library.rules;
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let signed = runtime.block_on(async {
        fs::create_dir_all(&data).expect("a folder");
        let storage = Storage::sqlite(&data.join("guichet.db")).await.expect("a database");
        let desk = Desk::new(storage, Clock::Fixed("2026-11-23T09:00:00Z".parse().expect("a time")), Random::System);
        let desk = KeyFile::new(data.join("guichet.key")).unlock(desk).await.expect("a key");
        let answers = Answers::from_query(&rules, "product_kind=dtx&ce_marking=obtenu").0;
        desk.sign_snapshot(&rules, &answers, desk.now().day()).await.expect("a snapshot").render()
    });
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::write(&file, text).expect("a file");
        file.to_str().expect("a path").to_owned()
    };
    let file = write("constat.json", &signed);
    let published = told(&guichet(&["signing-key", "list", "--data", path(&data)]));
    let keys = write("cles.json", &published);
    let verified = guichet(&["verify", &file, "--keys", &keys, "--content", CONTENT]);
    assert_eq!(verified.status.code(), Some(0), "{}", told(&verified));
    assert!(told(&verified).contains("mêmes verdicts"), "{}", told(&verified));
    let unknown = guichet(&["verify", &file, "--content", CONTENT]);
    assert!(unknown.status.success() && told(&unknown).contains("n’a pas été comparée"), "{}", told(&unknown));

    let forged = write("forged.json", &signed.replacen("\"verdict\": \"closed\"", "\"verdict\": \"open\"", 1));
    let refused = guichet(&["verify", &forged, "--keys", &keys, "--content", CONTENT]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(told(&refused).contains("Ouverte"), "what was changed is told: {}", told(&refused));
    let spaced = write("spaced.json", &format!("{signed} "));
    assert_eq!(guichet(&["verify", &spaced, "--keys", &keys, "--content", CONTENT]).status.code(), Some(1));

    let rotated = guichet(&["signing-key", "rotate", "--data", path(&data)]);
    assert_eq!(rotated.status.code(), Some(0), "{}", told(&rotated));
    let later = write("later.json", &told(&guichet(&["signing-key", "list", "--data", path(&data)])));
    assert_eq!(guichet(&["verify", &file, "--keys", &later, "--content", CONTENT]).status.code(), Some(0), "old keys stay");
    let others = write("others.json", &told(&guichet(&["signing-key", "list", "--data", path(&folder.path().join("other"))])));
    assert_eq!(guichet(&["verify", &file, "--keys", &others, "--content", CONTENT]).status.code(), Some(1), "somebody else");
    for wrong in [&["verify", "nowhere.json"][..], &["verify", &file, "--keys", &file]] {
        assert_eq!(guichet(wrong).status.code(), Some(2), "{wrong:?}");
    }

    let stricter_rules = folder.path().join("content");
    stricter(&stricter_rules);
    let other = told(&guichet(&["verify", &file, "--keys", &keys, "--content", path(&stricter_rules), "--lang", "en"]));
    assert!(other.contains("that of this program is another one"), "{other}");
}
