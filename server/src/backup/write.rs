//! Writing a backup.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use desk::storage::Place;
use desk::{Clock, Desk, Random, Storage};
use tar::{Builder, HeaderMode};

use super::{ATTACHMENTS, BackupError, DATABASE, Held};
use crate::data_folder::DataFolder;

/// Writes a backup of `storage` and of the attachments in `data` into `file`, which appears when it is whole. What is attached
/// while it is written may be in it or not; what the database of the backup names is.
///
/// # Errors
/// When the database is not a file or is damaged, when `file` exists or cannot be written.
pub async fn write(storage: &Storage, data: &DataFolder, file: &Path) -> Result<Held, BackupError> {
    if file.exists() {
        return Err(BackupError::Exists(file.to_owned()));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Beside the backup: there is room for it, and it can be moved there at once.
    let work = tempfile::Builder::new().prefix(".guichet-backup-").tempdir_in(folder)?;
    let copy = work.path().join(DATABASE);
    storage.copy_to(&copy).await?;
    let held = checked(&copy).await?;
    let (whole, attachments) = (work.path().join("backup.tar"), data.attachments());
    let (target, packed) = (whole.clone(), copy.clone());
    let attachments =
        tokio::task::spawn_blocking(move || pack(&packed, &attachments, &target)).await.map_err(io::Error::other)??;
    fs::rename(whole, file)?;
    File::open(folder)?.sync_all()?;
    Ok(held.with(attachments))
}

/// What the database at `path` holds by itself, after it was found whole.
pub(super) async fn checked(path: &Path) -> Result<Held, BackupError> {
    let storage = Storage::existing(Place::File(path)).await.map_err(desk::DeskError::from)?;
    let faults = storage.faults().await.map_err(desk::DeskError::from)?;
    if let Some(fault) = faults.into_iter().next() {
        return Err(BackupError::Damaged(fault));
    }
    let desk = Desk::new(storage.clone(), Clock::System, Random::System);
    let entries = BackupError::whole(desk.verify_audit().await?)?;
    let files = storage.files().await.map_err(desk::DeskError::from)?;
    storage.close().await.map_err(desk::DeskError::from)?;
    Ok(Held { entries, attachments: usize::try_from(files).unwrap_or(usize::MAX) })
}

fn pack(database: &Path, attachments: &Path, target: &Path) -> io::Result<usize> {
    let mut options = File::options();
    options.write(true).create_new(true);
    // It holds all that is confidential.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut tar = Builder::new(options.open(target)?);
    tar.mode(HeaderMode::Deterministic);
    tar.append_path_with_name(database, DATABASE)?;
    let mut count = 0;
    pack_folder(&mut tar, attachments, Path::new(ATTACHMENTS), &mut count)?;
    tar.into_inner()?.sync_all()?;
    Ok(count)
}

fn pack_folder(tar: &mut Builder<File>, folder: &Path, name: &Path, count: &mut usize) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = name.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            pack_folder(tar, &entry.path(), &name, count)?;
            continue;
        }
        match tar.append_path_with_name(entry.path(), name) {
            // It was erased in the meantime.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            done => {
                done?;
                *count += 1;
            }
        }
    }
    Ok(())
}
