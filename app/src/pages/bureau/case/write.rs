//! What an advisor writes in a case. What the company reads and what it never sees are told apart by place, heading, colour, name
//! of the field and words of the button.

use desk::cases::state::allowed;
use desk::cases::texts::BODY;
use desk::cases::{Action, DraftKind, Kind, StaffCase};
use leptos::prelude::*;

use super::{Composing, Shown, compose};
use crate::components::fields::{Control, Field, WITH_FILES, files, hidden};
use crate::components::{action, draft};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::Ctx;

/// Something that can be written.
struct Writing {
    kind: DraftKind,
    room: RoomName,
    action: Action,
    class: &'static str,
}

const WRITINGS: [Writing; 3] = [
    Writing { kind: DraftKind::Reply, room: RoomName::DeskReply, action: Action::Reply, class: "form-told" },
    Writing { kind: DraftKind::Request, room: RoomName::DeskRequest, action: Action::Request, class: "form-told" },
    Writing { kind: DraftKind::Note, room: RoomName::DeskNote, action: Action::Note, class: "form-note" },
];

/// The forms that the state of the case allows; those that hold a text are always there, so that none is lost.
pub(super) fn forms(ctx: &Ctx, case: &StaffCase, composing: &Composing, form: &Form) -> AnyView {
    WRITINGS
        .iter()
        .filter_map(|writing| {
            let typed = typed(case, writing.kind, form);
            let may = allowed(case.state, writing.action);
            (may || !typed.is_empty()).then(|| writing.view(ctx, case, composing, form, &typed, may))
        })
        .collect_view()
        .into_any()
}

/// What stands in the field: what was just typed, or else the draft.
fn typed(case: &StaffCase, kind: DraftKind, form: &Form) -> String {
    let draft = || case.drafts.iter().find(|draft| draft.kind == kind).map_or("", |draft| &draft.body);
    let typed = form.raw(kind.key());
    if typed.is_empty() { draft().to_owned() } else { typed.to_owned() }
}

impl Writing {
    fn view(&self, ctx: &Ctx, case: &StaffCase, composing: &Composing, form: &Form, typed: &str, may: bool) -> AnyView {
        let key = self.kind.key();
        let words = |part: &str| ctx.t(&format!("desk-write-{key}-{part}"));
        let mut filled = form.clone();
        filled.fill(key, typed);
        let (name, label) = field(self.kind);
        let kept = case.drafts.iter().find(|draft| draft.kind == self.kind).map(|draft| draft.at);
        let keep = ctx.href(&RoomName::DeskDraft.with([case.id]));
        // A note and a reply are always open; the others once they hold something.
        let wrong = form.wrong(key).is_some() || form.wrong(files_field(self.kind)).is_some();
        let open = self.kind != DraftKind::Request || !typed.is_empty() || wrong;
        let composed = composing.kind == Some(self.kind);
        let open = open || composed;
        let (told, to) = (self.kind != DraftKind::Note, ctx.href(&RoomName::DeskCompose.with([case.id])));
        let preview = told.then(|| {
            view! {
                <button class="button button-quiet" type="submit" name="do" value="preview" formaction=to>
                    {ctx.t("compose-preview")}
                </button>
            }
        });
        let send = may.then(|| view! { <button class="button" type="submit" formenctype=WITH_FILES>{words("send")}</button> });
        let heading = format!("write-{key}");
        view! {
            <section class=format!("write {}", self.class)>
                <details open=open>
                    <summary><h2 id=heading>{words("title")}</h2></summary>
                    <p class="help">{words("hint")}</p>
                    <form class="form" method="post" action=ctx.href(&self.room.with([case.id])) novalidate=true>
                        {hidden("version", &case.version.to_string())}
                        {hidden("kind", key)}
                        {told.then(|| compose::toolbar(ctx, case, self.kind, composing))}
                        {(composed && composing.preview && !typed.is_empty()).then(|| compose::preview(ctx, typed))}
                        {Field::new(name, label, BODY).control(Control::Lines).view(ctx, &filled)}
                        {files(ctx, form, files_field(self.kind))}
                        <p class="form-submit">
                            {send}
                            {preview}
                            {draft(ctx, kept, key, keep)}
                        </p>
                    </form>
                </details>
            </section>
        }
        .into_any()
    }
}

/// The field of a text and the key of its label.
const fn field(kind: DraftKind) -> (&'static str, &'static str) {
    match kind {
        DraftKind::Note => ("note", "desk-field-note"),
        DraftKind::Request => ("request", "desk-field-request"),
        DraftKind::Reply | DraftKind::Information => ("reply", "desk-field-reply"),
    }
}

/// The field of the files that go with it.
const fn files_field(kind: DraftKind) -> &'static str {
    match kind {
        DraftKind::Note => "note-files",
        DraftKind::Request => "request-files",
        DraftKind::Reply | DraftKind::Information => "reply-files",
    }
}

/// For half a minute the author of the last answer may take it back.
pub(super) fn take_back(ctx: &Ctx, shown: Shown<'_>) -> Option<AnyView> {
    let Shown { visitor, case, now, .. } = shown;
    let last = case.thread.last().filter(|message| message.kind == Kind::Reply && message.author == Some(visitor.account))?;
    let shown_at = last.shown_at.filter(|shown_at| *shown_at > now)?;
    let left = usize::try_from((shown_at.0 - now.0) / 1000).unwrap_or_default();
    let reply = last.id.to_string();
    Some(
        view! {
            <div class="notice" role="status">
                <p>{ctx.t_with("desk-take-back-text", &[("seconds", left.into())])}</p>
                {action(ctx, &RoomName::DeskTakeBack.with([case.id]), "desk-take-back", &[("message", reply.as_str())])}
            </div>
        }
        .into_any(),
    )
}
