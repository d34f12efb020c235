//! The accept loop. `axum::serve` waits for slow clients for ever; this one bounds every wait.

use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, HttpBody as _};
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::task::coop::unconstrained;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt as _;
use tower_http::timeout::DeadlineBody;

use super::uploads;

/// How long to leave the listener alone when the machine is out of descriptors or memory: others may free some.
const EXHAUSTED_PAUSE: Duration = Duration::from_millis(250);

/// How long, how much and how many: what one client may take from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Time to send the head of a request; also how long an idle connection is kept.
    pub header_read: Duration,
    /// Time to send the body of a request.
    pub body_read: Duration,
    /// Time in which the client must read something of an answer.
    pub write_stall: Duration,
    /// Longest head of a request, in bytes.
    pub header_bytes: usize,
    /// Connections served at once; others wait in the kernel's queue.
    pub connections: usize,
    /// Age up to which a connection without a request is still given time to send one when the server stops.
    pub first_request: Duration,
    /// Time that requests in flight have to finish when the server stops.
    pub drain: Duration,
}

impl Limits {
    /// A head is a few packets: ten seconds suffice on the worst link, and slow clients must be gone within fifteen.
    pub const HEADER_READ: Duration = Duration::from_secs(10);
    /// A long message (64 kB on the way) over a 64 kbit/s link takes eight seconds.
    pub const BODY_READ: Duration = Duration::from_secs(10);
    /// A phone between two masts comes back within seconds.
    pub const WRITE_STALL: Duration = Duration::from_secs(10);
    /// Twice the longest address and as much again for cookies; more is an attack or a mistake.
    pub const HEADER_BYTES: usize = 32 * 1024;
    /// Each takes a descriptor: the limit of the service (often 1024 by default) has to be raised above this.
    pub const CONNECTIONS: usize = 4096;
    /// Clients send their first request right after connecting: one round trip, three on a bad day.
    pub const FIRST_REQUEST: Duration = Duration::from_secs(1);
    /// Service managers kill after 30 to 90 seconds; no request of ours takes ten.
    pub const DRAIN: Duration = Duration::from_secs(10);
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_read: Self::HEADER_READ,
            body_read: Self::BODY_READ,
            write_stall: Self::WRITE_STALL,
            header_bytes: Self::HEADER_BYTES,
            connections: Self::CONNECTIONS,
            first_request: Self::FIRST_REQUEST,
            drain: Self::DRAIN,
        }
    }
}

/// Serves `router` until `shutdown`, then lets requests in flight finish.
///
/// Handlers find the peer's address as `ConnectInfo<SocketAddr>`.
///
/// # Errors
///
/// When the listener is broken for good. Passing shortages (descriptors, memory, network) are logged and waited out.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, shutdown: impl Future<Output = ()>) -> io::Result<()> {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let (stop, stopping) = watch::channel(());
    let mut connections = JoinSet::new();
    let mut open = |(stream, peer, slot)| {
        while connections.try_join_next().is_some() {}
        let connection = serve_connection(stream, peer, router.clone(), limits, stopping.clone());
        connections.spawn(async move {
            connection.await;
            drop(slot);
        });
    };

    let mut shutdown = pin!(shutdown);
    loop {
        tokio::select! {
            biased;
            () = &mut shutdown => break,
            accepted = accept(&listener, &slots) => open(accepted?),
        }
    }
    // Whoever is in the kernel's queue by now has been told "connected": serve them too.
    loop {
        tokio::select! {
            biased;
            accepted = unconstrained(accept(&listener, &slots)) => open(accepted?),
            () = std::future::ready(()) => break,
        }
    }
    drop(listener);

    drop(stop);
    let drained = timeout(limits.drain, async { while connections.join_next().await.is_some() {} });
    if drained.await.is_err() {
        tracing::warn!(connections = connections.len(), "dropping connections that did not finish");
    }
    connections.shutdown().await;
    Ok(())
}

/// Completes when the process is asked to stop: SIGTERM, or Ctrl-C on a terminal.
pub async fn terminated() {
    let interrupt = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "cannot listen for Ctrl-C");
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = asked_to_terminate() => {}
    }
}

#[cfg(unix)]
async fn asked_to_terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(error) => {
            tracing::error!(%error, "cannot listen for SIGTERM");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(not(unix))]
async fn asked_to_terminate() {
    std::future::pending::<()>().await;
}

/// A connection with its place among those allowed, once there is one.
type Accepted = (TcpStream, SocketAddr, OwnedSemaphorePermit);

async fn accept(listener: &TcpListener, slots: &Arc<Semaphore>) -> io::Result<Accepted> {
    let slot = Arc::clone(slots).acquire_owned().await.map_err(io::Error::other)?;
    loop {
        let error = match listener.accept().await {
            Ok((stream, peer)) => return Ok((stream, peer, slot)),
            Err(error) => error,
        };
        match Fault::of(&error) {
            Fault::Connection => {}
            Fault::Machine => {
                tracing::error!(%error, "cannot accept connections for now");
                sleep(EXHAUSTED_PAUSE).await;
            }
            Fault::Listener => return Err(error),
        }
    }
}

/// What an error of `accept` is about.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    /// That one client: it left before we came.
    Connection,
    /// The machine: no descriptors, no memory, no network. It may pass.
    Machine,
    /// The socket: it does not listen any more.
    Listener,
}

impl Fault {
    fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::Interrupted => Self::Connection,
            io::ErrorKind::InvalidInput => Self::Listener,
            _ => Self::Machine,
        }
    }
}

/// Serves one connection until it ends or `stopping` closes.
async fn serve_connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    mut stopping: watch::Receiver<()>,
) {
    let opened = Instant::now();
    // Answers are written in one piece: waiting to fill packets would only delay them.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "cannot set TCP_NODELAY");
    }
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.write_stall));

    let asked = Arc::new(AtomicBool::new(false));
    let has_asked = Arc::clone(&asked);
    let service = service_fn(move |mut request: http::Request<Incoming>| {
        asked.store(true, Ordering::Relaxed);
        request.extensions_mut().insert(ConnectInfo(peer));
        let time = limits.body_read + uploads::time(&request);
        let request = request.map(|body| bounded(body, time));
        router.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_read)
        .max_header_size(limits.header_bytes)
        .serve_connection(TokioIo::new(Box::pin(stream)), service);
    let mut connection = pin!(connection);

    let stop = async {
        // An error says that the sender is gone, which is the signal.
        while stopping.changed().await.is_ok() {}
        if !has_asked.load(Ordering::Relaxed) {
            sleep_until(opened + limits.first_request).await;
        }
    };
    // Errors are the client's: cut off, timed out, not HTTP. hyper has answered those it could.
    let ended = tokio::select! {
        biased;
        ended = connection.as_mut() => ended,
        () = stop => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended early");
    }
}

/// The body of a request, with a time limit unless it is empty.
fn bounded(body: Incoming, limit: Duration) -> Body {
    if body.is_end_stream() { Body::empty() } else { Body::new(DeadlineBody::new(limit, body)) }
}

#[cfg(test)]
mod tests;
