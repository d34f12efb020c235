//! The postings, kept by tantivy: for each field and term, the sections it stands in.

use std::path::Path;

use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::postings::Postings as _;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token as IndexedToken};
use tantivy::{
    Directory, DocSet as _, Index, ReloadPolicy, SegmentReader, SingleSegmentIndexWriter, TERMINATED, TantivyDocument, Term,
};

use crate::analysis::Analyser;
use crate::document::{Document, Section};
use crate::error::SearchError;
use crate::identifiers;

/// Memory for building, in bytes.
const MEMORY: usize = 50 << 20;
/// Terms read at most when a word is completed.
const COMPLETIONS_READ: usize = 64;

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
}

impl FieldName {
    /// All fields, in the order of the schema.
    const ALL: [Self; 5] = [Self::Title, Self::Aliases, Self::Heading, Self::Body, Self::Identifiers];
    /// The fields that words are looked for in.
    pub const WORDS: [Self; 4] = [Self::Title, Self::Aliases, Self::Heading, Self::Body];

    const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Aliases => "aliases",
            Self::Heading => "heading",
            Self::Body => "body",
            Self::Identifiers => "identifiers",
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
    /// Mean length of each field, over the sections that have it.
    means: [f32; FieldName::ALL.len()],
}

impl Postings {
    /// Indexes the sections of `documents` in memory.
    pub fn in_memory(documents: &[Document], analyser: Analyser) -> Result<Self, SearchError> {
        Self::open(&write(RamDirectory::create(), documents, analyser)?, documents)
    }

    /// Indexes the sections of `documents` in an empty folder.
    pub fn in_folder(documents: &[Document], analyser: Analyser, folder: &Path) -> Result<(), SearchError> {
        let folder = MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?;
        write(folder, documents, analyser).map(|_| ())
    }

    /// Opens the folder in which `documents` were indexed.
    pub fn from_folder(folder: &Path, documents: &[Document]) -> Result<Self, SearchError> {
        Self::open(&Index::open_in_dir(folder)?, documents)
    }

    fn open(index: &Index, documents: &[Document]) -> Result<Self, SearchError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let sections: usize = documents.iter().map(|document| document.sections.len()).sum();
        if index.schema() != schema() || searcher.num_docs() != sections as u64 || searcher.segment_readers().len() > 1 {
            return Err(SearchError::Stale("it holds other sections"));
        }
        let segment = searcher.segment_readers().first().cloned();
        let means = match &segment {
            Some(segment) => means(segment)?,
            None => [1.0; FieldName::ALL.len()],
        };
        Ok(Self { segment, means })
    }

    /// Calls `each` with every section where `term` stands in `field`: its number, how often, and its length relative to the mean.
    pub fn each(&self, field: FieldName, term: &str, mut each: impl FnMut(u32, f32, f32)) -> Result<(), SearchError> {
        let Some(segment) = &self.segment else { return Ok(()) };
        let inverted = segment.inverted_index(field.field())?;
        let Some(mut postings) =
            inverted.read_postings(&Term::from_field_text(field.field(), term), IndexRecordOption::WithFreqs)?
        else {
            return Ok(());
        };
        let lengths = segment.get_fieldnorms_reader(field.field())?;
        let mut section = postings.doc();
        while section != TERMINATED {
            each(section, real(postings.term_freq()), real(lengths.fieldnorm(section)) / self.means[field as usize]);
            section = postings.advance();
        }
        Ok(())
    }

    /// Whether `term` stands in `field` of any section.
    pub fn has(&self, field: FieldName, term: &str) -> Result<bool, SearchError> {
        let Some(segment) = &self.segment else { return Ok(false) };
        Ok(segment.inverted_index(field.field())?.doc_freq(&Term::from_field_text(field.field(), term))? > 0)
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
    let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(IndexRecordOption::WithFreqs);
    for field in FieldName::ALL {
        schema.add_text_field(field.name(), TextOptions::default().set_indexing_options(indexing.clone()));
    }
    schema.build()
}

/// Writes one segment, in the order of the sections: their number in the segment is their rank among all sections.
fn write(directory: impl Into<Box<dyn Directory>>, documents: &[Document], analyser: Analyser) -> Result<Index, SearchError> {
    let mut writer: SingleSegmentIndexWriter =
        Index::builder().schema(schema()).single_segment_index_writer(directory, MEMORY)?;
    for document in documents {
        let title = tokens(analyser, [document.title.as_str()]);
        let aliases = tokens(analyser, document.aliases.iter().map(String::as_str));
        for section in &document.sections {
            let mut indexed = TantivyDocument::default();
            let mut add = |field: FieldName, tokens| {
                indexed.add_pre_tokenized_text(field.field(), PreTokenizedString { text: String::new(), tokens });
            };
            add(FieldName::Title, title.clone());
            add(FieldName::Aliases, aliases.clone());
            add(FieldName::Heading, tokens(analyser, [section.heading.as_str()]));
            add(FieldName::Body, tokens(analyser, [section.body.as_str()]));
            add(FieldName::Identifiers, identified(section));
            writer.add_document(indexed)?;
        }
    }
    Ok(writer.finalize()?)
}

fn tokens<'a>(analyser: Analyser, texts: impl IntoIterator<Item = &'a str>) -> Vec<IndexedToken> {
    texts.into_iter().flat_map(|text| analyser.tokens(text)).map(|token| indexed(token.term, token.position)).collect()
}

/// The article numbers a section rests on or speaks of.
fn identified(section: &Section) -> Vec<IndexedToken> {
    let texts = section.sources.iter().map(String::as_str).chain([section.heading.as_str(), section.body.as_str()]);
    texts.flat_map(identifiers::find).map(|identifier| indexed(identifier.normal, 0)).collect()
}

fn indexed(text: String, position: usize) -> IndexedToken {
    IndexedToken { text, position, ..IndexedToken::default() }
}

fn means(segment: &SegmentReader) -> Result<[f32; FieldName::ALL.len()], SearchError> {
    let mut means = [1.0; FieldName::ALL.len()];
    for field in FieldName::ALL {
        let lengths = segment.get_fieldnorms_reader(field.field())?;
        let present = || (0..segment.max_doc()).map(|section| lengths.fieldnorm(section)).filter(|length| *length > 0);
        let count = u32::try_from(present().count()).unwrap_or(u32::MAX);
        if count > 0 {
            means[field as usize] = present().map(real).sum::<f32>() / real(count);
        }
    }
    Ok(means)
}

#[expect(clippy::cast_precision_loss, reason = "counts of words, far below the precision of f32 where they matter")]
const fn real(count: u32) -> f32 {
    count as f32
}
