//! What happens to a dossier whose answers stay the same.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{AHEAD, Look, News, Seen, calls, remembered};
use crate::assess::PrerequisiteState;
use crate::model::{CallState, Library};
use crate::plan::{Happening, Milestone};
use crate::{Answers, Assessment, Verdict, agenda, assess};

/// A dossier as it is now.
#[derive(Clone, Copy, Debug)]
pub struct DossierView<'a> {
    /// Everything the desk knows.
    pub library: &'a Library,
    /// The answers of its last version.
    pub answers: &'a Answers,
    /// The number of that version.
    pub version: i64,
    /// The verdicts that were kept with it.
    pub kept: &'a BTreeMap<String, Verdict>,
    /// The days of its roadmap.
    pub milestones: &'a [Due],
    /// The day.
    pub today: NaiveDate,
    /// The day its verdicts are for, when one was chosen; calls are those of today all the same.
    pub chosen: Option<NaiveDate>,
}

/// A day of the roadmap that is kept for a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What comes, as [`Milestone::name`] says it.
    pub name: String,
    /// What a date of the company itself is called; empty for a step.
    pub label: String,
    /// The day.
    pub day: NaiveDate,
}

impl Due {
    /// The day of a roadmap.
    pub fn of(milestone: &Milestone<'_>) -> Self {
        let label = match milestone.what {
            Happening::Own(own) => own.label.clone(),
            Happening::Step(..) | Happening::Deadline(..) => String::new(),
        };
        Self { name: milestone.name(), label, day: milestone.day }
    }
}

/// What happened to the dossier since it was `seen`. Other answers are nobody's news: what they change is not told, except where
/// the rules have changed since they were kept.
pub fn of_dossier(view: DossierView<'_>, seen: Option<&Seen>) -> Look {
    if let Some(seen) = seen.filter(|seen| view.today < seen.day) {
        return Look { news: Vec::new(), seen: seen.clone() };
    }
    let rules = &view.library.rules;
    let assessment = assess(rules, view.answers, view.today);
    let chosen = view.chosen.map(|day| assess(rules, view.answers, day));
    let same = seen.filter(|seen| seen.version == view.version);
    let now = state(view, chosen.as_ref().unwrap_or(&assessment));
    let mut news = Vec::new();
    if seen.is_some() {
        let before = same.map_or(view.kept, |seen| &seen.verdicts);
        news.extend(verdicts(before, &now.verdicts));
    }
    if let Some(same) = same {
        news.extend(prerequisites(&same.prerequisites, &now.prerequisites));
    }
    let before = seen.map(|seen| &seen.milestones);
    let (near, milestones) = coming(view, before);
    if seen.is_some() {
        news.extend(near);
    }
    let (told, calls) = follow(view, &assessment, seen, same.is_some());
    news.extend(told);
    Look { news, seen: Seen { milestones, calls, ..now } }
}

fn state(view: DossierView<'_>, assessment: &Assessment) -> Seen {
    let rules = &view.library.rules;
    let schemes = assessment.schemes.iter();
    let prerequisites = assessment.prerequisites.iter();
    Seen {
        day: view.today,
        version: view.version,
        verdicts: schemes.map(|assessed| (rules.schemes[assessed.scheme].id.clone(), assessed.verdict)).collect(),
        prerequisites: prerequisites
            .map(|assessed| (rules.prerequisites[assessed.prerequisite].id.clone(), assessed.state))
            .collect(),
        milestones: BTreeSet::new(),
        calls: BTreeMap::new(),
    }
}

/// The days of the roadmap that come near and were not told, and those that need not be told again.
fn coming(view: DossierView<'_>, before: Option<&BTreeSet<String>>) -> (Vec<News>, BTreeSet<String>) {
    let is_near = |due: &&Due| (0..=AHEAD).contains(&(due.day - view.today).num_days());
    let mark = |due: &Due| format!("{}@{}", due.name, due.day);
    let near: Vec<&Due> = view.milestones.iter().filter(is_near).collect();
    let is_new = |due: &&&Due| !before.is_some_and(|before| before.contains(&mark(due)));
    let told = |due: &&Due| News::Milestone { name: due.name.clone(), label: due.label.clone(), day: due.day };
    let news = near.iter().filter(is_new).map(told).collect();
    let kept = before.into_iter().flat_map(|before| remembered(before, view.today));
    (news, kept.chain(near.iter().map(|due| mark(due))).collect())
}

/// Schemes whose verdict is another one. One that was unknown to the library counts as closed, which is no news.
fn verdicts(before: &BTreeMap<String, Verdict>, after: &BTreeMap<String, Verdict>) -> Vec<News> {
    let schemes: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let flipped = schemes.into_iter().map(|scheme| (scheme, before.get(scheme).copied(), after.get(scheme).copied()));
    let or_closed = |verdict: Option<Verdict>| verdict.unwrap_or(Verdict::Closed);
    flipped
        .filter(|(_, before, after)| or_closed(*before) != or_closed(*after))
        .map(|(scheme, before, after)| News::Verdict { scheme: scheme.clone(), before, after })
        .collect()
}

/// Prerequisites that concern the dossier otherwise than before.
fn prerequisites(before: &BTreeMap<String, PrerequisiteState>, after: &BTreeMap<String, PrerequisiteState>) -> Vec<News> {
    use PrerequisiteState::{NotApplicable, NotInForce};
    let prerequisites: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let concerns = |state: Option<PrerequisiteState>| state.filter(|state| !matches!(state, NotApplicable | NotInForce));
    let changed = prerequisites.into_iter().map(|id| (id, before.get(id).copied(), after.get(id).copied()));
    changed
        .filter(|(_, before, after)| concerns(*before) != concerns(*after))
        .map(|(id, before, after)| News::Prerequisite { prerequisite: id.clone(), before, after })
        .collect()
}

type Followed = BTreeMap<String, super::seen::CallSeen>;

/// The calls that concern the dossier: what happened to those that did before, and those that do now.
fn follow(view: DossierView<'_>, assessment: &Assessment, seen: Option<&Seen>, same: bool) -> (Vec<News>, Followed) {
    let (mut news, mut followed) = (Vec::new(), Followed::new());
    for (rules, assessed) in agenda::concerning(&view.library.rules, assessment) {
        let Some(call) = view.library.call(&rules.id) else { continue };
        let before = seen.and_then(|seen| seen.calls.get(&rules.id));
        let (fresh, now) = calls::look(rules, call, view.today, before);
        let is_over = matches!(assessed.state, CallState::Closed | CallState::Running);
        if before.is_some() {
            news.extend(fresh.into_iter().map(|mark| mark.news));
        } else if same && !is_over {
            news.push(News::CallConcerns { call: rules.id.clone() });
        }
        followed.insert(rules.id.clone(), now);
    }
    (news, followed)
}
