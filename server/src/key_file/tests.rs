use std::fs;
use std::path::Path;

use desk::{Clock, Desk, Random, Storage};

use super::{KeyError, KeyFile};
use crate::backup;
use crate::data_folder::DataFolder;

async fn desk(data: &DataFolder) -> Desk {
    let storage = Storage::sqlite(&data.database()).await.expect("a database");
    Desk::new(storage, Clock::System, Random::System)
}

fn file(data: &DataFolder) -> KeyFile {
    KeyFile::new(data.key())
}

async fn unlocked(data: &DataFolder) -> Result<Desk, KeyError> {
    file(data).unlock(desk(data).await).await
}

fn folder(parent: &Path, name: &str) -> DataFolder {
    let data = DataFolder::new(parent.join(name));
    data.create().expect("a folder");
    data
}

#[tokio::test]
async fn the_key_is_made_once_for_its_owner_alone_and_nothing_starts_without_it_or_with_another() {
    let parent = tempfile::tempdir().expect("a folder");
    let data = folder(parent.path(), "data");
    let keys = unlocked(&data).await.expect("the first start").public_keys().await.expect("keys");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(data.key()).expect("a file").permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(unlocked(&data).await.expect("another start").public_keys().await.expect("keys"), keys);

    let copy = fs::read(data.key()).expect("a key");
    fs::remove_file(data.key()).expect("gone");
    let refused = unlocked(&data).await;
    assert!(matches!(refused, Err(KeyError::Missing(..))), "{refused:?}");
    assert!(!data.key().exists(), "no other key is made");
    for (wrong, text) in [("another", "ab".repeat(32)), ("none", "no key".to_owned())] {
        fs::write(data.key(), &text).expect("a file");
        let refused = unlocked(&data).await;
        assert!(matches!(refused, Err(KeyError::Other(..) | KeyError::Malformed(_))), "{wrong} {refused:?}");
        assert_eq!(fs::read_to_string(data.key()).expect("a file"), text, "nothing is overwritten");
    }
    fs::write(data.key(), copy).expect("the key again");
    assert_eq!(unlocked(&data).await.expect("a start").public_keys().await.expect("keys"), keys);
}

#[tokio::test]
async fn a_rotation_keeps_the_key_of_before_beside_and_comes_to_its_end_at_the_next_start() {
    let parent = tempfile::tempdir().expect("a folder");
    let data = folder(parent.path(), "data");
    let desk = unlocked(&data).await.expect("the first start");
    let keys = desk.public_keys().await.expect("keys");
    let first = fs::read(data.key()).expect("a key");
    let kept = file(&data).rotate(&desk).await.expect("another key");
    assert_eq!(fs::read(kept).expect("a key"), first);
    let second = fs::read(data.key()).expect("a key");
    assert_ne!(second, first);
    let desk = unlocked(&data).await.expect("a start");
    assert_eq!(desk.public_keys().await.expect("keys"), keys);

    // As if the machine had stopped before the files were moved.
    file(&data).rotate(&desk).await.expect("a third key");
    let third = fs::read(data.key()).expect("a key");
    fs::rename(data.key(), data.path().join("guichet.key.next")).expect("moved");
    fs::write(data.key(), &second).expect("the second key");
    assert_eq!(unlocked(&data).await.expect("a start").public_keys().await.expect("keys"), keys);
    assert_eq!(fs::read(data.key()).expect("a key"), third);
}

#[tokio::test]
async fn a_backup_does_not_hold_the_key_and_what_is_restored_opens_with_its_copy_only() {
    let parent = tempfile::tempdir().expect("a folder");
    let data = folder(parent.path(), "data");
    let desk = unlocked(&data).await.expect("the first start");
    let keys = desk.public_keys().await.expect("keys");
    let backup = parent.path().join("backup");
    backup::write(desk.storage(), &data, &backup).await.expect("a backup");
    let key = fs::read_to_string(data.key()).expect("a key");
    let held = fs::read(&backup).expect("a backup");
    assert!(!held.windows(key.trim().len()).any(|part| part == key.trim().as_bytes()), "the key is kept apart");

    let elsewhere = DataFolder::new(parent.path().join("elsewhere"));
    backup::restore(&backup, &elsewhere, false, Clock::System.now()).await.expect("restored");
    let without = unlocked(&elsewhere).await;
    assert!(matches!(without, Err(KeyError::Missing(..))), "{without:?}");
    fs::copy(data.key(), elsewhere.key()).expect("the copy of the key");
    assert_eq!(unlocked(&elsewhere).await.expect("a start").public_keys().await.expect("keys"), keys);
}
