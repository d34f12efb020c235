//! Cases found by words, the latest first. Each database has an index of the words (`migrations`, 16): SQLite reads it backwards
//! from where the page begins until the page is full; PostgreSQL gathers the few matches of a rare word, or walks through the cases
//! when the word is common.

use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait as _, Order};
use sea_orm::{
    ColumnTrait as _, DatabaseBackend, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    RelationDef, Select,
};

use super::page_key::PageKey;
use crate::entities::case::{Column, Entity};
use crate::entities::case_text;
use crate::moment::Moment;

/// The index of SQLite: a table without columns of its own.
const INDEX: &str = "case_words";
/// What stands before a desk among the words; no word holds it.
const DESK: char = '§';

/// Where the case is among those found by words: one number that grows with the second of receipt, and with the number of the case
/// when several were received within one. The index keeps what lies between two places: small numbers take less room.
pub(crate) const fn place(received_at: Moment, number: i64) -> i64 {
    const NUMBERS: i64 = 1 << 10;
    received_at.0 / 1_000 * NUMBERS + number % NUMBERS
}

/// The cases of `desks`, or of all, that have words beginning like each of `words`, after `after`, the latest first.
pub(super) fn found(
    backend: DatabaseBackend,
    words: &[String],
    desks: Option<&[&str]>,
    after: Option<PageKey>,
) -> Select<Entity> {
    let text = Expr::col((case_text::Entity, case_text::Column::Place));
    let (mut cases, place) = if backend == DatabaseBackend::Sqlite {
        let row = Expr::col((Alias::new(INDEX), Alias::new("rowid")));
        let mut cases = Entity::find();
        // Crossed, so that the tables are read in this order, the index first.
        let anything = Condition::all();
        sea_orm::QuerySelect::query(&mut cases)
            .from_clear()
            .from(Alias::new(INDEX))
            .join(JoinType::CrossJoin, case_text::Entity, anything.clone())
            .join(JoinType::CrossJoin, Entity, anything);
        let cases = cases
            .filter(Expr::cust_with_values("case_words MATCH ?", [matching(words, desks)]))
            .filter(text.eq(row.clone()))
            .filter(Expr::col((case_text::Entity, case_text::Column::Case)).equals((Entity, Column::Id)));
        (cases, row)
    } else {
        let texts: RelationDef = Entity::belongs_to(case_text::Entity).from(Column::Id).to(case_text::Column::Case).into();
        let cases = Entity::find().join(JoinType::InnerJoin, texts);
        (cases.filter(Expr::cust_with_values("case_text.terms @@ CAST($1 AS tsquery)", [terms(words, desks)])), text)
    };
    // The index knows the desk as well; what may be seen is asked of the case itself.
    if let Some(desks) = desks {
        cases = cases.filter(Column::Desk.is_in(desks.iter().copied()));
    }
    if let Some(after) = after {
        cases = cases.filter(place.clone().lt(after.value));
    }
    cases.order_by(place, Order::Desc)
}

/// A query of FTS5.
fn matching(words: &[String], desks: Option<&[&str]>) -> String {
    let words = words.iter().map(|word| format!("\"{word}\"*"));
    let desks = desks.map(|desks| alternatives(desks.iter().map(|desk| format!("\"{DESK}{desk}\"")), " OR "));
    words.chain(desks).collect::<Vec<_>>().join(" AND ")
}

/// A query of PostgreSQL.
fn terms(words: &[String], desks: Option<&[&str]>) -> String {
    let words = words.iter().map(|word| format!("'{word}':*"));
    let desks = desks.map(|desks| alternatives(desks.iter().map(|desk| format!("'{DESK}{desk}'")), " | "));
    words.chain(desks).collect::<Vec<_>>().join(" & ")
}

fn alternatives(terms: impl Iterator<Item = String>, or: &str) -> String {
    format!("({})", terms.collect::<Vec<_>>().join(or))
}
