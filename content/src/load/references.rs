//! Checks across files: references that lead nowhere, relations that go round, statements to check again.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::fault::{Fault, Severity, nearest};
use crate::model::library::FicheKind;
use crate::model::{Criterion, Library, Locale, Provenance};

/// Where each fiche was read: identifier, file, line, column.
pub(super) type Places = HashMap<String, (String, u64, u64)>;

/// Checks references of a library that is otherwise well formed.
pub(super) fn check(library: &Library, places: &Places, today: NaiveDate) -> Vec<Fault> {
    let mut checker = Checker { library, places, faults: Vec::new() };
    checker.schemes();
    checker.prerequisites();
    checker.calls_and_actors();
    checker.routing();
    checker.prose();
    checker.circles();
    checker.stale(today);
    checker.faults
}

struct Checker<'a> {
    library: &'a Library,
    places: &'a Places,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    fn fault(&mut self, owner: &str, severity: Severity, message: String) {
        let (file, line, column) = self.places.get(owner).cloned().unwrap_or_else(|| (owner.to_owned(), 0, 0));
        self.faults.push(Fault { file, line, column, severity, message });
    }

    fn sources<'s>(&mut self, owner: &str, sources: impl IntoIterator<Item = &'s String>) {
        for id in sources {
            if !self.library.sources.contains_key(id) {
                let near = nearest(id, self.library.sources.keys().map(String::as_str));
                let hint = near.map_or_else(|| "l'ajouter dans content/sources/".to_owned(), |near| format!("vouliez-vous écrire « {near} » ?"));
                self.fault(owner, Severity::Error, format!("la source « {id} » n'existe pas ; {hint}"));
            }
        }
    }

    fn fiches<'s>(&mut self, owner: &str, key: &str, ids: impl IntoIterator<Item = &'s String>, kinds: &[FicheKind]) {
        for id in ids {
            let found = self.library.name(id, Locale::Fr).map(|(kind, _)| kind);
            if found.is_some_and(|kind| kinds.contains(&kind)) {
                continue;
            }
            let hint = nearest(id, self.places.keys().map(String::as_str))
                .map_or_else(|| "corriger ou retirer".to_owned(), |near| format!("vouliez-vous écrire « {near} » ?"));
            let what = if found.is_some() { "désigne une fiche d'une autre nature" } else { "n'existe pas" };
            self.fault(owner, Severity::Error, format!("« {key} » : « {id} » {what} ; {hint}"));
        }
    }

    fn criteria(&mut self, owner: &str, criteria: &[Criterion]) {
        for criterion in criteria {
            if let Some(provenance) = &criterion.provenance {
                self.sources(owner, &provenance.sources);
            }
            self.criteria(owner, criterion.members());
        }
    }

    fn schemes(&mut self) {
        use FicheKind::Scheme;
        for (rules, fiche) in self.library.rules.schemes.iter().zip(&self.library.schemes) {
            let id = &rules.id;
            self.criteria(id, &rules.criteria);
            self.provenances(id, fiche_provenances::scheme(fiche));
            self.sources(id, &fiche.legal_references);
            let relations = &fiche.relations;
            self.fiches(id, "follow_on", &relations.follow_on, &[Scheme]);
            self.fiches(id, "preceded_by", &relations.preceded_by, &[Scheme]);
            self.fiches(id, "incompatible_with", &relations.incompatible_with, &[Scheme]);
            self.fiches(id, "alternatives", &relations.alternatives, &[Scheme]);
        }
    }

    fn prerequisites(&mut self) {
        use FicheKind::{Actor, Call, Prerequisite, Scheme};
        for (rules, fiche) in self.library.rules.prerequisites.iter().zip(&self.library.prerequisites) {
            let id = &rules.id;
            self.criteria(id, &rules.conditions);
            self.provenances(id, fiche_provenances::prerequisite(fiche));
            self.sources(id, &fiche.legal_references);
            self.fiches(id, "authority", &fiche.authority, &[Actor]);
            self.fiches(id, "needed_for", &rules.needed_for, &[Scheme, Prerequisite, Call]);
        }
    }

    fn calls_and_actors(&mut self) {
        use FicheKind::{Actor, Call, Prerequisite, Scheme};
        for (rules, fiche) in self.library.rules.calls.iter().zip(&self.library.calls) {
            self.criteria(&rules.id, &rules.eligibility);
            self.provenances(&rules.id, fiche_provenances::call(rules, fiche));
            self.fiches(&rules.id, "operator", &fiche.operator, &[Actor]);
        }
        for actor in &self.library.actors {
            self.provenances(&actor.id, fiche_provenances::actor(actor));
            self.fiches(&actor.id, "handles", &actor.handles, &[Scheme, Prerequisite, Call, Actor]);
        }
    }

    fn routing(&mut self) {
        use FicheKind::{Call, Prerequisite, Scheme};
        for rule in &self.library.rules.routing {
            self.sources(&rule.id, &rule.provenance.sources);
            self.fiches(&rule.id, "recommend", &rule.recommend, &[Scheme]);
            self.fiches(&rule.id, "set_aside", &rule.set_aside, &[Scheme]);
            self.fiches(&rule.id, "prerequisites", &rule.prerequisites, &[Prerequisite]);
            self.fiches(&rule.id, "calls", &rule.calls, &[Call]);
        }
        for question in &self.library.rules.questions {
            if let Some(changeable) = &question.changeable {
                self.sources(&question.id, &changeable.sources);
            }
        }
    }

    fn prose(&mut self) {
        for term in &self.library.glossary {
            self.sources(&term.id, &term.sources);
            self.fiches(&term.id, "see", &term.see, &FicheKind::ALL);
        }
        for guide in &self.library.guides {
            self.sources(&guide.id, &guide.sources);
            self.fiches(&guide.id, "related", &guide.related, &FicheKind::ALL);
            for body in [&guide.fr.body, &guide.en.body] {
                let links: Vec<String> = links(body, "(fiche:");
                self.fiches(&guide.id, "lien fiche:", &links, &FicheKind::ALL);
                for id in links_to_terms(body).into_iter().filter(|id| self.library.term(id).is_none()) {
                    self.fault(&guide.id, Severity::Error, format!("le lien « terme:{id} » ne mène à aucun terme du glossaire"));
                }
            }
        }
    }

    fn provenances<'s>(&mut self, owner: &str, provenances: impl IntoIterator<Item = &'s Provenance>) {
        for provenance in provenances {
            self.sources(owner, &provenance.sources);
        }
    }

    /// A scheme cannot come, through others, after itself.
    fn circles(&mut self) {
        let next: BTreeMap<&str, &[String]> =
            self.library.schemes.iter().map(|scheme| (scheme.id.as_str(), scheme.relations.follow_on.as_slice())).collect();
        for start in next.keys() {
            let mut path = vec![*start];
            if let Some(circle) = circle_from(start, &next, &mut path) {
                // Told once, by its first member.
                if circle.iter().min() == Some(start) {
                    let message = format!("la relation « follow_on » tourne en rond : {} ; retirer un maillon", circle.join(" → "));
                    self.fault(start, Severity::Error, message);
                }
            }
        }
    }

    fn stale(&mut self, today: NaiveDate) {
        let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for source in self.library.sources.values().filter(|source| source.as_of.is_stale_on(today)) {
            let file = self.places.get(&source.id).map_or_else(|| source.id.clone(), |(file, ..)| file.clone());
            owners.entry(file).or_default().push(source.id.clone());
        }
        for (file, ids) in owners {
            let message = format!("{} source(s) datent de plus de douze mois, à relire : {}", ids.len(), ids.join(", "));
            self.faults.push(Fault { file, line: 0, column: 0, severity: Severity::Warning, message });
        }
    }
}

fn circle_from<'a>(start: &str, next: &BTreeMap<&'a str, &'a [String]>, path: &mut Vec<&'a str>) -> Option<Vec<&'a str>> {
    let last = path.last().copied()?;
    for follower in next.get(last).copied().unwrap_or_default() {
        if follower == start {
            let mut circle = path.clone();
            circle.push(path[0]);
            return Some(circle);
        }
        if !path.contains(&follower.as_str()) {
            path.push(follower);
            if let Some(circle) = circle_from(start, next, path) {
                return Some(circle);
            }
            path.pop();
        }
    }
    None
}

fn links(body: &str, marker: &str) -> Vec<String> {
    let ends = |rest: &str| rest.split([')', '#', ' ']).next().unwrap_or_default().to_owned();
    body.split(marker).skip(1).map(ends).collect()
}

fn links_to_terms(body: &str) -> Vec<String> {
    links(body, "(terme:")
}

/// Every statement of a fiche, whatever its kind.
pub mod fiche_provenances {
    use crate::model::{Actor, Call, CallRules, Fact, Passage, Prerequisite, Provenance, Scheme};

    fn of<'a>(facts: &[&'a [Fact]], passages: &[&'a [Passage]]) -> Vec<&'a Provenance> {
        let facts = facts.iter().flat_map(|facts| facts.iter()).map(|fact| &fact.provenance);
        facts.chain(passages.iter().flat_map(|passages| passages.iter()).map(|passage| &passage.provenance)).collect()
    }

    /// Of a scheme.
    pub fn scheme(scheme: &Scheme) -> Vec<&Provenance> {
        let mut all = of(
            &[
                &scheme.authority_criteria, &scheme.evaluators, &scheme.delays, &scheme.duration, &scheme.amounts,
                &scheme.statistics, &scheme.examples, &scheme.generic_pathologies,
            ],
            &[&scheme.obligations, &scheme.pitfalls],
        );
        let single = [&scheme.summary, &scheme.clinical_study, &scheme.how_to_apply].map(|passage| &passage.provenance);
        all.extend(single);
        all.extend([&scheme.ce_requirement.provenance, &scheme.relations.provenance]);
        all
    }

    /// Of a prerequisite.
    pub fn prerequisite(prerequisite: &Prerequisite) -> Vec<&Provenance> {
        let mut all = of(&[&prerequisite.facts], &[&prerequisite.steps, &prerequisite.pitfalls]);
        all.push(&prerequisite.summary.provenance);
        all
    }

    /// Of a call.
    pub fn call<'a>(rules: &'a CallRules, call: &'a Call) -> Vec<&'a Provenance> {
        let mut all = of(&[&call.budget, &call.aid, &call.results], &[&call.pitfalls]);
        all.extend([&call.summary.provenance, &call.how_to_apply.provenance]);
        all.extend(rules.windows.iter().filter_map(|window| window.provenance.as_ref()));
        all
    }

    /// Of a body.
    pub fn actor(actor: &Actor) -> Vec<&Provenance> {
        let mut all = of(&[&actor.contacts], &[]);
        all.extend([&actor.role.provenance, &actor.for_startups.provenance, &actor.url.provenance]);
        all
    }
}
