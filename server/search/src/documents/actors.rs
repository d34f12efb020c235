//! Bodies.

use content::model::library::FicheKind;
use content::model::{Actor, Library, Locale};

use super::facts::facts;
use super::section::{Title, passage, summary};
use super::terms::other_name;
use crate::document::Document;

const FOR_STARTUPS: Title = ("for_startups", "Pour une start-up", "For a start-up");
const CONTACTS: Title = ("contacts", "Contacts", "Contacts");

pub(super) fn documents(library: &Library, locale: Locale) -> Vec<Document> {
    library.actors.iter().map(|actor| document(actor, locale)).collect()
}

fn document(actor: &Actor, locale: Locale) -> Document {
    let sections = [
        Some(summary(&actor.role, locale)),
        passage(FOR_STARTUPS, &actor.for_startups, locale),
        facts(CONTACTS, &actor.contacts, locale),
    ];
    Document {
        kind: FicheKind::Actor,
        id: actor.id.clone(),
        title: actor.name.get(locale).to_owned(),
        aliases: other_name(&actor.name, locale).into_iter().collect(),
        detail: None,
        theme: Some(actor.kind.clone()),
        sections: sections.into_iter().flatten().collect(),
    }
}
