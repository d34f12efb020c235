//! Asking a question, signed in or not.

use app::forms::{Form, Wrong};
use app::links::RoomName;
use app::page::Page;
use app::pages::cases::new::{NewCase, page};
use axum::http::StatusCode;
use axum::response::Response;
use desk::accounts::{LONGEST_NAME, NameFault, PersonName};
use desk::cases::{AskedByMail, Asking, CaseError, Offered};
use desk::{DeskError, MailAddress};

use super::case::FILES;
use super::{kept, refused, typed};
use crate::http::rooms::{Asked, Sent, answer};

/// Fields that the address may fill in beforehand.
const FILLED: [&str; 4] = ["topic", "subject", "from", "about"];

/// The form, filled in with what the address says, or with what was kept while its author signed in.
pub async fn show(asked: Asked) -> Response {
    let mut form = kept::found(&asked).await.map(|form| form.unwrap_or_else(|| filled(&asked)));
    if let Ok(form) = &mut form {
        form.fill("once", asked.desk.once().to_string());
    }
    match (form, offered(&asked).await) {
        (Ok(form), Ok(offered)) => answer::page(&asked.ctx, || made(&asked, &offered, &form, false)),
        (Err(error), _) | (_, Err(error)) => answer::failed(&error),
    }
}

/// Sends the question, shows what may answer it already, or keeps it while its author signs in: as the button says.
pub async fn send(asked: Asked, Sent(mut form, files): Sent) -> Response {
    let offered = match offered(&asked).await {
        Ok(offered) => offered,
        Err(error) => return answer::failed(&error),
    };
    let signed_in = asked.visitor().is_some();
    match form.raw("step") {
        "look" => return answer::page(&asked.ctx, || made(&asked, &offered, &form, true)),
        "sign-in" if !signed_in => {
            return match kept::signed_in(&asked, &form, &RoomName::NewCase.here()).await {
                Ok(_) => answer::see_other(&asked.ctx, &RoomName::NewCase.here()),
                Err(door) => door,
            };
        }
        _ => {}
    }
    let question = typed::question(&mut form, signed_in);
    let person = if signed_in { None } else { person(&mut form) };
    let files = files.taken(&mut form, FILES);
    let once = form.raw("once").parse().ok();
    match (question, person, files) {
        (Some(question), _, Some(files)) if signed_in => {
            open(&asked, form, &offered, Asking { question: &question, files: &files, once }).await
        }
        (Some(question), Some((name, mail)), Some(files)) => {
            let asking = AskedByMail { mail, name, locale: asked.ctx.locale, question, files, once };
            match asked.desk.ask_by_mail(&asking, &asked.client).await {
                Ok(()) => answer::see_other(&asked.ctx, &RoomName::CaseMailed.here()),
                Err(error) => not_sent(&asked, &offered, form, error),
            }
        }
        _ => answer::unprocessable(&asked.ctx, || made(&asked, &offered, &form, false)),
    }
}

async fn open(asked: &Asked, form: Form, offered: &[Offered], asking: Asking<'_>) -> Response {
    let Some(visitor) = asked.visitor() else { return answer::failed(&DeskError::NotFound) };
    match asked.desk.open_case(visitor, asking).await {
        Ok(opened) => {
            kept::forget(asked, &form).await;
            answer::see_other(&asked.ctx, &RoomName::CaseReceived.with([opened.id]))
        }
        Err(error) => not_sent(asked, offered, form, error),
    }
}

/// The form again, with why nothing was sent.
fn not_sent(asked: &Asked, offered: &[Offered], mut form: Form, error: CaseError) -> Response {
    match error {
        CaseError::Refused(refusal) => {
            let status = refused::note(&mut form, refusal);
            again(asked, offered, &form, status)
        }
        // A dossier or a company that was taken away since the form was shown.
        CaseError::Desk(DeskError::NotFound) => {
            form.refuse("about", Wrong::new("about"));
            again(asked, offered, &form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        CaseError::Desk(error) => answer::undone(&asked.ctx, form, &error, |form| made(asked, offered, form, false)),
        CaseError::Lost { .. } => answer::failed(&DeskError::Stale),
    }
}

/// The form again, with what is wrong with it.
fn again(asked: &Asked, offered: &[Offered], form: &Form, status: StatusCode) -> Response {
    answer::page(&asked.ctx, || made(asked, offered, form, false).status(status.as_u16()))
}

fn made(asked: &Asked, offered: &[Offered], form: &Form, look: bool) -> Page {
    page(&asked.ctx, NewCase { visitor: asked.visitor(), offered, look }, form)
}

async fn offered(asked: &Asked) -> Result<Vec<Offered>, DeskError> {
    match asked.visitor() {
        Some(visitor) => asked.desk.offered(visitor).await,
        None => Ok(Vec::new()),
    }
}

/// A form with what the address says.
fn filled(asked: &Asked) -> Form {
    let mut form = Form::default();
    for name in FILLED {
        if let Some(value) = asked.ctx.parameter(name) {
            form.fill(name, value);
        }
    }
    form.fill("urgency", "normal");
    form.fill("attach", "oui");
    form
}

/// Name and address of somebody who did not sign in.
fn person(form: &mut Form) -> Option<(PersonName, MailAddress)> {
    let name = match form.raw("name").parse::<PersonName>() {
        Ok(name) => Some(name),
        Err(fault) => {
            let wrong = name_wrong(form, fault);
            form.refuse("name", wrong);
            None
        }
    };
    let mail = if form.text("mail").is_empty() {
        form.refuse("mail", Wrong::new("missing"));
        None
    } else {
        let mail = form.raw("mail").parse().ok();
        if mail.is_none() {
            form.refuse("mail", Wrong::new("mail"));
        }
        mail
    };
    name.zip(mail)
}

fn name_wrong(form: &Form, fault: NameFault) -> Wrong {
    match fault {
        NameFault::Empty => Wrong::new("missing"),
        NameFault::TooLong => Wrong::new("too-long").with("most", LONGEST_NAME).with("length", form.text("name").chars().count()),
        NameFault::Malformed => Wrong::new("name"),
    }
}
