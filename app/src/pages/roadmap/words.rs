//! Steps, lengths and what they rest on, in words.

use content::model::step::{DelayKind, Doer, Span};
use content::model::{Step, StepKey};
use content::plan::{Basis, Planned};
use content::{Library, Locale};

use crate::wording::{t, t_with};

/// A length of time: "60 jours".
pub fn span(locale: Locale, span: Span) -> String {
    t_with(locale, &format!("roadmap-span-{}", span.unit.id().replace('_', "-")), &[("count", usize::from(span.amount).into())])
}

/// Schemes one after the other: "PECAN → LPPR". Those that there are not any more are left out.
pub fn schemes<'i>(library: &Library, locale: Locale, ids: impl IntoIterator<Item = &'i str>) -> String {
    let names = ids.into_iter().filter_map(|id| Some(library.rules.scheme(id)?.name.get(locale)));
    names.collect::<Vec<_>>().join(" → ")
}

/// The name of who does a step.
pub fn doer<'l>(library: &'l Library, locale: Locale, step: &'l Step) -> &'l str {
    match &step.doer {
        Doer::Body(id) => library.name(id, locale).map_or(id.as_str(), |(_, name)| name),
        other => library.wording(Doer::GROUP, other.id(), locale),
    }
}

/// The name of a step.
pub fn step<'l>(library: &'l Library, locale: Locale, key: &'l StepKey) -> &'l str {
    library.step(key).map_or(key.step.as_str(), |step| step.label.get(locale))
}

/// The name of the fiche that a step belongs to.
pub fn fiche<'l>(library: &'l Library, locale: Locale, key: &'l StepKey) -> &'l str {
    library.name(&key.fiche, locale).map_or(key.fiche.as_str(), |(_, name)| name)
}

/// The identifier of what a duration rests on, in styles, files and keys of wording.
pub const fn basis_id(basis: Basis<'_>) -> &'static str {
    match basis {
        Basis::Moment => "moment",
        Basis::Known(DelayKind::Statutory, _) => "statutory",
        Basis::Known(DelayKind::Usual, _) => "usual",
        Basis::Own => "own",
        Basis::Neutral => "neutral",
    }
}

/// The duration of a planned step, with what was added to it; empty for a moment.
pub fn duration(locale: Locale, planned: &Planned<'_>) -> String {
    let spans = [planned.length.span, planned.length.added].into_iter().flatten();
    let mut words: Vec<String> = spans.map(|length| span(locale, length)).collect();
    if planned.length.stopped > 0 {
        words.push(t_with(locale, "roadmap-stopped", &[("count", usize::from(planned.length.stopped).into())]));
    }
    words.join(" + ")
}

/// What the duration rests on.
pub fn basis(locale: Locale, planned: &Planned<'_>) -> String {
    t(locale, &format!("roadmap-basis-{}", basis_id(planned.basis)))
}
