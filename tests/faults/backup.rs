//! Backups are made while eight people open cases with files, answer and keep drafts; each, restored elsewhere, holds whatever had
//! been acknowledged before it began, and nothing by halves.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use desk::cases::{Asking, Consents, Context, DraftKind, OpenCase, Urgency};
use desk::desks::Topic;
use desk::files::Files;
use desk::storage::Place;
use desk::testing::files::{pdf, upload};
use desk::testing::invariants;
use desk::visitor::Role;
use desk::{AttachmentId, CaseId, Clock, Desk, Random, Storage, Visitor};
use server::backup;
use server::data_folder::DataFolder;
use tests::House;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// People who write at the same time.
const WRITERS: usize = 8;
/// Backups made under way.
const BACKUPS: usize = 5;
/// What has to be acknowledged between two of them.
const BETWEEN: usize = 40;
/// Cases that one of them opens at most, so that the test ends whatever happens.
const MOST: usize = 400;

/// What the desk acknowledged about a case.
#[derive(Clone, Debug)]
enum Told {
    Opened { case: CaseId, text: String, file: AttachmentId },
    Answered { case: CaseId, text: String },
    Draft { case: CaseId, text: String },
}

async fn open(data: &DataFolder) -> Desk {
    let storage = Storage::sqlite(&data.database()).await.expect("a database");
    let key = "07".repeat(32).parse().expect("a key");
    Desk::new(storage, Clock::System, Random::System)
        .unlocked(key)
        .await
        .expect("its key")
        .keeping(Files::folder(&data.attachments()).expect("a store"))
}

/// Opens cases, answers every other one and keeps a draft in the rest, each on a day of its own, as nobody may open many on one.
async fn write(desk: Desk, (founder, advisor): (Visitor, Visitor), over: Arc<AtomicBool>, told: UnboundedSender<Told>) {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    for (number, day) in first.iter_days().take(MOST).enumerate() {
        if over.load(Ordering::Relaxed) {
            return;
        }
        let desk = desk.at(Clock::at_noon(day));
        let text = format!("question {day} de {}", founder.account);
        let question = OpenCase {
            subject: "Une question".parse().expect("a subject"),
            body: text.parse().expect("a body"),
            topic: Topic::Other,
            urgency: Urgency::Normal,
            company: None,
            dossier: None,
            context: Context::default(),
            consents: Consents::default(),
        };
        let files = [upload("piece.pdf")];
        let case = desk.open_case(&founder, Asking { question: &question, files: &files, once: None }).await.expect("a case").id;
        let file = desk.case_for_company(&founder, case).await.expect("the case").thread[0].files[0].id;
        let _ = told.send(Told::Opened { case, text: text.clone(), file });
        if number % 2 == 0 {
            desk.reply(&advisor, case, 1, &text.parse().expect("a body")).await.expect("an answer");
            let _ = told.send(Told::Answered { case, text });
        } else {
            desk.save_draft(&advisor, case, DraftKind::Reply, &text).await.expect("a draft");
            let _ = told.send(Told::Draft { case, text });
        }
    }
}

/// What was told until now, [`BETWEEN`] more than before at least.
async fn more(before: &[Told], told: &mut UnboundedReceiver<Told>) -> Vec<Told> {
    let mut all = before.to_vec();
    while all.len() < before.len() + BETWEEN {
        all.push(told.recv().await.expect("somebody still writes"));
    }
    while let Ok(one) = told.try_recv() {
        all.push(one);
    }
    all
}

/// Whether the desk holds what it acknowledged.
async fn holds(desk: &Desk, admin: &Visitor, advisor: &Visitor, told: &Told) -> bool {
    let (Told::Opened { case, .. } | Told::Answered { case, .. } | Told::Draft { case, .. }) = told;
    let Ok(seen) = desk.case_for_staff(advisor, *case).await else { return false };
    match told {
        Told::Opened { case, text, file } => {
            let bytes = desk.file_for_staff(admin, *case, *file).await;
            seen.thread[0].body == *text && bytes.is_ok_and(|(_, bytes)| bytes == pdf())
        }
        Told::Answered { text, .. } => seen.thread.iter().skip(1).filter(|said| said.body == *text).count() == 1,
        Told::Draft { text, .. } => seen.drafts.iter().any(|draft| draft.body == *text),
    }
}

async fn people(data: &DataFolder) -> (Vec<(Visitor, Visitor)>, Visitor) {
    let house = House::over(open(data).await);
    let advisor = house.visitor(&house.staff("advisor@example.fr", Role::Advisor).await).await;
    let admin = house.visitor(&house.staff("admin@example.fr", Role::Admin).await).await;
    let mut writers = Vec::new();
    for number in 0..WRITERS {
        let founder = house.visitor(&house.founder(&format!("founder-{number}@example.fr")).await).await;
        writers.push((founder, advisor.clone()));
    }
    (writers, admin)
}

/// A backup made as the command does: by another process, with a connection of its own.
async fn back_up(data: &DataFolder, file: &Path) {
    let storage = Storage::existing(Place::File(&data.database())).await.expect("the database");
    backup::write(&storage, data, file).await.expect("a backup");
    storage.close().await.expect("an end");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_made_under_load_holds_every_case_file_and_draft_acknowledged_before_it_began() {
    let parent = tempfile::tempdir().expect("a folder");
    let data = DataFolder::new(parent.path().join("data"));
    data.create().expect("a folder");
    let (writers, admin) = people(&data).await;
    let advisor = writers[0].1.clone();
    let (desk, over) = (open(&data).await, Arc::new(AtomicBool::new(false)));
    let (telling, mut told) = unbounded_channel();
    let writing: Vec<_> =
        writers.into_iter().map(|people| tokio::spawn(write(desk.clone(), people, Arc::clone(&over), telling.clone()))).collect();
    drop(telling);
    let (mut backups, mut before) = (Vec::new(), Vec::new());
    for number in 0..BACKUPS {
        before = more(&before, &mut told).await;
        let file = parent.path().join(format!("backup-{number}"));
        back_up(&data, &file).await;
        backups.push((file, before.clone()));
    }
    over.store(true, Ordering::Relaxed);
    for writer in writing {
        writer.await.expect("a writer");
    }
    for (number, (file, before)) in backups.into_iter().enumerate() {
        let elsewhere = DataFolder::new(parent.path().join(format!("elsewhere-{number}")));
        backup::restore(&file, &elsewhere, false, Clock::System.now()).await.expect("a house");
        let restored = open(&elsewhere).await;
        assert_eq!(invariants::broken(&restored).await, Vec::<String>::new(), "backup {number}");
        for told in &before {
            assert!(holds(&restored, &admin, &advisor, told).await, "backup {number}: {told:?}");
        }
    }
    assert_eq!(invariants::broken(&desk).await, Vec::<String>::new());
}
