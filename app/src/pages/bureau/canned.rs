//! Canned answers: the list of one's desks, and one with its versions.

use content::Locale;
use desk::Visitor;
use desk::canned::{Canned, CannedHistory, CannedVersion, Placeholder, TITLE};
use desk::cases::texts::BODY;
use desk::desks::Station;
use leptos::prelude::*;

use crate::components::fields::{Control, Field, hidden, radios, select};
use crate::components::{action, done, post_form, space, table};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Crumb, Ctx, Page};
use crate::pages::cases::{at, desk_name};

/// The list.
pub fn list(ctx: &Ctx, visitor: &Visitor, answers: &[Canned]) -> Page {
    let title = ctx.t("canned-title");
    let columns = ["name", "desk", "language", "changed", "state"].map(|key| ctx.t(&format!("canned-column-{key}")));
    let rows = answers.iter().map(|answer| row(ctx, answer)).collect();
    let list = if answers.is_empty() {
        view! { <p class="empty">{ctx.t("canned-none")}</p> }.into_any()
    } else {
        table(&title, &columns, rows)
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("canned-lede")}</p>
        {done(ctx, "canned-done", &["written", "retired", "offered"])}
        <p><a class="button" href=ctx.href(&RoomName::NewCanned.here())>{ctx.t("canned-new")}</a></p>
        {list}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

fn row(ctx: &Ctx, answer: &Canned) -> (AnyView, Vec<AnyView>) {
    let href = ctx.href(&RoomName::CannedAnswer.with([answer.id]));
    let state = if answer.retired { "canned-state-retired" } else { "canned-state-offered" };
    let cells = vec![
        desk_name(ctx, &answer.desk).into_any(),
        ctx.t(language(answer.locale)).into_any(),
        at(ctx, answer.updated_at).into_any(),
        ctx.t(state).into_any(),
    ];
    (view! { <a href=href>{answer.title.clone()}</a> }.into_any(), cells)
}

const fn language(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "canned-language-fr",
        Locale::En => "canned-language-en",
    }
}

/// A new one, for one of `desks`.
pub fn new(ctx: &Ctx, visitor: &Visitor, desks: &[&Station], form: &Form) -> Page {
    let title = ctx.t("canned-new");
    let desks: Vec<_> = desks.iter().map(|station| (station.id.to_owned(), desk_name(ctx, station.id))).collect();
    let languages = [Locale::Fr, Locale::En].map(|locale| (locale.tag().to_owned(), ctx.t(language(locale))));
    let mut filled = form.clone();
    if form.raw("language").is_empty() {
        filled.fill("language", ctx.locale.tag());
    }
    let fields = view! {
        {select(ctx, &filled, "desk", "queue-desk", &desks)}
        {radios(ctx, &filled, "language", "canned-column-language", &languages)}
        {texts(ctx, &filled)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {placeholders(ctx)}
        {post_form(ctx, &filled, &RoomName::NewCanned.here(), "canned-submit", fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx)).private()
}

/// The form filled in with the last version.
pub fn filled(answer: &Canned) -> Form {
    let mut form = Form::default();
    form.fill("title", answer.title.as_str());
    form.fill("body", answer.body.as_str());
    form
}

/// One with its versions; what was typed may differ from the last one.
pub fn show(ctx: &Ctx, visitor: &Visitor, history: &CannedHistory, form: &Form) -> Page {
    let answer = &history.answer;
    let room = RoomName::CannedAnswer.with([answer.id]);
    let fields = view! { {hidden("version", &answer.version.to_string())}{texts(ctx, form)} }.into_any();
    let (label, retired) = if answer.retired { ("canned-offer", "no") } else { ("canned-retire", "yes") };
    let versions = history.versions.iter().map(|version| past(ctx, version)).collect_view();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{answer.title.clone()}</h1>
        <p class="meta">{desk_name(ctx, &answer.desk)}", "{ctx.t(language(answer.locale))}</p>
        {answer.retired.then(|| view! { <p class="notice">{ctx.t("canned-is-retired")}</p> })}
        {done(ctx, "canned-done", &["written", "retired", "offered"])}
        {placeholders(ctx)}
        {post_form(ctx, form, &room, "canned-submit", fields)}
        {action(ctx, &RoomName::RetireCanned.with([answer.id]), label, &[("retired", retired)])}
        <section aria-labelledby="versions">
            <h2 id="versions">{ctx.t("canned-versions")}</h2>
            {versions}
        </section>
    }
    .into_any();
    Page::new(answer.title.clone(), String::new(), body).under(crumbs(ctx)).private()
}

fn past(ctx: &Ctx, version: &CannedVersion) -> AnyView {
    let number = usize::try_from(version.number).unwrap_or_default();
    let values = [("number", number.into()), ("name", version.author.as_str().into()), ("at", at(ctx, version.at).into())];
    view! {
        <details>
            <summary>{ctx.t_with("canned-version", &values)}</summary>
            <p><strong>{version.title.clone()}</strong></p>
            <p class="message-text">{version.body.clone()}</p>
        </details>
    }
    .into_any()
}

fn texts(ctx: &Ctx, form: &Form) -> AnyView {
    view! {
        {Field::new("title", "field-canned-title", TITLE).hint("field-canned-title-hint").view(ctx, form)}
        {Field::new("body", "field-canned-body", BODY).control(Control::Lines).view(ctx, form)}
    }
    .into_any()
}

/// What placeholders there are.
fn placeholders(ctx: &Ctx) -> AnyView {
    let items = Placeholder::ALL.iter().map(|placeholder| {
        let key = placeholder.key();
        view! { <li><code>{format!("{{{key}}}")}</code>" : "{ctx.t(&format!("placeholder-{key}"))}</li> }
    });
    view! {
        <details>
            <summary>{ctx.t("canned-placeholders")}</summary>
            <p class="help">{ctx.t("canned-placeholders-hint")}</p>
            <ul>{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn crumbs(ctx: &Ctx) -> Vec<Crumb> {
    vec![
        (ctx.t("queue-title"), ctx.href(&RoomName::Queue.here())),
        (ctx.t("canned-title"), ctx.href(&RoomName::CannedAnswers.here())),
    ]
}
