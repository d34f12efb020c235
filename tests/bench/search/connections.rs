//! Connections that ask for pages at the same time, as browsers do: kept open, answers compressed.

use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, ensure};

use crate::measure::connection::Connection;
use crate::measure::served::Served;
use crate::measure::times::Times;

/// When the next page is asked for.
#[derive(Clone, Copy)]
pub enum Pace {
    /// On each connection as soon as it is answered.
    BackToBack,
    /// At a steady rate over all connections; the wait for a free connection counts.
    PerSecond(f64),
}

/// Who asks.
pub struct Load<'a> {
    pub served: &'a Served,
    pub connections: usize,
    pub pace: Pace,
}

/// What came of it.
pub struct Answered {
    pub times: Times,
    /// Pages answered in a second.
    pub per_s: f64,
}

impl Load<'_> {
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
        let mut connection = Connection::open(self.served.runtime.handle(), self.served.address, Ipv4Addr::LOCALHOST.into())?;
        let mut times = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(target) = targets.get(number) else { return Ok(times) };
            let begins = self.pace.begins(start, number);
            thread::sleep(begins.saturating_duration_since(Instant::now()));
            let (status, _) = connection.ask(&format!("GET {target}"), "Accept-Encoding: br\r\n", "")?;
            ensure!(status == 200, "{target} was answered with {status}");
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
