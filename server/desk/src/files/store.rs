//! Where the bytes of files are: a folder, a store that speaks the protocol of S3, or memory. Never where pages are served from.

use std::io;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt as _, path};

use crate::ids::AttachmentId;
use crate::moment::Moment;

/// What stands before the names of files in a store of others.
const PREFIX: &str = "attachments";
/// Digits of an identifier by which files are put into folders: those of one folder came within five hours.
const FOLDER: usize = 6;

/// Why bytes are not where they should be.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The store does not do what it is asked.
    #[error(transparent)]
    Store(#[from] object_store::Error),
    /// No store was named.
    #[error("no place for files was named")]
    Nowhere,
    /// An archive of files cannot be written.
    #[error("the archive cannot be written: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// They are not those that were kept.
    #[error("the bytes are not those that were kept")]
    Changed,
}

impl From<io::Error> for FilesError {
    fn from(error: io::Error) -> Self {
        Self::Archive(error.into())
    }
}

/// Where the bytes of files are.
#[derive(Clone, Debug, Default)]
pub struct Files(Option<Arc<dyn ObjectStore>>);

impl Files {
    /// In memory, for tests.
    pub fn memory() -> Self {
        Self(Some(Arc::new(InMemory::new())))
    }

    /// In the folder at `path`, made when missing, for its owner alone. What was written is on the disk.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn folder(path: &Path) -> io::Result<Self> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)?;
        let store = LocalFileSystem::new_with_prefix(path).map_err(io::Error::other)?;
        Ok(Self(Some(Arc::new(store.with_fsync(true)))))
    }

    /// In the bucket `bucket` of a store that speaks the protocol of S3; keys, region and address are those of the environment
    /// (`AWS_ACCESS_KEY_ID` and so on).
    ///
    /// # Errors
    /// When the environment does not say enough.
    pub fn s3(bucket: &str) -> Result<Self, FilesError> {
        // One is enough; that of the process may have been chosen already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let store = AmazonS3Builder::from_env().with_bucket_name(bucket).build()?;
        Ok(Self(Some(Arc::new(PrefixStore::new(store, PREFIX)))))
    }

    fn store(&self) -> Result<&dyn ObjectStore, FilesError> {
        self.0.as_deref().ok_or(FilesError::Nowhere)
    }

    /// Writes `bytes`.
    pub(crate) async fn put(&self, id: AttachmentId, bytes: Bytes) -> Result<(), FilesError> {
        self.store()?.put(&place(id), bytes.into()).await?;
        Ok(())
    }

    /// Reads them; nothing when they are not there.
    pub(crate) async fn get(&self, id: AttachmentId) -> Result<Option<Bytes>, FilesError> {
        match self.store()?.get(&place(id)).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Deletes them, if they are there.
    pub(crate) async fn delete(&self, id: AttachmentId) -> Result<(), FilesError> {
        match self.store()?.delete(&place(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Those that came before `moment`; none where there is no store.
    pub(crate) async fn before(&self, moment: Moment) -> Result<Vec<AttachmentId>, FilesError> {
        let Some(store) = &self.0 else { return Ok(Vec::new()) };
        let ids = store.list(None).map_ok(|object| object.location.filename().and_then(|name| name.parse().ok()));
        let ids: Vec<Option<AttachmentId>> = ids.boxed().try_collect().await?;
        Ok(ids.into_iter().flatten().filter(|id| id.made().is_some_and(|made| made < moment)).collect())
    }
}

fn place(id: AttachmentId) -> path::Path {
    let id = id.to_string();
    path::Path::from_iter([&id[..FOLDER], id.as_str()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[tokio::test]
    async fn what_was_put_is_found_until_it_is_deleted_in_a_folder_and_in_memory() {
        let parent = tempfile::tempdir().expect("a folder");
        let folder = Files::folder(&parent.path().join("data/attachments")).expect("a store");
        for files in [folder, Files::memory()] {
            let made = Moment(1_795_770_000_000);
            let id = AttachmentId(Random::System.id(made));
            assert_eq!(files.get(id).await.expect("an answer"), None);
            files.put(id, Bytes::from_static(b"%PDF")).await.expect("room");
            assert_eq!(files.get(id).await.expect("an answer").as_deref(), Some(&b"%PDF"[..]));
            assert_eq!(files.before(made).await.expect("a list"), []);
            assert_eq!(files.before(Moment(made.0 + 1)).await.expect("a list"), [id]);
            files.delete(id).await.expect("an end");
            files.delete(id).await.expect("nothing to do");
            assert_eq!(files.get(id).await.expect("an answer"), None);
        }
    }

    #[tokio::test]
    async fn nothing_is_kept_nowhere() {
        let id = AttachmentId(Random::System.id(Moment(0)));
        assert!(matches!(Files::default().put(id, Bytes::new()).await, Err(FilesError::Nowhere)));
        assert_eq!(Files::default().before(Moment(i64::MAX)).await.expect("a list"), []);
    }
}
