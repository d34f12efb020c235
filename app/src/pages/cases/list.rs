//! The cases of a person.

use desk::Visitor;
use desk::cases::{MyCase, MyCases};
use desk::delay::clock::Reckoning;
use leptos::prelude::*;

use crate::components::{case_state_badge, clock_words, space};
use crate::links::{RoomName, query};
use crate::page::{Ctx, Page};
use crate::wording::day;

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, cases: &MyCases) -> Page {
    let title = ctx.t("my-cases-title");
    let items = cases.rows.iter().map(|case| item(ctx, case)).collect_view();
    let list = if cases.rows.is_empty() {
        view! { <p class="empty">{ctx.t("my-cases-none")}</p> }.into_any()
    } else {
        view! { <ul class="work-list">{items}</ul> }.into_any()
    };
    let more = cases.next.map(|next| {
        let href = RoomName::MyCases.here().with_query(ctx.locale, &query([("after", next.to_string().as_str())]));
        view! { <p><a href=href rel="next">{ctx.t("my-cases-more")}</a></p> }
    });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p><a class="button" href=ctx.href(&RoomName::NewCase.here())>{ctx.t("new-case-title")}</a></p>
        {list}
        {more}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

fn item(ctx: &Ctx, case: &MyCase) -> AnyView {
    let href = ctx.href(&RoomName::Case.with([case.id]));
    let company = case.company.as_ref().map(|company| {
        view! { " "{ctx.t_with("case-for-company", &[("company", company.as_str().into())])} }
    });
    let clock = case.clock.map(|clock| view! { <p>{clock_words(ctx, clock)}</p> });
    let late = case.clock.is_some_and(Reckoning::is_late);
    view! {
        <li class="work-item" class:work-late=late>
            <h2><a href=href>{case.subject.clone()}</a></h2>
            <p>{case_state_badge(ctx, case.state)}</p>
            {clock}
            <p class="meta">
                {ctx.t_with("case-number", &[("number", case.number.to_string().into())])}{company}" · "
                {ctx.t_with("case-opened-on", &[("date", day(ctx.locale, case.received_at.day()).into())])}
            </p>
        </li>
    }
    .into_any()
}
