//! To which partner desks a case may go: asked with the question, changed later, desk by desk.

use desk::cases::state::allowed;
use desk::cases::{Action, CompanyCase, Consents, State};
use desk::desks::{self, FRONT, Station, Topic};
use leptos::prelude::*;

use super::desk_name;
use crate::components::named_action;
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::Ctx;

/// Name of the field that holds each partner agreed to.
pub const CONSENT: &str = "consent";

/// A box for each partner, that of the chosen topic first; none is ticked beforehand.
pub(super) fn asked(ctx: &Ctx, form: &Form) -> AnyView {
    let lead = Topic::from_key(form.raw("topic")).map(desks::lead);
    let mut partners: Vec<&Station> = desks::partners().collect();
    partners.sort_by_key(|station| Some(station.id) != lead);
    let boxes = partners.into_iter().map(|station| {
        let id = format!("{CONSENT}-{}", station.id);
        let hint = format!("{id}-hint");
        let ticked = form.all(CONSENT).any(|ticked| ticked == station.id);
        let leads = (Some(station.id) == lead).then(|| view! { " "<strong>{ctx.t("consents-lead")}</strong> });
        view! {
            <div class="form-choice">
                <input type="checkbox" id=id.clone() name=CONSENT value=station.id checked=ticked aria-describedby=hint.clone() />
                <div>
                    <label for=id>{desk_name(ctx, station.id)}</label>
                    <p class="help" id=hint>{topics(ctx, station)}{leads}</p>
                </div>
            </div>
        }
    });
    view! {
        <fieldset class="form-field" aria-describedby="consents-why">
            <legend>{ctx.t("consents-legend")}<span class="form-optional">" "{ctx.t("form-optional")}</span></legend>
            <p class="help" id="consents-why">{ctx.t_with("consents-why", &[("front", desk_name(ctx, FRONT).into())])}</p>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What leads to the desk.
fn topics(ctx: &Ctx, station: &Station) -> String {
    let topics: Vec<String> = desks::topics_of(station.id).map(|topic| ctx.t(&format!("topic-{}", topic.key()))).collect();
    ctx.t_with("consents-topics", &[("topics", topics.join(" ; ").into())])
}

/// The names of the partners agreed to; nothing when there is none.
pub(in crate::pages) fn names(ctx: &Ctx, consents: &Consents) -> Option<String> {
    let names: Vec<String> = consents.iter().map(|desk| desk_name(ctx, desk)).collect();
    (!names.is_empty()).then(|| names.join(" ; "))
}

/// Each partner with what the company said of it, and the button that says otherwise.
pub(super) fn changed(ctx: &Ctx, case: &CompanyCase) -> AnyView {
    let may_change = allowed(case.state, Action::Consent) && case.merged_into.is_none();
    let lead = desks::lead(case.topic);
    let mut partners: Vec<&Station> = desks::partners().collect();
    partners.sort_by_key(|station| (station.id != case.desk, station.id != lead));
    let items = partners.into_iter().map(|station| {
        let agreed = case.consents.allow(station.id);
        let said = if agreed { "consents-agreed" } else { "consents-not-agreed" };
        // What a partner has seen cannot be unseen.
        let held = agreed && station.id == case.desk && case.state != State::Closed;
        let button = (may_change && !held).then(|| button(ctx, case, station, agreed));
        let why = held.then(|| view! { <span class="meta">{ctx.t("consents-held")}</span> });
        view! { <li><p><strong>{desk_name(ctx, station.id)}</strong>" : "{ctx.t(said)}" "{why}</p>{button}</li> }
    });
    let closed = (!may_change).then(|| view! { <p>{ctx.t("consents-not-now")}</p> });
    view! {
        <details id="consents" open=case.state == State::Waiting>
            <summary>{ctx.t("consents-title")}</summary>
            <p>{ctx.t_with("consents-why", &[("front", desk_name(ctx, FRONT).into())])}</p>
            {closed}
            <ul class="consents">{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn button(ctx: &Ctx, case: &CompanyCase, station: &Station, agreed: bool) -> AnyView {
    let (words, label, next) =
        if agreed { ("consents-take-back", "consents-take-back-of", "no") } else { ("consents-give", "consents-give-to", "yes") };
    let label = ctx.t_with(label, &[("desk", desk_name(ctx, station.id).into())]);
    let version = case.version.to_string();
    let sent = [("version", version.as_str()), ("desk", station.id), (CONSENT, next)];
    named_action(ctx, &RoomName::CaseConsent.with([case.id]), (words, Some(label)), &sent)
}
