//! Arguments that several commands share, read into types that cannot be wrong.

use std::path::PathBuf;

use anyhow::anyhow;
use app::wording::{t, t_with};
use chrono::NaiveDate;
use clap::Args;
use content::load::Loaded;
use content::{Library, Locale};

use super::{WrongUse, output};
use crate::clock::Clock;
use crate::library::{LibraryError, load_library};
use crate::report::input;

/// Where the content is.
#[derive(Debug, Args)]
pub(super) struct ContentFolder {
    /// Folder of the content files; those inside the program when absent
    #[arg(long, value_name = "DIR", env = "GUICHET_CONTENT")]
    pub content: Option<PathBuf>,
}

impl ContentFolder {
    /// The library, without its warnings.
    ///
    /// # Errors
    ///
    /// When there is none. Faults are printed to standard error, one a line.
    pub fn library(&self, locale: Locale) -> anyhow::Result<Library> {
        match load_library(self.content.as_deref(), Clock::System.today()) {
            Ok(Loaded { library, .. }) => Ok(library),
            Err(error) => Err(refused(error, locale)),
        }
    }
}

/// The error for a library that cannot be loaded, after its faults have been printed.
pub(super) fn refused(error: LibraryError, locale: Locale) -> anyhow::Error {
    match error {
        LibraryError::NoFolder(folder) => {
            let folder = folder.display().to_string();
            WrongUse(t_with(locale, "cli-content-no-folder", &[("folder", folder.into())])).into()
        }
        LibraryError::Empty => WrongUse(t(locale, "cli-content-empty")).into(),
        LibraryError::Faults(faults) => {
            output::complain(&faults);
            anyhow!(t(locale, "cli-content-refused"))
        }
        LibraryError::Unreadable(error) => anyhow!(error).context(t(locale, "cli-content-unreadable")),
    }
}

/// Reads a language.
pub(super) fn locale(text: &str) -> Result<Locale, &'static str> {
    Locale::from_tag(text).ok_or("fr or en is expected (fr ou en est attendu)")
}

/// Reads a day.
pub(super) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    input::day(text).ok_or("a day such as 2026-11-30 is expected (un jour comme 2026-11-30 est attendu)")
}

/// Reads an origin: scheme and host, without a path. The slash that people put at the end is dropped.
pub(super) fn origin(text: &str) -> Result<String, &'static str> {
    const EXPECTED: &str =
        "an origin such as https://guichet.example is expected (une origine comme https://guichet.example est attendue)";
    let origin = text.trim_end_matches('/');
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://")).ok_or(EXPECTED)?;
    let is_host = |character: char| character.is_ascii_alphanumeric() || "-.:[]".contains(character);
    if host.is_empty() || !host.chars().all(is_host) {
        return Err(EXPECTED);
    }
    Ok(origin.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        for origin_ in ["https://guichet.example", "http://127.0.0.1:3000", "http://[::1]:3000"] {
            assert_eq!(origin(origin_).as_deref(), Ok(origin_));
        }
        assert_eq!(origin("https://guichet.example/").as_deref(), Ok("https://guichet.example"));
        for wrong in ["", "guichet.example", "https://", "https://a/b", "https://a?b", "ftp://a", "https://a b", "https://a\"b"] {
            assert!(origin(wrong).is_err(), "{wrong}");
        }
    }
}
