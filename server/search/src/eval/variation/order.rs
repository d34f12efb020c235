//! The words in another order.

use crate::eval::random::Random;
use crate::identifiers;

/// `text` with its words in another order. A number stays after the word it follows (`article 51`), a letter before the next one
/// (`i lab`); a text with the number of an article is left alone.
pub(super) fn reordered(text: &str) -> Option<String> {
    if !identifiers::find(text).is_empty() {
        return None;
    }
    let groups = groups(text);
    let mut mixed = groups.clone();
    Random::of_text(text).shuffle(&mut mixed);
    if mixed == groups {
        mixed.reverse();
    }
    Some(mixed.join(" "))
}

fn groups(text: &str) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    let mut letter = false;
    for word in text.split_whitespace() {
        let follows = letter || word.chars().any(|letter| letter.is_ascii_digit()) || !word.contains(char::is_alphanumeric);
        match groups.last_mut().filter(|_| follows) {
            Some(group) => {
                group.push(' ');
                group.push_str(word);
            }
            None => groups.push(word.to_owned()),
        }
        letter = word.len() == 1 && word.chars().all(char::is_alphabetic);
    }
    groups
}
