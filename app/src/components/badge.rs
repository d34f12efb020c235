//! Badges: a state told by word and shape as well as by colour.

use content::Verdict;
use content::assess::PrerequisiteState;
use content::model::CallState;
use desk::cases::State;
use leptos::prelude::*;

use crate::page::Ctx;

fn badge(class: String, words: String) -> AnyView {
    view! { <span class=class><span class="badge-shape" aria-hidden="true"></span>{words}</span> }.into_any()
}

/// The badge of a verdict. Its shape is drawn by the stylesheet: disc, half disc, arrow, dotted ring, barred ring.
pub fn verdict_badge(ctx: &Ctx, verdict: Verdict) -> AnyView {
    badge(format!("badge badge-{}", css(verdict.id())), ctx.t(&format!("verdict-{}", css(verdict.id()))))
}

/// The badge of a call's state.
pub fn call_state_badge(ctx: &Ctx, state: CallState) -> AnyView {
    badge(format!("badge badge-call-{}", css(state.id())), ctx.t(&format!("call-state-{}", css(state.id()))))
}

/// The badge of a prerequisite's state.
pub fn prerequisite_badge(ctx: &Ctx, state: PrerequisiteState) -> AnyView {
    badge(format!("badge badge-prerequisite-{}", css(state.id())), ctx.t(&format!("prerequisite-state-{}", css(state.id()))))
}

/// The badge of how far a case has come.
pub fn case_state_badge(ctx: &Ctx, state: State) -> AnyView {
    badge(format!("badge badge-case-{}", state.key()), ctx.t(&format!("case-state-{}", state.key())))
}

/// The same in the words of the desk.
pub fn desk_state_badge(ctx: &Ctx, state: State) -> AnyView {
    badge(format!("badge badge-case-{}", state.key()), ctx.t(&format!("desk-state-{}", state.key())))
}

/// Identifiers use underscores, classes and wording keys use hyphens.
fn css(id: &str) -> String {
    id.replace('_', "-")
}
