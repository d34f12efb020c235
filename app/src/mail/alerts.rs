//! What a mail about alerts says: how much happened, and what is public about calls.

use content::Locale;
use content::model::AsOf;
use desk::outbox::{AlertToStop, AlertedCall, Mail};

use crate::wording::{as_of, t, t_with, time};

/// The paragraphs, then the list below the last one.
pub(super) fn told(mail: &Mail, locale: Locale) -> Option<(Vec<String>, Vec<String>)> {
    let Mail::Alerts { results, milestones, fiches, calls, more, .. } = mail else { return None };
    let counted = [("mail-alerts-results", *results), ("mail-alerts-milestones", *milestones), ("mail-alerts-fiches", *fiches)];
    let sentence = |(key, count): (&str, i64)| {
        let count = usize::try_from(count).ok().filter(|count| *count > 0)?;
        Some(t_with(locale, key, &[("count", count.into())]))
    };
    let mut paragraphs: Vec<String> = counted.into_iter().filter_map(sentence).collect();
    if !calls.is_empty() {
        paragraphs.push(t(locale, "mail-alerts-calls"));
    }
    let list = calls.iter().map(|call| line(call, locale)).chain(sentence(("mail-alerts-more", *more)));
    Some((paragraphs, list.collect()))
}

/// What happened to a call.
fn line(call: &AlertedCall, locale: Locale) -> String {
    let name = ("call", call.call.as_str().into());
    match AsOf::parse(&call.date) {
        Some(date) => {
            let values = [name, ("date", as_of(locale, &date).into())];
            t_with(locale, &format!("mail-alerts-call-{}-on", call.turn.key()), &values)
        }
        None => t_with(locale, &format!("mail-alerts-call-{}", call.turn.key()), &[name]),
    }
}

/// The alerts that the mail tells of, without saying which dossier or search each is about.
pub(super) fn apart(mail: &Mail, locale: Locale) -> Vec<String> {
    let Mail::Alerts { alerts, .. } = mail else { return Vec::new() };
    let words = |alert: &AlertToStop| {
        let since = time(locale, alert.since.paris());
        t_with(locale, if alert.dossier { "mail-stop-dossier" } else { "mail-stop-search" }, &[("date", since.into())])
    };
    alerts.iter().map(words).collect()
}
