//! The wording of the interface, in `locales/` (Fluent). Facts and fiches carry their own wording.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use content::Locale;
use content::model::{AsOf, Euros};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "fr",
        // Bidirectional isolation marks would stand in the way of search in the page and of copying.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static FR: LanguageIdentifier = langid!("fr");
static EN: LanguageIdentifier = langid!("en");

fn language(locale: Locale) -> &'static LanguageIdentifier {
    match locale {
        Locale::Fr => &FR,
        Locale::En => &EN,
    }
}

/// The wording of `key`.
pub fn t(locale: Locale, key: &str) -> String {
    let words = LOCALES.try_lookup(language(locale), key).unwrap_or_else(|| format!("⟦{key}⟧"));
    punctuated(locale, words)
}

/// The wording of `key` with numbers and texts filled in.
pub fn t_with(locale: Locale, key: &str, values: &[(&'static str, Value)]) -> String {
    let values: HashMap<Cow<'static, str>, FluentValue<'_>> =
        values.iter().map(|(name, value)| (Cow::Borrowed(*name), value.fluent())).collect();
    let words = LOCALES.try_lookup_with_args(language(locale), key, &values).unwrap_or_else(|| format!("⟦{key}⟧"));
    punctuated(locale, words)
}

fn punctuated(locale: Locale, words: String) -> String {
    match locale {
        Locale::Fr => content::model::text::typographic(&words),
        Locale::En => words,
    }
}

/// A value filled into a wording.
#[derive(Clone, Debug)]
pub enum Value {
    /// A whole number, also used to choose singular or plural.
    Count(usize),
    /// A text.
    Text(String),
}

impl Value {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Count(count) => FluentValue::from(*count),
            Self::Text(text) => FluentValue::from(text.as_str()),
        }
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

const MONTHS: [[&str; 12]; 2] = [
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
];

fn month(locale: Locale, date: NaiveDate) -> &'static str {
    MONTHS[locale as usize][date.month0() as usize]
}

/// A day in words: "1er avril 2026", "1 April 2026".
pub fn day(locale: Locale, date: NaiveDate) -> String {
    let number = match (locale, date.day()) {
        (Locale::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    };
    format!("{number} {} {}", month(locale, date), date.year())
}

/// A time in words: "1er avril 2026 à 9 h 05", "1 April 2026 at 09:05".
pub fn time(locale: Locale, time: NaiveDateTime) -> String {
    let day = day(locale, time.date());
    match locale {
        Locale::Fr => format!("{day} à {}\u{a0}h\u{a0}{:02}", time.hour(), time.minute()),
        Locale::En => format!("{day} at {:02}:{:02}", time.hour(), time.minute()),
    }
}

/// A date as precisely as it is known: "20 août 2026", "août 2026", "2026".
pub fn as_of(locale: Locale, date: &AsOf) -> String {
    match (date.as_str().len(), date.first_day()) {
        (10, Some(first)) => day(locale, first),
        (7, Some(first)) => month_of(locale, first),
        _ => date.as_str().to_owned(),
    }
}

/// A number as written in the language: "1 234,5" in French, "1,234.5" in English.
pub fn number(locale: Locale, number: f64) -> String {
    written(locale, &number.to_string())
}

/// A whole number as written in the language.
pub fn whole(locale: Locale, number: i64) -> String {
    written(locale, &number.to_string())
}

/// A month in words: "janvier 2027".
pub fn month_of(locale: Locale, date: NaiveDate) -> String {
    format!("{} {}", month(locale, date), date.year())
}

/// An amount, to the cent: "1 234,50 €" in French, "€1,234.50" in English.
pub fn euros(locale: Locale, amount: Euros) -> String {
    let cents = amount.cents().unsigned_abs();
    let sign = if amount < Euros::ZERO { "−" } else { "" };
    let digits = written(locale, &format!("{}.{:02}", cents / 100, cents % 100));
    match locale {
        Locale::Fr => format!("{sign}{digits}\u{a0}€"),
        Locale::En => format!("{sign}€{digits}"),
    }
}

/// A plain decimal number as written in the language.
fn written(locale: Locale, text: &str) -> String {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let (group, point) = match locale {
        Locale::Fr => ("\u{202f}", ","),
        Locale::En => (",", "."),
    };
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position) % 3 == 0 {
            grouped.push_str(group);
        }
        grouped.push(digit);
    }
    let fraction = fraction.map(|fraction| {
        // Amounts are written with two decimals: 38,30.
        let padding = if fraction.len() == 1 { "0" } else { "" };
        format!("{point}{fraction}{padding}")
    });
    format!("{sign}{grouped}{}", fraction.unwrap_or_default())
}

/// A share of one as a percentage: "87 %" in French, "87%" in English. Rounded down, so that 100 means all.
pub fn percentage(locale: Locale, share: f64) -> String {
    // What is a hair below a whole number only is so because of binary fractions.
    let percent = (share * 100.0 + 1e-9).floor();
    match locale {
        Locale::Fr => format!("{percent}\u{a0}%"),
        Locale::En => format!("{percent}%"),
    }
}

/// The size of a file: "820 ko", "1,2 Mo"; a kilobyte is 1,024 bytes. Rounded up, so that nothing weighs nothing.
pub fn size(locale: Locale, bytes: usize) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    let (kilobytes, megabytes) = match locale {
        Locale::Fr => ("ko", "Mo"),
        Locale::En => ("kB", "MB"),
    };
    if bytes < 1024 * 1024 {
        return format!("{}\u{a0}{kilobytes}", bytes.div_ceil(1024));
    }
    let point = if locale == Locale::Fr { ',' } else { '.' };
    let (whole, tenth) = (tenths / 10, tenths % 10);
    if tenth == 0 { format!("{whole}\u{a0}{megabytes}") } else { format!("{whole}{point}{tenth}\u{a0}{megabytes}") }
}

/// A measure as [`measure`] shows it.
pub fn thousandths(measure: f64) -> f64 {
    (measure * 1000.0).round() / 1000.0
}

/// A measure with three decimals: "0,834" in French, "0.834" in English.
pub fn measure(locale: Locale, measure: f64) -> String {
    // Adding nothing turns a rounded minus zero into zero.
    let text = format!("{:.3}", thousandths(measure) + 0.0).replace('-', "−");
    match locale {
        Locale::Fr => text.replace('.', ","),
        Locale::En => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_as_in_the_language() {
        assert_eq!(number(Locale::Fr, 1_234_567.5), "1\u{202f}234\u{202f}567,50");
        assert_eq!(number(Locale::En, 38.3), "38.30");
        assert_eq!(number(Locale::En, 780.0), "780");
        assert_eq!(euros(Locale::Fr, Euros::from_cents(123_450)), "1\u{202f}234,50\u{a0}€");
        assert_eq!(euros(Locale::En, Euros::from_cents(-100_000_005)), "−€1,000,000.05");
        assert_eq!(percentage(Locale::Fr, 0.29), "29\u{a0}%");
        assert_eq!(percentage(Locale::En, 0.999), "99%");
        assert_eq!(measure(Locale::Fr, -0.0125), "−0,013");
        assert_eq!(measure(Locale::En, -0.0001), "0.000");
        assert_eq!(size(Locale::Fr, 1_200_000), "1,2\u{a0}Mo");
        assert_eq!(size(Locale::En, 10 * 1024 * 1024), "10\u{a0}MB");
        assert_eq!(size(Locale::En, 1), "1\u{a0}kB");
        let first = NaiveDate::from_ymd_opt(2026, 4, 1).expect("a date");
        assert_eq!(day(Locale::Fr, first), "1er avril 2026");
        assert_eq!(day(Locale::En, first), "1 April 2026");
        let time = |locale| super::time(locale, first.and_hms_opt(9, 5, 59).expect("a time"));
        assert_eq!(time(Locale::Fr), "1er avril 2026 à 9\u{a0}h\u{a0}05");
        assert_eq!(time(Locale::En), "1 April 2026 at 09:05");
    }
}
