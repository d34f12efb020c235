//! Clients that behave and clients that do not, over loopback.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

use super::*;

/// Short, to see the limit work.
const SHORT: Duration = Duration::from_millis(50);

/// Far more than any test takes.
const LONG: Duration = Duration::from_mins(1);

/// No limit that a test could meet by accident.
const PATIENT: Limits = Limits {
    header_read: LONG,
    body_read: LONG,
    write_stall: LONG,
    header_bytes: Limits::HEADER_BYTES,
    connections: 64,
    first_request: LONG,
    drain: LONG,
};

const HELLO: &str = "GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    served: JoinHandle<io::Result<()>>,
}

impl Server {
    async fn start(router: Router, limits: Limits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let shutdown = async {
            stopped.await.ok();
        };
        let served = tokio::spawn(serve(listener, router, limits, shutdown));
        Self { address, stop, served }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.expect("a connection")
    }

    async fn send(&self, request: &str) -> TcpStream {
        let mut stream = self.connect().await;
        stream.write_all(request.as_bytes()).await.expect("sent");
        stream
    }

    async fn stop(self) {
        self.stop.send(()).expect("a running server");
        let served = timeout(LONG, self.served).await.expect("a bounded stop");
        served.expect("no panic").expect("no error");
    }
}

/// Everything the server sends until it closes; fails the test if it does not close.
async fn read_to_end(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    let read = timeout(LONG, stream.read_to_end(&mut answer)).await;
    // A reset after the answer is a way of closing, too.
    read.expect("the server closes the connection").ok();
    String::from_utf8_lossy(&answer).into_owned()
}

fn hello() -> Router {
    Router::new().route("/", get("hello"))
}

#[tokio::test]
async fn a_request_gets_its_answer_and_the_handler_knows_the_peer() {
    let handler = async |ConnectInfo(peer): ConnectInfo<SocketAddr>| peer.to_string();
    let server = Server::start(Router::new().route("/", get(handler)), PATIENT).await;
    let stream = server.send(HELLO).await;
    let local = stream.local_addr().expect("an address").to_string();
    let answer = read_to_end(stream).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.ends_with(&local), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn a_client_that_never_finishes_its_headers_is_closed() {
    let limits = Limits { header_read: SHORT, ..PATIENT };
    let server = Server::start(hello(), limits).await;
    for start in ["", "GET / HTTP/1.1\r\nHost:"] {
        let answer = read_to_end(server.send(start).await).await;
        assert!(!answer.contains("200"), "{answer}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_body_that_never_ends_is_given_up() {
    let limits = Limits { body_read: SHORT, ..PATIENT };
    let server = Server::start(Router::new().route("/", post(async |body: String| body)), limits).await;
    let request = "POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\n\r\nhalf";
    let answer = read_to_end(server.send(request).await).await;
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn a_client_that_does_not_read_its_answer_is_closed() {
    let limits = Limits { write_stall: SHORT, connections: 1, ..PATIENT };
    let huge = Router::new().route("/huge", get(async || vec![0; 64 * 1024 * 1024])).route("/", get("hello"));
    let server = Server::start(huge, limits).await;
    let idle = server.send("GET /huge HTTP/1.1\r\nHost: test\r\n\r\n").await;
    // The only place is free again, although the first client is still there.
    let answer = read_to_end(server.send(HELLO).await).await;
    assert!(answer.ends_with("hello"));
    drop(idle);
    server.stop().await;
}

#[tokio::test]
async fn a_head_that_is_too_long_is_refused() {
    let server = Server::start(hello(), PATIENT).await;
    let padding = "x".repeat(Limits::HEADER_BYTES);
    let request = format!("GET / HTTP/1.1\r\nHost: test\r\nX-Padding: {padding}\r\n\r\n");
    let answer = read_to_end(server.send(&request).await).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn no_more_connections_than_allowed_are_served_at_once() {
    #[derive(Default)]
    struct Crowd {
        now: AtomicUsize,
        most: AtomicUsize,
    }
    let handler = async |State(crowd): State<Arc<Crowd>>| {
        let now = crowd.now.fetch_add(1, Ordering::SeqCst) + 1;
        crowd.most.fetch_max(now, Ordering::SeqCst);
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        crowd.now.fetch_sub(1, Ordering::SeqCst);
    };
    let crowd = Arc::new(Crowd::default());
    let router = Router::new().route("/", get(handler)).with_state(Arc::clone(&crowd));
    let limits = Limits { connections: 2, ..PATIENT };
    let server = Server::start(router, limits).await;
    let mut streams = Vec::new();
    for _ in 0..8 {
        streams.push(server.send(HELLO).await);
    }
    for stream in streams {
        assert!(read_to_end(stream).await.starts_with("HTTP/1.1 200"));
    }
    assert_eq!(crowd.most.load(Ordering::SeqCst), 2);
    server.stop().await;
}

/// A route that says when a request has come, and answers when told.
fn gated() -> (Router, Arc<Notify>, Arc<Notify>) {
    let (entered, gate) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tell, wait) = (Arc::clone(&entered), Arc::clone(&gate));
    let handler = async move || {
        tell.notify_one();
        wait.notified().await;
        (StatusCode::OK, "done")
    };
    (Router::new().route("/", get(handler)), entered, gate)
}

/// Waits until nobody new gets in.
async fn closed(address: SocketAddr) {
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_request_in_flight_is_finished_before_the_server_stops() {
    let (router, entered, gate) = gated();
    let server = Server::start(router, PATIENT).await;
    let stream = server.send(HELLO).await;
    entered.notified().await;
    let address = server.address;
    let stopped = tokio::spawn(server.stop());
    closed(address).await;
    gate.notify_one();
    assert!(read_to_end(stream).await.ends_with("done"));
    stopped.await.expect("no panic");
}

#[tokio::test]
async fn a_request_that_does_not_finish_is_dropped_after_the_drain_time() {
    let (router, entered, _gate) = gated();
    let limits = Limits { drain: SHORT, ..PATIENT };
    let server = Server::start(router, limits).await;
    let stream = server.send(HELLO).await;
    entered.notified().await;
    server.stop().await;
    assert_eq!(read_to_end(stream).await, "");
}

#[tokio::test]
async fn an_idle_connection_does_not_hold_up_the_stop() {
    let server = Server::start(hello(), PATIENT).await;
    let mut stream = server.send("GET / HTTP/1.1\r\nHost: test\r\n\r\n").await;
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 200");
    timeout(LONG / 2, server.stop()).await.expect("a quick stop");
}

#[tokio::test]
async fn a_client_that_has_just_connected_when_the_stop_comes_is_still_served() {
    let server = Server::start(hello(), PATIENT).await;
    let mut fresh = server.connect().await;
    // Served in order: once this one has its answer, the first one has been accepted.
    read_to_end(server.send(HELLO).await).await;
    let address = server.address;
    let stopped = tokio::spawn(server.stop());
    closed(address).await;
    fresh.write_all(HELLO.as_bytes()).await.expect("sent");
    assert!(read_to_end(fresh).await.ends_with("hello"));
    stopped.await.expect("no panic");
}

#[tokio::test]
async fn clients_in_the_queue_when_the_stop_comes_are_still_served() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let first = TcpStream::connect(address).await.expect("queued");
    let mut second = TcpStream::connect(address).await.expect("queued");
    second.write_all(HELLO.as_bytes()).await.expect("sent");
    // Taking one out makes the runtime learn that there is a queue.
    let (_taken, _) = listener.accept().await.expect("a connection");
    serve(listener, hello(), PATIENT, async {}).await.expect("no error");
    assert!(read_to_end(second).await.ends_with("hello"));
    drop(first);
}

#[test]
fn only_a_broken_listener_ends_the_loop() {
    use io::ErrorKind::{ConnectionAborted, ConnectionReset, InvalidInput, OutOfMemory};
    for kind in [ConnectionAborted, ConnectionReset] {
        assert_eq!(Fault::of(&kind.into()), Fault::Connection);
    }
    // EMFILE and ENFILE, which have no kind of their own.
    for error in [io::Error::from_raw_os_error(24), io::Error::from_raw_os_error(23), OutOfMemory.into()] {
        assert_eq!(Fault::of(&error), Fault::Machine);
    }
    assert_eq!(Fault::of(&InvalidInput.into()), Fault::Listener);
}
