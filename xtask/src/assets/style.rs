//! One stylesheet out of many.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::asset::Asset;
use super::copied;

/// All stylesheets of a folder in name order, as one, without comments and needless white space.
///
/// # Errors
///
/// When one cannot be read or is not UTF-8.
pub fn stylesheet(folder: &Path) -> Result<Asset> {
    let mut whole = String::new();
    for sheet in copied::files(folder, |name| Path::new(name).extension().is_some_and(|it| it == "css"))? {
        let text = String::from_utf8(sheet.content).with_context(|| format!("{} is not UTF-8", sheet.name))?;
        whole.push_str(&text);
        whole.push('\n');
    }
    Ok(Asset::new("app.css", minify(&whole).into_bytes()))
}

/// Removes comments, and white space where it never means anything: beside `{ } ; ,` and doubled. Strings stay as they are.
/// More is left to compression, which makes the rest cost next to nothing.
fn minify(css: &str) -> String {
    let mut output = String::with_capacity(css.len());
    let mut rest = css;
    // White space was met, and it is not yet known whether it means anything.
    let mut space = false;
    while let Some(next) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            let end = rest[2..].find("*/").map_or(rest.len(), |end| end + 4);
            // A comment separates what it stands between; a space could mean "descendant", so an empty comment stays there.
            let between = !space && !output.ends_with(['{', '}', ';', ',']) && !output.is_empty();
            if between && !rest[end..].starts_with(char::is_whitespace) {
                output.push_str("/**/");
            }
            rest = &rest[end..];
            continue;
        } else if next.is_whitespace() {
            space = true;
            rest = &rest[next.len_utf8()..];
            continue;
        } else if matches!(next, '"' | '\'') {
            string_length(rest, next)
        } else if next == '\\' {
            // An escape belongs together with what it escapes.
            1 + rest[1..].chars().next().map_or(0, char::len_utf8)
        } else {
            next.len_utf8()
        };
        if space && means_something(&output, next) {
            output.push(' ');
        }
        space = false;
        output.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    output
}

/// Whether white space between what was written and what comes next must stay.
fn means_something(written: &str, next: char) -> bool {
    let after_mark = written.is_empty() || written.ends_with(['{', '}', ';', ',']);
    // `--empty: ;` sets a property to nothing, `--empty:;` is a mistake in older browsers.
    let empty_value = written.ends_with(':') && next == ';';
    empty_value || !(after_mark || matches!(next, '{' | '}' | ';' | ','))
}

/// The length in bytes of the string that starts here, quotes included.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (position, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return position + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn comments_and_needless_space_go() {
        let css = "/* head */\na , b  c {\n  color : red ; /* why */\n  margin: 0 auto;\n}\n\n@media (min-width: 30em) { a > b { top: 0 } }\n";
        assert_eq!(minify(css), "a,b c{color : red;margin: 0 auto;}@media (min-width: 30em){a > b{top: 0}}");
    }

    #[test]
    fn space_that_means_something_stays() {
        for css in
            ["a :hover{}", "a{width:calc(1px + 2px)}", "a{--empty: ;}", ".a\\ b{}", "a:not(.b) .c{}", "a{grid:'a  b' 'c , d'}"]
        {
            assert_eq!(minify(css), css);
        }
    }

    #[test]
    fn strings_stay_as_they_are() {
        let css = r#"a{content:"/* no  comment */ \" ; {"}"#;
        assert_eq!(minify(css), css);
    }

    #[test]
    fn a_comment_between_two_words_still_separates_them() {
        assert_eq!(minify(".a/* and */.b{}"), ".a/**/.b{}");
        assert_eq!(minify("a/* and */ b{}"), "a b{}");
        assert_eq!(minify("a /* and */b{}"), "a b{}");
    }

    #[test]
    fn an_unfinished_comment_or_string_ends_with_the_file() {
        assert_eq!(minify("a{}/* no end"), "a{}");
        assert_eq!(minify("a{content:\"é"), "a{content:\"é");
    }

    #[test]
    fn sheets_are_joined_in_name_order() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("20-page.css"), "p{}").unwrap();
        fs::write(folder.path().join("10-base.css"), "html{}").unwrap();
        fs::write(folder.path().join("notes.md"), "not a sheet").unwrap();
        let sheet = stylesheet(folder.path()).unwrap();
        assert_eq!(sheet.content, b"html{}p{}");
    }
}
