//! The library of `content/`, read once for all tests, on a date that does not move.

use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use content::Library;
use content::load::{load, read_folder};

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

pub fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
        let files = read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content folder is readable");
        match load(&files, today()) {
            Ok(loaded) => loaded.library,
            Err(faults) => panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
        }
    });
    &LIBRARY
}
