//! What helps to write an answer: canned answers, links to fiches and articles found by search, and how the answer will look.
//!
//! Each button sends what is being written along: it is kept as a draft, and the page comes back with it.

use content::model::Source;
use desk::canned::Canned;
use desk::cases::{DraftKind, StaffCase};
use leptos::prelude::*;

use crate::components::{kind_name, linked};
use crate::links::{Address, RoomName};
use crate::page::Ctx;
use crate::pages::cases::proposals::fiches;

/// Fiches and articles proposed at most, of each.
const MOST: usize = 5;
/// Characters that are looked for.
pub const LOOKED_FOR: usize = 200;

/// What an advisor is composing.
#[derive(Clone, Debug, Default)]
pub struct Composing {
    /// The canned answers of the desk.
    pub canned: Vec<Canned>,
    /// Which text; nothing when none is being composed.
    pub kind: Option<DraftKind>,
    /// The words that are looked for; may be empty.
    pub find: String,
    /// Whether to show how it will look.
    pub preview: bool,
}

impl Composing {
    /// What the address of the page says, beside what the desk offers.
    pub fn of(ctx: &Ctx, canned: Vec<Canned>) -> Self {
        let kind = ctx.parameter("compose").and_then(|kind| DraftKind::from_key(&kind));
        let find: String = ctx.parameter("find").unwrap_or_default().chars().take(LOOKED_FOR).collect();
        Self { canned, kind, find, preview: ctx.parameter("preview").is_some() }
    }
}

/// Above the text, so that the key Enter in the search field searches and never sends.
pub(super) fn toolbar(ctx: &Ctx, case: &StaffCase, kind: DraftKind, composing: &Composing) -> AnyView {
    let key = kind.key();
    let find = if composing.kind == Some(kind) { composing.find.as_str() } else { "" };
    let to = ctx.href(&RoomName::DeskCompose.with([case.id]));
    let field = format!("find-{key}");
    let button = |value: &'static str, words: &str| {
        let to = to.clone();
        view! {
            <button class="button button-quiet" type="submit" name="do" value=value formaction=to>{ctx.t(words)}</button>
        }
    };
    view! {
        <details class="compose" open=!find.is_empty()>
            <summary>{ctx.t("compose-title")}</summary>
            <div class="form-field">
                <label for=field.clone()>{ctx.t("compose-find")}</label>
                <div class="compose-row">
                    <input id=field name=format!("find_{key}") type="search" maxlength=LOOKED_FOR.to_string() value=find.to_owned() />
                    {button("find", "compose-find-submit")}
                </div>
            </div>
            {(!find.is_empty()).then(|| results(ctx, find, &to))}
            {canned(ctx, key, &composing.canned, button("canned", "compose-insert").into_any())}
        </details>
    }
    .into_any()
}

fn canned(ctx: &Ctx, key: &str, answers: &[Canned], insert: AnyView) -> AnyView {
    if answers.is_empty() {
        let href = ctx.href(&RoomName::NewCanned.here());
        return view! { <p class="help">{ctx.t("compose-no-canned")}" "<a href=href>{ctx.t("canned-new")}</a></p> }.into_any();
    }
    let id = format!("canned-{key}");
    let options = answers
        .iter()
        .map(|answer| {
            let words = format!("{} ({})", answer.title, answer.locale.tag());
            view! { <option value=answer.id.to_string()>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="form-field">
            <label for=id.clone()>{ctx.t("compose-canned")}</label>
            <div class="compose-row">
                <select id=id name=format!("canned_{key}")>
                    <option value="">{ctx.t("compose-choose")}</option>
                    {options}
                </select>
                {insert}
            </div>
        </div>
    }
    .into_any()
}

fn results(ctx: &Ctx, find: &str, to: &str) -> AnyView {
    let fiches = fiches(ctx, find, MOST).into_iter().map(|hit| {
        let href = ctx.href(&Address::Fiche(hit.kind, hit.id));
        item(ctx, &hit.title, &kind_name(ctx, hit.kind), (&href, "link", &href), to)
    });
    let articles = articles(ctx, find).into_iter().map(|source| {
        let url = source.url.as_deref().unwrap_or_default();
        item(ctx, &source.title, &ctx.t("compose-article"), (url, "article", &source.id), to)
    });
    let items: Vec<AnyView> = fiches.chain(articles).collect();
    if items.is_empty() {
        return view! { <p class="empty" role="status">{ctx.t("compose-nothing")}</p> }.into_any();
    }
    view! { <ul class="compose-results">{items}</ul> }.into_any()
}

fn item(ctx: &Ctx, title: &str, kind: &str, (href, what, id): (&str, &str, &str), to: &str) -> AnyView {
    let label = ctx.t_with("compose-insert-link", &[("title", title.into())]);
    view! {
        <li>
            <p>
                <a href=href.to_owned() target="_blank" rel="noopener">{title.to_owned()}</a>
                " "
                <span class="meta">{kind.to_owned()}" "{ctx.t("new-tab")}</span>
            </p>
            <button
                class="button button-quiet"
                type="submit"
                name="do"
                value=format!("{what} {id}")
                formaction=to.to_owned()
                aria-label=label
            >
                {ctx.t("compose-insert")}
            </button>
        </li>
    }
    .into_any()
}

/// The articles and other sources with an address whose identifier or title holds what is looked for, spaces and points apart.
fn articles<'a>(ctx: &'a Ctx, find: &str) -> Vec<&'a Source> {
    let letters =
        |text: &str| -> String { text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let sought = letters(find.trim().trim_start_matches("article").trim_start_matches("art."));
    if sought.chars().count() < 3 {
        return Vec::new();
    }
    let sources = ctx.library().sources.values().filter(|source| source.url.is_some());
    sources
        .filter(|source| letters(&source.id).contains(&sought) || letters(&source.title).contains(&sought))
        .take(MOST)
        .collect()
}

/// How a text will look to the company.
pub(super) fn preview(ctx: &Ctx, text: &str) -> AnyView {
    view! {
        <div class="compose-preview" role="group" aria-labelledby="preview">
            <h3 id="preview" tabindex="-1" autofocus=true>{ctx.t("compose-preview-title")}</h3>
            <ol class="thread"><li class="message message-desk"><p class="message-text">{linked(text)}</p></li></ol>
        </div>
    }
    .into_any()
}
