//! A desk full of cases, on a database, served by this process; who visits it.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use content::Answers;
use desk::dossiers::Snapshot;
use desk::testing::crowd::{Crowd, fill};
use desk::testing::{postgresql, settle};
use desk::{Clock, Desk, Random, Storage};
use tempfile::TempDir;

use crate::measure::connection::Connection;
use crate::measure::served::{Served, runtime};

/// A founder's answers.
const ANSWERS: &str = "product_kind=dtx&ce_marking=obtenu&medical_purpose=oui&is_software=oui&study_status=en_cours";

/// Which database.
pub enum Database {
    Sqlite,
    /// At this address.
    PostgreSql(String),
}

/// A desk that is served.
pub struct House {
    pub desk: Desk,
    pub crowd: Crowd,
    /// How long it took to write the cases.
    pub filled_in: Duration,
    pub served: Served,
    _folder: TempDir,
}

/// Somebody at a browser.
pub struct Visitor {
    connection: Connection,
    cookie: String,
}

impl Database {
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::PostgreSql(_) => "PostgreSQL",
        }
    }
}

impl House {
    /// A desk with so many cases. Its database is where `TMPDIR` says, or where PostgreSQL keeps its own.
    pub fn filled(database: &Database, cases: usize) -> Result<Self> {
        let (runtime, folder) = (runtime()?, tempfile::tempdir()?);
        let clock = Clock::Fixed("2026-11-27T09:00:00Z".parse()?);
        let (desk, crowd, filled_in) = runtime.block_on(async {
            let storage = match database {
                Database::Sqlite => Storage::sqlite(&folder.path().join("guichet.db")).await?,
                Database::PostgreSql(url) => postgresql(url).await,
            };
            let key = desk::sealing::SealingKey::new(Random::System);
            let desk = Desk::new(storage, clock, Random::System).unlocked(key).await?;
            let portal = tests::portal();
            let edition = portal.edition();
            let rules = &edition.library().rules;
            let snapshot = Snapshot::of(rules, &Answers::from_query(rules, ANSWERS).0, desk.now().day());
            let start = Instant::now();
            let crowd = fill(&desk, cases, &snapshot).await;
            let filled_in = start.elapsed();
            settle(&desk).await;
            anyhow::Ok((desk, crowd, filled_in))
        })?;
        let router = tests::House::over(desk.clone()).router();
        Ok(Self { desk, crowd, filled_in, served: Served::on(runtime, router)?, _folder: folder })
    }

    /// Somebody whose cookie holds `token`; nobody in particular when it is empty.
    pub fn visitor(&self, token: &str) -> Result<Visitor> {
        self.visitor_from(Ipv4Addr::LOCALHOST.into(), token)
    }

    /// Somebody at another address of this machine.
    pub fn visitor_from(&self, from: IpAddr, token: &str) -> Result<Visitor> {
        let connection = Connection::open(self.served.runtime.handle(), self.served.address, from)?;
        let cookie = if token.is_empty() { String::new() } else { format!("Cookie: __Host-guichet={token}\r\n") };
        Ok(Visitor { connection, cookie })
    }

    /// Ends it.
    pub fn close(self) -> Result<()> {
        self.served.stop()
    }
}

impl Visitor {
    /// Asks for a page as browsers do; gives the time until it has come whole.
    pub fn page(&mut self, target: &str) -> Result<Duration> {
        let headers = format!("{}Accept-Encoding: br\r\n", self.cookie);
        let start = Instant::now();
        let (status, _) = self.connection.ask(&format!("GET {target}"), &headers, "")?;
        let time = start.elapsed();
        ensure!(status == 200, "{target} was answered with {status}");
        Ok(time)
    }

    /// The text of a page.
    pub fn text(&mut self, target: &str) -> Result<String> {
        let (status, body) = self.connection.ask(&format!("GET {target}"), &self.cookie, "")?;
        ensure!(status == 200, "{target} was answered with {status}");
        Ok(String::from_utf8_lossy(body).into_owned())
    }

    /// Sends a form; gives the status and the time.
    pub fn send(&mut self, target: &str, fields: &[(&str, &str)]) -> Result<(u16, Duration)> {
        let body = app::links::query(fields.iter().copied());
        let headers = format!(
            "{}Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            self.cookie,
            body.len()
        );
        let start = Instant::now();
        let (status, _) = self.connection.ask(&format!("POST {target}"), &headers, &body)?;
        Ok((status, start.elapsed()))
    }
}
