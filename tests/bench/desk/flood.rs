//! Sign-ins with wrong passwords, more than can be hashed, while somebody reads pages at a steady pace.

use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use app::links::RoomName;
use content::Locale;

use crate::house::House;
use crate::measure::times::Times;

/// Sign-ins a second.
const RATE: f64 = 200.0;
/// Connections that sign in; more than can wait for their turn.
const CONNECTIONS: usize = 48;
/// Sign-ins from one address, before it is told to wait.
const OF_AN_ADDRESS: usize = 40;
/// Pages read, idle and under the flood, and how many a second.
const PAGES: usize = 400;
const PACE: f64 = 50.0;

/// What came of it.
pub struct Flood {
    pub idle: Times,
    pub flooded: Times,
    /// Sign-ins a second that were answered.
    pub per_s: f64,
    /// Those that were checked, and those that were told to come back later.
    pub checked: usize,
    pub refused: usize,
}

/// Reads pages without and with the flood.
pub fn measure(house: &House) -> Result<Flood> {
    let idle = read(house)?;
    let (over, next) = (AtomicBool::new(false), AtomicUsize::new(0));
    let start = Instant::now();
    let (flooded, statuses) = thread::scope(|scope| {
        let clients: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(|| sign_in(house, &over, &next, start))).collect();
        thread::sleep(Duration::from_secs(1));
        let flooded = read(house);
        over.store(true, Ordering::Relaxed);
        let statuses = clients.into_iter().map(|client| client.join().map_err(|_| anyhow!("a client panicked"))?);
        anyhow::Ok((flooded?, statuses.collect::<Result<Vec<_>>>()?.concat()))
    })?;
    let count = |wanted: u16| statuses.iter().filter(|status| **status == wanted).count();
    #[expect(clippy::cast_precision_loss, reason = "a count of sign-ins")]
    let per_s = statuses.len() as f64 / start.elapsed().as_secs_f64();
    Ok(Flood { idle, flooded, per_s, checked: count(422), refused: count(503) })
}

/// Reads pages at a steady pace: a public one, then the queue.
fn read(house: &House) -> Result<Times> {
    let mut advisor = house.visitor(&house.crowd.advisor)?;
    let targets = ["/fr/voies/pecan-dtx".to_owned(), RoomName::Queue.here().path(Locale::Fr)];
    let start = Instant::now();
    let mut times = Vec::with_capacity(PAGES);
    for (number, target) in targets.iter().cycle().take(PAGES).enumerate() {
        wait_for(start, number, PACE);
        times.push(advisor.page(target)?);
    }
    Ok(Times::of(times))
}

/// Signs in, each time as somebody else, until it is over; gives the statuses.
fn sign_in(house: &House, over: &AtomicBool, next: &AtomicUsize, start: Instant) -> Result<Vec<u16>> {
    let target = RoomName::SignIn.here().path(Locale::Fr);
    let (mut statuses, mut visitor) = (Vec::new(), None);
    while !over.load(Ordering::Relaxed) {
        let number = next.fetch_add(1, Ordering::Relaxed);
        wait_for(start, number, RATE);
        let mut client = match visitor.take() {
            Some(client) if !statuses.len().is_multiple_of(OF_AN_ADDRESS) => client,
            _ => house.visitor_from(address(number), "")?,
        };
        let mail = format!("visitor-{number}@example.org");
        statuses.push(client.send(&target, &[("mail", &mail), ("password", "treize mouettes rient")])?.0);
        visitor = Some(client);
    }
    Ok(statuses)
}

/// Another address of this machine for each number below some millions.
fn address(number: usize) -> std::net::IpAddr {
    let [.., high, middle, low] = number.to_be_bytes();
    Ipv4Addr::new(127, 1 + high % 250, middle, low.max(1)).into()
}

/// Waits until the thing `number` is due, at `rate` a second since `start`.
fn wait_for(start: Instant, number: usize, rate: f64) {
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    let due = start + Duration::from_secs_f64(number as f64 / rate);
    thread::sleep(due.saturating_duration_since(Instant::now()));
}
