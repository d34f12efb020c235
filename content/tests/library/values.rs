//! Answers to one question: any of them, or one that meets a demand.

use content::answers::Value;
use content::assess::compiled::Demand;
use content::model::{Interval, Kind, Question};
use proptest::prelude::*;

/// A known answer to `question`, respecting the options that go alone.
pub fn value_of(question: &Question) -> BoxedStrategy<Value> {
    match &question.kind {
        Kind::Choice(_) => {
            let options: Vec<u8> = (0..32).filter(|option| question.kind.domain() >> option & 1 == 1).collect();
            prop::sample::select(options).prop_map(Value::Choice).boxed()
        }
        Kind::Choices { exclusive, .. } => {
            let (domain, exclusive) = (question.kind.domain(), *exclusive);
            // Few options, as people tick, or many.
            let bits = prop_oneof![(any::<u32>(), any::<u32>(), any::<u32>()).prop_map(|(a, b, c)| a & b & c), any::<u32>()];
            bits.prop_map(move |bits| Value::Choices(plausible(bits & domain, domain, exclusive))).boxed()
        }
        Kind::YesNo => any::<bool>().prop_map(Value::Flag).boxed(),
        Kind::Number { min, max, .. } => {
            let (min, max) = (min.unwrap_or(0.0), max.unwrap_or(10_000.0));
            let near = (0u16..=40).prop_map(move |halves| (min + f64::from(halves) / 2.0).min(max));
            // To the hundredth: nobody types more, and JSON readers keep fifteen digits.
            let any = (min..=max).prop_map(|number| (number * 100.0).round() / 100.0);
            prop_oneof![near, any].prop_map(Value::Number).boxed()
        }
        Kind::Text => prop_oneof!["84", "11", "[a-zà-ü&=+%#;]([ &=+%a-z]{0,10}[a-zà-ü&=+%#;])?"].prop_map(Value::Text).boxed(),
    }
}

/// An answer that meets `demand`, chosen by `pick`.
pub fn meeting(demand: &Demand, question: &Question, pick: u32) -> Value {
    let kind = &question.kind;
    match demand {
        Demand::Choice(allowed) => Value::Choice(nth(allowed & kind.domain(), pick)),
        Demand::Choices { wanted, refused } => {
            let exclusive = if let Kind::Choices { exclusive, .. } = kind { *exclusive } else { 0 };
            let free = kind.domain() & !refused & !exclusive;
            let picked =
                wanted.iter().map(|set| set & free).try_fold(0u32, |all, set| (set != 0).then(|| all | 1 << nth(set, pick)));
            let together = picked.map(|bits| if bits == 0 && free != 0 { 1 << nth(free, pick) } else { bits });
            let alone = wanted.iter().fold(kind.domain() & !refused & exclusive, |left, set| left & set);
            Value::Choices(together.filter(|bits| *bits != 0).unwrap_or_else(|| 1 << nth(alone, pick)))
        }
        Demand::Flag(flag) => Value::Flag(*flag),
        Demand::Number(Interval { low, high }) => {
            let (least, most) = if let Kind::Number { min, max, .. } = kind { (*min, *max) } else { (None, None) };
            let low = low.map(|(bound, _)| bound).into_iter().chain(least).reduce(f64::max).unwrap_or(0.0);
            let high = high.map(|(bound, _)| bound).into_iter().chain(most).reduce(f64::min).unwrap_or(low + 100.0);
            let candidates = [low, high, f64::midpoint(low, high)];
            let accepted: Vec<f64> = candidates.into_iter().filter(|number| demand.accepts(&Value::Number(*number))).collect();
            Value::Number(accepted[pick as usize % accepted.len()])
        }
        Demand::Text { accepted: Some(texts), refused } => {
            Value::Text(texts.iter().find(|text| !refused.contains(text)).expect("a possible demand").clone())
        }
        Demand::Text { accepted: None, .. } => Value::Text("ailleurs".to_owned()),
    }
}

fn nth(bits: u32, pick: u32) -> u8 {
    let options: Vec<u8> = (0u8..32).filter(|option| bits >> option & 1 == 1).collect();
    options[pick as usize % options.len()]
}

fn plausible(bits: u32, domain: u32, exclusive: u32) -> u32 {
    let together = bits & !exclusive;
    match (together, bits & exclusive) {
        (0, 0) => 1 << nth(domain, bits.count_ones()),
        (0, alone) => 1 << alone.trailing_zeros(),
        _ => together,
    }
}
