//! What somebody looks for in the queue, as the address has it: `?filter=late&topic=data&sort=received`.

use desk::cases::{Filter, Sort, Sought};
use desk::desks::Topic;

use crate::links;

/// Longest text searched for, in characters.
pub const TEXT: usize = 200;

/// Reads what is looked for; what cannot be read is as if it were not there.
pub fn read(pairs: &[(String, String)]) -> Sought {
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
    Sought {
        filter: Filter::from_key(value("filter")).unwrap_or(Filter::Desk),
        desk: Some(value("desk").to_owned()).filter(|desk| !desk.is_empty()),
        topic: Topic::from_key(value("topic")),
        text: value("q").chars().take(TEXT).collect(),
        sort: if value("sort") == sort_key(Sort::Received) { Sort::Received } else { Sort::Due },
        after: value("after").parse().ok(),
    }
}

/// The query that reads as `sought`.
pub fn query(sought: &Sought) -> String {
    let after = sought.after.map(|after| after.to_string()).unwrap_or_default();
    links::query([
        ("filter", sought.filter.key()),
        ("desk", sought.desk.as_deref().unwrap_or_default()),
        ("topic", sought.topic.map_or("", Topic::key)),
        ("q", &sought.text),
        ("sort", if sought.sort == Sort::Due { "" } else { sort_key(sought.sort) }),
        ("after", &after),
    ])
}

/// The name of an order in the address and in the keys of wordings.
pub const fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Due => "due",
        Sort::Received => "received",
    }
}

#[cfg(test)]
mod tests {
    use content::answers::query::parse_pairs;

    use super::*;

    #[test]
    fn what_is_looked_for_is_read_back_from_the_address() {
        for address in [
            "filter=late&desk=ans&topic=data&q=bras+et+jambes&sort=received&after=3.0193a5c2-7d1e-7000-8000-000000000001",
            "filter=desk",
            "filter=mine&sort=received",
        ] {
            let sought = read(&parse_pairs(address));
            assert_eq!(query(&sought).replace("%20", "+"), address);
        }
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let sought = read(&parse_pairs(&format!("filter=all&topic=x&sort=up&after=1&desk=&q={}", "é".repeat(300))));
        assert_eq!(query(&Sought { text: String::new(), ..sought.clone() }), "filter=desk");
        assert_eq!(sought.text.chars().count(), TEXT);
    }
}
