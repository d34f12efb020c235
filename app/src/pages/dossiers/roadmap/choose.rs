//! Making the roadmap of a dossier that has none: the schemes that its answers propose, the best verdicts first.

use content::plan::Field as Input;
use content::{Verdict, plan};
use desk::Visitor;
use desk::dossiers::{Dossier, Version};
use leptos::prelude::*;

use crate::components::fields::{Control, Field, hidden};
use crate::components::{post_form, space, verdict_badge};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::dossiers::create::Diagnostic;

/// Verdicts whose schemes are proposed.
const PROPOSED: [Verdict; 4] = [Verdict::Open, Verdict::OpenWithPrerequisites, Verdict::Reachable, Verdict::Undetermined];

/// The page; the rules of today judge the last answers.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, last: &Version, form: &Form) -> Page {
    let title = ctx.t("plan-make");
    let diagnostic = Diagnostic::of(ctx, &last.snapshot.query());
    let assessment = content::assess(&ctx.library().rules, &diagnostic.answers, ctx.today);
    let met = plan::met(ctx.library(), &assessment, ctx.today);
    let verdicts = &diagnostic.snapshot.verdicts().0;
    let of =
        |verdict: Verdict| verdicts.iter().filter(move |(_, scheme)| scheme.verdict == verdict).map(move |(id, _)| (id, verdict));
    let proposed: Vec<(&String, Verdict)> = PROPOSED.into_iter().flat_map(of).collect();
    let chosen = form.raw(Input::Scheme.id());
    let choices = proposed.iter().enumerate().map(|(position, (id, verdict))| {
        let field = if position == 0 { Input::Scheme.id().to_owned() } else { format!("scheme-{id}") };
        let name = ctx.library().name(id, ctx.locale).map_or(id.as_str(), |(_, name)| name).to_owned();
        let checked = if chosen.is_empty() { position == 0 && verdict.is_open() } else { chosen == id.as_str() };
        view! {
            <p class="form-choice">
                <input type="radio" id=field.clone() name=Input::Scheme.id() value=(*id).clone() checked=checked />
                <label for=field>{name}" "{verdict_badge(ctx, *verdict)}</label>
            </p>
        }
    });
    let mut filled = form.clone();
    if form.raw(Input::On.id()).is_empty() {
        filled.fill(Input::On.id(), ctx.today.to_string());
    }
    let fields = view! {
        <fieldset class="form-field">
            <legend>{ctx.t("plan-make-scheme")}</legend>
            {choices.collect_view()}
        </fieldset>
        {Field::new(Input::On.id(), "plan-make-start", 10).control(Control::Day).view(ctx, &filled)}
        {met.iter().map(|id| hidden(Input::Met.id(), id)).collect_view()}
        {hidden("revision", "0")}
    }
    .into_any();
    let form = if proposed.is_empty() {
        let href = super::super::continued(ctx, &Address::Recap, &last.snapshot, dossier.id, dossier.version);
        view! { <p>{ctx.t("plan-make-none")}" "<a href=href>{ctx.t("dossier-change-answers")}</a></p> }.into_any()
    } else {
        post_form(ctx, form, &RoomName::ChangeRoadmap.with([dossier.id]), "plan-make-submit", fields)
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t_with("plan-make-lede", &[("count", met.len().into())])}</p>
        {form}
    }
    .into_any();
    Page::new(title, String::new(), body).under(super::super::crumbs(ctx, dossier)).private()
}
