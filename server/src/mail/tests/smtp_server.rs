//! An SMTP server in a few lines: it listens on the loopback address and keeps what it is given.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A message that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Who it is from, in the envelope.
    pub from: String,
    /// Who it is for, in the envelope.
    pub to: String,
    /// The message, its lines ended by `\n`.
    pub data: String,
}

/// What the server answers to `RCPT TO`.
#[derive(Clone, Copy, Debug)]
pub enum Recipients {
    /// Takes all.
    Taken,
    /// Has none of them.
    Unknown,
    /// Cannot say now.
    Later,
    /// Hangs up.
    HangUp,
}

/// The server.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Server {
    /// Starts one that asks for `user` and `password`.
    pub async fn start(recipients: Recipients) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let received = Arc::<Mutex<Vec<Received>>>::default();
        let kept = Arc::clone(&received);
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.expect("a client");
                tokio::spawn(talk(stream, recipients, Arc::clone(&kept)));
            }
        });
        Self { address, received }
    }

    /// What it was given.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().expect("no panic").clone()
    }
}

/// Base64 of `\0user\0password`.
const CREDENTIALS: &str = "AHVzZXIAcGFzc3dvcmQ=";

async fn talk(stream: TcpStream, recipients: Recipients, kept: Arc<Mutex<Vec<Received>>>) {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    let mut message = Received { from: String::new(), to: String::new(), data: String::new() };
    let mut known = false;
    let mut answer = "220 mail.example ESMTP";
    loop {
        if writer.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
        let Ok(Some(line)) = lines.next_line().await else { return };
        answer = match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => "250-mail.example\r\n250-8BITMIME\r\n250 AUTH PLAIN",
            "AUTH" => {
                known = line == format!("AUTH PLAIN {CREDENTIALS}");
                if known { "235 welcome" } else { "535 unknown" }
            }
            "MAIL" if !known => "530 sign in first",
            "MAIL" => {
                message.from = between(&line);
                "250 ok"
            }
            "RCPT" => match recipients {
                Recipients::Taken => {
                    message.to = between(&line);
                    "250 ok"
                }
                Recipients::Unknown => "550 no such mailbox",
                Recipients::Later => "451 try later",
                Recipients::HangUp => return,
            },
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await.expect("a client");
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    message.data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    message.data.push('\n');
                }
                kept.lock().expect("no panic").push(message.clone());
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "500 what?",
        };
    }
}

fn between(line: &str) -> String {
    line.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}
