//! The folder for what the server writes on this machine.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder for what the server writes on this machine. All of it is confidential.
#[derive(Clone, Debug)]
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// The folder at `path`, which need not exist.
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The file of the database.
    pub fn database(&self) -> PathBuf {
        self.0.join("guichet.db")
    }

    /// What was attached to cases, when it is kept in files.
    pub fn attachments(&self) -> PathBuf {
        self.0.join("attachments")
    }

    /// The key that secrets are sealed with, unless it is kept elsewhere.
    pub fn key(&self) -> PathBuf {
        self.0.join("guichet.key")
    }

    /// Mails, when there is no SMTP server.
    pub fn outbox(&self) -> PathBuf {
        self.0.join("outbox")
    }

    /// Makes it when missing, for its owner alone.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create(&self) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.0)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_folder_that_was_missing_is_for_its_owner_alone() {
        let parent = tempfile::tempdir().expect("a folder");
        let data = DataFolder::new(parent.path().join("data"));
        data.create().expect("a folder");
        data.create().expect("it is there already");
        assert_eq!(fs::metadata(data.path()).expect("a folder").permissions().mode() & 0o777, 0o700);
    }
}
