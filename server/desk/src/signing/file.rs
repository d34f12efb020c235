//! The file: what it says, how it is written, read and verified.

use chrono::NaiveDate;
use content::{Answers, Rules};
use ed25519_dalek::{Signature as Value, Signer as _, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::keys::name;
use crate::desk::Desk;
use crate::dossiers::difference::{self, VerdictChange};
use crate::dossiers::{Snapshot, Verdicts};
use crate::error::DeskError;
use crate::secret::hexadecimal;

/// What a file calls itself.
pub const FORMAT: &str = "guichet-snapshot-1";
const ALGORITHM: &str = "Ed25519";

/// What is signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// [`FORMAT`].
    pub format: String,
    /// The day the verdicts are for.
    pub assessed_on: NaiveDate,
    /// The day it was signed, in Paris: no more, so that the page and the file of one day bear the same signature.
    pub issued_on: NaiveDate,
    /// Version of the library.
    pub library: String,
    /// The answers, by question, in the order of the questionnaire.
    pub answers: Map<String, Json>,
    /// The verdict of every scheme, with the criteria by what they came to.
    pub verdicts: Verdicts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signature {
    algorithm: String,
    /// Name of the key.
    key: String,
    /// The key itself, in hexadecimal: for those who know its name from elsewhere.
    public_key: String,
    /// In hexadecimal.
    value: String,
}

/// A statement with its signature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedSnapshot {
    snapshot: Statement,
    signature: Signature,
}

/// Why a file is not what the desk signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotFault {
    /// It is no such file.
    #[error("not a signed snapshot: {0}")]
    Unreadable(String),
    /// It is written otherwise than the desk writes it.
    #[error("the file was changed after it was signed: it is not written as the desk writes it")]
    Rewritten,
    /// The signature is not that of what it says.
    #[error("the signature does not belong to what the file says")]
    Forged,
}

impl Desk {
    /// Assesses `answers` for the day `date`, and signs the outcome.
    ///
    /// # Errors
    /// When the key cannot be read, or the first one not be written.
    pub async fn sign_snapshot(&self, rules: &Rules, answers: &Answers, date: NaiveDate) -> Result<SignedSnapshot, DeskError> {
        let key = self.signing_key().await?;
        let snapshot = Snapshot::of(rules, answers, date);
        let statement = Statement {
            format: FORMAT.to_owned(),
            assessed_on: date,
            issued_on: self.now().day(),
            library: rules.version.clone(),
            answers: answers.to_json(rules),
            verdicts: snapshot.verdicts().clone(),
        };
        let value = key.sign(signed_bytes(&statement).as_bytes());
        let public = key.verifying_key();
        let signature = Signature {
            algorithm: ALGORITHM.to_owned(),
            key: name(&public),
            public_key: hexadecimal(public.as_bytes()),
            value: hexadecimal(&value.to_bytes()),
        };
        Ok(SignedSnapshot { snapshot: statement, signature })
    }
}

impl SignedSnapshot {
    /// Reads a file and verifies that it was not changed since it was signed. Whether the key is the desk's is another question:
    /// compare [`SignedSnapshot::key`] with what the desk publishes.
    ///
    /// # Errors
    /// When it is no such file, or was changed: in one byte is enough.
    pub fn verify(file: &[u8]) -> Result<Self, SnapshotFault> {
        let unreadable = |reason: String| SnapshotFault::Unreadable(reason);
        let signed: Self = serde_json::from_slice(file).map_err(|error| unreadable(error.to_string()))?;
        let Signature { algorithm, key, public_key, value } = &signed.signature;
        if (signed.snapshot.format.as_str(), algorithm.as_str()) != (FORMAT, ALGORITHM) {
            return Err(unreadable(format!("{} with {algorithm} is not known", signed.snapshot.format)));
        }
        if signed.render().as_bytes() != file {
            return Err(SnapshotFault::Rewritten);
        }
        let public =
            bytes::<32>(public_key).and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok()).ok_or(SnapshotFault::Forged)?;
        let value = bytes::<64>(value).map(|bytes| Value::from_bytes(&bytes)).ok_or(SnapshotFault::Forged)?;
        if name(&public) != *key || public.verify_strict(signed_bytes(&signed.snapshot).as_bytes(), &value).is_err() {
            return Err(SnapshotFault::Forged);
        }
        Ok(signed)
    }

    /// What it says, whether or not the signature is right: only to tell what was changed.
    pub fn unverified(file: &[u8]) -> Option<Statement> {
        serde_json::from_slice::<Self>(file).ok().map(|signed| signed.snapshot)
    }

    /// The file.
    pub fn render(&self) -> String {
        written(self) + "\n"
    }

    /// What was signed.
    pub const fn statement(&self) -> &Statement {
        &self.snapshot
    }

    /// Name of the key.
    pub fn key(&self) -> &str {
        &self.signature.key
    }

    /// The signature, in hexadecimal.
    pub fn value(&self) -> &str {
        &self.signature.value
    }
}

impl Statement {
    /// What `rules` say otherwise of the same answers for the same day.
    pub fn against(&self, rules: &Rules) -> Vec<VerdictChange> {
        let (answers, _) = Answers::from_json(rules, &self.answers);
        let now = Snapshot::of(rules, &answers, self.assessed_on);
        difference::verdicts(&self.verdicts, now.verdicts())
    }
}

/// What the signature is of: the statement as it stands in the file, but for its indent.
fn signed_bytes(statement: &Statement) -> String {
    written(statement)
}

fn written(value: &impl Serialize) -> String {
    // Texts, numbers and maps by text: always written.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn bytes<const N: usize>(hexadecimal: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if hexadecimal.len() != 2 * N || !hexadecimal.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hexadecimal[2 * place..2 * place + 2], 16).ok()?;
    }
    // One way to write each byte: capitals and signs are none.
    (crate::secret::hexadecimal(&bytes) == hexadecimal).then_some(bytes)
}
