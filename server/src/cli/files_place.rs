//! Where files that people attach are kept, as it is said on the command line and in `GUICHET_FILES`.

use std::str::FromStr;

use anyhow::Context as _;
use desk::Storage;
use desk::files::Files;

use crate::data_folder::DataFolder;

/// A place for the bytes of files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum FilesPlace {
    /// A folder in the data folder.
    #[default]
    Folder,
    /// The database.
    Database,
    /// A bucket of a store that speaks the protocol of S3.
    Bucket(String),
}

impl FromStr for FilesPlace {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "folder" => Ok(Self::Folder),
            "database" => Ok(Self::Database),
            _ => match text.strip_prefix("s3://") {
                Some(bucket) if !bucket.is_empty() && !bucket.contains('/') => Ok(Self::Bucket(bucket.to_owned())),
                _ => Err(format!("{text} is none of folder, database and s3://bucket")),
            },
        }
    }
}

impl FilesPlace {
    /// The one that `GUICHET_FILES` names, else the folder.
    ///
    /// # Errors
    /// When it is not well named.
    pub fn configured() -> anyhow::Result<Self> {
        match std::env::var(VARIABLE).ok().filter(|place| !place.is_empty()) {
            Some(place) => place.parse().map_err(|fault: String| anyhow::anyhow!(fault).context(VARIABLE)),
            None => Ok(Self::default()),
        }
    }

    /// The files there.
    ///
    /// # Errors
    /// When the folder cannot be made, or the environment does not say enough about the store.
    pub fn open(&self, data: &DataFolder, storage: &Storage) -> anyhow::Result<Files> {
        match self {
            Self::Folder => {
                let folder = data.attachments();
                Files::folder(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))
            }
            Self::Database => Ok(Files::database(storage)),
            Self::Bucket(bucket) => Files::s3(bucket).with_context(|| format!("the bucket {bucket} cannot be used")),
        }
    }
}

const VARIABLE: &str = "GUICHET_FILES";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_folder_a_database_or_a_bucket_and_nothing_else() {
        let places = [("folder", FilesPlace::Folder), ("database", FilesPlace::Database)];
        for (text, place) in places.into_iter().chain([("s3://pieces", FilesPlace::Bucket("pieces".to_owned()))]) {
            assert_eq!(text.parse(), Ok(place));
        }
        for text in ["", "attic", "s3://", "s3://pieces/2026", "/srv/files"] {
            assert!(text.parse::<FilesPlace>().is_err(), "{text}");
        }
    }
}
