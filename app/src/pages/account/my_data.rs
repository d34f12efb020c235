//! What is kept about the person, to take along.

use desk::Visitor;
use leptos::prelude::*;

use crate::components::space;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor) -> Page {
    let title = ctx.t("my-data-title");
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("my-data-lede")}</p>
        <ul>
            <li>
                <a href=ctx.href(&RoomName::ExportArchive.here()) download="guichet.zip">{ctx.t("my-data-archive")}</a>
            </li>
            <li><a href=ctx.href(&RoomName::ExportJson.here()) download="guichet.json">{ctx.t("my-data-json")}</a></li>
            <li><a href=ctx.href(&RoomName::ExportCsv.here()) download="guichet.csv">{ctx.t("my-data-csv")}</a></li>
        </ul>
        <p>{ctx.t("my-data-erase")}" "<a href=ctx.href(&RoomName::CloseAccount.here())>{ctx.t("ask-close-title")}</a></p>
        <p><a href=ctx.href(&Address::Privacy)>{ctx.t("privacy-title")}</a></p>
    }
    .into_any();
    super::under_account(ctx, Page::new(title, String::new(), body))
}
