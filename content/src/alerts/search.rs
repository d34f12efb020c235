//! What happens to the results of a search.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Look, News, Seen, calls};
use crate::model::library::FicheKind;
use crate::model::{FicheRef, Library};

/// A number for what each fiche says, by its name such as `scheme/pecan-dtx`; another one when it says something else.
pub type Fingerprints = BTreeMap<String, u64>;

/// A search as it is answered now.
#[derive(Clone, Copy, Debug)]
pub struct SearchView<'a> {
    /// Everything the desk knows.
    pub library: &'a Library,
    /// The fiches found.
    pub found: &'a [FicheRef],
    /// What fiches say now.
    pub now: &'a Fingerprints,
    /// What they said when one last looked; absent when that is not known: then no fiche is news.
    pub before: Option<&'a Fingerprints>,
    /// The day.
    pub today: NaiveDate,
}

/// What happened to the results of a search since they were `seen`. A fiche that only moved among the results is no news, nor one
/// that went.
pub fn of_search(view: SearchView<'_>, seen: Option<&Seen>) -> Look {
    if let Some(seen) = seen.filter(|seen| view.today < seen.day) {
        return Look { news: Vec::new(), seen: seen.clone() };
    }
    let mut news = Vec::new();
    let mut followed = BTreeMap::new();
    for fiche in view.found {
        let written = view.before.filter(|_| seen.is_some()).and_then(|before| news_of(fiche, before, view.now));
        let call = if fiche.kind == FicheKind::Call { calls::call(view.library, &fiche.id) } else { None };
        let Some((rules, call)) = call else {
            news.extend(written);
            continue;
        };
        let before = seen.and_then(|seen| seen.calls.get(&fiche.id));
        let (fresh, now) = calls::look(rules, call, view.today, before);
        followed.insert(fiche.id.clone(), now);
        let Some(seen) = seen else { continue };
        let told: Vec<News> = match (&written, before) {
            // It was not there, or not among the results: what was true of it then is no news.
            (Some(News::FicheAdded { .. }), _) | (Some(_), None) => Vec::new(),
            (_, Some(_)) => fresh.into_iter().map(|mark| mark.news).collect(),
            (None, None) => fresh.into_iter().filter(|mark| mark.since > seen.day).map(|mark| mark.news).collect(),
        };
        // What happened says more than that something did.
        if told.is_empty() { news.extend(written) } else { news.extend(told) }
    }
    let seen = Seen {
        day: view.today,
        version: 0,
        verdicts: BTreeMap::new(),
        prerequisites: BTreeMap::new(),
        milestones: BTreeSet::new(),
        calls: followed,
    };
    Look { news, seen }
}

/// Whether the fiche is new or says something else.
fn news_of(fiche: &FicheRef, before: &Fingerprints, now: &Fingerprints) -> Option<News> {
    let name = fiche.to_string();
    match (before.get(&name), now.get(&name)) {
        (None, Some(_)) => Some(News::FicheAdded { fiche: name }),
        (Some(before), Some(now)) if before != now => Some(News::FicheChanged { fiche: name }),
        _ => None,
    }
}
