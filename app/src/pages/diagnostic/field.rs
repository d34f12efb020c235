//! The form controls of a question.

use content::answers::{UNKNOWN, Value};
use content::model::{Kind, Question};
use leptos::prelude::*;

use crate::page::Ctx;

/// Radio buttons, check boxes or an input, with the present answer; for the page of one question.
pub fn full(ctx: &Ctx, question: &Question, current: Option<&Value>) -> AnyView {
    match &question.kind {
        Kind::Choice(options) => choices(ctx, question, "radio", |position| {
            current == Some(&Value::Choice(position))
                || (current == Some(&Value::Unknown) && options[usize::from(position)].unknown)
        }),
        Kind::Choices { .. } => choices(
            ctx,
            question,
            "checkbox",
            |position| matches!(current, Some(Value::Choices(bits)) if bits >> position & 1 == 1),
        ),
        Kind::YesNo => yes_no(ctx, question, current),
        Kind::Number { .. } | Kind::Text => input(ctx, question, current, true),
    }
}

/// A number or a text. On the page of one question, the legend of the form is its label.
fn input(ctx: &Ctx, question: &Question, current: Option<&Value>, alone: bool) -> AnyView {
    let label = alone.then_some("question-legend");
    let described = alone.then_some("question-help");
    if let Kind::Number { unit, min, max } = &question.kind {
        let value = if let Some(Value::Number(number)) = current { number.to_string() } else { String::new() };
        let (min, max) = (min.map(|min| min.to_string()), max.map(|max| max.to_string()));
        view! {
            <div class="field">
                <input type="number" inputmode="decimal" step="any" id=question.id.clone() name=question.id.clone() value=value
                    min=min max=max aria-labelledby=label aria-describedby=described />
                <span class="unit">{unit.get(ctx.locale).to_owned()}</span>
            </div>
        }
        .into_any()
    } else {
        let value = if let Some(Value::Text(text)) = current { text.clone() } else { String::new() };
        view! {
            <div class="field">
                <input type="text" id=question.id.clone() name=question.id.clone() value=value maxlength="100"
                    aria-labelledby=label aria-describedby=described />
            </div>
        }
        .into_any()
    }
}

/// The identifier of the first control of a question, for links from an error message.
pub fn first_control(question: &Question) -> String {
    match &question.kind {
        Kind::Choice(options) | Kind::Choices { options, .. } => {
            options.first().map_or_else(|| question.id.clone(), |option| format!("{}-{}", question.id, option.id))
        }
        Kind::YesNo => format!("{}-oui", question.id),
        Kind::Number { .. } | Kind::Text => question.id.clone(),
    }
}

fn choices(ctx: &Ctx, question: &Question, control: &'static str, checked: impl Fn(u8) -> bool) -> AnyView {
    let items = (0u8..)
        .zip(question.kind.options())
        .map(|(position, option)| {
            let id = format!("{}-{}", question.id, option.id);
            let hint = option.hint.as_ref().map(|hint| view! { <span class="choice-hint">{hint.get(ctx.locale).to_owned()}</span> });
            view! {
                <label class="choice" for=id>
                    <input type=control id=id.clone() name=question.id.clone() value=option.id.clone() checked=checked(position) />
                    <span class="choice-label">{option.label.get(ctx.locale).to_owned()}{hint}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="choices">{items}</div> }.into_any()
}

fn yes_no(ctx: &Ctx, question: &Question, current: Option<&Value>) -> AnyView {
    let items = [("oui", "yes", true), ("non", "no", false)]
        .into_iter()
        .map(|(value, key, flag)| {
            let id = format!("{}-{value}", question.id);
            let checked = current == Some(&Value::Flag(flag));
            view! {
                <label class="choice" for=id>
                    <input type="radio" id=id.clone() name=question.id.clone() value=value checked=checked />
                    <span class="choice-label">{ctx.t(key)}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="choices">{items}</div> }.into_any()
}

/// A select, a short list of check boxes or an input; for the questionnaire on one page.
pub fn compact(ctx: &Ctx, question: &Question, current: Option<&Value>) -> AnyView {
    let id = question.id.clone();
    let short =
        |value: &'static str, words: String, selected: bool| view! { <option value=value selected=selected>{words}</option> };
    let unknown = || short(UNKNOWN, ctx.t("unknown-answer"), current == Some(&Value::Unknown));
    match &question.kind {
        Kind::Choice(options) => {
            let offered = (0u8..)
                .zip(options)
                .filter(|(_, option)| !option.unknown)
                .map(|(position, option)| {
                    let selected = current == Some(&Value::Choice(position));
                    view! { <option value=option.id.clone() selected=selected>{option.label.get(ctx.locale).to_owned()}</option> }
                })
                .collect_view();
            view! { <select id=id name=question.id.clone()>{short("", ctx.t("not-answered"), current.is_none())}{offered}{unknown()}</select> }.into_any()
        }
        Kind::YesNo => {
            let flag = |value, key: &str, flag| short(value, ctx.t(key), current == Some(&Value::Flag(flag)));
            view! {
                <select id=id name=question.id.clone()>
                    {short("", ctx.t("not-answered"), current.is_none())}
                    {flag("oui", "yes", true)}
                    {flag("non", "no", false)}
                    {unknown()}
                </select>
            }
            .into_any()
        }
        Kind::Choices { .. } => full(ctx, question, current),
        Kind::Number { .. } | Kind::Text => input(ctx, question, current, false),
    }
}
