//! Cases: questions to the desk, from their receipt to their end.
//!
//! One action a file. Each is one transaction ([`change`]) that holds the case, checks who does it (`policy`), on which version and
//! in which state ([`state`]), adds one message to the thread, so that the version of a case is the number of its messages, posts
//! the mails and ends with the audit entry.

mod add_information;
mod advisors;
mod as_text;
mod ask_by_mail;
mod assign;
mod attached;
mod attachments;
mod change;
mod clock;
mod close;
mod colleagues;
mod company_view;
mod consent;
mod counts;
mod daily_mail;
mod disagree;
mod draft;
mod due;
mod error;
mod event;
mod idle;
mod kept_question;
mod letter;
mod merge;
mod message;
mod mine;
mod names;
mod note;
mod number;
mod offered;
mod open;
mod page_key;
mod pauses;
mod presence;
mod queue;
mod readers;
mod refer;
mod release;
mod reopen;
mod reply;
mod request_information;
pub mod routing;
mod seen;
mod staff_view;
pub mod state;
mod take;
mod take_back;
mod telling;
#[cfg(test)]
pub(crate) mod tests;
pub mod texts;
mod withdraw;
mod words;

pub use ask_by_mail::{AskedByMail, CONFIRMING};
pub use assign::ASSIGNED_AT_ONCE;
pub use attached::Attached;
pub use attachments::{Attachment, WAITING_FOR_A_MESSAGE};
pub use company_view::CompanyCase;
pub use counts::Counts;
pub use disagree::NewDisagreement;
pub use draft::{Draft, DraftKind};
pub use due::NO_DAY;
pub use error::{CaseError, Refusal};
pub use event::Event;
pub use idle::IDLE;
pub use kept_question::{KEEPING, LONGEST_KEPT};
pub use letter::{Asking, Letter};
pub use message::{Kind, Message};
pub use mine::{MyCase, MyCases};
pub use number::{CaseNumber, NotANumber};
pub use offered::{Offered, OfferedDossier};
pub use open::{CASES_A_DAY, OpenCase, Opened};
pub use page_key::{NotAPlace, PAGE, PageKey, Sort};
pub use pauses::{INFORMATION, Stop};
pub use presence::{LOOKING, Presence};
pub use queue::{Filter, QueuePage, QueueRow, Sought};
pub use readers::Reading;
pub use reopen::REOPENING;
pub use reply::SECOND_THOUGHTS;
pub use staff_view::StaffCase;
pub use state::{Action, ClosingReason, State};
pub use texts::{Body, Context, Reason, Subject, Urgency};
