//! The graph of all steps: every name leads somewhere, nothing goes round, every scheme has steps that lead to its goal.

use std::collections::{BTreeMap, BTreeSet};

use crate::load::fault::{Fault, Severity, nearest};
use crate::load::files::File;
use crate::load::node::Node;
use crate::model::{Library, StepKey};

/// Where a name of a step is written.
#[derive(Clone, Debug)]
struct Place {
    file: String,
    line: u64,
    column: u64,
}

impl Place {
    fn of(file: &str, node: &Node) -> Self {
        Self { file: file.to_owned(), line: node.line, column: node.column }
    }

    fn fault(&self, message: String) -> Fault {
        let Self { file, line, column } = self.clone();
        Fault { file, line, column, severity: Severity::Error, message }
    }
}

/// What refers to which step, and where.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Steps that are written, readable or not.
    written: BTreeSet<StepKey>,
    /// A step, and one that must be over before.
    after: Vec<(Place, StepKey, StepKey)>,
    /// Names of steps that are written elsewhere: deadlines, goals.
    named: Vec<(Place, StepKey)>,
    /// Goals by fiche, and where the steps of the fiche are.
    goals: BTreeMap<String, (Place, StepKey)>,
}

impl Links {
    /// Remembers that a step is written; whether it is the first of its name.
    pub(super) fn written(&mut self, key: StepKey) -> bool {
        self.written.insert(key)
    }

    pub(super) fn after(&mut self, file: &str, node: &Node, key: &StepKey, before: &StepKey) {
        self.after.push((Place::of(file, node), key.clone(), before.clone()));
    }

    pub(super) fn named(&mut self, file: &str, node: &Node, key: &StepKey) {
        self.named.push((Place::of(file, node), key.clone()));
    }

    pub(super) fn goal(&mut self, file: &str, steps: &Node, fiche: &str, goal: &str) {
        self.goals.insert(fiche.to_owned(), (Place::of(file, steps), StepKey::new(fiche, goal)));
    }

    fn before(&self) -> BTreeMap<&StepKey, Vec<(&Place, &StepKey)>> {
        let mut before: BTreeMap<&StepKey, Vec<(&Place, &StepKey)>> = BTreeMap::new();
        for (place, key, earlier) in &self.after {
            before.entry(key).or_default().push((place, earlier));
        }
        before
    }
}

/// Checks the steps of the whole library.
pub(super) fn check(library: &Library, links: &Links, files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let is_file = |path: &str| files.iter().any(|(file, _)| file == path);
    for (place, key) in links.after.iter().map(|(place, _, key)| (place, key)).chain(links.named.iter().map(|(p, k)| (p, k))) {
        let unreadable = !library.procedures.contains_key(&key.fiche) && is_file(&format!("steps/{}.yaml", key.fiche));
        if !links.written.contains(key) && !unreadable {
            let all: Vec<String> = links.written.iter().map(ToString::to_string).collect();
            let hint = nearest(&key.to_string(), all.iter().map(String::as_str))
                .map_or_else(|| "corriger ou retirer".to_owned(), |near| format!("vouliez-vous écrire « {near} » ?"));
            faults.push(place.fault(format!("l'étape « {key} » n'existe pas ; {hint}")));
        }
    }
    for scheme in &library.rules.schemes {
        let path = format!("steps/{}.yaml", scheme.id);
        if !is_file(&path) {
            let message = format!("la voie n'a pas d'étapes : écrire {path}");
            faults.push(Place { file: format!("schemes/{}.yaml", scheme.id), line: 1, column: 1 }.fault(message));
        }
    }
    faults.extend(circle(links));
    if faults.is_empty() {
        // A name that leads nowhere, told already, would leave its step alone.
        faults.extend(astray(library, links));
    }
    faults
}

/// The first circle, told where one of its links is written.
fn circle(links: &Links) -> Option<Fault> {
    let before = links.before();
    let mut over: BTreeSet<&StepKey> = BTreeSet::new();
    for start in before.keys() {
        let mut path: Vec<(&StepKey, usize)> = vec![(start, 0)];
        while let Some((key, next)) = path.pop() {
            let Some((place, earlier)) = before.get(key).and_then(|earlier| earlier.get(next)) else {
                over.insert(key);
                continue;
            };
            path.push((key, next + 1));
            if let Some(first) = path.iter().position(|(on_path, _)| on_path == earlier) {
                let mut names: Vec<String> = path[first..].iter().map(|(key, _)| key.to_string()).collect();
                names.push(earlier.to_string());
                let message = format!("les étapes s'attendent en rond : {} ; retirer un maillon", names.join(" → "));
                return Some(place.fault(message));
            }
            if !over.contains(earlier) {
                path.push((earlier, 0));
            }
        }
    }
    None
}

/// Steps that no chain of steps ties to the goal of their fiche.
fn astray(library: &Library, links: &Links) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (fiche, (place, goal)) in &links.goals {
        let Some(procedure) = library.procedures.get(fiche) else { continue };
        let mut tied = BTreeSet::from([goal]);
        let mut todo = vec![goal];
        while let Some(key) = todo.pop() {
            for (_, step, before) in links.after.iter().filter(|(_, step, before)| step.fiche == *fiche && before.fiche == *fiche)
            {
                let other = if step == key { before } else { step };
                if (step == key || before == key) && tied.insert(other) {
                    todo.push(other);
                }
            }
        }
        for step in &procedure.steps {
            let key = StepKey::new(fiche, &step.id);
            if !tied.contains(&key) {
                let message = format!("l'étape « {key} » n'est reliée à « {goal} » par aucune autre : compléter « after »");
                faults.push(place.fault(message));
            }
        }
    }
    faults
}
