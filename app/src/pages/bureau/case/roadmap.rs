//! The roadmap of the dossier that goes with a case, in short: what is next, how much is done, and the way to the whole.

use desk::cases::StaffCase;
use leptos::prelude::*;

use crate::links::RoomName;
use crate::page::Ctx;
use crate::pages::dossiers::roadmap::schemes;
use crate::pages::dossiers::roadmap::sheet::Sheet;

pub(super) fn roadmap(ctx: &Ctx, case: &StaffCase) -> Option<AnyView> {
    let roadmap = case.attached.as_ref()?.roadmap.as_ref()?;
    let sheet = Sheet::new(ctx, roadmap, false);
    let noted = roadmap.steps.iter().filter(|mark| !mark.note.is_empty()).count();
    let values = [("done", sheet.done_count().into()), ("notes", noted.into()), ("milestones", roadmap.own.len().into())];
    Some(
        view! {
            <section aria-labelledby="case-roadmap">
                <h2 id="case-roadmap">{ctx.t("roadmap-title")}</h2>
                <p>{schemes(ctx, roadmap)}</p>
                {sheet.now()}
                <p class="meta">{ctx.t_with("plan-desk-counts", &values)}</p>
                <p><a href=ctx.href(&RoomName::DeskRoadmap.with([case.id]))>{ctx.t("plan-desk-see")}</a></p>
            </section>
        }
        .into_any(),
    )
}
