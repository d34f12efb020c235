//! Keys of a page and what they do, as a list to open. The script reads the list: there is no other place where keys are written.

use leptos::prelude::*;

use crate::page::Ctx;

/// A key.
#[derive(Clone, Debug)]
pub struct Shortcut {
    /// As the keyboard calls it.
    pub key: &'static str,
    /// Key of what it does, in words.
    pub words: &'static str,
    /// What it acts on, as a CSS selector.
    pub target: String,
    /// Steps forward among several; 0 for what acts on one thing.
    pub step: i8,
}

impl Shortcut {
    /// A key that acts on one thing: a text gets the focus, anything else is pressed.
    pub fn new(key: &'static str, words: &'static str, target: impl Into<String>) -> Self {
        Self { key, words, target: target.into(), step: 0 }
    }

    /// A key that goes to the next of several, or to the one before.
    pub fn steps(key: &'static str, words: &'static str, target: &str, step: i8) -> Self {
        Self { key, words, target: target.to_owned(), step }
    }
}

/// The list, and the button that opens it; neither is there without scripts.
pub fn shortcuts(ctx: &Ctx, keys: &[Shortcut]) -> AnyView {
    let items = keys.iter().map(|shortcut| {
        let Shortcut { key, words, target, step } = shortcut;
        let step = (*step != 0).then(|| step.to_string());
        view! {
            <div data-key=*key data-target=target.clone() data-step=step>
                <dt><kbd>{*key}</kbd></dt>
                <dd>{ctx.t(words)}</dd>
            </div>
        }
    });
    view! {
        <p class="shortcuts-open">
            <button id="shortcuts-open" class="button button-quiet" type="button" hidden=true>{ctx.t("shortcuts-title")}</button>
        </p>
        <dialog id="shortcuts" aria-labelledby="shortcuts-title">
            <h2 id="shortcuts-title">{ctx.t("shortcuts-title")}</h2>
            <dl class="shortcuts">
                {items.collect_view()}
                <div data-key="?" data-help="">
                    <dt><kbd>"?"</kbd></dt>
                    <dd>{ctx.t("shortcuts-help")}</dd>
                </div>
            </dl>
            <p class="form-choice">
                <input type="checkbox" id="shortcuts-on" />
                <label for="shortcuts-on">{ctx.t("shortcuts-on")}</label>
            </p>
            <form method="dialog"><button class="button" type="submit">{ctx.t("shortcuts-close")}</button></form>
        </dialog>
    }
    .into_any()
}
