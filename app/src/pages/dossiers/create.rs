//! Saving a diagnostic as a dossier.

use content::Answers;
use content::answers::Note;
use content::answers::query::parse_pairs;
use desk::Visitor;
use desk::companies::CompanyName;
use desk::dossiers::{DAY, Indication, Product, Snapshot};
use leptos::prelude::*;

use super::{chosen, verdicts};
use crate::components::fields::{Field, hidden, radios};
use crate::components::{notes_list, post_form, space};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::diagnostic::chosen_day;

/// Stands for a company that the desk is not told of yet, where one is chosen.
pub const OTHER: &str = "other";

/// What is saved.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The answers.
    pub answers: Answers,
    /// What to tell about them.
    pub notes: Vec<Note>,
    /// What the desk says of them today, for today or for the day that was chosen.
    pub snapshot: Snapshot,
}

impl Diagnostic {
    /// Reads answers as a query and assesses them, for today or for the day that it chooses.
    pub fn of(ctx: &Ctx, query: &str) -> Self {
        let rules = &ctx.library().rules;
        let (answers, notes) = Answers::from_query(rules, query);
        let day = parse_pairs(query).into_iter().find(|(name, _)| name == DAY);
        let snapshot = Snapshot::for_day(rules, &answers, day.and_then(|(_, day)| chosen_day(&day)), ctx.today);
        Self { answers, notes, snapshot }
    }
}

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, diagnostic: &Diagnostic, form: &Form) -> Page {
    let title = ctx.t("new-dossier-title");
    let answers = diagnostic.snapshot.query();
    let count = diagnostic.answers.len();
    let fields = view! {
        {Field::new("product", "field-product", Product::MOST).hint("field-product-hint").view(ctx, form)}
        {Field::new("indication", "field-indication", Indication::MOST).hint("field-indication-hint").optional().view(ctx, form)}
        {company(ctx, visitor, form)}
        {hidden("answers", &answers)}
        {hidden("once", form.raw("once"))}
    }
    .into_any();
    let recap = Address::Recap.with_query(ctx.locale, &answers);
    let body = view! {
        {space(ctx, visitor)}
        {notes_list(ctx, &diagnostic.notes)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t_with("new-dossier-lede", &[("count", count.into())])}" "<a href=recap>{ctx.t("new-dossier-recap")}</a></p>
        {chosen(ctx, &diagnostic.snapshot)}
        {verdicts::counts(ctx, diagnostic.snapshot.verdicts())}
        {post_form(ctx, form, &RoomName::NewDossier.here(), "new-dossier-submit", fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).keeping(answers).private()
}

/// The company: only a name for those who have none yet.
fn company(ctx: &Ctx, visitor: &Visitor, form: &Form) -> AnyView {
    let name = Field::new("company_name", "field-company-name", CompanyName::MOST).hint("field-company-name-hint");
    if visitor.companies.is_empty() {
        return name.view(ctx, form);
    }
    let mut options: Vec<(String, String)> =
        visitor.companies.iter().map(|belonging| (belonging.company.to_string(), belonging.name.clone())).collect();
    options.push((OTHER.to_owned(), ctx.t("new-dossier-other-company")));
    view! {
        {radios(ctx, form, "company", "field-company", &options)}
        {name.optional().view(ctx, form)}
    }
    .into_any()
}
