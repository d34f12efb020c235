//! Names of files: one line that no program takes for a place, an option or another kind of file.

use unicode_normalization::UnicodeNormalization as _;

use super::kind::FileKind;
use crate::typed::line;

/// Characters of a name, its end included.
const MOST: usize = 120;
/// What a file without a name is called.
const NAMELESS: &str = "document";

/// The name of a file, as it is shown and handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// The name that somebody's program gave, made harmless: what it says of folders, controls and writing direction is dropped, what
    /// file systems refuse is replaced, and its end is that of `kind`.
    pub fn clean(given: &str, kind: FileKind) -> Self {
        let told = Self::told(given);
        let allowed: String =
            told.chars().map(|character| if r#"<>:"|?*%;"#.contains(character) { '-' } else { character }).collect();
        let (stem, end) = ended(&allowed, kind);
        let room = MOST - end.len() - 1;
        let stem: String = stem.trim_start_matches(['.', '-', '~', ' ']).chars().take(room).collect();
        let stem = stem.trim_end_matches(['.', ' ']);
        let stem = if stem.is_empty() { NAMELESS } else { stem };
        Self(format!("{stem}.{end}"))
    }

    /// What a person recognises of the name that a program gave, to be told why the file was not taken.
    pub fn told(given: &str) -> String {
        let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
        let composed: String = last.nfc().collect();
        let seen = line(&composed, usize::MAX).unwrap_or_default();
        // An end stands behind however long a name.
        let most = 2 * MOST;
        let skipped = seen.chars().count().saturating_sub(most);
        seen.chars().take(MOST).chain(seen.chars().skip(MOST).skip(skipped)).collect()
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name without its end, and the end, when it is one of `kind`; else the whole name and the usual end.
fn ended(name: &str, kind: FileKind) -> (&str, &'static str) {
    let found = kind.extensions().iter().find_map(|end| {
        let (stem, is) = name.rsplit_once('.')?;
        is.eq_ignore_ascii_case(end).then_some((stem, *end))
    });
    found.unwrap_or((name, kind.extensions()[0]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn clean(given: &str) -> String {
        FileName::clean(given, FileKind::Pdf).as_str().to_owned()
    }

    #[test]
    fn a_name_says_nothing_of_folders_controls_or_directions() {
        for (given, name) in [
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Documents\\Étude clinique.PDF", "Étude clinique.pdf"),
            ("fdp\u{202e}exe.pdf", "fdpexe.pdf"),
            ("a\r\nSet-Cookie: b\0.pdf", "a Set-Cookie- b.pdf"),
            (".htaccess", "htaccess.pdf"),
            ("-rf.pdf", "rf.pdf"),
            ("facture.pdf.exe", "facture.pdf.exe.pdf"),
            ("E\u{301}tude.pdf", "Étude.pdf"),
            ("", "document.pdf"),
            ("...", "document.pdf"),
            ("/", "document.pdf"),
        ] {
            assert_eq!(clean(given), name, "{given:?}");
        }
    }

    #[test]
    fn a_name_of_three_hundred_characters_keeps_its_end() {
        let name = clean(&format!("{}.pdf", "é".repeat(300)));
        assert_eq!(name.chars().count(), MOST);
        assert!(name.ends_with("é.pdf"));
    }

    proptest! {
        #[test]
        fn whatever_was_given_the_name_is_harmless_and_cleaning_it_again_changes_nothing(given in "\\PC{0,200}|[\\x00-\\x20./\\\\a-z]{0,40}") {
            let name = clean(&given);
            prop_assert!(name.ends_with("pdf") && name.chars().count() <= MOST);
            let harmful = ['/', '\\', '"', '\r', '\n', '\0', '\u{202e}'];
            prop_assert!(!name.starts_with('.') && !name.contains(harmful));
            prop_assert_eq!(clean(&name), name);
        }
    }
}
