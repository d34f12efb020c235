//! One mail for all that happened: counts, and what is public about calls. Which dossier and which search it is about is told in
//! the room alone.

use std::collections::BTreeSet;

use content::alerts::News;
use content::{Library, Locale};

use crate::entities::alert::Model;
use crate::ids::AlertId;
use crate::outbox::{AlertToStop, AlertedCall, CallTurn, Mail};

/// Calls named in a mail; the others are counted.
const MOST_CALLS: usize = 12;

/// The mail that tells of `news`, each with the alert it belongs to, which is one of `alerts`; `stop` is the secret with which mails
/// are stopped.
pub(super) fn mail(library: &Library, locale: Locale, stop: String, alerts: &[Model], news: &[(AlertId, News)]) -> Mail {
    let (mut results, mut milestones, mut fiches) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut calls = Vec::new();
    for (alert, news) in news {
        match news {
            News::Verdict { .. } | News::Prerequisite { .. } => {
                results.insert(*alert);
            }
            News::Milestone { name, day, .. } => {
                milestones.insert((*alert, name.as_str(), *day));
            }
            News::FicheAdded { fiche } | News::FicheChanged { fiche } => {
                fiches.insert(fiche.as_str());
            }
            News::CallOpened { .. } | News::CallCloses { .. } | News::CallChanged { .. } | News::CallConcerns { .. } => {
                // Several dossiers may follow the same call.
                calls.extend(call(library, locale, news).filter(|call| !calls.contains(call)));
            }
        }
    }
    calls.sort_by(|one, two| (&one.date, &one.call, one.turn).cmp(&(&two.date, &two.call, two.turn)));
    let more = count(calls.len().saturating_sub(MOST_CALLS));
    calls.truncate(MOST_CALLS);
    Mail::Alerts {
        stop,
        results: count(results.len()),
        milestones: count(milestones.len()),
        fiches: count(fiches.len()),
        calls,
        more,
        alerts: alerts.iter().filter(|alert| news.iter().any(|(told, _)| *told == alert.id)).map(to_stop).collect(),
    }
}

fn to_stop(alert: &Model) -> AlertToStop {
    AlertToStop { alert: alert.id.to_string(), dossier: alert.dossier.is_some(), since: alert.created_at }
}

/// What happened to a call, by its public name; nothing when the library no longer knows it.
fn call(library: &Library, locale: Locale, news: &News) -> Option<AlertedCall> {
    let name = library.rules.call(news.call()?)?.name.get(locale).to_owned();
    let (turn, date) = match news {
        News::CallOpened { day, .. } => (CallTurn::Opened, day.map(|day| day.to_string())),
        News::CallCloses { day, .. } => (CallTurn::Closes, Some(day.to_string())),
        News::CallChanged { change, date, .. } => (CallTurn::of(*change), Some(date.as_str().to_owned())),
        _ => (CallTurn::Concerns, None),
    };
    Some(AlertedCall { call: name, turn, date: date.unwrap_or_default() })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
