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

/// Looks at every view.
pub fn measure(house: &House) -> Result<Vec<View>> {
    let mut advisor = house.visitor(&house.crowd.advisor)?;
    let queue = |query: &str| format!("{}?{query}", RoomName::Queue.here().path(Locale::Fr));
    let topics: Vec<String> = LEADS.iter().map(|(topic, _)| queue(&format!("filter=desk&topic={}", topic.key()))).collect();
    let found: Vec<String> =
        house.crowd.queries.iter().map(|words| queue(&format!("filter=desk&q={}", words.replace(' ', "+")))).collect();
    let own = STATIONS[1].id;
    let views = [
        ("mine", vec![queue("filter=mine")]),
        ("all of one’s desks", vec![queue("filter=desk")]),
        ("one desk", vec![queue(&format!("filter=desk&desk={own}"))]),
        ("by receipt", vec![queue("filter=desk&sort=received")]),
        ("unassigned", vec![queue("filter=unassigned")]),
        ("late", vec![queue("filter=late")]),
        ("waiting", vec![queue("filter=waiting")]),
        ("done", vec![queue("filter=done")]),
        ("by topic", topics),
        ("further pages", turned(&mut advisor, queue("filter=desk"))?),
        ("further pages, done", turned(&mut advisor, queue("filter=done"))?),
        ("found by words", found),
    ];
    let mut measured = Vec::new();
    for (name, targets) in views {
        measured.push(View { name, times: looked_at(&mut advisor, &targets)? });
    }
    // Opened when it is used: connections without a request are closed after a while.
    let mut admin = house.visitor(&house.crowd.admin)?;
    measured.push(View { name: "every desk (administrator)", times: looked_at(&mut admin, &[queue("filter=desk")])? });
    let mut advisor = house.visitor(&house.crowd.advisor)?;
    // The first time somebody opens a case it is written into the audit trail, the next times it is not.
    let cases = house.crowd.cases.iter().take(PAGES).map(|id| RoomName::DeskCase.with([id]).path(Locale::Fr));
    let cases: Vec<String> = cases.collect();
    let first: Vec<Duration> = cases.iter().map(|target| advisor.page(target)).collect::<Result<_>>()?;
    measured.push(View { name: "a case, opened", times: Times::of(first) });
    measured.push(View { name: "a case, looked at again", times: looked_at(&mut advisor, &cases)? });
    Ok(measured)
}

/// The times of [`PAGES`] pages, `targets` again and again.
fn looked_at(visitor: &mut Visitor, targets: &[String]) -> Result<Times> {
    let mut times = vec![[Duration::ZERO; ROUNDS]; PAGES];
    for round in 0..ROUNDS {
        for (times, target) in times.iter_mut().zip(targets.iter().cycle()) {
            times[round] = visitor.page(target)?;
        }
    }
    Ok(Times::of(times.into_iter().map(middle).collect()))
}

/// The addresses of the pages that follow `first`, a few.
fn turned(visitor: &mut Visitor, first: String) -> Result<Vec<String>> {
    let mut targets = vec![first];
    while targets.len() < TURNED {
        let page = visitor.text(&targets[targets.len() - 1])?;
        // Attributes may stand in any order.
        let link = page.split("<a ").find(|link| link.split('>').next().is_some_and(|tag| tag.contains("rel=\"next\"")));
        let next = link.and_then(|link| Some(link.split("href=\"").nth(1)?.split('"').next()?.replace("&amp;", "&")));
        match next {
            Some(next) => targets.push(next),
            None => break,
        }
    }
    Ok(targets)
}
