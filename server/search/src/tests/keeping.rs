use std::fs;
use std::path::{Path, PathBuf};

use super::library::{index, library, query};
use crate::{Index, Place, Results};

fn answers(index: &Index) -> Vec<Results> {
    ["", "hébergement", "imagerie", "R. 162-113"].map(|text| index.search(&query(text)).unwrap()).into()
}

fn built(folder: &Path, version: &str) -> Index {
    Index::build(&library(version), &Place::Folder(folder.to_owned())).unwrap()
}

fn kept(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}

fn files(folder: &Path) -> Vec<PathBuf> {
    kept(folder)
        .iter()
        .flat_map(|language| kept(language))
        .filter(|file| file.extension().is_none_or(|kind| kind != "lock"))
        .collect()
}

#[test]
fn an_index_in_a_folder_answers_like_one_in_memory_and_is_used_again() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(answers(&built(folder.path(), "un")), answers(&index()));
    let written: Vec<_> = files(folder.path()).iter().map(|file| fs::metadata(file).unwrap().modified().unwrap()).collect();
    assert_eq!(answers(&built(folder.path(), "un")), answers(&index()));
    let after: Vec<_> = files(folder.path()).iter().map(|file| fs::metadata(file).unwrap().modified().unwrap()).collect();
    assert_eq!(written, after, "nothing is written again");
}

#[test]
fn an_index_of_another_version_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    drop(built(folder.path(), "un"));
    drop(built(folder.path(), "deux"));
    assert_eq!(kept(folder.path()).len(), 2, "one per language");
    assert!(kept(folder.path()).iter().all(|path| path.to_string_lossy().contains("deux")));
}

#[test]
fn a_damaged_index_is_rebuilt_and_answers_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let expected = answers(&built(folder.path(), "un"));
    for number in 0..files(folder.path()).len() {
        let file = &files(folder.path())[number];
        let mut bytes = fs::read(file).unwrap();
        match number % 3 {
            0 => bytes.truncate(bytes.len() / 2),
            1 => bytes.iter_mut().for_each(|byte| *byte ^= 0x10),
            _ => bytes.clear(),
        }
        fs::write(file, bytes).unwrap();
        assert_eq!(answers(&built(folder.path(), "un")), expected, "file {number}");
    }
    for file in files(folder.path()).into_iter().step_by(4) {
        fs::remove_file(file).unwrap();
    }
    assert_eq!(answers(&built(folder.path(), "un")), expected, "files missing");
}

#[test]
fn a_folder_that_cannot_be_written_is_replaced_by_memory() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("not a folder");
    fs::write(&file, "").unwrap();
    assert_eq!(answers(&built(&file, "un")), answers(&index()));
}

#[test]
fn a_library_without_fiches_finds_nothing_and_does_not_fail() {
    let folder = tempfile::tempdir().unwrap();
    let mut empty = content::Library::default();
    empty.rules.version = "vide".to_owned();
    for place in [Place::Memory, Place::Folder(folder.path().to_owned())] {
        let results = Index::build(&empty, &place).unwrap().search(&query("hébergement")).unwrap();
        assert!(results.hits.is_empty() && !results.sure);
    }
}
