//! Opening a case.

use chrono::{NaiveDate, TimeDelta};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, IntoActiveModel as _, PaginatorTrait as _,
    QueryFilter as _,
};

use super::advisors;
use super::ahead;
use super::attachments::KeptFile;
use super::change::Change;
use super::consents::Consents;
use super::due;
use super::error::{CaseError, Refusal};
use super::event::Event;
use super::letter::Asking;
use super::message::{Kind, Said};
use super::number::{self, CaseNumber};
use super::routing::{self, Explanation, Question, RULES};
use super::state::State;
use super::texts::{Body, Context, Subject, Urgency};
use super::words;
use crate::audit;
use crate::day::Day;
use crate::delay::clock::reckon;
use crate::desk::Desk;
use crate::desks::{self, FRONT, Topic};
use crate::entities::{case, case_text, company, dossier, dossier_version};
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId, CompanyId, DossierId};
use crate::outbox::Mail;
use crate::policy;
use crate::storage::{Sequence, Writing};
use crate::visitor::Visitor;

/// Cases that one person may open within twenty-four hours.
pub const CASES_A_DAY: u64 = 20;

/// A question to the desk.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// What it is about, in one line.
    pub subject: Subject,
    /// The question.
    pub body: Body,
    /// What it is about, for the desk.
    pub topic: Topic,
    /// Whether the answer is needed sooner.
    pub urgency: Urgency,
    /// For which company; nobody but the person sees a case without one. A dossier brings its own.
    pub company: Option<CompanyId>,
    /// The dossier that goes with it, and which version of it.
    pub dossier: Option<(DossierId, i64)>,
    /// The address from which it was opened.
    pub context: Context,
    /// The partner desks that may see it.
    pub consents: Consents,
}

/// A case that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its identifier.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// The day the answer is due.
    pub due: NaiveDate,
}

impl Opened {
    /// What the audit trail tells of it: its number, and the partners that may see it.
    pub(super) fn told(&self, consents: &Consents) -> String {
        format!("{} {}", self.number, consents.kept()).trim_end().to_owned()
    }
}

impl Desk {
    /// Opens a case: it has a number, a desk and perhaps an advisor at once, and its author gets a mail.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for a company or a dossier that is not the person's; [`Refusal::TooManyToday`]; when the
    /// database cannot be written.
    pub async fn open_case<'a>(&self, visitor: &Visitor, asking: impl Into<Asking<'a>>) -> Result<Opened, CaseError> {
        let Asking { question, files, once } = asking.into();
        let sent = once.and_then(|once| once.id(visitor.account, self.now())).map(CaseId);
        if let Some(id) = sent
            && let Some(opened) = already(self.storage.read(), visitor, id).await?
        {
            return Ok(opened);
        }
        let kept = self.keep_files(files).await?;
        let done = self.open(visitor, question, &kept, sent).await;
        self.settled(&kept, done).await
    }

    async fn open(
        &self,
        visitor: &Visitor,
        asked: &OpenCase,
        kept: &[KeptFile],
        sent: Option<CaseId>,
    ) -> Result<Opened, CaseError> {
        let writing = self.storage.write().await?;
        if let Some(id) = sent {
            // The same form may be under way: it comes first. Files sent along again are swept with those that belong to nothing.
            writing.alone_in(Sequence::CaseNumbers).await?;
            if let Some(opened) = already(&*writing, visitor, id).await? {
                return Ok(opened);
            }
        }
        let id = sent.unwrap_or_else(|| CaseId(self.random.id(self.now())));
        let (change, opened) = self.opening(writing, visitor, asked, (id, kept)).await?;
        let detail = opened.told(&asked.consents);
        change.commit(audit::Action::CaseOpen, detail).await?;
        Ok(opened)
    }

    /// The same within `writing`, to be committed as [`CaseOpen`](audit::Action::CaseOpen).
    pub(super) async fn opening<'a>(
        &'a self,
        writing: Writing,
        visitor: &'a Visitor,
        asked: &OpenCase,
        (id, kept): (CaseId, &[KeptFile]),
    ) -> Result<(Change<'a>, Opened), CaseError> {
        let now = self.now();
        let company = whose(&writing, visitor, asked).await?;
        let number = number::next(&writing, now).await?;
        let recently = case::Entity::find()
            .filter(case::Column::Account.eq(visitor.account))
            .filter(case::Column::ReceivedAt.gt(now.before(TimeDelta::days(1))));
        if recently.count(&*writing).await? >= CASES_A_DAY {
            return Err(Refusal::TooManyToday.into());
        }
        let Explanation { question, routing } = route(&writing, asked, now.day()).await?;
        let target = desks::target(&routing.desk);
        let due = reckon(self.calendar(), now, &[], target, now.day()).due;
        let case = case::Model {
            id,
            year: number.year,
            number: number.place,
            company: company.as_ref().map(|company| company.id),
            account: visitor.account,
            dossier: asked.dossier.map(|(dossier, _)| dossier),
            dossier_version: asked.dossier.map(|(_, version)| version),
            subject: asked.subject.as_str().to_owned(),
            topic: asked.topic.key().to_owned(),
            urgency: asked.urgency.key().to_owned(),
            urgency_reason: asked.urgency.reason().to_owned(),
            context: asked.context.as_str().to_owned(),
            desk: routing.desk.clone(),
            assignee: routing.advisor.map(AccountId),
            assigned_at: routing.advisor.map(|_| now),
            routing: explained(question, routing)?,
            state: State::New.key().to_owned(),
            open: true,
            version: 0,
            received_at: now,
            clock_from: now,
            target,
            due_on: due::number(due),
            updated_at: now,
            answered_at: None,
            answered_in: None,
            reopened: 0,
            closed_at: None,
            closing_reason: None,
            merged_into: None,
            consents: asked.consents.kept(),
        };
        case::Entity::insert(case.clone().into_active_model()).exec_without_returning(&*writing).await?;
        let company_name = company.map(|company| company.name).unwrap_or_default();
        let words = format!("{} {} {company_name} {}", asked.subject.as_str(), visitor.name, asked.body.as_str());
        let words = words::with("", &words);
        let found_by = case_text::ActiveModel {
            case: Set(id),
            words: Set(words),
            place: Set(ahead::place(number.year, number.place)),
            desk: Set(case.desk.clone()),
        };
        case_text::Entity::insert(found_by).exec_without_returning(&*writing).await?;
        let mut change = Change { desk: self, writing, now, by: Some(visitor), case };
        let event = Event::Opened { consents: asked.consents.clone() };
        let message = change.say(Said::told(Kind::Question, event, asked.body.as_str(), now)).await?;
        change.attach(message, visitor.account, kept).await?;
        change.tell(now, |number, case| Mail::CaseReceived { number, case }).await?;
        Ok((change, Opened { id, number, due }))
    }
}

/// The case that the same form opened before, if it did.
async fn already(connection: &impl ConnectionTrait, visitor: &Visitor, id: CaseId) -> Result<Option<Opened>, DbErr> {
    let case = case::Entity::find_by_id(id).filter(case::Column::Account.eq(visitor.account)).one(connection).await?;
    Ok(case.map(|case| {
        let number = CaseNumber { year: case.year, place: case.number };
        Opened { id, number, due: Day(case.due_on).date() }
    }))
}

/// The company for which somebody asks; that of the dossier, when there is one.
async fn whose(writing: &Writing, visitor: &Visitor, asked: &OpenCase) -> Result<Option<company::Model>, CaseError> {
    let mut company = asked.company;
    if let Some((id, version)) = asked.dossier {
        let dossier = dossier::Entity::find_by_id(id).one(&**writing).await?.ok_or(DeskError::NotFound)?;
        if asked.company.is_some_and(|company| company != dossier.company) {
            return Err(DeskError::NotFound.into());
        }
        company = Some(dossier.company);
        let versions = dossier_version::Entity::find()
            .filter(dossier_version::Column::Dossier.eq(id))
            .filter(dossier_version::Column::Number.eq(version));
        versions.one(&**writing).await?.ok_or(DeskError::NotFound)?;
    }
    let Some(company) = company else { return Ok(None) };
    if !policy::works_for(visitor, company) {
        return Err(DeskError::NotFound.into());
    }
    Ok(Some(company::Entity::find_by_id(company).one(&**writing).await?.ok_or(DeskError::NotFound)?))
}

async fn route(writing: &Writing, asked: &OpenCase, on: NaiveDate) -> Result<Explanation, DbErr> {
    let advisors = advisors::at(&**writing, &[FRONT, desks::lead(asked.topic)]).await?;
    let topic = asked.topic.key().to_owned();
    let question = Question { topic, chosen: None, consents: asked.consents.clone(), on, advisors };
    let routing = routing::choose(&question, RULES);
    Ok(Explanation { question, routing })
}

/// A decision as the case keeps it.
pub(super) fn explained(question: Question, routing: routing::Routing) -> Result<String, DbErr> {
    serde_json::to_string(&Explanation { question, routing }).map_err(|error| DbErr::Json(error.to_string()))
}
