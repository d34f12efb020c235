//! Where the bytes of files are: a folder, the database, a store that speaks the protocol of S3, or memory. Never where pages are
//! served from.

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
use sea_orm::DbErr;

use super::in_database;
use crate::ids::AttachmentId;
use crate::moment::Moment;
use crate::storage::Storage;

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
    /// The database, where they are kept, does not do what it is asked.
    #[error(transparent)]
    Database(#[from] DbErr),
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
pub struct Files(Store);

#[derive(Clone, Debug, Default)]
enum Store {
    #[default]
    Nowhere,
    Objects(Arc<dyn ObjectStore>),
    Database(Storage),
}

impl Files {
    fn objects(store: impl ObjectStore) -> Self {
        Self(Store::Objects(Arc::new(store)))
    }

    /// In memory, for tests.
    pub fn memory() -> Self {
        Self::objects(InMemory::new())
    }

    /// In a table of `storage`: every node finds them, and they are in each copy of the database.
    pub fn database(storage: &Storage) -> Self {
        Self(Store::Database(storage.clone()))
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
        Ok(Self::objects(store.with_fsync(true)))
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
        Ok(Self::objects(PrefixStore::new(store, PREFIX)))
    }

    /// Writes `bytes`.
    pub(crate) async fn put(&self, id: AttachmentId, bytes: Bytes) -> Result<(), FilesError> {
        match &self.0 {
            Store::Nowhere => return Err(FilesError::Nowhere),
            Store::Objects(store) => drop(store.put(&place(id), bytes.into()).await?),
            Store::Database(storage) => in_database::put(storage, id, &bytes).await?,
        }
        Ok(())
    }

    /// Reads them; nothing when they are not there.
    pub(crate) async fn get(&self, id: AttachmentId) -> Result<Option<Bytes>, FilesError> {
        match &self.0 {
            Store::Nowhere => Err(FilesError::Nowhere),
            Store::Objects(store) => match store.get(&place(id)).await {
                Ok(found) => Ok(Some(found.bytes().await?)),
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(error.into()),
            },
            Store::Database(storage) => Ok(in_database::get(storage, id).await?),
        }
    }

    /// Deletes them, if they are there.
    pub(crate) async fn delete(&self, id: AttachmentId) -> Result<(), FilesError> {
        match &self.0 {
            Store::Nowhere => Err(FilesError::Nowhere),
            Store::Objects(store) => match store.delete(&place(id)).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
                Err(error) => Err(error.into()),
            },
            Store::Database(storage) => Ok(in_database::delete(storage, id).await?),
        }
    }

    /// Those that came before `moment`; none where there is no store.
    pub(crate) async fn before(&self, moment: Moment) -> Result<Vec<AttachmentId>, FilesError> {
        let ids = match &self.0 {
            Store::Nowhere => Vec::new(),
            Store::Objects(store) => {
                let ids = store.list(None).map_ok(|object| object.location.filename().and_then(|name| name.parse().ok()));
                let ids: Vec<Option<AttachmentId>> = ids.boxed().try_collect().await?;
                ids.into_iter().flatten().collect()
            }
            Store::Database(storage) => in_database::ids(storage).await?,
        };
        Ok(ids.into_iter().filter(|id| id.made().is_some_and(|made| made < moment)).collect())
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
    use crate::testing::desks;

    #[tokio::test]
    async fn what_was_put_is_found_until_it_is_deleted_wherever_it_is_kept() {
        let parent = tempfile::tempdir().expect("a folder");
        let folder = Files::folder(&parent.path().join("data/attachments")).expect("a store");
        let databases = desks("2026-11-27T09:00:00Z").await;
        let databases = databases.iter().map(|desk| Files::database(desk.storage()));
        for files in [folder, Files::memory()].into_iter().chain(databases) {
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
