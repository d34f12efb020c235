//! Keys and files on both databases.

use std::path::Path;

use chrono::NaiveDate;
use content::{Answers, Library};
use proptest::prelude::*;

use super::{SignedSnapshot, SnapshotFault};
use crate::desk::Desk;
use crate::testing::desks;
use crate::testing::invariants::broken;

const MONDAY: &str = "2026-11-23T09:00:00Z";
const ANSWERS: &str =
    "ce_marking=obtenu&is_software=oui&payer_target=etablissement_sante&payer_target=esms&trl=7&md_class=inconnu";

fn library() -> Library {
    let files =
        content::load::read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))).expect("content files");
    content::load::load(&files, day()).expect("content without faults").library
}

fn day() -> NaiveDate {
    "2026-11-27".parse().expect("a day")
}

async fn signed(desk: &Desk, library: &Library) -> SignedSnapshot {
    let answers = Answers::from_query(&library.rules, ANSWERS).0;
    desk.sign_snapshot(&library.rules, &answers, day()).await.expect("a snapshot")
}

#[tokio::test]
async fn a_file_is_verified_and_the_key_is_one_that_the_desk_tells_of() {
    let library = library();
    for desk in desks(MONDAY).await {
        let file = signed(&desk, &library).await;
        let read = SignedSnapshot::verify(file.render().as_bytes()).expect("a right file");
        assert_eq!(read, file);
        assert!(read.statement().against(&library.rules).is_empty());
        let keys = desk.public_keys().await.expect("keys");
        assert_eq!(keys.iter().map(|key| key.id.as_str()).collect::<Vec<_>>(), [read.key()]);
    }
}

#[tokio::test]
async fn a_key_that_is_replaced_signs_no_more_and_is_still_told_of() {
    let library = library();
    for desk in desks(MONDAY).await {
        let before = signed(&desk, &library).await;
        let name = desk.rotate_signing_key().await.expect("another key");
        let after = signed(&desk, &library).await;
        assert_eq!(after.key(), name);
        assert_ne!(after.key(), before.key());
        assert!(SignedSnapshot::verify(before.render().as_bytes()).is_ok(), "what was signed before stays right");
        let keys = desk.public_keys().await.expect("keys");
        assert_eq!(keys.iter().filter(|key| key.retired_at.is_none()).count(), 1);
        assert!(keys.iter().any(|key| key.id == before.key() && key.retired_at.is_some()));
        assert_eq!(broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_file_that_differs_in_any_one_byte_is_refused() {
    let library = library();
    let desk = desks(MONDAY).await.remove(0);
    let file = signed(&desk, &library).await.render().into_bytes();
    // Every byte of the signature, and now and then one of what it signs.
    let places = (0..file.len()).filter(|place| place % 41 == 0 || *place + 400 > file.len());
    for place in places {
        for other in [b' ', b'0', file[place] ^ 1, file[place] ^ 0x20] {
            if other == file[place] {
                continue;
            }
            let mut changed = file.clone();
            changed[place] = other;
            assert!(SignedSnapshot::verify(&changed).is_err(), "byte {place} as {:?}", char::from(other));
        }
        if place % 41 == 0 {
            let shorter = [&file[..place], &file[place + 1..]].concat();
            let longer = [&file[..place], b" ", &file[place..]].concat();
            assert!(SignedSnapshot::verify(&shorter).is_err() && SignedSnapshot::verify(&longer).is_err(), "byte {place}");
        }
    }
}

#[tokio::test]
async fn a_verdict_that_was_changed_and_a_key_that_was_exchanged_are_told_apart_from_a_change_of_layout() {
    let library = library();
    let desk = desks(MONDAY).await.remove(0);
    let file = signed(&desk, &library).await.render();
    let forged = file.replacen("\"verdict\": \"closed\"", "\"verdict\": \"open\"", 1);
    assert_eq!(SignedSnapshot::verify(forged.as_bytes()), Err(SnapshotFault::Forged));
    let told = SignedSnapshot::unverified(forged.as_bytes()).expect("a statement").against(&library.rules);
    assert_eq!(told.len(), 1, "the verdict that was changed: {told:?}");
    let other = desks(MONDAY).await.remove(0);
    let theirs = signed(&other, &library).await;
    let exchanged = file.replace(signed(&desk, &library).await.key(), theirs.key());
    assert_eq!(SignedSnapshot::verify(exchanged.as_bytes()), Err(SnapshotFault::Forged));
    let compact = serde_json::to_string(&serde_json::from_str::<serde_json::Value>(&file).expect("JSON")).expect("JSON");
    assert_eq!(SignedSnapshot::verify(compact.as_bytes()), Err(SnapshotFault::Rewritten));
}

proptest! {
    #[test]
    fn no_file_makes_the_reader_fail(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "\\{\"snapshot\": ?\\{[ -~]{0,80}") {
        for file in [bytes.as_slice(), text.as_bytes()] {
            prop_assert!(SignedSnapshot::verify(file).is_err());
        }
    }
}
