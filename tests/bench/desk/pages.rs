//! The pages of advisors, one after the other on one connection: the queue in all its views, with its counts, and cases.

use std::time::Duration;

use anyhow::Result;
use app::links::RoomName;
use content::Locale;
use desk::desks::{LEADS, STATIONS};

use crate::house::{House, Visitor};
use crate::measure::times::{Times, middle};

/// Pages of each view.
const PAGES: usize = 100;
/// Times each is asked for; the one in the middle counts.
const ROUNDS: usize = 3;
/// Pages that somebody turns.
const TURNED: usize = 12;

/// How long the pages of a view take.
pub struct View {
    pub name: &'static str,
    pub times: Times,
}

/// Looks at every view of each house. Houses take turns, so that what slows the machine down for a while slows down all of them.
pub fn measure(houses: &[House]) -> Result<Vec<Vec<View>>> {
    let mut measured: Vec<Vec<View>> = houses.iter().map(|_| Vec::new()).collect();
    let mut keep = |name: &'static str, times: Vec<Times>| {
        for (views, times) in measured.iter_mut().zip(times) {
            views.push(View { name, times });
        }
    };
    // Opened when they are used: connections without a request are closed after a while.
    let advisors = || houses.iter().map(|house| house.visitor(&house.crowd.advisor)).collect::<Result<Vec<_>>>();
    let mut visitors = advisors()?;
    let looked_for = match (houses.first(), visitors.first_mut()) {
        (Some(smallest), Some(advisor)) => looked_for(smallest, advisor)?,
        _ => return Ok(measured),
    };
    let views = visitors.iter_mut().map(|advisor| views(advisor, &looked_for)).collect::<Result<Vec<_>>>()?;
    for (number, (name, _)) in views[0].iter().enumerate() {
        let targets: Vec<&[String]> = views.iter().map(|views| views[number].1.as_slice()).collect();
        keep(name, looked_at(&mut advisors()?, &targets)?);
    }
    let mut admins = houses.iter().map(|house| house.visitor(&house.crowd.admin)).collect::<Result<Vec<_>>>()?;
    let everything = [queue("filter=desk")];
    let targets: Vec<&[String]> = houses.iter().map(|_| everything.as_slice()).collect();
    keep("every desk (administrator)", looked_at(&mut admins, &targets)?);
    // The first time somebody opens a case it is written into the audit trail, the next times it is not.
    let path = |id: &String| RoomName::DeskCase.with([id]).path(Locale::Fr);
    let cases: Vec<Vec<String>> = houses.iter().map(|house| house.crowd.cases.iter().take(PAGES).map(path).collect()).collect();
    let targets: Vec<&[String]> = cases.iter().map(Vec::as_slice).collect();
    keep("a case, opened", rounds::<1>(&mut advisors()?, &targets)?);
    keep("a case, looked at again", looked_at(&mut advisors()?, &targets)?);
    Ok(measured)
}

/// The address of the queue.
fn queue(query: &str) -> String {
    format!("{}?{query}", RoomName::Queue.here().path(Locale::Fr))
}

/// What is looked for by words.
struct LookedFor {
    all: Vec<String>,
    /// Those that fill a page in the house with the fewest cases; the others have more to find and to show in larger ones.
    full: Vec<String>,
}

fn looked_for(smallest: &House, advisor: &mut Visitor) -> Result<LookedFor> {
    let address = |words: &String| queue(&format!("filter=desk&q={}", words.replace(' ', "+")));
    let all: Vec<String> = smallest.crowd.queries.iter().map(address).collect();
    let mut full = Vec::new();
    for target in &all {
        if next(&advisor.text(target)?).is_some() {
            full.push(target.clone());
        }
    }
    Ok(LookedFor { all, full })
}

/// The views of the queue, each with the pages to look at.
fn views(advisor: &mut Visitor, looked_for: &LookedFor) -> Result<Vec<(&'static str, Vec<String>)>> {
    let topics: Vec<String> = LEADS.iter().map(|(topic, _)| queue(&format!("filter=desk&topic={}", topic.key()))).collect();
    let views = [
        ("mine", vec![queue("filter=mine")]),
        ("all of one’s desks", vec![queue("filter=desk")]),
        ("one desk", vec![queue(&format!("filter=desk&desk={}", STATIONS[1].id))]),
        ("by receipt", vec![queue("filter=desk&sort=received")]),
        ("unassigned", vec![queue("filter=unassigned")]),
        ("late", vec![queue("filter=late")]),
        ("waiting", vec![queue("filter=waiting")]),
        ("done", vec![queue("filter=done")]),
        ("by topic", topics),
        ("further pages", turned(advisor, queue("filter=desk"))?),
        ("further pages, done", turned(advisor, queue("filter=done"))?),
        ("found by words", looked_for.all.clone()),
        ("found by words, full pages", looked_for.full.clone()),
    ];
    // A small desk may have no page that words fill.
    Ok(views.into_iter().filter(|(_, targets)| !targets.is_empty()).collect())
}

/// The times of [`PAGES`] pages of each house; of the [`ROUNDS`] times that each is asked for, the one in the middle counts.
fn looked_at(visitors: &mut [Visitor], targets: &[&[String]]) -> Result<Vec<Times>> {
    rounds::<ROUNDS>(visitors, targets)
}

/// The same, with so many rounds.
fn rounds<const ROUNDS: usize>(visitors: &mut [Visitor], targets: &[&[String]]) -> Result<Vec<Times>> {
    let mut times = vec![[[Duration::ZERO; ROUNDS]; PAGES]; visitors.len()];
    for round in 0..ROUNDS {
        for page in 0..PAGES {
            for ((times, visitor), targets) in times.iter_mut().zip(visitors.iter_mut()).zip(targets) {
                times[page][round] = visitor.page(&targets[page % targets.len()])?;
            }
        }
    }
    Ok(times.into_iter().map(|pages| Times::of(pages.into_iter().map(middle).collect())).collect())
}

/// The addresses of the pages that follow `first`, a few.
fn turned(visitor: &mut Visitor, first: String) -> Result<Vec<String>> {
    let mut targets = vec![first];
    while targets.len() < TURNED {
        match next(&visitor.text(&targets[targets.len() - 1])?) {
            Some(next) => targets.push(next),
            None => break,
        }
    }
    Ok(targets)
}

/// The address of the page after this one.
fn next(page: &str) -> Option<String> {
    // Attributes may stand in any order.
    let link = page.split("<a ").find(|link| link.split('>').next().is_some_and(|tag| tag.contains("rel=\"next\"")))?;
    Some(link.split("href=\"").nth(1)?.split('"').next()?.replace("&amp;", "&"))
}
