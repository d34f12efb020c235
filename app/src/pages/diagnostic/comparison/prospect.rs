//! When a scheme may pay for the first time, and what it brings in thirty-six months.

use chrono::NaiveDate;
use content::model::tariff::SchemeTariffs;
use content::model::{Euros, Scheme};
use content::money::{self, Field as Input, Month, Why, outlook};
use content::plan::{Anchor, Basis, Pace, Plan, Wish, plan};
use leptos::prelude::*;

use super::hypotheses::{START, STAY, name};
use crate::forms::Form;
use crate::links::{Address, query};
use crate::page::Ctx;
use crate::pages::{money as money_page, roadmap};
use crate::wording::{euros, month_of};

/// What lies ahead of a company on one scheme.
pub(super) struct Prospect<'l> {
    /// The scheme.
    pub fiche: &'l Scheme,
    /// What it pays, where anything is known of it.
    pub tariffs: Option<&'l SchemeTariffs>,
    /// The days on which its goal is reached at the earliest and at the latest, from today on.
    reached: Option<(NaiveDate, NaiveDate)>,
    /// Steps on the way whose length no source tells.
    estimated: usize,
    /// What it brings.
    money: Money,
}

/// What a scheme brings, as far as the visitor has told what is needed.
enum Money {
    /// The number of patients is missing, or cannot be read.
    Untold,
    /// Something of this scheme is missing, such as its price.
    Missing,
    /// Thirty-six months from this one.
    Counted { years: [Euros; 3], first: Option<Month>, simulation: String },
}

impl<'l> Prospect<'l> {
    /// The prospect of the scheme in this position of the comparison; what is wrong with the hypotheses is noted in the form.
    pub fn of(ctx: &'l Ctx, fiche: &'l Scheme, met: &[&str], form: &mut Form, position: usize) -> Self {
        let library = ctx.library();
        let planned = |pace| {
            let mut wish = Wish::new([fiche.id.as_str()], Anchor::Start(ctx.today));
            wish.pace = pace;
            wish.met = met.iter().map(|id| (*id).to_owned()).collect();
            plan(library, &wish, ctx.today).ok()
        };
        let latest = planned(Pace::Max);
        let reached = planned(Pace::Min).zip(latest.as_ref()).map(|(soonest, latest)| (soonest.reached, latest.reached));
        let unknown =
            |plan: &Plan<'_>| plan.steps.iter().filter(|step| step.basis == Basis::Neutral && step.end <= plan.reached).count();
        let first = Month::of(ctx.today);
        let decision = reached.map_or(0, |(_, latest)| first.months_until(latest).min(money::MONTHS));
        let tariffs = library.tariffs(&fiche.id);
        let money = match tariffs {
            Some(tariffs) if form.fields().iter().any(|(name, _)| name == STAY) => {
                counted(ctx, tariffs, form, position, decision)
            }
            _ => Money::Untold,
        };
        let estimated = latest.as_ref().map_or(0, unknown);
        Self { fiche, tariffs, reached, estimated, money }
    }

    /// When it pays for the first time.
    pub fn first_euro(&self, ctx: &Ctx, met: &[&str]) -> AnyView {
        let Some((soonest, latest)) = self.reached else {
            return view! { <p class="meta">{ctx.t("comparison-nothing")}</p> }.into_any();
        };
        let [soonest, latest] = [soonest, latest].map(|day| month_of(ctx.locale, day));
        let when = if soonest == latest {
            ctx.t_with("comparison-reached-in", &[("month", latest.into())])
        } else {
            ctx.t_with("comparison-reached-between", &[("soonest", soonest.into()), ("latest", latest.into())])
        };
        let unpaid = self.tariffs.is_none().then(|| view! { <p>{ctx.t("comparison-unpaid")}</p> });
        let estimated = (self.estimated > 0).then(|| {
            view! { <p class="meta">{ctx.t_with("comparison-estimated", &[("count", self.estimated.into())])}</p> }
        });
        let href = roadmap::href(ctx, &self.fiche.id, met.iter().copied());
        view! {
            <p><strong>{when}</strong></p>
            {unpaid}
            {estimated}
            <p><a href=href>{ctx.t("comparison-roadmap")}</a></p>
        }
        .into_any()
    }

    /// What it brings in thirty-six months.
    pub fn brings(&self, ctx: &Ctx) -> AnyView {
        if self.tariffs.is_none() {
            return view! { <p class="meta">{ctx.t("comparison-unpaid")}</p> }.into_any();
        }
        let (years, first, simulation) = match &self.money {
            Money::Untold => return view! { <p class="meta">{ctx.t("comparison-untold")}</p> }.into_any(),
            Money::Missing => return view! { <p class="meta">{ctx.t("comparison-missing")}</p> }.into_any(),
            Money::Counted { years, first, simulation } => (years, first, simulation.clone()),
        };
        let total: Euros = years.iter().copied().sum();
        let parts = years.iter().enumerate().map(|(year, amount)| {
            let values = [("year", (year + 1).into()), ("amount", euros(ctx.locale, *amount).into())];
            view! { <li>{ctx.t_with("comparison-year", &values)}</li> }
        });
        let first = match first {
            Some(month) => ctx.t_with("comparison-first-paid", &[("month", month_of(ctx.locale, month.first_day()).into())]),
            None => ctx.t("comparison-never"),
        };
        view! {
            <p><strong>{euros(ctx.locale, total)}</strong></p>
            <ul>{parts.collect_view()}</ul>
            <p class="meta">{first}</p>
            <p><a href=simulation>{ctx.t("comparison-simulate")}</a></p>
        }
        .into_any()
    }
}

/// Counts what the scheme brings under the hypotheses of the form.
fn counted(ctx: &Ctx, tariffs: &SchemeTariffs, form: &mut Form, position: usize, decision: u16) -> Money {
    let told = |input: Input| form.raw(name(input, position).unwrap_or_default()).to_owned();
    let mut pairs: Vec<(String, String)> = [Input::Tariff, Input::Price, Input::Rhythm, Input::Lasts, Input::Start, Input::Stay]
        .map(|input| (input.id().to_owned(), told(input)))
        .into();
    let fixed = [
        (Input::Scheme, tariffs.scheme.clone()),
        (Input::Month, Month::of(ctx.today).iso()),
        (Input::Decision, decision.to_string()),
    ];
    pairs.extend(fixed.map(|(input, value)| (input.id().to_owned(), value)));
    match money::read(ctx.library(), &pairs, ctx.today) {
        Ok(inputs) => {
            let outlook = outlook(&inputs);
            let rows = &outlook.central().rows;
            let year = |year: usize| rows.iter().skip(year * 12).take(12).map(|row| row.billed).sum();
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let simulation = Address::Money.with_query(ctx.locale, &query(pairs));
            Money::Counted { years: [0, 1, 2].map(year), first: outlook.central().first_paid(), simulation }
        }
        Err(faults) => {
            let mut untold = false;
            for fault in faults {
                let Some(field) = name(fault.field, position) else { continue };
                let shared = matches!(field, START | STAY);
                untold |= shared;
                // What only one scheme lacks is said in its own column; the others are compared.
                if (shared || fault.why != Why::Missing) && form.wrong(field).is_none() {
                    form.refuse(field, money_page::wrong(ctx, fault));
                }
            }
            if untold { Money::Untold } else { Money::Missing }
        }
    }
}
