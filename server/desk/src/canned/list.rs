//! The canned answers of one's desks.

use content::Locale;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};

use super::write::MOST;
use crate::desk::Desk;
use crate::desks::{STATIONS, Station};
use crate::entities::canned_answer::{Column, Entity, Model};
use crate::entities::canned_version;
use crate::error::DeskError;
use crate::ids::CannedId;
use crate::moment::Moment;
use crate::policy::{self, Scope};
use crate::visitor::Visitor;

/// Most answers that are listed, those of all desks together.
const LISTED: u64 = 20 * MOST;
/// Most versions of an answer that are shown, the last ones.
const VERSIONS: u64 = 100;

/// A canned answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canned {
    /// Its identifier.
    pub id: CannedId,
    /// The desk that uses it.
    pub desk: String,
    /// The language of the text.
    pub locale: Locale,
    /// What it is about.
    pub title: String,
    /// The text, with placeholders.
    pub body: String,
    /// Number of its last version.
    pub version: i64,
    /// Whether it is offered no more.
    pub retired: bool,
    /// When it was changed last.
    pub updated_at: Moment,
}

/// A version of a canned answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannedVersion {
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub title: String,
    /// The text.
    pub body: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub at: Moment,
}

/// A canned answer with its versions, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannedHistory {
    /// The answer.
    pub answer: Canned,
    /// Its versions.
    pub versions: Vec<CannedVersion>,
}

impl Desk {
    /// The desks for which the visitor writes canned answers.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who answer no cases.
    pub fn canned_desks(&self, visitor: &Visitor) -> Result<Vec<&'static Station>, DeskError> {
        let mine: Vec<_> = STATIONS.iter().filter(|station| writes_for(visitor, station.id)).collect();
        if mine.is_empty() { Err(DeskError::NotFound) } else { Ok(mine) }
    }

    /// The canned answers of the visitor's desks, by desk, language and title; those that are retired last.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who answer no cases.
    pub async fn canned_answers(&self, visitor: &Visitor) -> Result<Vec<Canned>, DeskError> {
        let answers = seen(visitor)?
            .order_by_asc(Column::Retired)
            .order_by_asc(Column::Desk)
            .order_by_desc(Column::Locale)
            .order_by_asc(Column::Title)
            .order_by_asc(Column::Id);
        Ok(answers.limit(LISTED).all(self.storage.read()).await?.into_iter().map(Canned::of).collect())
    }

    /// Those that the desk `desk` offers, by language and title. They are no secret among advisors.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who answer no cases.
    pub async fn canned_answers_of(&self, visitor: &Visitor, desk: &str) -> Result<Vec<Canned>, DeskError> {
        if !policy::answers_cases(visitor) {
            return Err(DeskError::NotFound);
        }
        let offered = Entity::find().filter(Column::Desk.eq(desk)).filter(Column::Retired.eq(false));
        let offered = offered.order_by_desc(Column::Locale).order_by_asc(Column::Title).order_by_asc(Column::Id).limit(MOST);
        Ok(offered.all(self.storage.read()).await?.into_iter().map(Canned::of).collect())
    }

    /// A canned answer of one of the visitor's desks, with its last versions.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is none for the visitor.
    pub async fn canned_answer(&self, visitor: &Visitor, id: CannedId) -> Result<CannedHistory, DeskError> {
        use canned_version::{Column as Of, Entity as Versions};
        let found = seen(visitor)?.filter(Column::Id.eq(id)).one(self.storage.read()).await?.ok_or(DeskError::NotFound)?;
        let versions = Versions::find().filter(Of::Answer.eq(id)).order_by_desc(Of::Number).limit(VERSIONS);
        let versions = versions.all(self.storage.read()).await?.into_iter().map(CannedVersion::of).collect();
        Ok(CannedHistory { answer: Canned::of(found), versions })
    }
}

/// Whether the visitor writes canned answers for `desk`.
pub(super) fn writes_for(visitor: &Visitor, desk: &str) -> bool {
    match policy::scope(visitor) {
        Some(Scope::Everything) => true,
        Some(Scope::Desks(desks)) => desks.iter().any(|mine| mine == desk),
        None => false,
    }
}

/// What the visitor sees.
pub(super) fn seen(visitor: &Visitor) -> Result<Select<Entity>, DeskError> {
    match policy::scope(visitor) {
        Some(Scope::Everything) => Ok(Entity::find()),
        Some(Scope::Desks(desks)) => Ok(Entity::find().filter(Column::Desk.is_in(desks))),
        None => Err(DeskError::NotFound),
    }
}

impl Canned {
    fn of(row: Model) -> Self {
        let Model { id, desk, locale, title, body, version, retired, updated_at } = row;
        let locale = if locale == Locale::En.tag() { Locale::En } else { Locale::Fr };
        Self { id, desk, locale, title, body, version, retired, updated_at }
    }
}

impl CannedVersion {
    fn of(row: canned_version::Model) -> Self {
        Self { number: row.number, title: row.title, body: row.body, author: row.author_name, at: row.at }
    }
}
