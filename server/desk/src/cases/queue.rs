//! The queue: cases to answer, filtered, in pages.
//!
//! Each filter reads one index from where the page begins, once for each desk of the visitor, so that a page costs the same
//! however long the queue is. Words have an index of their own ([`found`]).

use futures_util::future::try_join_all;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};

use super::ahead::place;
use super::clock;
use super::company_view::read_state;
use super::due;
use super::names;
use super::number::CaseNumber;
use super::page_key::{PAGE, PageKey, Sort, merged};
use super::pauses;
use super::state::State;
use super::words;
use crate::delay::clock::{Reckoning, late_before};
use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::case::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId};
use crate::moment::Moment;
use crate::policy::{self, Scope};
use crate::visitor::{Visitor, roles};

roles! {
    /// Which cases of the visitor's desks.
    Filter {
        /// Those given to the visitor.
        Mine = "mine",
        /// All that are open.
        Desk = "desk",
        /// Those given to nobody.
        Unassigned = "unassigned",
        /// Those whose answer is late.
        Late = "late",
        /// Those in which the desk waits for the company.
        Waiting = "waiting",
        /// Those that were answered or closed.
        Done = "done",
    }
}

/// What somebody looks for in the queue.
#[derive(Clone, Debug)]
pub struct Sought {
    /// Which cases.
    pub filter: Filter,
    /// Only those of this desk.
    pub desk: Option<String>,
    /// Only those of this topic.
    pub topic: Option<Topic>,
    /// Only those with words that begin like these, or with this number; both look at open and other cases alike.
    pub text: String,
    /// In which order; words and what is done are always listed by receipt.
    pub sort: Sort,
    /// Where the page begins.
    pub after: Option<PageKey>,
}

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct QueuePage {
    /// The cases.
    pub rows: Vec<QueueRow>,
    /// Where the next page begins; nowhere on the last one.
    pub next: Option<PageKey>,
}

/// A case in the queue.
#[derive(Clone, Debug)]
pub struct QueueRow {
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
    /// Whether the company needs the answer sooner.
    pub urgent: bool,
    /// The desk that answers.
    pub desk: String,
    /// How far it has come.
    pub state: State,
    /// Who answers.
    pub assignee: Option<(AccountId, String)>,
    /// The name of the company.
    pub company: Option<String>,
    /// When it was received.
    pub received_at: Moment,
    /// When something was last said or done.
    pub updated_at: Moment,
    /// What the clock says; nothing once it is answered or closed.
    pub clock: Option<Reckoning>,
}

impl Sought {
    /// The words looked for; none when there is no text, or the number of a case.
    pub(super) fn words(&self) -> Vec<String> {
        if self.number().is_some() { Vec::new() } else { words::asked(&self.text) }
    }

    fn number(&self) -> Option<CaseNumber> {
        self.text.trim().parse().ok()
    }

    fn has_text(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// In which order the cases are listed, whatever was asked for.
    pub fn order(&self) -> Sort {
        if self.filter == Filter::Done || self.has_text() { Sort::Received } else { self.sort }
    }

    /// Whether open cases are looked for, others, or both.
    pub(super) fn open(&self) -> &'static [bool] {
        match self.filter {
            Filter::Done => &[false],
            Filter::Mine | Filter::Desk if self.has_text() => &[true, false],
            _ => &[true],
        }
    }

    /// The desks whose cases are looked for; nothing for all of them.
    pub(super) fn desks<'a>(&'a self, visitor: &'a Visitor) -> Result<Option<Vec<&'a str>>, DeskError> {
        let scope = policy::scope(visitor).ok_or(DeskError::NotFound)?;
        let chosen = self.desk.as_deref();
        match scope {
            // Whatever is given to somebody is theirs to see.
            _ if self.filter == Filter::Mine => Ok(chosen.map(|desk| vec![desk])),
            Scope::Everything => Ok(chosen.map(|desk| vec![desk])),
            Scope::Desks(desks) => match chosen {
                None => Ok(Some(desks.iter().map(String::as_str).collect())),
                Some(desk) if desks.iter().any(|known| known == desk) => Ok(Some(vec![desk])),
                Some(_) => Err(DeskError::NotFound),
            },
        }
    }
}

impl Desk {
    /// A page of the queue.
    ///
    /// # Errors
    /// When the person answers no cases, or none of the desk sought; when the database cannot be read.
    pub async fn queue(&self, visitor: &Visitor, sought: &Sought) -> Result<QueuePage, DeskError> {
        let (sort, by_words) = (sought.order(), !sought.words().is_empty());
        let cases = if by_words {
            self.found(visitor, sought).await?
        } else {
            let lists = self.queries(visitor, sought)?.into_iter().map(|select| select.all(self.storage.read()));
            try_join_all(lists).await?.concat()
        };
        let value = |case: &Model| match sort {
            _ if by_words => place(case.year, case.number),
            Sort::Due => case.due_on,
            Sort::Received => case.received_at.0,
        };
        let (cases, next) = merged(cases, sort, |case| PageKey { value: value(case), id: case.id });
        Ok(QueuePage { rows: self.rows(cases).await?, next })
    }

    /// The queries of which a page without words is made, each of which reads one index in order.
    pub(super) fn queries(&self, visitor: &Visitor, sought: &Sought) -> Result<Vec<Select<Entity>>, DeskError> {
        let most = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
        let lists = match sought.desks(visitor)? {
            None => vec![Entity::find()],
            Some(desks) => desks.into_iter().map(|desk| Entity::find().filter(Column::Desk.eq(desk))).collect(),
        };
        let sort = sought.order();
        let page = |list: &Select<Entity>, open: bool| {
            let mut cases = self.narrowed(list.clone().filter(Column::Open.eq(open)), visitor, sought);
            if let Some(key) = sought.after {
                cases = cases.filter(sort.after(key));
            }
            cases.order_by(sort.column(), sort.order()).order_by(Column::Id, sort.order()).limit(most)
        };
        Ok(lists.iter().flat_map(|list| sought.open().iter().map(|open| page(list, *open))).collect())
    }

    /// Those of `cases` that the filter, the topic and the number let through.
    pub(super) fn narrowed(&self, mut cases: Select<Entity>, visitor: &Visitor, sought: &Sought) -> Select<Entity> {
        cases = match sought.filter {
            Filter::Mine => cases.filter(Column::Assignee.eq(visitor.account)),
            Filter::Desk | Filter::Done => cases,
            Filter::Unassigned => cases.filter(Column::Assignee.is_null()),
            Filter::Late => cases.filter(Column::DueOn.lt(due::number(late_before(self.calendar(), self.now().day())))),
            Filter::Waiting => cases.filter(Column::DueOn.eq(due::NO_DAY)),
        };
        if let Some(topic) = sought.topic {
            cases = cases.filter(Column::Topic.eq(topic.key()));
        }
        match sought.number() {
            Some(number) => cases.filter(Column::Year.eq(number.year)).filter(Column::Number.eq(number.place)),
            None => cases,
        }
    }

    /// What the queue shows of `cases`.
    async fn rows(&self, cases: Vec<Model>) -> Result<Vec<QueueRow>, DbErr> {
        let (connection, today) = (self.storage.read(), self.now().day());
        let (people, companies, mut stops) = tokio::try_join!(
            names::people(connection, cases.iter().filter_map(|case| case.assignee).collect()),
            names::companies(connection, cases.iter().filter_map(|case| case.company).collect()),
            pauses::of(connection, cases.iter().map(|case| case.id).collect()),
        )?;
        let row = |case: Model| {
            let state = read_state(&case)?;
            let stops = stops.remove(&case.id).unwrap_or_default();
            Ok(QueueRow {
                id: case.id,
                number: CaseNumber { year: case.year, place: case.number },
                version: case.version,
                topic: Topic::from_key(&case.topic).unwrap_or(Topic::Other),
                urgent: !case.urgency_reason.is_empty(),
                state,
                assignee: case.assignee.map(|assignee| (assignee, people.get(&assignee).cloned().unwrap_or_default())),
                company: case.company.and_then(|company| companies.get(&company).cloned()),
                received_at: case.received_at,
                updated_at: case.updated_at,
                clock: state.is_open().then(|| clock::reckon(self.calendar(), &case, &stops, today)),
                subject: case.subject,
                desk: case.desk,
            })
        };
        cases.into_iter().map(row).collect()
    }
}
