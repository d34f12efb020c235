//! Dossiers: a product and an indication, with every version of the answers and of the verdicts.

mod archive;
pub mod difference;
mod dossier;
mod edit;
mod every;
mod export;
mod list;
mod new_version;
mod save;
mod snapshot;
#[cfg(test)]
mod tests;
mod texts;
mod verdicts;
mod version;

pub use dossier::Dossier;
pub(crate) use dossier::locked;
pub use export::{CompanyData, DossierData, harmless};
pub use list::{DossierCursor, DossierPage, Listed};
pub use save::For;
pub(crate) use save::deed;
pub use snapshot::{DAY, Snapshot};
pub use texts::{Indication, Notes, Product};
pub use verdicts::{SchemeVerdict, Verdicts};
pub(crate) use version::of_last;
pub use version::{Version, VersionEntry};
