//! The desk: accounts, companies, dossiers, cases, mail and audit, in SQLite or PostgreSQL.
//!
//! Time and randomness are arguments ([`clock`], [`random`]). Everything that changes something does so in one transaction, with
//! its audit entry and its mails. Who may do what is decided in [`policy`] and nowhere else; what one may not see does not exist.

pub mod accounts;
pub mod alerts;
mod archive;
pub mod audit;
pub mod canned;
pub mod cases;
mod changed;
pub mod clock;
pub mod companies;
mod day;
pub mod delay;
pub mod desk;
pub mod desks;
pub mod disagreements;
pub mod dossiers;
mod entities;
pub mod error;
pub mod feedback;
pub mod figures;
pub mod files;
pub mod hashing;
pub mod ids;
pub mod load;
pub mod mail_address;
pub mod moment;
pub mod once;
pub mod outbox;
pub mod policy;
pub mod random;
pub mod retention;
pub mod roadmaps;
pub mod sealing;
pub mod secret;
pub mod secrets;
pub mod signing;
pub mod staff;
pub mod storage;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod typed;
pub mod visitor;

pub use changed::Changed;
pub use clock::Clock;
pub use desk::Desk;
pub use error::DeskError;
pub use hashing::Hashing;
pub use ids::{AccountId, AlertId, AttachmentId, CannedId, CaseId, CompanyId, DisagreementId, DossierId, MessageId, MilestoneId};
pub use mail_address::{AddressFault, MailAddress};
pub use moment::Moment;
pub use once::Once;
pub use random::Random;
pub use secret::Secret;
pub use storage::Storage;
pub use visitor::Visitor;
