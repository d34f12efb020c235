//! A signed snapshot to print or to save: verdicts, answers, library and day, with the signature of the desk.

use desk::signing::SignedSnapshot;
use http::StatusCode;
use leptos::prelude::*;

use super::{Session, crumbs};
use crate::links::{Address, PUBLIC_KEYS, joined, query, snapshot_file};
use crate::page::{Ctx, Page};
use crate::pages::dossiers::answers::answers_table;
use crate::pages::dossiers::verdicts::lists;
use crate::wording::day;

/// The page. The server puts the signed snapshot into the context; without it, the desk could not sign.
pub fn page(ctx: &Ctx) -> Page {
    let session = Session::of(ctx);
    let kept = session.query(&ctx.library().rules);
    let title = ctx.t("snapshot-title");
    let page = |body: AnyView| {
        let way = crumbs(ctx, &session);
        Page::new(title.clone(), ctx.t("snapshot-lede"), body).under(way).keeping(kept.clone()).private()
    };
    let Some(signed) = use_context::<SignedSnapshot>() else {
        let body = view! { <h1>{title.clone()}</h1><p class="notice notice-warning">{ctx.t("snapshot-cannot-sign")}</p> };
        return page(body.into_any()).status(StatusCode::SERVICE_UNAVAILABLE.as_u16());
    };
    let statement = signed.statement();
    let answers = session.answers.to_query(&ctx.library().rules);
    let date = statement.assessed_on.to_string();
    let file = snapshot_file(&joined(&answers, &query([("date", date.as_str())])));
    let values = [
        ("date", day(ctx.locale, statement.assessed_on).into()),
        ("version", statement.library.as_str().into()),
        ("issued", day(ctx.locale, statement.issued_on).into()),
    ];
    let result = Address::Result.with_query(ctx.locale, &kept);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("snapshot-lede")}</p>
        <p>{ctx.t_with("snapshot-of", &values)}</p>
        <p class="snapshot-ways">
            <a class="button" href=file download="">{ctx.t("snapshot-download")}</a>
            " "
            <a href=result>{ctx.t("snapshot-back")}</a>
        </p>
        <section aria-labelledby="verdicts">
            <h2 id="verdicts">{ctx.t("snapshot-verdicts")}</h2>
            {lists(ctx, &statement.verdicts)}
        </section>
        <section aria-labelledby="answers">
            <h2 id="answers">{ctx.t("snapshot-answers")}</h2>
            {answers_table(ctx, &answers)}
        </section>
        <section aria-labelledby="signature">
            <h2 id="signature">{ctx.t("snapshot-signature")}</h2>
            <p>{ctx.t("snapshot-verify")}</p>
            <p class="command"><code>"guichet verify constat.json --keys cles.json"</code></p>
            <dl class="facts">
                <dt>{ctx.t("snapshot-key")}</dt>
                <dd><code>{signed.key().to_owned()}</code>" "<a href=PUBLIC_KEYS>{ctx.t("snapshot-keys")}</a></dd>
                <dt>{ctx.t("snapshot-value")}</dt>
                <dd class="snapshot-value"><code>{signed.value().to_owned()}</code></dd>
            </dl>
            <p class="meta">{ctx.t("snapshot-not-a-decision")}</p>
        </section>
    };
    page(body.into_any())
}
