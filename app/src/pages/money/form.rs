//! The hypotheses of a simulation, as a form that writes them into the address.

use content::model::tariff::{Phase, Price, Rhythm, SchemeTariffs};
use content::money::read::{USUAL_SLIP, USUAL_SPREAD};
use content::money::{Field as Input, Month, follow_ons};
use leptos::prelude::*;

use crate::components::fields::{Control, Field, hidden, select};
use crate::components::{live_button, region};
use crate::forms::Form;
use crate::links::Address;
use crate::page::Ctx;
use crate::wording::euros;

/// Most characters of a number.
pub const NUMBER: usize = 20;

/// Puts the usual hypotheses into a form that nobody has sent yet.
pub(super) fn prefilled(ctx: &Ctx, form: &mut Form) {
    form.fill(Input::Month.id(), Month::of(ctx.today).iso());
    form.fill(Input::Growth.id(), "0");
    form.fill(Input::Spread.id(), USUAL_SPREAD.to_string());
    form.fill(Input::Slip.id(), USUAL_SLIP.to_string());
}

/// The form; `again` when what it leads to stands above.
pub(super) fn view(ctx: &Ctx, form: &Form, tariffs: &SchemeTariffs, again: bool) -> AnyView {
    let heading = ctx.t(if again { "money-form-again" } else { "money-form" });
    let early = tariffs.phase == Phase::EarlyAccess;
    let lasts = (early && tariffs.lasts.is_none()).then(|| digits(Input::Lasts).view(ctx, form));
    view! {
        <section>
            <h2 id="money-form">{heading}</h2>
            <p>{ctx.t("money-form-lede")}" "<a href=ctx.href(&Address::Money)>{ctx.t("money-other")}</a></p>
            <form class="money-form" method="get" action=ctx.href(&Address::Money)>
                {hidden(Input::Scheme.id(), &tariffs.scheme)}
                <fieldset>
                    <legend>{ctx.t("money-part-tariff")}</legend>
                    {paid(ctx, form, tariffs, FIRST)}
                    {lasts}
                </fieldset>
                {early.then(|| region("money-then", then(ctx, form, tariffs)))}
                <fieldset>
                    <legend>{ctx.t("money-part-dates")}</legend>
                    {text(Input::Month).hint("money-hint-month").view(ctx, form)}
                    {digits(Input::Decision).hint("money-hint-decision").view(ctx, form)}
                </fieldset>
                <fieldset>
                    <legend>{ctx.t("money-part-patients")}</legend>
                    {digits(Input::Start).hint("money-hint-start").optional().view(ctx, form)}
                    {decimal(Input::Growth).hint("money-hint-growth").optional().view(ctx, form)}
                    {digits(Input::Most).optional().view(ctx, form)}
                    {text(Input::List).hint("money-hint-list").optional().view(ctx, form)}
                    {decimal(Input::Stay).hint("money-hint-stay").view(ctx, form)}
                </fieldset>
                <fieldset>
                    <legend>{ctx.t("money-part-costs")}</legend>
                    {decimal(Input::Fixed).optional().view(ctx, form)}
                    {decimal(Input::Cost).optional().view(ctx, form)}
                </fieldset>
                <fieldset>
                    <legend>{ctx.t("money-part-scenarios")}</legend>
                    <p class="help">{ctx.t("money-scenarios-help")}</p>
                    {decimal(Input::Spread).optional().view(ctx, form)}
                    {digits(Input::Slip).optional().view(ctx, form)}
                </fieldset>
                {live_button(ctx, "button", "money-submit")}
            </form>
        </section>
    }
    .into_any()
}

/// The names of the fields of one scheme.
#[derive(Clone, Copy, Debug)]
pub struct PaidFields {
    /// The tariff, where there are several.
    pub tariff: &'static str,
    /// The price expected, where none is known.
    pub price: &'static str,
    /// How often it is paid.
    pub rhythm: &'static str,
    /// The threshold from which the tariff is lower, and that tariff; not asked when absent.
    pub lower: Option<[&'static str; 2]>,
    /// Patients of other makers, counted with the company's own; not asked when absent.
    pub others: Option<&'static str>,
}

const FIRST: PaidFields = PaidFields {
    tariff: Input::Tariff.id(),
    price: Input::Price.id(),
    rhythm: Input::Rhythm.id(),
    lower: Some([Input::Above.id(), Input::Reduced.id()]),
    others: Some(Input::Others.id()),
};
/// Every scheme that tapers counts the same patients of other makers.
const THEN: PaidFields = PaidFields {
    tariff: Input::ThenTariff.id(),
    price: Input::ThenPrice.id(),
    rhythm: Input::ThenRhythm.id(),
    lower: Some([Input::ThenAbove.id(), Input::ThenReduced.id()]),
    others: None,
};

/// What one scheme pays: its tariff, or the price expected.
pub fn paid(ctx: &Ctx, form: &Form, tariffs: &SchemeTariffs, fields: PaidFields) -> AnyView {
    let choices = tariffs.choices();
    let options: Vec<(String, String)> = choices
        .iter()
        .map(|choice| (choice.id.clone(), format!("{} – {}", choice.label.get(ctx.locale), price_words(ctx, &choice.price))))
        .collect();
    let asked = choices.iter().filter_map(|choice| match &choice.price {
        Price::Asked { rhythm, .. } => Some(*rhythm),
        Price::Known(_) => None,
    });
    let asked: Vec<Option<Rhythm>> = asked.collect();
    let tapers = choices.iter().any(|choice| {
        matches!(&choice.price, Price::Known(known) if known.tapering.as_ref().is_some_and(|tapering| tapering.bands.is_empty()))
    });
    let price = Field::new(fields.price, label(Input::Price), NUMBER).control(Control::Decimal).hint("money-hint-price");
    // Where some tariffs are known, a price is only needed for the others.
    let price = if asked.len() < choices.len() { price.optional() } else { price };
    let rhythms: Vec<(String, String)> =
        Rhythm::ALL.iter().map(|rhythm| (rhythm.id().to_owned(), ctx.t(&format!("money-rhythm-{}", rhythm.id())))).collect();
    let lower = fields.lower.filter(|_| tapers).map(|[above, reduced]| {
        let above = Field::new(above, label(Input::Above), NUMBER).control(Control::Digits).optional();
        let reduced = Field::new(reduced, label(Input::Reduced), NUMBER).control(Control::Decimal).optional();
        view! { <p class="help">{ctx.t("money-tapering-help")}</p>{above.view(ctx, form)}{reduced.view(ctx, form)} }
    });
    let others = fields.others.filter(|_| tapers);
    let others =
        others.map(|name| Field::new(name, label(Input::Others), NUMBER).control(Control::Digits).optional().view(ctx, form));
    view! {
        {select(ctx, form, fields.tariff, label(Input::Tariff), &options)}
        {(!asked.is_empty()).then(|| price.view(ctx, form))}
        {asked.contains(&None).then(|| select(ctx, form, fields.rhythm, label(Input::Rhythm), &rhythms))}
        {lower}
        {others}
    }
    .into_any()
}

/// The ordinary listing that may follow.
fn then(ctx: &Ctx, form: &Form, tariffs: &SchemeTariffs) -> AnyView {
    let follow_ons = follow_ons(ctx.library(), &tariffs.scheme);
    let chosen = form.raw(Input::Then.id());
    let Some(shown) = follow_ons.iter().find(|then| then.scheme == chosen).or_else(|| follow_ons.first()) else {
        return ().into_any();
    };
    let name =
        |id: &str| ctx.library().rules.scheme(id).map_or_else(String::new, |scheme| scheme.name.get(ctx.locale).to_owned());
    let none = std::iter::once((String::new(), ctx.t("money-then-none")));
    let options: Vec<(String, String)> =
        none.chain(follow_ons.iter().map(|then| (then.scheme.clone(), name(&then.scheme)))).collect();
    let continuity = [("", "money-continuity-unknown"), ("true", "yes"), ("false", "no")];
    let continuity: Vec<(String, String)> = continuity.into_iter().map(|(value, key)| (value.to_owned(), ctx.t(key))).collect();
    view! {
        <fieldset>
            <legend>{ctx.t("money-part-then")}</legend>
            {select(ctx, form, Input::Then.id(), label(Input::Then), &options)}
            {digits(Input::Gap).hint("money-hint-gap").optional().view(ctx, form)}
            {paid(ctx, form, shown, THEN)}
            {select(ctx, form, Input::Continuity.id(), label(Input::Continuity), &continuity)}
        </fieldset>
    }
    .into_any()
}

fn price_words(ctx: &Ctx, price: &Price) -> String {
    match price {
        Price::Asked { .. } => ctx.t("money-tariff-asked"),
        Price::Known(known) => {
            let amounts = known.charges.iter().map(|charge| {
                let key = format!("money-charge-{}", charge.rhythm.id());
                ctx.t_with(
                    &key,
                    &[
                        ("amount", euros(ctx.locale, charge.figure.amount).into()),
                        ("month", usize::from(charge.from_month).into()),
                    ],
                )
            });
            amounts.collect::<Vec<_>>().join(", ")
        }
    }
}

const fn text(input: Input) -> Field {
    Field::new(input.id(), label(input), 400)
}

const fn digits(input: Input) -> Field {
    Field::new(input.id(), label(input), NUMBER).control(Control::Digits)
}

const fn decimal(input: Input) -> Field {
    Field::new(input.id(), label(input), NUMBER).control(Control::Decimal)
}

/// The key of the label of an input. Both schemes of a sequence share theirs.
const fn label(input: Input) -> &'static str {
    match input {
        Input::Scheme => "money-field-scheme",
        Input::Tariff | Input::ThenTariff => "money-field-tariff",
        Input::Price | Input::ThenPrice => "money-field-price",
        Input::Rhythm | Input::ThenRhythm => "money-field-rhythm",
        Input::Above | Input::ThenAbove => "money-field-above",
        Input::Reduced | Input::ThenReduced => "money-field-reduced",
        Input::Lasts => "money-field-lasts",
        Input::Then => "money-field-then",
        Input::Month => "money-field-month",
        Input::Decision => "money-field-decision",
        Input::Gap => "money-field-gap",
        Input::Continuity => "money-field-continuity",
        Input::Start => "money-field-start",
        Input::Growth => "money-field-growth",
        Input::Most => "money-field-most",
        Input::List => "money-field-list",
        Input::Stay => "money-field-stay",
        Input::Others => "money-field-others",
        Input::Fixed => "money-field-fixed",
        Input::Cost => "money-field-cost",
        Input::Spread => "money-field-spread",
        Input::Slip => "money-field-slip",
    }
}
