//! Opening the accounts of the demonstration, as people do it: by the links of their mails.

use content::{Library, Locale};
use desk::accounts::{Client, NewPassword, Password, SignUp, Signed, StaffInvitation, code};
use desk::companies::CompanyName;
use desk::dossiers::{For, Snapshot};
use desk::ids::{CompanyId, DossierId};
use desk::outbox::Mail;
use desk::secret::Secret;
use desk::visitor::{MemberRole, Role};
use desk::{Desk, Visitor};

use super::story::{Enterprise, Worker};
use super::{DemoError, SignIn, drain};

/// What authenticator applications show.
const SERVICE: &str = "Guichet (démonstration)";
/// Letters of a password, without those taken for others.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Somebody of the staff, and how to sign in.
#[derive(Debug)]
pub struct Employee {
    /// Who.
    pub visitor: Visitor,
    /// How to sign in.
    pub sign_in: SignIn,
}

/// A company with a dossier, and those who work there.
#[derive(Debug)]
pub struct Asker {
    /// Who founded it.
    pub founder: Visitor,
    /// The company.
    pub company: CompanyId,
    /// Its dossier, in its first version.
    pub dossier: DossierId,
    /// How to sign in as the founder, then as the member.
    pub sign_ins: Vec<SignIn>,
}

/// A browser of its own for each person, so that nobody is held for a flood; the addresses are those of examples (RFC 5737).
fn client(number: u8) -> Client {
    Client::new([198, 51, 100, number].into(), "Guichet, démonstration")
}

/// A password that nobody has: it is printed once and kept nowhere.
fn password(desk: &Desk) -> String {
    let letters = desk.random().bytes::<20>().map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
    letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn chosen(text: &str) -> Result<NewPassword, DemoError> {
    NewPassword::choose(text, &[]).map_err(|_| DemoError::Story)
}

/// The secret in the mails that are due, which `of` finds; all of them are taken for sent.
async fn secret(desk: &Desk, of: impl Fn(Mail) -> Option<String>) -> Result<Secret, DemoError> {
    let found = drain(desk).await?.into_iter().rev().find_map(of);
    found.and_then(|secret| secret.parse().ok()).ok_or(DemoError::Story)
}

/// Hires somebody: invitation, password, second factor.
pub async fn hire(desk: &Desk, worker: &Worker, number: u8) -> Result<Employee, DemoError> {
    let role = Role::from_key(&worker.role).ok_or(DemoError::Story)?;
    let mail = worker.mail.parse().map_err(|_| DemoError::Story)?;
    let invitation = StaffInvitation { mail, role, desks: worker.desks.iter().cloned().collect(), locale: Locale::Fr };
    let secret = desk.invite_staff(None, &invitation).await?;
    let password = password(desk);
    let name = worker.name.parse().map_err(|_| DemoError::Story)?;
    let client = client(number);
    let session = desk.accept_invitation(&secret, &name, &chosen(&password)?, &client, None).await?;
    let Some(Signed::Halfway(halfway)) = desk.signed(&session.token).await? else { return Err(DemoError::Story) };
    desk.begin_first_second_factor(&halfway).await?;
    let enrolment = desk.enrolment(halfway.account, SERVICE).await?;
    let (session, codes) = desk.confirm_second_factor(&session.token, &code(&enrolment, desk.now()), &client).await?;
    let Some(Signed::In(visitor, _)) = desk.signed(&session.token).await? else { return Err(DemoError::Story) };
    drain(desk).await?;
    let codes = codes.iter().map(ToString::to_string).collect();
    let sign_in =
        SignIn { role: worker.role.clone(), mail: worker.mail.clone(), password, second_factor: Some((enrolment.url, codes)) };
    Ok(Employee { visitor, sign_in })
}

/// Opens an account for somebody who asks.
async fn open(desk: &Desk, name: &str, mail: &str, role: &str, number: u8) -> Result<(Visitor, SignIn), DemoError> {
    let password = password(desk);
    let sign_up = SignUp {
        mail: mail.parse().map_err(|_| DemoError::Story)?,
        name: name.parse().map_err(|_| DemoError::Story)?,
        password: chosen(&password)?,
        locale: Locale::Fr,
        then: String::new(),
    };
    let client = client(number);
    desk.sign_up(sign_up, &client).await?;
    let secret = secret(desk, |mail| if let Mail::ConfirmAddress { secret } = mail { Some(secret) } else { None }).await?;
    let (session, _) = desk.confirm_mail(&secret, &Password::typed(&password), &client, None).await?;
    let visitor = again(desk, &session.token).await?;
    let sign_in = SignIn { role: role.to_owned(), mail: mail.to_owned(), password, second_factor: None };
    Ok((visitor, sign_in))
}

async fn again(desk: &Desk, token: &desk::accounts::SessionToken) -> Result<Visitor, DemoError> {
    match desk.signed(token).await? {
        Some(Signed::In(visitor, _)) => Ok(visitor),
        _ => Err(DemoError::Story),
    }
}

/// Founds a company with a dossier; its member joins by an invitation.
pub async fn found(desk: &Desk, library: &Library, told: &Enterprise, number: u8) -> Result<Asker, DemoError> {
    let (mut founder, sign_in) = open(desk, &told.founder, &told.mail, "owner", number).await?;
    let name: CompanyName = told.name.parse().map_err(|_| DemoError::Story)?;
    let company = desk.create_company(&founder, &name, None).await?;
    founder.companies.push(desk::visitor::Belonging { company, name: told.name.clone(), role: MemberRole::Owner });
    let situation = library.situations.iter().find(|known| known.id == told.situation).ok_or(DemoError::Story)?;
    let snapshot = Snapshot::of(&library.rules, &situation.answers, desk.now().day());
    let (product, indication) =
        (told.product.parse().map_err(|_| DemoError::Story)?, told.indication.parse().map_err(|_| DemoError::Story)?);
    let dossier = desk.save_dossier(&founder, For::Known(company), &product, &indication, &snapshot).await?;
    let mut sign_ins = vec![sign_in];
    if let Some(member) = &told.member {
        let mail = member.mail.parse().map_err(|_| DemoError::Story)?;
        desk.invite_member(&founder, company, &mail, MemberRole::Member).await?;
        let invited = secret(desk, |mail| if let Mail::InviteMember { secret, .. } = mail { Some(secret) } else { None }).await?;
        let (visitor, sign_in) = open(desk, &member.name, &member.mail, "member", number + 100).await?;
        desk.join_company(&visitor, &invited).await?;
        sign_ins.push(sign_in);
    }
    drain(desk).await?;
    Ok(Asker { founder, company, dossier, sign_ins })
}
