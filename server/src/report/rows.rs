//! JSON as a table of two columns, for those who open it with a spreadsheet.

use serde_json::Value as Json;

/// One line for each value: where it stands (`sessions.0.browser`), and what it is. Texts that a spreadsheet would take for a
/// formula begin with an apostrophe.
pub fn rows(json: &Json) -> String {
    let mut lines = Vec::new();
    collect(json, String::new(), &mut lines);
    let mut table = csv::Writer::from_writer(Vec::new());
    // To write into memory does not fail.
    for (place, value) in lines {
        let _ = table.write_record([place, value]);
    }
    String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn collect(json: &Json, place: String, lines: &mut Vec<(String, String)>) {
    let below = |key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
    match json {
        Json::Object(members) => {
            for (key, member) in members {
                collect(member, below(key), lines);
            }
        }
        Json::Array(members) => {
            for (position, member) in members.iter().enumerate() {
                collect(member, below(&position.to_string()), lines);
            }
        }
        Json::Null => {}
        Json::String(text) => lines.push((place, harmless(text))),
        other => lines.push((place, other.to_string())),
    }
}

fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_value_has_its_line_and_none_is_a_formula() {
        let json = json!({
            "account": { "name": "=HYPERLINK(\"x\")", "role": null, "second_factor": true },
            "sessions": [{ "browser": "a, \"b\"\nc" }, { "browser": "d" }],
        });
        let expected = "account.name,\"'=HYPERLINK(\"\"x\"\")\"\naccount.second_factor,true\n\
            sessions.0.browser,\"a, \"\"b\"\"\nc\"\nsessions.1.browser,d\n";
        assert_eq!(rows(&json), expected);
    }
}
