//! A process that writes with eight hands is killed at any instant.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use desk::accounts::Signed;
use desk::cases::{DraftKind, State};
use desk::testing::invariants;
use desk::{CaseId, Clock, Desk, Random, Storage};
use tests::House;

/// How often the process is killed.
const LOOPS: usize = 200;
/// Acknowledgements after which it is killed at the latest.
const MOST: usize = 24;
/// Days that the writers of one process have for themselves.
const DAYS: usize = 8 * 40;

/// What a writer told about one case.
#[derive(Debug, Default)]
struct Told {
    text: String,
    draft: bool,
    withdrawn: bool,
}

async fn open(database: &Path) -> Desk {
    Desk::new(Storage::sqlite(database).await.expect("a database"), Clock::System, Random::System)
}

/// Starts the writers on the days from `day` on and kills them after `lines` acknowledgements; gives all that were told, those after the kill was decided
/// included.
fn killed_after(lines: usize, database: &Path, token: &str, day: NaiveDate) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fault-writer"))
        .arg(database)
        .args([token, &day.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the writers start");
    let mut output = BufReader::new(child.stdout.take().expect("an output")).lines();
    let mut told: Vec<String> = output.by_ref().take(lines).map(|line| line.expect("a line")).collect();
    child.kill().expect("a kill");
    told.extend(output.map(|line| line.expect("a line")));
    child.wait().expect("an end");
    told
}

fn note(told: &mut BTreeMap<String, Told>, line: &str) {
    let mut words = line.splitn(3, ' ');
    let (Some(what), Some(case), Some(text)) = (words.next(), words.next(), words.next()) else { panic!("{line}") };
    let of_case = told.entry(case.to_owned()).or_default();
    text.clone_into(&mut of_case.text);
    match what {
        "case" => {}
        "draft" => of_case.draft = true,
        "withdrawn" => of_case.withdrawn = true,
        _ => panic!("{line}"),
    }
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_doubled_or_half_written_when_the_process_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("guichet.db");
    let desk = open(&database).await;
    let token = House::over(desk.clone()).founder("founder@example.fr").await.token().to_owned();
    let mut told = BTreeMap::new();
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    for (round, day) in first.iter_days().step_by(DAYS).take(LOOPS).enumerate() {
        // Any number of lines, the same at each run: what the process is doing then is chance enough.
        for line in killed_after(1 + round * 7 % MOST, &database, &token, day) {
            note(&mut told, &line);
        }
        if round % 20 == 0 || round + 1 == LOOPS {
            let faults = invariants::broken(&open(&database).await).await;
            assert!(faults.is_empty(), "after {round} kills: {faults:#?}");
        }
    }
    let desk = open(&database).await;
    let Ok(Some(Signed::In(visitor, _))) = desk.signed(&token.parse().expect("a token")).await else { panic!("no session") };
    let desk = desk.at(Clock::at_noon(NaiveDate::from_ymd_opt(2400, 1, 1).expect("a day after all of them")));
    for (case, told) in &told {
        let id: CaseId = case.parse().expect("an identifier");
        let seen = desk.case_for_company(&visitor, id).await.expect("a case that was acknowledged");
        let questions: Vec<&str> =
            seen.thread.iter().map(|message| message.body.as_str()).filter(|body| *body == told.text).collect();
        assert_eq!(questions.len(), 1, "{case}: {told:?}");
        let draft = desk.read_draft(&visitor, id, DraftKind::Information).await.expect("an answer");
        assert!(!told.draft || draft.is_some_and(|draft| draft.body == told.text), "{case}: {told:?}");
        assert!(!told.withdrawn || seen.state == State::Closed, "{case}: {told:?}");
    }
    assert!(told.len() > LOOPS, "the writers wrote next to nothing: {}", told.len());
}
