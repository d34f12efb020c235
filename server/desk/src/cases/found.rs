//! Cases found by words, the latest first. Each database has an index of the words (`migrations`, 16). SQLite reads it backwards
//! from where the page begins until the page is full. PostgreSQL gathers all matches before it sorts them, which takes long for a word
//! that is neither rare nor in every other case: there, each word is kept with the batch of cases that it stands in, the latest
//! cases are read one by one, and then as many batches at a time as seem to fill the page.

use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait as _, Order};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, RelationDef, Select, Statement, TransactionTrait as _,
};

use super::ahead::{Ahead, BATCH, Stretch, WALKED};
use super::page_key::PAGE;
use super::queue::Sought;
use crate::desk::Desk;
use crate::entities::case::{Column, Entity, Model};
use crate::entities::case_text;
use crate::error::DeskError;
use crate::visitor::Visitor;

/// The batches with cases before a place, the latest first. Each is found by one look into the index of places.
const BATCHES: &str = "WITH RECURSIVE batch (number) AS (
    SELECT max(place) >> 14 FROM case_text WHERE place < $1
    UNION ALL
    SELECT (SELECT max(place) >> 14 FROM case_text WHERE place < number << 14) FROM batch WHERE number IS NOT NULL
) SELECT number FROM batch WHERE number IS NOT NULL";
/// The index of SQLite: a table without columns of its own.
const INDEX: &str = "case_words";
/// What stands before a desk among the words; no word holds it.
const DESK: char = '§';

impl Desk {
    /// The cases that `visitor` finds by words, the latest first: those of a page, and one more when there is another page.
    pub(super) async fn found(&self, visitor: &Visitor, sought: &Sought) -> Result<Vec<Model>, DeskError> {
        let reading = self.storage.read().begin().await?;
        if reading.get_database_backend() == DatabaseBackend::Postgres {
            // One plan for all words would be that of words of which nothing is known.
            reading.execute_unprepared("SET LOCAL plan_cache_mode = force_custom_plan").await?;
        }
        let (first, mut ahead) = latest(&reading, sought.after.map(|key| key.value)).await?;
        let (mut stretch, mut cases) = (Some(first), Vec::new());
        while let Some(now) = stretch {
            let Some(found) = self.found_in(&now, visitor, sought)? else { break };
            let missing = u64::try_from(PAGE + 1 - cases.len()).unwrap_or_default();
            cases.extend(found.limit(missing).all(&reading).await?);
            stretch = ahead.as_mut().and_then(|ahead| ahead.next(cases.len()));
        }
        reading.commit().await?;
        Ok(cases)
    }

    /// The query that finds the cases of a stretch; none when the visitor has no desk, or nothing is there.
    pub(super) fn found_in(
        &self,
        stretch: &Stretch,
        visitor: &Visitor,
        sought: &Sought,
    ) -> Result<Option<Select<Entity>>, DeskError> {
        let desks = sought.desks(visitor)?;
        if desks.as_ref().is_some_and(Vec::is_empty) || (stretch.is_walked && stretch.batches.is_empty()) {
            return Ok(None);
        }
        let backend = self.storage.read().get_database_backend();
        let cases = with_words(backend, &sought.words(), desks.as_deref(), stretch);
        let cases = self.narrowed(cases, visitor, sought);
        Ok(Some(match sought.open() {
            [open] => cases.filter(Column::Open.eq(*open)),
            _ => cases,
        }))
    }
}

/// The stretch with which looking for the cases before a place begins, and what is ahead after it.
pub(super) async fn latest(connection: &impl ConnectionTrait, before: Option<i64>) -> Result<(Stretch, Option<Ahead>), DbErr> {
    let backend = connection.get_database_backend();
    if backend == DatabaseBackend::Sqlite {
        return Ok((Stretch { since: None, before, batches: Vec::new(), is_walked: false }, None));
    }
    let batches = Statement::from_sql_and_values(backend, BATCHES, [before.unwrap_or(i64::MAX).into()]);
    let batches = connection.query_all_raw(batches).await?;
    let batches = batches.iter().map(|row| row.try_get::<i64>("", "number")).collect::<Result<Vec<i64>, _>>()?;
    let walked = case_text::Entity::find().select_only().column(case_text::Column::Place);
    let walked = before.iter().fold(walked, |places, before| places.filter(case_text::Column::Place.lt(*before)));
    let walked = walked.order_by_desc(case_text::Column::Place).offset(WALKED - 1).limit(1);
    let since: Option<i64> = walked.into_tuple().one(connection).await?;
    let ahead = since.map(|walked| Ahead::after(walked, batches.iter().copied()));
    let batches = batches.into_iter().take_while(|batch| since.is_none_or(|since| *batch >= since / BATCH)).collect();
    Ok((Stretch { since, before, batches, is_walked: true }, ahead))
}

/// The cases of a stretch, at `desks` or at all, that have words beginning like each of `words`, the latest first.
fn with_words(backend: DatabaseBackend, words: &[String], desks: Option<&[&str]>, stretch: &Stretch) -> Select<Entity> {
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
        // A function call asks no index.
        let matched = if stretch.is_walked {
            "ts_match_vq(case_text.terms, CAST($1 AS tsquery))"
        } else {
            "case_text.terms @@ CAST($1 AS tsquery)"
        };
        (cases.filter(Expr::cust_with_values(matched, [terms(words, desks, &stretch.batches)])), text)
    };
    // The index knows the desk as well; what may be seen is asked of the case itself.
    if let Some(desks) = desks {
        cases = cases.filter(Column::Desk.is_in(desks.iter().copied()));
    }
    if let Some(since) = stretch.since {
        cases = cases.filter(place.clone().gte(since));
    }
    if let Some(before) = stretch.before {
        cases = cases.filter(place.clone().lt(before));
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
fn terms(words: &[String], desks: Option<&[&str]>, batches: &[i64]) -> String {
    let of_batch = |batch: &i64| {
        let words = words.iter().map(|word| format!("'{batch}/{word}':*"));
        let desks = desks.map(|desks| alternatives(desks.iter().map(|desk| format!("'{batch}/{DESK}{desk}'")), " | "));
        words.chain(desks).collect::<Vec<_>>().join(" & ")
    };
    alternatives(batches.iter().map(of_batch), " | ")
}

fn alternatives(terms: impl Iterator<Item = String>, or: &str) -> String {
    format!("({})", terms.collect::<Vec<_>>().join(or))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_looked_for_in_each_batch() {
        let words = ["ans".to_owned(), "certif".to_owned()];
        assert_eq!(
            terms(&words, Some(&["dns", "has"]), &[8, 7]),
            "('8/ans':* & '8/certif':* & ('8/§dns' | '8/§has') | '7/ans':* & '7/certif':* & ('7/§dns' | '7/§has'))"
        );
        assert_eq!(terms(&words, None, &[8]), "('8/ans':* & '8/certif':*)");
    }
}
