//! A milestone of the company itself, new or changed.

use desk::Visitor;
use desk::dossiers::Dossier;
use desk::roadmaps::{MilestoneLabel, OwnMilestone};
use leptos::prelude::*;

use super::crumbs;
use crate::components::fields::{Control, Field, hidden};
use crate::components::{post_form, signature, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::day;

/// The form filled in with what is kept.
pub fn filled(own: &OwnMilestone) -> Form {
    let mut form = Form::default();
    form.fill("label", own.label.as_str());
    form.fill("day", own.day.to_string());
    form.fill("revision", own.changed.revision.to_string());
    form
}

/// The page; `own` is the milestone that is changed, `meanwhile` when somebody else changed it after the form was shown.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, own: Option<&OwnMilestone>, form: &Form, meanwhile: bool) -> Page {
    let (title, to) = match own {
        None => (ctx.t("plan-milestone-add"), RoomName::NewMilestone.with([dossier.id])),
        Some(own) => (ctx.t("plan-milestone-change"), RoomName::Milestone.with([dossier.id.to_string(), own.id.to_string()])),
    };
    let revision =
        own.filter(|_| meanwhile).map_or_else(|| form.raw("revision").to_owned(), |own| own.changed.revision.to_string());
    let fields = view! {
        {Field::new("label", "plan-field-label", MilestoneLabel::MOST).hint("plan-field-label-hint").view(ctx, form)}
        {Field::new("day", "plan-field-day", 10).control(Control::Day).view(ctx, form)}
        {hidden("revision", &revision)}
    }
    .into_any();
    let submit = if meanwhile { "edit-dossier-again" } else { "plan-save" };
    let kept = own.filter(|_| meanwhile).map(|own| {
        view! {
            <section class="notice notice-warning" role="alert" aria-labelledby="kept">
                <h2 id="kept">{ctx.t("edit-dossier-meanwhile")}</h2>
                <p>{ctx.t("plan-meanwhile")}</p>
                <p><strong>{day(ctx.locale, own.day)}</strong>" "{own.label.clone()}</p>
                <p class="meta">{signature(ctx, &own.changed)}</p>
            </section>
        }
    });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {kept}
        {post_form(ctx, form, &to, submit, fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, dossier)).private()
}
