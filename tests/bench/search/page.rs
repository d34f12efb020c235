//! What the page of results adds to an answer of the index: connections, the page itself, compression.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use app::links::Address;
use serde::{Deserialize, Serialize};
use server::http::listen::{Limits, serve};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::collection::{self, LOCALE};
use crate::connections::{Load, Pace};
use crate::sizes::built;
use crate::times::{Times, each};

/// Passages in the index.
const PASSAGES: usize = 100_000;
/// Connections that ask at the same time.
pub const CONNECTIONS: usize = 32;
/// How often all queries are asked of the page.
const ROUNDS: usize = 2;

/// The figures of the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Page {
    /// Passages indexed.
    pub passages: usize,
    /// Pages asked for in each way.
    pub pages: usize,
    /// An answer of the index alone.
    pub answer: Times,
    /// The page, on one connection.
    pub alone: Times,
    /// The page, on all connections, at half of what the machine can do.
    pub at_half: Times,
    /// Pages a second then.
    pub at_half_per_s: f64,
    /// The page, on all connections, each asking again as soon as it is answered.
    pub saturated: Times,
    /// Pages a second then.
    pub saturated_per_s: f64,
}

impl Page {
    /// Serves the desk in this process, its search over passages of the collection in `folder`.
    pub fn measure(folder: &Path) -> Result<Self> {
        let (index, queries, _) = built(folder, PASSAGES)?;
        let (_, times) = each(&queries, |query| collection::ask(&index, query))?;
        let answer = Times::of(times);
        let targets: Vec<String> = std::iter::repeat_n(&queries, ROUNDS).flatten().map(|query| target(query)).collect();
        let desk = Desk::serving(index)?;
        let asked = |connections, pace| Load { address: desk.address, connections, pace }.ask(&targets);
        let alone = asked(1, Pace::BackToBack)?;
        let saturated = asked(CONNECTIONS, Pace::BackToBack)?;
        let at_half = asked(CONNECTIONS, Pace::PerSecond(saturated.per_s / 2.0))?;
        desk.stop()?;
        Ok(Self {
            passages: PASSAGES,
            pages: targets.len(),
            answer,
            alone: alone.times,
            at_half: at_half.times,
            at_half_per_s: at_half.per_s,
            saturated: saturated.times,
            saturated_per_s: saturated.per_s,
        })
    }
}

fn target(query: &str) -> String {
    let mut target = Address::Search.with_query(LOCALE, "q=");
    content::answers::query::encode(query, &mut target);
    target
}

/// The desk, served from a thread of its own, which has a thread for each core as in production.
struct Desk {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    thread: std::thread::JoinHandle<Result<()>>,
}

impl Desk {
    fn serving(index: search::Index) -> Result<Self> {
        let router = server::router(tests::portal_searching(index));
        let (stop, stopped) = oneshot::channel();
        let (told, address) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
                let listener = TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).await?;
                told.send(listener.local_addr()?)?;
                serve(listener, router, Limits::default(), async { stopped.await.unwrap_or_default() }).await?;
                Ok(())
            })
        });
        let address = address.recv_timeout(Duration::from_secs(10)).context("the desk does not listen")?;
        Ok(Self { address, stop, thread })
    }

    fn stop(self) -> Result<()> {
        // An error says that the desk has stopped already; why, its thread tells.
        let _ = self.stop.send(());
        self.thread.join().map_err(|_| anyhow::anyhow!("the desk panicked"))?
    }
}
