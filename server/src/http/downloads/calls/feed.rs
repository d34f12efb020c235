//! What changes about calls, as Atom (RFC 4287): an entry for each call, newest first.

use app::links::{Address, Download, query};
use app::page::Ctx;
use app::pages::calls::words;
use atom_syndication::{Category, Entry, Error, Feed, Link, Person, Text};
use chrono::NaiveDate;
use content::agenda::changed;
use content::model::library::FicheKind;
use content::model::{Call, CallRules};

use super::{Made, midnight};

/// The name of an entry or of the feed: the same wherever the desk runs (RFC 4151). `2026` is the year from which we give such names.
pub(in crate::http) fn name(of: &str) -> String {
    format!("tag:guichet-e-sante,2026:{of}")
}

pub(super) fn written(made: &Made<'_>) -> Result<String, Error> {
    let ctx = made.ctx;
    let library = ctx.library();
    let dated = changes(ctx, made.origin, |call| made.keeps(call));
    let newest = dated.first().map_or(library.rules.date, |(day, _)| *day);
    let itself = Download::CallsFeed.with_query(ctx.locale, &query([("theme", made.theme.unwrap_or_default())]));
    let feed = Feed {
        id: name(&format!("appels/{}/{}", made.theme.unwrap_or("tous"), ctx.locale.tag())),
        lang: Some(ctx.locale.tag().to_owned()),
        title: made.name("agenda-feed").into(),
        subtitle: Some(ctx.t("agenda-feed-text").into()),
        updated: midnight(newest).into(),
        authors: vec![Person { name: ctx.t("site-name"), ..Person::default() }],
        links: vec![
            link("self", Download::CallsFeed.media_type(), format!("{}{itself}", made.origin)),
            link("alternate", "text/html", made.address(&Address::CallsCalendar)),
        ],
        entries: dated.into_iter().map(|(_, entry)| entry).collect(),
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// An entry for each call that is kept, with the day on which it changed last, newest first.
pub(in crate::http) fn changes(ctx: &Ctx, origin: &str, keeps: impl Fn(&CallRules) -> bool) -> Vec<(NaiveDate, Entry)> {
    let library = ctx.library();
    let calls = library.rules.calls.iter().zip(&library.calls).filter(|(rules, _)| keeps(rules));
    let mut dated: Vec<(NaiveDate, (&CallRules, &Call))> =
        calls.filter_map(|(rules, call)| Some((changed(rules, call, ctx.today)?, (rules, call)))).collect();
    dated.sort_by(|(one, (call, _)), (two, (other, _))| two.cmp(one).then_with(|| call.id.cmp(&other.id)));
    dated.into_iter().map(|(day, call)| (day, entry(ctx, origin, day, call))).collect()
}

fn entry(ctx: &Ctx, origin: &str, changed: NaiveDate, (rules, call): (&CallRules, &Call)) -> Entry {
    let page = format!("{origin}{}", ctx.href(&Address::Fiche(FicheKind::Call, rules.id.clone())));
    let theme = ctx.library().wording("family", &rules.family, ctx.locale).to_owned();
    Entry {
        id: name(&format!("appels/{}/{}", rules.id, ctx.locale.tag())),
        title: format!("{} – {}", rules.name.get(ctx.locale), words::state(ctx, rules)).into(),
        updated: midnight(changed).into(),
        links: vec![link("alternate", "text/html", page)],
        categories: vec![Category { term: rules.family.clone(), label: Some(theme), ..Category::default() }],
        summary: Some(Text::plain(words::summary(ctx, rules, call))),
        ..Entry::default()
    }
}

/// A link of a feed.
pub(in crate::http) fn link(rel: &str, kind: &str, href: String) -> Link {
    Link { rel: rel.to_owned(), mime_type: Some(kind.to_owned()), href, ..Link::default() }
}
