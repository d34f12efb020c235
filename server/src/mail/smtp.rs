//! Handing messages over to an SMTP server (RFC 5321).

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::time::Duration;

use axum::http::Uri;
use desk::outbox::Failure;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::mailer::passing;

/// How long the server has to answer each command.
const ANSWER: Duration = Duration::from_secs(30);
/// Codes of a mailbox that does not exist, is elsewhere, or whose name is not allowed (RFC 5321, 4.2.3).
const NO_SUCH_MAILBOX: [u16; 3] = [550, 551, 553];

/// An SMTP server, and how to sign in there.
#[derive(Clone)]
pub struct SmtpServer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    host: String,
}

/// Why a text names no server. The text is not repeated: it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAServer {
    /// It is no address of a server.
    #[error("smtps://user:password@host:port or smtp://user:password@host:port?tls=required is expected")]
    Malformed,
    /// Mails and password would travel in the clear.
    #[error("smtp:// without tls=required is for this machine only")]
    InTheClear,
}

impl FromStr for SmtpServer {
    type Err = NotAServer;

    /// Reads `smtps://user:password@host:port` (TLS from the start, port 465), `smtp://…?tls=required` (STARTTLS, port 587), or
    /// `smtp://localhost:port` for a server on this machine.
    fn from_str(url: &str) -> Result<Self, NotAServer> {
        let uri: Uri = url.parse().map_err(|_| NotAServer::Malformed)?;
        let host = uri.host().ok_or(NotAServer::Malformed)?.to_owned();
        match uri.scheme_str() {
            Some("smtps") => {}
            Some("smtp") if uri.query() == Some("tls=required") || is_this_machine(&host) => {}
            Some("smtp") => return Err(NotAServer::InTheClear),
            _ => return Err(NotAServer::Malformed),
        }
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| NotAServer::Malformed)?;
        Ok(Self { transport: transport.timeout(Some(ANSWER)).build(), host })
    }
}

impl fmt::Debug for SmtpServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpServer").field("host", &self.host).finish_non_exhaustive()
    }
}

impl SmtpServer {
    /// Hands `message` over.
    pub(super) async fn send(&self, message: Message) -> Result<(), Failure> {
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let lasting = error.status().is_some_and(|code| NO_SUCH_MAILBOX.contains(&u16::from(code)));
                Err(Failure { lasting, ..passing(format!("{:#}", anyhow::Error::from(error))) })
            }
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse();
    host == "localhost" || address.is_ok_and(|address: IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(url: &str) -> Option<NotAServer> {
        url.parse::<SmtpServer>().err()
    }

    #[test]
    fn a_server_elsewhere_is_reached_under_tls_only() {
        let accepted =
            ["smtps://u:p@mail.example:465", "smtp://u:p@mail.example?tls=required", "smtp://localhost:25", "smtp://[::1]"];
        assert_eq!(accepted.map(refused), [None; 4]);
        for url in ["smtp://mail.example", "smtp://u:p@mail.example?tls=opportunistic", "smtp://10.0.0.1:25"] {
            assert_eq!(refused(url), Some(NotAServer::InTheClear), "{url}");
        }
        for url in ["", "mail.example", "https://localhost", "smtp://", "smtp://localhost?tls=maybe"] {
            assert_eq!(refused(url), Some(NotAServer::Malformed), "{url}");
        }
    }

    #[test]
    fn a_server_shown_for_debugging_hides_its_password() {
        let server: SmtpServer = "smtps://user:geheim@mail.example".parse().expect("a server");
        assert!(!format!("{server:?}").contains("geheim"));
    }
}
