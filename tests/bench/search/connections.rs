//! Connections that ask for pages at the same time, as browsers do: kept open, answers compressed.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, ensure};

use crate::times::Times;

/// When the next page is asked for.
#[derive(Clone, Copy)]
pub enum Pace {
    /// On each connection as soon as it is answered.
    BackToBack,
    /// At a steady rate over all connections; the wait for a free connection counts.
    PerSecond(f64),
}

/// Who asks.
pub struct Load {
    pub address: SocketAddr,
    pub connections: usize,
    pub pace: Pace,
}

/// What came of it.
pub struct Answered {
    pub times: Times,
    /// Pages answered in a second.
    pub per_s: f64,
}

impl Load {
    /// Asks for every target once.
    pub fn ask(&self, targets: &[String]) -> Result<Answered> {
        let next = AtomicUsize::new(0);
        let start = Instant::now();
        let times: Vec<Vec<Duration>> = thread::scope(|scope| {
            let clients: Vec<_> = (0..self.connections).map(|_| scope.spawn(|| self.client(targets, &next, start))).collect();
            clients.into_iter().map(|client| client.join().map_err(|_| anyhow!("a client panicked"))?).collect::<Result<_>>()
        })?;
        let times = times.concat();
        #[expect(clippy::cast_precision_loss, reason = "a count of pages")]
        let per_s = times.len() as f64 / start.elapsed().as_secs_f64();
        Ok(Answered { times: Times::of(times), per_s })
    }

    /// Asks for the targets that no other client has taken; gives the time of each.
    fn client(&self, targets: &[String], next: &AtomicUsize, start: Instant) -> Result<Vec<Duration>> {
        let mut connection = Connection::open(self.address)?;
        let mut times = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(target) = targets.get(number) else { return Ok(times) };
            let begins = self.pace.begins(start, number);
            thread::sleep(begins.saturating_duration_since(Instant::now()));
            connection.page(target)?;
            times.push(begins.elapsed());
        }
    }
}

impl Pace {
    /// When the page `number` should be asked for.
    fn begins(self, start: Instant, number: usize) -> Instant {
        match self {
            Self::BackToBack => Instant::now(),
            #[expect(clippy::cast_precision_loss, reason = "a count of pages")]
            Self::PerSecond(rate) => start + Duration::from_secs_f64(number as f64 / rate),
        }
    }
}

/// A connection, kept open from page to page.
struct Connection {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
    line: String,
    body: Vec<u8>,
}

impl Connection {
    fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream), address, line: String::new(), body: Vec::new() })
    }

    /// Asks for a page and reads it whole.
    fn page(&mut self, target: &str) -> Result<()> {
        let request = format!("GET {target} HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: br\r\n\r\n", self.address);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?.to_owned();
        ensure!(status.starts_with("HTTP/1.1 200"), "{target} was answered with {status}");
        let mut length = None;
        loop {
            let header = self.line()?.to_ascii_lowercase();
            match header.split_once(": ") {
                Some(("content-length", value)) => length = Some(value.parse()?),
                None if header.is_empty() => break,
                _ => {}
            }
        }
        match length {
            Some(length) => self.read(length),
            None => self.read_chunks(),
        }
    }

    fn read_chunks(&mut self) -> Result<()> {
        loop {
            let length = usize::from_str_radix(self.line()?, 16).context("a piece without its length")?;
            self.read(length)?;
            self.line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }

    fn read(&mut self, length: usize) -> Result<()> {
        self.body.resize(length, 0);
        Ok(self.stream.read_exact(&mut self.body)?)
    }

    fn line(&mut self) -> Result<&str> {
        self.line.clear();
        self.stream.read_line(&mut self.line)?;
        Ok(self.line.trim_end())
    }
}
