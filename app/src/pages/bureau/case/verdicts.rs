//! The verdicts of the dossier that goes with a case, as they were when it was attached.

use content::Verdict;
use content::model::library::FicheKind;
use desk::cases::StaffCase;
use leptos::prelude::*;

use crate::components::verdict_badge;
use crate::links::{Address, RoomName};
use crate::page::Ctx;
use crate::pages::dossiers::chosen;
use crate::wording::day;

/// In the order in which they are listed; schemes that are closed are counted only.
const LISTED: [Verdict; 4] = [Verdict::Open, Verdict::OpenWithPrerequisites, Verdict::Reachable, Verdict::Undetermined];

pub(super) fn verdicts(ctx: &Ctx, case: &StaffCase) -> Option<AnyView> {
    let attached = case.attached.as_ref()?;
    let verdicts = &attached.snapshot.verdicts().0;
    let of = |listed: Verdict| verdicts.iter().filter(move |(_, scheme)| scheme.verdict == listed);
    let items = LISTED.iter().flat_map(|verdict| of(*verdict)).map(|(id, scheme)| {
        let name = ctx.library().name(id, ctx.locale).map_or(id.as_str(), |(_, name)| name).to_owned();
        let fiche = Address::Fiche(FicheKind::Scheme, id.clone()).with_query(ctx.locale, &attached.snapshot.query());
        view! { <li>{verdict_badge(ctx, scheme.verdict)}" "<a href=fiche>{name}</a></li> }
    });
    let closed = ctx.t_with("desk-verdicts-closed", &[("count", of(Verdict::Closed).count().into())]);
    let version = usize::try_from(attached.version).unwrap_or_default();
    let values = [("version", version.into()), ("date", day(ctx.locale, attached.snapshot.assessed_on()).into())];
    let result = Address::Result.with_query(ctx.locale, &attached.snapshot.query());
    let disagree = ctx.href(&RoomName::Disagree.with([case.id]));
    let changed = (attached.snapshot.library() != ctx.library().rules.version)
        .then(|| view! { <p class="notice">{ctx.t("desk-verdicts-changed")}</p> });
    let indication = (!attached.indication.is_empty()).then(|| format!(", {}", attached.indication));
    Some(
        view! {
            <section aria-labelledby="verdicts">
                <h2 id="verdicts">{ctx.t("desk-verdicts")}</h2>
                <p><strong>{attached.product.clone()}</strong>{indication}</p>
                <p class="meta">{ctx.t_with("desk-verdicts-of", &values)}</p>
                {chosen(ctx, &attached.snapshot)}
                {changed}
                <ul class="verdict-list">{items.collect_view()}</ul>
                <p class="meta">{closed}</p>
                <p><a href=result>{ctx.t("desk-verdicts-result")}</a></p>
                <p><a href=disagree>{ctx.t("disagree-link")}</a></p>
            </section>
        }
        .into_any(),
    )
}
