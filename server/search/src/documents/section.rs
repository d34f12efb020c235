//! Sections shared by the kinds of fiches: key and heading in both languages.

use content::model::{Locale, Passage};

use crate::document::Section;

/// Key of a section, its heading in French and in English. The keys are the anchors of the pages.
pub(super) type Title = (&'static str, &'static str, &'static str);

/// Section of a passage; `None` when it has no text.
pub(super) fn passage(title: Title, passage: &Passage, locale: Locale) -> Option<Section> {
    section(title, locale, vec![passage.text.get(locale).to_owned()], passage.provenance.sources.clone())
}

/// Section of several passages.
pub(super) fn passages(title: Title, passages: &[Passage], locale: Locale) -> Option<Section> {
    let lines = passages.iter().map(|passage| passage.text.get(locale).to_owned()).collect();
    section(title, locale, lines, passages.iter().flat_map(|passage| passage.provenance.sources.iter().cloned()).collect())
}

/// The summary, which stands at the top of the page and so needs no anchor.
pub(super) fn summary(passage: &Passage, locale: Locale) -> Section {
    Section { body: passage.text.get(locale).to_owned(), sources: passage.provenance.sources.clone(), ..Section::default() }
}

/// A section of `lines`; `None` when all are empty.
pub(super) fn section((key, fr, en): Title, locale: Locale, lines: Vec<String>, sources: Vec<String>) -> Option<Section> {
    let body = sentences(lines);
    (!body.is_empty()).then(|| Section {
        key: Some(key.to_owned()),
        heading: if locale == Locale::Fr { fr } else { en }.to_owned(),
        body,
        sources,
    })
}

/// Lines as running text: each ends as a sentence, so that extracts can begin between two.
pub(super) fn sentences(lines: Vec<String>) -> String {
    let mut body = String::new();
    for line in lines {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if !body.is_empty() {
            body.push(' ');
        }
        body.push_str(line);
        if !line.ends_with(['.', '!', '?', '…', ':', ';']) {
            body.push('.');
        }
    }
    body
}
