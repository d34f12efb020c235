//! Saving other answers as the next version of a dossier, and what to do when somebody else saved one in the meantime.

use desk::Visitor;
use desk::dossiers::{Dossier, Snapshot, Version};
use leptos::prelude::*;

use super::{continued, crumbs, difference, number, signature};
use crate::components::fields::hidden;
use crate::components::{notes_list, post_form, space};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::dossiers::create::Diagnostic;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Saving<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The version that the answers were made from.
    pub base: &'a Version,
    /// The last version; another one than `base` when somebody saved in the meantime.
    pub last: &'a Version,
    /// What is to be saved.
    pub mine: &'a Diagnostic,
}

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, saving: &Saving<'_>, form: &Form) -> Page {
    let Saving { dossier, base, last, mine } = *saving;
    let is_race = base.number != last.number;
    let title = ctx.t(if is_race { "save-race-title" } else { "save-title" });
    let content = if is_race { race(ctx, saving, form) } else { plain(ctx, saving, form) };
    let back = continued(ctx, &Address::Result, &mine.snapshot, dossier.id, base.number);
    let body = view! {
        {space(ctx, visitor)}
        {notes_list(ctx, &mine.notes)}
        <h1>{title.clone()}</h1>
        <p class="lede">{dossier.product.clone()}</p>
        {content}
        <p><a href=back>{ctx.t("save-back")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, dossier)).private()
}

/// What the next version changes, and the button.
fn plain(ctx: &Ctx, saving: &Saving<'_>, form: &Form) -> AnyView {
    let Saving { last, mine, .. } = *saving;
    if saving.dossier.archived_at.is_some() {
        return view! { <p class="notice">{ctx.t("dossier-archived-notice")}</p> }.into_any();
    }
    if last.snapshot.says_the_same(&mine.snapshot) {
        return view! { <p class="notice">{ctx.t_with("save-same", &[("version", number(last.number).into())])}</p> }.into_any();
    }
    view! {
        <p>{signature(ctx, last)}</p>
        {difference::between(ctx, &last.snapshot, &mine.snapshot)}
        {button(ctx, saving, form, "save-submit")}
    }
    .into_any()
}

/// Both texts of a race: what was saved in the meantime, and what was to be saved.
fn race(ctx: &Ctx, saving: &Saving<'_>, form: &Form) -> AnyView {
    let Saving { dossier, base, last, mine } = *saving;
    let theirs = difference::answers(ctx, &changes(&base.snapshot, &last.snapshot));
    let own = difference::answers(ctx, &changes(&base.snapshot, &mine.snapshot));
    let go_on = continued(ctx, &Address::Recap, &last.snapshot, dossier.id, last.number);
    view! {
        <p class="notice notice-warning" role="alert">{ctx.t_with("save-race", &[("base", number(base.number).into()), ("version", number(last.number).into())])}</p>
        <div class="two-columns even">
            <section aria-labelledby="theirs">
                <h2 id="theirs">{ctx.t("save-race-theirs")}</h2>
                <p class="meta">{signature(ctx, last)}</p>
                {theirs}
                <p><a class="button button-quiet" href=go_on>{ctx.t("save-race-continue")}</a></p>
            </section>
            <section aria-labelledby="mine">
                <h2 id="mine">{ctx.t("save-race-mine")}</h2>
                {own}
                {button(ctx, saving, form, "save-race-submit")}
            </section>
        </div>
        <section aria-labelledby="both">
            <h2 id="both">{ctx.t("save-race-both")}</h2>
            {difference::between(ctx, &last.snapshot, &mine.snapshot)}
        </section>
    }
    .into_any()
}

fn changes(before: &Snapshot, after: &Snapshot) -> Vec<desk::dossiers::difference::AnswerChange> {
    desk::dossiers::difference::answers(before.answers(), after.answers())
}

/// Saves what is shown on top of what was shown beside it.
fn button(ctx: &Ctx, saving: &Saving<'_>, form: &Form, words: &str) -> AnyView {
    let fields = view! {
        {hidden("answers", &saving.mine.snapshot.query())}
        {hidden("version", &saving.last.number.to_string())}
    }
    .into_any();
    post_form(ctx, form, &RoomName::SaveVersion.with([saving.dossier.id]), words, fields)
}
