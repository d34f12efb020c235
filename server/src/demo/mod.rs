//! A desk to try out: believable companies, dossiers and cases over six weeks, made through the desk's own actions with a moved
//! clock, so that whatever holds of a real desk holds of this one.
//!
//! What is chosen follows from the seed; identifiers, passwords and secrets never do.

mod dice;
mod life;
mod people;
mod story;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use chrono::{Datelike as _, TimeDelta};
use content::Library;
use desk::cases::CaseError;
use desk::files::Upload;
use desk::outbox::Mail;
use desk::{CaseId, Clock, Desk, DeskError, Moment};

use self::dice::Dice;
use self::life::{LIVES, Thread, World, hours};
use self::people::{Asker, Employee};
use self::story::Story;

/// How far back the demonstration begins.
const BACK: TimeDelta = TimeDelta::days(45);
/// How long before the end nothing is done any more: answers can be taken back no longer, and mails have left.
const QUIET: TimeDelta = TimeDelta::minutes(5);
/// A page that says that it is fictitious.
const FILE: &[u8] = include_bytes!("piece.pdf");

/// How much to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What the choices follow from.
    pub seed: u64,
    /// How many cases.
    pub cases: usize,
}

/// How to sign in: told once, kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// What the person does: advisor, editor, admin, owner or member.
    pub role: String,
    /// The address.
    pub mail: String,
    /// The password.
    pub password: String,
    /// For the staff: the address for an authenticator application, and the recovery codes.
    pub second_factor: Option<(String, Vec<String>)>,
}

/// Why there is no demonstration.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Somebody has an account already.
    #[error("the database is not empty")]
    NotEmpty,
    /// The story does not fit the desk: a fault of the program.
    #[error("the story of the demonstration does not fit")]
    Story,
    /// The desk does not do what it is asked.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// A case does not go on as it should.
    #[error(transparent)]
    Case(#[from] CaseError),
}

/// Fills the empty `desk`; gives one way to sign in for each role.
///
/// # Errors
/// When it is not empty, or cannot be written.
pub async fn fill(desk: &Desk, library: &Library, plan: Plan) -> Result<Vec<SignIn>, DemoError> {
    let Made { staff, askers, cases } = make(desk, library, plan).await?;
    tracing::info!(threads = cases.len(), "the demonstration is made");
    let mut sign_ins: Vec<SignIn> = Vec::new();
    for sign_in in staff.into_iter().map(|one| one.sign_in).chain(askers.into_iter().flat_map(|one| one.sign_ins)) {
        if sign_ins.iter().all(|known| known.role != sign_in.role) {
            sign_ins.push(sign_in);
        }
    }
    Ok(sign_ins)
}

/// What was made.
struct Made {
    staff: Vec<Employee>,
    askers: Vec<Asker>,
    cases: Vec<CaseId>,
}

async fn make(desk: &Desk, library: &Library, plan: Plan) -> Result<Made, DemoError> {
    if !desk.is_empty().await? {
        return Err(DemoError::NotEmpty);
    }
    let story = Story::read().map_err(|_| DemoError::Story)?;
    let end = desk.now();
    let begin = working(desk, end.before(BACK), 9);
    let (mut staff, mut askers) = (Vec::new(), Vec::new());
    for (number, worker) in (1..).zip(&story.staff) {
        staff.push(people::hire(&at(desk, begin), worker, number).await?);
    }
    for (number, company) in (101..).zip(&story.companies) {
        let later = begin.after(TimeDelta::minutes(20 * (i64::from(number) - 100)));
        askers.push(people::found(&at(desk, later), library, company, number).await?);
    }
    let file = Upload::read("pièce-fictive.pdf", FILE.into()).map_err(|_| DemoError::Story)?;
    let world = World { story: &story, staff: &staff, file: &file };
    world.prepare(&at(desk, begin.after(TimeDelta::minutes(10)))).await?;
    let cases = live(desk, &world, &askers, plan, end).await?;
    Ok(Made { staff, askers, cases })
}

/// Lets the cases live, step by step in the order of time; gives them in the order in which they were thought of.
async fn live(desk: &Desk, world: &World<'_>, askers: &[Asker], plan: Plan, end: Moment) -> Result<Vec<CaseId>, DemoError> {
    let mut dice = Dice::new(plan.seed);
    let (mut threads, mut lives, mut due) = (Vec::new(), Vec::new(), BinaryHeap::new());
    let mut made = 0;
    for life in LIVES.iter().cycle() {
        let (steps, least, most) = *life;
        // Joining two takes two.
        let cases = 1 + steps.iter().filter(|step| **step == life::Step::Duplicate).count();
        if made >= plan.cases {
            break;
        }
        if made + cases > plan.cases {
            continue;
        }
        made += cases;
        let asker = dice.one_of(askers).ok_or(DemoError::Story)?;
        let exchange = dice.one_of(&world.story.questions).ok_or(DemoError::Story)?;
        let began = end.before(TimeDelta::days(dice.between(least, most)));
        let began =
            working(desk, began.before(TimeDelta::hours(1)), dice.between(9, 17)).after(TimeDelta::minutes(dice.between(0, 55)));
        let began = if began > end.before(QUIET) { end.before(QUIET + TimeDelta::minutes(dice.between(1, 50))) } else { began };
        due.push(Reverse((began, threads.len(), 0)));
        threads.push(Thread { case: None, disagreement: None, asker, exchange });
        lives.push(steps);
    }
    while let Some(Reverse((time, place, step))) = due.pop() {
        let now = at(desk, time);
        let (thread, steps) = (&mut threads[place], lives[place]);
        Box::pin(world.go(&now, &mut dice, steps[step], thread)).await?;
        // Nobody reads these mails, and they must not leave once somebody names a server for mails.
        drain(&at(desk, time.after(desk::cases::SECOND_THOUGHTS))).await?;
        if let Some(next) = steps.get(step + 1) {
            let (least, most) = hours(*next);
            let later = time.after(TimeDelta::hours(dice.between(least, most)));
            let later =
                if is_working(desk, later) { later } else { working(desk, later.after(TimeDelta::days(1)), dice.between(9, 16)) };
            if later < end.before(QUIET) {
                due.push(Reverse((later, place, step + 1)));
            }
        }
    }
    Ok(threads.into_iter().filter_map(|thread| thread.case).collect())
}

fn at(desk: &Desk, time: Moment) -> Desk {
    desk.at(Clock::Fixed(time.time()))
}

/// Whether people work then.
fn is_working(desk: &Desk, time: Moment) -> bool {
    use chrono::Timelike as _;
    desk.calendar().is_business(time.day()) && (8..19).contains(&time.paris().hour())
}

/// The hour `hour` of the last business day that is not after `time`, or of the one after when that would be earlier than nothing.
fn working(desk: &Desk, time: Moment, hour: i64) -> Moment {
    let mut day = time.day();
    while !desk.calendar().is_business(day) && day.year() > 1970 {
        day = day.pred_opt().unwrap_or(day);
    }
    Moment::beginning(day).after(TimeDelta::hours(hour))
}

/// Takes all mails that are due for sent, and gives them.
async fn drain(desk: &Desk) -> Result<Vec<Mail>, DeskError> {
    let mut mails = Vec::new();
    loop {
        let due = desk.due_mails(100).await?;
        if due.is_empty() {
            return Ok(mails);
        }
        for outgoing in due {
            desk.mail_sent(&outgoing).await?;
            mails.push(outgoing.mail);
        }
    }
}

#[cfg(test)]
mod tests;
