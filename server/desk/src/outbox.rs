//! Mail to be sent. It is written in the transaction of what it tells, and carries no confidential text: only a link.

mod dead;
mod deliver;

use content::Locale;
use content::model::CallChange;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use self::dead::DeadMail;
pub use self::deliver::{Failure, LEASE, Outgoing};
use crate::entities::outgoing_mail::{ActiveModel, Column, Entity};
use crate::moment::Moment;
use crate::random::Random;
use crate::storage::Writing;

/// What a mail says; `app` puts it into words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "mail")]
pub enum Mail {
    /// Confirm this address to open the account.
    ConfirmAddress {
        /// Secret of the link.
        secret: String,
    },
    /// Somebody tried to open an account with an address that has one.
    AlreadyKnown,
    /// Choose another password.
    ResetPassword {
        /// Secret of the link.
        secret: String,
    },
    /// The password was changed.
    PasswordChanged,
    /// Confirm that mail reaches this new address of an account.
    ConfirmNewAddress {
        /// Secret of the link.
        secret: String,
    },
    /// Another address was asked for; goes to the address in use.
    AddressChangeAsked,
    /// The account has another address; goes to the one it had.
    AddressChanged,
    /// A second factor was set up or replaced.
    SecondFactorSet,
    /// The second factor was taken away.
    SecondFactorRemoved,
    /// A recovery code stood in for the second factor.
    RecoveryCodeUsed {
        /// Codes that are left.
        left: i64,
    },
    /// The account was closed.
    AccountClosed,
    /// The case was received.
    CaseReceived {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
    },
    /// The desk answered.
    CaseAnswered {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
    },
    /// The desk asks for more.
    InformationRequested {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
    },
    /// Somebody whose case ended two months ago is asked what they think of the answer.
    FeedbackAsked {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
    },
    /// Confirm this address to send a question without an account.
    ConfirmCase {
        /// Secret of the link.
        secret: String,
    },
    /// The case went to another desk.
    CaseReferred {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
    },
    /// The case was joined to another one.
    CaseMerged {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
    },
    /// The case was closed.
    CaseClosed {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
    },
    /// What happened to what somebody follows.
    Alerts {
        /// Secret of the link with which such mails are stopped.
        stop: String,
        /// Dossiers whose result is another one.
        results: i64,
        /// Days of roadmaps that come near.
        milestones: i64,
        /// Fiches that are new or say something else, among the results of saved searches.
        fiches: i64,
        /// What happened to calls: all of it is public.
        calls: Vec<AlertedCall>,
        /// Calls that are not named.
        more: i64,
        /// The alerts that it tells of; mails of before there was a link for each have none.
        #[serde(default)]
        alerts: Vec<AlertToStop>,
    },
    /// What an advisor has to do today.
    DeskDigest {
        /// Their cases that are late.
        late: i64,
        /// Their cases that are due today or on the next business day.
        soon: i64,
        /// Cases of their desks that nobody has.
        unassigned: i64,
    },
    /// Join the staff.
    InviteStaff {
        /// Secret of the link.
        secret: String,
    },
    /// Join a company.
    InviteMember {
        /// Secret of the link.
        secret: String,
    },
}

impl Mail {
    /// The kind of [`Mail::Alerts`] in the table.
    pub(crate) const ALERTS: &'static str = "alerts";
}

/// An alert that a mail tells of, without saying which dossier or search it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertToStop {
    /// Its identifier, which the link holds that stops it alone.
    pub alert: String,
    /// Whether it is on a dossier; else on a search.
    pub dossier: bool,
    /// When it was asked for: by that the owner tells it from others.
    pub since: Moment,
}

/// What happened to a call, by its public name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertedCall {
    /// The name of the call, in the language of the mail.
    pub call: String,
    /// What happened.
    pub turn: CallTurn,
    /// The day, month or year (ISO 8601); empty when it is not known.
    pub date: String,
}

/// What happened to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallTurn {
    /// It closes soon.
    Closes,
    /// One can file.
    Opened,
    /// It was announced.
    Announced,
    /// Its closing was put off.
    Extended,
    /// Its rules were changed.
    Amended,
    /// It concerns a dossier from now on.
    Concerns,
}

impl CallTurn {
    /// The turn that an entry of the history of a call stands for.
    pub(crate) const fn of(change: CallChange) -> Self {
        match change {
            CallChange::Announced => Self::Announced,
            CallChange::Opened => Self::Opened,
            CallChange::Extended => Self::Extended,
            CallChange::Amended => Self::Amended,
            CallChange::Closed => Self::Closes,
        }
    }

    /// The identifier used in wording.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Closes => "closes",
            Self::Opened => "opened",
            Self::Announced => "announced",
            Self::Extended => "extended",
            Self::Amended => "amended",
            Self::Concerns => "concerns",
        }
    }
}

/// States of a mail.
pub(crate) const WAITING: &str = "waiting";
const SENT: &str = "sent";
pub(crate) const DEAD: &str = "dead";
/// Those in which nothing is left to do.
pub(crate) const OVER: [&str; 2] = [SENT, DEAD];

/// Puts a mail into the outbox, to be sent from `due` on.
pub(crate) async fn post(
    writing: &Writing,
    random: Random,
    now: Moment,
    due: Moment,
    recipient: &str,
    locale: Locale,
    mail: &Mail,
) -> Result<Uuid, DbErr> {
    let values = serde_json::to_value(mail).map_err(|error| DbErr::Json(error.to_string()))?;
    let id = random.id(now);
    let row = ActiveModel {
        id: Set(id),
        recipient: Set(recipient.to_owned()),
        locale: Set(locale.tag().to_owned()),
        kind: Set(values["mail"].as_str().unwrap_or_default().to_owned()),
        values: Set(values.to_string()),
        state: Set(WAITING.to_owned()),
        created_at: Set(now),
        due_at: Set(due),
        attempts: Set(0),
        failure: Set(None),
        sent_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(&**writing).await?;
    Ok(id)
}

/// Takes back the mails of one kind to one recipient that have not left.
pub(crate) async fn withdraw(writing: &Writing, recipient: &str, kind: &str) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::Recipient.eq(recipient))
        .filter(Column::Kind.eq(kind))
        .filter(Column::State.ne(SENT))
        .exec(&**writing)
        .await?;
    Ok(())
}
