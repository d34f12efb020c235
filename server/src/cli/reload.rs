//! Reading the content again on every SIGHUP, while pages are served or alerts are looked at.

use std::sync::Arc;

use crate::portal::{Portal, PortalError};

/// Reads the content again on every SIGHUP.
#[cfg(unix)]
pub(super) async fn reload_when_asked(portal: Arc<Portal>) {
    use tokio::signal::unix::{SignalKind, signal};
    let mut hangup = match signal(SignalKind::hangup()) {
        Ok(hangup) => hangup,
        Err(error) => {
            tracing::error!(%error, "cannot listen for SIGHUP: content is not reloaded");
            return;
        }
    };
    while hangup.recv().await.is_some() {
        let portal = Arc::clone(&portal);
        if let Err(error) = tokio::task::spawn_blocking(move || reload(&portal)).await {
            tracing::error!(%error, "reloading the content failed");
        }
    }
}

#[cfg(not(unix))]
pub(super) async fn reload_when_asked(_: Arc<Portal>) {}

fn reload(portal: &Portal) {
    match portal.reload() {
        Ok(warnings) => {
            let edition = portal.edition();
            tracing::info!(version = edition.library().rules.version, warnings = warnings.len(), "new content is served");
        }
        Err(error) => {
            if let PortalError::Library(crate::library::LibraryError::Faults(faults)) = &error {
                for fault in faults {
                    tracing::error!(%fault, "fault in the content");
                }
            }
            tracing::error!(%error, "new content is refused, the old one stays");
        }
    }
}
