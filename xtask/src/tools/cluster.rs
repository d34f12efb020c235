//! A PostgreSQL cluster to throw away: made in an empty folder, reached over a Unix socket only, stopped and removed at the end.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use super::packages;

/// Name of the only role, and of the database.
pub const ROLE: &str = "postgres";

/// Starts the cluster, tells its folder and waits until its input ends: however this process ends, the cluster goes with it.
const KEEPER: &str = r#"
set -e
folder=$(mktemp -d "${TMPDIR:-/tmp}/guichet-postgresql-XXXXXX")
trap '"$0/pg_ctl" stop --silent --mode=immediate --pgdata "$folder/data" >&2 || true; rm -rf "$folder"' EXIT
cd "$folder"
"$0/initdb" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync --username="$1" --pgdata data >log || { cat log >&2; exit 1; }
"$0/pg_ctl" start --wait --silent --pgdata data --log log --options \
    "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=$2 -c max_connections=300" || { cat log >&2; exit 1; }
echo "$folder"
read -r end || true
"#;

/// Whether what the cluster acknowledges is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Nothing is: for tests, and where reading is measured.
    None,
    /// All of it is: where writing is measured.
    Full,
}

/// A running cluster, for tests and benches.
#[derive(Debug)]
pub struct Cluster {
    keeper: Child,
    /// Held open as long as the cluster is wanted.
    wanted: Option<ChildStdin>,
    folder: PathBuf,
}

impl Cluster {
    /// Makes a cluster with the programs in the folder `programs`, and starts it.
    ///
    /// # Errors
    ///
    /// When one of the programs fails; it has then said why.
    pub fn start(programs: &Path, durability: Durability) -> Result<Self> {
        let mut keeper = Command::new("sh");
        keeper.args(["-c", KEEPER]).arg(programs).args([ROLE, durability.fsync()]).env("LC_ALL", "C").current_dir("/");
        // What stops this process from a terminal must not reach the keeper, which has to tidy up.
        keeper.process_group(0).stdin(Stdio::piped()).stdout(Stdio::piped());
        if packages::is_root() {
            // PostgreSQL refuses to run as root.
            let (user, group) = user_of_packages()?;
            keeper.uid(user).gid(group);
        }
        let mut keeper = keeper.spawn().context("sh could not be started")?;
        let (wanted, output) = (keeper.stdin.take(), keeper.stdout.take());
        let mut cluster = Self { keeper, wanted, folder: PathBuf::new() };
        let mut told = String::new();
        BufReader::new(output.context("sh has no output")?).read_line(&mut told)?;
        if told.is_empty() {
            bail!("the PostgreSQL cluster of the tests could not be started");
        }
        cluster.folder = told.trim_end().into();
        Ok(cluster)
    }

    /// The folder of its socket, for `psql --host`.
    pub fn socket(&self) -> &Path {
        &self.folder
    }

    /// Where programs find it.
    pub fn url(&self) -> String {
        format!("postgres://{ROLE}@{}/{ROLE}", self.folder.display().to_string().replace('%', "%25").replace('/', "%2F"))
    }
}

impl Durability {
    /// How PostgreSQL calls it.
    const fn fsync(self) -> &'static str {
        match self {
            Self::None => "off",
            Self::Full => "on",
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.wanted.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!("the PostgreSQL cluster of the tests may still run: {error}");
        }
    }
}

/// Number and group of the user that the system's packages make for the server.
fn user_of_packages() -> Result<(u32, u32)> {
    let known = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let line = known.lines().find_map(|line| line.strip_prefix("postgres:"));
    let mut columns = line.context("PostgreSQL does not run as root, and there is no user postgres")?.split(':').skip(1);
    let mut number = || columns.next()?.parse().ok();
    number().zip(number()).context("/etc/passwd is broken")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process;
    use crate::tools::postgresql;

    #[test]
    fn a_cluster_answers_and_nothing_of_it_is_left() {
        // The test command has installed the programs before the tests run.
        let Some(programs) = postgresql::find() else { return };
        for durability in [Durability::None, Durability::Full] {
            let cluster = Cluster::start(&programs, durability).unwrap();
            let mut psql = Command::new(programs.join("psql"));
            psql.args(["--no-psqlrc", "--tuples-only", "--no-align", "--command=SHOW fsync"]).arg(cluster.url());
            assert_eq!(process::read(&mut psql).unwrap(), durability.fsync());
            let folder = cluster.socket().to_owned();
            drop(cluster);
            assert!(!folder.exists());
        }
    }

    #[test]
    fn programs_that_are_not_there_are_told_and_leave_nothing() {
        let error = Cluster::start(Path::new("/nowhere"), Durability::None).unwrap_err();
        assert_eq!(error.to_string(), "the PostgreSQL cluster of the tests could not be started");
    }
}
