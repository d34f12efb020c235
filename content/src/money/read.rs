//! Inputs from an address: every fault is told at once, and nothing is taken for something else.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::inputs::{ExpectedBand, MOST_FIXED, MOST_NEW, MOST_PATIENTS, MOST_PRICE};
use super::{Field, Inputs, MONTHS, Month, Paid, Ramp, Refused, Why};
use crate::model::decimal::{DecimalFault, scaled};
use crate::model::tariff::{Phase, Price, Rhythm, SchemeTariffs, Tariff};
use crate::model::{Euros, Library};

/// By how many per cent patients differ in the low and high scenarios, where nothing else is said.
pub const USUAL_SPREAD: u16 = 30;
/// By how many months decisions are later in the low scenario, where nothing else is said.
pub const USUAL_SLIP: u16 = 6;

/// The ordinary listings, with tariffs, that usually follow a scheme.
pub fn follow_ons<'a>(library: &'a Library, scheme: &str) -> Vec<&'a SchemeTariffs> {
    let follow_on = library.scheme(scheme).map(|fiche| fiche.relations.follow_on.as_slice()).unwrap_or_default();
    let tariffs = follow_on.iter().filter_map(|id| library.tariffs(id));
    tariffs.filter(|tariffs| tariffs.phase == Phase::CommonLaw).collect()
}

/// Reads the inputs of a simulation among the parameters of an address; `today` gives the first month where none is said.
///
/// # Errors
/// Everything that is missing or cannot be used, in the order of the form.
pub fn read<'a>(library: &'a Library, pairs: &[(String, String)], today: NaiveDate) -> Result<Inputs<'a>, Vec<Refused>> {
    let form = Form { pairs, faults: RefCell::default() };
    let inputs = inputs(library, &form, today);
    let mut faults = form.faults.into_inner();
    faults.sort_by_key(|refused| refused.field);
    inputs.filter(|_| faults.is_empty()).ok_or(faults)
}

fn inputs<'a>(library: &'a Library, form: &Form<'_>, today: NaiveDate) -> Option<Inputs<'a>> {
    let tariffs = form.choice(Field::Scheme, |id| library.tariffs(id))?;
    let paid = paid(form, tariffs, &FIRST);
    let early = tariffs.phase == Phase::EarlyAccess;
    let then = if early && form.get(Field::Then).is_some() { then(library, form, tariffs) } else { None };
    let after = then.and_then(|then| self::paid(form, then, &THEN));
    let early_months = match (&tariffs.lasts, early) {
        (Some(span), true) => Some(span.months),
        (None, true) => form.required(Field::Lasts, 0, 1, i64::from(MONTHS)).map(small),
        (_, false) => Some(0),
    };
    let gap = if then.is_some() { form.required(Field::Gap, 0, 0, i64::from(MONTHS)).map(small) } else { Some(0) };
    let months = |field| form.required(field, 0, 0, i64::from(MONTHS)).map(small);
    let first = form.get(Field::Month).map_or(Some(Month::of(today)), |text| {
        let month = Month::parse(text);
        if month.is_none() {
            form.refuse(Field::Month, Why::NotAMonth);
        }
        month
    });
    let decision = months(Field::Decision);
    let continuity_paid = form.get(Field::Continuity).map_or(Some(false), |_| form.choice(Field::Continuity, yes_or_no));
    let ramp = ramp(form);
    let stay = form.required(Field::Stay, 1, 0, 100).map(small);
    let others = form.or(Field::Others, 0, 0, MOST_PATIENTS, 0);
    let fixed = form.or(Field::Fixed, 2, 0, MOST_FIXED, 0).map(Euros::from_cents);
    let per_patient = form.or(Field::Cost, 2, 0, MOST_PRICE, 0).map(Euros::from_cents);
    let spread = form.or(Field::Spread, 1, 0, 100, i64::from(USUAL_SPREAD) * 10).map(small);
    let slip = form.or(Field::Slip, 0, 0, i64::from(MONTHS), i64::from(USUAL_SLIP)).map(small);
    let (early, after) = if early { (Some(paid?), after) } else { (None, Some(paid?)) };
    Some(Inputs {
        first: first?,
        decision: decision?,
        early,
        early_months: early_months?,
        gap: gap?,
        after,
        continuity_paid: continuity_paid?,
        ramp: ramp?,
        stay: stay?,
        others: u32::try_from(others?).ok()?,
        fixed: fixed?,
        per_patient: per_patient?,
        spread: spread?,
        slip: slip?,
    })
}

fn then<'a>(library: &'a Library, form: &Form<'_>, first: &SchemeTariffs) -> Option<&'a SchemeTariffs> {
    let then = form.choice(Field::Then, |id| library.tariffs(id))?;
    let follows = follow_ons(library, &first.scheme).iter().any(|tariffs| tariffs.scheme == then.scheme);
    if !follows {
        form.refuse(Field::Then, Why::NotAFollowOn);
    }
    follows.then_some(then)
}

/// The fields of one scheme of the sequence.
struct PaidFields {
    tariff: Field,
    price: Field,
    rhythm: Field,
    above: Field,
    reduced: Field,
}

const FIRST: PaidFields = PaidFields {
    tariff: Field::Tariff,
    price: Field::Price,
    rhythm: Field::Rhythm,
    above: Field::Above,
    reduced: Field::Reduced,
};
const THEN: PaidFields = PaidFields {
    tariff: Field::ThenTariff,
    price: Field::ThenPrice,
    rhythm: Field::ThenRhythm,
    above: Field::ThenAbove,
    reduced: Field::ThenReduced,
};

fn paid<'a>(form: &Form<'_>, tariffs: &'a SchemeTariffs, fields: &PaidFields) -> Option<Paid<'a>> {
    let choices = tariffs.choices();
    let choice = match choices.as_slice() {
        [only] if form.get(fields.tariff).is_none() => *only,
        _ => form.choice(fields.tariff, |id| choices.iter().copied().find(|tariff| tariff.id == id))?,
    };
    let expected = match &choice.price {
        Price::Asked { rhythm, .. } => {
            let price = form.required(fields.price, 2, 0, MOST_PRICE).map(Euros::from_cents);
            let rhythm = rhythm.or_else(|| form.choice(fields.rhythm, Rhythm::from_id));
            Some((price?, rhythm?))
        }
        Price::Known(_) => None,
    };
    let band = band(form, choice, fields)?;
    Some(Paid { tariffs, choice, expected, band })
}

/// The lower price that the visitor expects of a tariff whose bands no source gives; `None` when it cannot be used.
#[expect(clippy::option_option, reason = "a band that cannot be used is not an absent one")]
fn band(form: &Form<'_>, choice: &Tariff, fields: &PaidFields) -> Option<Option<ExpectedBand>> {
    let Price::Known(known) = &choice.price else { return Some(None) };
    let Some(tapering) = &known.tapering else { return Some(None) };
    let given = form.get(fields.above).is_some() || form.get(fields.reduced).is_some();
    if !given || !tapering.bands.is_empty() {
        return Some(None);
    }
    let above = form.required(fields.above, 0, 1, MOST_PATIENTS);
    let price = form.required(fields.reduced, 2, 0, MOST_PRICE).map(Euros::from_cents)?;
    let full: Euros = known.charges.iter().map(|charge| charge.figure.amount).sum();
    let floor = tapering.floor.as_ref().map_or(Euros::ZERO, |floor| floor.amount);
    if price >= full {
        form.refuse(fields.reduced, Why::NotLower(full));
    } else if price < floor {
        form.refuse(fields.reduced, Why::BelowFloor(floor));
    }
    let above = u32::try_from(above?).ok()?;
    Some(Some(ExpectedBand { above, price }))
}

fn ramp(form: &Form<'_>) -> Option<Ramp> {
    let patients = |number: i64| u32::try_from(number).unwrap_or_default();
    if let Some(list) = form.get(Field::List) {
        let numbers: Vec<&str> = list.split([' ', ';', ',', '\n', '\t', '\r']).filter(|text| !text.is_empty()).collect();
        if numbers.len() > usize::from(MONTHS) {
            form.refuse(Field::List, Why::TooMany);
            return None;
        }
        let read: Option<Vec<u32>> =
            numbers.into_iter().map(|text| form.number(Field::List, text, 0, 0, MOST_NEW).map(patients)).collect();
        if read.as_ref().is_some_and(Vec::is_empty) {
            form.refuse(Field::List, Why::NotANumber);
            return None;
        }
        return read.map(Ramp::List);
    }
    let start = form.required(Field::Start, 0, 0, MOST_NEW).map(patients);
    let growth = form.or(Field::Growth, 1, -100, 100, 0);
    let most = form.get(Field::Most).map(|text| form.number(Field::Most, text, 0, 0, MOST_NEW).map(patients));
    let most = match most {
        None => None,
        Some(read) => Some(read?),
    };
    Some(Ramp::Growing { start: start?, growth: i32::try_from(growth?).ok()?, most })
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

fn small(number: i64) -> u16 {
    u16::try_from(number).unwrap_or_default()
}

/// What was sent, and what is wrong with it.
struct Form<'p> {
    pairs: &'p [(String, String)],
    faults: RefCell<Vec<Refused>>,
}

impl Form<'_> {
    fn refuse(&self, field: Field, why: Why) {
        let mut faults = self.faults.borrow_mut();
        if !faults.iter().any(|refused| refused.field == field) {
            faults.push(Refused { field, why });
        }
    }

    /// What a field holds; empty counts as absent.
    fn get(&self, field: Field) -> Option<&str> {
        let mut values = self.pairs.iter().filter(|(name, _)| name == field.id()).map(|(_, text)| text.trim());
        values.find(|text| !text.is_empty())
    }

    fn choice<T>(&self, field: Field, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let Some(text) = self.get(field) else {
            self.refuse(field, Why::Missing);
            return None;
        };
        let choice = read(text);
        if choice.is_none() {
            self.refuse(field, Why::NotAChoice);
        }
        choice
    }

    /// A number between two bounds in whole units, read in units of `10^-decimals`.
    fn number(&self, field: Field, text: &str, decimals: u32, least: i64, most: i64) -> Option<i64> {
        let unit = 10_i64.pow(decimals);
        let why = match scaled(text, decimals) {
            Ok(number) if (least * unit..=most * unit).contains(&number) => return Some(number),
            Ok(_) | Err(DecimalFault::TooLong) => Why::OutOfRange(least, most),
            Err(DecimalFault::NotANumber) => Why::NotANumber,
            Err(DecimalFault::TooPrecise(decimals)) => Why::TooPrecise(decimals),
        };
        self.refuse(field, why);
        None
    }

    fn required(&self, field: Field, decimals: u32, least: i64, most: i64) -> Option<i64> {
        let Some(text) = self.get(field) else {
            self.refuse(field, Why::Missing);
            return None;
        };
        self.number(field, text, decimals, least, most)
    }

    /// The number sent, or `absent` when none was.
    fn or(&self, field: Field, decimals: u32, least: i64, most: i64, absent: i64) -> Option<i64> {
        self.get(field).map_or(Some(absent), |text| self.number(field, text, decimals, least, most))
    }
}
