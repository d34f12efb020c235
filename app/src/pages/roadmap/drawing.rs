//! The timeline, drawn on the server: a lane for each actor, a bar or a mark for each step. Shapes say what colours say.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use content::plan::{Plan, Planned};
use leptos::prelude::*;

use super::words::{self, basis_id};
use crate::page::Ctx;
use crate::wording::day;

/// Width of the drawing in its own units: near the pixels of a small screen, so that letters stay readable there.
const WIDTH: i64 = 320;
/// Where days begin, and room on the right for marks.
const LEFT: i64 = 6;
/// Height of the dates on top.
const TOP: i64 = 30;
/// Height of the name of a lane.
const LANE: i64 = 24;
/// Height of a step: its name, and its bar below.
const STEP: i64 = 30;
/// Height of a bar.
const BAR: i64 = 9;
/// Most characters of a name in the drawing; the table has the whole.
const MOST: usize = 50;
/// Most dates on top.
const MOST_DATES: usize = 4;

/// The days that are drawn.
#[derive(Clone, Copy)]
struct Axis {
    first: NaiveDate,
    last: NaiveDate,
}

impl Axis {
    /// From the first step, or today where it is not a year before, to the last goal or deadline; what lasts longer is cut.
    fn of(plan: &Plan<'_>, today: NaiveDate) -> Self {
        let near = today < plan.start && (plan.start - today).num_days() < 366;
        let first = if near { today } else { plan.start };
        let goals = plan.coverage.iter().filter_map(|coverage| coverage.from);
        let dues =
            plan.steps.iter().filter(|step| step.end <= plan.reached).filter_map(|step| step.due.as_ref().map(|due| due.date));
        let last = goals.chain(dues).max().unwrap_or(plan.reached).max(plan.reached);
        let room = u64::try_from((last - first).num_days() / 8).unwrap_or_default().max(20);
        Self { first, last: last.checked_add_days(Days::new(room)).unwrap_or(last) }
    }

    /// Where a day stands; days outside stand at the edge.
    fn x(self, day: NaiveDate) -> i64 {
        let (days, all) = ((day - self.first).num_days(), (self.last - self.first).num_days().max(1));
        LEFT + days.clamp(0, all) * (WIDTH - 2 * LEFT) / all
    }

    /// The first days of months to name, a few at most.
    fn dates(self) -> Vec<NaiveDate> {
        let start = self.first.with_day(1).and_then(|day| day.checked_add_months(Months::new(1))).unwrap_or(self.first);
        for every in [1, 2, 3, 4, 6, 12, 24, 60, 120, 180, 300] {
            let on_grid = |day: &NaiveDate| u32::try_from(day.year()).unwrap_or_default() * 12 + day.month0();
            let months = (0..).map_while(|month| start.checked_add_months(Months::new(month))).take_while(|day| *day < self.last);
            let named: Vec<NaiveDate> = months.filter(|day| on_grid(day) % every == 0).collect();
            if named.len() <= MOST_DATES {
                return named;
            }
        }
        Vec::new()
    }
}

pub(super) fn view(ctx: &Ctx, plan: &Plan<'_>) -> AnyView {
    let axis = Axis::of(plan, ctx.today);
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
            drawn.push(bar(ctx, axis, *number, step, top));
            top += STEP;
        }
    }
    let (title, told) = (ctx.t("roadmap-drawing"), told(ctx, plan));
    view! {
        <figure class="roadmap-figure">
            <figcaption>{title.clone()}</figcaption>
            <svg class="roadmap-chart" role="img" aria-labelledby="roadmap-title roadmap-told" viewBox=format!("0 0 {WIDTH} {top}")
                data-first=axis.first.to_string() data-last=axis.last.to_string() data-span=(WIDTH - 2 * LEFT).to_string()>
                <title id="roadmap-title">{title}</title>
                <desc id="roadmap-told">{told}</desc>
                {dates(ctx, axis, top)}
                {drawn}
            </svg>
            {key(ctx)}
        </figure>
    }
    .into_any()
}

/// The drawing in one sentence.
fn told(ctx: &Ctx, plan: &Plan<'_>) -> String {
    let path: Vec<String> = plan
        .steps
        .iter()
        .filter(|step| step.critical)
        .map(|step| format!("{} ({})", step.step.label.get(ctx.locale), day(ctx.locale, step.end)))
        .collect();
    ctx.t_with("roadmap-told", &[("count", plan.steps.len().into()), ("path", path.join(", ").into())])
}

/// Months by their numbers, which fit side by side, and today.
fn dates(ctx: &Ctx, axis: Axis, bottom: i64) -> AnyView {
    let named = axis
        .dates()
        .into_iter()
        .map(|date| {
            let x = axis.x(date);
            view! {
                <line class="roadmap-tick" x1=x.to_string() y1="14" x2=x.to_string() y2=bottom.to_string() />
                <text x=x.to_string() y="10" text-anchor=anchor(x)>{date.format("%m/%Y").to_string()}</text>
            }
        })
        .collect_view();
    let today = (axis.first <= ctx.today && ctx.today <= axis.last).then(|| {
        let x = axis.x(ctx.today);
        view! {
            <line class="roadmap-today" x1=x.to_string() y1="26" x2=x.to_string() y2=bottom.to_string() />
            <text class="roadmap-today-word" x=x.to_string() y="24" text-anchor=anchor(x)>{ctx.t("roadmap-today")}</text>
        }
    });
    view! { {named}{today} }.into_any()
}

/// Words near an edge stay inside.
const fn anchor(x: i64) -> &'static str {
    if x < 40 {
        "start"
    } else if x > WIDTH - 40 {
        "end"
    } else {
        "middle"
    }
}

fn lane(name: &str, top: i64) -> AnyView {
    view! {
        <line class="roadmap-lane" x1="0" y1=(top + 4).to_string() x2=WIDTH.to_string() y2=(top + 4).to_string() />
        <text class="roadmap-lane-name" x="0" y=(top + 18).to_string()>{shortened(name)}</text>
    }
    .into_any()
}

/// A step: its name, its bar or mark, the line of the critical path below, its deadline.
fn bar(ctx: &Ctx, axis: Axis, number: usize, step: &Planned<'_>, top: i64) -> AnyView {
    let (from, to) = (axis.x(step.start), axis.x(step.end));
    let y = top + 14;
    let id = basis_id(step.basis);
    let (key, start) = (step.key.to_string(), step.start.to_string());
    let shape = if step.start > axis.last {
        arrow(WIDTH - LEFT, y)
    } else if step.length.span.is_none() {
        let points = format!("{from},{y} {},{} {from},{} {},{}", from + 5, y + 5, y + 10, from - 5, y + 5);
        view! { <polygon class="roadmap-moment" points=points data-step=key data-start=start /> }.into_any()
    } else {
        let rounded = (id == "usual").then_some("4");
        let width = (to - from).max(2);
        let cut = (step.end > axis.last).then(|| arrow(WIDTH - LEFT, y));
        view! {
            <rect class=format!("roadmap-bar roadmap-{id}") x=from.to_string() y=y.to_string() width=width.to_string() height=BAR.to_string() rx=rounded data-step=key data-start=start />
            {cut}
        }
        .into_any()
    };
    let critical = step.critical.then(|| {
        let (x, width) = (from.min(to - 4), (to - from).max(8));
        view! { <rect class="roadmap-path" x=x.to_string() y=(y + BAR + 2).to_string() width=width.to_string() height="2" /> }
    });
    let due = step.due.as_ref().filter(|due| due.date <= axis.last).map(|due| {
        let x = axis.x(due.date);
        view! { <polygon class="roadmap-due" points=format!("{},{} {},{} {x},{}", x - 4, y - 1, x + 4, y - 1, y + 7) /> }
    });
    let name = shortened(&format!("{number}. {}", step.step.label.get(ctx.locale)));
    view! { <text x="4" y=(top + 9).to_string()>{name}</text>{shape}{critical}{due} }.into_any()
}

/// What goes on beyond the drawing.
fn arrow(x: i64, y: i64) -> AnyView {
    view! { <polygon class="roadmap-beyond" points=format!("{x},{y} {},{} {x},{}", x + 6, y + 4, y + 9) /> }.into_any()
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
fn key(ctx: &Ctx) -> AnyView {
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
    let items = samples
        .into_iter()
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

    fn axis(first: &str, last: &str) -> Axis {
        Axis { first: first.parse().expect("a day"), last: last.parse().expect("a day") }
    }

    #[test]
    fn a_few_dates_are_named_whatever_the_length() {
        for last in ["2027-01-20", "2027-06-30", "2028-12-31", "2033-01-01", "2060-01-01", "2077-01-01"] {
            let named = axis("2027-01-04", last).dates();
            assert!(named.len() <= MOST_DATES && (named.len() >= 2 || last < "2027-03"), "{last}: {named:?}");
        }
    }

    #[test]
    fn nothing_leaves_the_drawing() {
        let axis = axis("2027-01-04", "2028-01-04");
        for day in ["1900-01-01", "2027-01-04", "2027-07-01", "2028-01-04", "9999-12-31"] {
            let x = axis.x(day.parse().expect("a day"));
            assert!((LEFT..=WIDTH - LEFT).contains(&x), "{day}: {x}");
        }
        assert_eq!(shortened(&"é".repeat(80)).chars().count(), MOST);
    }
}
