//! Mail: from the outbox of the desk to a folder of files, or to an SMTP server.
//!
//! - [`message`]: a mail of the desk as a message of the internet (RFC 5322).
//! - [`mailer`]: where messages go.
//! - [`work`]: the worker, inside `guichet serve` and as `guichet worker`; any number side by side.

pub mod mailer;
mod message;
mod smtp;

use std::time::Duration;

use desk::outbox::LEASE;
use desk::{Desk, DeskError};
use tokio::time::sleep;

pub use self::mailer::Mailer;
pub use self::smtp::{NotAServer, SmtpServer};

/// Mails taken at a time, and sent one after the other.
const BATCH: u64 = 4;
/// How long handing over one mail may take.
const HANDOVER: Duration = Duration::from_mins(1);
// A mail is left alone by other workers for longer than the whole batch takes.
const _: () = assert!(LEASE.num_seconds().cast_unsigned() > BATCH * HANDOVER.as_secs());

/// How long the worker waits when nothing is due: nobody notices two seconds.
const PAUSE: Duration = Duration::from_secs(2);
/// How long it waits when the database does not answer.
const LONG_PAUSE: Duration = Duration::from_secs(30);

/// What became of a few mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Handed over.
    pub sent: usize,
    /// Not handed over: to be tried again, or given up.
    pub failed: usize,
}

/// Delivers a few of the mails that are due; `origin` begins the addresses in them.
///
/// # Errors
/// When the database does not answer.
pub async fn deliver(desk: &Desk, mailer: &Mailer, origin: &str) -> Result<Delivered, DeskError> {
    let mut delivered = Delivered::default();
    for mail in desk.due_mails(BATCH).await? {
        match mailer.send(&mail, origin, desk.now()).await {
            Ok(()) => {
                desk.mail_sent(&mail).await?;
                delivered.sent += 1;
            }
            Err(failure) => {
                tracing::warn!(mail = %mail.id, attempts = mail.attempts, reason = failure.reason, "a mail was not handed over");
                desk.mail_failed(&mail, &failure).await?;
                delivered.failed += 1;
            }
        }
    }
    Ok(delivered)
}

/// Delivers mails until `stop`; the one under way is finished.
pub async fn work(desk: Desk, mailer: Mailer, origin: String, stop: impl Future<Output = ()>) {
    let mut stop = std::pin::pin!(stop);
    loop {
        let batch = {
            let (desk, mailer, origin) = (desk.clone(), mailer.clone(), origin.clone());
            // On a task of its own: a mail that makes the program panic does not end the worker.
            tokio::spawn(async move { deliver(&desk, &mailer, &origin).await })
        };
        let pause = match batch.await {
            Ok(Ok(Delivered { sent: 0, failed: 0 })) => PAUSE,
            Ok(Ok(Delivered { sent, failed })) => {
                tracing::info!(sent, failed, "mails");
                Duration::ZERO
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "the outbox cannot be read");
                LONG_PAUSE
            }
            Err(error) => {
                tracing::error!(%error, "delivering mails failed");
                LONG_PAUSE
            }
        };
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = sleep(pause) => {}
        }
    }
}

#[cfg(test)]
mod tests;
