//! One change of one case, in one transaction: checked, said in the thread, told by mail, written into the audit trail.

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use super::clock;
use super::due;
use super::error::{CaseError, Refusal};
use super::message::{self, Kind, Said, Side, thread};
use super::number::CaseNumber;
use super::pauses;
use super::state::{Action, State, after, allowed};
use super::telling;
use super::words;
use crate::audit::{self, Deed, Thing};
use crate::desk::Desk;
use crate::entities::case::{Column, Entity, Model};
use crate::entities::case_text;
use crate::error::DeskError;
use crate::ids::{CaseId, MessageId};
use crate::moment::Moment;
use crate::outbox::Mail;
use crate::policy::{self, CaseFacts};
use crate::storage::Writing;
use crate::visitor::Visitor;

/// Messages of one case after which nobody can say more in it; it can still be closed.
const MOST_MESSAGES: i64 = 1_000;

/// A case held for one change.
#[derive(Debug)]
pub(super) struct Change<'a> {
    pub desk: &'a Desk,
    pub writing: Writing,
    pub now: Moment,
    /// Who changes it; nobody when the desk does it by itself.
    pub by: Option<&'a Visitor>,
    /// The case as it will be.
    pub case: Model,
}

/// What decides who may see `case`.
pub(super) fn facts(case: &Model) -> CaseFacts<'_> {
    CaseFacts { account: case.account, company: case.company, desk: &case.desk, assignee: case.assignee }
}

/// Whether the person sees `case` from `side`.
pub(super) fn sees(visitor: &Visitor, side: Side, case: &Model) -> bool {
    match side {
        Side::Company => policy::asked(visitor, facts(case)),
        Side::Desk => policy::answers(visitor, facts(case)),
    }
}

impl Desk {
    /// Holds the case for `action`, provided that the person knows its last version, `base`.
    pub(super) async fn change<'a>(
        &'a self,
        visitor: &'a Visitor,
        side: Side,
        (id, base): (CaseId, i64),
        action: Action,
    ) -> Result<Change<'a>, CaseError> {
        let change = self.hold(visitor, side, id).await?;
        change.at_version(base, side).await?;
        change.may(action)?;
        Ok(change)
    }

    /// Holds the case, whatever its version and its state.
    pub(super) async fn hold<'a>(&'a self, visitor: &'a Visitor, side: Side, id: CaseId) -> Result<Change<'a>, CaseError> {
        let writing = self.storage.write().await?;
        let case = lock(&writing, &[id]).await?.pop().filter(|case| sees(visitor, side, case)).ok_or(DeskError::NotFound)?;
        Ok(self.holding(visitor, writing, case))
    }

    /// A change of `case`, which `writing` holds.
    pub(super) fn holding<'a>(&'a self, visitor: &'a Visitor, writing: Writing, case: Model) -> Change<'a> {
        Change { desk: self, writing, now: self.now(), by: Some(visitor), case }
    }
}

/// Reads cases, in the order of their identifiers, and keeps others from changing them.
pub(super) async fn lock(writing: &Writing, ids: &[CaseId]) -> Result<Vec<Model>, DbErr> {
    let cases = Entity::find().filter(Column::Id.is_in(ids.iter().copied())).order_by_asc(Column::Id);
    cases.lock_exclusive().all(&**writing).await
}

impl<'a> Change<'a> {
    /// What the case is in.
    pub fn state(&self) -> Result<State, DbErr> {
        State::from_key(&self.case.state).ok_or_else(|| DbErr::Type(format!("state of case {}", self.case.state)))
    }

    /// The number of the case.
    pub const fn number(&self) -> CaseNumber {
        CaseNumber { year: self.case.year, place: self.case.number }
    }

    /// Whether `base` is the last version that `side` can know.
    pub async fn at_version(&self, base: i64, side: Side) -> Result<(), CaseError> {
        if self.case.version == base {
            return Ok(());
        }
        let theirs = thread(&*self.writing, self.case.id, base, side, self.now).await?;
        // The company neither sees nor waits for what the staff does inside.
        if side == Side::Company && theirs.is_empty() { Ok(()) } else { Err(CaseError::Lost { theirs }) }
    }

    /// Whether `action` may be done now.
    pub fn may(&self, action: Action) -> Result<(), CaseError> {
        if allowed(self.state()?, action) { Ok(()) } else { Err(DeskError::NotNow.into()) }
    }

    /// Brings the case into the state that follows `action`, its clock with it.
    pub async fn go(&mut self, action: Action) -> Result<(), DbErr> {
        let before = self.state()?;
        let next = after(before, action, self.case.assignee.is_some());
        if before == State::Waiting && next != State::Waiting {
            pauses::end(&*self.writing, self.case.id, self.now).await?;
        }
        if before != State::Waiting && next == State::Waiting {
            pauses::begin(&*self.writing, self.desk.random, self.case.id, self.now).await?;
        }
        self.enter(next).await
    }

    /// Brings the case into the state `next`, its pauses being as they should.
    pub async fn enter(&mut self, next: State) -> Result<(), DbErr> {
        next.key().clone_into(&mut self.case.state);
        self.case.open = next.is_open();
        self.case.closed_at = (next == State::Closed).then_some(self.now);
        self.case.due_on = match next {
            State::Waiting => due::NO_DAY,
            _ => due::number(self.reckoning().await?.due),
        };
        Ok(())
    }

    /// What the clock of the case says now.
    pub async fn reckoning(&self) -> Result<crate::delay::clock::Reckoning, DbErr> {
        let stops = pauses::of(&*self.writing, vec![self.case.id]).await?.remove(&self.case.id).unwrap_or_default();
        Ok(clock::reckon(self.desk.calendar(), &self.case, &stops, self.now.day()))
    }

    /// Adds `said` to the thread, unless too much was said already.
    pub async fn say(&mut self, said: Said<'_>) -> Result<MessageId, CaseError> {
        if said.kind != Kind::Event && self.case.version >= MOST_MESSAGES {
            return Err(Refusal::TooManyMessages.into());
        }
        Ok(self.add(said).await?)
    }

    /// Adds `said` to the thread: the case has a version more.
    pub async fn add(&mut self, said: Said<'_>) -> Result<MessageId, DbErr> {
        self.case.version += 1;
        self.case.updated_at = self.now;
        if !said.body.is_empty() {
            self.find_by(said.body).await?;
        }
        let id = MessageId(self.desk.random.id(self.now));
        let author = self.by.map(|visitor| (visitor.account, visitor.name.as_str()));
        message::write(&*self.writing, id, (self.case.id, self.case.version), author, said, self.now).await?;
        Ok(id)
    }

    async fn find_by(&self, text: &str) -> Result<(), DbErr> {
        let Some(row) = case_text::Entity::find_by_id(self.case.id).one(&*self.writing).await? else { return Ok(()) };
        let words = words::with(&row.words, text);
        if (&words, &self.case.desk) == (&row.words, &row.desk) {
            return Ok(());
        }
        let mut row = row.into_active_model();
        row.words = Set(words);
        row.desk = Set(self.case.desk.clone());
        row.update(&*self.writing).await?;
        Ok(())
    }

    /// Tells the company by mail, from `due` on.
    pub async fn tell(&self, due: Moment, mail: impl Fn(String, String) -> Mail) -> Result<Vec<Uuid>, DbErr> {
        let mail = mail(self.number().to_string(), self.case.id.to_string());
        telling::tell(self, due, &mail).await
    }

    /// Writes the case as it is now.
    pub async fn save(&self) -> Result<(), DbErr> {
        Entity::update(self.case.clone().into_active_model().reset_all()).exec(&*self.writing).await?;
        Ok(())
    }

    /// Makes all of it last; `action` and `detail` go into the audit trail.
    pub async fn commit(self, action: audit::Action, detail: String) -> Result<(), CaseError> {
        self.save().await?;
        audit::record(&self.writing, self.now, self.deed(action, detail)).await?;
        Ok(self.writing.commit().await?)
    }

    /// What the audit trail keeps of it.
    pub fn deed(&self, action: audit::Action, detail: String) -> Deed<'a> {
        Deed {
            actor: self.by.map(|visitor| (visitor.account, visitor.name.as_str())),
            action,
            object: Thing::Case.of(self.case.id),
            company: self.case.company,
            detail,
        }
    }
}
