//! Putting a backup in the place of what is there.

use std::fs::{self, File};
use std::io;
use std::path::{Component, Path};

use chrono::{DateTime, Utc};
use desk::Storage;
use tar::Archive;

use super::write::checked;
use super::{ATTACHMENTS, BackupError, DATABASE, Held};
use crate::data_folder::DataFolder;

/// Restores the backup in `file` into `data`, once it was found whole, and brings its tables up to date.
///
/// When there is something in `data`, `force` has it moved into the folder `before-restore-<now>` there: nothing is deleted.
///
/// # Errors
/// When there is something and `force` is not given, when it is in use, when `file` is no backup or a damaged one. Nothing has
/// changed then.
pub async fn restore(file: &Path, data: &DataFolder, force: bool, now: DateTime<Utc>) -> Result<Held, BackupError> {
    data.create()?;
    let database = data.database();
    let taken = database.exists() || data.attachments().exists();
    if taken && !force {
        return Err(BackupError::NotEmpty);
    }
    if database.exists() && Storage::in_use(&database).await.unwrap_or(false) {
        return Err(BackupError::InUse);
    }
    // In the data folder: it can be moved to its place at once.
    let work = tempfile::Builder::new().prefix("restoring-").tempdir_in(data.path())?;
    let (source, target) = (file.to_owned(), work.path().to_owned());
    let attachments = tokio::task::spawn_blocking(move || unpack(&source, &target)).await.map_err(io::Error::other)??;
    let fresh = work.path().join(DATABASE);
    let held = checked(&fresh).await?;
    let storage = Storage::sqlite(&fresh).await.map_err(desk::DeskError::from)?;
    storage.close().await.map_err(desk::DeskError::from)?;
    if taken {
        put_aside(data, now)?;
    }
    let unpacked = work.path().join(ATTACHMENTS);
    if unpacked.exists() {
        fs::rename(unpacked, data.attachments())?;
    }
    // Last: from now on the backup is what is served.
    fs::rename(fresh, database)?;
    File::open(data.path())?.sync_all()?;
    Ok(held.with(attachments))
}

/// Unpacks a backup; says how many attachments there are. What does not belong into one is refused.
fn unpack(file: &Path, target: &Path) -> Result<usize, BackupError> {
    let mut attachments = 0;
    let mut archive = Archive::new(File::open(file)?);
    for entry in archive.entries()? {
        let mut entry = entry.map_err(|_| BackupError::NotABackup)?;
        let path = entry.path().map_err(|_| BackupError::NotABackup)?.into_owned();
        let mut names = path.components();
        let belongs = match names.next() {
            Some(Component::Normal(name)) if name == DATABASE => names.next().is_none(),
            Some(Component::Normal(name)) if name == ATTACHMENTS => names.all(|name| matches!(name, Component::Normal(_))),
            _ => false,
        };
        if !belongs || !entry.header().entry_type().is_file() || !entry.unpack_in(target)? {
            return Err(BackupError::NotABackup);
        }
        attachments += usize::from(path != Path::new(DATABASE));
    }
    if target.join(DATABASE).exists() { Ok(attachments) } else { Err(BackupError::NotABackup) }
}

/// Moves what there is into a folder of its own.
fn put_aside(data: &DataFolder, now: DateTime<Utc>) -> io::Result<()> {
    let aside = data.path().join(format!("before-restore-{}", now.format("%Y%m%d-%H%M%S")));
    fs::create_dir(&aside)?;
    for name in [DATABASE, "guichet.db-wal", "guichet.db-shm", ATTACHMENTS] {
        match fs::rename(data.path().join(name), aside.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
