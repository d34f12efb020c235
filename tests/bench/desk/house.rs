//! A desk full of cases, on a database, served by this process; who visits it.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use desk::sealing::SealingKey;
use desk::testing::crowd::Crowd;
use desk::testing::schema;
use desk::{Desk, Random};
use tempfile::TempDir;

use crate::filling::{Filled, Place, clock};
use crate::measure::connection::Connection;
use crate::measure::served::{Served, runtime};

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
        let place = match database {
            Database::Sqlite => Place::File(folder.path().join("guichet.db")),
            Database::PostgreSql(url) => Place::Schema(runtime.block_on(schema(url))),
        };
        let Filled { crowd, took } = place.filled(cases)?;
        let desk = Desk::new(runtime.block_on(place.open())?, clock()?, Random::System);
        let desk = runtime.block_on(desk.unlocked(SealingKey::new(Random::System)))?;
        let router = tests::House::over(desk.clone()).router();
        Ok(Self { desk, crowd, filled_in: took, served: Served::on(runtime, router)?, _folder: folder })
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
