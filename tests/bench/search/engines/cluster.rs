//! A PostgreSQL cluster to throw away: started from an empty folder, reached over a Unix socket only, stopped and removed at the end.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

/// Name of the only role.
const ROLE: &str = "bench";

/// A running cluster.
pub struct Cluster {
    programs: PathBuf,
    folder: TempDir,
    /// Who runs it: PostgreSQL refuses to run as root.
    user: Option<User>,
}

impl Cluster {
    /// Makes a cluster with the programs in the folder `programs`, and starts it.
    pub fn start(programs: &Path) -> Result<Self> {
        let folder = TempDir::with_prefix("bench-postgresql-")?;
        let user = if fs::metadata(folder.path())?.uid() == 0 { Some(User::of_packages()?) } else { None };
        if let Some(User { id, group }) = user {
            chown(folder.path(), Some(id), Some(group))?;
        }
        let cluster = Self { programs: programs.to_owned(), folder, user };
        let mut initdb = cluster.program("initdb");
        initdb.args(["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--username", ROLE]);
        finished(initdb.arg("--pgdata").arg(cluster.data()))?;
        let options = format!("-c listen_addresses='' -c unix_socket_directories='{}'", cluster.folder.path().display());
        let mut start = cluster.program("pg_ctl");
        start.args(["start", "--wait", "--silent", "--options", &options, "--log"]).arg(cluster.folder.path().join("log"));
        finished(start.arg("--pgdata").arg(cluster.data()))?;
        Ok(cluster)
    }

    /// Runs a script of `psql`; gives what it prints, columns apart by tabs.
    pub fn run(&self, script: &str) -> Result<String> {
        let mut psql = self.program("psql");
        psql.args(["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--field-separator=\t", "--set=ON_ERROR_STOP=1"]);
        psql.args(["--username", ROLE, "--dbname=postgres", "--host"]).arg(self.folder.path());
        let mut child = psql.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("psql could not be started")?;
        let mut input = child.stdin.take().context("psql has no input")?;
        let output = std::thread::scope(|scope| {
            scope.spawn(move || input.write_all(script.as_bytes()));
            child.wait_with_output()
        })?;
        ensure!(output.status.success(), "psql failed ({})", output.status);
        Ok(String::from_utf8(output.stdout)?)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A program of PostgreSQL, not yet started.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(self.folder.path()).env("LC_ALL", "C").env("PGCLIENTENCODING", "UTF8");
        if let Some(User { id, group }) = self.user {
            command.uid(id).gid(group);
        }
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        let stopped = finished(stop.args(["stop", "--wait", "--silent", "--mode=fast", "--pgdata"]).arg(self.data()));
        if let Err(error) = stopped {
            eprintln!("the PostgreSQL cluster of the bench still runs: {error:#}");
        }
    }
}

/// A user of the system.
#[derive(Clone, Copy)]
struct User {
    id: u32,
    group: u32,
}

impl User {
    /// The one that the system's packages make for the server.
    fn of_packages() -> Result<Self> {
        let known = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let line = known.lines().find_map(|line| line.strip_prefix("postgres:"));
        let mut columns = line.context("PostgreSQL does not run as root, and there is no user postgres")?.split(':').skip(1);
        let mut number = || columns.next()?.parse().ok();
        number().zip(number()).map(|(id, group)| Self { id, group }).context("/etc/passwd is broken")
    }
}

/// Runs to the end; what the program says is told only when it fails.
fn finished(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_owned();
    let output = command.stdin(Stdio::null()).stdout(Stdio::null()).output()?;
    ensure!(
        output.status.success(),
        "{} failed ({}): {}",
        Path::new(&name).file_name().unwrap_or_default().display(),
        output.status,
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(())
}
