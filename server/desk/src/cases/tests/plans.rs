//! Lists that grow are read by an index: the databases say how they would.

use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait, QueryTrait as _, Select, Statement, TransactionTrait as _};

use super::fixtures::{admin, advisor, company, founder, question, row};
use crate::cases::advisors::members;
use crate::cases::ahead::place;
use crate::cases::found::latest;
use crate::cases::mine::mine;
use crate::cases::words;
use crate::cases::{Filter, OpenCase, PageKey, Sort, Sought};
use crate::desk::Desk;
use crate::entities::{case, case_text};
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::testing::desks;

/// Cases in the table.
const CASES: i64 = 4_000;

/// Fills the table; one case in ten is open, at one of ten desks, of one of a hundred people.
async fn fill(desk: &Desk, like: &case::Model, people: &[crate::ids::AccountId]) {
    let rows: Vec<case::Model> = (0..CASES)
        .map(|place| {
            let received_at = Moment(like.received_at.0 - place * 60_000);
            let person = people[usize::try_from(place).expect("a number") % people.len()];
            case::Model {
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
            }
        })
        .collect();
    for chunk in rows.chunks(500) {
        let texts = chunk.iter().map(|row| case_text::Model {
            case: row.id,
            words: words::with("", &format!("Question sur la prise en charge, rare{}", row.number % 1_000)),
            place: place(row.year, row.number),
            desk: row.desk.clone(),
        });
        let texts: Vec<case_text::ActiveModel> = texts.map(sea_orm::IntoActiveModel::into_active_model).collect();
        let rows = chunk.iter().cloned().map(sea_orm::IntoActiveModel::into_active_model).collect::<Vec<case::ActiveModel>>();
        case::Entity::insert_many(rows).exec_without_returning(desk.storage().read()).await.expect("cases");
        case_text::Entity::insert_many(texts).exec_without_returning(desk.storage().read()).await.expect("texts");
    }
    desk.storage().read().execute_unprepared("ANALYZE").await.expect("statistics");
}

/// How the database would read `select`.
pub async fn plan<E: EntityTrait>(desk: &Desk, select: &Select<E>) -> String {
    plan_on(desk.storage().read(), select).await
}

/// How it would read `select` if the table were too large to read the whole of it.
async fn plan_of_many<E: EntityTrait>(desk: &Desk, select: &Select<E>) -> String {
    let transaction = desk.storage().read().begin().await.expect("a transaction");
    if transaction.get_database_backend() == DatabaseBackend::Postgres {
        transaction.execute_unprepared("SET LOCAL enable_seqscan = off").await.expect("a setting");
    }
    plan_on(&transaction, select).await
}

async fn plan_on<E: EntityTrait>(connection: &impl ConnectionTrait, select: &Select<E>) -> String {
    plan_of(connection, select.build(connection.get_database_backend())).await
}

async fn plan_of(connection: &impl ConnectionTrait, Statement { sql, values, db_backend: backend }: Statement) -> String {
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

/// Whether only the index of words and single rows are read. SQLite tells "SCAN" of its index as well, which it reads from one place
/// on.
fn reads_the_words(plan: &str) -> bool {
    let scanned = plan.lines().filter(|line| line.contains("SCAN") || line.contains("Seq Scan"));
    scanned.clone().all(|line| line.contains("case_words VIRTUAL TABLE INDEX"))
        && (scanned.count() == 1 || plan.contains("Index"))
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
        for (text, after) in [("rare7", None), ("prise charge", None), ("prise", Some(place(like.year, 2_000)))] {
            for visitor in [&dora, &root] {
                let after = after.map(|value| PageKey { value, id: like.id });
                let text = text.to_owned();
                let sought = Sought { filter: Filter::Desk, desk: None, topic: None, text: text.clone(), sort: Sort::Due, after };
                let (first, mut ahead) =
                    latest(desk.storage().read(), after.map(|key: PageKey| key.value)).await.expect("a stretch");
                for stretch in std::iter::once(first).chain(std::iter::from_fn(|| ahead.as_mut()?.next(0))) {
                    let query = desk.found_in(&stretch, visitor, &sought).expect("a query").expect("desks");
                    let plan = plan_of_many(&desk, &query).await;
                    assert!(reads_the_words(&plan) && !sorts(&plan), "{} {text} {stretch:?}: {plan}", visitor.name);
                }
            }
        }
        let connection = desk.storage().read();
        for visitor in [&dora, &root] {
            let counting = plan(&desk, &desk.groups(visitor).expect("a query")).await;
            assert!(counting.contains("case_tally") && !counting.contains("\"case\""), "{counting}");
            let loads = plan_of(connection, connection.get_database_backend().build(&members(&["dns", "cnam"]))).await;
            let of_cases: Vec<&str> = loads.lines().filter(|line| !line.contains("case_load")).collect();
            assert!(loads.contains("case_load") && reads_an_index(&of_cases.join("\n")), "{loads}");
        }
    }
}
