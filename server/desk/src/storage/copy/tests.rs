use super::*;
use crate::audit::{self, Chain, Deed};
use crate::clock::Clock;
use crate::desk::Desk;
use crate::random::Random;
use crate::storage::Place;
use crate::testing::desks;

fn desk(storage: Storage) -> Desk {
    Desk::new(storage, Clock::default(), Random::default())
}

async fn write(desk: &Desk, object: &str) {
    let deed = Deed {
        actor: None,
        action: audit::Action::SignIn,
        object: audit::Thing::Mail.of(object),
        company: None,
        detail: String::new(),
    };
    desk.record(deed).await.expect("an entry");
}

async fn entries(storage: Storage) -> i64 {
    match desk(storage).verify_audit().await.expect("an answer") {
        Chain::Whole { entries } => entries,
        Chain::Broken { sequence } => panic!("broken at {sequence}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_made_while_others_write_is_whole_and_holds_all_that_was_written_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage = Storage::sqlite(&folder.path().join("guichet.db")).await.expect("a database");
    let writing = desk(storage.clone());
    for _ in 0..10 {
        write(&writing, "before").await;
    }
    let writers: Vec<_> = (0..8)
        .map(|writer| {
            let desk = writing.clone();
            tokio::spawn(async move {
                for _ in 0..20 {
                    write(&desk, &format!("writer {writer}")).await;
                }
            })
        })
        .collect();
    let mut last = 10;
    for number in 0..5 {
        let file = folder.path().join(format!("copy-{number}"));
        storage.copy_to(&file).await.expect("a copy");
        let copy = Storage::existing(Place::File(&file)).await.expect("a database");
        assert_eq!(copy.faults().await.expect("an answer"), [""; 0]);
        let entries = entries(copy).await;
        assert!(entries >= last, "{entries} entries, {last} before");
        last = entries;
    }
    for writer in writers {
        writer.await.expect("an end");
    }
    assert_eq!(entries(storage).await, 170);
}

#[tokio::test]
async fn a_copy_does_not_overwrite() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage = Storage::sqlite(&folder.path().join("guichet.db")).await.expect("a database");
    let file = folder.path().join("copy");
    std::fs::write(&file, "something else").expect("a file");
    assert!(storage.copy_to(&file).await.is_err());
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), "something else");
}

#[tokio::test]
async fn postgresql_is_copied_by_its_own_programs() {
    for desk in desks("2026-11-27T09:00:00Z").await.into_iter().filter(|desk| desk.storage.is_shared()) {
        assert!(matches!(desk.storage.copy_to(Path::new("copy")).await, Err(CopyError::NotAFile)));
    }
}

#[tokio::test]
async fn a_database_is_in_use_as_long_as_somebody_has_it_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let storage = Storage::sqlite(&path).await.expect("a database");
    write(&desk(storage.clone()), "one").await;
    assert!(Storage::in_use(&path).await.expect("an answer"));
    storage.close().await.expect("an end");
    assert!(!Storage::in_use(&path).await.expect("an answer"));
    assert!(!path.with_extension("db-wal").exists());
    assert_eq!(entries(Storage::sqlite(&path).await.expect("a database")).await, 1);
}

#[tokio::test]
async fn a_damaged_file_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let storage = Storage::sqlite(&path).await.expect("a database");
    storage.close().await.expect("an end");
    let mut bytes = std::fs::read(&path).expect("a file");
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(7);
    std::fs::write(&path, bytes).expect("a file");
    let told = match Storage::existing(Place::File(&path)).await {
        Ok(storage) => storage.faults().await,
        Err(error) => Err(error),
    };
    assert!(!told.is_ok_and(|faults| faults.is_empty()));
}
