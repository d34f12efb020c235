//! The whole library.

use std::collections::BTreeMap;

use super::{
    Actor, Call, Guide, Locale, Prerequisite, Procedure, Rules, Scheme, SchemeTariffs, SearchData, Situation, Source, Step,
    StepKey, Term, Text,
};

/// Everything the desk knows, loaded and checked.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// What the engine evaluates.
    pub rules: Rules,
    /// Fiches of schemes, in the order of the rules.
    pub schemes: Vec<Scheme>,
    /// Fiches of prerequisites, in the order of the rules.
    pub prerequisites: Vec<Prerequisite>,
    /// Fiches of calls, in the order of the rules.
    pub calls: Vec<Call>,
    /// Steps of the schemes and prerequisites, by fiche.
    pub procedures: BTreeMap<String, Procedure>,
    /// Tariffs of schemes, in the order of their identifiers.
    pub tariffs: Vec<SchemeTariffs>,
    /// Bodies.
    pub actors: Vec<Actor>,
    /// Sources by identifier.
    pub sources: BTreeMap<String, Source>,
    /// Glossary, in French alphabetical order.
    pub glossary: Vec<Term>,
    /// Guides, in order.
    pub guides: Vec<Guide>,
    /// Cases that the rules must decide rightly.
    pub situations: Vec<Situation>,
    /// Wording of the identifiers used in fiches: group, identifier, wording.
    pub vocabulary: BTreeMap<String, BTreeMap<String, Text>>,
    /// What the search is told beside the fiches.
    pub search: SearchData,
}

/// What an identifier names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FicheKind {
    /// A scheme.
    Scheme,
    /// A prerequisite.
    Prerequisite,
    /// A call.
    Call,
    /// A body.
    Actor,
    /// A guide.
    Guide,
    /// A glossary term.
    Term,
}

impl FicheKind {
    /// All kinds, in the order of the pages.
    pub const ALL: [Self; 6] = [Self::Scheme, Self::Prerequisite, Self::Call, Self::Actor, Self::Guide, Self::Term];

    /// The identifier used in addresses and in the API.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Prerequisite => "prerequisite",
            Self::Call => "call",
            Self::Actor => "actor",
            Self::Guide => "guide",
            Self::Term => "term",
        }
    }

    /// Reads an identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl Library {
    /// The fiche of the scheme `id`.
    pub fn scheme(&self, id: &str) -> Option<&Scheme> {
        self.schemes.iter().find(|fiche| fiche.id == id)
    }

    /// The fiche of the prerequisite `id`.
    pub fn prerequisite(&self, id: &str) -> Option<&Prerequisite> {
        self.prerequisites.iter().find(|fiche| fiche.id == id)
    }

    /// The fiche of the call `id`.
    pub fn call(&self, id: &str) -> Option<&Call> {
        self.calls.iter().find(|fiche| fiche.id == id)
    }

    /// The step `key`.
    pub fn step(&self, key: &StepKey) -> Option<&Step> {
        self.procedures.get(&key.fiche)?.step(&key.step)
    }

    /// Whether the scheme `next` may come after the scheme `before`: one of the two fiches says so.
    pub fn may_follow(&self, before: &str, next: &str) -> bool {
        let says = |id: &str, other: &str, which: fn(&super::Relations) -> &Vec<String>| {
            self.scheme(id).is_some_and(|scheme| which(&scheme.relations).iter().any(|scheme| scheme == other))
        };
        says(before, next, |relations| &relations.follow_on) || says(next, before, |relations| &relations.preceded_by)
    }

    /// The fiche of the body `id`.
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == id)
    }

    /// The tariffs of the scheme `id`, where there are any.
    pub fn tariffs(&self, id: &str) -> Option<&SchemeTariffs> {
        self.tariffs.iter().find(|tariffs| tariffs.scheme == id)
    }

    /// The guide `id`.
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.id == id)
    }

    /// The glossary term `id`.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == id)
    }

    /// What `id` names, and its name in `locale`. Schemes, prerequisites, calls, bodies and guides share one name space.
    pub fn name(&self, id: &str, locale: Locale) -> Option<(FicheKind, &str)> {
        if let Some(scheme) = self.rules.scheme(id) {
            return Some((FicheKind::Scheme, scheme.name.get(locale)));
        }
        if let Some(prerequisite) = self.rules.prerequisite(id) {
            return Some((FicheKind::Prerequisite, prerequisite.name.get(locale)));
        }
        if let Some(call) = self.rules.call(id) {
            return Some((FicheKind::Call, call.name.get(locale)));
        }
        if let Some(actor) = self.actor(id) {
            return Some((FicheKind::Actor, actor.name.get(locale)));
        }
        self.guide(id).map(|guide| (FicheKind::Guide, guide.text(locale).title.as_str()))
    }

    /// The wording of an identifier such as a family or a status; the identifier itself when there is none.
    pub fn wording<'a>(&'a self, group: &str, id: &'a str, locale: Locale) -> &'a str {
        self.vocabulary.get(group).and_then(|words| words.get(id)).map_or(id, |text| text.get(locale))
    }
}
