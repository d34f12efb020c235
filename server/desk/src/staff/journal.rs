//! The audit trail, for those who keep accounts.

use std::collections::BTreeSet;
use std::str::FromStr;

use sea_orm::{
    ColumnTrait as _, DatabaseConnection, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use crate::accounts::find;
use crate::audit::{Action, Deed, Object, Thing};
use crate::cases::CaseNumber;
use crate::desk::Desk;
use crate::entities::audit::{Column, Entity, Model};
use crate::entities::{account, case};
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId};
use crate::mail_address::MailAddress;
use crate::moment::Moment;
use crate::policy;
use crate::visitor::Visitor;

/// Entries of a page.
pub const JOURNAL_PAGE: usize = 50;

/// Of whom or of what the trail is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What was done to this account.
    Account(MailAddress),
    /// What this person did.
    Person(MailAddress),
    /// What was done to this case.
    Case(CaseNumber),
}

/// Something that an entry is about and that has a page at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A case.
    Case(CaseId, CaseNumber),
    /// Somebody of the staff, and how they are called.
    Staff(AccountId, String),
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its number.
    pub sequence: i64,
    /// When.
    pub at: Moment,
    /// Who, as the person was called then; empty where the account tells, or nobody did it.
    pub name: String,
    /// Whether somebody did it whose name the account alone tells.
    pub by_holder: bool,
    /// What, by the key that is kept: this version may know it no more.
    pub key: String,
    /// To what, as it is kept.
    pub object: String,
    /// What there is to look at.
    pub shown: Option<Shown>,
    /// What else was kept.
    pub detail: String,
}

impl Desk {
    /// Entries of the trail, the newest first, those before `before`, of `subject` and of `action` alone where they are given. That
    /// it was read is its next entry.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such account or case, and for those who keep no accounts.
    pub async fn journal(
        &self,
        visitor: &Visitor,
        subject: Option<&Subject>,
        action: Option<Action>,
        before: Option<i64>,
    ) -> Result<Vec<JournalEntry>, DeskError> {
        if !policy::keeps_accounts(visitor) {
            return Err(DeskError::NotFound);
        }
        let connection = self.storage.read();
        let mut entries = Entity::find().order_by_desc(Column::Sequence).limit(JOURNAL_PAGE as u64);
        let mut object = Thing::Audit.all();
        match subject {
            None => {}
            Some(Subject::Account(mail)) => {
                let account = find::by_mail(connection, mail).await?.ok_or(DeskError::NotFound)?;
                object = Thing::Account.of(account.id);
                entries = entries.filter(Column::Object.eq(object.to_string()));
            }
            Some(Subject::Person(mail)) => {
                let account = find::by_mail(connection, mail).await?.ok_or(DeskError::NotFound)?;
                object = Thing::Account.of(account.id);
                entries = entries.filter(Column::Actor.eq(account.id));
            }
            Some(Subject::Case(number)) => {
                let case =
                    case::Entity::find().filter(case::Column::Year.eq(number.year)).filter(case::Column::Number.eq(number.place));
                object = Thing::Case.of(case.one(connection).await?.ok_or(DeskError::NotFound)?.id);
                entries = entries.filter(Column::Object.eq(object.to_string()));
            }
        }
        if let Some(action) = action {
            entries = entries.filter(Column::Action.eq(action.key()));
        }
        if let Some(before) = before {
            entries = entries.filter(Column::Sequence.lt(before));
        }
        let rows = entries.all(connection).await?;
        let shown = Pages::of(connection, &rows).await?;
        let actor = Some((visitor.account, visitor.name.as_str()));
        let detail = rows.first().map(|row| row.sequence.to_string()).unwrap_or_default();
        self.record(Deed { actor, action: Action::AuditRead, object, company: None, detail }).await?;
        let entry = |row: Model| JournalEntry {
            sequence: row.sequence,
            at: row.at,
            shown: shown.page(&row.object),
            by_holder: row.actor.is_some() && row.actor_name.is_empty(),
            name: row.actor_name,
            key: row.action,
            object: row.object,
            detail: row.detail,
        };
        Ok(rows.into_iter().map(entry).collect())
    }
}

impl JournalEntry {
    /// What was done; nothing when this version knows no such action.
    pub fn action(&self) -> Option<Action> {
        Action::from_key(&self.key)
    }

    /// To what it was done; nothing when this version knows no such kind of thing.
    pub fn object(&self) -> Option<Object> {
        Object::read(&self.object)
    }
}

/// The cases and the people of the staff that entries are about. People of companies have no place here: they are found by their
/// whole address.
struct Pages {
    cases: Vec<(CaseId, CaseNumber)>,
    staff: Vec<(AccountId, String)>,
}

impl Pages {
    async fn of(connection: &DatabaseConnection, rows: &[Model]) -> Result<Self, DbErr> {
        let objects: Vec<Object> = rows.iter().filter_map(|row| Object::read(&row.object)).collect();
        let cases = case::Entity::find().filter(case::Column::Id.is_in(named::<CaseId>(&objects, Thing::Case)));
        let cases = cases.all(connection).await?;
        let staff = account::Entity::find()
            .filter(account::Column::Id.is_in(named::<AccountId>(&objects, Thing::Account)))
            .filter(account::Column::Role.is_not_null())
            .filter(account::Column::ClosedAt.is_null());
        let staff = staff.all(connection).await?;
        Ok(Self {
            cases: cases.into_iter().map(|row| (row.id, CaseNumber { year: row.year, place: row.number })).collect(),
            staff: staff.into_iter().map(|row| (row.id, row.name)).collect(),
        })
    }

    fn page(&self, object: &str) -> Option<Shown> {
        let Object { thing, name } = Object::read(object)?;
        match thing {
            Thing::Case => self.cases.iter().find(|(id, _)| id.to_string() == name).map(|(id, number)| Shown::Case(*id, *number)),
            Thing::Account => {
                self.staff.iter().find(|(id, _)| id.to_string() == name).map(|(id, called)| Shown::Staff(*id, called.clone()))
            }
            _ => None,
        }
    }
}

/// The identifiers of those of `objects` that are a `thing`.
fn named<Id: FromStr + Ord>(objects: &[Object], thing: Thing) -> BTreeSet<Id> {
    objects.iter().filter(|object| object.thing == thing).filter_map(|object| object.name.parse().ok()).collect()
}
