//! What the visitor supposes, so that schemes can be compared by what they bring: patients for all, a price for those that need one.

use content::model::tariff::{Phase, SchemeTariffs};
use content::money::Field as Input;
use leptos::prelude::*;

use super::MOST;
use super::prospect::Prospect;
use crate::components::fields::{Control, Field, hidden};
use crate::components::live_button;
use crate::forms::Form;
use crate::links::Address;
use crate::page::Ctx;
use crate::pages::money::{NUMBER, PaidFields, paid};

/// New patients a month.
pub(super) const START: &str = Input::Start.id();
/// Those who are still there a month later.
pub(super) const STAY: &str = Input::Stay.id();

const TARIFF: [&str; MOST] = ["tariff-1", "tariff-2", "tariff-3", "tariff-4"];
const PRICE: [&str; MOST] = ["price-1", "price-2", "price-3", "price-4"];
const RHYTHM: [&str; MOST] = ["rhythm-1", "rhythm-2", "rhythm-3", "rhythm-4"];
const LASTS: [&str; MOST] = ["lasts-1", "lasts-2", "lasts-3", "lasts-4"];

/// The parameter that holds an input of the scheme in this position of the comparison.
pub(super) fn name(input: Input, position: usize) -> Option<&'static str> {
    match input {
        Input::Start => Some(START),
        Input::Stay => Some(STAY),
        Input::Tariff => TARIFF.get(position).copied(),
        Input::Price => PRICE.get(position).copied(),
        Input::Rhythm => RHYTHM.get(position).copied(),
        Input::Lasts => LASTS.get(position).copied(),
        _ => None,
    }
}

/// The hypotheses that stand in the address, to be kept.
pub(super) fn kept(form: &Form) -> Vec<(&str, &str)> {
    let names = [TARIFF, PRICE, RHYTHM, LASTS].into_iter().flatten().chain([START, STAY]);
    names.map(|name| (name, form.raw(name))).collect()
}

/// The hypotheses in a sentence, for those who read the table without the form.
pub(super) fn told(ctx: &Ctx, form: &Form) -> Option<AnyView> {
    let (start, stay) = (form.raw(START).trim(), form.raw(STAY).trim());
    let given = !start.is_empty() && !stay.is_empty() && form.errors().is_empty();
    let words = || ctx.t_with("comparison-supposed", &[("start", start.into()), ("stay", stay.into())]);
    given.then(|| view! { <p class="help">{words()}</p> }.into_any())
}

/// The form; `carried` is what else the address holds.
pub(super) fn view(ctx: &Ctx, prospects: &[Prospect<'_>], form: &Form, carried: &[(String, String)]) -> AnyView {
    if prospects.iter().all(|prospect| prospect.tariffs.is_none()) {
        return ().into_any();
    }
    let kept = carried.iter().map(|(name, value)| hidden(name, value)).collect_view();
    let of_schemes = prospects
        .iter()
        .enumerate()
        .filter_map(|(position, prospect)| Some(of_scheme(ctx, form, prospect, prospect.tariffs?, position)))
        .collect_view();
    view! {
        <details class="compare-chooser" open=true>
            <summary>{ctx.t("comparison-suppose")}</summary>
            <form class="money-form" method="get" action=ctx.href(&Address::Comparison)>
                {kept}
                <p class="help">{ctx.t("comparison-suppose-help")}</p>
                {Field::new(START, "comparison-start", NUMBER).control(Control::Digits).view(ctx, form)}
                {Field::new(STAY, "money-field-stay", NUMBER).control(Control::Decimal).hint("money-hint-stay").view(ctx, form)}
                {of_schemes}
                {live_button(ctx, "button button-secondary", "money-submit")}
            </form>
        </details>
    }
    .into_any()
}

/// What only one scheme needs.
fn of_scheme(ctx: &Ctx, form: &Form, prospect: &Prospect<'_>, tariffs: &SchemeTariffs, position: usize) -> Option<AnyView> {
    let fields = PaidFields {
        tariff: name(Input::Tariff, position)?,
        price: name(Input::Price, position)?,
        rhythm: name(Input::Rhythm, position)?,
        lower: None,
        others: None,
    };
    let lasts = name(Input::Lasts, position).filter(|_| tariffs.phase == Phase::EarlyAccess && tariffs.lasts.is_none());
    let lasts =
        lasts.map(|name| Field::new(name, "money-field-lasts", NUMBER).control(Control::Digits).optional().view(ctx, form));
    let scheme = ctx.library().rules.scheme(&prospect.fiche.id)?;
    Some(
        view! {
            <fieldset>
                <legend>{scheme.name.get(ctx.locale).to_owned()}</legend>
                {paid(ctx, form, tariffs, fields)}
                {lasts}
            </fieldset>
        }
        .into_any(),
    )
}
