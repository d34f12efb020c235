//! Where messages go.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use desk::Moment;
use desk::outbox::{Failure, Outgoing};
use lettre::message::Mailbox;
use tokio::time::timeout;

use super::{HANDOVER, SmtpServer, message};

/// Hands messages over, all from the same sender.
#[derive(Clone, Debug)]
pub struct Mailer {
    from: Mailbox,
    transport: Transport,
}

#[derive(Clone, Debug)]
enum Transport {
    /// Writes each message to a file of this folder.
    Folder(PathBuf),
    Smtp(SmtpServer),
}

impl Mailer {
    /// Writes messages into `folder`, one `.eml` file each, for mail programs to open.
    pub const fn folder(folder: PathBuf, from: Mailbox) -> Self {
        Self { from, transport: Transport::Folder(folder) }
    }

    /// Hands messages over to `server`.
    pub const fn smtp(server: SmtpServer, from: Mailbox) -> Self {
        Self { from, transport: Transport::Smtp(server) }
    }

    /// Hands `mail` over.
    ///
    /// # Errors
    /// When it cannot be handed over, or not within a minute.
    pub async fn send(&self, mail: &Outgoing, origin: &str, now: Moment) -> Result<(), Failure> {
        let message = message::message(&self.from, mail, origin, now)?;
        let handover = async {
            match &self.transport {
                Transport::Folder(folder) => {
                    let (folder, name) = (folder.clone(), mail.id.to_string());
                    let written = tokio::task::spawn_blocking(move || write(&folder, &name, &message.formatted()));
                    written.await.map_err(io::Error::other).flatten().map_err(|error| passing(error.to_string()))
                }
                Transport::Smtp(server) => server.send(message).await,
            }
        };
        timeout(HANDOVER, handover).await.unwrap_or_else(|_| Err(passing("it took too long".to_owned())))
    }
}

/// A failure that may pass.
pub(super) const fn passing(reason: String) -> Failure {
    Failure { reason, lasting: false }
}

/// Writes a file that is whole or not there. The same mail gets the same name, however often it is written.
fn write(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let part = folder.join(format!("{name}.part"));
    let mut file = File::create(&part)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(part, folder.join(format!("{name}.eml")))
}
