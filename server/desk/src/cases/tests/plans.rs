//! Lists that grow are read by an index: the databases say how they would.

use sea_orm::{ConnectionTrait as _, DatabaseBackend, EntityTrait as _, QueryTrait as _, Select, Statement};

use super::fixtures::{admin, advisor, company, founder, question, row};
use crate::cases::mine::mine;
use crate::cases::{Filter, OpenCase, PageKey, Sort, Sought};
use crate::desk::Desk;
use crate::entities::case;
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::testing::desks;

/// Cases in the table.
const CASES: i64 = 4_000;

/// Fills the table; one case in ten is open, at one of ten desks, of one of a hundred people.
async fn fill(desk: &Desk, like: &case::Model, people: &[crate::ids::AccountId]) {
    let rows: Vec<case::ActiveModel> = (0..CASES)
        .map(|place| {
            let received_at = Moment(like.received_at.0 - place * 60_000);
            let person = people[usize::try_from(place).expect("a number") % people.len()];
            let row = case::Model {
                id: CaseId(desk.random.id(received_at)),
                number: place + 2,
                account: person,
                company: if place % 3 == 0 { None } else { like.company.filter(|_| place % 30 == 1) },
                assignee: (place % 4 != 0).then_some(person),
                desk: if place % 10 == 0 { "dns".to_owned() } else { format!("desk-{}", place % 10) },
                open: place % 10 < 2,
                received_at,
                due_on: like.due_on - place % 50,
                ..like.clone()
            };
            sea_orm::IntoActiveModel::into_active_model(row)
        })
        .collect();
    for chunk in rows.chunks(500) {
        case::Entity::insert_many(chunk.to_vec()).exec_without_returning(desk.storage().read()).await.expect("cases");
    }
    desk.storage().read().execute_unprepared("ANALYZE").await.expect("statistics");
}

/// How the database would read `select`.
async fn plan(desk: &Desk, select: &Select<case::Entity>) -> String {
    let connection = desk.storage().read();
    let backend = connection.get_database_backend();
    let Statement { sql, values, .. } = select.build(backend);
    let (explain, column) = match backend {
        DatabaseBackend::Sqlite => ("EXPLAIN QUERY PLAN", "detail"),
        _ => ("EXPLAIN", "QUERY PLAN"),
    };
    let statement = Statement { sql: format!("{explain} {sql}"), values, db_backend: backend };
    let rows = connection.query_all_raw(statement).await.expect("a plan");
    rows.iter().map(|row| row.try_get::<String>("", column).expect("a line")).collect::<Vec<_>>().join("\n")
}

fn reads_an_index(plan: &str) -> bool {
    let scans = ["SCAN case", "SCAN \"case\"", "Seq Scan on \"case\"", "Seq Scan on case"];
    !scans.iter().any(|scan| plan.contains(scan))
        && (plan.contains("USING INDEX") || plan.contains("COVERING INDEX") || plan.contains("Index"))
}

/// Whether SQLite would sort what it reads; PostgreSQL sorts a handful of rows rather than read an index in order.
fn sorts(plan: &str) -> bool {
    plan.contains("TEMP B-TREE")
}

#[tokio::test]
async fn the_queue_and_the_lists_of_companies_are_read_by_an_index_in_order() {
    for desk in desks("2026-11-20T09:00:00Z").await {
        let mut ines = founder(&desk, "Ines").await;
        let sienne = company(&desk, "Sienne", &mut [&mut ines]).await;
        let opened =
            desk.open_case(&ines, &OpenCase { company: Some(sienne), ..question("Une question") }).await.expect("a case");
        let like = row(&desk, opened.id).await;
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let mut people = vec![ines.account, dora.account];
        for person in 0..48 {
            people.push(founder(&desk, &format!("Person{person}")).await.account);
        }
        fill(&desk, &like, &people).await;
        let root = admin(&desk, "Root").await;
        let key = |sort| match sort {
            Sort::Due => PageKey { value: like.due_on - 20, id: like.id },
            Sort::Received => PageKey { value: like.received_at.0 - 90_000_000, id: like.id },
        };
        for visitor in [&dora, &root] {
            for filter in [Filter::Mine, Filter::Desk, Filter::Unassigned, Filter::Late, Filter::Waiting, Filter::Done] {
                for sort in [Sort::Due, Sort::Received] {
                    for after in [None, Some(key(if filter == Filter::Done { Sort::Received } else { sort }))] {
                        let sought = Sought { filter, desk: None, topic: None, text: String::new(), sort, after };
                        for query in desk.queries(visitor, &sought).expect("queries") {
                            let plan = plan(&desk, &query).await;
                            assert!(reads_an_index(&plan), "{} {filter:?} {sort:?} {after:?}: {plan}", visitor.name);
                            let in_order = sort == Sort::Due || matches!(filter, Filter::Mine | Filter::Desk | Filter::Done);
                            assert!(!in_order || !sorts(&plan), "{} {filter:?} {sort:?} {after:?}: {plan}", visitor.name);
                        }
                    }
                }
            }
        }
        for after in [None, Some(key(Sort::Received))] {
            for query in mine(&ines, after) {
                let plan = plan(&desk, &query).await;
                assert!(reads_an_index(&plan) && !sorts(&plan), "{after:?}: {plan}");
            }
        }
        let counting = plan(&desk, &desk.groups(&dora).expect("a query")).await;
        assert!(reads_an_index(&counting), "{counting}");
    }
}
