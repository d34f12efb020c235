//! Everything that a person may take along, files included, as one archive (ZIP). One case and one file at a time are in memory.

use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::audit::{Action, Deed};
use crate::cases::{Attachment, CompanyCase, Message};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::files::FilesError;
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::visitor::Visitor;

/// An archive that is being written.
struct Archive(ZipWriter<File>);

impl Desk {
    /// Writes into `file`, which is empty: the account, the visitor's companies with their dossiers, and each case that the visitor
    /// sees from the side of the company, with its messages and the bytes of its files. Gives `file` back, at its beginning. Each
    /// file that is read, and the archive, are in the audit trail.
    ///
    /// # Errors
    /// [`DeskError::Files`] when the archive cannot be written; when the database cannot be read.
    pub async fn archive(&self, visitor: &Visitor, file: File) -> Result<File, DeskError> {
        let account = self.export_account(visitor).await?;
        let mut archive = Archive(ZipWriter::new(file)).with("account.json", text(&account)).await?;
        for belonging in &visitor.companies {
            let data = match self.company_data(visitor, belonging.company).await {
                Err(DeskError::NotFound) => continue,
                data => data?,
            };
            archive = archive.with(&format!("companies/{}.json", belonging.company), text(&data.to_json())).await?;
        }
        let (mut after, mut cases, mut files) = (None, 0, 0);
        loop {
            let page = self.my_cases(visitor, after).await?;
            for row in page.rows {
                let held = Box::pin(self.archive_case(visitor, row.id, archive)).await?;
                (archive, files, cases) = (held.0, files + held.1, cases + 1);
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let deed = Deed { detail: format!("{cases} cases, {files} files"), ..Deed::own(visitor.account, Action::AccountArchive) };
        self.record(deed).await?;
        archive.finish().await
    }

    /// Adds a case; tells how many files it has.
    async fn archive_case(&self, visitor: &Visitor, id: CaseId, mut archive: Archive) -> Result<(Archive, usize), DeskError> {
        let case = match self.case_for_company(visitor, id).await {
            // It was taken away since the list was read.
            Err(DeskError::NotFound) => return Ok((archive, 0)),
            case => case?,
        };
        let folder = format!("cases/{}", case.number);
        let (mut thread, mut held) = (Vec::new(), 0);
        for message in &case.thread {
            let mut files = Vec::new();
            for attachment in &message.files {
                let path = match self.file_for_company(visitor, id, attachment.id).await {
                    Ok((_, bytes)) => {
                        held += 1;
                        let path = format!("{folder}/{held:02}-{}", attachment.name);
                        archive = archive.with(&path, bytes.to_vec()).await?;
                        Some(path)
                    }
                    // It is told of, without its bytes.
                    Err(DeskError::NotFound | DeskError::Files(_)) => None,
                    Err(error) => return Err(error),
                };
                files.push(told_of(attachment, path.as_deref()));
            }
            thread.push(said(message, &files));
        }
        let archive = archive.with(&format!("{folder}/case.json"), text(&told(&case, &thread))).await?;
        Ok((archive, held))
    }
}

impl Archive {
    /// With one more entry. What is in it is compressed already, or small: it is stored as it is.
    async fn with(mut self, path: &str, bytes: Vec<u8>) -> Result<Self, DeskError> {
        let path = path.to_owned();
        blocking(move || {
            let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
            self.0.start_file(path, options)?;
            self.0.write_all(&bytes)?;
            Ok(self)
        })
        .await
    }

    async fn finish(self) -> Result<File, DeskError> {
        blocking(move || {
            let mut file = self.0.finish()?;
            file.seek(SeekFrom::Start(0))?;
            Ok(file)
        })
        .await
    }
}

/// Writes away from the threads that answer.
async fn blocking<T: Send + 'static>(write: impl FnOnce() -> Result<T, FilesError> + Send + 'static) -> Result<T, DeskError> {
    let written = tokio::task::spawn_blocking(write).await;
    Ok(written.map_err(|error| FilesError::Archive(std::io::Error::other(error).into()))??)
}

fn text(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

fn told(case: &CompanyCase, thread: &[Value]) -> Value {
    json!({
        "id": case.id.to_string(),
        "number": case.number.to_string(),
        "subject": case.subject,
        "topic": case.topic.key(),
        "urgency": case.urgency.key(),
        "urgency_reason": case.urgency.reason(),
        "state": case.state.key(),
        "closing_reason": case.closing_reason.map(crate::cases::ClosingReason::key),
        "desk": case.desk,
        "company": case.company.as_ref().map(|(_, name)| name),
        "dossier": case.dossier.map(|(dossier, version)| json!({ "id": dossier.to_string(), "version": version })),
        "context": case.context,
        "consents": case.consents,
        "received_at": time(case.received_at),
        "thread": thread,
    })
}

fn said(message: &Message, files: &[Value]) -> Value {
    json!({
        "position": message.position,
        "kind": message.kind.key(),
        "author": message.author_name,
        "at": time(message.at),
        "text": message.body,
        "event": message.event,
        "files": files,
    })
}

fn told_of(attachment: &Attachment, path: Option<&str>) -> Value {
    json!({
        "name": attachment.name,
        "kind": attachment.kind.key(),
        "bytes": attachment.size,
        "path": path,
        "erased_at": attachment.erased_at.map(time),
    })
}

/// A time in the form of RFC 3339.
fn time(moment: Moment) -> String {
    moment.time().to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
