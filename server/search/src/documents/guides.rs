//! Guides: markdown cut at its headings.

use content::model::library::FicheKind;
use content::model::{Guide, Library, Locale};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::anchor::anchor;
use super::section::sentences;
use crate::document::{Document, Section};

pub(super) fn documents(library: &Library, locale: Locale) -> Vec<Document> {
    library.guides.iter().map(|guide| document(guide, locale)).collect()
}

fn document(guide: &Guide, locale: Locale) -> Document {
    let text = guide.text(locale);
    let mut sections = vec![Section { body: text.summary.clone(), sources: guide.sources.clone(), ..Section::default() }];
    sections.extend(cut(&text.body));
    Document {
        kind: FicheKind::Guide,
        id: guide.id.clone(),
        title: text.title.clone(),
        aliases: Vec::new(),
        detail: None,
        theme: None,
        sections,
    }
}

/// The sections of a markdown text, without markup.
fn cut(markdown: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut lines = Vec::new();
    let mut line = String::new();
    let close = |sections: &mut Vec<Section>, lines: &mut Vec<String>| {
        if let Some(section) = sections.last_mut() {
            section.body = sentences(std::mem::take(lines));
        }
    };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => close(&mut sections, &mut lines),
            Event::End(TagEnd::Heading(_)) => {
                let heading = std::mem::take(&mut line).trim().to_owned();
                sections.push(Section { key: Some(anchor(&heading)), heading, ..Section::default() });
            }
            Event::Text(text) | Event::Code(text) => line.push_str(&text),
            Event::SoftBreak | Event::HardBreak => line.push(' '),
            Event::End(TagEnd::TableCell) => line.push_str(" ; "),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead | TagEnd::CodeBlock) => {
                lines.push(std::mem::take(&mut line).trim_end_matches([' ', ';']).to_owned());
            }
            _ => {}
        }
    }
    lines.push(line);
    close(&mut sections, &mut lines);
    sections.retain(|section| !section.body.is_empty());
    sections
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_guide_is_cut_at_its_headings_and_loses_its_markup() {
        let sections = cut(
            "Début.\n\n## Les *seuils* de l'achat\n\nUn [lien](fiche:x)\nsuit\n\n- un\n- **deux**\n\n| a | b |\n| - | - |\n| c | d |\n",
        );
        assert_eq!(sections.len(), 2);
        assert_eq!((sections[0].key.as_deref(), sections[0].body.as_str()), (None, "Début."));
        assert_eq!(sections[1].key.as_deref(), Some("les-seuils-de-achat"));
        assert_eq!(sections[1].body, "Un lien suit. un. deux. a ; b. c ; d.");
    }
}
