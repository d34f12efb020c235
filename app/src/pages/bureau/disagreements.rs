//! What advisors hold against verdicts, for those who keep the content.

use desk::Visitor;
use desk::disagreements::{Disagreement, OUTCOME};
use leptos::prelude::*;

use super::disagree::name;
use crate::components::criteria::criterion_words;
use crate::components::fields::{Control, Field};
use crate::components::{done, post_form, space, table, verdict_badge};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::cases::at;

/// The list of those that are open, or settled.
pub fn list(ctx: &Ctx, visitor: &Visitor, disagreements: &[Disagreement], settled: bool) -> Page {
    let title = ctx.t(if settled { "disagreements-settled" } else { "disagreements-title" });
    let columns = ["scheme", "stated", "expected", "author", "at"].map(|key| ctx.t(&format!("disagreements-column-{key}")));
    let rows = disagreements.iter().map(|disagreement| row(ctx, disagreement)).collect();
    let list = if disagreements.is_empty() {
        view! { <p class="empty">{ctx.t("disagreements-none")}</p> }.into_any()
    } else {
        table(&title, &columns, rows)
    };
    let room = RoomName::Disagreements.here();
    let (other, href) = if settled {
        ("disagreements-title", ctx.href(&room))
    } else {
        ("disagreements-settled", room.with_query(ctx.locale, "settled=1"))
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("disagreements-lede")}</p>
        {list}
        <p><a href=href>{ctx.t(other)}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

fn row(ctx: &Ctx, one: &Disagreement) -> (AnyView, Vec<AnyView>) {
    let href = ctx.href(&RoomName::Disagreement.with([one.id]));
    let cells = vec![
        verdict_badge(ctx, one.stated),
        verdict_badge(ctx, one.expected),
        one.author.clone().into_any(),
        at(ctx, one.at).into_any(),
    ];
    (view! { <a href=href>{name(ctx, &one.scheme)}</a> }.into_any(), cells)
}

/// One of them.
pub fn show(ctx: &Ctx, visitor: &Visitor, one: &Disagreement, form: &Form) -> Page {
    let title = ctx.t_with("disagreement-title", &[("scheme", name(ctx, &one.scheme).into())]);
    let criterion = one.criterion.as_deref().map_or_else(|| ctx.t("disagree-whole"), |id| criterion_words(ctx, &one.scheme, id));
    let values = [("name", one.author.as_str().into()), ("at", at(ctx, one.at).into())];
    let result = Address::Result.with_query(ctx.locale, &one.answers);
    let file = ctx.href(&RoomName::DisagreementSituation.with([one.id]));
    let end = if let Some(settled) = &one.settled {
        let values = [("name", settled.by.as_str().into()), ("at", at(ctx, settled.at).into())];
        view! {
            <section aria-labelledby="outcome">
                <h2 id="outcome">{ctx.t_with("disagreement-settled", &values)}</h2>
                <p class="message-text">{settled.outcome.clone()}</p>
            </section>
        }
        .into_any()
    } else {
        let outcome = Field::new("outcome", "field-outcome", OUTCOME).hint("field-outcome-hint").control(Control::Lines);
        let room = RoomName::Disagreement.with([one.id]);
        view! {
            <h2>{ctx.t("disagreement-settle")}</h2>
            {post_form(ctx, form, &room, "disagreement-settle-submit", outcome.view(ctx, form))}
        }
        .into_any()
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {done(ctx, "disagreement-done", &["settled"])}
        <p class="meta">{ctx.t_with("disagreement-by", &values)}</p>
        <dl class="facts">
            <dt>{ctx.t("disagreements-column-stated")}</dt>
            <dd>{verdict_badge(ctx, one.stated)}</dd>
            <dt>{ctx.t("disagreements-column-expected")}</dt>
            <dd>{verdict_badge(ctx, one.expected)}</dd>
            <dt>{ctx.t("disagree-criterion")}</dt>
            <dd>{criterion}</dd>
            <dt>{ctx.t("disagree-reason")}</dt>
            <dd class="message-text">{one.reason.clone()}</dd>
        </dl>
        <p><a href=result>{ctx.t("disagreement-result")}</a></p>
        <p><a class="button" href=file download=one.file_name()>{ctx.t("disagreement-situation")}</a></p>
        <p class="help">{ctx.t("disagreement-situation-hint")}</p>
        {end}
    }
    .into_any();
    let crumbs = vec![(ctx.t("disagreements-title"), ctx.href(&RoomName::Disagreements.here()))];
    Page::new(title, String::new(), body).under(crumbs).private()
}
