//! Pages of companies, which the interface calls structures: one may not be incorporated yet.

pub mod edit;
pub mod invite;
pub mod join;
pub mod list;
pub mod show;

use content::Locale;
use desk::companies::Company;
use desk::visitor::MemberRole;

use crate::links::RoomName;
use crate::page::{Crumb, Ctx};

/// The way to the pages of a company.
fn crumbs(ctx: &Ctx, company: &Company) -> Vec<Crumb> {
    vec![
        (ctx.t("companies-title"), ctx.href(&RoomName::Companies.here())),
        (company.name.clone(), ctx.href(&RoomName::Company.with([company.id]))),
    ]
}

/// What somebody is in a company, in words.
fn role_words(ctx: &Ctx, role: MemberRole) -> String {
    ctx.t(match role {
        MemberRole::Owner => "member-owner",
        MemberRole::Member => "member-member",
    })
}

/// The SIRET number named as such, `SIRET 732 829 320 00074`, or that there is none yet.
fn siret(ctx: &Ctx, company: &Company) -> String {
    match siret_number(ctx, company) {
        Some(number) => ctx.t_with("company-siret", &[("siret", number.into())]),
        None => ctx.t("company-not-incorporated"),
    }
}

/// The SIRET number as it is read, `732 829 320 00074`.
fn siret_number(ctx: &Ctx, company: &Company) -> Option<String> {
    let digits = company.siret.as_ref()?;
    let space = if ctx.locale == Locale::Fr { "\u{a0}" } else { " " };
    Some(digits.parse::<desk::companies::Siret>().map_or_else(|_| digits.clone(), |siret| siret.to_string().replace(' ', space)))
}
