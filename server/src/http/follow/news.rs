//! What changes for a dossier, as Atom (RFC 4287): the calls that concern it, and the rules.

use app::links::RoomName;
use app::page::Ctx;
use atom_syndication::{Entry, Error, Feed, Person, Text};
use desk::dossiers::difference;
use desk::roadmaps::Followed;

use super::events::of_dossier;
use crate::http::downloads::calls::feed::{changes, link, name};
use crate::http::downloads::calls::midnight;

/// The feed. It does not tell its own address, which whoever is shown the text must not learn.
pub(super) fn written(ctx: &Ctx, origin: &str, followed: &Followed, concerned: &[String]) -> Result<String, Error> {
    let dated = changes(ctx, origin, |call| concerned.contains(&call.id));
    let rules = rules_changed(ctx, origin, followed);
    let days = dated.iter().map(|(day, _)| *day).chain(rules.is_some().then_some(ctx.library().rules.date));
    let newest = days.max().unwrap_or(ctx.library().rules.date);
    let itself = format!("suivi/{}/{}", of_dossier(followed.dossier), ctx.locale.tag());
    let feed = Feed {
        id: name(&itself),
        lang: Some(ctx.locale.tag().to_owned()),
        title: ctx.t("plan-feed-title").into(),
        subtitle: Some(ctx.t("plan-feed-subtitle").into()),
        updated: midnight(newest).into(),
        authors: vec![Person { name: ctx.t("site-name"), ..Person::default() }],
        links: vec![link("alternate", "text/html", room(ctx, origin, RoomName::DossierRoadmap, followed))],
        entries: rules.into_iter().chain(dated.into_iter().map(|(_, entry)| entry)).collect(),
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// That the rules say something else of the last answers than when they were saved: not what, which is told to those who sign in.
fn rules_changed(ctx: &Ctx, origin: &str, followed: &Followed) -> Option<Entry> {
    let rules = &ctx.library().rules;
    let today = followed.snapshot.again(rules, ctx.today);
    let changes = difference::verdicts(followed.snapshot.verdicts(), today.verdicts());
    changes.iter().any(|change| change.before != change.after).then(|| Entry {
        // Another version of the rules is another piece of news.
        id: name(&format!("suivi/{}/regles/{}/{}", of_dossier(followed.dossier), rules.version, ctx.locale.tag())),
        title: ctx.t("plan-feed-rules").into(),
        updated: midnight(rules.date).into(),
        links: vec![link("alternate", "text/html", room(ctx, origin, RoomName::Reassessment, followed))],
        summary: Some(Text::plain(ctx.t("plan-feed-rules-text"))),
        ..Entry::default()
    })
}

fn room(ctx: &Ctx, origin: &str, name: RoomName, followed: &Followed) -> String {
    format!("{origin}{}", ctx.href(&name.with([followed.dossier])))
}
