//! Fields of forms: label, hint, control, error, tied together; and the summary of what is wrong.

use desk::files::{CASE_BYTES, FILE_BYTES, FILES_A_MESSAGE, FileKind};
use leptos::prelude::*;

use crate::forms::{Form, Wrong};
use crate::page::Ctx;
use crate::wording::size;

/// What kind of control a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Text,
    /// A mail address.
    Mail,
    /// A password: never shown again.
    Password,
    /// Digits, such as a code or a SIRET.
    Digits,
    /// A number that may have decimals.
    Decimal,
    /// Several lines.
    Lines,
    /// A day.
    Day,
}

/// How the button that sends a message sends its files along; the others of the form send their names (HTML `formenctype`).
pub const WITH_FILES: &str = "multipart/form-data";

/// A field of a form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Name of the parameter, also its identifier in the page.
    pub name: &'static str,
    /// Key of the label; `<label>-hint` is its hint when `hint` is set.
    pub label: &'static str,
    /// Key of a hint.
    pub hint: Option<&'static str>,
    /// The control.
    pub control: Control,
    /// Whether it must be filled in; fields that need not are marked "optional".
    pub required: bool,
    /// Most characters; told to nobody but the browser's counter, checked again on the server.
    pub most: usize,
    /// Purpose for browsers and assistive technology (HTML `autocomplete`); empty for none.
    pub autocomplete: &'static str,
}

impl Field {
    /// A field of one line that must be filled in.
    pub const fn new(name: &'static str, label: &'static str, most: usize) -> Self {
        Self { name, label, hint: None, control: Control::Text, required: true, most, autocomplete: "" }
    }

    /// With another control.
    #[must_use]
    pub const fn control(mut self, control: Control) -> Self {
        self.control = control;
        self
    }

    /// With a hint.
    #[must_use]
    pub const fn hint(mut self, key: &'static str) -> Self {
        self.hint = Some(key);
        self
    }

    /// May be left empty.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// With a purpose (HTML `autocomplete`).
    #[must_use]
    pub const fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = purpose;
        self
    }

    /// The field, with what was typed and what is wrong with it.
    pub fn view(self, ctx: &Ctx, form: &Form) -> AnyView {
        let Self { name, label, hint, control, required, most, autocomplete } = self;
        let label = ctx.t(label);
        form.called(name, &label);
        let wrong = form.wrong(name);
        let described = described_by(name, hint.is_some(), wrong.is_some());
        let value = form.raw(name).to_owned();
        let invalid = wrong.is_some().then_some("true");
        let autocomplete = (!autocomplete.is_empty()).then_some(autocomplete);
        let control = if control == Control::Lines {
            // `<textarea>` is not escaped by the renderer (leptos issue 4818), and its first line end is dropped by browsers.
            let text = format!("\n{}", escaped(&value));
            view! {
                <textarea id=name name=name rows="8" required=required aria-invalid=invalid aria-describedby=described
                    autocomplete=autocomplete inner_html=text></textarea>
            }
            .into_any()
        } else {
            let (kind, mode) = match control {
                Control::Mail => ("email", None),
                Control::Password => ("password", None),
                Control::Digits => ("text", Some("numeric")),
                Control::Decimal => ("text", Some("decimal")),
                Control::Day => ("date", None),
                Control::Text | Control::Lines => ("text", None),
            };
            let value = (control != Control::Password).then_some(value);
            view! {
                <input id=name name=name type=kind inputmode=mode value=value required=required maxlength=most.to_string()
                    aria-invalid=invalid aria-describedby=described autocomplete=autocomplete />
            }
            .into_any()
        };
        view! {
            <div class="form-field" class:form-field-wrong=wrong.is_some()>
                <label for=name>{label}{(!required).then(|| optional(ctx))}</label>
                {hint.map(|hint| hint_view(ctx, name, hint))}
                {wrong.map(|wrong| error_view(ctx, name, wrong))}
                {control}
            </div>
        }
        .into_any()
    }
}

/// A choice among `options`, values and words, as a list to open.
pub fn select(ctx: &Ctx, form: &Form, name: &'static str, label: &str, options: &[(String, String)]) -> AnyView {
    let label = ctx.t(label);
    form.called(name, &label);
    let wrong = form.wrong(name);
    let chosen = form.raw(name);
    let items = options
        .iter()
        .map(|(value, words)| view! { <option value=value.clone() selected=value == chosen>{words.clone()}</option> })
        .collect_view();
    view! {
        <div class="form-field" class:form-field-wrong=wrong.is_some()>
            <label for=name>{label}</label>
            {wrong.map(|wrong| error_view(ctx, name, wrong))}
            <select id=name name=name aria-invalid=wrong.is_some().then_some("true") aria-describedby=described_by(name, false, wrong.is_some())>
                {items}
            </select>
        </div>
    }
    .into_any()
}

/// A choice among a few `options`, values and words, all in view.
pub fn radios(ctx: &Ctx, form: &Form, name: &'static str, label: &str, options: &[(String, String)]) -> AnyView {
    let label = ctx.t(label);
    form.called(name, &label);
    let wrong = form.wrong(name);
    let chosen = form.raw(name);
    let items = options
        .iter()
        .enumerate()
        .map(|(position, (value, words))| {
            // The first one is what the summary of errors leads to.
            let id = if position == 0 { name.to_owned() } else { format!("{name}-{value}") };
            view! {
                <p class="form-choice">
                    <input type="radio" id=id.clone() name=name value=value.clone() checked=value == chosen />
                    <label for=id>{words.clone()}</label>
                </p>
            }
        })
        .collect_view();
    view! {
        <fieldset class="form-field" class:form-field-wrong=wrong.is_some() aria-describedby=described_by(name, false, wrong.is_some())>
            <legend>{label}</legend>
            {wrong.map(|wrong| error_view(ctx, name, wrong))}
            {items}
        </fieldset>
    }
    .into_any()
}

/// A box to tick, whose value is `oui`.
pub fn checkbox(ctx: &Ctx, form: &Form, name: &'static str, label: &str) -> AnyView {
    let wrong = form.wrong(name);
    view! {
        <div class="form-field" class:form-field-wrong=wrong.is_some()>
            {wrong.map(|wrong| error_view(ctx, name, wrong))}
            <p class="form-choice">
                <input type="checkbox" id=name name=name value="oui" checked=form.raw(name) == "oui"
                    aria-invalid=wrong.is_some().then_some("true") aria-describedby=described_by(name, false, wrong.is_some()) />
                <label for=name>{ctx.t(label)}</label>
            </p>
        </div>
    }
    .into_any()
}

/// Files to choose, of the kinds the desk takes. Browsers forget them when a page is shown again: their names are told then, to be
/// chosen once more.
pub fn files(ctx: &Ctx, form: &Form, name: &'static str) -> AnyView {
    let wrong: Vec<AnyView> = form
        .errors()
        .iter()
        .filter(|(known, _)| *known == name)
        .map(|(_, wrong)| view! { <span>{words(ctx, wrong)}" "</span> }.into_any())
        .collect();
    let is_wrong = !wrong.is_empty();
    let again: Vec<&str> = form.all(name).filter(|chosen| !chosen.is_empty()).collect();
    let again = (!again.is_empty()).then(|| {
        view! { <p class="help" id=format!("{name}-again")>{ctx.t_with("field-files-again", &[("names", again.join(", ").into())])}</p> }
    });
    let values = [
        ("most", FILES_A_MESSAGE.into()),
        ("each", size(ctx.locale, FILE_BYTES).into()),
        ("all", size(ctx.locale, CASE_BYTES).into()),
    ];
    let accept =
        FileKind::ALL.iter().flat_map(|kind| kind.extensions()).map(|end| format!(".{end}")).collect::<Vec<_>>().join(",");
    let described = described_by(name, true, is_wrong);
    view! {
        <div class="form-field" class:form-field-wrong=is_wrong>
            <label for=name>{ctx.t("field-files")}{optional(ctx)}</label>
            <p class="help" id=format!("{name}-hint")>{ctx.t_with("field-files-hint", &values)}</p>
            {is_wrong.then(|| view! { <p class="field-error" id=format!("{name}-error")>{wrong}</p> })}
            {again}
            <input id=name name=name type="file" multiple=true accept=accept aria-invalid=is_wrong.then_some("true") aria-describedby=described />
        </div>
    }
    .into_any()
}

/// A field that is not shown.
pub fn hidden(name: &str, value: &str) -> AnyView {
    view! { <input type="hidden" name=name.to_owned() value=value.to_owned() /> }.into_any()
}

/// What is wrong with the form, with a link to each field; nothing when nothing is. It takes the focus when the page opens.
pub fn error_summary(ctx: &Ctx, form: &Form) -> AnyView {
    if form.errors().is_empty() {
        return ().into_any();
    }
    let items = form
        .errors()
        .iter()
        .map(|(name, wrong)| {
            let (labels, name, words, colon) = (form.labels(), *name, words(ctx, wrong), ctx.t("colon"));
            // The field is drawn after the summary, which is written after both.
            let told = move || labels.of(name).map_or_else(|| words.clone(), |label| format!("{label}{colon}{words}"));
            view! { <li><a href=format!("#{name}")>{told}</a></li> }
        })
        .collect_view();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus=true>
            <h2>{ctx.t_with("form-errors", &[("count", form.errors().len().into())])}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// What is wrong, in words.
pub fn words(ctx: &Ctx, wrong: &Wrong) -> String {
    ctx.t_with(&format!("wrong-{}", wrong.code), &wrong.values)
}

fn optional(ctx: &Ctx) -> AnyView {
    view! { <span class="form-optional">" "{ctx.t("form-optional")}</span> }.into_any()
}

fn hint_view(ctx: &Ctx, name: &str, key: &str) -> AnyView {
    view! { <p class="help" id=format!("{name}-hint")>{ctx.t(key)}</p> }.into_any()
}

fn error_view(ctx: &Ctx, name: &str, wrong: &Wrong) -> AnyView {
    view! { <p class="field-error" id=format!("{name}-error")>{words(ctx, wrong)}</p> }.into_any()
}

fn described_by(name: &str, hint: bool, wrong: bool) -> Option<String> {
    let ids: Vec<String> =
        [(hint, "hint"), (wrong, "error")].into_iter().filter(|(is, _)| *is).map(|(_, what)| format!("{name}-{what}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The text with what HTML would read as markup written out.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
