//! A test collection in the layout of BEIR: passages, queries, and what people judged right.
//!
//! `corpus.jsonl`: `_id`, `title`, `text`; `queries.jsonl`: `_id`, `text`, and `metadata.topic` for queries that ask the same
//! thing; `qrels.tsv`: query, passage and grade, or the four columns of TREC. Any of them may be compressed with gzip. Other
//! members are ignored; a line that is not understood stops the reading.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::Path;

use content::model::library::FicheKind;
use serde::Deserialize;

use super::lines::Lines;
use crate::document::{Document, Section};

/// Largest grade: the gain grows as two to the power of the grade.
const LARGEST_GRADE: i64 = 30;

/// What is wrong with a file of a collection.
#[derive(Debug, thiserror::Error)]
pub enum CollectionError {
    /// It cannot be opened.
    #[error("{file}: {reason}")]
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        reason: io::Error,
    },
    /// A line cannot be read, or is not what it should be.
    #[error("{file}:{line}: {reason}")]
    Broken {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
}

/// Grades by passage: 0 is not right, the larger the better.
pub type Grades = HashMap<String, u8>;

/// A query with its judgments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedQuery {
    /// Identifier.
    pub id: String,
    /// What is typed.
    pub text: String,
    /// Queries of one topic ask the same thing; a query without a topic is its own.
    pub topic: String,
    /// Grades of the passages that were judged; one at least is above 0.
    pub grades: Grades,
}

/// A test collection.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// The passages.
    pub documents: Vec<Document>,
    /// The queries that have judgments.
    pub queries: Vec<JudgedQuery>,
    /// How many queries have no passage judged right, and are left out.
    pub skipped: usize,
    /// How many passages were judged right for a query kept, but are not in the corpus: no engine can find them.
    pub missing: usize,
}

impl Collection {
    /// Reads a collection.
    ///
    /// # Errors
    /// When a file cannot be read, or a line of it is not what it should be.
    pub fn read(corpus: &Path, queries: &Path, judgments: &Path) -> Result<Self, CollectionError> {
        let mut grades = read_judgments(judgments)?;
        let (queries, skipped) = read_queries(queries, &mut grades)?;
        drop(grades);
        let documents = read_corpus(corpus)?;
        let known: HashSet<&str> = documents.iter().map(|document| document.id.as_str()).collect();
        let right = queries.iter().flat_map(|query| &query.grades).filter(|(_, grade)| **grade > 0);
        let missing = right.filter(|(id, _)| !known.contains(id.as_str())).count();
        Ok(Self { documents, queries, skipped, missing })
    }
}

/// An identifier; some collections write numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(i64),
}

impl Id {
    fn into_text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.to_string(),
        }
    }
}

#[derive(Deserialize)]
struct Passage {
    #[serde(rename = "_id")]
    id: Id,
    #[serde(default)]
    title: String,
    text: String,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(rename = "_id")]
    id: Id,
    text: String,
    #[serde(default)]
    metadata: serde_json::Value,
}

impl Asked {
    fn topic(&self) -> Option<String> {
        match self.metadata.get("topic")? {
            serde_json::Value::String(topic) => Some(topic.clone()),
            serde_json::Value::Number(topic) => Some(topic.to_string()),
            _ => None,
        }
    }
}

/// The passages of a corpus, each a fiche of one section.
fn read_corpus(path: &Path) -> Result<Vec<Document>, CollectionError> {
    let mut lines = Lines::open(path)?;
    let mut documents = Vec::new();
    let mut seen = HashMap::new();
    while let Some(line) = lines.read()? {
        let passage: Passage = parse(line).map_err(|reason| lines.broken(reason))?;
        let id = passage.id.into_text();
        once(&mut seen, &id, &lines)?;
        documents.push(Document {
            kind: FicheKind::Guide,
            id,
            title: passage.title,
            aliases: Vec::new(),
            detail: None,
            theme: None,
            sections: vec![Section { body: passage.text, ..Section::default() }],
        });
    }
    Ok(documents)
}

/// The queries that have a passage judged right, and the number of the others.
fn read_queries(path: &Path, grades: &mut HashMap<String, Grades>) -> Result<(Vec<JudgedQuery>, usize), CollectionError> {
    let mut lines = Lines::open(path)?;
    let (mut queries, mut skipped) = (Vec::new(), 0);
    let mut seen = HashMap::new();
    while let Some(line) = lines.read()? {
        let asked: Asked = parse(line).map_err(|reason| lines.broken(reason))?;
        let topic = asked.topic();
        let id = asked.id.into_text();
        once(&mut seen, &id, &lines)?;
        match grades.remove(&id).filter(|grades| grades.values().any(|grade| *grade > 0)) {
            Some(grades) => {
                queries.push(JudgedQuery { topic: topic.unwrap_or_else(|| id.clone()), id, text: asked.text, grades });
            }
            None => skipped += 1,
        }
    }
    Ok((queries, skipped))
}

/// Grades by query.
fn read_judgments(path: &Path) -> Result<HashMap<String, Grades>, CollectionError> {
    let mut lines = Lines::open(path)?;
    let mut grades: HashMap<String, Grades> = HashMap::new();
    while let Some(line) = lines.read()? {
        let Some(Judgment { query, passage, grade }) = judgment(line).map_err(|reason| lines.broken(reason))? else { continue };
        let of_query = grades.entry(query).or_default();
        if let Some(known) = of_query.get(&passage).filter(|known| **known != grade) {
            return Err(lines.broken(format!("the passage {passage} has grade {known} for this query already")));
        }
        of_query.insert(passage, grade);
    }
    Ok(grades)
}

struct Judgment {
    query: String,
    passage: String,
    grade: u8,
}

/// Reads a line of judgments; none in the line that names the columns.
fn judgment(line: &str) -> Result<Option<Judgment>, String> {
    let columns: Vec<&str> =
        if line.contains('\t') { line.split('\t').map(str::trim).collect() } else { line.split_whitespace().collect() };
    let (query, passage, grade) = match columns[..] {
        ["query-id", "corpus-id", _] => return Ok(None),
        [query, passage, grade] | [query, _, passage, grade] => (query, passage, grade),
        _ => return Err(format!("a query, a passage and a grade are expected, not {} columns", columns.len())),
    };
    match read_grade(grade) {
        Some(grade) => Ok(Some(Judgment { query: query.to_owned(), passage: passage.to_owned(), grade })),
        None => Err(format!("`{grade}` is no grade: a whole number up to {LARGEST_GRADE} is expected")),
    }
}

/// A grade; those below 0, which some collections give to spam, gain nothing either.
fn read_grade(text: &str) -> Option<u8> {
    let grade: i64 = text.parse().ok()?;
    u8::try_from(grade.max(0)).ok().filter(|_| grade <= LARGEST_GRADE)
}

/// Reads a line of JSON; the column of an error is told, its line is told by the caller.
fn parse<'a, T: Deserialize<'a>>(line: &'a str) -> Result<T, String> {
    serde_json::from_str(line).map_err(|error| {
        let reason = error.to_string();
        let told = reason.split(" at line ").next().unwrap_or(&reason);
        if error.column() > 0 { format!("{told} (column {})", error.column()) } else { told.to_owned() }
    })
}

fn once(seen: &mut HashMap<String, usize>, id: &str, lines: &Lines) -> Result<(), CollectionError> {
    match seen.insert(id.to_owned(), lines.number()) {
        Some(line) => Err(lines.broken(format!("the identifier {id} is that of line {line} already"))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write as _;
    use std::path::PathBuf;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    const CORPUS: &str = "{\"_id\": \"F1\", \"title\": \"Congé\", \"text\": \"Cinq semaines.\", \"metadata\": {\"type\": 3}}\n\n\
         {\"_id\": 2, \"text\": \"Sans titre.\"}\n";
    const QUERIES: &str = "{\"_id\": \"q1\", \"text\": \"congés\", \"metadata\": {\"topic\": \"T1\"}}\n\
         {\"_id\": 7, \"text\": \"titre\", \"metadata\": null}\r\n\
         {\"_id\": \"q3\", \"text\": \"sans jugement\"}\n{\"_id\": \"q4\", \"text\": \"rien de bon\"}\n";
    const JUDGMENTS: &str =
        "query-id\tcorpus-id\tscore\nq1\tF1\t5\nq1\t2\t0\nq1\tF9\t4\n7\t2\t1\n7\tF8\t0\nq4\tF1\t-1\nq5\tF1\t3\n";

    struct Files(tempfile::TempDir);

    impl Files {
        fn of(corpus: &[u8], queries: &str, judgments: &str) -> Self {
            let folder = Self(tempfile::tempdir().unwrap());
            fs::write(folder.path("corpus"), corpus).unwrap();
            fs::write(folder.path("queries"), queries).unwrap();
            fs::write(folder.path("qrels"), judgments).unwrap();
            folder
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn read(&self) -> Result<Collection, CollectionError> {
            Collection::read(&self.path("corpus"), &self.path("queries"), &self.path("qrels"))
        }

        fn told(&self) -> String {
            let error = self.read().unwrap_err().to_string();
            error.replace(&format!("{}/", self.0.path().display()), "")
        }
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_collection_is_read_whatever_the_form_of_its_identifiers() {
        let collection = Files::of(CORPUS.as_bytes(), QUERIES, JUDGMENTS).read().unwrap();
        let passages: Vec<_> =
            collection.documents.iter().map(|passage| (&*passage.id, &*passage.title, &*passage.sections[0].body)).collect();
        assert_eq!(passages, [("F1", "Congé", "Cinq semaines."), ("2", "", "Sans titre.")]);
        let grades = |grades: &[(&str, u8)]| grades.iter().map(|(id, grade)| ((*id).to_owned(), *grade)).collect::<Grades>();
        assert_eq!(collection.queries.len(), 2);
        let [one, two] = collection.queries.as_slice() else { panic!() };
        assert_eq!(
            (&*one.id, &*one.text, &*one.topic, &one.grades),
            ("q1", "congés", "T1", &grades(&[("F1", 5), ("2", 0), ("F9", 4)]))
        );
        assert_eq!((&*two.id, &*two.topic, &two.grades), ("7", "7", &grades(&[("2", 1), ("F8", 0)])), "its own topic");
        assert_eq!((collection.skipped, collection.missing), (2, 1));
    }

    #[test]
    fn a_compressed_file_reads_like_the_plain_one_even_in_several_pieces() {
        let (first, rest) = CORPUS.split_at(20);
        let compressed = [gzip(first), gzip(rest)].concat();
        let plain = Files::of(CORPUS.as_bytes(), QUERIES, JUDGMENTS).read().unwrap();
        assert_eq!(Files::of(&compressed, QUERIES, JUDGMENTS).read().unwrap().documents, plain.documents);
    }

    #[test]
    fn judgments_may_come_as_trec_writes_them() {
        let trec = "q1 0 F1 5\nq1 0 2 0\nq1 0 F9 4\n7 0 2 1\n7 0 F8 0\nq4 0 F1 -1\nq5 0 F1 3\n";
        let read = |judgments| Files::of(CORPUS.as_bytes(), QUERIES, judgments).read().unwrap().queries;
        assert_eq!(read(trec), read(JUDGMENTS));
    }

    #[test]
    fn a_broken_line_is_told_with_its_place_and_what_is_wrong() {
        let corpus = |line: &str| Files::of(format!("{CORPUS}{line}\n").as_bytes(), QUERIES, JUDGMENTS).told();
        assert_eq!(corpus("{\"_id\": \"F3\"}"), "corpus:4: missing field `text` (column 13)");
        assert_eq!(corpus("{\"_id\": \"F3\", \"text\": "), "corpus:4: EOF while parsing a value (column 22)");
        assert_eq!(corpus("{\"_id\": \"2\", \"text\": \"\"}"), "corpus:4: the identifier 2 is that of line 3 already");
        let queries = |line: &str| Files::of(CORPUS.as_bytes(), &format!("{line}\n"), JUDGMENTS).told();
        assert_eq!(queries("[]x"), "queries:1: invalid length 0, expected struct Asked with 3 elements (column 2)");
        let judgments = |line: &str| Files::of(CORPUS.as_bytes(), QUERIES, &format!("{JUDGMENTS}{line}\n")).told();
        assert_eq!(judgments("q1\tF2"), "qrels:9: a query, a passage and a grade are expected, not 2 columns");
        assert_eq!(judgments("q1\tF2\t4.5"), "qrels:9: `4.5` is no grade: a whole number up to 30 is expected");
        assert_eq!(judgments("q1\tF2\t31"), "qrels:9: `31` is no grade: a whole number up to 30 is expected");
        assert_eq!(judgments("q1\tF1\t2"), "qrels:9: the passage F1 has grade 5 for this query already");
    }

    #[test]
    fn a_file_that_is_missing_cut_or_not_text_is_told() {
        let files = Files::of(CORPUS.as_bytes(), QUERIES, JUDGMENTS);
        fs::remove_file(files.path("qrels")).unwrap();
        assert!(files.told().starts_with("qrels: No such file"), "{}", files.told());
        let compressed = gzip(CORPUS);
        let cut = Files::of(&compressed[..compressed.len() - 12], QUERIES, JUDGMENTS).told();
        assert!(cut.starts_with("corpus:") && cut.contains(": "), "{cut}");
        assert_eq!(Files::of(b"{\"_id\": \"\xff\"}", QUERIES, JUDGMENTS).told(), "corpus:1: it is not UTF-8");
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_first_line() {
        let collection = Files::of(format!("\u{feff}{CORPUS}").as_bytes(), QUERIES, JUDGMENTS).read().unwrap();
        assert_eq!(collection.documents.len(), 2);
    }
}
