mod damaged;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::library::{index, library, query};
use crate::{Index, Place, Results};

/// The answers of an index that was never on disk.
static EXPECTED: LazyLock<Vec<Results>> = LazyLock::new(|| answers(&index()));

fn answers(index: &Index) -> Vec<Results> {
    ["", "hébergement", "imagerie", "R. 162-113", "remboursemant"].map(|text| index.search(&query(text)).unwrap()).into()
}

fn built(folder: &Path, version: &str) -> Index {
    Index::build(&library(version), &Place::Folder(folder.to_owned())).unwrap()
}

/// What a folder holds by path, folders being empty. An index that is written again has files of other names.
fn held(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut held = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            held.append(&mut self::held(&path));
            held.insert(path, Vec::new());
        } else {
            let bytes = fs::read(&path).unwrap();
            held.insert(path, bytes);
        }
    }
    held
}

/// The indexes in `folder`, by name.
fn kept(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Opens the index of `folder` twice: it answers as it should, and the second time finds it whole.
fn assert_whole(folder: &Path, case: &str) {
    assert_eq!(answers(&built(folder, "un")), *EXPECTED, "{case}");
    let written = held(folder);
    assert_eq!(answers(&built(folder, "un")), *EXPECTED, "{case}: opened again");
    assert_eq!(held(folder), written, "{case}: nothing is written again");
    assert_eq!(kept(folder).len(), 2, "{case}: nothing is left over");
}

#[test]
fn an_index_in_a_folder_answers_like_one_in_memory_and_is_used_again() {
    let folder = tempfile::tempdir().unwrap();
    assert_whole(folder.path(), "a new folder");
    assert_whole(folder.path(), "a known folder");
    assert_whole(&folder.path().join("a/folder/below"), "folders that were not there");
}

#[test]
fn an_index_is_built_anew_on_demand_even_when_it_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let reading = built(folder.path(), "un");
    let before = held(folder.path());
    let anew = Index::rebuild(&library("un"), folder.path()).unwrap();
    assert!(before.keys().filter(|path| path.extension().is_some_and(|kind| kind == "idx")).all(|path| !path.exists()));
    assert_eq!(answers(&reading), answers(&anew));
    assert_whole(folder.path(), "built anew");
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(Index::rebuild(&library("un"), &file).is_err(), "not in memory instead");
}

#[test]
fn an_index_of_another_version_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    drop(built(folder.path(), "un"));
    drop(built(folder.path(), "deux"));
    assert_eq!(kept(folder.path()).len(), 2, "one per language");
    assert!(kept(folder.path()).iter().all(|name| name.contains("deux")));
}

#[test]
fn an_index_answers_the_same_while_it_is_built_anew_and_while_another_version_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let reading = built(folder.path(), "un");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    loop {
                        let last = done.load(Ordering::Acquire);
                        assert_eq!(answers(&reading), *EXPECTED);
                        if last {
                            break;
                        }
                    }
                })
            })
            .collect();
        for version in ["un", "deux", "trois", "un"] {
            let anew = Index::rebuild(&library(version), folder.path()).unwrap();
            assert_eq!(anew.version(), version);
            assert_eq!(answers(&anew), *EXPECTED);
        }
        done.store(true, Ordering::Release);
        for reader in readers {
            reader.join().unwrap();
        }
    });
    assert_whole(folder.path(), "after the last one");
}

#[test]
fn portals_that_start_at_once_in_the_same_folder_all_answer() {
    let folder = tempfile::tempdir().unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(answers(&built(folder.path(), "un")), *EXPECTED));
        }
    });
    assert_whole(folder.path(), "afterwards");
}

#[test]
fn a_library_without_fiches_finds_nothing_and_does_not_fail() {
    let folder = tempfile::tempdir().unwrap();
    let mut empty = content::Library::default();
    empty.rules.version = "vide".to_owned();
    for place in [Place::Memory, Place::Folder(folder.path().to_owned()), Place::Folder(folder.path().to_owned())] {
        let results = Index::build(&empty, &place).unwrap().search(&query("hébergement")).unwrap();
        assert!(results.hits.is_empty() && !results.sure);
    }
}
