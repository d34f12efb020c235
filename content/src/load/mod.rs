//! Reading and checking the files of `content/`. Every fault is told at once, with its place and what to write instead.

#![expect(clippy::similar_names, reason = "a `note` is a key of the files, a `node` is what holds it")]

mod actors;
mod alternatives;
mod calls;
mod criteria;
mod fault;
pub mod files;
mod glossary;
mod guides;
mod node;
mod parts;
mod prerequisites;
mod questions;
mod reader;
mod references;
mod routing;
mod schemes;
mod search;
mod situations;
mod sources;
mod steps;
mod tariffs;
mod toml_tree;
mod vocabulary;
mod written;

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::model::{Guide, Library, Rules, SearchData};
pub use fault::{Fault, Severity};
pub use files::{File, read_folder};
pub use references::fiche_provenances;

use node::Node;
use reader::Doc;
use references::Places;
use written::Written;

/// Largest content file, in bytes.
pub const LARGEST_FILE: usize = 1 << 20;

/// Deepest nesting of blocks and lists in a content file.
const DEEPEST: usize = 32;

/// A library, and what to look at in its files.
#[derive(Debug)]
pub struct Loaded {
    /// The library, ready for use.
    pub library: Library,
    /// Warnings.
    pub warnings: Vec<Fault>,
}

/// Reads the library from `files`; `today` is only used to tell what has to be checked again.
///
/// # Errors
/// Every fault, warnings included, sorted by file and line, when at least one is an error.
pub fn load(files: &[File], today: NaiveDate) -> Result<Loaded, Vec<Fault>> {
    let faults = RefCell::new(Vec::new());
    let documents: Vec<Document> = files.iter().filter_map(|file| parse(file, &faults)).collect();
    let written = Written::of(files, &documents);
    let mut reader = Reader { files, faults: &faults, written: &written, library: Library::default(), places: HashMap::new() };
    reader.read(&documents);
    let Reader { mut library, places, .. } = reader;
    library.rules.version = version(files);
    let mut faults = faults.into_inner();
    faults.retain(|fault| criteria::missing_question(&fault.message).is_none_or(|id| !written.in_list("questions", id)));
    let broken = |faults: &[Fault]| faults.iter().any(|fault| fault.severity == Severity::Error);
    if !broken(&faults) || !library.schemes.is_empty() {
        faults.extend(references::check(&library, &places, &documents, &written, today));
    }
    faults.sort();
    faults.dedup();
    if broken(&faults) {
        return Err(faults);
    }
    library.rules = std::mem::take(&mut library.rules).prepared();
    Ok(Loaded { library, warnings: faults })
}

/// The version of the library: the first sixteen hexadecimal digits of the hash of its files.
fn version(files: &[File]) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in files {
        hash.update((path.len() as u64).to_le_bytes());
        hash.update(path);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A file as a tree; `body` is the markdown below the head of a guide.
struct Document<'a> {
    file: &'a str,
    root: Node,
    body: &'a str,
    /// The line on which the body begins.
    body_line: u64,
}

fn parse<'a>((file, bytes): &'a File, faults: &RefCell<Vec<Fault>>) -> Option<Document<'a>> {
    let doc = Doc { file, faults };
    let error = |line: u64, column: u64, message: String| {
        doc.fault_at(line, column, Severity::Error, message);
        None
    };
    if bytes.len() > LARGEST_FILE {
        return error(0, 0, format!("le fichier fait {} octets, le maximum est {LARGEST_FILE} : le découper", bytes.len()));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(broken) => {
            let line = bytes[..broken.valid_up_to()].split(|byte| *byte == b'\n').count() as u64;
            return error(line, 1, "le fichier n'est pas en UTF-8 : l'enregistrer dans ce codage".to_owned());
        }
    };
    let extension = file.rsplit('.').next();
    if extension == Some("toml") {
        return match toml_tree::tree(text) {
            Ok(root) => Some(Document { file, root, body: "", body_line: 0 }),
            Err(toml_tree::Broken { line, column, said }) => error(
                line,
                column,
                format!("TOML illisible ({said}) : vérifier ici les guillemets, les crochets et les signes « = »"),
            ),
        };
    }
    let (head, body, shift) = if extension == Some("md") {
        match guides::split(text) {
            Some((head, body)) => (head, body, 1),
            None => return error(1, 1, "un guide commence par un en-tête YAML entre deux lignes « --- »".to_owned()),
        }
    } else {
        (text, "", 0)
    };
    match serde_saphyr::from_str_with_options::<Node>(head, options()) {
        Ok(root) => {
            let before = text.len() - body.len();
            let body_line = text[..before].matches('\n').count() as u64 + 1;
            Some(Document { file, root: root.lower(shift), body, body_line })
        }
        Err(broken) => {
            let (line, column) = broken.location().map_or((1, 1), |place| (place.line() + shift, place.column()));
            let message = broken.to_string();
            let said = message.lines().next().unwrap_or_default();
            let said = said.split_once(" at line ").map_or(said, |(said, _)| said);
            error(
                line,
                column,
                format!("YAML illisible ({said}) : vérifier ici les guillemets, les crochets et le retrait des lignes"),
            )
        }
    }
}

fn options() -> serde_saphyr::Options {
    serde_saphyr::options! {
        strict_booleans: true,
        with_snippet: false,
        // Fiches nest a dozen levels; reading is recursive, and a thread of the server has a stack of two megabytes.
        budget: serde_saphyr::budget! { max_depth: DEEPEST, flow_nesting_limit: DEEPEST },
    }
}

struct Reader<'a> {
    files: &'a [File],
    faults: &'a RefCell<Vec<Fault>>,
    written: &'a Written,
    library: Library,
    places: Places,
}

impl<'a> Reader<'a> {
    fn read(&mut self, documents: &'a [Document<'a>]) {
        let of = |folder: &'static str| documents.iter().filter(move |document| document.file.split('/').next() == Some(folder));
        self.questions(of("questions"));
        for document in of("sources") {
            let doc = self.doc(document);
            for (node, source) in sources::sources(&doc, &document.root) {
                self.place(document.file, node, &source.id);
                self.library.sources.insert(source.id.clone(), source);
            }
        }
        for document in of("vocabulary") {
            vocabulary::vocabulary(&self.doc(document), &document.root, &mut self.library.vocabulary);
        }
        self.fiches(&of);
        self.steps(of("steps"));
        self.tariffs(of("tariffs"));
        for document in of("routing") {
            let rules = routing::routing(&self.doc(document), &document.root, &self.library.rules);
            for rule in &rules {
                self.place(document.file, &document.root, &rule.id);
            }
            self.library.rules.routing.extend(rules);
        }
        for document in of("glossary") {
            for (node, term) in glossary::terms(&self.doc(document), &document.root) {
                // Terms have names of their own: an acronym may bear the name of the fiche it explains.
                self.unique("terme:", document.file, node, &term.id);
                self.library.glossary.push(term);
            }
        }
        self.library.glossary.sort_by_key(|term| sort_key(&term.term.fr));
        self.guides(of("guides"));
        self.library.rules.date = self.newest();
        for document in of("situations") {
            let doc = self.doc(document);
            let Some(situation) = situations::situation(&doc, &document.root, &self.library.rules) else { continue };
            self.unique("situation:", document.file, &document.root, &situation.id);
            named_as_its_fiche(&doc, document, &situation.id);
            self.library.situations.push(situation);
        }
        self.search(of("search"));
    }

    fn tariffs(&mut self, documents: impl Iterator<Item = &'a Document<'a>>) {
        for document in documents {
            let read = tariffs::tariffs(&self.doc(document), document, &self.library, self.written);
            self.library.tariffs.extend(read);
        }
    }

    fn search(&mut self, documents: impl Iterator<Item = &'a Document<'a>>) {
        let mut data = SearchData::default();
        for document in documents {
            let known = search::Known { library: &self.library, written: self.written };
            for (node, answer) in search::read(&self.doc(document), document, &known, &mut data) {
                self.unique("réponse:", document.file, node, &answer);
            }
        }
        self.library.search = data;
    }

    fn is_file(&self, path: &str) -> bool {
        self.files.iter().any(|(file, _)| file == path)
    }

    fn doc(&self, document: &'a Document<'a>) -> Doc<'a> {
        Doc { file: document.file, faults: self.faults }
    }

    /// Remembers where an identifier was read; a second one is a fault.
    fn place(&mut self, file: &str, node: &Node, id: &str) {
        self.unique("", file, node, id);
    }

    /// The same for identifiers that have a name space of their own.
    fn unique(&mut self, space: &str, file: &str, node: &Node, id: &str) {
        let key = format!("{space}{id}");
        if let Some((other, line, _)) = self.places.get(&key) {
            let message = format!("l'identifiant « {id} » existe déjà ({other}:{line}) : en choisir un autre");
            let fault = Fault { file: file.to_owned(), line: node.line, column: node.column, severity: Severity::Error, message };
            self.faults.borrow_mut().push(fault);
        } else {
            self.places.insert(key, (file.to_owned(), node.line, node.column));
        }
    }

    fn questions(&mut self, documents: impl Iterator<Item = &'a Document<'a>>) {
        let (contradictions, sections): (Vec<_>, Vec<_>) =
            documents.partition(|document| document.file.ends_with("contradictions.yaml"));
        let mut read: Vec<_> = sections
            .iter()
            .filter_map(|document| questions::section(&self.doc(document), &document.root).map(|section| (*document, section)))
            .collect();
        read.sort_by(|one, two| one.1.order.total_cmp(&two.1.order));
        for (position, (document, section)) in (0u8..).zip(read) {
            self.library.rules.sections.push(section.section);
            for (node, mut question) in section.questions {
                self.place(document.file, node, &question.id);
                question.section = position;
                self.library.rules.questions.push(question);
            }
        }
        self.library.rules.index();
        for document in contradictions {
            let read = questions::contradictions(&self.doc(document), &document.root, &self.library.rules);
            self.library.rules.contradictions.extend(read);
        }
    }

    fn fiches<D: Iterator<Item = &'a Document<'a>>>(&mut self, of: &impl Fn(&'static str) -> D) {
        let mut schemes = self.each(of("schemes"), schemes::scheme, |read| &read.rules.id);
        schemes.sort_by(|one, two| one.order.total_cmp(&two.order));
        for read in schemes {
            self.library.rules.schemes.push(read.rules);
            self.library.schemes.push(read.fiche);
        }
        let mut prerequisites = self.each(of("prerequisites"), prerequisites::prerequisite, |read| &read.rules.id);
        prerequisites.sort_by(|one, two| one.order.total_cmp(&two.order));
        for read in prerequisites {
            self.library.rules.prerequisites.push(read.rules);
            self.library.prerequisites.push(read.fiche);
        }
        for (rules, fiche) in self.each(of("calls"), calls::call, |(rules, _)| &rules.id) {
            self.library.rules.calls.push(rules);
            self.library.calls.push(fiche);
        }
        self.library.actors = self.each(of("actors"), |doc, node, _| actors::actor(doc, node), |actor| &actor.id);
        self.library.actors.sort_by_key(|actor| sort_key(&actor.name.fr));
    }

    fn each<T>(
        &mut self,
        documents: impl Iterator<Item = &'a Document<'a>>,
        read: impl Fn(&Doc<'a>, &'a Node, &Rules) -> Option<T>,
        id: impl Fn(&T) -> &String,
    ) -> Vec<T> {
        let mut fiches = Vec::new();
        for document in documents {
            let Some(fiche) = read(&self.doc(document), &document.root, &self.library.rules) else { continue };
            self.place(document.file, &document.root, id(&fiche));
            named_as_its_fiche(&self.doc(document), document, id(&fiche));
            fiches.push(fiche);
        }
        fiches
    }

    /// The date at which the library speaks: its newest source, or the newest check of a guide.
    fn newest(&self) -> NaiveDate {
        let sources = self.library.sources.values().filter_map(|source| source.as_of.first_day());
        sources.chain(self.library.guides.iter().map(|guide| guide.checked)).max().unwrap_or_default()
    }

    fn guides(&mut self, documents: impl Iterator<Item = &'a Document<'a>>) {
        let mut french = HashMap::new();
        let mut english = HashMap::new();
        for document in documents {
            let doc = self.doc(document);
            let name = document.file.rsplit('/').next().unwrap_or_default();
            let (id, to) = match (name.strip_suffix(".fr.md"), name.strip_suffix(".en.md")) {
                (Some(id), _) => (id, &mut french),
                (_, Some(id)) => (id, &mut english),
                _ => {
                    doc.error(&document.root, "le nom d'un guide finit par .fr.md ou .en.md");
                    continue;
                }
            };
            if let Some(guide) = guides::guide(&doc, &document.root, document.body) {
                to.insert(id.to_owned(), (document, guide));
            }
        }
        for (id, (document, fr)) in french {
            self.place(document.file, &document.root, &id);
            match english.remove(&id) {
                Some((_, en)) => self.library.guides.push(Guide {
                    id,
                    order: fr.order,
                    checked: fr.checked.min(en.checked),
                    fr: fr.text,
                    en: en.text,
                    sources: fr.sources,
                    related: fr.related,
                }),
                None if self.is_file(&format!("guides/{id}.en.md")) => {}
                None => self.doc(document).error(&document.root, format!("la traduction manque : écrire guides/{id}.en.md")),
            }
        }
        let alone = english.into_iter().filter(|(id, _)| !self.is_file(&format!("guides/{id}.fr.md")));
        for (id, (document, _)) in alone {
            self.doc(document).error(&document.root, format!("l'original français manque : écrire guides/{id}.fr.md"));
        }
        self.library.guides.sort_by_key(|guide| guide.order);
    }
}

fn named_as_its_fiche(doc: &Doc<'_>, document: &Document<'_>, id: &str) {
    let stem = document.file.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml"));
    if stem != Some(id) {
        doc.error(&document.root, format!("le fichier s'appelle comme sa fiche : le renommer « {id}.yaml »"));
    }
}

/// A key that sorts French words nearly as a dictionary does, without accents and case.
fn sort_key(text: &str) -> String {
    let plain = |character: char| match character {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}
