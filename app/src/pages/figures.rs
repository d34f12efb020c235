//! Figures of the desk: how soon cases are answered, by topic, and what those who asked thought.

use chrono::NaiveDate;
use desk::Visitor;
use desk::feedback::Useful;
use desk::figures::{Figures, Line, WITHIN};
use leptos::prelude::*;

use crate::components::{bars, space, table};
use crate::links::{RoomName, query};
use crate::page::{Ctx, Page};
use crate::wording::percentage;

/// A period, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// Whether what was asked for was no period, and this one stands for it.
    pub refused: bool,
}

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, period: Period, figures: &Figures) -> Page {
    let title = ctx.t("figures-title");
    let days = [("from", period.from), ("until", period.until)];
    let inputs = days
        .map(|(name, day)| {
            view! {
                <div class="form-field">
                    <label for=name>{ctx.t(&format!("figures-{name}"))}</label>
                    <input id=name name=name type="date" value=day.to_string() />
                </div>
            }
        })
        .into_iter()
        .collect_view();
    let asked = query([("from", period.from.to_string().as_str()), ("until", period.until.to_string().as_str())]);
    let csv = RoomName::FiguresTable.here().with_query(ctx.locale, &asked);
    let shown =
        if figures.all.received == 0 { empty(ctx) } else { view! { {delays(ctx, figures)} {opinions(ctx, figures)} }.into_any() };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("figures-lede")}</p>
        {period.refused.then(|| view! { <div class="notice notice-warning" role="status"><p>{ctx.t("figures-period-refused")}</p></div> })}
        <form class="filter-form" method="get" action=ctx.href(&RoomName::Figures.here())>
            {inputs}
            <button class="button button-quiet" type="submit">{ctx.t("figures-show")}</button>
        </form>
        {shown}
        <p><a href=csv>{ctx.t("figures-csv")}</a></p>
    }
    .into_any();
    Page::new(title, ctx.t("figures-lede"), body).private()
}

fn empty(ctx: &Ctx) -> AnyView {
    view! { <p class="empty">{ctx.t("figures-empty")}</p> }.into_any()
}

fn delays(ctx: &Ctx, figures: &Figures) -> AnyView {
    let drawn: Vec<(String, u64)> = figures
        .all
        .answered_in
        .iter()
        .map(|(days, cases)| (ctx.t_with("figures-days", &[("days", usize::try_from(*days).unwrap_or_default().into())]), *cases))
        .collect();
    let title = ctx.t("figures-answered-in");
    let chart = (!drawn.is_empty()).then(|| bars(&title, &drawn));
    let lines = figures.topics.iter().map(|(topic, line)| (ctx.t(&format!("topic-{}", topic.key())), line));
    let rows = std::iter::once((ctx.t("figures-all"), &figures.all)).chain(lines).map(|(name, line)| {
        let cells = cells(ctx, line).into_iter().map(IntoAny::into_any).collect();
        (name.into_any(), cells)
    });
    view! {
        <h2>{title}</h2>
        {chart}
        {table(&ctx.t("figures-table"), &columns(ctx), rows.collect())}
        <p class="help">{ctx.t("figures-note")}</p>
    }
    .into_any()
}

fn columns(ctx: &Ctx) -> Vec<String> {
    let within = WITHIN.map(|days| ctx.t_with("figures-within", &[("days", usize::try_from(days).unwrap_or_default().into())]));
    let [topic, received, answered] = ["figures-topic", "figures-received", "figures-answered"].map(|key| ctx.t(key));
    let [median, most, reopened] = ["figures-median", "figures-ninety", "figures-reopened"].map(|key| ctx.t(key));
    [topic, received, answered].into_iter().chain(within).chain([median, most, reopened]).collect()
}

fn cells(ctx: &Ctx, line: &Line) -> Vec<String> {
    let within = WITHIN.map(|days| share(ctx, line.answered_within(days), line.answered()));
    let [median, most] = [50, 90].map(|percent| line.percentile(percent).map_or_else(|| "–".to_owned(), |days| days.to_string()));
    let counts = [line.received, line.answered()].map(|count| count.to_string());
    counts.into_iter().chain(within).chain([median, most, line.reopened.to_string()]).collect()
}

/// A share in words; a dash when there is nothing to share.
fn share(ctx: &Ctx, part: u64, whole: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts of cases")]
    let share = part as f64 / whole as f64;
    if whole == 0 { "–".to_owned() } else { percentage(ctx.locale, share) }
}

fn opinions(ctx: &Ctx, figures: &Figures) -> AnyView {
    let opinions = &figures.opinions;
    if opinions.given == 0 {
        return view! { <h2>{ctx.t("figures-opinions")}</h2> <p>{ctx.t("figures-no-opinion")}</p> }.into_any();
    }
    let useful = Useful::ALL.iter().map(|useful| {
        let count = opinions.useful.get(useful.key()).copied().unwrap_or_default();
        (ctx.t(&format!("feedback-useful-{}", useful.key())), count)
    });
    let rows = useful.chain([(ctx.t("figures-proceeds"), opinions.proceeds)]).map(|(name, count)| {
        let cells = [count.to_string(), share(ctx, count, opinions.given)];
        (name.into_any(), cells.into_iter().map(IntoAny::into_any).collect())
    });
    let columns = ["figures-opinion", "figures-count", "figures-share"].map(|key| ctx.t(key));
    view! {
        <h2>{ctx.t("figures-opinions")}</h2>
        {table(&ctx.t("figures-opinions"), &columns, rows.collect())}
    }
    .into_any()
}
