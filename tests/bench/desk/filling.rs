//! Filling a database, in a process of its own: the memory of one that has written a million cases is in pieces, and its pages take
//! twice as long as those of a desk that has just started.

use std::env::current_exe;
use std::io::{Write as _, stdout};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use content::Answers;
use desk::dossiers::Snapshot;
use desk::testing::crowd::{Crowd, fill};
use desk::testing::settle;
use desk::{Clock, Desk, Random, Storage};
use serde::{Deserialize, Serialize};

use crate::measure::served::runtime;

/// A founder's answers.
const ANSWERS: &str = "product_kind=dtx&ce_marking=obtenu&medical_purpose=oui&is_software=oui&study_status=en_cours";

/// Where a database is.
#[derive(Clone, Debug)]
pub enum Place {
    /// SQLite, in this file.
    File(PathBuf),
    /// PostgreSQL, a schema at this address.
    Schema(String),
}

/// What is known of a database that was filled.
#[derive(Debug, Serialize, Deserialize)]
pub struct Filled {
    pub crowd: Crowd,
    /// How long it took to write the cases.
    pub took: Duration,
}

impl Place {
    /// The database there, made when missing.
    pub async fn open(&self) -> Result<Storage> {
        Ok(match self {
            Self::File(path) => Storage::sqlite(path).await?,
            Self::Schema(url) => Storage::postgresql(url).await?,
        })
    }

    /// Has another process write so many cases.
    pub fn filled(&self, cases: usize) -> Result<Filled> {
        let place = match self {
            Self::File(path) => path.as_os_str(),
            Self::Schema(url) => url.as_ref(),
        };
        let mut command = Command::new(current_exe()?);
        command.arg("--cases").arg(cases.to_string()).arg("--fill").arg(place);
        let output = command.stderr(Stdio::inherit()).output().context("the filling does not start")?;
        ensure!(output.status.success(), "the filling ended with {}", output.status);
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    /// Writes so many cases, and tells of them.
    pub fn fill(&self, cases: usize) -> Result<()> {
        let filled = runtime()?.block_on(async {
            let desk = Desk::new(self.open().await?, clock()?, Random::System);
            let portal = tests::portal();
            let edition = portal.edition();
            let rules = &edition.library().rules;
            let snapshot = Snapshot::of(rules, &Answers::from_query(rules, ANSWERS).0, desk.now().day());
            let start = Instant::now();
            let crowd = fill(&desk, cases, &snapshot).await;
            let took = start.elapsed();
            settle(&desk).await;
            anyhow::Ok(Filled { crowd, took })
        })?;
        Ok(stdout().write_all(&serde_json::to_vec(&filled)?)?)
    }
}

impl From<&str> for Place {
    fn from(place: &str) -> Self {
        if place.starts_with("postgres") { Self::Schema(place.to_owned()) } else { Self::File(place.into()) }
    }
}

/// The instant at which the bench takes place.
pub fn clock() -> Result<Clock> {
    Ok(Clock::Fixed("2026-11-27T09:00:00Z".parse()?))
}
