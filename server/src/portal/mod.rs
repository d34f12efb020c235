//! The portal: what the server knows beyond one request, and how it is loaded and replaced while requests are served.

mod edition;
mod settings;

use std::sync::Arc;

use arc_swap::ArcSwap;
use content::load::Fault;
use desk::Desk;
use search::Index;
use tokio::sync::Notify;

pub use self::edition::{Edition, EditionError, index_folder};
pub use self::settings::Settings;
use crate::clock::Clock;
use crate::library::{LibraryError, load_library};

/// What the server knows beyond one request.
#[derive(Debug)]
pub struct Portal {
    settings: Settings,
    edition: ArcSwap<Edition>,
    desk: Desk,
    /// Told when other content is served.
    reloaded: Notify,
}

/// Why the portal cannot open, or why new content was refused.
#[derive(Debug, thiserror::Error)]
pub enum PortalError {
    /// There is no library.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The library cannot be made ready to be served.
    #[error(transparent)]
    Edition(#[from] EditionError),
}

impl Portal {
    /// Loads everything; the warnings tell what to look at in the content files.
    ///
    /// # Errors
    ///
    /// When the content files are missing or have faults, or the index cannot be built.
    pub fn open(settings: Settings, desk: Desk) -> Result<(Self, Vec<Fault>), PortalError> {
        let loaded = load_library(settings.content.as_deref(), settings.clock.today())?;
        let edition = ArcSwap::from_pointee(Edition::new(loaded.library, &settings)?);
        Ok((Self { settings, edition, desk, reloaded: Notify::new() }, loaded.warnings))
    }

    /// The portal, its pages searching `index` instead of the index of the library until the next reload: benches measure them
    /// over more passages than the desk has.
    ///
    /// # Errors
    ///
    /// When the content files are missing or have faults.
    pub fn searching(settings: Settings, desk: Desk, index: Index) -> Result<Self, PortalError> {
        let loaded = load_library(settings.content.as_deref(), settings.clock.today())?;
        let edition = ArcSwap::from_pointee(Edition::searching(loaded.library, index, &settings)?);
        Ok(Self { settings, edition, desk, reloaded: Notify::new() })
    }

    /// The same portal over another desk, at the time of that desk: tests give each its own.
    #[must_use]
    pub fn over(&self, desk: Desk) -> Self {
        let settings = Settings { clock: desk.clock(), ..self.settings.clone() };
        Self { settings, edition: ArcSwap::from(self.edition()), desk, reloaded: Notify::new() }
    }

    /// Reads the content files again and serves them from now on. Requests under way finish with the old ones. Takes a
    /// while: call it on a blocking thread.
    ///
    /// # Errors
    ///
    /// When the new content is missing or has faults, or the index cannot be built: the old content stays.
    pub fn reload(&self) -> Result<Vec<Fault>, PortalError> {
        let loaded = load_library(self.settings.content.as_deref(), self.clock().today())?;
        let fresh = Edition::new(loaded.library, &self.settings)?;
        self.edition.store(Arc::new(fresh.after(&self.edition.load())));
        self.reloaded.notify_one();
        Ok(loaded.warnings)
    }

    /// Completes once other content is served, for the one who waits for it.
    pub async fn reloaded(&self) {
        self.reloaded.notified().await;
    }

    /// What is served now. One request takes it once, so that all it says comes from the same library.
    pub fn edition(&self) -> Arc<Edition> {
        self.edition.load_full()
    }

    /// What is kept about people.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The clock.
    pub const fn clock(&self) -> Clock {
        self.settings.clock
    }

    /// How the portal was configured.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }
}

#[cfg(test)]
mod tests;
