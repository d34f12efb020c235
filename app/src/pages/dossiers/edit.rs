//! Changing product, indication and notes of a dossier.

use desk::Visitor;
use desk::dossiers::{Dossier, Indication, Notes, Product};
use leptos::prelude::*;

use super::crumbs;
use crate::components::fields::{Control, Field, hidden};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::time;

/// The form filled in with what is kept.
pub fn filled(dossier: &Dossier) -> Form {
    let texts = [("product", &dossier.product), ("indication", &dossier.indication), ("notes", &dossier.notes)];
    let mut form = Form::of(texts.map(|(name, text)| (name.to_owned(), text.clone())).to_vec());
    form.fill("revision", dossier.revision.to_string());
    form
}

/// The page; `meanwhile` when somebody else changed the dossier after the form was shown.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, form: &Form, meanwhile: bool) -> Page {
    let title = ctx.t("edit-dossier-title");
    let revision = if meanwhile { dossier.revision.to_string() } else { form.raw("revision").to_owned() };
    let fields = view! {
        {Field::new("product", "field-product", Product::MOST).hint("field-product-hint").view(ctx, form)}
        {Field::new("indication", "field-indication", Indication::MOST).hint("field-indication-hint").optional().view(ctx, form)}
        {Field::new("notes", "field-notes", Notes::MOST).hint("field-notes-hint").control(Control::Lines).optional().view(ctx, form)}
        {hidden("revision", &revision)}
    }
    .into_any();
    let submit = if meanwhile { "edit-dossier-again" } else { "edit-dossier-submit" };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {meanwhile.then(|| kept(ctx, dossier))}
        {post_form(ctx, form, &RoomName::EditDossier.with([dossier.id]), submit, fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, dossier)).private()
}

/// What is kept now, beside what was typed.
fn kept(ctx: &Ctx, dossier: &Dossier) -> AnyView {
    let texts = [("field-product", &dossier.product), ("field-indication", &dossier.indication), ("field-notes", &dossier.notes)];
    let facts = texts
        .into_iter()
        .map(
            |(label, text)| view! { <div class="fact"><dt>{ctx.t(label)}</dt><dd class="message-text">{text.clone()}</dd></div> },
        )
        .collect_view();
    let when = time(ctx.locale, dossier.updated_at.paris());
    view! {
        <section class="notice notice-warning" role="alert" aria-labelledby="kept">
            <h2 id="kept">{ctx.t("edit-dossier-meanwhile")}</h2>
            <p>{ctx.t_with("edit-dossier-meanwhile-text", &[("time", when.into())])}</p>
            <dl class="fact-list">{facts}</dl>
        </section>
    }
    .into_any()
}
