//! A simulation of money, month by month, as CSV: keys and plain decimals, whatever the language.

use std::sync::Arc;

use app::links::Address;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use content::Locale;
use content::answers::query::parse_pairs;
use content::model::Euros;
use content::money::{Outlook, Stage, outlook, read};

use crate::http::entity_tag;
use crate::http::refusal::Refusal;
use crate::portal::Portal;

const COLUMNS: [&str; 11] = [
    "month",
    "stage",
    "new_patients",
    "patients",
    "billed_eur",
    "patient_share_least_eur",
    "patient_share_most_eur",
    "costs_eur",
    "cash_low_eur",
    "cash_central_eur",
    "cash_high_eur",
];

/// The table; where hypotheses cannot be used, the way to the page, which tells what is wrong with them.
pub(super) fn table(
    locale: Locale,
    State(portal): State<Arc<Portal>>,
    RawQuery(query): RawQuery,
    headers: &HeaderMap,
) -> Response {
    let edition = portal.edition();
    let query = query.unwrap_or_default();
    let pairs = parse_pairs(&query);
    let Ok(inputs) = read(edition.library(), &pairs, portal.clock().today()) else {
        return super::page_instead(&Address::Money, locale, &query);
    };
    let Ok(csv) = csv(&outlook(&inputs)) else { return Refusal::INTERNAL.into_response() };
    let described = HeaderMap::from_iter([
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"simulation.csv\"")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ]);
    entity_tag::revalidated(headers, &described, csv)
}

fn csv(outlook: &Outlook<'_>) -> csv::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    let [low, _, high] = &outlook.scenarios;
    let others = low.1.rows.iter().zip(&high.1.rows);
    for (row, (low, high)) in outlook.central().rows.iter().zip(others) {
        let stage = match row.stage {
            Stage::Before => "before",
            Stage::EarlyAccess => "early_access",
            Stage::Gap => "gap",
            Stage::CommonLaw => "common_law",
        };
        // Nothing where the share is not known.
        let share = row.patient_share.map(|(least, most)| [least, most].map(decimal)).unwrap_or_default();
        let [least, most] = share;
        let patients = row.active.ten_thousandths();
        table.write_record([
            row.month.iso(),
            stage.to_owned(),
            row.new.to_string(),
            format!("{}.{:04}", patients / 10_000, patients % 10_000),
            decimal(row.billed),
            least,
            most,
            decimal(row.costs),
            decimal(low.cash),
            decimal(row.cash),
            decimal(high.cash),
        ])?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// An amount as a plain decimal: `-1234.50`.
fn decimal(amount: Euros) -> String {
    let (sign, cents) = (if amount < Euros::ZERO { "-" } else { "" }, amount.cents().unsigned_abs());
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}
