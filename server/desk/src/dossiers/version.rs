//! Versions of the answers of a dossier; none is ever changed.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::{Dossier, Snapshot};
use crate::desk::Desk;
use crate::entities::{dossier, dossier_version};
use crate::error::DeskError;
use crate::ids::{AccountId, DossierId};
use crate::moment::Moment;
use crate::storage::Writing;
use crate::visitor::Visitor;

/// Versions on a page of the list.
pub(super) const PAGE: u64 = 20;

/// A version in the list of versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionEntry {
    /// Its number, from 1 without gaps.
    pub number: i64,
    /// Who saved it.
    pub author_name: String,
    /// When.
    pub created_at: Moment,
}

/// A version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1 without gaps.
    pub number: i64,
    /// Who saved it.
    pub author: AccountId,
    /// How that person was called.
    pub author_name: String,
    /// When.
    pub created_at: Moment,
    /// Answers and verdicts.
    pub snapshot: Snapshot,
}

impl Version {
    pub(super) fn of(row: dossier_version::Model) -> Result<Self, DeskError> {
        let snapshot = Snapshot::read(&row)?;
        let dossier_version::Model { number, author, author_name, created_at, .. } = row;
        Ok(Self { number, author, author_name, created_at, snapshot })
    }
}

/// The last version of a dossier.
pub(crate) async fn of_last(connection: &impl ConnectionTrait, dossier: DossierId) -> Result<Option<Snapshot>, DbErr> {
    use dossier_version::{Column, Entity};
    let last = Entity::find().filter(Column::Dossier.eq(dossier)).order_by_desc(Column::Number).one(connection).await?;
    last.as_ref().map(Snapshot::read).transpose()
}

/// Writes a version; the caller sees to its number.
pub(super) async fn add(
    desk: &Desk,
    writing: &Writing,
    visitor: &Visitor,
    dossier: DossierId,
    number: i64,
    snapshot: &Snapshot,
) -> Result<(), DeskError> {
    let now = desk.now();
    let verdicts = serde_json::to_string(snapshot.verdicts()).map_err(|error| sea_orm::DbErr::Json(error.to_string()))?;
    let row = dossier_version::ActiveModel {
        id: Set(desk.random.id(now)),
        dossier: Set(dossier),
        number: Set(number),
        author: Set(visitor.account),
        author_name: Set(visitor.name.clone()),
        answers: Set(snapshot.answers().to_owned()),
        verdicts: Set(verdicts),
        assessed_on: Set(snapshot.assessed_on().to_string()),
        day_chosen: Set(snapshot.chosen().is_some()),
        library: Set(snapshot.library().to_owned()),
        created_at: Set(now),
    };
    dossier_version::Entity::insert(row).exec_without_returning(&**writing).await?;
    Ok(())
}

impl Desk {
    /// Versions of a dossier, the newest first, a page of them: those before the number `before`.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'.
    pub async fn versions(
        &self,
        visitor: &Visitor,
        dossier: DossierId,
        before: Option<i64>,
    ) -> Result<Vec<VersionEntry>, DeskError> {
        use dossier_version::{Column, Entity};
        self.dossier(visitor, dossier).await?;
        let rows: Vec<(i64, String, Moment)> = Entity::find()
            .select_only()
            .columns([Column::Number, Column::AuthorName, Column::CreatedAt])
            .filter(Column::Dossier.eq(dossier))
            .filter(Column::Number.lt(before.unwrap_or(i64::MAX)))
            .order_by_desc(Column::Number)
            .limit(PAGE)
            .into_tuple()
            .all(self.storage.read())
            .await?;
        Ok(rows.into_iter().map(|(number, author_name, created_at)| VersionEntry { number, author_name, created_at }).collect())
    }

    /// A dossier and one of its versions; the last one when `number` is absent.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is none, or the dossier is not one of the visitor's companies'.
    pub async fn version(
        &self,
        visitor: &Visitor,
        dossier: DossierId,
        number: Option<i64>,
    ) -> Result<(Dossier, Version), DeskError> {
        let last = self.dossier(visitor, dossier).await?.version;
        self.version_of(dossier, number.unwrap_or(last)).await
    }

    /// The same whoever asks: the caller has asked [`crate::policy::reads_attached`] and records who reads.
    pub(crate) async fn version_of(&self, dossier: DossierId, number: i64) -> Result<(Dossier, Version), DeskError> {
        let connection = self.storage.read();
        let row = dossier::Entity::find_by_id(dossier).one(connection).await?.ok_or(DeskError::NotFound)?;
        let version = dossier_version::Entity::find()
            .filter(dossier_version::Column::Dossier.eq(dossier))
            .filter(dossier_version::Column::Number.eq(number))
            .one(connection)
            .await?;
        Ok((Dossier::of(row), Version::of(version.ok_or(DeskError::NotFound)?)?))
    }
}
