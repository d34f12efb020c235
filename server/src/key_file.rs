//! The file of the key that secrets are sealed with: made at the first start, never overwritten, kept apart from backups.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use desk::sealing::{SealingError, SealingKey};
use desk::{Desk, DeskError, Random};

/// The file of the key.
#[derive(Clone, Debug)]
pub struct KeyFile(PathBuf);

/// Why the desk has no key. Each is told in one sentence, and nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The database is sealed and there is no file.
    #[error(
        "the key file {0} is missing, but the secrets in the database are sealed with the key {1}: put the file back from where its \
         copy is kept (nothing was changed; `guichet key forget` tells what is left to do when there is no copy)"
    )]
    Missing(PathBuf, String),
    /// The file holds another key.
    #[error(
        "the key file {0} holds the key {1}, but the secrets in the database are sealed with the key {2} (nothing was changed)"
    )]
    Other(PathBuf, String, String),
    /// The file holds no key.
    #[error("the key file {0} holds no key: 64 hexadecimal digits are expected (nothing was changed)")]
    Malformed(PathBuf),
    /// The file cannot be read or written.
    #[error("the key file {0} cannot be used: {1}")]
    File(PathBuf, io::Error),
    /// The database does not answer.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl KeyFile {
    /// The file at `path`, which need not exist.
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// The desk with its key, which is made when nothing was sealed yet and there is no file.
    ///
    /// # Errors
    /// When the file is missing, holds another key or none; nothing has changed then.
    pub async fn unlock(&self, desk: Desk) -> Result<Desk, KeyError> {
        let key = match (desk.sealed_by().await?, self.read()?) {
            (Some(id), Some(key)) if key.id() == id => key,
            (Some(id), found) => self.changed(&id)?.ok_or_else(|| match found {
                Some(key) => KeyError::Other(self.0.clone(), key.id(), id.clone()),
                None => KeyError::Missing(self.0.clone(), id.clone()),
            })?,
            (None, Some(key)) => key,
            (None, None) => {
                let key = SealingKey::new(Random::System);
                write(&self.0, &key)?;
                key
            }
        };
        let id = key.id();
        desk.unlocked(key).await.map_err(|error| match error {
            SealingError::Other(sealed) => KeyError::Other(self.0.clone(), id, sealed),
            SealingError::Desk(error) => error.into(),
        })
    }

    /// Seals the secrets of `desk`, which is unlocked, with another key; the file of the one before is kept beside, for backups
    /// made until now. Gives the name of that file.
    ///
    /// # Errors
    /// When a file or the database cannot be written: the key of before is still in use then.
    pub async fn rotate(&self, desk: &Desk) -> Result<PathBuf, KeyError> {
        let before = self.read()?.ok_or_else(|| KeyError::Missing(self.0.clone(), String::new()))?;
        let next = self.beside("next");
        // One that a rotation left behind which did not come to its end sealed nothing: it would be in use otherwise.
        match fs::remove_file(&next) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(KeyError::File(next, error)),
            _ => {}
        }
        let key = SealingKey::new(Random::System);
        write(&next, &key)?;
        desk.change_sealing_key(key).await.map_err(|error| match error {
            SealingError::Other(sealed) => KeyError::Other(self.0.clone(), before.id(), sealed),
            SealingError::Desk(error) => error.into(),
        })?;
        self.take_over(&before)
    }

    /// The key that a rotation put in place whose files were not moved any more, when that is the one named `id`.
    fn changed(&self, id: &str) -> Result<Option<SealingKey>, KeyError> {
        let next = Self(self.beside("next"));
        let Some(key) = next.read()?.filter(|key| key.id() == id) else { return Ok(None) };
        if let Some(before) = self.read()? {
            self.take_over(&before)?;
        }
        Ok(Some(key))
    }

    /// Puts the next key in the place of `before`, which is kept.
    fn take_over(&self, before: &SealingKey) -> Result<PathBuf, KeyError> {
        let kept = self.beside(&before.id());
        let moved = fs::rename(&self.0, &kept).and_then(|()| fs::rename(self.beside("next"), &self.0));
        moved.map_err(|error| KeyError::File(self.0.clone(), error))?;
        Ok(kept)
    }

    fn read(&self) -> Result<Option<SealingKey>, KeyError> {
        match fs::read_to_string(&self.0) {
            Ok(text) => text.parse().map(Some).map_err(|_| KeyError::Malformed(self.0.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(KeyError::Malformed(self.0.clone())),
            Err(error) => Err(KeyError::File(self.0.clone(), error)),
        }
    }

    /// The file of the same name that ends in `end`.
    fn beside(&self, end: &str) -> PathBuf {
        let mut name = self.0.file_name().map_or_else(OsString::new, OsString::from);
        name.push(".");
        name.push(end);
        self.0.with_file_name(name)
    }
}

/// Writes a key into a file of its own, for its owner alone, and waits until it is on the disk.
fn write(path: &Path, key: &SealingKey) -> Result<(), KeyError> {
    let write = || {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder)?;
        }
        let mut file = options.open(path)?;
        file.write_all(key.to_text().as_bytes())?;
        file.sync_all()?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    };
    write().map_err(|error| KeyError::File(path.to_owned(), error))
}

#[cfg(test)]
mod tests;
