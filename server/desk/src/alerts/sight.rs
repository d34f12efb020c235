//! What the desk is shown of the library when it looks at alerts.

use chrono::NaiveDate;
use content::alerts::Fingerprints;
use content::model::FicheRef;
use content::{Library, Locale};

/// The library and its search, as one edition of them.
pub trait Sight: Sync {
    /// Everything the desk knows.
    fn library(&self) -> &Library;

    /// What each fiche says in `locale`.
    fn fingerprints(&self, locale: Locale) -> &Fingerprints;

    /// The fiches that a saved search finds on `today`, best first; nothing when the index cannot be read.
    fn found(&self, query: &str, locale: Locale, today: NaiveDate) -> Option<Vec<FicheRef>>;
}
