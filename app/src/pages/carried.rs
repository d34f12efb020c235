//! Answers carried in the address of a fiche or of a search, so that verdicts follow the visitor.

use content::assess::SchemeAssessment;
use content::model::library::FicheKind;
use leptos::prelude::*;

use super::diagnostic::Session;
use crate::components::verdict_badge;
use crate::links::Address;
use crate::page::Ctx;

/// The assessment of the answers in the address; `None` when it carries none.
pub fn carried(ctx: &Ctx) -> Option<Session> {
    if ctx.query.is_empty() {
        return None;
    }
    let session = Session::of(ctx);
    (!session.answers.is_empty()).then_some(session)
}

/// The query that keeps what is carried; empty when nothing is.
pub fn kept(ctx: &Ctx, carried: Option<&Session>) -> String {
    carried.map(|session| session.query(&ctx.library().rules)).unwrap_or_default()
}

/// The address of a fiche, with what is carried where the fiche makes use of it.
pub fn carried_href(ctx: &Ctx, carried: Option<&Session>, kind: FicheKind, id: &str) -> String {
    let uses = matches!(kind, FicheKind::Scheme | FicheKind::Prerequisite | FicheKind::Call);
    let query = if uses { kept(ctx, carried) } else { String::new() };
    Address::Fiche(kind, id.to_owned()).with_query(ctx.locale, &query)
}

/// The badge of the verdict on a scheme for the answers carried; `None` for other fiches, or when nothing is carried.
pub fn carried_badge(ctx: &Ctx, carried: Option<&Session>, kind: FicheKind, id: &str) -> Option<AnyView> {
    let session = carried.filter(|_| kind == FicheKind::Scheme)?;
    let assessed = session.assessment.scheme(&ctx.library().rules, id)?;
    Some(verdict_badge(ctx, assessed.verdict))
}

/// The verdict on a scheme for the answers carried, with the way back to the result.
pub fn scheme_verdict(ctx: &Ctx, session: &Session, assessed: &SchemeAssessment, id: &str) -> AnyView {
    let count = |count: u16| usize::from(count).into();
    let counts = [("met", count(assessed.met)), ("unmet", count(assessed.unmet)), ("unknown", count(assessed.unknown))];
    let date = crate::wording::day(ctx.locale, session.date);
    let back = format!("{}#{id}", Address::Result.with_query(ctx.locale, &session.query(&ctx.library().rules)));
    view! {
        <div class="notice">
            <p>{ctx.t_with("carried-verdict", &[("date", date.into())])}" "{verdict_badge(ctx, assessed.verdict)}</p>
            <p>{ctx.t_with("carried-counts", &counts)}" "<a href=back>{ctx.t("carried-back")}</a></p>
        </div>
    }
    .into_any()
}

/// The badge of a state for the answers carried, with the way back to the result.
pub fn state(ctx: &Ctx, session: &Session, badge: AnyView) -> AnyView {
    let back = Address::Result.with_query(ctx.locale, &session.query(&ctx.library().rules));
    let date = crate::wording::day(ctx.locale, session.date);
    view! {
        <div class="notice">
            <p>{ctx.t_with("carried-verdict", &[("date", date.into())])}" "{badge}</p>
            <p><a href=back>{ctx.t("carried-back")}</a></p>
        </div>
    }
    .into_any()
}
