//! `guichet serve`: the portal.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;
use clap::builder::FalseyValueParser;
use content::Locale;
use desk::Desk;
use tokio::net::TcpListener;
use tokio::time::timeout;

use super::arguments::{self, ContentFolder, Kept, refused};
use super::log::Log;
use super::reload::reload_when_asked;
use super::worker::WorkerSettings;
use super::{Answer, output};
use crate::clock::Clock;
use crate::http::assets::Assets;
use crate::http::listen::{self, Limits};
use crate::http::security::Transport;
use crate::portal::{Portal, PortalError, Settings};
use crate::workers::Workers;

/// Serve the portal
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Address to listen on
    #[arg(long, value_name = "ADDRESS:PORT", env = "GUICHET_LISTEN", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    #[command(flatten)]
    folder: ContentFolder,
    #[command(flatten)]
    kept: Kept,
    /// Public origin, such as `https://guichet.example`
    #[arg(long, value_name = "URL", env = "GUICHET_ORIGIN", value_parser = arguments::origin)]
    origin: Option<String>,
    /// Browsers reach the portal by HTTPS, through a proxy that ends it
    #[arg(long, env = "GUICHET_TLS_PROXY", value_parser = FalseyValueParser::new())]
    tls_proxy: bool,
    /// Loopback address and port where figures are read at `/metrics`, such as 127.0.0.1:9464; nowhere when absent
    #[arg(long, value_name = "ADDRESS:PORT", env = "GUICHET_METRICS", value_parser = arguments::loopback)]
    metrics: Option<SocketAddr>,
    /// Leave mails and daily tasks to `guichet worker`
    #[arg(long, env = "GUICHET_WITHOUT_WORKER", value_parser = FalseyValueParser::new())]
    without_worker: bool,
    #[command(flatten)]
    workers: WorkerSettings,
    #[command(flatten)]
    log: Log,
    /// Pages reload by themselves when the server restarts
    #[arg(long, env = "GUICHET_RELOAD", value_parser = FalseyValueParser::new(), hide = true)]
    reload: bool,
}

impl Serve {
    pub fn run(self) -> anyhow::Result<Answer> {
        self.log.start();
        let (listen, metrics) = (self.listen, self.metrics);
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        let desk = self.kept.with_files(runtime.block_on(self.kept.desk())?)?;
        let means = (!self.without_worker).then(|| self.workers.means(&self.kept.folder())).transpose()?;
        let portal = Arc::new(open(self.settings()?, desk)?);
        let workers = means.map(|means| Workers::new(Arc::clone(&portal), means));
        runtime.block_on(serve(listen, metrics, portal, workers))?;
        Ok(Answer::Yes)
    }

    fn settings(self) -> anyhow::Result<Settings> {
        let transport = if self.tls_proxy { Transport::Tls } else { Transport::Plain };
        Ok(Settings {
            content: self.folder.content,
            data: Some(self.kept.folder().path().to_owned()),
            assets: Assets::load()?,
            origin: self.origin.unwrap_or_default(),
            transport,
            clock: Clock::System,
            reload: self.reload,
        })
    }
}

/// The portal over `desk`.
///
/// # Errors
/// When the content is missing or has faults, which are printed to standard error.
pub(super) fn open(settings: Settings, desk: Desk) -> anyhow::Result<Portal> {
    let (portal, warnings) = Portal::open(settings, desk).map_err(|error| match error {
        PortalError::Library(error) => refused(error, Locale::Fr),
        PortalError::Edition(error) => error.into(),
    })?;
    if !warnings.is_empty() {
        tracing::warn!(warnings = warnings.len(), "the content has warnings: see `guichet content check`");
    }
    Ok(portal)
}

async fn serve(
    address: SocketAddr,
    metrics: Option<SocketAddr>,
    portal: Arc<Portal>,
    workers: Option<Workers>,
) -> anyhow::Result<()> {
    if let Some(address) = metrics {
        let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
        let router = crate::metrics::router(Arc::clone(&portal));
        tokio::spawn(listen::serve(listener, router, Limits::default(), listen::terminated()));
    }
    let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    tokio::spawn(reload_when_asked(Arc::clone(&portal)));
    let origin = Some(portal.settings().origin.clone()).filter(|origin| !origin.is_empty());
    let origin = origin.unwrap_or_else(|| format!("http://{address}"));
    let workers = workers.map(|workers| tokio::spawn(workers.work(origin, listen::terminated())));
    let router = crate::router(portal);
    output::print(&format!("Guichet prêt : http://{address}/fr\n"))?;
    listen::serve(listener, router, Limits::default(), listen::terminated()).await?;
    if let Some(workers) = workers
        && timeout(Limits::DRAIN, workers).await.is_err()
    {
        tracing::warn!("leaving the mail that is being handed over");
    }
    Ok(())
}
