//! Identifiers of the law: article numbers and European acts.

/// An identifier found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identifier {
    /// Normal form: `r162-113` for `R. 162-113`, `2017/745`.
    pub normal: String,
    /// First byte in the text.
    pub from: usize,
    /// Byte after the last one.
    pub to: usize,
}

impl Identifier {
    /// An article without the letter of its part: `162-113` for `r162-113`.
    pub fn without_letter(&self) -> Option<&str> {
        self.normal.strip_prefix(['l', 'r', 'd'])
    }
}

/// The identifiers in `text`: `L. 162-1-23`, `L162-1-23`, `art R165-90`, `css-R162-113`, `2024/1689`.
pub(crate) fn find(text: &str) -> Vec<Identifier> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let starts_word = at == 0 || !characters[at - 1].1.is_alphanumeric();
        let read = starts_word
            .then(|| article(&characters, at).or_else(|| act(&characters, at)).or_else(|| bare(&characters, at)))
            .flatten();
        if let Some((normal, end)) = read {
            let to = characters.get(end).map_or(text.len(), |(to, _)| *to);
            found.push(Identifier { normal, from: characters[at].0, to });
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// `L. 162-1-23`: a letter of the code, then numbers between hyphens.
fn article(characters: &[(usize, char)], start: usize) -> Option<(String, usize)> {
    let letter = characters[start].1.to_ascii_lowercase();
    if !matches!(letter, 'l' | 'r' | 'd') {
        return None;
    }
    let mut at = start + 1;
    while characters.get(at).is_some_and(|(_, next)| matches!(next, '.' | '*' | ' ' | '\u{a0}' | '\u{202f}')) && at < start + 5 {
        at += 1;
    }
    let (numbers, at) = numbers(characters, at)?;
    Some((format!("{letter}{numbers}"), at))
}

/// `162-1-23`, as people remember it. Dates, years and short ranges are something else.
fn bare(characters: &[(usize, char)], start: usize) -> Option<(String, usize)> {
    let (first, _) = digits(characters, start)?;
    let year = first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
    if !(3..=4).contains(&first.len()) || year {
        return None;
    }
    numbers(characters, start)
}

/// Two numbers or more between hyphens.
fn numbers(characters: &[(usize, char)], start: usize) -> Option<(String, usize)> {
    let (first, mut at) = digits(characters, start)?;
    let mut normal = first.clone();
    let mut groups = 1;
    while characters.get(at).is_some_and(|(_, next)| is_hyphen(*next)) {
        let Some((number, end)) = digits(characters, at + 1) else { break };
        normal.push('-');
        normal.push_str(&number);
        groups += 1;
        at = end;
    }
    (groups > 1 && first.len() <= 5 && ends_word(characters, at)).then_some((normal, at))
}

/// `2017/745`: a year and a number.
fn act(characters: &[(usize, char)], start: usize) -> Option<(String, usize)> {
    let (year, at) = digits(characters, start)?;
    if year.len() != 4 || characters.get(at).is_none_or(|(_, next)| *next != '/') {
        return None;
    }
    let (number, end) = digits(characters, at + 1)?;
    let date = characters.get(end).is_some_and(|(_, next)| *next == '/');
    (!date && ends_word(characters, end)).then(|| (format!("{year}/{number}"), end))
}

fn digits(characters: &[(usize, char)], start: usize) -> Option<(String, usize)> {
    let number: String = characters[start.min(characters.len())..]
        .iter()
        .map(|(_, digit)| *digit)
        .take_while(char::is_ascii_digit)
        .take(6)
        .collect();
    let end = start + number.len();
    (!number.is_empty()).then_some((number, end))
}

fn ends_word(characters: &[(usize, char)], at: usize) -> bool {
    characters.get(at).is_none_or(|(_, next)| !next.is_alphanumeric())
}

const fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '‐' | '‑' | '–')
}

#[cfg(test)]
mod tests {
    use super::find;

    fn normal(text: &str) -> Vec<String> {
        find(text).into_iter().map(|identifier| identifier.normal).collect()
    }

    #[test]
    fn an_article_is_recognised_however_it_is_typed() {
        for text in [
            "R. 162-113",
            "R162-113",
            "art R162-113",
            "l’article r. 162-113 du code",
            "css-R162-113",
            "R.\u{a0}162‑113",
            "d'R 162-113",
        ] {
            assert_eq!(normal(text), ["r162-113"], "{text}");
        }
        assert_eq!(normal("L. 162-1-23 et D162-34"), ["l162-1-23", "d162-34"]);
    }

    #[test]
    fn european_acts_are_recognised_and_dates_are_not() {
        assert_eq!(normal("règlement (UE) 2017/745"), ["2017/745"]);
        for text in ["2026/05/16", "2026-05-16", "24 h/24", "LPPR", "la 2", "MR-001", "L. 162", "R162-113bis", "hdr162-113"] {
            assert!(normal(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_bytes_found_are_those_of_the_text() {
        let text = "é R. 162-113 é";
        let found = find(text);
        assert_eq!(&text[found[0].from..found[0].to], "R. 162-113");
    }
}
