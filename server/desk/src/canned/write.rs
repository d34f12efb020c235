//! Writing a canned answer, or its next version.

use content::Locale;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::list::{seen, writes_for};
use super::{CannedTitle, Template};
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::desks::Station;
use crate::entities::canned_answer::{ActiveModel, Column, Entity};
use crate::entities::canned_version;
use crate::error::DeskError;
use crate::ids::CannedId;
use crate::moment::Moment;
use crate::storage::Writing;
use crate::visitor::Visitor;

/// Most canned answers of a desk that are not retired.
pub const MOST: u64 = 200;

/// A canned answer to be written.
#[derive(Clone, Debug)]
pub struct NewCanned {
    /// The desk that uses it.
    pub desk: &'static Station,
    /// The language of the text.
    pub locale: Locale,
    /// What it is about.
    pub title: CannedTitle,
    /// The text.
    pub body: Template,
}

impl Desk {
    /// Writes the first version of a canned answer for one of the visitor's desks.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the desk is not one of the visitor's; [`DeskError::Full`] when it has [`MOST`].
    pub async fn write_canned_answer(&self, visitor: &Visitor, new: &NewCanned) -> Result<CannedId, DeskError> {
        if !writes_for(visitor, new.desk.id) {
            return Err(DeskError::NotFound);
        }
        let (now, writing) = (self.now(), self.storage.write().await?);
        if offered(&writing, new.desk.id).await? >= MOST {
            return Err(DeskError::Full);
        }
        let id = CannedId(self.random.id(now));
        let row = ActiveModel {
            id: Set(id),
            desk: Set(new.desk.id.to_owned()),
            locale: Set(new.locale.tag().to_owned()),
            title: Set(new.title.as_str().to_owned()),
            body: Set(new.body.as_str().to_owned()),
            version: Set(1),
            retired: Set(false),
            updated_at: Set(now),
        };
        Entity::insert(row).exec_without_returning(&*writing).await?;
        self.keep_version(&writing, visitor, (id, 1), (&new.title, &new.body), now).await?;
        audit::record(&writing, now, deed(visitor, Action::CannedWrite, id, 1)).await?;
        writing.commit().await?;
        Ok(id)
    }

    /// Writes the version after `base`. Texts that stand there already are no change.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when somebody wrote another version after `base`; [`DeskError::NotFound`] when there is none for
    /// the visitor.
    pub async fn change_canned_answer(
        &self,
        visitor: &Visitor,
        (id, base): (CannedId, i64),
        title: &CannedTitle,
        body: &Template,
    ) -> Result<(), DeskError> {
        let (now, writing) = (self.now(), self.storage.write().await?);
        let row = seen(visitor)?.filter(Column::Id.eq(id)).lock_exclusive().one(&*writing).await?.ok_or(DeskError::NotFound)?;
        if (row.title.as_str(), row.body.as_str()) == (title.as_str(), body.as_str()) {
            return Ok(());
        }
        if row.version != base {
            return Err(DeskError::Stale);
        }
        let number = base + 1;
        Entity::update_many()
            .col_expr(Column::Title, title.as_str().into())
            .col_expr(Column::Body, body.as_str().into())
            .col_expr(Column::Version, number.into())
            .col_expr(Column::UpdatedAt, now.0.into())
            .filter(Column::Id.eq(id))
            .exec(&*writing)
            .await?;
        self.keep_version(&writing, visitor, (id, number), (title, body), now).await?;
        audit::record(&writing, now, deed(visitor, Action::CannedWrite, id, number)).await?;
        Ok(writing.commit().await?)
    }

    async fn keep_version(
        &self,
        writing: &Writing,
        visitor: &Visitor,
        (answer, number): (CannedId, i64),
        (title, body): (&CannedTitle, &Template),
        now: Moment,
    ) -> Result<(), DbErr> {
        let row = canned_version::ActiveModel {
            id: Set(self.random.id(now)),
            answer: Set(answer),
            number: Set(number),
            title: Set(title.as_str().to_owned()),
            body: Set(body.as_str().to_owned()),
            author_name: Set(visitor.name.clone()),
            at: Set(now),
        };
        canned_version::Entity::insert(row).exec_without_returning(&**writing).await?;
        Ok(())
    }
}

/// How many answers the desk offers.
pub(super) async fn offered(writing: &Writing, desk: &str) -> Result<u64, DbErr> {
    Entity::find().filter(Column::Desk.eq(desk)).filter(Column::Retired.eq(false)).count(&**writing).await
}

pub(super) fn deed(visitor: &Visitor, action: Action, id: CannedId, version: i64) -> Deed<'_> {
    Deed {
        actor: Some((visitor.account, &visitor.name)),
        action,
        object: Thing::CannedAnswer.of(id),
        company: None,
        detail: format!("version {version}"),
    }
}
