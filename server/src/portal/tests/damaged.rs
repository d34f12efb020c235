//! The index on disk is damaged: the portal opens, every page is served and every answer is that of a new index.

use std::path::PathBuf;

use super::*;

const PAGES: [&str; 6] =
    ["/fr", "/fr/voies/pecan-dtx", "/en/routes/pecan-dtx", "/fr/recherche?q=certificat+hds", "/en/search?q=hosting", "/readyz"];
const QUERIES: [&str; 4] = [
    "/api/v1/search?q=certificat+hds",
    "/api/v1/search?q=R.+162-113",
    "/api/v1/search?q=telesurveilance",
    "/api/v1/search?lang=en&page=2",
];

fn open(data: Option<&Path>) -> Arc<Portal> {
    let clock = Clock::at_noon(NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"));
    let settings = Settings { data: data.map(Path::to_owned), clock, ..Settings::default() };
    Arc::new(Portal::open(settings, desk::testing::in_memory(Clock::System)).expect("a portal").0)
}

/// What the portal finds; every page is served as well.
async fn found(portal: &Arc<Portal>) -> Vec<String> {
    let router = crate::router(Arc::clone(portal));
    for page in PAGES {
        assert_eq!(get(&router, page).await.0, StatusCode::OK, "{page}");
    }
    let mut found = Vec::new();
    for query in QUERIES {
        let (status, body) = get(&router, query).await;
        assert_eq!(status, StatusCode::OK, "{query}");
        found.push(body);
    }
    found
}

/// Which file of a language, and what happens to it.
type Damage = (usize, fn(&Path));

/// The files below `folder`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

fn change(file: &Path, change: impl Fn(&mut Vec<u8>)) {
    let mut bytes = fs::read(file).expect("a file");
    change(&mut bytes);
    fs::write(file, bytes).expect("a file");
}

fn bury(file: &Path) {
    fs::remove_file(file).expect("a file");
    fs::create_dir(file).expect("a folder");
}

#[tokio::test]
async fn a_damaged_index_is_written_again_and_no_visitor_notices() {
    let expected = found(&open(None)).await;
    let data = tempfile::tempdir().expect("a folder");
    let folder = index_folder(data.path());
    assert_eq!(found(&open(Some(data.path()))).await, expected, "a new folder");
    // Each time another damage to another file of each language; the manifest is the last one.
    let damages: [[Damage; 2]; 3] = [
        [(0, |file| fs::remove_file(file).expect("a file")), (1, |file| change(file, Vec::clear))],
        [(2, |file| change(file, |bytes| bytes.truncate(bytes.len() / 2))), (3, |file| change(file, |bytes| bytes[0] ^= 1))],
        [(4, bury), (6, |manifest| change(manifest, |bytes| bytes[0] ^= 1))],
    ];
    for (round, damages) in damages.into_iter().enumerate() {
        let before = files(&folder);
        let languages = before.chunks(before.len() / damages.len());
        for ((number, happens), files) in damages.into_iter().zip(languages) {
            happens(&files[number]);
        }
        assert_eq!(found(&open(Some(data.path()))).await, expected, "round {round}");
        let after = files(&folder);
        // But for the manifest and `meta.json`, an index that is written again has files of other names.
        let same = before.iter().filter(|file| after.contains(file)).count();
        assert_eq!((after.len(), same), (before.len(), 2 * damages.len()), "round {round}: both languages are written again");
    }
    let whole = files(&folder);
    assert_eq!(found(&open(Some(data.path()))).await, expected, "whole");
    assert_eq!(files(&folder), whole, "nothing is written again");
}

#[tokio::test]
async fn a_portal_that_cannot_write_its_index_answers_from_memory() {
    let expected = found(&open(None)).await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "precious").expect("a file");
    let taken = folder.path().join("taken");
    fs::create_dir(&taken).expect("a folder");
    fs::write(index_folder(&taken), "precious").expect("a file");
    for data in [&file, &taken] {
        assert_eq!(found(&open(Some(data))).await, expected, "{}", data.display());
    }
    assert_eq!(fs::read_to_string(index_folder(&taken)).expect("a file"), "precious");
}

#[tokio::test]
async fn what_happens_to_the_index_on_disk_is_nothing_to_a_portal_that_runs() {
    let data = tempfile::tempdir().expect("a folder");
    let portal = open(Some(data.path()));
    let expected = found(&portal).await;
    for file in files(data.path()) {
        change(&file, Vec::clear);
    }
    assert_eq!(found(&portal).await, expected, "emptied");
    fs::remove_dir_all(data.path()).expect("a folder");
    assert_eq!(found(&portal).await, expected, "removed");
}
