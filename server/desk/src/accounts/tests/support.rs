//! People and what they do, in a few words.

use content::Locale;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::accounts::{
    Client, Enrolment, NewPassword, NewSession, Password, RecoveryCode, SessionToken, SignUp, Signed, StaffInvitation, code,
};
use crate::desk::Desk;
use crate::entities::{account, outgoing_mail};
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::outbox::Mail;
use crate::secret::Secret;
use crate::visitor::{Role, Visitor};

pub const NOW: &str = "2026-11-27T09:00:00Z";
pub const ADA: &str = "ada@example.org";
pub const BEA: &str = "bea@example.org";
pub const PASSWORD: &str = "quatre girafes dansent";
pub const OTHER: &str = "sept loutres chantent faux";

pub fn mail(text: &str) -> MailAddress {
    text.parse().expect("an address")
}

pub fn password(text: &str) -> Password {
    Password::typed(text)
}

pub fn chosen(text: &str) -> NewPassword {
    NewPassword::choose(text, &[]).expect("a good password")
}

pub fn client() -> Client {
    Client::new([192, 0, 2, 1].into(), "Firefox")
}

pub fn secret(text: &str) -> Secret {
    text.parse().expect("a secret")
}

/// The mails to an address, the oldest first.
pub async fn mails(desk: &Desk, recipient: &str) -> Vec<Mail> {
    let rows = outgoing_mail::Entity::find()
        .filter(outgoing_mail::Column::Recipient.eq(recipient))
        .order_by_asc(outgoing_mail::Column::Id)
        .all(desk.storage.read())
        .await
        .expect("rows");
    rows.into_iter().map(|row| serde_json::from_str(&row.values).expect("a mail")).collect()
}

/// The secret in the only mail of that sort; of several that were made in one millisecond, none is the last.
pub async fn secrets(desk: &Desk, recipient: &str) -> Vec<String> {
    let secrets = mails(desk, recipient).await.into_iter().filter_map(|mail| match mail {
        Mail::ConfirmAddress { secret }
        | Mail::ResetPassword { secret }
        | Mail::ConfirmNewAddress { secret }
        | Mail::InviteStaff { secret } => Some(secret),
        _ => None,
    });
    secrets.collect()
}

/// The secret that was sent besides those `known`.
pub async fn new_secret(desk: &Desk, recipient: &str, known: &[String]) -> Secret {
    let new: Vec<String> = secrets(desk, recipient).await.into_iter().filter(|secret| !known.contains(secret)).collect();
    assert_eq!(new.len(), 1, "one new link");
    secret(&new[0])
}

pub async fn sign_up(desk: &Desk, address: &str, text: &str) -> Result<(), DeskError> {
    let name = "Ada Lovelace".parse().expect("a name");
    let sign_up = SignUp { mail: mail(address), name, password: chosen(text), locale: Locale::Fr, then: String::new() };
    desk.sign_up(sign_up, &client()).await
}

pub async fn sign_in(desk: &Desk, address: &str, text: &str) -> Result<NewSession, DeskError> {
    desk.sign_in(&mail(address), &password(text), &client(), None).await
}

/// Somebody with a confirmed account and a session.
pub async fn founder(desk: &Desk, address: &str) -> SessionToken {
    sign_up(desk, address, PASSWORD).await.expect("an account");
    let secret = new_secret(desk, address, &[]).await;
    desk.confirm_mail(&secret, &password(PASSWORD), &client(), None).await.expect("a session").0.token
}

/// Somebody invited who chose a password, with a session that waits for the second factor.
pub async fn newcomer(desk: &Desk, address: &str, role: Role) -> SessionToken {
    let invitation = StaffInvitation { mail: mail(address), role, desks: ["dns".to_owned()].into(), locale: Locale::Fr };
    let secret = desk.invite_staff(None, &invitation).await.expect("an invitation");
    let name = "Bea Müller".parse().expect("a name");
    desk.accept_invitation(&secret, &name, &chosen(PASSWORD), &client(), None).await.expect("a session").token
}

/// Sets up a second factor for a session that waits for one.
pub async fn enrol(desk: &Desk, token: &SessionToken) -> (SessionToken, Enrolment, Vec<RecoveryCode>) {
    let Some(Signed::Halfway(person)) = desk.signed(token).await.expect("an answer") else { panic!("somebody halfway") };
    desk.begin_first_second_factor(&person).await.expect("a secret");
    let enrolment = desk.enrolment(person.account, "Guichet").await.expect("an enrolment");
    let code = code(&enrolment, desk.now());
    let (session, codes) = desk.confirm_second_factor(token, &code, &client()).await.expect("a session");
    (session.token, enrolment, codes)
}

/// Somebody of the staff, all the way in.
pub async fn staff(desk: &Desk, address: &str, role: Role) -> Visitor {
    let token = newcomer(desk, address, role).await;
    let (token, _, _) = enrol(desk, &token).await;
    visitor(desk, &token).await.expect("somebody")
}

pub async fn visitor(desk: &Desk, token: &SessionToken) -> Option<Visitor> {
    desk.visitor(token).await.expect("an answer").map(|(visitor, _)| visitor)
}

pub async fn row(desk: &Desk, address: &str) -> Option<account::Model> {
    account::Entity::find().filter(account::Column::Mail.eq(address)).one(desk.storage.read()).await.expect("a row")
}

/// Deeds in the audit, in order.
pub async fn deeds(desk: &Desk) -> Vec<String> {
    use crate::entities::audit::{Column, Entity};
    let rows = Entity::find().order_by_asc(Column::Sequence).all(desk.storage.read()).await.expect("rows");
    rows.into_iter().map(|row| row.action).collect()
}

macro_rules! refused {
    ($result:expr, $error:ident) => {{
        let result = $result;
        assert!(matches!(result, Err($crate::error::DeskError::$error)), "{result:?}");
    }};
}
pub(crate) use refused;
