//! Asking a question.

use desk::Visitor;
use desk::accounts::LONGEST_NAME;
use desk::cases::Offered;
use desk::cases::texts::{BODY, REASON, SUBJECT};
use desk::desks::{self, FRONT, Topic};
use desk::mail_address::LONGEST_ADDRESS;
use leptos::prelude::*;

use super::consents;
use super::proposals::proposals;
use crate::components::fields::{Control, Field, WITH_FILES, checkbox, error_summary, files, hidden, radios, select};
use crate::components::{context_link, live_status, region, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page, Script};

/// What the page shows beside the form.
#[derive(Clone, Copy, Debug)]
pub struct NewCase<'a> {
    /// Who asks; nobody when not signed in.
    pub visitor: Option<&'a Visitor>,
    /// The companies and dossiers of the visitor.
    pub offered: &'a [Offered],
    /// Whether to show pages that may answer already.
    pub look: bool,
}

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, shown: NewCase<'_>, form: &Form) -> Page {
    let title = ctx.t("new-case-title");
    let days = usize::try_from(desks::target(FRONT)).unwrap_or_default();
    let lede = ctx.t_with("new-case-lede", &[("days", days.into())]);
    let body = view! {
        {shown.visitor.map(|visitor| space(ctx, visitor))}
        <h1>{title.clone()}</h1>
        <p class="lede">{lede.clone()}</p>
        {error_summary(ctx, form)}
        <form class="form" method="post" action=ctx.href(&RoomName::NewCase.here()) novalidate=true>
            {hidden("from", form.raw("from"))}
            {hidden("kept", form.raw("kept"))}
            {hidden("once", form.raw("once"))}
            {context(ctx, form)}
            {select(ctx, form, "topic", "field-topic", &topics(ctx))}
            {Field::new("subject", "field-subject", SUBJECT).hint("field-subject-hint").view(ctx, form)}
            {Field::new("body", "field-question", BODY).hint("field-question-hint").control(Control::Lines).view(ctx, form)}
            {region("proposals", shown.look.then(|| proposals(ctx, form.raw("subject"), form.raw("body"))).into_any())}
            {files(ctx, form, "files")}
            {about(ctx, shown.offered, form)}
            {radios(ctx, form, "urgency", "field-urgency", &urgencies(ctx))}
            {Field::new("urgency_reason", "field-urgency-reason", REASON).hint("field-urgency-reason-hint").optional().view(ctx, form)}
            {consents::asked(ctx, form)}
            {shown.visitor.is_none().then(|| without_account(ctx, form))}
            {buttons(ctx, shown.visitor.is_some())}
        </form>
    }
    .into_any();
    Page::new(title, lede, body).private().with_scripts(&[Script::Live])
}

/// The page the question starts from, to be attached or not.
fn context(ctx: &Ctx, form: &Form) -> Option<AnyView> {
    let link = context_link(ctx, form.raw("from"))?;
    Some(
        view! {
            <div class="notice">
                <p>{ctx.t("new-case-context")}" "{link}</p>
                {checkbox(ctx, form, "attach", "new-case-attach")}
            </div>
        }
        .into_any(),
    )
}

fn topics(ctx: &Ctx) -> Vec<(String, String)> {
    Topic::ALL.iter().map(|topic| (topic.key().to_owned(), ctx.t(&format!("topic-{}", topic.key())))).collect()
}

fn urgencies(ctx: &Ctx) -> Vec<(String, String)> {
    ["normal", "urgent"].map(|key| (key.to_owned(), ctx.t(&format!("urgency-{key}")))).into()
}

/// For which company and with which dossier; nothing to choose when there is none.
fn about(ctx: &Ctx, offered: &[Offered], form: &Form) -> Option<AnyView> {
    if offered.is_empty() {
        return None;
    }
    let mut options = Vec::new();
    for company in offered {
        let name = || ("company", company.name.as_str().into());
        for dossier in &company.dossiers {
            let version = usize::try_from(dossier.version).unwrap_or_default();
            let product = dossier.product.as_str().into();
            let key = if dossier.indication.is_empty() { "about-product" } else { "about-dossier" };
            let values =
                [name(), ("product", product), ("indication", dossier.indication.as_str().into()), ("version", version.into())];
            options.push((format!("dossier.{}.{}", dossier.id, dossier.version), ctx.t_with(key, &values)));
        }
        options.push((format!("company.{}", company.company), ctx.t_with("about-company", &[name()])));
    }
    options.push(("me".to_owned(), ctx.t("about-me")));
    Some(view! { {select(ctx, form, "about", "field-about", &options)}<p class="help">{ctx.t("about-hint")}</p> }.into_any())
}

/// Name and address of somebody who did not sign in.
fn without_account(ctx: &Ctx, form: &Form) -> AnyView {
    view! {
        <section aria-labelledby="no-account">
            <h2 id="no-account">{ctx.t("new-case-no-account")}</h2>
            <p>{ctx.t("new-case-no-account-text")}</p>
            {Field::new("name", "field-your-name", LONGEST_NAME).autocomplete("name").view(ctx, form)}
            {Field::new("mail", "field-your-mail", LONGEST_ADDRESS).control(Control::Mail).hint("new-case-your-mail-hint").autocomplete("email").view(ctx, form)}
        </section>
    }
    .into_any()
}

/// Sending comes first: it is what the Enter key does.
fn buttons(ctx: &Ctx, signed_in: bool) -> AnyView {
    let sign_in = (!signed_in).then(|| {
        view! { <button class="button button-quiet" type="submit" name="step" value="sign-in">{ctx.t("new-case-sign-in")}</button> }
    });
    view! {
        <p class="form-submit">
            <button class="button" type="submit" name="step" value="send" formenctype=WITH_FILES>{ctx.t("new-case-send")}</button>
            <button class="button button-quiet" type="submit" name="step" value="look" data-live="">{ctx.t("new-case-look")}</button>
            {live_status(ctx)}
            {sign_in}
        </p>
    }
    .into_any()
}
