//! The postings, kept by tantivy: for each field and term, the sections it stands in.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings as _, SegmentPostings};
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token as IndexedToken};
use tantivy::{
    Directory, DocSet as _, Index, ReloadPolicy, SegmentReader, SingleSegmentIndexWriter, TERMINATED, TantivyDocument, Term,
};

use crate::analysis::Analyser;
use crate::document::{Document, Section};
use crate::error::SearchError;
use crate::identifiers::{self, Identifier};
use crate::manifest::File;

/// Memory for building, in bytes.
const MEMORY: usize = 50 << 20;
/// Terms read at most when a word is completed.
const COMPLETIONS_READ: usize = 64;
/// Words between two names of a fiche, as far as phrases are concerned.
const APART: usize = 10;

/// Fields of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldName {
    /// Title of the fiche.
    Title,
    /// Other names of the fiche.
    Aliases,
    /// Heading of the section.
    Heading,
    /// Text of the section.
    Body,
    /// Article numbers, in normal form.
    Identifiers,
    /// Names of the fiche, in words that are folded but not stemmed.
    NameForms,
    /// Heading and text of the section, in words that are folded but not stemmed.
    TextForms,
}

impl FieldName {
    /// All fields, in the order of the schema.
    const ALL: [Self; 7] =
        [Self::Title, Self::Aliases, Self::Heading, Self::Body, Self::Identifiers, Self::NameForms, Self::TextForms];
    /// The fields that stems are looked for in.
    pub const WORDS: [Self; 4] = [Self::Title, Self::Aliases, Self::Heading, Self::Body];
    /// The fields that words are looked for in as they are spelled.
    pub const FORMS: [Self; 2] = [Self::NameForms, Self::TextForms];

    const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Aliases => "aliases",
            Self::Heading => "heading",
            Self::Body => "body",
            Self::Identifiers => "identifiers",
            Self::NameForms => "name_forms",
            Self::TextForms => "text_forms",
        }
    }

    /// What is kept of each term. Stems keep where they stand, for phrases and pairs.
    const fn kept(self) -> IndexRecordOption {
        match self {
            Self::Title | Self::Aliases | Self::Heading | Self::Body => IndexRecordOption::WithFreqsAndPositions,
            Self::Identifiers | Self::NameForms | Self::TextForms => IndexRecordOption::WithFreqs,
        }
    }

    const fn field(self) -> Field {
        Field::from_field_id(self as u32)
    }
}

/// The postings of one language.
pub(crate) struct Postings {
    /// `None` when nothing is indexed.
    segment: Option<SegmentReader>,
    /// Lengths of each field.
    lengths: Vec<Arc<Lengths>>,
}

/// Lengths of a field, relative to the mean of the sections that have it.
struct Lengths {
    norms: FieldNormReader,
    /// By the byte that stands for a length.
    relative: [f32; 256],
}

impl Lengths {
    fn of(&self, section: u32) -> f32 {
        self.relative[usize::from(self.norms.fieldnorm_id(section))]
    }
}

/// The sections in which a term stands, from the first to the last.
pub(crate) struct List {
    postings: SegmentPostings,
    lengths: Arc<Lengths>,
}

impl List {
    /// The section the list is at; `None` after the last.
    pub fn section(&self) -> Option<u32> {
        let section = self.postings.doc();
        (section != TERMINATED).then_some(section)
    }

    /// Goes to the next section.
    pub fn advance(&mut self) {
        self.postings.advance();
    }

    /// Goes forward to `section`; whether the term stands in it.
    pub fn stands_in(&mut self, section: u32) -> bool {
        if self.postings.doc() < section {
            self.postings.seek(section);
        }
        self.postings.doc() == section
    }

    /// How often the term stands in the section.
    pub fn frequency(&self) -> f32 {
        real(self.postings.term_freq())
    }

    /// The length of the field in the section, relative to the mean.
    pub fn length(&self) -> f32 {
        self.lengths.of(self.postings.doc())
    }

    /// Where the term stands in the section, in words from its beginning.
    pub fn positions(&mut self, into: &mut Vec<u32>) {
        self.postings.positions(into);
    }
}

impl Postings {
    /// Indexes the sections of `documents` in memory.
    pub fn in_memory(documents: &[Document], analyser: Analyser) -> Result<Self, SearchError> {
        Self::open(&write(RamDirectory::create(), documents, analyser)?, documents)
    }

    /// Indexes the sections of `documents` as files that can be kept.
    pub fn files(documents: &[Document], analyser: Analyser) -> Result<Vec<File>, SearchError> {
        let directory = RamDirectory::create();
        let index = write(directory.clone(), documents, analyser)?;
        let mut paths: Vec<PathBuf> = index.directory().list_managed_files().into_iter().collect();
        paths.sort_unstable();
        let read = |path: PathBuf| {
            let bytes = directory.atomic_read(&path).map_err(tantivy::TantivyError::from)?;
            Ok(File { name: path.to_string_lossy().into_owned(), bytes })
        };
        paths.into_iter().map(read).collect()
    }

    /// Opens the index that `files` make, in which `documents` were indexed.
    pub fn of_files(files: &[File], documents: &[Document]) -> Result<Self, SearchError> {
        let directory = RamDirectory::create();
        for file in files {
            directory.atomic_write(Path::new(&file.name), &file.bytes)?;
        }
        Self::open(&Index::open(directory)?, documents)
    }

    fn open(index: &Index, documents: &[Document]) -> Result<Self, SearchError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let sections: usize = documents.iter().map(|document| document.sections.len()).sum();
        if index.schema() != schema() || searcher.num_docs() != sections as u64 || searcher.segment_readers().len() > 1 {
            return Err(SearchError::Stale("it holds other sections"));
        }
        let segment = searcher.segment_readers().first().cloned();
        let lengths = match &segment {
            Some(segment) => FieldName::ALL.iter().map(|field| lengths(segment, *field)).collect::<Result<_, _>>()?,
            None => Vec::new(),
        };
        Ok(Self { segment, lengths })
    }

    /// The sections in which `term` stands in `field`; `None` when there are none.
    pub fn list(&self, field: FieldName, term: &str) -> Result<Option<List>, SearchError> {
        let Some(segment) = &self.segment else { return Ok(None) };
        let inverted = segment.inverted_index(field.field())?;
        let postings = inverted.read_postings(&Term::from_field_text(field.field(), term), field.kept())?;
        Ok(postings.map(|postings| List { postings, lengths: Arc::clone(&self.lengths[field as usize]) }))
    }

    /// Calls `call` with every section in which `term` stands in `field`, how often it does and the length of the field there,
    /// relative to the mean. Much faster than going through a [`List`].
    pub fn each(&self, field: FieldName, term: &str, mut call: impl FnMut(u32, f32, f32)) -> Result<(), SearchError> {
        let Some(segment) = &self.segment else { return Ok(()) };
        let inverted = segment.inverted_index(field.field())?;
        let term = Term::from_field_text(field.field(), term);
        let Some(mut block) = inverted.read_block_postings(&term, IndexRecordOption::WithFreqs)? else { return Ok(()) };
        let lengths = &*self.lengths[field as usize];
        while !block.docs().is_empty() {
            for (section, frequency) in block.docs().iter().zip(block.freqs()) {
                call(*section, real(*frequency), lengths.of(*section));
            }
            block.advance();
        }
        Ok(())
    }

    /// How many sections have `term` in `field`.
    pub fn frequency(&self, field: FieldName, term: &str) -> Result<u32, SearchError> {
        let Some(segment) = &self.segment else { return Ok(0) };
        Ok(segment.inverted_index(field.field())?.doc_freq(&Term::from_field_text(field.field(), term))?)
    }

    /// How many sections there are.
    pub fn sections(&self) -> usize {
        self.segment.as_ref().map_or(0, |segment| segment.max_doc() as usize)
    }

    /// The spellings at most `distance` edits from `word`, a swap of neighbours being one, with the number of sections that have
    /// them.
    pub fn spellings(&self, word: &str, distance: u8) -> Result<Vec<(String, u32)>, SearchError> {
        let Some(segment) = &self.segment else { return Ok(Vec::new()) };
        let mut found: HashMap<String, u32> = HashMap::new();
        for field in FieldName::FORMS {
            let inverted = segment.inverted_index(field.field())?;
            let automaton = FuzzyTermQuery::new(Term::from_field_text(field.field(), word), distance, true).automaton()?;
            let mut stream = inverted.terms().search(automaton).into_stream()?;
            while stream.advance() {
                if let Ok(term) = std::str::from_utf8(stream.key()) {
                    *found.entry(term.to_owned()).or_default() += stream.value().doc_freq;
                }
            }
        }
        Ok(found.into_iter().collect())
    }

    /// The most frequent terms that begin with `prefix`.
    pub fn completions(&self, prefix: &str, limit: usize) -> Result<Vec<String>, SearchError> {
        let Some(segment) = &self.segment else { return Ok(Vec::new()) };
        let mut found: Vec<(u32, String)> = Vec::new();
        for field in FieldName::WORDS {
            let inverted = segment.inverted_index(field.field())?;
            let mut stream = inverted.terms().range().ge(prefix).into_stream()?;
            let mut read = 0;
            while read < COMPLETIONS_READ && stream.advance() {
                let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
                if !term.starts_with(prefix) {
                    break;
                }
                read += 1;
                let frequency = stream.value().doc_freq;
                match found.iter_mut().find(|(_, known)| known == term) {
                    Some((known, _)) => *known = frequency.max(*known),
                    None => found.push((frequency, term.to_owned())),
                }
            }
        }
        found.sort_by(|one, two| two.0.cmp(&one.0).then_with(|| one.1.cmp(&two.1)));
        Ok(found.into_iter().take(limit).map(|(_, term)| term).collect())
    }
}

fn schema() -> Schema {
    let mut schema = Schema::builder();
    for field in FieldName::ALL {
        let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(field.kept());
        schema.add_text_field(field.name(), TextOptions::default().set_indexing_options(indexing));
    }
    schema.build()
}

/// Writes one segment, in the order of the sections: their number in the segment is their rank among all sections.
fn write(directory: impl Into<Box<dyn Directory>>, documents: &[Document], analyser: Analyser) -> Result<Index, SearchError> {
    let mut writer: SingleSegmentIndexWriter =
        Index::builder().schema(schema()).single_segment_index_writer(directory, MEMORY)?;
    for document in documents {
        let title = Words::of(analyser, [document.title.as_str()]);
        let aliases = Words::of(analyser, document.aliases.iter().map(String::as_str));
        for section in &document.sections {
            let mut indexed = TantivyDocument::default();
            let mut add = |field: FieldName, tokens: Vec<IndexedToken>| {
                indexed.add_pre_tokenized_text(field.field(), PreTokenizedString { text: String::new(), tokens });
            };
            let heading = Words::of(analyser, [section.heading.as_str()]);
            let body = Words::of(analyser, [section.body.as_str()]);
            add(FieldName::Title, title.stems.clone());
            add(FieldName::Aliases, aliases.stems.clone());
            add(FieldName::NameForms, title.forms.iter().chain(&aliases.forms).cloned().collect());
            add(FieldName::Identifiers, identified(section));
            add(FieldName::TextForms, heading.forms.into_iter().chain(body.forms).collect());
            add(FieldName::Heading, heading.stems);
            add(FieldName::Body, body.stems);
            writer.add_document(indexed)?;
        }
    }
    Ok(writer.finalize()?)
}

/// The words of a field: as stems in the order of their positions, and as they are spelled.
#[derive(Default)]
struct Words {
    stems: Vec<IndexedToken>,
    forms: Vec<IndexedToken>,
}

impl Words {
    /// The words of texts that follow each other, far enough apart that no phrase runs from one to the next.
    fn of<'a>(analyser: Analyser, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words = Self::default();
        let mut start = 0;
        for text in texts {
            for token in analyser.tokens(text) {
                words.forms.push(indexed(token.form, 0));
                words.stems.push(indexed(token.term, start + token.position));
            }
            // A compound comes after its parts, in the place of the first one.
            words.stems.sort_by_key(|token| token.position);
            start = words.stems.last().map_or(start, |token| token.position + APART);
        }
        words
    }
}

/// The article numbers a section rests on or speaks of.
fn identified(section: &Section) -> Vec<IndexedToken> {
    let texts = section.sources.iter().map(String::as_str).chain([section.heading.as_str(), section.body.as_str()]);
    let with_and_without_letter = |identifier: Identifier| {
        let without = identifier.without_letter().map(str::to_owned);
        [Some(identifier.normal), without].into_iter().flatten()
    };
    texts.flat_map(identifiers::find).flat_map(with_and_without_letter).map(|number| indexed(number, 0)).collect()
}

fn indexed(text: String, position: usize) -> IndexedToken {
    IndexedToken { text, position, ..IndexedToken::default() }
}

fn lengths(segment: &SegmentReader, field: FieldName) -> Result<Arc<Lengths>, SearchError> {
    let norms = segment.get_fieldnorms_reader(field.field())?;
    let (mut words, mut sections) = (0.0, 0u32);
    for section in 0..segment.max_doc() {
        let length = norms.fieldnorm(section);
        if length > 0 {
            words += f64::from(length);
            sections += 1;
        }
    }
    let mean = if sections > 0 { words / f64::from(sections) } else { 1.0 };
    let mut relative = [0.0; 256];
    for id in 0..=u8::MAX {
        #[expect(clippy::cast_possible_truncation, reason = "a ratio of lengths needs no more than f32")]
        let length = (f64::from(FieldNormReader::id_to_fieldnorm(id)) / mean) as f32;
        relative[usize::from(id)] = length;
    }
    Ok(Arc::new(Lengths { norms, relative }))
}

#[expect(clippy::cast_precision_loss, reason = "counts of words, far below the precision of f32 where they matter")]
const fn real(count: u32) -> f32 {
    count as f32
}
