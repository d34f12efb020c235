//! A case as the company sees it: without notes, without who got it and why.

use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};

use super::change::facts;
use super::clock;
use super::consents::Consents;
use super::draft::{self, Draft};
use super::message::{Kind, Message, Side, thread};
use super::names;
use super::number::CaseNumber;
use super::pauses::{self, Stop};
use super::reopen;
use super::reply::Before;
use super::state::{ClosingReason, State};
use super::texts::Urgency;
use crate::delay::clock::Reckoning;
use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::{case, message};
use crate::error::DeskError;
use crate::ids::{CaseId, CompanyId, DossierId};
use crate::moment::Moment;
use crate::policy;
use crate::visitor::Visitor;

/// A case as the company sees it.
#[derive(Clone, Debug)]
pub struct CompanyCase {
    /// Its identifier.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// What to hand back with the next action.
    pub version: i64,
    /// What it is about, in one line.
    pub subject: String,
    /// What it is about, for the desk.
    pub topic: Topic,
    /// Whether the answer is needed sooner.
    pub urgency: Urgency,
    /// How far it has come.
    pub state: State,
    /// The desk that answers.
    pub desk: String,
    /// The company and its name.
    pub company: Option<(CompanyId, String)>,
    /// The dossier that goes with it, and which version of it.
    pub dossier: Option<(DossierId, i64)>,
    /// The address from which it was opened; may be empty.
    pub context: String,
    /// The partner desks that may see it.
    pub consents: Consents,
    /// When it was received.
    pub received_at: Moment,
    /// What the clock says; nothing once it is answered or closed.
    pub clock: Option<Reckoning>,
    /// When the clock stood still, and why.
    pub stops: Vec<Stop>,
    /// What was said, oldest first.
    pub thread: Vec<Message>,
    /// Why it was closed.
    pub closing_reason: Option<ClosingReason>,
    /// The case that goes on in its place.
    pub merged_into: Option<(CaseId, CaseNumber)>,
    /// Until when it can be reopened, once it is closed and no duplicate.
    pub reopened_until: Option<Moment>,
    /// What the person is writing.
    pub draft: Option<Draft>,
}

impl Desk {
    /// The case as the company sees it.
    ///
    /// # Errors
    /// When the case is not the person's; when the database cannot be read.
    pub async fn case_for_company(&self, visitor: &Visitor, id: CaseId) -> Result<CompanyCase, DeskError> {
        let (connection, now) = (self.storage.read(), self.now());
        let case = self.case_seen(visitor, Side::Company, id).await?;
        debug_assert!(policy::asked(visitor, facts(&case)), "the query says what the policy says");
        let state = self.state_shown(&case).await?;
        let stops = pauses::of(connection, vec![id]).await?.remove(&id).unwrap_or_default();
        let companies = names::companies(connection, case.company.into_iter().collect()).await?;
        let merged_into = match case.merged_into {
            Some(other) => names::number(connection, other).await?.map(|number| (other, number)),
            None => None,
        };
        Ok(CompanyCase {
            id,
            number: CaseNumber { year: case.year, place: case.number },
            version: case.version,
            topic: Topic::from_key(&case.topic).unwrap_or(Topic::Other),
            urgency: Urgency::read(&case.urgency, &case.urgency_reason),
            state,
            company: companies.into_iter().next(),
            dossier: case.dossier.zip(case.dossier_version),
            consents: Consents::read(&case.consents),
            received_at: case.received_at,
            clock: state.is_open().then(|| clock::reckon(self.calendar(), &case, &stops, now.day())),
            stops,
            thread: thread(connection, id, 0, Side::Company, now).await?,
            closing_reason: case.closing_reason.as_deref().and_then(ClosingReason::from_key),
            merged_into,
            reopened_until: reopen::until(case.closed_at).filter(|until| case.merged_into.is_none() && now <= *until),
            draft: draft::of(connection, id, visitor.account).await?.into_iter().find(|draft| draft.kind.is_of_company()),
            subject: case.subject,
            desk: case.desk,
            context: case.context,
        })
    }

    /// The state as the company sees it: an answer that can still be taken back has not been given.
    pub(super) async fn state_shown(&self, case: &case::Model) -> Result<State, DbErr> {
        let state = read_state(case)?;
        if state != State::Answered {
            return Ok(state);
        }
        let hidden = message::Entity::find()
            .filter(message::Column::Case.eq(case.id))
            .filter(message::Column::Kind.eq(Kind::Reply.key()))
            .filter(message::Column::ShownAt.gt(self.now()));
        let before = hidden.one(self.storage.read()).await?.and_then(|row| row.undo);
        let before = before.and_then(|undo| serde_json::from_str::<Before>(&undo).ok());
        Ok(before.and_then(|before| State::from_key(&before.state)).unwrap_or(state))
    }
}

/// What a case is in.
pub(super) fn read_state(case: &case::Model) -> Result<State, DbErr> {
    State::from_key(&case.state).ok_or_else(|| DbErr::Type(format!("state of case {}", case.state)))
}
