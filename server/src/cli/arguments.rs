//! Arguments that several commands share, read into types that cannot be wrong.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use app::wording::{t, t_with};
use chrono::NaiveDate;
use clap::Args;
use content::load::Loaded;
use content::{Library, Locale};
use desk::storage::Place;
use desk::{Desk, Random, Storage};

use super::files_place::FilesPlace;
use super::{WrongUse, output};
use crate::clock::Clock;
use crate::data_folder::DataFolder;
use crate::key_file::KeyFile;
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

/// Where the desk keeps what it knows about people: PostgreSQL where `DATABASE_URL` names one, else a file in the data folder.
#[derive(Debug, Args)]
pub(super) struct Kept {
    /// Folder for what the server writes: database, attachments, mails, search index
    #[arg(long, value_name = "DIR", env = "GUICHET_DATA", default_value = "data")]
    data: PathBuf,
    /// File of the key that secrets in the database are sealed with; `guichet.key` in the data folder when absent
    #[arg(long, value_name = "FILE", env = "GUICHET_KEY_FILE")]
    key_file: Option<PathBuf>,
}

impl Kept {
    /// The data folder.
    pub fn folder(&self) -> DataFolder {
        DataFolder::new(self.data.clone())
    }

    /// The database, made when missing, its tables up to date.
    ///
    /// # Errors
    ///
    /// When it cannot be used.
    pub async fn storage(&self) -> anyhow::Result<Storage> {
        if let Some(url) = database_url() {
            return Storage::postgresql(&url).await.context(UNUSABLE);
        }
        let folder = self.folder();
        folder.create().with_context(|| format!("cannot make the folder {}", folder.path().display()))?;
        let file = folder.database();
        Storage::sqlite(&file).await.with_context(|| format!("the database {} cannot be used", file.display()))
    }

    /// Whether another program has the database open; not known of PostgreSQL.
    ///
    /// # Errors
    ///
    /// When the file is no database.
    pub async fn in_use(&self) -> anyhow::Result<bool> {
        let file = self.folder().database();
        Ok(database_url().is_none() && file.exists() && Storage::in_use(&file).await?)
    }

    /// The file of the key that secrets are sealed with.
    pub fn key_file(&self) -> KeyFile {
        KeyFile::new(self.key_file.clone().unwrap_or_else(|| self.folder().key()))
    }

    /// The desk with the key of its secrets, which is made at the first start.
    ///
    /// # Errors
    ///
    /// When the database or the key cannot be used.
    pub async fn desk(&self) -> anyhow::Result<Desk> {
        Ok(self.key_file().unlock(desk(self.storage().await?)).await?)
    }

    /// The database, which must exist, its tables as they are.
    ///
    /// # Errors
    ///
    /// When it cannot be used.
    pub async fn existing(&self) -> anyhow::Result<Storage> {
        if let Some(url) = database_url() {
            return Storage::existing(Place::Url(&url)).await.context(UNUSABLE);
        }
        let file = self.folder().database();
        let opened = Storage::existing(Place::File(&file)).await;
        opened.with_context(|| format!("the database {} cannot be used", file.display()))
    }

    /// The desk with the files that people attach: in the database or the bucket that `GUICHET_FILES` names, else in the data
    /// folder.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made, or the place is not well named.
    pub fn with_files(&self, desk: Desk) -> anyhow::Result<Desk> {
        let files = FilesPlace::configured()?.open(&self.folder(), desk.storage())?;
        Ok(desk.keeping(files))
    }
}

const UNUSABLE: &str = "the database at DATABASE_URL cannot be used";

/// The address of PostgreSQL. Only in the environment: arguments can be read by everybody on the machine.
pub(super) fn database_url() -> Option<String> {
    std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// The SMTP server that mails leave by. Only in the environment, as it may hold a password.
pub(super) fn smtp_server() -> Option<String> {
    std::env::var("GUICHET_SMTP").ok().filter(|url| !url.is_empty())
}

/// A desk over `storage`, as it is served.
pub(super) fn desk(storage: Storage) -> Desk {
    Desk::new(storage, Clock::System, Random::System)
}

/// Reads a language.
pub(super) fn locale(text: &str) -> Result<Locale, &'static str> {
    Locale::from_tag(text).ok_or("fr or en is expected (fr ou en est attendu)")
}

/// Reads a day.
pub(super) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    input::day(text).ok_or("a day such as 2026-11-30 is expected (un jour comme 2026-11-30 est attendu)")
}

/// Reads an address and a port that only this machine reaches.
pub(super) fn loopback(text: &str) -> Result<SocketAddr, &'static str> {
    let address = text.parse::<SocketAddr>().ok().filter(|address| address.ip().is_loopback());
    address.ok_or("a loopback address such as 127.0.0.1:9464 is expected (une adresse locale comme 127.0.0.1:9464 est attendue)")
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
    fn figures_are_read_on_this_machine_only() {
        assert!(loopback("127.0.0.1:9464").is_ok() && loopback("[::1]:9464").is_ok());
        for wrong in ["0.0.0.0:9464", "192.0.2.7:9464", "[::]:9464", "127.0.0.1", "localhost:9464"] {
            assert!(loopback(wrong).is_err(), "{wrong}");
        }
    }

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
