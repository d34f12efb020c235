//! The answers so far, each with a link to change it; what is left to answer.

use content::explain::{Goal, open_questions};
use content::model::QuestionIx;
use leptos::prelude::*;

use super::{Session, crumbs, tied};
use crate::components::criteria::answer_words;
use crate::components::notes_list;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The recap.
pub fn page(ctx: &Ctx) -> Page {
    let session = Session::of(ctx);
    let rules = &ctx.library().rules;
    let kept = session.query(rules);
    let title = ctx.t("recap-title");
    let sections = (0u8..).zip(&rules.sections).map(|(position, section)| {
        let rows: Vec<AnyView> = session
            .answers
            .iter()
            .filter(|(ix, _)| rules.question(*ix).section == position)
            .map(|(ix, value)| {
                let question = rules.question(ix);
                row(ctx, &session, ix, answer_words(ctx, question, value))
            })
            .collect();
        (!rows.is_empty()).then(|| table(ctx, section.title.get(ctx.locale), rows))
    });
    let sections = sections.collect_view();
    let open = open_questions(rules, &session.assessment, Goal::Schemes);
    let left: Vec<AnyView> = open.iter().map(|(ix, _)| row(ctx, &session, *ix, ctx.t("not-answered"))).collect();
    let left = (!left.is_empty()).then(|| table(ctx, &ctx.t_with("recap-left", &[("count", left.len().into())]), left));
    let empty = session.answers.is_empty().then(|| view! { <p class="notice">{ctx.t("recap-empty")}</p> });
    let body = view! {
        {notes_list(ctx, &session.notes)}
        <h1>{title.clone()}</h1>
        {tied(ctx, &session)}
        {empty}
        {sections}
        {left}
        <p class="form-actions">
            <a class="button" href=Address::Result.with_query(ctx.locale, &kept)>{ctx.t("see-result")}</a>
            <a class="button button-secondary" href=Address::Diagnostic.with_query(ctx.locale, &kept)>{ctx.t("continue-diagnostic")}</a>
            <a class="button button-quiet" href=ctx.href(&Address::Diagnostic)>{ctx.t("start-again")}</a>
        </p>
    }
    .into_any();
    Page::new(title, ctx.t("diagnostic-description"), body).under(crumbs(ctx, &session)).keeping(kept)
}

fn table(ctx: &Ctx, caption: &str, rows: Vec<AnyView>) -> AnyView {
    view! {
        <table class="recap">
            <caption>{caption.to_owned()}</caption>
            <thead>
                <tr>
                    <th scope="col">{ctx.t("recap-question")}</th>
                    <th scope="col">{ctx.t("recap-answer")}</th>
                    <th scope="col"><span class="visually-hidden">{ctx.t("recap-change")}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, session: &Session, ix: QuestionIx, answer: String) -> AnyView {
    let short = ctx.library().rules.question(ix).short.get(ctx.locale).to_owned();
    let key = if session.answers.given(ix).is_some() { "change" } else { "answer" };
    view! {
        <tr>
            <th scope="row">{short.clone()}</th>
            <td>{answer}</td>
            <td><a href=session.edit(ctx, ix, "recap")>{ctx.t(key)}<span class="visually-hidden">{ctx.t("colon")}{short}</span></a></td>
        </tr>
    }
    .into_any()
}
