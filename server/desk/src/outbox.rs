//! Mail to be sent. It is written in the transaction of what it tells, and carries no confidential text: only a link.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::desk::Desk;
use crate::entities::outgoing_mail::{ActiveModel, Column, Entity};
use crate::error::DeskError;
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
    /// The case was closed.
    CaseClosed {
        /// Number of the case.
        number: String,
        /// Its identifier.
        case: String,
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

/// A mail on its way.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Its identifier.
    pub id: Uuid,
    /// Who gets it.
    pub recipient: String,
    /// In which language.
    pub locale: Locale,
    /// What it says.
    pub mail: Mail,
    /// How often it was tried before.
    pub attempts: i64,
}

/// Times a mail is tried before it is dead.
const ATTEMPTS: i64 = 8;
/// How long a mail that is being sent is left alone.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// Wait before the second try; it doubles from try to try.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);

const WAITING: &str = "waiting";
const SENT: &str = "sent";
const DEAD: &str = "dead";

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

impl Desk {
    /// Takes mails that are due, and leaves them to the caller for five minutes: a worker that dies loses none.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn due_mails(&self, most: u64) -> Result<Vec<Outgoing>, DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let mut due = Entity::find()
            .filter(Column::State.eq(WAITING))
            .filter(Column::DueAt.lte(now))
            .order_by_asc(Column::DueAt)
            .order_by_asc(Column::Id)
            .limit(most);
        if self.storage.is_shared() {
            due = due.lock_with_behavior(sea_orm::sea_query::LockType::Update, sea_orm::sea_query::LockBehavior::SkipLocked);
        }
        let rows = due.all(&*writing).await?;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        Entity::update_many()
            .col_expr(Column::DueAt, now.after(LEASE).0.into())
            .filter(Column::Id.is_in(ids))
            .exec(&*writing)
            .await?;
        writing.commit().await?;
        let mut mails = Vec::new();
        for row in rows {
            match serde_json::from_str(&row.values) {
                Ok(mail) => mails.push(Outgoing {
                    id: row.id,
                    recipient: row.recipient,
                    locale: Locale::from_tag(&row.locale).unwrap_or(Locale::Fr),
                    mail,
                    attempts: row.attempts,
                }),
                Err(error) => self.mail_failed(row.id, ATTEMPTS, &error.to_string()).await?,
            }
        }
        Ok(mails)
    }

    /// The mail was handed over.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_sent(&self, id: Uuid) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        Entity::update_many()
            .col_expr(Column::State, SENT.into())
            .col_expr(Column::SentAt, self.now().0.into())
            .filter(Column::Id.eq(id))
            .exec(&*writing)
            .await?;
        Ok(writing.commit().await?)
    }

    /// The mail could not be handed over, after `attempts` tries before this one: it is tried again later, twice as late each
    /// time, and dead in the end.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_failed(&self, id: Uuid, attempts: i64, reason: &str) -> Result<(), DeskError> {
        let tried = attempts + 1;
        let doublings = u32::try_from(attempts).unwrap_or_default().min(16);
        let wait = FIRST_WAIT * i32::pow(2, doublings);
        let state = if tried >= ATTEMPTS { DEAD } else { WAITING };
        let writing = self.storage.write().await?;
        Entity::update_many()
            .col_expr(Column::State, state.into())
            .col_expr(Column::Attempts, tried.into())
            .col_expr(Column::Failure, reason.into())
            .col_expr(Column::DueAt, self.now().after(wait).0.into())
            .filter(Column::Id.eq(id))
            .exec(&*writing)
            .await?;
        Ok(writing.commit().await?)
    }
}
