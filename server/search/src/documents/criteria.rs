//! Criteria as text.

use content::model::{Criterion, Locale};

use super::section::{Title, section};
use crate::document::Section;

/// Section of a list of criteria, groups unfolded.
pub(super) fn criteria(title: Title, criteria: &[Criterion], locale: Locale) -> Option<Section> {
    let (mut lines, mut sources) = (Vec::new(), Vec::new());
    for criterion in criteria {
        gather(criterion, locale, &mut lines, &mut sources);
    }
    section(title, locale, lines, sources)
}

fn gather(criterion: &Criterion, locale: Locale, lines: &mut Vec<String>, sources: &mut Vec<String>) {
    lines.push(criterion.label.get(locale).to_owned());
    lines.extend(criterion.note.as_ref().map(|note| note.get(locale).to_owned()));
    sources.extend(criterion.provenance.iter().flat_map(|provenance| provenance.sources.iter().cloned()));
    for member in criterion.members() {
        gather(member, locale, lines, sources);
    }
}
