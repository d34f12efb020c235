//! What was said and done in a case, for either side: what there is to see was decided before.

use desk::cases::{Attachment, ClosingReason, Event, Kind, Message};
use leptos::prelude::*;

use super::{at, consents, desk_name};
use crate::components::linked;
use crate::links::RoomName;
use crate::page::Ctx;
use crate::wording::{Value, size};

/// From which side a thread is read: links to other cases lead there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// That of the company.
    Company,
    /// That of the desk, where it is also told what the company does not see yet; with the room of a case there.
    Desk(RoomName),
}

/// The messages, oldest first.
pub fn thread(ctx: &Ctx, messages: &[Message], side: Side) -> AnyView {
    let items = messages.iter().map(|message| item(ctx, message, side)).collect_view();
    view! { <ol class="thread">{items}</ol> }.into_any()
}

fn item(ctx: &Ctx, message: &Message, side: Side) -> AnyView {
    let class = match message.kind {
        Kind::Question | Kind::Information => "message",
        Kind::Reply | Kind::Request => "message message-desk",
        Kind::Note => "message message-note",
        Kind::Event => "message message-event",
    };
    let id = format!("message-{}", message.position);
    let text = (!message.body.is_empty()).then(|| view! { <p class="message-text">{linked(&message.body)}</p> });
    let later = message.shown_at.filter(|shown| side != Side::Company && *shown > message.at).map(|shown| {
        view! { <p class="meta">{ctx.t_with("message-hidden-until", &[("at", at(ctx, shown).into())])}</p> }
    });
    view! {
        <li class=class id=id>
            <p class="message-head">{head(ctx, message, side)}</p>
            {text}
            {consented(ctx, message)}
            {files(ctx, &message.files, side)}
            {later}
        </li>
    }
    .into_any()
}

/// What was agreed to with the question.
fn consented(ctx: &Ctx, message: &Message) -> Option<AnyView> {
    let Event::Opened { consents } = &message.event else { return None };
    let desks = consents::names(ctx, consents)?;
    Some(view! { <p class="meta">{ctx.t_with("message-consents", &[("desks", desks.into())])}</p> }.into_any())
}

/// The files that go with a message, to be saved.
fn files(ctx: &Ctx, files: &[Attachment], side: Side) -> Option<AnyView> {
    let items = files.iter().map(|file| {
        let weight = size(ctx.locale, file.size);
        let kind = ctx
            .t_with("file-kind-size", &[("kind", ctx.t(&format!("file-{}", file.kind.key())).into()), ("size", weight.into())]);
        if let Some(erased) = file.erased_at {
            let values = [("kind", kind.into()), ("at", at(ctx, erased).into())];
            return view! { <li>{ctx.t_with("file-erased", &values)}</li> }.into_any();
        }
        let room = if side == Side::Company { RoomName::CaseFile } else { RoomName::DeskCaseFile };
        let href = ctx.href(&room.with([file.case.to_string(), file.id.to_string()]));
        view! { <li><a href=href download="">{file.name.clone()}</a>" "<span class="meta">{kind}</span></li> }.into_any()
    });
    (!files.is_empty()).then(|| view! { <ul class="message-files">{items.collect_view()}</ul> }.into_any())
}

/// Who said or did what, and when.
fn head(ctx: &Ctx, message: &Message, side: Side) -> AnyView {
    let mut values: Vec<(&'static str, Value)> =
        vec![("name", message.author_name.as_str().into()), ("at", at(ctx, message.at).into())];
    let key = match message.kind {
        Kind::Question => "message-from-company".to_owned(),
        Kind::Information if message.event == Event::Informed => "message-from-company".to_owned(),
        Kind::Reply => "message-from-desk".to_owned(),
        Kind::Note => "message-note".to_owned(),
        Kind::Request | Kind::Information | Kind::Event => format!("case-event-{}", message.event.key()),
    };
    match &message.event {
        Event::Assigned { to } => values.push(("to", to.as_str().into())),
        Event::Referred { to, .. } => values.push(("to", desk_name(ctx, to).into())),
        Event::Closed { reason } => values.push(("reason", closing_reason(ctx, *reason).into())),
        Event::LeftBehind { why } => values.push(("why", why.key().into())),
        Event::Disagreed { scheme } => {
            let name = ctx.library().name(scheme, ctx.locale).map_or(scheme.as_str(), |(_, name)| name);
            values.push(("scheme", name.into()));
        }
        Event::Consented { desk, consent } => {
            values.push(("consent", if *consent { "yes" } else { "no" }.into()));
            values.push(("desk", desk_name(ctx, desk).into()));
        }
        Event::Merged { number, case } | Event::Absorbed { number, case } => {
            values.push(("number", number.to_string().into()));
            let room = if let Side::Desk(room) = side { room } else { RoomName::Case };
            let link = view! { " "<a href=ctx.href(&room.with([case]))>{number.to_string()}</a> };
            return view! { {ctx.t_with(&key, &values)}{link} }.into_any();
        }
        _ => {}
    }
    ctx.t_with(&key, &values).into_any()
}

/// Why a case was closed, in words.
pub fn closing_reason(ctx: &Ctx, reason: ClosingReason) -> String {
    ctx.t(&format!("closing-reason-{}", reason.key().replace('_', "-")))
}
