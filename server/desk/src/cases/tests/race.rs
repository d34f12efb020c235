use std::collections::HashSet;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use tokio::task::JoinSet;

use super::fixtures::{admin, advisor, body, founder, question, row, version};
use crate::cases::{CaseError, Kind};
use crate::clock::Clock;
use crate::desk::Desk;
use crate::entities::{case, message};
use crate::ids::CaseId;
use crate::random::Random;
use crate::storage::Storage;
use crate::testing::desks;
use crate::visitor::Visitor;

/// Cases raced on, on each database: one holds no more than a thousand messages.
const CASES: usize = 2;
/// Races on each case.
const RACES: usize = 500;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_advisors_on_one_version_one_wins_and_the_other_gets_both_texts() {
    for desk in desks("2026-11-20T09:00:00Z").await {
        let ines = founder(&desk, "Ines").await;
        let (dora, emil) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Emil", &["dns"]).await);
        for _ in 0..CASES {
            let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
            for race in 0..RACES {
                raced(&desk, (&dora, &emil), case, race).await;
            }
            let thread = message::Entity::find().filter(message::Column::Case.eq(case)).order_by_asc(message::Column::Position);
            let thread = thread.all(desk.storage().read()).await.expect("a thread");
            let positions: Vec<i64> = thread.iter().map(|message| message.position).collect();
            assert_eq!(positions, (1..=i64::try_from(RACES + 1).expect("a number")).collect::<Vec<_>>());
            assert_eq!(row(&desk, case).await.version, *positions.last().expect("a message"));
            assert!(thread[1..].iter().all(|message| message.kind == Kind::Reply.key()));
        }
    }
}

/// Two advisors answer the same version at once.
async fn raced(desk: &Desk, (dora, emil): (&Visitor, &Visitor), case: CaseId, race: usize) {
    let base = version(desk, case).await;
    let mut racing = JoinSet::new();
    for racer in [dora, emil] {
        let (desk, racer) = (desk.clone(), racer.clone());
        racing.spawn(async move {
            let text = format!("Réponse {race} de {}", racer.name);
            let done = desk.reply(&racer, case, base, &body(&text)).await;
            (text, done)
        });
    }
    let mut done = racing.join_all().await;
    done.sort_by_key(|(_, done)| done.is_err());
    let [(theirs, Ok(_)), (mine, Err(CaseError::Lost { theirs: told }))] = &done[..] else { panic!("{done:?}") };
    assert_eq!(told.iter().map(|message| &message.body).collect::<Vec<_>>(), [theirs]);
    assert_ne!(theirs, mine);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_several_people_do_at_once_the_thread_has_no_gap_and_the_chain_is_whole() {
    for desk in desks("2026-11-20T09:00:00Z").await {
        let ines = founder(&desk, "Ines").await;
        let root = admin(&desk, "Root").await;
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        let other = desk.open_case(&ines, &question("La même")).await.expect("a case").id;
        let mut all = JoinSet::new();
        for turn in 0..40 {
            let (desk, ines, root) = (desk.clone(), ines.clone(), root.clone());
            all.spawn(async move {
                let base = version(&desk, case).await;
                let _lost_or_done = match turn % 5 {
                    0 => desk.note(&root, case, &body("Une note")).await.map(|_| ()),
                    1 => desk.add_information(&ines, case, base, &body("Plus")).await.map(|_| ()),
                    2 => desk.request_information(&root, case, base, &body("Quoi ?")).await.map(|_| ()),
                    3 => desk.merge_case(&root, (other, 1), case).await,
                    _ => desk.merge_case(&root, (case, base), other).await,
                };
            });
        }
        all.join_all().await;
        for id in [case, other] {
            let positions = message::Entity::find().order_by_asc(message::Column::Position).all(desk.storage().read()).await;
            let positions: Vec<i64> = positions
                .expect("a thread")
                .into_iter()
                .filter(|message| message.case == id)
                .map(|message| message.position)
                .collect();
            assert_eq!(positions, (1..=version(&desk, id).await).collect::<Vec<_>>());
        }
        assert!(matches!(desk.verify_audit().await, Ok(crate::audit::Chain::Whole { .. })));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_two_people_open_cases_in_one_file_at_once_and_nobody_hears_of_a_lock() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage = Storage::sqlite(&folder.path().join("guichet.db")).await.expect("a database");
    let clock = Clock::Fixed("2026-11-20T09:00:00Z".parse().expect("a time"));
    numbers_have_no_gap(&Desk::new(storage, clock, Random::System)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_two_people_open_cases_on_each_database_at_once_and_numbers_have_no_gap() {
    for desk in desks("2026-11-20T09:00:00Z").await {
        numbers_have_no_gap(&desk).await;
    }
}

async fn numbers_have_no_gap(desk: &Desk) {
    const PEOPLE: usize = 32;
    const CASES: usize = 5;
    let mut all = JoinSet::new();
    for person in 0..PEOPLE {
        let ines = founder(desk, &format!("Ines{person}")).await;
        let desk = desk.clone();
        all.spawn(async move {
            let mut numbers = Vec::new();
            for _ in 0..CASES {
                numbers.push(desk.open_case(&ines, &question("Une question")).await.expect("a case").number.to_string());
            }
            numbers
        });
    }
    let numbers: HashSet<String> = all.join_all().await.into_iter().flatten().collect();
    let expected: HashSet<String> = (1..=PEOPLE * CASES).map(|place| format!("2026-{place:05}")).collect();
    assert_eq!(numbers, expected);
    let cases = case::Entity::find().all(desk.storage().read()).await.expect("cases").len();
    assert_eq!(cases, PEOPLE * CASES);
    let entries = i64::try_from(PEOPLE * CASES).expect("a number");
    assert_eq!(desk.verify_audit().await.expect("an answer"), crate::audit::Chain::Whole { entries });
}
