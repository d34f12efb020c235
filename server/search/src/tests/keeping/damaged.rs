//! What can happen to an index on disk, and that nobody notices.

use std::fs;
use std::path::{Path, PathBuf};

use super::{EXPECTED, answers, assert_whole, built, held, kept};
use crate::manifest;

/// What can happen to a file.
#[derive(Clone, Copy, Debug)]
enum Damage {
    Removed,
    Emptied,
    Halved,
    Longer,
    /// The bit at this share of its length is flipped.
    Bit(f32),
    Folder,
    #[cfg(unix)]
    /// A link to a file that holds the same.
    Link,
    #[cfg(unix)]
    /// A link to what can be read for ever.
    Endless,
}

impl Damage {
    const ALL: &[Self] = &[
        Self::Removed,
        Self::Emptied,
        Self::Halved,
        Self::Longer,
        Self::Bit(0.0),
        Self::Bit(0.33),
        Self::Bit(0.66),
        Self::Bit(1.0),
        Self::Folder,
        #[cfg(unix)]
        Self::Link,
        #[cfg(unix)]
        Self::Endless,
    ];

    fn happen(self, file: &Path) {
        let mut bytes = fs::read(file).unwrap();
        match self {
            Self::Removed => return fs::remove_file(file).unwrap(),
            Self::Emptied => bytes.clear(),
            Self::Halved => bytes.truncate(bytes.len() / 2),
            Self::Longer => bytes.push(b'\n'),
            Self::Bit(share) => flip(&mut bytes, share),
            Self::Folder => {
                fs::remove_file(file).unwrap();
                return fs::create_dir(file).unwrap();
            }
            #[cfg(unix)]
            Self::Link => {
                let elsewhere = file.parent().unwrap().parent().unwrap().with_extension("elsewhere");
                fs::rename(file, &elsewhere).unwrap();
                return std::os::unix::fs::symlink(elsewhere, file).unwrap();
            }
            #[cfg(unix)]
            Self::Endless => {
                fs::remove_file(file).unwrap();
                return std::os::unix::fs::symlink("/dev/zero", file).unwrap();
            }
        }
        fs::write(file, bytes).unwrap();
    }
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a file")]
fn flip(bytes: &mut [u8], share: f32) {
    let last = bytes.len() - 1;
    bytes[((last as f32 * share) as usize).min(last)] ^= 1 << 4;
}

/// A folder with an index, and the folder of its French half.
fn indexed() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("index");
    drop(built(&folder, "un"));
    let french = folder.join(&kept(&folder)[1]);
    (temporary, folder, french)
}

#[test]
fn a_file_damaged_in_any_way_is_written_again_and_the_answers_are_the_same() {
    let (_temporary, folder, french) = indexed();
    let files = held(&french).len();
    assert!(files > 6, "tantivy's files and the manifest");
    for number in 0..files {
        for damage in Damage::ALL {
            let before = held(&folder);
            let file = held(&french).into_keys().nth(number).unwrap();
            damage.happen(&file);
            assert_whole(&folder, &format!("{damage:?} {}", file.display()));
            assert_ne!(held(&folder), before, "{damage:?} {} was noticed", file.display());
        }
    }
}

#[test]
fn an_index_whose_files_are_all_damaged_is_written_again() {
    let (_temporary, folder, _) = indexed();
    for damage in Damage::ALL {
        held(&folder).keys().filter(|path| path.is_file()).for_each(|file| damage.happen(file));
        assert_whole(&folder, &format!("{damage:?}"));
    }
}

#[test]
fn a_manifest_that_does_not_belong_to_its_files_is_not_believed() {
    let (_temporary, folder, french) = indexed();
    let english = folder.join(&kept(&folder)[0]);
    let key = &kept(&folder)[1];
    for case in 0..7 {
        let before = held(&folder);
        let files = manifest::read(&french, key).unwrap();
        let path = french.join(manifest::NAME);
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.split_inclusive('\n');
        match case {
            // Whole, and of another version of the fields.
            0 => manifest::write(&french, &format!("{key}0"), &files).unwrap(),
            // Whole, without the last files.
            1 => manifest::write(&french, key, &files[..files.len() / 2]).unwrap(),
            2 => manifest::write(&french, key, &[]).unwrap(),
            3 => drop(fs::copy(english.join(manifest::NAME), &path).unwrap()),
            // Cut between two lines.
            4 => fs::write(&path, lines.take(4).collect::<String>()).unwrap(),
            // Without a file that is written and never read.
            5 => fs::write(&path, lines.filter(|line| !line.contains(".store ")).collect::<String>()).unwrap(),
            _ => fs::write(&path, text.repeat(100_000)).unwrap(),
        }
        assert_whole(&folder, &format!("case {case}"));
        assert!(held(&folder).keys().ne(before.keys()), "case {case} was noticed");
    }
}

#[test]
fn the_index_of_another_language_or_version_under_the_same_name_is_not_used() {
    let (_temporary, folder, french) = indexed();
    let english = folder.join(&kept(&folder)[0]);
    fs::remove_dir_all(&french).unwrap();
    fs::rename(&english, &french).unwrap();
    assert_whole(&folder, "English in the place of French");
    drop(built(&folder, "deux"));
    fs::rename(folder.join(&kept(&folder)[1]), &french).unwrap();
    assert_whole(&folder, "another version in the place of this one");
}

#[test]
fn what_stands_in_the_place_of_an_index_is_replaced() {
    let (_temporary, folder, french) = indexed();
    fs::remove_dir_all(&french).unwrap();
    fs::write(&french, "a file").unwrap();
    assert_whole(&folder, "a file");
    for leftover in [".writing-fr", ".writing-en"].map(|name| folder.join(name)) {
        fs::remove_dir_all(&french).unwrap();
        fs::create_dir_all(leftover.join("below")).unwrap();
        fs::write(leftover.join("manifest.txt"), "half").unwrap();
        drop(built(&folder, "deux"));
        assert_whole(&folder, "what a process that was killed left");
    }
    fs::remove_dir_all(&french).unwrap();
    fs::create_dir_all(french.join("below/deep")).unwrap();
    assert_whole(&folder, "folders");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_an_index_is_replaced_and_what_it_leads_to_stays() {
    use std::os::unix::fs::symlink;
    let (temporary, folder, french) = indexed();
    let elsewhere = temporary.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("precious"), "precious").unwrap();
    for target in [elsewhere.as_path(), &french, Path::new("nowhere"), Path::new("/dev/null")] {
        fs::remove_dir_all(&french).unwrap();
        symlink(target, &french).unwrap();
        assert_whole(&folder, &target.to_string_lossy());
    }
    assert_eq!(fs::read_to_string(elsewhere.join("precious")).unwrap(), "precious");
    let link = temporary.path().join("link");
    symlink(&folder, &link).unwrap();
    let before = held(&folder);
    assert_whole(&link, "a link to the folder");
    assert_eq!(held(&folder), before, "an index behind a link is used");
}

#[test]
fn without_a_folder_that_can_be_written_the_index_is_kept_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "precious").unwrap();
    let mut places = vec![file.clone(), file.join("below")];
    #[cfg(unix)]
    for (name, target) in [("lost", "nowhere/at/all"), ("round", "round")] {
        std::os::unix::fs::symlink(target, folder.path().join(name)).unwrap();
        places.push(folder.path().join(name));
    }
    for place in places {
        assert_eq!(answers(&built(&place, "un")), *EXPECTED, "{}", place.display());
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "precious");
}

#[test]
fn what_happens_to_the_folder_is_nothing_to_an_index_that_is_open() {
    let (_temporary, folder, _) = indexed();
    for damage in Damage::ALL {
        let (built, found) = (built(&folder, "un"), super::built(&folder, "un"));
        held(&folder).keys().filter(|path| path.is_file()).for_each(|file| damage.happen(file));
        assert_eq!(answers(&built), *EXPECTED, "{damage:?}");
        assert_eq!(answers(&found), *EXPECTED, "{damage:?}");
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(answers(&built), *EXPECTED, "the folder is gone");
        assert_eq!(answers(&found), *EXPECTED, "the folder is gone");
    }
}
