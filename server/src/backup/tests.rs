use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use content::Locale;
use desk::accounts::{Client, Signed};
use desk::cases::{AskedByMail, Consents, Context, OpenCase, Urgency};
use desk::desks::Topic;
use desk::files::Files;
use desk::outbox::Mail;
use desk::testing::files::{pdf, upload};
use desk::testing::{invariants, post};
use desk::{Clock, Desk, Random, Storage};
use tempfile::TempDir;

use super::*;
use crate::data_folder::DataFolder;

fn now() -> DateTime<Utc> {
    "2026-11-27T09:00:00Z".parse().expect("a time")
}

/// A data folder with a database, in which so many mails wait, and an attachment.
async fn house(mails: usize) -> (TempDir, DataFolder, Storage) {
    let parent = tempfile::tempdir().expect("a folder");
    let data = DataFolder::new(parent.path().join("data"));
    data.create().expect("a folder");
    let storage = Storage::sqlite(&data.database()).await.expect("a database");
    for _ in 0..mails {
        post(&desk(&storage), "ada@example.fr", Locale::Fr, &Mail::PasswordChanged).await;
    }
    fs::create_dir_all(data.attachments().join("0193")).expect("a folder");
    fs::write(data.attachments().join("0193/a.pdf"), "%PDF").expect("a file");
    (parent, data, storage)
}

fn desk(storage: &Storage) -> Desk {
    Desk::new(storage.clone(), Clock::Fixed(now()), Random::System)
}

async fn mails(data: &DataFolder) -> usize {
    let storage = Storage::sqlite(&data.database()).await.expect("a database");
    let mails = desk(&storage).due_mails(1_000).await.expect("mails").len();
    storage.close().await.expect("an end");
    mails
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_under_load_is_restored_elsewhere_with_all_that_was_acknowledged_before() {
    let (parent, data, storage) = house(20).await;
    let writers: Vec<_> = (0..8)
        .map(|_| {
            let desk = desk(&storage);
            tokio::spawn(async move {
                for _ in 0..30 {
                    post(&desk, "bea@example.fr", Locale::Fr, &Mail::PasswordChanged).await;
                }
            })
        })
        .collect();
    let file = parent.path().join("backup");
    let held = write(&storage, &data, &file).await.expect("a backup");
    assert_eq!(held, Held { entries: 0, attachments: 1 });
    for writer in writers {
        writer.await.expect("an end");
    }
    let elsewhere = DataFolder::new(parent.path().join("elsewhere"));
    assert_eq!(restore(&file, &elsewhere, false, now()).await.expect("a house"), held);
    let restored = mails(&elsewhere).await;
    assert!((20..=260).contains(&restored), "{restored}");
    assert_eq!(fs::read_to_string(elsewhere.attachments().join("0193/a.pdf")).expect("a file"), "%PDF");
    assert_eq!(mails(&data).await, 260);
    let left: Vec<_> = fs::read_dir(parent.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[tokio::test]
async fn a_file_that_goes_with_a_case_is_handed_out_again_after_a_restore() {
    handed_out_after_a_restore(|_, data| Files::folder(&data.attachments()).expect("a store")).await;
}

#[tokio::test]
async fn so_is_one_that_is_kept_in_the_database() {
    handed_out_after_a_restore(|storage, _| Files::database(storage)).await;
}

async fn handed_out_after_a_restore(place: impl Fn(&Storage, &DataFolder) -> Files) {
    let (parent, data, storage) = house(0).await;
    let desk = desk(&storage).keeping(place(&storage, &data));
    let asked = AskedByMail {
        mail: "ada@example.fr".parse().expect("an address"),
        name: "Ada".parse().expect("a name"),
        locale: Locale::Fr,
        question: OpenCase {
            subject: "Le certificat".parse().expect("a subject"),
            body: "Voir la pièce jointe.".parse().expect("a text"),
            topic: Topic::Other,
            urgency: Urgency::Normal,
            company: None,
            dossier: None,
            context: Context::default(),
            consents: Consents::default(),
        },
        files: vec![upload("a.pdf")],
        once: None,
    };
    let client = Client::new([192, 0, 2, 7].into(), "a browser");
    desk.ask_by_mail(&asked, &client).await.expect("a mail");
    let mail = desk.due_mails(1).await.expect("mails").remove(0).mail;
    let Mail::ConfirmCase { secret } = mail else { panic!("{mail:?}") };
    let (opened, session) = desk.confirm_case(&secret.parse().expect("a secret"), &client, None).await.expect("a case");
    let file = parent.path().join("backup");
    assert_eq!(write(&storage, &data, &file).await.expect("a backup").attachments, 2);
    storage.close().await.expect("an end");

    let elsewhere = DataFolder::new(parent.path().join("elsewhere"));
    assert_eq!(restore(&file, &elsewhere, false, now()).await.expect("a house").attachments, 2);
    let storage = Storage::sqlite(&elsewhere.database()).await.expect("a database");
    let desk = self::desk(&storage).keeping(place(&storage, &elsewhere));
    let signed = desk.signed(&session.expect("a session").token).await.expect("an answer");
    let Some(Signed::In(ada, _)) = signed else { panic!("{signed:?}") };
    let sent = desk.case_for_company(&ada, opened.id).await.expect("the case").thread[0].files[0].clone();
    assert_eq!(desk.file_for_company(&ada, opened.id, sent.id).await.expect("the file").1, pdf());
    assert_eq!(invariants::broken(&desk).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_there_is_neither_overwritten_nor_deleted() {
    let (parent, data, storage) = house(1).await;
    let file = parent.path().join("backup");
    write(&storage, &data, &file).await.expect("a backup");
    assert!(matches!(write(&storage, &data, &file).await, Err(BackupError::Exists(_))));
    post(&desk(&storage), "bea@example.fr", Locale::Fr, &Mail::PasswordChanged).await;

    assert!(matches!(restore(&file, &data, false, now()).await, Err(BackupError::NotEmpty)));
    assert!(matches!(restore(&file, &data, true, now()).await, Err(BackupError::InUse)));
    storage.close().await.expect("an end");
    restore(&file, &data, true, now()).await.expect("a house");
    assert_eq!(mails(&data).await, 1);
    let aside = DataFolder::new(data.path().join("before-restore-20261127-090000"));
    assert_eq!(mails(&aside).await, 2);
    assert!(aside.attachments().join("0193/a.pdf").exists());
}

#[tokio::test]
async fn what_is_no_backup_changes_nothing() {
    let (parent, data, storage) = house(1).await;
    let good = parent.path().join("good");
    write(&storage, &data, &good).await.expect("a backup");
    storage.close().await.expect("an end");
    let bytes = fs::read(&good).expect("a backup");

    let text = parent.path().join("text");
    fs::write(&text, "not a backup").expect("a file");
    let cut = parent.path().join("cut");
    fs::write(&cut, &bytes[..bytes.len() / 2]).expect("a file");
    let damaged = parent.path().join("damaged");
    let mut flipped = bytes.clone();
    flipped[20_000..24_000].fill(7);
    fs::write(&damaged, flipped).expect("a file");
    let foreign = parent.path().join("foreign");
    let mut tar = tar::Builder::new(fs::File::create(&foreign).expect("a file"));
    tar.append_path_with_name(&text, "passwd").expect("an entry");
    tar.finish().expect("an end");

    for file in [&text, &cut, &damaged, &foreign, Path::new("/nowhere")] {
        let error = restore(file, &data, true, now()).await.expect_err("no backup");
        assert!(!matches!(error, BackupError::InUse | BackupError::NotEmpty), "{error}");
        let left = fs::read_dir(data.path()).expect("a folder").count();
        assert_eq!(left, 2, "{}", file.display());
    }
    assert_eq!(mails(&data).await, 1);
}
