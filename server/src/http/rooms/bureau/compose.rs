//! Helps to write an answer: inserts a canned answer or a link, searches, or shows how it will look. What is being written is kept
//! as a draft first, so that nothing is lost on the way.

use app::links::{Address, query};
use app::page::Ctx;
use app::pages::cases::desk_name;
use axum::response::Response;
use content::Locale;
use desk::canned::{Canned, Filling, Placeholder, Template};
use desk::cases::{DraftKind, StaffCase};

use super::AtCase;
use crate::http::rooms::{Fields, answer};

/// Does what the button says, and leads back to the case.
pub async fn send(at: AtCase, Fields(form): Fields) -> Response {
    let kind = DraftKind::from_key(form.raw("kind")).filter(|kind| matches!(kind, DraftKind::Reply | DraftKind::Request));
    let Some(kind) = kind else { return at.unprocessable(&form).await };
    let key = kind.key();
    let mut text = form.text(key);
    let (what, which) = form.raw("do").split_once(' ').unwrap_or((form.raw("do"), ""));
    let insertion = match what {
        "canned" => match canned(&at, form.raw(&format!("canned_{key}"))).await {
            Ok(insertion) => insertion,
            Err(error) => return answer::failed(&error),
        },
        "link" => fiche(at.ctx(), which),
        "article" => article(at.ctx(), which),
        _ => None,
    };
    if let Some(insertion) = insertion {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&insertion);
    }
    let find = if what == "find" { form.text(&format!("find_{key}")) } else { String::new() };
    let preview = if what == "preview" { "1" } else { "" };
    match at.desk().save_draft(&at.visitor, at.id, kind, &text).await {
        Ok(()) => at.back_with(&query([("compose", key), ("find", &find), ("preview", preview)])),
        done => at.after(done, form).await,
    }
}

/// The canned answer for this case; nothing when none was chosen, or it is offered no more.
async fn canned(at: &AtCase, id: &str) -> Result<Option<String>, desk::DeskError> {
    let case = at.desk().case_for_staff(&at.visitor, at.id).await?;
    let offered = at.desk().canned_answers_of(&at.visitor, &case.desk).await?;
    let chosen = offered.iter().find(|answer| answer.id.to_string() == id);
    Ok(chosen.and_then(|answer| filled(at, &case, answer)))
}

fn filled(at: &AtCase, case: &StaffCase, answer: &Canned) -> Option<String> {
    let ctx = Ctx { locale: answer.locale, ..at.ctx().clone() };
    let (number, desk) = (case.number.to_string(), desk_name(&ctx, &case.desk));
    let company = case.company.as_ref().map_or("", |(_, name)| name);
    let (product, indication) =
        case.attached.as_ref().map_or(("", ""), |attached| (attached.product.as_str(), attached.indication.as_str()));
    let filling = Filling(vec![
        (Placeholder::Number, &number),
        (Placeholder::Subject, &case.subject),
        (Placeholder::Asker, &case.asker.1),
        (Placeholder::Company, company),
        (Placeholder::Product, product),
        (Placeholder::Indication, indication),
        (Placeholder::Advisor, &at.visitor.name),
        (Placeholder::Desk, &desk),
    ]);
    Some(Template::parse(&answer.body).ok()?.fill(answer.locale, &filling))
}

/// Name and address of the fiche at `path`.
fn fiche(ctx: &Ctx, path: &str) -> Option<String> {
    let (locale, Address::Fiche(kind, id)) = Address::parse(path)? else { return None };
    let name = match ctx.library().name(&id, locale) {
        Some((known, name)) if known == kind => name,
        _ => ctx.library().term(&id)?.term.get(locale),
    };
    Some(line(locale, name, &format!("{}{path}", ctx.site.origin)))
}

/// Title and address of a source.
fn article(ctx: &Ctx, id: &str) -> Option<String> {
    let source = ctx.library().sources.get(id)?;
    Some(line(ctx.locale, &source.title, source.url.as_deref()?))
}

fn line(locale: Locale, name: &str, address: &str) -> String {
    let colon = if locale == Locale::Fr { " :" } else { ":" };
    format!("{name}{colon} {address}")
}
