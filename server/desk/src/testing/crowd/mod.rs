//! A desk with very many cases, for benches: written straight into the tables, as through the desk's own actions it would take days.
//! Over three years, more and more of them; nine in ten are over, and of those that are open half are late.

mod life;
mod people;
mod vocabulary;

use chrono::TimeDelta;
use content::chance::Chance;
use serde::{Deserialize, Serialize};

use self::life::Lives;
pub(crate) use self::people::insert;
use crate::audit::{self, Deed};
use crate::desk::Desk;
use crate::desks::STATIONS;
use crate::dossiers::Snapshot;
use crate::entities::{audit as entry, case, case_text, message, pause};

/// Since when the desk is there.
const BACK: TimeDelta = TimeDelta::days(3 * 365);
/// Cases of one company, on average.
const OF_A_COMPANY: usize = 10;
/// Cases that are named in the end.
const NAMED: usize = 2_000;

/// What the bench has to know of a crowd.
#[derive(Debug, Serialize, Deserialize)]
pub struct Crowd {
    /// What the cookie of an advisor at two desks holds.
    pub advisor: String,
    /// The same of an administrator.
    pub admin: String,
    /// The same of founders, each of a company of their own.
    pub founders: Vec<String>,
    /// Some cases of the advisor's desks, from all years.
    pub cases: Vec<String>,
    /// What people look for: words of every frequency, two at a time, beginnings of words, names of companies.
    pub queries: Vec<String>,
}

/// Writes `cases` cases and who asks and answers them into an empty desk; a third of the companies have a dossier, `snapshot`.
///
/// # Panics
/// When the database cannot be written.
pub async fn fill(desk: &Desk, cases: usize, snapshot: &Snapshot) -> Crowd {
    let end = desk.now();
    let since = end.before(BACK);
    let people = people::settle_in(desk, (cases / OF_A_COMPANY).max(20), snapshot, since).await;
    let mut lives = Lives::new(desk, &people, cases, (since, end));
    let (mut named, mut last) = (Vec::new(), None);
    for begin in (0..cases).step_by(people::ROWS) {
        let (mut rows, mut texts, mut messages, mut pauses, mut entries) = (vec![], vec![], vec![], vec![], vec![]);
        for number in begin..cases.min(begin + people::ROWS) {
            let life = lives.next(number);
            let case = &life.case;
            if number % (cases / NAMED).max(1) == 0 && STATIONS[..2].iter().any(|station| station.id == case.desk) {
                named.push(case.id.to_string());
            }
            let deed = Deed {
                actor: Some((case.account, life.asker)),
                action: audit::Action::CaseOpen,
                object: audit::Thing::Case.of(case.id),
                company: case.company,
                detail: String::new(),
            };
            let entry = audit::following(last.as_ref(), case.received_at, deed);
            entries.push(entry.clone());
            last = Some(entry);
            texts.push(life.text);
            messages.extend(life.messages);
            pauses.extend(life.pause);
            rows.push(life.case);
        }
        let writing = desk.storage().write().await.expect("a transaction");
        insert::<case::Entity, _>(&writing, rows).await;
        insert::<case_text::Entity, _>(&writing, texts).await;
        insert::<message::Entity, _>(&writing, messages).await;
        insert::<pause::Entity, _>(&writing, pauses).await;
        insert::<entry::Entity, _>(&writing, entries).await;
        writing.commit().await.expect("a commit");
    }
    Crowd { advisor: people.advisor, admin: people.admin, founders: people.founders, cases: named, queries: queries() }
}

/// What people look for.
fn queries() -> Vec<String> {
    let mut chance = Chance::new(7);
    let word = |rank| vocabulary::word(rank);
    (0..400)
        .map(|number| match number % 5 {
            0 => word(chance.below(50)),
            1 => word(50 + chance.below(950)),
            2 => word(1_000 + chance.below(19_000)),
            3 => format!("{} {}", word(chance.below(100)), word(100 + chance.below(900))),
            _ => format!("{}ix", word(chance.below(1_000))),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use content::{Answers, Rules};

    use super::*;
    use crate::cases::{Filter, Sort, Sought};
    use crate::testing::{desks, invariants};
    use crate::visitor::Visitor;

    #[tokio::test]
    async fn a_crowd_is_a_desk_like_any_other_but_for_the_mails_it_never_got() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            let snapshot = Snapshot::of(&Rules::default(), &Answers::default(), desk.now().day());
            let crowd = fill(&desk, 600, &snapshot).await;
            let broken = invariants::broken(&desk).await;
            assert!(broken.iter().all(|fault| fault.ends_with("nobody is told")), "{broken:#?}");
            let (advisor, _): (Visitor, _) =
                desk.visitor(&crowd.advisor.parse().expect("a token")).await.expect("an answer").expect("an advisor");
            let counts = desk.queue_counts(&advisor).await.expect("counts");
            assert!(counts.all > 10 && counts.late > 0 && counts.waiting > 0 && counts.unassigned > 0, "{counts:?}");
            let sought = |text: &str| Sought {
                filter: Filter::Desk,
                desk: None,
                topic: None,
                text: text.to_owned(),
                sort: Sort::Due,
                after: None,
            };
            let found = desk.queue(&advisor, &sought(&crowd.queries[0])).await.expect("a page");
            assert!(!found.rows.is_empty() && !crowd.cases.is_empty() && !crowd.founders.is_empty());
        }
    }
}
