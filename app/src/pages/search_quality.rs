//! How well the search finds, measured by the portal on its own index: what is right, what is missed.

use content::model::FicheRef;
use content::model::search::{GoldenQuery, QueryTrait, Role};
use leptos::prelude::*;
use search::eval::golden::{Figures, GoldenScore, Miss, Robustness};
use search::eval::variation::Variation;

use crate::components::{fiche_name, kind_name as fiche_kind, table};
use crate::json_ld;
use crate::links::{Address, query};
use crate::page::{Ctx, Page};
use crate::prose::markdown;
use crate::search_score::Measured;
use crate::wording::{day, measure, percentage, thousandths};

/// The page.
pub fn page(ctx: &Ctx) -> Page {
    let (measured, status) = match ctx.site.search_score(ctx.today) {
        Ok(measured) => (figures(ctx, &measured), 200),
        Err(_) => (view! { <p class="notice notice-error">{ctx.t("search-unavailable")}</p> }.into_any(), 503),
    };
    let title = ctx.t("quality-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("quality-lede")}</p>
        {measured}
    }
    .into_any();
    let crumbs = vec![(ctx.t("search-title"), ctx.href(&Address::Search))];
    let breadcrumb = json_ld::breadcrumb(ctx, &crumbs, &title);
    Page::new(title, ctx.t("quality-description"), body).under(crumbs).describing(breadcrumb).status(status)
}

fn figures(ctx: &Ctx, measured: &Measured) -> AnyView {
    let score = &measured.score;
    let rules = &ctx.library().rules;
    let values = [("date", day(ctx.locale, measured.date).into()), ("version", rules.version.as_str().into())];
    let when = view! { <p class="meta">{ctx.t_with("quality-measured", &values)}</p> };
    if score.all.queries + score.nonsense == 0 {
        return view! { <p class="notice">{ctx.t("quality-nothing")}</p>{when} }.into_any();
    }
    view! {
        {summary(ctx, score)}
        {when}
        {reached(ctx)}
        <section>
            <h2 id="how">{ctx.t("quality-how")}</h2>
            {markdown(ctx.library(), ctx.locale, &ctx.t("quality-method"))}
        </section>
        {groups(ctx, score)}
        {robustness(ctx, &score.robust)}
        {misses(ctx, &score.misses)}
        {sure_of_nonsense(ctx, &score.nonsense_sure)}
    }
    .into_any()
}

fn summary(ctx: &Ctx, score: &GoldenScore) -> AnyView {
    let kept = score.nonsense - score.nonsense_sure.len();
    let kept = ctx.t_with("quality-of", &[("count", kept.into()), ("total", score.nonsense.into())]);
    let nonsense = (score.nonsense > 0).then_some(("quality-nonsense", kept));
    let figures = [
        ("quality-queries", (score.all.queries + score.nonsense).to_string()),
        ("quality-success", percentage(ctx.locale, score.all.success)),
        ("quality-ndcg", measure(ctx.locale, score.all.ndcg)),
    ];
    let figures = figures
        .into_iter()
        .chain(nonsense)
        .map(|(key, figure)| view! { <div><dt>{ctx.t(key)}</dt><dd>{figure}</dd></div> })
        .collect_view();
    view! { <dl class="measures">{figures}</dl> }.into_any()
}

/// The score that must be kept.
fn reached(ctx: &Ctx) -> AnyView {
    let words = ctx.library().search.golden.reached.map(|reached| {
        let values = [("score", measure(ctx.locale, reached.ndcg).into()), ("date", day(ctx.locale, reached.measured).into())];
        view! { <p>{ctx.t_with("quality-reached", &values)}</p> }
    });
    words.into_any()
}

fn groups(ctx: &Ctx, score: &GoldenScore) -> AnyView {
    let columns = |first| [first, "quality-queries", "quality-success", "quality-ndcg"].map(|key| ctx.t(key));
    let row = |name: &'static str, figures: &Figures| {
        let cells = [figures.queries.to_string(), percentage(ctx.locale, figures.success), measure(ctx.locale, figures.ndcg)];
        (ctx.t(name).into_any(), cells.map(IntoAny::into_any).into())
    };
    let roles = score.by_role.iter().map(|(role, figures)| row(role_name(*role), figures)).collect();
    let kinds = score.by_trait.iter().map(|(kind, figures)| row(kind_name(*kind), figures)).collect();
    view! {
        <section>
            <h2 id="groups">{ctx.t("quality-groups")}</h2>
            {table(&ctx.t("quality-by-role"), &columns("quality-role"), roles)}
            {table(&ctx.t("quality-by-kind"), &columns("quality-kind"), kinds)}
        </section>
    }
    .into_any()
}

fn robustness(ctx: &Ctx, robust: &[Robustness]) -> AnyView {
    let rows: Vec<_> = robust
        .iter()
        .filter(|robust| robust.queries > 0)
        .map(|robust| {
            // The difference of what is shown: the exact one may be a thousandth off.
            let (unvaried, varied) = (thousandths(robust.unvaried), thousandths(robust.varied));
            let figures = [unvaried, varied, varied - unvaried].map(|figure| measure(ctx.locale, figure));
            let cells = std::iter::once(robust.queries.to_string()).chain(figures).map(IntoAny::into_any).collect();
            (ctx.t(variation_name(robust.variation)).into_any(), cells)
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let columns = ["quality-variation", "quality-varied-queries", "quality-unvaried", "quality-varied", "quality-change"]
        .map(|key| ctx.t(key));
    view! {
        <section>
            <h2 id="robustness">{ctx.t("quality-robustness")}</h2>
            <p>{ctx.t("quality-robustness-lede")}</p>
            {table(&ctx.t("quality-robustness-caption"), &columns, rows)}
        </section>
    }
    .into_any()
}

fn misses(ctx: &Ctx, misses: &[Miss]) -> AnyView {
    let items = misses
        .iter()
        .map(|miss| {
            let found = (!miss.found.is_empty())
                .then(|| view! { <p class="meta">{ctx.t("quality-found")}" "{links(ctx, &miss.found)}</p> });
            view! {
                <li>
                    <p>{asked(ctx, &miss.query)}</p>
                    <p class="meta">{ctx.t("quality-wanted")}" "{links(ctx, &miss.wanted)}</p>
                    {found}
                </li>
            }
        })
        .collect_view();
    let list = (!misses.is_empty()).then(|| view! { <ul class="misses">{items}</ul> });
    view! {
        <section>
            <h2 id="misses">{ctx.t("quality-misses")}</h2>
            <p>{ctx.t_with("quality-misses-count", &[("count", misses.len().into())])}</p>
            {list}
        </section>
    }
    .into_any()
}

fn sure_of_nonsense(ctx: &Ctx, queries: &[GoldenQuery]) -> AnyView {
    if queries.is_empty() {
        return ().into_any();
    }
    let items = queries.iter().map(|query| view! { <li><p>{asked(ctx, query)}</p></li> }).collect_view();
    view! {
        <section>
            <h2 id="nonsense">{ctx.t("quality-nonsense-title")}</h2>
            <p>{ctx.t_with("quality-nonsense-count", &[("count", queries.len().into())])}</p>
            <ul class="misses">{items}</ul>
        </section>
    }
    .into_any()
}

/// A query, with the way to ask it, in the language it is asked in.
fn asked(ctx: &Ctx, golden: &GoldenQuery) -> AnyView {
    let href = Address::Search.with_query(golden.locale, &query([("q", golden.text.as_str())]));
    let other = (golden.locale != ctx.locale).then(|| golden.locale.tag());
    let about = format!("{} · {}", ctx.t(role_name(golden.role)), ctx.t(kind_name(golden.peculiarity)));
    view! { <a href=href hreflang=other lang=other>{golden.text.clone()}</a>" "<span class="meta">{about}</span> }.into_any()
}

fn links(ctx: &Ctx, fiches: &[FicheRef]) -> AnyView {
    fiches
        .iter()
        .filter_map(|fiche| Some((fiche, fiche_name(ctx.library(), ctx.locale, fiche)?.to_owned())))
        .enumerate()
        .map(|(position, (fiche, name))| {
            let href = ctx.href(&Address::Fiche(fiche.kind, fiche.id.clone()));
            view! { {(position > 0).then_some(" ; ")}<a href=href>{name}</a>" ("{fiche_kind(ctx, fiche.kind)}")" }
        })
        .collect_view()
        .into_any()
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Founder => "quality-role-founder",
        Role::Advisor => "quality-role-advisor",
    }
}

const fn kind_name(kind: QueryTrait) -> &'static str {
    match kind {
        QueryTrait::Words => "quality-kind-words",
        QueryTrait::Acronym => "quality-kind-acronym",
        QueryTrait::Typo => "quality-kind-typo",
        QueryTrait::English => "quality-kind-english",
        QueryTrait::Question => "quality-kind-question",
        QueryTrait::Article => "quality-kind-article",
        QueryTrait::Nonsense => "quality-kind-nonsense",
    }
}

const fn variation_name(variation: Variation) -> &'static str {
    match variation {
        Variation::NoAccents => "quality-variation-no-accents",
        Variation::Typo => "quality-variation-typo",
        Variation::Number => "quality-variation-number",
        Variation::Acronym => "quality-variation-acronym",
        Variation::Order => "quality-variation-order",
    }
}
