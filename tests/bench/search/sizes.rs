//! How answers slow down as passages multiply.

use std::path::Path;
use std::time::Instant;

use anyhow::{Result, ensure};
use search::Index;
use serde::{Deserialize, Serialize};

use crate::asking::each;
use crate::collection::{self, LOCALE};
use crate::machine::{Waiting, peak_megabytes};
use crate::measure::times::Times;
use crate::passages;

/// Passages in each index.
pub const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// The figures of one index.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Size {
    /// Passages indexed.
    pub passages: usize,
    /// Queries asked.
    pub queries: usize,
    /// Building the index, in seconds.
    pub build_s: f64,
    /// Most memory that the process has had, the passages included, in MB.
    pub peak_mb: u64,
    /// A page of results with extracts.
    pub answer: Times,
    /// Share of the time in which the answers waited for a core.
    pub waited: f64,
}

impl Size {
    /// Builds an index of `passages` in this process and asks it every query of the collection in `folder`.
    pub fn measure(folder: &Path, passages: usize) -> Result<Self> {
        let (index, queries, build_s) = built(folder, passages)?;
        let waiting = Waiting::so_far();
        let (_, times) = each(&queries, |query| collection::ask(&index, query))?;
        let waited = waiting.share();
        Ok(Self { passages, queries: queries.len(), build_s, peak_mb: peak_megabytes(), answer: Times::of(times), waited })
    }
}

/// An index of `passages` made from the collection in `folder`, its queries, and the seconds it took to build.
pub fn built(folder: &Path, passages: usize) -> Result<(Index, Vec<String>, f64)> {
    let collection = collection::read(folder)?;
    let queries = collection.queries.into_iter().map(|query| query.text).collect();
    let documents = passages::of_sheets(&collection.documents, passages);
    drop(collection.documents);
    ensure!(documents.len() == passages, "the sheets are too few for {passages} passages that are not alike");
    let start = Instant::now();
    let index = Index::of_documents(documents, LOCALE)?;
    Ok((index, queries, start.elapsed().as_secs_f64()))
}
