//! Bytes of files in a table of the database.

use bytes::Bytes;
use sea_orm::{ActiveValue::Set, DbErr, EntityName as _, EntityTrait as _, PaginatorTrait as _, QuerySelect as _};
use sea_orm_migration::SchemaManager;

use crate::entities::file_bytes::{ActiveModel, Column, Entity};
use crate::ids::AttachmentId;
use crate::storage::Storage;

pub(super) async fn put(storage: &Storage, id: AttachmentId, bytes: &Bytes) -> Result<(), DbErr> {
    let writing = storage.write().await?;
    let row = ActiveModel { id: Set(id), bytes: Set(bytes.to_vec()) };
    Entity::insert(row).exec_without_returning(&*writing).await?;
    writing.commit().await
}

pub(super) async fn get(storage: &Storage, id: AttachmentId) -> Result<Option<Bytes>, DbErr> {
    Ok(Entity::find_by_id(id).one(storage.read()).await?.map(|row| row.bytes.into()))
}

pub(super) async fn delete(storage: &Storage, id: AttachmentId) -> Result<(), DbErr> {
    let writing = storage.write().await?;
    Entity::delete_by_id(id).exec(&*writing).await?;
    writing.commit().await
}

/// Of all that are there.
pub(super) async fn ids(storage: &Storage) -> Result<Vec<AttachmentId>, DbErr> {
    Entity::find().select_only().column(Column::Id).into_tuple().all(storage.read()).await
}

impl Storage {
    /// How many files are kept in the database, whose tables may be those of a former release.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn files(&self) -> Result<u64, DbErr> {
        let has_table = SchemaManager::new(self.read()).has_table(Entity.table_name()).await?;
        if has_table { Entity::find().count(self.read()).await } else { Ok(0) }
    }
}
