//! A library that changes, people who follow it, and the mails they get.

use std::sync::LazyLock;

use chrono::NaiveDate;
use content::alerts::Fingerprints;
use content::model::FicheRef;
use content::{Answers, Library, Locale};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use crate::alerts::{EditionFiches, Sight};
use crate::cases::tests::fixtures::{company, founder};
use crate::desk::Desk;
use crate::dossiers::{For, Snapshot};
use crate::entities::{alert_news, outgoing_mail};
use crate::ids::DossierId;
use crate::outbox::Mail;
use crate::visitor::Visitor;

/// A morning in Paris.
pub const MORNING: &str = "2026-11-27T08:00:00Z";
/// Few answers of a digital therapeutic.
const ANSWERS: &str = "product_kind=dtx&ce_marking=obtenu";
/// What must not be in any mail.
pub const CONFIDENTIAL: [&str; 3] = ["Somnia", "Insomnie", "Kinésia"];

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let files = content::load::read_folder(&folder).expect("the files of content/");
    content::load::load(&files, NaiveDate::default()).expect("the library is right").library
});

/// The library and what its search finds, as it is at one time.
#[derive(Clone)]
pub struct Seeing {
    pub library: Library,
    pub fiches: EditionFiches,
    pub found: Vec<FicheRef>,
}

impl Sight for Seeing {
    fn library(&self) -> &Library {
        &self.library
    }

    fn fingerprints(&self, locale: Locale) -> &Fingerprints {
        self.fiches.of(locale)
    }

    fn found(&self, _: &str, _: Locale, _: NaiveDate) -> Option<Vec<FicheRef>> {
        Some(self.found.clone())
    }
}

impl Seeing {
    /// The library of the repository, whose search finds nothing.
    pub fn first() -> Self {
        Self { library: LIBRARY.clone(), fiches: EditionFiches::default(), found: Vec::new() }
    }

    /// The same under another version.
    pub fn named(mut self, version: &str) -> Self {
        version.clone_into(&mut self.library.rules.version);
        self
    }

    /// The same, early access for digital therapeutics being over.
    pub fn without_early_access(mut self) -> Self {
        let rules = &mut self.library.rules;
        let scheme = rules.schemes.iter_mut().find(|scheme| scheme.id == "pecan-dtx").expect("the scheme");
        scheme.in_force.until = NaiveDate::from_ymd_opt(2026, 1, 1);
        self.library.rules = std::mem::take(rules).prepared();
        self.named("over")
    }

    /// The same, its search finding one fiche that says `says`.
    pub fn finding(mut self, fiche: &str, says: u64) -> Self {
        self.found = vec![FicheRef::parse(fiche).expect("a fiche")];
        self.fiches.fr = Fingerprints::from([(fiche.to_owned(), says)]);
        self
    }
}

/// Looks, as a node does that has just loaded what it sees. Says how many mails there are.
pub async fn look(desk: &Desk, seeing: &Seeing) -> usize {
    let edition = desk.edition(&seeing.library.rules.version, &seeing.fiches, None).await.expect("a number");
    let looked = desk.look_at_alerts(seeing, edition).await.expect("an end");
    assert_eq!(looked.failed, 0);
    looked.mails
}

/// Somebody with a company and a dossier.
pub async fn founded(desk: &Desk, name: &str) -> (Visitor, DossierId) {
    let mut visitor = founder(desk, name).await;
    company(desk, "Kinésia", &mut [&mut visitor]).await;
    let dossier = dossier(desk, &visitor).await;
    (visitor, dossier)
}

/// Another dossier of the visitor's company.
pub async fn dossier(desk: &Desk, visitor: &Visitor) -> DossierId {
    let rules = &LIBRARY.rules;
    let (answers, _) = Answers::from_query(rules, ANSWERS);
    let snapshot = Snapshot::of(rules, &answers, desk.now().day());
    let (product, indication) = ("Somnia".parse().expect("a product"), "Insomnie".parse().expect("an indication"));
    let company = For::Known(visitor.companies[0].company);
    desk.save_dossier(visitor, company, &product, &indication, &snapshot).await.expect("a dossier")
}

/// The mails about alerts, with their recipients, the first one first.
pub async fn mails(desk: &Desk) -> Vec<(String, Mail)> {
    let rows =
        outgoing_mail::Entity::find().order_by_asc(outgoing_mail::Column::Id).all(desk.storage.read()).await.expect("rows");
    let alerts = rows.into_iter().filter(|row| row.kind == Mail::ALERTS);
    alerts.map(|row| (row.recipient, serde_json::from_str(&row.values).expect("a mail"))).collect()
}

/// How much was told, to everybody.
pub async fn told(desk: &Desk) -> usize {
    alert_news::Entity::find().all(desk.storage.read()).await.expect("rows").len()
}
