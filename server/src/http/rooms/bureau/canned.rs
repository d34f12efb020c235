//! Canned answers: the list, a new one, the next version of one, retiring it.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::bureau::canned as pages;
use axum::response::Response;
use content::Locale;
use desk::canned::{CannedTitle, NewCanned, Template, TemplateFault};
use desk::typed::TextFault;
use desk::{CannedId, DeskError};

use crate::http::rooms::{Asked, Fields, Staff, answer};

/// The list.
pub async fn list(Staff { asked, visitor }: Staff) -> Response {
    match asked.desk.canned_answers(&visitor).await {
        Ok(answers) => answer::page(&asked.ctx, || pages::list(&asked.ctx, &visitor, &answers)),
        Err(error) => answer::failed(&error),
    }
}

/// The form of a new one.
pub async fn new(Staff { asked, visitor }: Staff) -> Response {
    match asked.desk.canned_desks(&visitor) {
        Ok(desks) => answer::page(&asked.ctx, || pages::new(&asked.ctx, &visitor, &desks, &Form::default())),
        Err(error) => answer::failed(&error),
    }
}

/// Writes it, and leads to its page.
pub async fn write(Staff { asked, visitor }: Staff, Fields(mut form): Fields) -> Response {
    let desks = match asked.desk.canned_desks(&visitor) {
        Ok(desks) => desks,
        Err(error) => return answer::failed(&error),
    };
    let again = |form: &Form| pages::new(&asked.ctx, &visitor, &desks, form);
    let desk = desks.iter().find(|station| station.id == form.raw("desk")).copied();
    let locale = [Locale::Fr, Locale::En].into_iter().find(|locale| locale.tag() == form.raw("language"));
    for (name, is_missing) in [("desk", desk.is_none()), ("language", locale.is_none())] {
        if is_missing {
            form.refuse(name, Wrong::new("choose"));
        }
    }
    let texts = texts(&mut form);
    let (Some(desk), Some(locale), Some((title, body))) = (desk, locale, texts) else {
        return answer::unprocessable(&asked.ctx, || again(&form));
    };
    match asked.desk.write_canned_answer(&visitor, &NewCanned { desk, locale, title, body }).await {
        Ok(id) => done(&asked, id, "written"),
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    }
}

/// One with its versions.
pub async fn show(Staff { asked, visitor }: Staff) -> Result<Response, Response> {
    let history = asked.desk.canned_answer(&visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))?;
    Ok(answer::page(&asked.ctx, || pages::show(&asked.ctx, &visitor, &history, &pages::filled(&history.answer))))
}

/// Writes its next version. Who comes second sees the other's text among the versions and keeps their own.
pub async fn change(Staff { asked, visitor }: Staff, Fields(mut form): Fields) -> Result<Response, Response> {
    let id = asked.id(0)?;
    let failed = |error: DeskError| answer::failed(&error);
    let known = asked.desk.canned_answer(&visitor, id).await.map_err(failed)?;
    let Some((title, body)) = texts(&mut form) else {
        return Ok(answer::unprocessable(&asked.ctx, || pages::show(&asked.ctx, &visitor, &known, &form)));
    };
    let base = form.raw("version").parse().unwrap_or_default();
    let Err(error) = asked.desk.change_canned_answer(&visitor, (id, base), &title, &body).await else {
        return Ok(done(&asked, id, "written"));
    };
    let now = asked.desk.canned_answer(&visitor, id).await.map_err(failed)?;
    Ok(answer::undone(&asked.ctx, form, &error, |form| pages::show(&asked.ctx, &visitor, &now, form)))
}

/// Retires it, or offers it again.
pub async fn retire(Staff { asked, visitor }: Staff, Fields(form): Fields) -> Result<Response, Response> {
    let id = asked.id(0)?;
    let retired = form.raw("retired") != "no";
    match asked.desk.retire_canned_answer(&visitor, id, retired).await {
        Ok(()) => Ok(done(&asked, id, if retired { "retired" } else { "offered" })),
        Err(error @ DeskError::Full) => {
            let known = asked.desk.canned_answer(&visitor, id).await.map_err(|error| answer::failed(&error))?;
            let form = pages::filled(&known.answer);
            Ok(answer::undone(&asked.ctx, form, &error, |form| pages::show(&asked.ctx, &visitor, &known, form)))
        }
        Err(error) => Err(answer::failed(&error)),
    }
}

fn done(asked: &Asked, id: CannedId, what: &str) -> Response {
    answer::see_other_with(&asked.ctx, &RoomName::CannedAnswer.with([id]), &query([("done", what)]))
}

/// Title and text; what is wrong is noted.
fn texts(form: &mut Form) -> Option<(CannedTitle, Template)> {
    let title = form.typed::<CannedTitle>("title");
    let body = match Template::parse(form.raw("body")) {
        Ok(body) => Some(body),
        Err(fault) => {
            let wrong = match fault {
                TemplateFault::Text(TextFault::Empty) => Wrong::new("missing"),
                TemplateFault::Text(TextFault::TooLong { most }) => {
                    Wrong::new("too-long").with("most", most).with("length", form.text("body").chars().count())
                }
                TemplateFault::Unknown(name) => Wrong::new("placeholder").with("name", name),
            };
            form.refuse("body", wrong);
            None
        }
    };
    title.zip(body)
}
