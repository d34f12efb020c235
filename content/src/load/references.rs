//! Checks across files: references that lead nowhere, relations that go round, statements to check again.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::Document;
use super::alternatives::{MOST, alternatives};
use super::fault::{Fault, Severity, nearest};
use super::node::{Kind, Node};
use super::written::Written;
use crate::assess::advice::asks_for_ignorance;
use crate::model::library::FicheKind;
use crate::model::{Criterion, Library, Locale, Provenance};

/// Where each fiche was read: identifier, file, line, column.
pub(super) type Places = HashMap<String, (String, u64, u64)>;

/// Checks references of a library that is otherwise well formed.
pub(super) fn check(
    library: &Library,
    places: &Places,
    documents: &[Document<'_>],
    written: &Written,
    today: NaiveDate,
) -> Vec<Fault> {
    let mut checker = Checker { library, places, documents, written, faults: Vec::new() };
    checker.schemes();
    checker.prerequisites();
    checker.calls_and_actors();
    checker.routing();
    checker.situations();
    checker.words();
    checker.prose();
    checker.circles();
    checker.stale(today);
    checker.faults
}

struct Checker<'a> {
    library: &'a Library,
    places: &'a Places,
    documents: &'a [Document<'a>],
    written: &'a Written,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    /// Tells an error of the fiche `owner`, at the first `word` it writes under `key`.
    fn error(&mut self, owner: &str, key: &str, word: &str, message: String) {
        let (file, line, column) = self.places.get(owner).cloned().unwrap_or_else(|| (owner.to_owned(), 0, 0));
        let root = self.documents.iter().find(|document| document.file == file).map(|document| &document.root);
        let found = root.and_then(|root| text_at(root, key, word, false, line));
        let (line, column) = found.map_or((line, column), |node| (node.line, node.column));
        self.faults.push(Fault { file, line, column, severity: Severity::Error, message });
    }

    fn sources<'s>(&mut self, owner: &str, sources: impl IntoIterator<Item = &'s String>) {
        for id in sources {
            if !self.library.sources.contains_key(id) && !self.written.in_list("sources", id) {
                let near = nearest(id, self.library.sources.keys().map(String::as_str));
                let hint = near.map_or_else(
                    || "l'ajouter dans content/sources/".to_owned(),
                    |near| format!("vouliez-vous écrire « {near} » ?"),
                );
                self.error(owner, "", id, format!("la source « {id} » n'existe pas ; {hint}"));
            }
        }
    }

    fn fiches<'s>(&mut self, owner: &str, key: &str, ids: impl IntoIterator<Item = &'s String>, kinds: &[FicheKind]) {
        for id in ids {
            let found = self.library.name(id, Locale::Fr).map(|(kind, _)| kind);
            if found.is_some_and(|kind| kinds.contains(&kind)) || (found.is_none() && self.written.in_file(id)) {
                continue;
            }
            let right = |name: &&str| self.library.name(name, Locale::Fr).is_some_and(|(kind, _)| kinds.contains(&kind));
            let hint = nearest(id, self.places.keys().map(String::as_str).filter(right))
                .map_or_else(|| "corriger ou retirer".to_owned(), |near| format!("vouliez-vous écrire « {near} » ?"));
            let what = if found.is_some() { "désigne une fiche d'une autre nature" } else { "n'existe pas" };
            self.error(owner, key, id, format!("« {key} » : « {id} » {what} ; {hint}"));
        }
    }

    fn criteria(&mut self, owner: &str, criteria: &[Criterion]) {
        for criterion in criteria {
            if let Some(provenance) = &criterion.provenance {
                self.sources(owner, &provenance.sources);
            }
            self.facts_only(owner, criterion);
            self.criteria(owner, criterion.members());
        }
    }

    /// Groups of groups that would take for ever to write out.
    fn few_alternatives(&mut self, owner: &str, key: &str, criteria: &[Criterion]) {
        let count = alternatives(criteria);
        if count > MOST {
            let message =
                format!("« {key} » peut être rempli de {count} manières, le maximum est {MOST} : simplifier les groupes « any »");
            self.error(owner, key, "", message);
        }
    }

    /// A criterion that asks whether the founder does not know: no answer would ever meet it.
    fn facts_only(&mut self, owner: &str, criterion: &Criterion) {
        let guarded = criterion.applies_if.as_ref().is_some_and(|guard| asks_for_ignorance(&self.library.rules, guard));
        if guarded || (criterion.members().is_empty() && asks_for_ignorance(&self.library.rules, criterion)) {
            let message = "cette condition demande une réponse « je ne sais pas », qui ne décide jamais rien : la retirer";
            self.error(owner, "id", &criterion.id, message.to_owned());
        }
    }

    /// A word of a closed vocabulary that has no wording.
    fn word(&mut self, owner: &str, key: &str, word: &str) {
        let known = self.library.vocabulary.get(key);
        if known.is_some_and(|words| words.contains_key(word)) {
            return;
        }
        let known: Vec<&str> = known.into_iter().flat_map(BTreeMap::keys).map(String::as_str).collect();
        let message = format!("« {key}: {word} » n'a pas de libellé dans vocabulary/ ; {}", super::reader::instead(word, &known));
        self.error(owner, key, word, message);
    }

    fn words(&mut self) {
        for scheme in &self.library.rules.schemes {
            self.word(&scheme.id, "family", &scheme.family);
            self.word(&scheme.id, "status", &scheme.status);
        }
        for prerequisite in &self.library.rules.prerequisites {
            self.word(&prerequisite.id, "category", &prerequisite.category);
            self.word(&prerequisite.id, "status", &prerequisite.status);
        }
        for call in &self.library.rules.calls {
            self.word(&call.id, "family", &call.family);
            self.word(&call.id, "status", &call.status);
        }
        for actor in &self.library.actors {
            self.word(&actor.id, "kind", &actor.kind);
        }
    }

    fn situations(&mut self) {
        for situation in &self.library.situations {
            let schemes: Vec<String> = situation.expected.iter().map(|(scheme, _)| scheme.clone()).collect();
            self.fiches(&format!("situation:{}", situation.id), "scheme", &schemes, &[FicheKind::Scheme]);
        }
    }

    fn schemes(&mut self) {
        use FicheKind::Scheme;
        for (rules, fiche) in self.library.rules.schemes.iter().zip(&self.library.schemes) {
            let id = &rules.id;
            self.criteria(id, &rules.criteria);
            self.few_alternatives(id, "criteria", &rules.criteria);
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
            let guards = rules.applies_when.iter().chain(&rules.applies_strongly_when);
            guards.chain(rules.decision_table.iter().map(|row| &row.when)).for_each(|guard| self.facts_only(id, guard));
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
            self.few_alternatives(&rules.id, "eligibility", &rules.eligibility);
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
            let owner = format!("terme:{}", term.id);
            self.sources(&owner, &term.sources);
            self.fiches(&owner, "see", &term.see, &FicheKind::ALL);
        }
        for guide in &self.library.guides {
            self.sources(&guide.id, &guide.sources);
            self.fiches(&guide.id, "related", &guide.related, &FicheKind::ALL);
        }
        for answer in &self.library.search.answers {
            self.sources(&format!("réponse:{}", answer.id), &answer.provenance.sources);
        }
        for document in self.documents.iter().filter(|document| !document.body.is_empty()) {
            self.links(document);
        }
    }

    /// The `fiche:` and `terme:` links of a guide.
    fn links(&mut self, document: &Document<'_>) {
        for (line, text) in (document.body_line..).zip(document.body.lines()) {
            for (column, id) in links(text, "(fiche:") {
                if self.library.name(&id, Locale::Fr).is_none() && !self.written.in_file(&id) {
                    let hint = nearest(&id, self.places.keys().map(String::as_str))
                        .map_or_else(|| "corriger ou retirer".to_owned(), |near| format!("vouliez-vous écrire « {near} » ?"));
                    self.link_error(document, line, column, format!("le lien « fiche:{id} » ne mène à aucune fiche ; {hint}"));
                }
            }
            for (column, id) in links(text, "(terme:") {
                if self.library.term(&id).is_none() && !self.written.in_list("glossary", &id) {
                    let hint = nearest(&id, self.library.glossary.iter().map(|term| term.id.as_str()))
                        .map_or_else(|| "corriger ou retirer".to_owned(), |near| format!("vouliez-vous écrire « {near} » ?"));
                    self.link_error(
                        document,
                        line,
                        column,
                        format!("le lien « terme:{id} » ne mène à aucun terme du glossaire ; {hint}"),
                    );
                }
            }
        }
    }

    fn link_error(&mut self, document: &Document<'_>, line: u64, column: u64, message: String) {
        self.faults.push(Fault { file: document.file.to_owned(), line, column, severity: Severity::Error, message });
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
                    let message =
                        format!("la relation « follow_on » tourne en rond : {} ; retirer un maillon", circle.join(" → "));
                    self.error(start, "follow_on", circle[1], message);
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
            self.warning(file, message);
        }
        let stale = self.library.search.answers.iter().filter(|answer| answer.provenance.as_of.is_stale_on(today));
        let ids: Vec<&str> = stale.map(|answer| answer.id.as_str()).collect();
        if !ids.is_empty() {
            let message = format!("{} réponse(s) vérifiées il y a plus de douze mois, à relire : {}", ids.len(), ids.join(", "));
            self.warning("search/answers.yaml".to_owned(), message);
        }
    }

    /// Tells a warning about a file as a whole.
    fn warning(&mut self, file: String, message: String) {
        self.faults.push(Fault { file, line: 0, column: 0, severity: Severity::Warning, message });
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

/// The targets of the links of a line of markdown, with the column of each.
fn links(line: &str, marker: &str) -> Vec<(u64, String)> {
    let target = |(start, _): (usize, &str)| {
        let column = line[..start].chars().count() as u64 + 2;
        let rest = &line[start + marker.len()..];
        (column, rest.split([')', '#', ' ']).next().unwrap_or_default().to_owned())
    };
    line.match_indices(marker).map(target).collect()
}

/// The first text `word` at or below `line`, under the key `key`, or anywhere when `key` is empty.
fn text_at<'n>(node: &'n Node, key: &str, word: &str, within: bool, line: u64) -> Option<&'n Node> {
    match &node.kind {
        Kind::Map(entries) => entries.iter().find_map(|(name, value)| {
            let within = within || matches!(&name.kind, Kind::Text(text) if text == key);
            text_at(value, key, word, within, line)
        }),
        Kind::List(items) => items.iter().find_map(|item| text_at(item, key, word, within, line)),
        _ => (node.line >= line && (within || key.is_empty()) && node.scalar().as_deref() == Some(word)).then_some(node),
    }
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
                &scheme.authority_criteria,
                &scheme.evaluators,
                &scheme.delays,
                &scheme.duration,
                &scheme.amounts,
                &scheme.statistics,
                &scheme.examples,
                &scheme.generic_pathologies,
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
        all.extend(call.history.iter().map(|event| &event.provenance));
        all
    }

    /// Of a body.
    pub fn actor(actor: &Actor) -> Vec<&Provenance> {
        let mut all = of(&[&actor.contacts], &[]);
        all.extend([&actor.role.provenance, &actor.for_startups.provenance, &actor.url.provenance]);
        all
    }
}
