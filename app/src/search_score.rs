//! The score of the search on the golden queries, measured by the portal on its own index when somebody asks for it.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use content::Library;
use search::eval::golden::{GoldenScore, score};
use search::eval::variation::Expansion;
use search::{Index, SearchError};

/// A score, and the day for which it holds: the state of a call moves it up or down.
#[derive(Debug)]
pub struct Measured {
    /// The day.
    pub date: NaiveDate,
    /// The score.
    pub score: GoldenScore,
}

/// The last score that was asked for; none at first, since measuring takes hundreds of searches.
#[derive(Debug, Default)]
pub struct SearchScore(Mutex<Option<Arc<Measured>>>);

impl SearchScore {
    /// The score on `date`, measured once a day. Takes a while the first time, and those who ask meanwhile wait: call it on a
    /// blocking thread.
    ///
    /// # Errors
    /// When tantivy cannot read the postings.
    pub fn on(&self, date: NaiveDate, library: &Library, index: &Index) -> Result<Arc<Measured>, SearchError> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = last.as_ref().filter(|known| known.date == date) {
            return Ok(Arc::clone(known));
        }
        let score = score(index, &library.search.golden, &Expansion::all(library), date)?;
        let measured = Arc::new(Measured { date, score });
        *last = Some(Arc::clone(&measured));
        Ok(measured)
    }
}
