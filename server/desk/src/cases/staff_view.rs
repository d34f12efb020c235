//! A case as the staff sees it. That it was opened is written into the audit trail before it is shown.

use sea_orm::DbErr;

use super::attached::Attached;
use super::change::facts;
use super::clock;
use super::company_view::read_state;
use super::consents::Consents;
use super::draft::{self, Draft};
use super::message::{Message, Side, thread};
use super::names;
use super::number::CaseNumber;
use super::pauses::{self, Stop};
use super::presence::{self, Presence};
use super::readers;
use super::routing::Explanation;
use super::state::{ClosingReason, State};
use super::texts::Urgency;
use crate::audit::{self, Deed, Thing};
use crate::delay::clock::Reckoning;
use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::case::Model;
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId, CompanyId};
use crate::moment::Moment;
use crate::policy;
use crate::storage::Sequence;
use crate::visitor::Visitor;

/// A case as the staff sees it.
#[derive(Clone, Debug)]
pub struct StaffCase {
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
    /// Who answers.
    pub assignee: Option<(AccountId, String)>,
    /// Why this desk and this advisor.
    pub routing: Explanation,
    /// Who asked.
    pub asker: (AccountId, String),
    /// The company and its name.
    pub company: Option<(CompanyId, String)>,
    /// The dossier that goes with it, in the version of then.
    pub attached: Option<Attached>,
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
    /// Business days that the first answer took.
    pub answered_in: Option<i64>,
    /// What was said and done, notes included, oldest first.
    pub thread: Vec<Message>,
    /// Why it was closed.
    pub closing_reason: Option<ClosingReason>,
    /// The case that goes on in its place.
    pub merged_into: Option<(CaseId, CaseNumber)>,
    /// What the visitor is writing.
    pub drafts: Vec<Draft>,
    /// Who else is looking at it.
    pub others: Vec<Presence>,
}

impl Desk {
    /// The case as the staff sees it; the audit trail tells of it, once an hour at most.
    ///
    /// # Errors
    /// When the case is not the visitor's to answer; when the reading cannot be written into the audit trail: nobody reads
    /// unseen.
    pub async fn case_for_staff(&self, visitor: &Visitor, id: CaseId) -> Result<StaffCase, DeskError> {
        let (connection, now) = (self.storage.read(), self.now());
        let case = self.case_seen(visitor, Side::Desk, id).await?;
        debug_assert!(policy::answers(visitor, facts(&case)), "the query says what the policy says");
        let present = presence::of(connection, id, now).await?;
        let attached = self.attached(visitor, &case).await?;
        // It is shown on the same page: whoever opens the case reads it.
        let detail = attached.as_ref().map(Attached::detail).unwrap_or_default();
        let written = readers::is_written(connection, id, visitor, &detail, now).await?;
        if !written || !presence::is_fresh(&present, visitor, now) {
            self.write_reading(visitor, &case, &detail, now).await?;
        }
        let state = read_state(&case)?;
        let stops = pauses::of(connection, vec![id]).await?.remove(&id).unwrap_or_default();
        let people = names::people(connection, case.assignee.into_iter().chain([case.account]).collect()).await?;
        let name = |account: AccountId| (account, people.get(&account).cloned().unwrap_or_default());
        let companies = names::companies(connection, case.company.into_iter().collect()).await?;
        let merged_into = match case.merged_into {
            Some(other) => names::number(connection, other).await?.map(|number| (other, number)),
            None => None,
        };
        Ok(StaffCase {
            id,
            number: CaseNumber { year: case.year, place: case.number },
            version: case.version,
            topic: Topic::from_key(&case.topic).unwrap_or(Topic::Other),
            urgency: Urgency::read(&case.urgency, &case.urgency_reason),
            state,
            assignee: case.assignee.map(name),
            routing: serde_json::from_str(&case.routing).map_err(|error| DbErr::Json(error.to_string()))?,
            asker: name(case.account),
            company: companies.into_iter().next(),
            attached,
            consents: Consents::read(&case.consents),
            received_at: case.received_at,
            clock: state.is_open().then(|| clock::reckon(self.calendar(), &case, &stops, now.day())),
            stops,
            answered_in: case.answered_in,
            thread: thread(connection, id, 0, Side::Desk, now).await?,
            closing_reason: case.closing_reason.as_deref().and_then(ClosingReason::from_key),
            merged_into,
            drafts: draft::of(connection, id, visitor.account).await?,
            others: present.into_iter().filter(|presence| presence.account != visitor.account).collect(),
            subject: case.subject,
            desk: case.desk,
            context: case.context,
        })
    }

    async fn write_reading(&self, visitor: &Visitor, case: &Model, detail: &str, now: Moment) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        presence::trace(&*writing, self.random, case.id, visitor, now).await?;
        // Two tabs of one person may come here together.
        writing.alone_in(Sequence::Audit).await?;
        if !readers::is_written(&*writing, case.id, visitor, detail, now).await? {
            let deed = Deed {
                actor: Some((visitor.account, &visitor.name)),
                action: audit::Action::CaseRead,
                object: Thing::Case.of(case.id),
                company: case.company,
                detail: detail.to_owned(),
            };
            audit::record(&writing, now, deed).await?;
        }
        Ok(writing.commit().await?)
    }
}
