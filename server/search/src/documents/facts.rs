//! Facts as text.

use content::model::{Fact, FactValue, Locale};

use super::section::{Title, section};
use crate::document::Section;

/// Section of a list of facts.
pub(super) fn facts(title: Title, facts: &[Fact], locale: Locale) -> Option<Section> {
    let lines = facts.iter().map(|fact| line(fact, locale)).collect();
    section(title, locale, lines, facts.iter().flat_map(|fact| fact.provenance.sources.iter().cloned()).collect())
}

/// `Instruction par la HAS : 60 jours. Remarque`.
pub(super) fn line(fact: &Fact, locale: Locale) -> String {
    let mut line = fact.label.get(locale).to_owned();
    let value = value(&fact.value, locale);
    if !value.is_empty() {
        line.push_str(if locale == Locale::Fr { "\u{a0}: " } else { ": " });
        line.push_str(&value);
        if let Some(unit) = &fact.unit {
            line.push('\u{a0}');
            line.push_str(unit.get(locale));
        }
    }
    if let Some(note) = &fact.note {
        line.push_str(". ");
        line.push_str(note.get(locale));
    }
    line
}

fn value(value: &FactValue, locale: Locale) -> String {
    match (value, locale) {
        (FactValue::Unknown, _) => String::new(),
        (FactValue::Number(number), _) => grouped(*number, locale),
        (FactValue::Flag(true), Locale::Fr) => "oui".to_owned(),
        (FactValue::Flag(false), Locale::Fr) => "non".to_owned(),
        (FactValue::Flag(true), Locale::En) => "yes".to_owned(),
        (FactValue::Flag(false), Locale::En) => "no".to_owned(),
        (FactValue::Text(text), _) => text.get(locale).to_owned(),
    }
}

/// `60 000` in French, `60,000` in English, decimals kept as they are.
fn grouped(number: f64, locale: Locale) -> String {
    let (group, point) = if locale == Locale::Fr { ('\u{202f}', ',') } else { (',', '.') };
    let plain = number.abs().to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::from(if number < 0.0 { "-" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(point);
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_the_language_of_the_page() {
        assert_eq!(grouped(60_000.0, Locale::Fr), "60\u{202f}000");
        assert_eq!(grouped(60_000.0, Locale::En), "60,000");
        assert_eq!(grouped(2.5, Locale::Fr), "2,5");
        assert_eq!(grouped(999.0, Locale::En), "999");
    }
}
