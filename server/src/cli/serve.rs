//! `guichet serve`: the portal.

use std::io::IsTerminal as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use clap::builder::FalseyValueParser;
use clap::{Args, ValueEnum};
use content::Locale;
use desk::{Desk, Random, Storage};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use super::arguments::{self, ContentFolder, refused};
use super::{Answer, output};
use crate::clock::Clock;
use crate::http::assets::Assets;
use crate::http::listen::{self, Limits};
use crate::http::security::Transport;
use crate::portal::{Portal, PortalError, Settings};

/// Serve the portal
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Address to listen on
    #[arg(long, value_name = "ADDRESS:PORT", env = "GUICHET_LISTEN", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    #[command(flatten)]
    folder: ContentFolder,
    /// Folder for what the server writes: the search index
    #[arg(long, value_name = "DIR", env = "GUICHET_DATA", default_value = "data")]
    data: PathBuf,
    /// Public origin, such as `https://guichet.example`
    #[arg(long, value_name = "URL", env = "GUICHET_ORIGIN", value_parser = arguments::origin)]
    origin: Option<String>,
    /// Browsers reach the portal by HTTPS, through a proxy that ends it
    #[arg(long, env = "GUICHET_TLS_PROXY", value_parser = FalseyValueParser::new())]
    tls_proxy: bool,
    /// Form of the log on standard error
    #[arg(long, value_name = "FORM", env = "GUICHET_LOG_FORMAT", default_value = "text")]
    log_format: LogFormat,
    /// Pages reload by themselves when the server restarts
    #[arg(long, env = "GUICHET_RELOAD", value_parser = FalseyValueParser::new(), hide = true)]
    reload: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LogFormat {
    /// For people
    Text,
    /// For programs, one object a line
    Json,
}

impl Serve {
    pub fn run(self) -> anyhow::Result<Answer> {
        start_log(self.log_format);
        let listen = self.listen;
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        let settings = self.settings()?;
        let storage = runtime.block_on(storage(&settings))?;
        let desk = Desk::new(storage, settings.clock, Random::System);
        let portal = Arc::new(open(settings, desk)?);
        runtime.block_on(serve(listen, portal))?;
        Ok(Answer::Yes)
    }

    fn settings(self) -> anyhow::Result<Settings> {
        let transport = if self.tls_proxy { Transport::Tls } else { Transport::Plain };
        Ok(Settings {
            content: self.folder.content,
            data: Some(self.data),
            assets: Assets::load()?,
            origin: self.origin.unwrap_or_default(),
            transport,
            clock: Clock::System,
            reload: self.reload,
        })
    }
}

/// The log goes to standard error, so that standard output holds the address and nothing else.
fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_env("GUICHET_LOG").unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn"));
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(std::io::stderr().is_terminal()).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
}

/// The database: PostgreSQL where the environment names one, else a file in the data folder.
async fn storage(settings: &Settings) -> anyhow::Result<Storage> {
    if let Ok(url) = std::env::var("DATABASE_URL") {
        return Storage::postgresql(&url).await.context("the database at DATABASE_URL cannot be used");
    }
    let folder = settings.data.as_deref().unwrap_or(Path::new("data"));
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let file = folder.join("guichet.db");
    Storage::sqlite(&file).await.with_context(|| format!("the database {} cannot be used", file.display()))
}

fn open(settings: Settings, desk: Desk) -> anyhow::Result<Portal> {
    let (portal, warnings) = Portal::open(settings, desk).map_err(|error| match error {
        PortalError::Library(error) => refused(error, Locale::Fr),
        PortalError::Edition(error) => error.into(),
    })?;
    if !warnings.is_empty() {
        tracing::warn!(warnings = warnings.len(), "the content has warnings: see `guichet content check`");
    }
    Ok(portal)
}

async fn serve(address: SocketAddr, portal: Arc<Portal>) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    tokio::spawn(reload_when_asked(Arc::clone(&portal)));
    let router = crate::router(portal);
    output::print(&format!("Guichet prêt : http://{address}/fr\n"))?;
    listen::serve(listener, router, Limits::default(), listen::terminated()).await?;
    Ok(())
}

/// Reads the content again on every SIGHUP.
#[cfg(unix)]
async fn reload_when_asked(portal: Arc<Portal>) {
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
async fn reload_when_asked(_: Arc<Portal>) {}

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
