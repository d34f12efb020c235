//! Tables that scroll by themselves on small screens, and can be reached by keyboard to do so.

use leptos::prelude::*;

/// A table with a caption, column headings and rows whose first cell is their heading.
pub fn table(caption: &str, columns: &[String], rows: Vec<(AnyView, Vec<AnyView>)>) -> AnyView {
    let head = columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
    let rows = rows
        .into_iter()
        .map(|(heading, cells)| {
            let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
            view! { <tr><th scope="row">{heading}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption.to_owned()>
            <table>
                <caption>{caption.to_owned()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
