//! Links of mails.

use app::pages::account::dead_link;
use app::pages::account::used_link::{self, Did};
use axum::response::Response;
use desk::accounts::NewSession;
use desk::secrets::Purpose;
use desk::{DeskError, MailAddress, Secret};

use crate::http::rooms::{Asked, answer, cookie};

/// The secret in the address, the address of mail it was sent to, and the name of its owner.
pub(super) struct Link {
    pub secret: Secret,
    pub mail: MailAddress,
    pub name: String,
}

impl Link {
    /// The link that was followed.
    ///
    /// # Errors
    /// The page of links that do not work.
    pub async fn followed(asked: &Asked, purpose: Purpose) -> Result<Self, Response> {
        let Some(secret) = asked.ids.first().and_then(|id| id.parse::<Secret>().ok()) else { return Err(dead(asked)) };
        match asked.desk.person_of_link(purpose, &secret).await {
            Ok((mail, name)) => Ok(Self { secret, mail, name }),
            Err(DeskError::NotFound) => Err(ended(asked, purpose, &secret).await),
            Err(error) => Err(answer::failed(&error)),
        }
    }
}

/// The page of a link that did what it is for, or else of those that do not work.
pub async fn ended(asked: &Asked, purpose: Purpose, secret: &Secret) -> Response {
    let did = match purpose {
        Purpose::ConfirmMail => Did::ConfirmMail,
        Purpose::ResetPassword => Did::ResetPassword,
        Purpose::ChangeMail => Did::ChangeMail,
        Purpose::InviteStaff => Did::InviteStaff,
        Purpose::ConfirmCase => Did::ConfirmCase,
        Purpose::InviteMember | Purpose::KeepCase => return dead(asked),
    };
    match asked.desk.was_used(purpose, secret).await {
        Ok(true) => answer::page(&asked.ctx, || used_link::page(&asked.ctx, did, asked.visitor().is_some())),
        Ok(false) => dead(asked),
        Err(error) => answer::failed(&error),
    }
}

/// The page of links that do not work.
pub fn dead(asked: &Asked) -> Response {
    answer::page(&asked.ctx, || dead_link::page(&asked.ctx))
}

/// The answer, with which the browser keeps the session.
pub(super) fn with_session(mut response: Response, asked: &Asked, session: &NewSession) -> Response {
    cookie::keep(&mut response, session, asked.desk.now());
    response
}
