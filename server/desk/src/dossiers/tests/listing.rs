//! The list: order, pages, and the index that it is read from.

use chrono::TimeDelta;
use content::Verdict;
use proptest::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ConnectionTrait as _, DatabaseBackend, EntityTrait as _, QueryTrait as _, Statement};

use super::{NOW, saved, snapshot};
use crate::clock::Clock;
use crate::companies::people::{again, named, owner};
use crate::desk::Desk;
use crate::dossiers::list::{PAGE, select};
use crate::dossiers::{DossierCursor, DossierPage};
use crate::entities::dossier;
use crate::ids::{CompanyId, DossierId};
use crate::moment::Moment;
use crate::testing::desks;

fn products(page: &DossierPage) -> Vec<&str> {
    page.dossiers.iter().map(|listed| listed.dossier.product.as_str()).collect()
}

fn later(desk: &Desk, minutes: i64) -> Desk {
    desk.at(Clock::Fixed(desk.clock().now() + TimeDelta::minutes(minutes)))
}

#[tokio::test]
async fn the_dossier_changed_last_comes_first_with_its_company_and_verdicts() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let other = desk.create_company(&aline, &named("Autre"), None).await.expect("a company");
        let aline = again(&desk, &aline).await;
        let first = saved(&desk, &aline, company, "Premier").await;
        saved(&later(&desk, 1), &aline, other, "Deuxième").await;
        later(&desk, 2).new_version(&aline, first, 1, &snapshot("product_kind=dmdiv")).await.expect("a version");
        let page = desk.dossiers(&aline, None, false, None).await.expect("a page");
        assert_eq!((products(&page), page.next), (vec!["Premier", "Deuxième"], None));
        assert_eq!(page.dossiers[0].verdicts, *snapshot("product_kind=dmdiv").verdicts());
        assert_eq!(page.dossiers[1].company_name, "Autre");
        assert!(page.dossiers[0].verdicts.count(Verdict::Closed) > 0);
        let page = desk.dossiers(&aline, Some(company), false, None).await.expect("a page");
        assert_eq!(products(&page), ["Premier"]);
    }
}

#[tokio::test]
async fn dossiers_put_aside_have_a_list_of_their_own() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let first = saved(&desk, &aline, company, "Premier").await;
        saved(&desk, &aline, company, "Deuxième").await;
        desk.archive_dossier(&aline, first).await.expect("put aside");
        assert_eq!(products(&desk.dossiers(&aline, None, false, None).await.expect("a page")), ["Deuxième"]);
        assert_eq!(products(&desk.dossiers(&aline, None, true, None).await.expect("a page")), ["Premier"]);
    }
}

#[tokio::test]
async fn pages_hold_every_dossier_once_even_when_many_changed_at_the_same_instant() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        for number in 0..45 {
            saved(&later(&desk, number / 30), &aline, company, &format!("{number:02}")).await;
        }
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = desk.dossiers(&aline, None, false, after).await.expect("a page");
            assert!(page.dossiers.len() <= PAGE);
            seen.extend(products(&page).into_iter().map(str::to_owned));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert!(seen[..15].iter().all(|product| product.as_str() >= "30"), "{seen:?}");
        seen.sort_unstable();
        assert_eq!(seen, (0..45).map(|number| format!("{number:02}")).collect::<Vec<_>>());
    }
}

/// What the database means to do for `statement`.
async fn plan(desk: &Desk, statement: &SelectStatement) -> String {
    let connection = desk.storage.read();
    let backend = connection.get_database_backend();
    let words = if backend == DatabaseBackend::Sqlite { "EXPLAIN QUERY PLAN" } else { "EXPLAIN" };
    let built = backend.build(statement);
    let explain = Statement { sql: format!("{words} {}", built.sql), ..built };
    let rows = connection.query_all_raw(explain).await.expect("a plan");
    let column = if backend == DatabaseBackend::Sqlite { "detail" } else { "QUERY PLAN" };
    rows.iter().map(|row| row.try_get::<String>("", column).expect("a line")).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_list_is_read_from_its_index_and_never_by_a_scan() {
    for desk in desks(NOW).await {
        let (_, company) = owner(&desk, "Aline").await;
        let (_, other) = owner(&desk, "Basile").await;
        let (_, big) = owner(&desk, "Chloe").await;
        fill(&desk, &[(company, 150), (other, 50), (big, 5_000)]).await;
        let after = DossierCursor { updated_at: desk.now(), id: DossierId(uuid::Uuid::from_u128(7)) };
        for companies in [vec![company], vec![company, other], vec![big]] {
            for after in [None, Some(after)] {
                for archived in [false, true] {
                    let plan = plan(&desk, &select(&companies, archived, after).into_query()).await;
                    assert!(plan.contains("dossier_by_company_updated_at_id"), "{plan}");
                    assert!(!plan.contains("SCAN") && !plan.contains("Seq Scan"), "{plan}");
                    // The rows of one company come out of the index in order: a page reads a page, however many there are.
                    let sorts = plan.contains("TEMP B-TREE") || plan.contains("Sort");
                    assert!(!sorts || companies != [big], "{plan}");
                }
            }
        }
    }
}

/// Writes many dossiers at once.
async fn fill(desk: &Desk, companies: &[(CompanyId, i64)]) {
    use sea_orm::ActiveValue::Set;
    let writing = desk.storage.write().await.expect("a transaction");
    let rows = companies.iter().flat_map(|(company, count)| (0..*count).map(move |number| (*company, number)));
    let rows: Vec<_> = rows
        .map(|(company, number)| {
            let at = Moment(desk.now().0 + number);
            dossier::ActiveModel {
                id: Set(DossierId(desk.random.id(at))),
                company: Set(company),
                product: Set(format!("Produit {number}")),
                indication: Set(String::new()),
                notes: Set(String::new()),
                version: Set(1),
                revision: Set(0),
                created_at: Set(at),
                updated_at: Set(at),
                archived_at: Set((number % 10 == 0).then_some(at)),
            }
        })
        .collect();
    for rows in rows.chunks(500) {
        dossier::Entity::insert_many(rows.to_vec()).exec_without_returning(&*writing).await.expect("dossiers");
    }
    writing.commit().await.expect("kept");
    desk.storage.read().execute_unprepared("ANALYZE").await.expect("statistics");
}

proptest! {
    #[test]
    fn a_cursor_is_read_as_it_was_written(at in any::<i64>().prop_map(i64::saturating_abs), id in any::<u128>()) {
        let cursor = DossierCursor { updated_at: Moment(at), id: DossierId(uuid::Uuid::from_u128(id)) };
        prop_assert_eq!(cursor.to_string().parse(), Ok(cursor));
    }

    #[test]
    fn no_text_breaks_the_reading_of_a_cursor(text in "[0-9a-f-]{0,60}|\\PC{0,20}") {
        let _ = text.parse::<DossierCursor>();
    }
}
