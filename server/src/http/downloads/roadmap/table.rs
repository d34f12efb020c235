//! A roadmap as CSV: keys and ISO dates, whatever the language; only the names are in it.

use app::pages::roadmap::words;
use content::model::step::TimeUnit;
use content::plan::{Basis, Plan, Planned};
use content::{Library, Locale};

/// The columns.
pub(in crate::http) const COLUMNS: [&str; 16] = [
    "number",
    "fiche",
    "step",
    "name",
    "doer",
    "start",
    "end",
    "latest_end",
    "slack_days",
    "critical",
    "basis",
    "duration",
    "unit",
    "stopped_days",
    "due",
    "sources",
];

pub(super) fn written(library: &Library, locale: Locale, plan: &Plan<'_>) -> csv::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for (number, step) in (1..).zip(&plan.steps) {
        table.write_record(row(library, locale, number, step))?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// The cells of a step.
pub(in crate::http) fn row(library: &Library, locale: Locale, number: usize, step: &Planned<'_>) -> [String; 16] {
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let known = match step.basis {
        Basis::Known(_, known) => known.provenance.sources.join(" "),
        _ => step.step.provenance.sources.join(" "),
    };
    [
        number.to_string(),
        step.key.fiche.clone(),
        step.key.step.clone(),
        step.step.label.get(locale).to_owned(),
        words::doer(library, locale, step.step).to_owned(),
        step.start.to_string(),
        step.end.to_string(),
        date(step.latest_end),
        step.slack.map(|slack| slack.to_string()).unwrap_or_default(),
        step.critical.to_string(),
        words::basis_id(step.basis).to_owned(),
        step.length.span.map_or(0, |span| span.amount).to_string(),
        step.length.span.map_or(TimeUnit::Days, |span| span.unit).id().to_owned(),
        step.length.stopped.to_string(),
        date(step.due.as_ref().map(|due| due.date)),
        known,
    ]
}
