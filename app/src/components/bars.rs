//! A bar chart, drawn on the server. The same figures stand in a table beside it, so that it is a picture and no more.

use leptos::prelude::*;

/// Height of a bar with the space below it, in units of the drawing.
const STEP: usize = 26;
/// Where bars begin.
const LEFT: usize = 90;
/// Length of the longest bar.
const LONGEST: usize = 400;

/// Bars of `rows`, names and numbers, under a title that says what they count.
pub fn bars(title: &str, rows: &[(String, u64)]) -> AnyView {
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1);
    let height = STEP * rows.len();
    let drawn = rows
        .iter()
        .enumerate()
        .map(|(position, (name, count))| {
            let length = usize::try_from(*count * LONGEST as u64 / most).unwrap_or_default();
            let top = position * STEP;
            view! {
                <text x=(LEFT - 8).to_string() y=(top + 15).to_string() text-anchor="end">{name.clone()}</text>
                <rect class="bar" x=LEFT.to_string() y=top.to_string() width=length.max(1).to_string() height=(STEP - 8).to_string() />
                <text x=(LEFT + length + 8).to_string() y=(top + 15).to_string()>{count.to_string()}</text>
            }
        })
        .collect_view();
    view! {
        <svg class="bars" role="img" aria-label=title.to_owned() viewBox=format!("0 0 {} {height}", LEFT + LONGEST + 60)>
            {drawn}
        </svg>
    }
    .into_any()
}
