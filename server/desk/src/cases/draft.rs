//! What somebody is writing in a case, kept as typed until it is sent.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _};

use super::change::{Change, sees};
use super::error::CaseError;
use super::message::Side;
use super::texts::BODY;
use crate::desk::Desk;
use crate::entities::case;
use crate::entities::draft::{ActiveModel, Column, Entity};
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId};
use crate::moment::Moment;
use crate::random::Random;
use crate::visitor::{Visitor, roles};

roles! {
    /// What is being written.
    DraftKind {
        /// An answer.
        Reply = "reply",
        /// A note.
        Note = "note",
        /// A request for information.
        Request = "request",
        /// What the company says.
        Information = "information",
    }
}

/// Characters of a draft: more than of what can be sent, so that a text that is too long is kept until it is shortened.
const DRAFT: usize = 2 * BODY;

/// What somebody is writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it will be.
    pub kind: DraftKind,
    /// The text, as typed.
    pub body: String,
    /// When it was kept.
    pub at: Moment,
}

impl DraftKind {
    /// Whether the company writes it.
    pub(super) const fn is_of_company(self) -> bool {
        matches!(self, Self::Information)
    }

    const fn side(self) -> Side {
        if self.is_of_company() { Side::Company } else { Side::Desk }
    }
}

impl Desk {
    /// Keeps what the person is writing, up to twice what can be sent; an empty text forgets it. Nobody else ever sees a draft, so
    /// the audit trail does not tell of it.
    ///
    /// # Errors
    /// When the case is not the person's; when the database cannot be written.
    pub async fn save_draft(&self, visitor: &Visitor, case: CaseId, kind: DraftKind, body: &str) -> Result<(), CaseError> {
        let writing = self.storage.write().await?;
        let row = case::Entity::find_by_id(case).one(&*writing).await?;
        if !row.is_some_and(|row| sees(visitor, kind.side(), &row)) {
            return Err(DeskError::NotFound.into());
        }
        let cut: String = body.chars().filter(|character| *character != '\0').take(DRAFT).collect();
        if cut.trim().is_empty() {
            forget(&*writing, case, visitor.account, kind).await?;
        } else {
            keep(&*writing, self.random, (case, visitor.account, kind), &cut, self.now()).await?;
        }
        Ok(writing.commit().await?)
    }

    /// What the person is writing in the case.
    ///
    /// # Errors
    /// When the case is not the person's; when the database cannot be read.
    pub async fn read_draft(&self, visitor: &Visitor, case: CaseId, kind: DraftKind) -> Result<Option<Draft>, DeskError> {
        self.case_seen(visitor, kind.side(), case).await?;
        Ok(of(self.storage.read(), case, visitor.account).await?.into_iter().find(|draft| draft.kind == kind))
    }
}

impl Change<'_> {
    /// Forgets what the person was writing, now that it is sent.
    pub(super) async fn clear_draft(&self, visitor: &Visitor, kind: DraftKind) -> Result<(), DbErr> {
        forget(&*self.writing, self.case.id, visitor.account, kind).await
    }

    /// Makes `body` the draft again, before what the person began to write since.
    pub(super) async fn keep_draft(&self, visitor: &Visitor, kind: DraftKind, body: &str) -> Result<(), DbErr> {
        let since = of(&*self.writing, self.case.id, visitor.account).await?.into_iter().find(|draft| draft.kind == kind);
        let body = since.map_or_else(|| body.to_owned(), |since| format!("{body}\n\n{}", since.body));
        keep(&*self.writing, self.desk.random, (self.case.id, visitor.account, kind), &body, self.now).await
    }
}

/// What the person is writing in the case.
pub(super) async fn of(connection: &impl ConnectionTrait, case: CaseId, account: AccountId) -> Result<Vec<Draft>, DbErr> {
    let drafts = Entity::find().filter(Column::Case.eq(case)).filter(Column::Account.eq(account)).all(connection).await?;
    let read = |row: crate::entities::draft::Model| {
        DraftKind::from_key(&row.kind).map(|kind| Draft { kind, body: row.body, at: row.updated_at })
    };
    Ok(drafts.into_iter().filter_map(read).collect())
}

async fn keep(
    connection: &impl ConnectionTrait,
    random: Random,
    (case, account, kind): (CaseId, AccountId, DraftKind),
    body: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(random.id(now)),
        case: Set(case),
        account: Set(account),
        kind: Set(kind.key().to_owned()),
        body: Set(body.to_owned()),
        updated_at: Set(now),
    };
    let again = OnConflict::columns([Column::Case, Column::Account, Column::Kind])
        .update_columns([Column::Body, Column::UpdatedAt])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(connection).await?;
    Ok(())
}

async fn forget(connection: &impl ConnectionTrait, case: CaseId, account: AccountId, kind: DraftKind) -> Result<(), DbErr> {
    let draft = Entity::delete_many()
        .filter(Column::Case.eq(case))
        .filter(Column::Account.eq(account))
        .filter(Column::Kind.eq(kind.key()));
    draft.exec(connection).await?;
    Ok(())
}
