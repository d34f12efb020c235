//! The timeline, drawn on the server: a lane for each actor, a bar or a mark for each step, a flag for each date of the company
//! itself. Shapes say what colours say. Days are placed in percent, letters and heights in pixels: the drawing is as wide as its page.

mod axis;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use content::model::StepKey;
use content::plan::{Plan, Planned, Pushed};
use leptos::prelude::*;

use self::axis::{Axis, LEFT, WIDTH, percent};
use super::words::{self, basis_id};
use crate::page::Ctx;
use crate::wording::day;

/// Height of the dates on top, in pixels, as all heights.
const TOP: i64 = 30;
/// Height of the name of a lane.
const LANE: i64 = 26;
/// Height of a step: its name, and its bar below.
const STEP: i64 = 32;
/// Height of a bar.
const BAR: i64 = 9;
/// Narrowest bar, and narrowest line of the critical path.
const NARROWEST: (i64, i64) = (60, 200);
/// Most characters of a name in the drawing; the table has the whole.
const MOST: usize = 50;

/// What is drawn beside the plan.
#[derive(Clone, Debug, Default)]
pub(in crate::pages) struct Beside {
    /// Steps that cannot stay where they were planned.
    pub pushed: BTreeMap<StepKey, Pushed>,
    /// Dates of the company itself: what they are called, and when.
    pub own: Vec<(String, NaiveDate)>,
}

impl Beside {
    /// The first and the last day of a step as it comes to stand.
    fn stands(&self, step: &Planned<'_>) -> (NaiveDate, NaiveDate) {
        self.pushed.get(&step.key).map_or((step.start, step.end), |pushed| (pushed.start, pushed.end))
    }
}

pub(super) fn view(ctx: &Ctx, plan: &Plan<'_>, beside: &Beside) -> AnyView {
    let axis = Axis::of(plan, beside, ctx.today);
    let mut lanes: Vec<(&str, Vec<(usize, &Planned<'_>)>)> = Vec::new();
    for (position, step) in plan.steps.iter().enumerate() {
        let id = step.step.doer.id();
        match lanes.iter_mut().find(|(known, _)| *known == id) {
            Some((_, steps)) => steps.push((position + 1, step)),
            None => lanes.push((id, vec![(position + 1, step)])),
        }
    }
    let mut top = TOP;
    let mut drawn = Vec::new();
    for (_, steps) in &lanes {
        let name = steps.first().map_or("", |(_, step)| words::doer(ctx.library(), ctx.locale, step.step));
        drawn.push(lane(name, top));
        top += LANE;
        for (number, step) in steps {
            drawn.push(bar(ctx, axis, *number, step, beside, top));
            top += STEP;
        }
    }
    if !beside.own.is_empty() {
        drawn.push(lane(&ctx.t("plan-milestones"), top));
        top += LANE;
        for (label, day) in &beside.own {
            drawn.push(flag(axis, label, *day, top));
            top += STEP;
        }
    }
    let (title, told) = (ctx.t("roadmap-drawing"), told(ctx, plan, beside));
    let span = percent(WIDTH - 2 * LEFT).replace('%', "");
    view! {
        <figure class="roadmap-figure">
            <figcaption>{title.clone()}</figcaption>
            <svg class="roadmap-chart" role="img" aria-labelledby="roadmap-title roadmap-told" height=top.to_string()
                data-first=axis.first.to_string() data-last=axis.last.to_string() data-span=span>
                <title id="roadmap-title">{title}</title>
                <desc id="roadmap-told">{told}</desc>
                {dates(ctx, axis, top)}
                {drawn}
            </svg>
            {key(ctx, beside)}
        </figure>
    }
    .into_any()
}

/// The drawing in a few sentences.
fn told(ctx: &Ctx, plan: &Plan<'_>, beside: &Beside) -> String {
    let dated = |name: &str, on: NaiveDate| format!("{name} ({})", day(ctx.locale, on));
    let of = |step: &Planned<'_>| dated(step.step.label.get(ctx.locale), beside.stands(step).1);
    let list = |items: Vec<String>| items.join(", ");
    let path = list(plan.steps.iter().filter(|step| step.critical).map(of).collect());
    let mut told = ctx.t_with("roadmap-told", &[("count", plan.steps.len().into()), ("path", path.into())]);
    let pushed: Vec<String> = plan.steps.iter().filter(|step| beside.pushed.contains_key(&step.key)).map(of).collect();
    let own: Vec<String> = beside.own.iter().map(|(label, on)| dated(label, *on)).collect();
    for (words, items) in [("roadmap-told-pushed", pushed), ("roadmap-told-own", own)] {
        if !items.is_empty() {
            told = format!("{told} {}", ctx.t_with(words, &[("list", list(items).into())]));
        }
    }
    told
}

/// Months by their numbers, which fit side by side, and today.
fn dates(ctx: &Ctx, axis: Axis, bottom: i64) -> AnyView {
    let named = axis
        .dates()
        .into_iter()
        .map(|date| {
            let x = axis.x(date);
            view! {
                <line class="roadmap-tick" x1=percent(x) y1="14" x2=percent(x) y2=bottom.to_string() />
                <text x=percent(x) y="10" text-anchor=anchor(x)>{date.format("%m/%Y").to_string()}</text>
            }
        })
        .collect_view();
    let today = (axis.first <= ctx.today && ctx.today <= axis.last).then(|| {
        let x = axis.x(ctx.today);
        view! {
            <line class="roadmap-today" x1=percent(x) y1="26" x2=percent(x) y2=bottom.to_string() />
            <text class="roadmap-today-word" x=percent(x) y="24" text-anchor=anchor(x)>{ctx.t("roadmap-today")}</text>
        }
    });
    view! { {named}{today} }.into_any()
}

/// Words near an edge stay inside.
const fn anchor(x: i64) -> &'static str {
    if x < 1_200 {
        "start"
    } else if x > WIDTH - 1_200 {
        "end"
    } else {
        "middle"
    }
}

fn lane(name: &str, top: i64) -> AnyView {
    view! {
        <line class="roadmap-lane" x1="0" y1=(top + 4).to_string() x2="100%" y2=(top + 4).to_string() />
        <text class="roadmap-lane-name" x="0" y=(top + 20).to_string()>{shortened(name)}</text>
    }
    .into_any()
}

/// A step: its name, its bar or mark, the line of the critical path below, its deadline; where it was planned, when it is pushed.
fn bar(ctx: &Ctx, axis: Axis, number: usize, step: &Planned<'_>, beside: &Beside, top: i64) -> AnyView {
    let (begins, ends) = beside.stands(step);
    let (from, to) = (axis.x(begins), axis.x(ends));
    let y = top + 16;
    let id = basis_id(step.basis);
    let (key, start) = (step.key.to_string(), begins.to_string());
    let shape = if begins > axis.last {
        arrow(y)
    } else if step.length.span.is_none() {
        let mark = view! { <polygon class="roadmap-moment" points=MOMENT data-step=key data-start=start /> };
        placed(from, y, mark.into_any())
    } else {
        let rounded = (id == "usual").then_some("4");
        let width = (to - from).max(NARROWEST.0);
        let cut = (ends > axis.last).then(|| arrow(y));
        view! {
            <rect class=format!("roadmap-bar roadmap-{id}") x=percent(from) y=y.to_string() width=percent(width) height=BAR.to_string() rx=rounded data-step=key data-start=start />
            {cut}
        }
        .into_any()
    };
    let before = beside.pushed.contains_key(&step.key).then(|| planned(axis, step, y));
    let critical = step.critical.then(|| {
        let (x, width) = (from.min(to - NARROWEST.1 / 2), (to - from).max(NARROWEST.1));
        view! { <rect class="roadmap-path" x=percent(x) y=(y + BAR + 2).to_string() width=percent(width) height="2" /> }
    });
    let due = step
        .due
        .as_ref()
        .filter(|due| due.date <= axis.last)
        .map(|due| placed(axis.x(due.date), y, view! { <polygon class="roadmap-due" points="-4,-1 4,-1 0,7" /> }.into_any()));
    let name = shortened(&format!("{number}. {}", step.step.label.get(ctx.locale)));
    view! { <text x="4" y=(top + 11).to_string()>{name}</text>{before}{shape}{critical}{due} }.into_any()
}

/// The mark of a moment.
const MOMENT: &str = "0,0 5,5 0,10 -5,5";

/// Where a step was planned that is pushed: an outline of dashes, whatever the colours.
fn planned(axis: Axis, step: &Planned<'_>, y: i64) -> AnyView {
    let (from, to) = (axis.x(step.start), axis.x(step.end));
    if step.length.span.is_none() {
        return placed(from, y, view! { <polygon class="roadmap-before" points=MOMENT /> }.into_any());
    }
    let width = (to - from).max(NARROWEST.0);
    view! { <rect class="roadmap-before" x=percent(from) y=y.to_string() width=percent(width) height=BAR.to_string() /> }
        .into_any()
}

/// A date of the company itself.
fn flag(axis: Axis, label: &str, on: NaiveDate, top: i64) -> AnyView {
    let y = top + 16;
    let mark = view! { <polygon class="roadmap-flag" points=FLAG /> }.into_any();
    let mark = if on > axis.last { arrow(y) } else { placed(axis.x(on), y, mark) };
    let name = shortened(&format!("{} {label}", on.format("%d/%m/%Y")));
    view! { <text x="4" y=(top + 11).to_string()>{name}</text>{mark} }.into_any()
}

/// The mark of such a date.
const FLAG: &str = "0,0 9,3 1,6 1,11 0,11";

/// A shape of a few pixels around a day.
fn placed(x: i64, y: i64, shape: AnyView) -> AnyView {
    view! { <svg x=percent(x) y=y.to_string() overflow="visible">{shape}</svg> }.into_any()
}

/// What goes on beyond the drawing.
fn arrow(y: i64) -> AnyView {
    placed(WIDTH - LEFT, y, view! { <polygon class="roadmap-beyond" points="0,0 6,4 0,9" /> }.into_any())
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let mut cut: String = name.chars().take(MOST - 1).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// What the shapes mean.
fn key(ctx: &Ctx, beside: &Beside) -> AnyView {
    let bar = |id: &str, rounded: Option<&'static str>| {
        view! { <rect class=format!("roadmap-bar roadmap-{id}") x="1" y="2" width="26" height="9" rx=rounded /> }.into_any()
    };
    let samples = [
        ("statutory", bar("statutory", None)),
        ("usual", bar("usual", Some("4"))),
        ("own", bar("own", None)),
        ("moment", view! { <polygon class="roadmap-moment" points="14,1 19,6 14,11 9,6" /> }.into_any()),
        ("path", view! { <rect class="roadmap-path" x="1" y="6" width="26" height="2" /> }.into_any()),
        ("due", view! { <polygon class="roadmap-due" points="10,2 18,2 14,10" /> }.into_any()),
    ];
    let before = view! { <rect class="roadmap-before" x="1" y="2" width="26" height="9" /> };
    let flag = view! { <polygon class="roadmap-flag" points="10,1 19,4 11,7 11,12 10,12" /> };
    let before = (!beside.pushed.is_empty()).then(|| ("before", before.into_any()));
    let flag = (!beside.own.is_empty()).then(|| ("flag", flag.into_any()));
    let items = samples
        .into_iter()
        .chain(before)
        .chain(flag)
        .map(|(id, sample)| {
            view! {
                <li>
                    <svg class="roadmap-sample" viewBox="0 0 28 12" aria-hidden="true">{sample}</svg>
                    {ctx.t(&format!("roadmap-key-{id}"))}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="roadmap-key">{items}</ul> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_too_long_is_cut() {
        assert_eq!(shortened(&"é".repeat(80)).chars().count(), MOST);
    }
}
