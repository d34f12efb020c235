//! How long the release binary takes to its first answer, with and without an index on disk, and what it then weighs.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::assets::{self, budget::kilobytes};
use crate::cargo;
use crate::step::Outcome;
use crate::workspace::Workspace;

/// Starts of each kind; the median is told.
const STARTS: usize = 7;

/// Builds the release binary, starts it several times and prints the medians.
///
/// # Errors
///
/// When it does not build, start or answer.
pub fn measure(workspace: &Workspace) -> Result<Outcome> {
    assets::build(workspace)?;
    let binary = cargo::build_server(workspace, true)?;
    let data = workspace.target().join("bench-startup");
    let mut memory = 0;
    let mut median = |keep_index: bool| -> Result<Duration> {
        let mut times = Vec::new();
        for _ in 0..STARTS {
            if !keep_index && data.exists() {
                fs::remove_dir_all(&data)?;
            }
            let (time, resident) = first_answer(&binary, &data)?;
            times.push(time);
            memory = resident;
        }
        times.sort_unstable();
        Ok(times[STARTS / 2])
    };
    let (built, kept) = (median(false)?, median(true)?);
    let size = kilobytes(fs::metadata(&binary)?.len());
    let note = format!(
        "start to first 200: {} ms with the index on disk, {} ms when it is built; idle memory {} MB; binary {size}",
        kept.as_millis(),
        built.as_millis(),
        memory / 1000,
    );
    println!("{note}");
    Ok(Outcome::note(note))
}

/// Starts the server, waits for its first page and tells the time since the start and its resident memory in kB.
fn first_answer(binary: &Path, data: &Path) -> Result<(Duration, u64)> {
    let start = Instant::now();
    let mut server = Command::new(binary)
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("starting {}", binary.display()))?;
    let answer = wait_for_page(&mut server);
    let time = start.elapsed();
    let memory = resident(server.id());
    server.kill()?;
    server.wait()?;
    answer?;
    Ok((time, memory))
}

fn wait_for_page(server: &mut Child) -> Result<()> {
    let output = server.stdout.take().context("the server has no output")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    let address =
        line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).context("the server did not tell its address")?;
    let mut connection = TcpStream::connect(address)?;
    connection.write_all(b"GET /fr HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer)?;
    anyhow::ensure!(answer.starts_with(b"HTTP/1.1 200"), "the first page was not answered with 200");
    Ok(())
}

/// Resident memory in kB; 0 where the system does not tell.
fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
