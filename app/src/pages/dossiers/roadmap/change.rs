//! Changing what a kept roadmap wishes for.

use content::plan::Plan;
use desk::Visitor;
use desk::dossiers::Dossier;
use desk::roadmaps::Roadmap;
use leptos::prelude::*;

use super::{crumbs, schemes};
use crate::components::fields::hidden;
use crate::components::{post_form, signature, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::pages::roadmap::{form, untouched};

/// The form filled in with what is kept.
pub fn filled(roadmap: &Roadmap) -> Form {
    let mut form = Form::of(roadmap.kept().pairs);
    form.fill("revision", roadmap.changed.revision.to_string());
    form
}

/// The page; `plan` is what the form leads to, where it leads to one; `kept` what somebody else kept after the form was shown.
pub fn page(
    ctx: &Ctx,
    visitor: &Visitor,
    dossier: &Dossier,
    typed: &Form,
    plan: Option<&Plan<'_>>,
    kept: Option<&Roadmap>,
) -> Page {
    let title = ctx.t("plan-change");
    let revision = kept.map_or_else(|| typed.raw("revision").to_owned(), |kept| kept.changed.revision.to_string());
    let bare = if plan.is_none() { untouched(ctx, typed) } else { None };
    let fields = view! { {form::fields(ctx, typed, plan.or(bare.as_ref()))}{hidden("revision", &revision)} }.into_any();
    let meanwhile = kept.map(|kept| {
        view! {
            <section class="notice notice-warning" role="alert" aria-labelledby="kept">
                <h2 id="kept">{ctx.t("edit-dossier-meanwhile")}</h2>
                <p>{ctx.t("plan-meanwhile")}</p>
                <p><strong>{schemes(ctx, kept)}</strong>" "<span class="meta">{signature(ctx, &kept.changed)}</span></p>
                <p><a href=ctx.href(&RoomName::DossierRoadmap.with([dossier.id]))>{ctx.t("plan-see")}</a></p>
            </section>
        }
    });
    let submit = if kept.is_some() { "edit-dossier-again" } else { "plan-save" };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("plan-change-lede")}</p>
        {meanwhile}
        <div class="roadmap-form">{post_form(ctx, typed, &RoomName::ChangeRoadmap.with([dossier.id]), submit, fields)}</div>
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, dossier)).private()
}
