//! Figures of the desk, as a page and as a table for programs.

use app::pages::figures::{Period, page};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use chrono::{Days, NaiveDate};
use desk::figures::{Figures, WITHIN};

use super::{Asked, Staff, answer};
use crate::http::refusal::Refusal;

/// Days of the period when none is asked for.
const USUAL: Days = Days::new(89);

/// The page.
pub async fn show(Staff { asked, visitor }: Staff) -> Response {
    let period = period(&asked);
    match asked.desk.figures(&visitor, period.from, period.until).await {
        Ok(figures) => answer::page(&asked.ctx, || page(&asked.ctx, &visitor, period, &figures)),
        Err(error) => answer::failed(&error),
    }
}

/// The table, as CSV.
pub async fn table(Staff { asked, visitor }: Staff) -> Response {
    let period = period(&asked);
    let figures = match asked.desk.figures(&visitor, period.from, period.until).await {
        Ok(figures) => figures,
        Err(error) => return answer::failed(&error),
    };
    let Ok(csv) = csv(&figures) else { return Refusal::INTERNAL.into_response() };
    let name = format!("attachment; filename=\"chiffres-{}-{}.csv\"", period.from, period.until);
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, &name),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (described, csv).into_response()
}

/// The table: topics by their key, nothing where there is no number.
fn csv(figures: &Figures) -> csv::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let within = WITHIN.map(|days| format!("answered_within_{days}"));
    let [one, two, three] = within.each_ref().map(String::as_str);
    table.write_record(["topic", "received", "answered", one, two, three, "median_days", "ninth_decile_days", "reopened"])?;
    let topics = figures.topics.iter().map(|(topic, line)| (topic.key(), line));
    for (topic, line) in std::iter::once(("all", &figures.all)).chain(topics) {
        let counts = [line.received, line.answered()].into_iter().chain(WITHIN.map(|days| line.answered_within(days)));
        let percentiles = [50, 90].map(|percent| line.percentile(percent).map(|days| days.to_string()).unwrap_or_default());
        let cells = counts.map(|count| count.to_string()).chain(percentiles).chain([line.reopened.to_string()]);
        table.write_record(std::iter::once(topic.to_owned()).chain(cells))?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// The period asked for; the last ninety days when none is, or it is none.
fn period(asked: &Asked) -> Period {
    let ctx = &asked.ctx;
    let given = ["from", "until"].map(|name| ctx.parameter(name));
    let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
    match (day(&given[0]), day(&given[1])) {
        (Some(from), Some(until)) if from <= until => Period { from, until, refused: false },
        _ => {
            let from = ctx.today.checked_sub_days(USUAL).unwrap_or(ctx.today);
            Period { from, until: ctx.today, refused: given.iter().any(Option::is_some) }
        }
    }
}
