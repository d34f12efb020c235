//! Criteria as a readable tree: met, not met or not known, nested "all of" and "one of", with article and date.

use content::Rules;
use content::answers::{Value, value_texts};
use content::assess::Outcome;
use content::explain::TraceNode;
use content::model::{Constraint, Criterion, Kind, Level, Period, Question, Rule, Test};
use leptos::prelude::*;

use super::lang;
use super::provenance::provenance;
use crate::page::Ctx;
use crate::wording::{day, number};

/// A criterion and its members; outcomes are shown when an assessment gave them.
pub fn criteria_list(ctx: &Ctx, nodes: &[TraceNode<'_>], assessed: bool) -> AnyView {
    list(ctx, nodes.iter(), assessed, true)
}

/// Criteria under a heading for each level, the decisive ones first.
pub fn criteria_by_level(ctx: &Ctx, nodes: &[TraceNode<'_>], assessed: bool) -> AnyView {
    [Level::Blocking, Level::Prerequisite, Level::Strong, Level::Advisory]
        .into_iter()
        .filter_map(|level| {
            let count = nodes.iter().filter(|node| node.criterion.level == level).count();
            let key = match level {
                Level::Blocking => "level-blocking",
                Level::Prerequisite => "level-prerequisite",
                Level::Strong => "level-strong",
                Level::Advisory => "level-advisory",
            };
            (count > 0).then(|| {
                let members = nodes.iter().filter(|node| node.criterion.level == level);
                view! { <h3>{ctx.t_with(key, &[("count", count.into())])}</h3>{list(ctx, members, assessed, false)} }
            })
        })
        .collect_view()
        .into_any()
}

fn list<'n>(ctx: &Ctx, nodes: impl Iterator<Item = &'n TraceNode<'n>>, assessed: bool, levels: bool) -> AnyView {
    let items = nodes.map(|node| item(ctx, node, assessed, levels)).collect_view();
    view! { <ul class="criteria">{items}</ul> }.into_any()
}

fn item(ctx: &Ctx, node: &TraceNode<'_>, assessed: bool, levels: bool) -> AnyView {
    let criterion = node.criterion;
    let state = assessed.then(|| outcome(ctx, node.outcome));
    let level = levels.then(|| {
        let level = ctx.library().wording("condition_levels", criterion.level.id(), ctx.locale).to_owned();
        view! { <span class="criterion-level">{level}</span>" " }
    });
    // A group has no source of its own: its members do.
    let from = criterion.provenance.as_ref().map(|from| provenance(ctx, from));
    let detail = (level.is_some() || from.is_some()).then(|| view! { <p class="criterion-detail">{level}{from}</p> });
    let in_force = period(ctx, criterion.in_force).map(|words| view! { <span class="criterion-note">{words}</span> });
    let remark = criterion.note.as_ref().map(|note| {
        view! { <span class="criterion-note" lang=lang(note, ctx.locale)>{note.get(ctx.locale).to_owned()}</span> }
    });
    let guard = criterion.applies_if.as_ref().map(|guard| {
        let words = rule_words(ctx, guard);
        view! { <span class="criterion-note">{ctx.t_with("criterion-only-if", &[("condition", words.into())])}</span> }
    });
    let members = (!node.members.is_empty()).then(|| {
        let combination = ctx.t(&format!("criteria-{}", node.combination().unwrap_or("all")));
        view! { <p class="criteria-combination">{combination}</p>{list(ctx, node.members.iter(), assessed, false)} }
    });
    let class =
        if assessed { format!("criterion criterion-{}", node.outcome.id().replace('_', "-")) } else { "criterion".to_owned() };
    view! {
        <li class=class>
            <p class="criterion-label">
                {state}
                <span>{criterion.label.get(ctx.locale).to_owned()}</span>
            </p>
            {detail}
            {in_force}
            {guard}
            {remark}
            {members}
        </li>
    }
    .into_any()
}

/// When a criterion counts; `None` when it always does.
fn period(ctx: &Ctx, period: Period) -> Option<String> {
    let date = |date| day(ctx.locale, date).into();
    match (period.from, period.until) {
        (None, None) => None,
        (Some(from), None) => Some(ctx.t_with("in-force-from", &[("from", date(from))])),
        (None, Some(until)) => Some(ctx.t_with("in-force-until", &[("until", date(until))])),
        (Some(from), Some(until)) => Some(ctx.t_with("in-force-between", &[("from", date(from)), ("until", date(until))])),
    }
}

/// What a criterion came to, told by word and shape.
pub fn outcome(ctx: &Ctx, outcome: Outcome) -> AnyView {
    let id = outcome.id().replace('_', "-");
    view! {
        <span class=format!("outcome outcome-{id}")>
            <span class="outcome-shape" aria-hidden="true"></span>
            {ctx.t(&format!("outcome-{id}"))}
        </span>
    }
    .into_any()
}

/// A condition in words, from the questions and options it names.
pub fn rule_words(ctx: &Ctx, criterion: &Criterion) -> String {
    let joined = |members: &[Criterion], key: &str| {
        // "a and b or c" would say two things at once.
        let member = |member: &Criterion| {
            let words = rule_words(ctx, member);
            if member.members().len() > 1 && members.len() > 1 { format!("({words})") } else { words }
        };
        let words: Vec<String> = members.iter().map(member).collect();
        words.join(&format!(" {} ", ctx.t(key)))
    };
    match &criterion.rule {
        Rule::Test(test) => test_words(ctx, test),
        Rule::All(members) => joined(members, "and"),
        Rule::Any(members) => joined(members, "or"),
        Rule::Not(member) => format!("{} {}", ctx.t("not"), rule_words(ctx, member)),
    }
}

/// A condition in words: one item for each condition that must hold.
pub fn rule_list(ctx: &Ctx, criterion: &Criterion) -> AnyView {
    match &criterion.rule {
        Rule::All(members) if members.len() > 1 => {
            let items = members.iter().map(|member| view! { <li>{rule_words(ctx, member)}</li> }).collect_view();
            view! { <ul>{items}</ul> }.into_any()
        }
        _ => view! { <p>{rule_words(ctx, criterion)}</p> }.into_any(),
    }
}

fn test_words(ctx: &Ctx, test: &Test) -> String {
    let rules: &Rules = &ctx.library().rules;
    let question = rules.question(test.question);
    let short = question.short.get(ctx.locale);
    let separator = ctx.t("colon");
    let options = |bits: u32| {
        let labels: Vec<&str> = question
            .kind
            .options()
            .iter()
            .enumerate()
            .filter(|(position, _)| bits >> position & 1 == 1)
            .map(|(_, option)| option.label.get(ctx.locale))
            .collect();
        labels.join(&format!(" {} ", ctx.t("or")))
    };
    let wanted = match &test.constraint {
        Constraint::Choice(bits) | Constraint::AnyOf(bits) => options(*bits),
        Constraint::NoneOf(bits) => format!("{} {}", ctx.t("none-of"), options(*bits)),
        Constraint::Flag(flag) => ctx.t(if *flag { "yes" } else { "no" }).to_lowercase(),
        Constraint::Number(interval) => {
            let unit = if let Kind::Number { unit, .. } = &question.kind { unit.get(ctx.locale) } else { "" };
            let bound =
                |key: &str, bound: f64| ctx.t_with(key, &[("number", number(ctx.locale, bound).into()), ("unit", unit.into())]);
            match (interval.low, interval.high) {
                (Some((low, true)), _) => bound("at-least", low),
                (Some((low, false)), _) => bound("above", low),
                (_, Some((high, true))) => bound("at-most", high),
                (_, Some((high, false))) => bound("below", high),
                _ => String::new(),
            }
        }
        Constraint::Text { values, negated } => {
            let values = values.join(", ");
            if *negated { format!("{} {values}", ctx.t("none-of")) } else { values }
        }
    };
    format!("{short}{separator}{wanted}")
}

/// An answer in words.
pub fn answer_words(ctx: &Ctx, question: &Question, value: &Value) -> String {
    match value {
        Value::Unknown => ctx.t("unknown-answer"),
        Value::Flag(flag) => ctx.t(if *flag { "yes" } else { "no" }),
        Value::Number(count) => {
            let unit = if let Kind::Number { unit, .. } = &question.kind { unit.get(ctx.locale) } else { "" };
            format!("{}\u{a0}{unit}", number(ctx.locale, *count))
        }
        Value::Text(text) => text.clone(),
        Value::Choice(_) | Value::Choices(_) => {
            let labels: Vec<String> = value_texts(question, value)
                .iter()
                .filter_map(|id| question.option(id))
                .map(|position| question.kind.options()[usize::from(position)].label.get(ctx.locale).to_owned())
                .collect();
            labels.join(" ; ")
        }
    }
}

/// The criterion `id` of `scheme` in words; its identifier when it has gone.
pub fn criterion_words(ctx: &Ctx, scheme: &str, id: &str) -> String {
    let criteria = ctx.library().rules.scheme(scheme).map(|scheme| scheme.criteria.as_slice()).unwrap_or_default();
    match criteria.iter().find_map(|criterion| named(criterion, id)) {
        Some(criterion) => criterion.label.get(ctx.locale).to_owned(),
        None => ctx.t_with("criterion-gone", &[("criterion", id.into())]),
    }
}

fn named<'a>(criterion: &'a Criterion, id: &str) -> Option<&'a Criterion> {
    if criterion.id == id { Some(criterion) } else { criterion.members().iter().find_map(|member| named(member, id)) }
}
