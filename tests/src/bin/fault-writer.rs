//! Writers that are meant to be killed: they open cases, write drafts and withdraw, and tell on standard output what the desk has
//! acknowledged, one line each, after it has. `fault-writer DATABASE TOKEN DAY`: each case has a day of its own from that day on, as
//! nobody may open many on one.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use chrono::{NaiveDate, TimeDelta};
use desk::accounts::{SessionToken, Signed};
use desk::cases::{DraftKind, OpenCase, Urgency};
use desk::desks::Topic;
use desk::{Clock, Desk, Random, Storage, Visitor};

/// Tasks that write at the same time.
const WRITERS: i32 = 8;
/// The days of one of them.
const DAYS: TimeDelta = TimeDelta::days(40);

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, database, token, day] = arguments.as_slice() else { return ExitCode::from(2) };
    let Ok(storage) = Storage::sqlite(Path::new(database)).await else { return ExitCode::FAILURE };
    let (Ok(token), Ok(day)) = (token.parse::<SessionToken>(), day.parse::<NaiveDate>()) else { return ExitCode::from(2) };
    let desk = Desk::new(storage, Clock::System, Random::System);
    let Ok(Some(Signed::In(visitor, _))) = desk.signed(&token).await else { return ExitCode::FAILURE };
    let writers: Vec<_> =
        (0..WRITERS).map(|number| tokio::spawn(write(desk.clone(), visitor.clone(), day + DAYS * number))).collect();
    for writer in writers {
        if writer.await.is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Writes until somebody kills the process, or the days are over.
async fn write(desk: Desk, visitor: Visitor, from: NaiveDate) {
    for day in from.iter_days().take_while(|day| *day < from + DAYS) {
        let desk = desk.at(Clock::at_noon(day));
        let text = format!("question {day}");
        let asked = OpenCase {
            subject: text.parse().expect("a subject"),
            body: text.parse().expect("a body"),
            topic: Topic::Other,
            urgency: Urgency::Normal,
            company: None,
            dossier: None,
            context: desk::cases::Context::default(),
            consents: desk::cases::Consents::to_all(),
        };
        let Ok(opened) = desk.open_case(&visitor, &asked).await else { continue };
        acknowledged(&format!("case {} {text}", opened.id));
        if desk.save_draft(&visitor, opened.id, DraftKind::Information, &text).await.is_ok() {
            acknowledged(&format!("draft {} {text}", opened.id));
        }
        if desk.withdraw_case(&visitor, opened.id, 1, None).await.is_ok() {
            acknowledged(&format!("withdrawn {} {text}", opened.id));
        }
    }
}

/// One write of one line, so that no kill leaves half of it.
fn acknowledged(line: &str) {
    let _ = std::io::stdout().lock().write_all(format!("{line}\n").as_bytes());
}
