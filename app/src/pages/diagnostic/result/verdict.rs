//! One scheme among the verdicts.

use content::answers::Value;
use content::assess::compiled::Demand;
use content::assess::{SchemeAssessment, Truth};
use content::explain::{Change, ChangeSet, blamed, moves, scheme_changes, settling_question, trace};
use content::model::library::FicheKind;
use content::model::{Level, Question, Scheme};
use content::{Locale, Verdict};
use leptos::prelude::*;

use super::Session;
use crate::components::criteria::answer_words;
use crate::components::{criteria_list, facts, verdict_badge};
use crate::links::Address;
use crate::page::Ctx;

/// Most change sets shown for one scheme.
const MOST_SETS: usize = 4;

/// The verdict on one scheme with its reasons.
pub fn article(ctx: &Ctx, session: &Session, assessed: &SchemeAssessment) -> AnyView {
    let rules = &ctx.library().rules;
    let scheme = &rules.schemes[assessed.scheme];
    let fiche = &ctx.library().schemes[assessed.scheme];
    let address = Address::Fiche(FicheKind::Scheme, scheme.id.clone());
    let href = address.with_query(ctx.locale, &session.query(rules));
    let sets = scheme_changes(rules, assessed.scheme, &session.assessment.answers, session.date);
    let family = ctx.library().wording("family", &scheme.family, ctx.locale).to_owned();
    let status = (scheme.status != "active").then(|| {
        let words = ctx.library().wording("status", &scheme.status, ctx.locale).to_owned();
        view! { <span class="to-confirm">{words}</span> }
    });
    view! {
        <article class="verdict" id=scheme.id.clone()>
            <h3><a href=href>{scheme.name.get(ctx.locale).to_owned()}</a></h3>
            <p class="meta">{verdict_badge(ctx, assessed.verdict)}<span>{family}</span>{status}</p>
            <p class="verdict-reason">{reason(ctx, session, assessed)}</p>
            {advice(ctx, session, &scheme.id)}
            {settling(ctx, session, assessed)}
            {(!matches!(assessed.verdict, Verdict::Closed)).then(|| figures(ctx, fiche))}
            {roadmap(ctx, session, assessed.verdict, &scheme.id)}
            {changes(ctx, session, &sets)}
            {warnings(ctx, assessed)}
            {detail(ctx, assessed)}
        </article>
    }
    .into_any()
}

/// The verdict in one sentence.
fn reason(ctx: &Ctx, session: &Session, assessed: &SchemeAssessment) -> String {
    let rules = &ctx.library().rules;
    let scheme = &rules.schemes[assessed.scheme];
    let joined = |labels: Vec<&str>| sentence(ctx.locale, &labels);
    match assessed.verdict {
        Verdict::Open => ctx.t_with("reason-open", &[("met", usize::from(assessed.met).into())]),
        Verdict::OpenWithPrerequisites => {
            let missing = top_level(assessed, scheme)
                .filter(|(criterion, truth)| criterion.level == Level::Prerequisite && *truth != Truth::Met)
                .map(|(criterion, _)| criterion.label.get(ctx.locale))
                .collect::<Vec<_>>();
            ctx.t_with("reason-open-with-prerequisites", &[("count", missing.len().into()), ("missing", joined(missing).into())])
        }
        Verdict::Undetermined => {
            let unknown = top_level(assessed, scheme)
                .filter(|(criterion, truth)| criterion.level == Level::Blocking && *truth == Truth::Unknown)
                .count();
            ctx.t_with("reason-undetermined", &[("count", unknown.into())])
        }
        Verdict::Reachable | Verdict::Closed if !scheme.in_force.contains(session.date) => ctx.t("reason-not-in-force"),
        Verdict::Reachable | Verdict::Closed => {
            let to_blame = blamed(rules, assessed.scheme, &session.assessment.answers, session.date);
            let labels: Vec<&str> = to_blame.iter().map(|criterion| criterion.label.get(ctx.locale)).collect();
            let key = if assessed.verdict == Verdict::Reachable { "reason-reachable" } else { "reason-closed" };
            ctx.t_with(key, &[("count", labels.len().into()), ("missing", joined(labels).into())])
        }
    }
}

/// Labels of criteria in one sentence: the first three, then how many more.
fn sentence(locale: Locale, labels: &[&str]) -> String {
    const MOST: usize = 3;
    let mut text = labels.iter().take(MOST).copied().collect::<Vec<_>>().join(" ; ");
    if labels.len() > MOST {
        text.push_str(&crate::wording::t_with(locale, "and-more", &[("count", (labels.len() - MOST).into())]));
    }
    text
}

/// The criteria of the top level with what they come to.
fn top_level<'a>(
    assessed: &'a SchemeAssessment,
    scheme: &'a content::model::SchemeRules,
) -> impl Iterator<Item = (&'a content::model::Criterion, Truth)> {
    trace(&scheme.criteria, &assessed.outcomes).into_iter().map(|node| (node.criterion, node.outcome.truth()))
}

/// Routing advice that names the scheme.
fn advice(ctx: &Ctx, session: &Session, id: &String) -> AnyView {
    let rules = &ctx.library().rules;
    let items = session
        .assessment
        .advice
        .iter()
        .map(|position| &rules.routing[*position])
        .filter_map(|rule| {
            let key = match (rule.recommend.contains(id), rule.set_aside.contains(id)) {
                (true, _) => "advice-recommended",
                (false, true) => "advice-set-aside",
                _ => return None,
            };
            let note = rule.note.as_ref().map(|note| note.get(ctx.locale).to_owned());
            let words = ctx.t_with(key, &[("reason", rule.label.get(ctx.locale).into())]);
            Some(view! { <p class=key>{words}{note.map(|note| view! { <span class="criterion-note">{note}</span> })}</p> })
        })
        .collect_view();
    items.into_any()
}

/// The question that would settle an undetermined scheme.
fn settling(ctx: &Ctx, session: &Session, assessed: &SchemeAssessment) -> AnyView {
    let rules = &ctx.library().rules;
    let Some(question) = settling_question(rules, &session.assessment, assessed.scheme) else { return ().into_any() };
    let label = rules.question(question).label.get(ctx.locale).to_owned();
    view! {
        <p class="settling">{ctx.t("settling-question")}" "<a href=session.edit(ctx, question, "")>{label}</a></p>
    }
    .into_any()
}

/// Time and money in brief: the first delay, the duration and the first amounts of the fiche.
fn figures(ctx: &Ctx, fiche: &Scheme) -> AnyView {
    let known = |fact: &&content::model::Fact| fact.value != content::model::FactValue::Unknown;
    let time = fiche.delays.iter().filter(known).take(1).chain(fiche.duration.iter().filter(known).take(1));
    let shown: Vec<_> = time.chain(fiche.amounts.iter().filter(known).take(2)).collect();
    if shown.is_empty() {
        return ().into_any();
    }
    let items = shown
        .into_iter()
        .map(|fact| {
            view! { <div><dt>{fact.label.get(ctx.locale).to_owned()}</dt><dd>{facts::value(ctx, fact)}</dd></div> }
        })
        .collect_view();
    view! { <dl class="verdict-figures">{items}</dl> }.into_any()
}

/// The way to the roadmap of a scheme that is open.
fn roadmap(ctx: &Ctx, session: &Session, verdict: Verdict, id: &str) -> AnyView {
    if !matches!(verdict, Verdict::Open | Verdict::OpenWithPrerequisites) {
        return ().into_any();
    }
    let href = crate::pages::roadmap::href(ctx, id, session.met(ctx.library()));
    view! { <p><a href=href>{ctx.t("roadmap-link")}</a></p> }.into_any()
}

/// The smallest changes that would open the scheme.
fn changes(ctx: &Ctx, session: &Session, sets: &[ChangeSet]) -> AnyView {
    if sets.is_empty() {
        return ().into_any();
    }
    let rules = &ctx.library().rules;
    let one = |set: &ChangeSet| {
        let items = set
            .changes
            .iter()
            .map(|change| {
                let question = rules.question(change.question);
                let to: Vec<String> = change
                    .to
                    .iter()
                    .filter(|value| is_worth_saying(question, change, value))
                    .take(3)
                    .map(|value| answer_words(ctx, question, value))
                    .collect();
                let how = question.changeable.as_ref().filter(|_| change.changeable);
                let lead = how
                    .and_then(|how| how.lead_time.as_ref())
                    .map(|lead| ctx.t_with("lead-time", &[("time", lead.get(ctx.locale).into())]));
                let how = how.map(|how| how.how.get(ctx.locale).to_owned());
                let class = if change.changeable { "change-changeable" } else { "change-fixed" };
                let kind = ctx.t(class);
                view! {
                    <li class=class>
                        <a href=session.edit(ctx, change.question, "")>{question.short.get(ctx.locale).to_owned()}</a>
                        {ctx.t("colon")}
                        <span class="change-from">{answer_words(ctx, question, &change.from)}</span>
                        <span class="change-arrow">" → "</span>
                        <strong>{to.join(&format!(" {} ", ctx.t("or")))}</strong>
                        <span class="change-kind">{kind}</span>
                        {how.map(|how| view! { <span class="change-how">{how}</span> })}
                        {lead.map(|lead| view! { <span class="change-how">{lead}</span> })}
                    </li>
                }
            })
            .collect_view();
        view! { <li><ul>{items}</ul></li> }.into_any()
    };
    let (reachable, fixed): (Vec<&ChangeSet>, Vec<&ChangeSet>) = sets.iter().partition(|set| set.is_changeable());
    let shown = if reachable.is_empty() { &fixed } else { &reachable };
    let more = sets.len().saturating_sub(shown.len().min(MOST_SETS));
    let items = shown.iter().take(MOST_SETS).map(|set| one(set)).collect_view();
    let key = if reachable.is_empty() { "changes-fixed" } else { "changes-reachable" };
    view! {
        <details class="changes" open=!reachable.is_empty()>
            <summary>{ctx.t_with(key, &[("count", shown.len().min(MOST_SETS).into())])}</summary>
            <ol>{items}</ol>
            {(more > 0).then(|| view! { <p class="meta">{ctx.t_with("changes-more", &[("count", more.into())])}</p> })}
        </details>
    }
    .into_any()
}

/// Whether to name an answer among those that would do: when the company can change it, only where it can get to.
fn is_worth_saying(question: &Question, change: &Change, value: &Value) -> bool {
    match value {
        Value::Choice(option) if change.changeable => moves::can_move(question, Some(&change.from), &Demand::Choice(1 << option)),
        value => !change.changeable || *value == change.to[0],
    }
}

/// Strongly expected conditions that are not met, on a scheme that is not closed.
fn warnings(ctx: &Ctx, assessed: &SchemeAssessment) -> AnyView {
    let scheme = &ctx.library().rules.schemes[assessed.scheme];
    if assessed.verdict == Verdict::Closed {
        return ().into_any();
    }
    let labels: Vec<String> = top_level(assessed, scheme)
        .filter(|(criterion, truth)| criterion.level == Level::Strong && *truth == Truth::Unmet)
        .map(|(criterion, _)| criterion.label.get(ctx.locale).to_owned())
        .collect();
    if labels.is_empty() {
        return ().into_any();
    }
    view! { <p class="verdict-warning">{ctx.t_with("strong-unmet", &[("missing", labels.join(" ; ").into())])}</p> }.into_any()
}

/// Criteria in detail, on demand. Those of a closed scheme are on its fiche.
fn detail(ctx: &Ctx, assessed: &SchemeAssessment) -> AnyView {
    let scheme = &ctx.library().rules.schemes[assessed.scheme];
    let decided = usize::from(assessed.met + assessed.unmet + assessed.unknown);
    let coverage = ctx.t_with(
        "coverage",
        &[
            ("decided", decided.into()),
            ("total", (decided + usize::from(assessed.authority)).into()),
            ("authority", usize::from(assessed.authority).into()),
        ],
    );
    if assessed.verdict == Verdict::Closed {
        return view! { <p class="coverage meta">{coverage}</p> }.into_any();
    }
    let counts = ctx.t_with(
        "criteria-counts",
        &[
            ("met", usize::from(assessed.met).into()),
            ("unmet", usize::from(assessed.unmet).into()),
            ("unknown", usize::from(assessed.unknown).into()),
        ],
    );
    view! {
        <details class="verdict-detail">
            <summary>{counts}</summary>
            {criteria_list(ctx, &trace(&scheme.criteria, &assessed.outcomes), true)}
        </details>
        <p class="coverage meta">{coverage}</p>
    }
    .into_any()
}
