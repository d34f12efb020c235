//! The cases of a founder: those of the companies the person belongs to, and those asked without one.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};

use super::clock;
use super::names;
use super::number::CaseNumber;
use super::page_key::{PAGE, PageKey, Sort, merged};
use super::pauses;
use super::state::State;
use crate::delay::clock::Reckoning;
use crate::desk::Desk;
use crate::entities::case::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::visitor::Visitor;

/// A page of somebody's cases.
#[derive(Clone, Debug)]
pub struct MyCases {
    /// The cases, those received last first.
    pub rows: Vec<MyCase>,
    /// Where the next page begins; nowhere on the last one.
    pub next: Option<PageKey>,
}

/// A case in the list of those who asked.
#[derive(Clone, Debug)]
pub struct MyCase {
    /// Its identifier.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// What it is about, in one line.
    pub subject: String,
    /// How far it has come.
    pub state: State,
    /// The name of the company.
    pub company: Option<String>,
    /// When it was received.
    pub received_at: Moment,
    /// What the clock says; nothing once it is answered or closed.
    pub clock: Option<Reckoning>,
}

impl Desk {
    /// A page of the cases that the person sees from the side of the company.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn my_cases(&self, visitor: &Visitor, after: Option<PageKey>) -> Result<MyCases, DeskError> {
        let connection = self.storage.read();
        let mut cases = Vec::new();
        for select in mine(visitor, after) {
            cases.extend(select.all(connection).await?);
        }
        let (cases, next) = merged(cases, Sort::Received, |case: &Model| PageKey { value: case.received_at.0, id: case.id });
        let companies = names::companies(connection, cases.iter().filter_map(|case| case.company).collect()).await?;
        let mut stops = pauses::of(connection, cases.iter().map(|case| case.id).collect()).await?;
        let mut rows = Vec::with_capacity(cases.len());
        for case in cases {
            let state = self.state_shown(&case).await?;
            let stops = stops.remove(&case.id).unwrap_or_default();
            rows.push(MyCase {
                id: case.id,
                number: CaseNumber { year: case.year, place: case.number },
                state,
                company: case.company.and_then(|company| companies.get(&company).cloned()),
                received_at: case.received_at,
                clock: state.is_open().then(|| clock::reckon(self.calendar(), &case, &stops, self.now().day())),
                subject: case.subject,
            });
        }
        Ok(MyCases { rows, next })
    }
}

/// The queries of which the page is made: one for the person, one for each company.
pub(super) fn mine(visitor: &Visitor, after: Option<PageKey>) -> Vec<Select<Entity>> {
    let alone = Entity::find().filter(Column::Account.eq(visitor.account)).filter(Column::Company.is_null());
    let of = |company| Entity::find().filter(Column::Company.eq(company));
    let lists = visitor.companies.iter().map(|belonging| of(belonging.company)).chain([alone]);
    let page = |mut cases: Select<Entity>| {
        if let Some(key) = after {
            cases = cases.filter(Sort::Received.after(key));
        }
        let most = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
        cases.order_by_desc(Column::ReceivedAt).order_by_desc(Column::Id).limit(most)
    };
    lists.map(page).collect()
}
