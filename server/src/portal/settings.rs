//! How the portal is configured.

use std::path::PathBuf;

use crate::clock::Clock;
use crate::http::assets::Assets;
use crate::http::security::Transport;

/// How the portal is configured. The default is fit for tests: nothing on disk, no assets.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Folder of the content files; those that the program carries when absent.
    pub content: Option<PathBuf>,
    /// Folder for what the server writes; everything stays in memory when absent.
    pub data: Option<PathBuf>,
    /// Files for the browser.
    pub assets: Assets,
    /// Public origin, such as `https://guichet.example`, without a slash at the end; empty when unknown.
    pub origin: String,
    /// How browsers reach the portal.
    pub transport: Transport,
    /// The clock.
    pub clock: Clock,
    /// Whether pages reload by themselves when the server restarts, for development.
    pub reload: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            content: None,
            data: None,
            assets: Assets::empty(),
            origin: String::new(),
            transport: Transport::Plain,
            clock: Clock::System,
            reload: false,
        }
    }
}
