//! A connection as a browser has it: kept open from request to request.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{IpAddr, SocketAddr, TcpStream};

use anyhow::{Context as _, Result};
use tokio::net::TcpSocket;
use tokio::runtime::Handle;

/// A connection to the desk.
pub struct Connection {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
    line: String,
    body: Vec<u8>,
}

impl Connection {
    /// Connects to `address` from the address `from` of this machine.
    pub fn open(runtime: &Handle, address: SocketAddr, from: IpAddr) -> Result<Self> {
        let stream = runtime.block_on(async {
            let socket = TcpSocket::new_v4()?;
            socket.bind((from, 0).into())?;
            socket.connect(address).await?.into_std()
        })?;
        stream.set_nonblocking(false)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream), address, line: String::new(), body: Vec::new() })
    }

    /// Sends a request with `headers` (each with its end of line) and reads the answer whole; gives its status and its body.
    pub fn ask(&mut self, line: &str, headers: &str, body: &str) -> Result<(u16, &[u8])> {
        let request = format!("{line} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n{body}", self.address);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?.split(' ').nth(1).and_then(|status| status.parse().ok()).context("an answer without status")?;
        let (mut length, mut in_pieces) = (0, false);
        loop {
            let header = self.line()?.to_ascii_lowercase();
            match header.split_once(": ") {
                Some(("content-length", value)) => length = value.parse()?,
                Some(("transfer-encoding", _)) => in_pieces = true,
                None if header.is_empty() => break,
                _ => {}
            }
        }
        self.body.clear();
        if in_pieces {
            self.read_pieces()?;
        } else {
            self.read(length)?;
        }
        Ok((status, &self.body))
    }

    fn read_pieces(&mut self) -> Result<()> {
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
        let begin = self.body.len();
        self.body.resize(begin + length, 0);
        Ok(self.stream.read_exact(&mut self.body[begin..])?)
    }

    fn line(&mut self) -> Result<&str> {
        self.line.clear();
        self.stream.read_line(&mut self.line)?;
        Ok(self.line.trim_end())
    }
}
