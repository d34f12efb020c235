//! `guichet worker`: mails and daily tasks, without pages.

use std::sync::Arc;

use anyhow::Context as _;
use chrono::TimeDelta;
use clap::Args;
use desk::retention::Retention;
use lettre::message::Mailbox;

use super::Answer;
use super::arguments::{self, ContentFolder, Kept};
use super::log::Log;
use super::reload::reload_when_asked;
use super::serve;
use crate::data_folder::DataFolder;
use crate::http::listen;
use crate::mail::{Mailer, SmtpServer};
use crate::portal::Settings;
use crate::workers::{Means, Workers};

/// Deliver mails and do what is done once a day, without serving pages
#[derive(Debug, Args)]
pub(super) struct Worker {
    #[command(flatten)]
    kept: Kept,
    #[command(flatten)]
    folder: ContentFolder,
    /// Public origin, such as `https://guichet.example`: what addresses in mails begin with
    #[arg(long, value_name = "URL", env = "GUICHET_ORIGIN", value_parser = arguments::origin)]
    origin: String,
    #[command(flatten)]
    settings: WorkerSettings,
    #[command(flatten)]
    log: Log,
}

/// How mails leave, and how long things are kept.
#[derive(Debug, Args)]
pub(super) struct WorkerSettings {
    /// Sender of mails, such as `Guichet <guichet@example.fr>`; needed with an SMTP server, which `GUICHET_SMTP` names:
    /// `smtps://user:password@host:port`. Without one, mails are files in the folder `outbox` of the data
    #[arg(long, value_name = "ADDRESS", env = "GUICHET_MAIL_FROM")]
    mail_from: Option<Mailbox>,
    /// Days for which mails are kept once they were sent
    #[arg(long, value_name = "DAYS", env = "GUICHET_KEEP_MAILS", default_value_t = Retention::default().mails.num_days())]
    #[arg(value_parser = clap::value_parser!(i64).range(1..=36_500))]
    keep_mails: i64,
    /// Days for which name and address of a closed account are kept
    #[arg(long, value_name = "DAYS", env = "GUICHET_KEEP_ACCOUNTS", default_value_t = Retention::default().closed_accounts.num_days())]
    #[arg(value_parser = clap::value_parser!(i64).range(1..=36_500))]
    keep_accounts: i64,
    /// Days for which files of closed cases are kept
    #[arg(long, value_name = "DAYS", env = "GUICHET_KEEP_FILES", default_value_t = Retention::default().files.num_days())]
    #[arg(value_parser = clap::value_parser!(i64).range(1..=36_500))]
    keep_files: i64,
}

impl Worker {
    pub fn run(self) -> anyhow::Result<Answer> {
        self.log.start();
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        let desk = self.kept.with_files(arguments::desk(runtime.block_on(self.kept.storage())?))?;
        let means = self.settings.means(&self.kept.folder())?;
        // Its index is in memory: it is no use to the nodes that serve.
        let settings = Settings { content: self.folder.content, ..Settings::default() };
        let portal = Arc::new(serve::open(settings, desk)?);
        let workers = Workers::new(Arc::clone(&portal), means);
        runtime.block_on(async {
            tokio::spawn(reload_when_asked(portal));
            workers.work(self.origin, listen::terminated()).await;
        });
        Ok(Answer::Yes)
    }
}

impl WorkerSettings {
    /// What the workers work with.
    ///
    /// # Errors
    ///
    /// When the SMTP server is not well named, or the sender is missing.
    pub fn means(&self, data: &DataFolder) -> anyhow::Result<Means> {
        let rules = Retention {
            mails: TimeDelta::days(self.keep_mails),
            closed_accounts: TimeDelta::days(self.keep_accounts),
            files: TimeDelta::days(self.keep_files),
        };
        Ok(Means { mailer: self.mailer(data)?, rules })
    }

    fn mailer(&self, data: &DataFolder) -> anyhow::Result<Mailer> {
        if let Some(url) = arguments::smtp_server() {
            let server: SmtpServer = url.parse().context("GUICHET_SMTP is not well written")?;
            let from = self.mail_from.clone().context("GUICHET_SMTP needs GUICHET_MAIL_FROM, the sender of mails")?;
            return Ok(Mailer::smtp(server, from));
        }
        let from = self.mail_from.clone().map_or_else(|| "guichet@localhost".parse(), Ok)?;
        Ok(Mailer::folder(data.outbox(), from))
    }
}
