//! What alerts are looked at with: the library that is served at the moment, and its search.

use std::sync::Arc;

use app::pages::search::asked::found;
use chrono::NaiveDate;
use content::alerts::Fingerprints;
use content::model::FicheRef;
use content::{Library, Locale};
use desk::DeskError;
use desk::alerts::{EditionFiches, Looked, Sight};
use search::fingerprint::{MADE, fingerprints};
use tokio::sync::Mutex;

use crate::portal::{Edition, Portal};

/// Looks at alerts with what a portal serves.
#[derive(Debug)]
pub struct Lookout {
    portal: Arc<Portal>,
    /// What was looked with last, and the number of its edition.
    last: Mutex<Option<(Arc<Seeing>, i64)>>,
}

/// An edition, with what each of its fiches says.
#[derive(Debug)]
struct Seeing {
    edition: Arc<Edition>,
    fiches: EditionFiches,
}

impl Lookout {
    /// Looks with what `portal` serves.
    pub fn new(portal: Arc<Portal>) -> Self {
        Self { portal, last: Mutex::default() }
    }

    /// Looks at the alerts that have to be looked at; to be called as often as one likes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn look(&self) -> Result<Looked, DeskError> {
        let mut last = self.last.lock().await;
        let edition = self.portal.edition();
        let known = last.as_ref().filter(|(seeing, _)| Arc::ptr_eq(&seeing.edition, &edition));
        let (seeing, mine) = match known {
            Some((seeing, number)) => (Arc::clone(seeing), Some(*number)),
            None => (Arc::new(Seeing::of(edition)), None),
        };
        let desk = self.portal.desk();
        let number = desk.edition(&seeing.library().rules.version, &seeing.fiches, mine).await?;
        let looked = desk.look_at_alerts(&*seeing, number).await;
        *last = Some((seeing, number));
        looked
    }
}

impl Seeing {
    fn of(edition: Arc<Edition>) -> Self {
        let of = |locale| fingerprints(edition.library(), locale);
        let fiches = EditionFiches { made: MADE, fr: of(Locale::Fr), en: of(Locale::En) };
        Self { edition, fiches }
    }
}

impl Sight for Seeing {
    fn library(&self) -> &Library {
        self.edition.library()
    }

    fn fingerprints(&self, locale: Locale) -> &Fingerprints {
        self.fiches.of(locale)
    }

    fn found(&self, query: &str, locale: Locale, today: NaiveDate) -> Option<Vec<FicheRef>> {
        found(&self.edition.site.index, query, locale, today)
    }
}
