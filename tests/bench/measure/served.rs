//! A desk that is served by this process, as in production: a thread for each core.

use std::net::{Ipv4Addr, SocketAddr};

use anyhow::Result;
use axum::Router;
use server::http::listen::{Limits, serve};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A router at an address of this machine.
pub struct Served {
    /// Where.
    pub address: SocketAddr,
    /// What it runs on.
    pub runtime: Runtime,
    stop: oneshot::Sender<()>,
    task: JoinHandle<std::io::Result<()>>,
}

/// What a desk runs on.
pub fn runtime() -> Result<Runtime> {
    Ok(Builder::new_multi_thread().enable_all().build()?)
}

impl Served {
    /// Serves `router` until it is stopped.
    pub fn on(runtime: Runtime, router: Router) -> Result<Self> {
        let (stop, stopped) = oneshot::channel();
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        let stopping = async { stopped.await.unwrap_or_default() };
        let task = runtime.spawn(serve(listener, router, Limits::default(), stopping));
        Ok(Self { address, runtime, stop, task })
    }

    /// Lets requests in flight finish.
    pub fn stop(self) -> Result<()> {
        // An error says that it has stopped already; why, its task tells.
        let _ = self.stop.send(());
        Ok(self.runtime.block_on(self.task)??)
    }
}
