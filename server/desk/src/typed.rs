//! Texts that people type: without characters that nobody sees, trimmed, of bounded length.

/// Why a text is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Something has to be written.
    #[error("nothing is written")]
    Empty,
    /// It is too long.
    #[error("longer than {most} characters")]
    TooLong {
        /// Characters allowed.
        most: usize,
    },
}

/// Reads one line of at most `most` characters.
pub(crate) fn line(text: &str, most: usize) -> Result<String, TextFault> {
    let seen: String = text.chars().filter(|character| character.is_whitespace() || !is_unseen(*character)).collect();
    bounded(seen.split_whitespace().collect::<Vec<_>>().join(" "), most)
}

/// Reads several lines of at most `most` characters altogether.
pub(crate) fn lines(text: &str, most: usize) -> Result<String, TextFault> {
    let kept = |character: &char| matches!(character, '\n' | '\t') || !is_unseen(*character);
    let text: String = text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(kept).collect();
    bounded(text.trim().to_owned(), most)
}

fn bounded(text: String, most: usize) -> Result<String, TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if text.chars().count() > most { Err(TextFault::TooLong { most }) } else { Ok(text) }
}

/// Control characters, some of which PostgreSQL refuses, spaces without width, and marks that turn the direction of a text.
fn is_unseen(character: char) -> bool {
    let is_mark = matches!(
        character,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    );
    character.is_control() || is_mark
}

/// Types of texts: name, how they are read, limit, whether they may be empty.
macro_rules! typed {
    ($($(#[$doc:meta])* $name:ident = $read:ident up to $most:ident $(or $empty:ident)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Most characters.
            pub const MOST: usize = $most;

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::typed::TextFault;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match $crate::typed::$read(text, $most) {
                    $(Err($crate::typed::TextFault::$empty) => Ok(Self::default()),)?
                    read => read.map(Self),
                }
            }
        }
    )*};
}
pub(crate) use typed;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_is_one_line_whatever_was_typed() {
        assert_eq!(line("  Kiné\r\n\tà \u{202e}domicile\0 ", 40), Ok("Kiné à domicile".to_owned()));
        assert_eq!(line(" \n\0\u{200b}", 40), Err(TextFault::Empty));
    }

    #[test]
    fn lines_keep_their_ends_and_their_indents() {
        assert_eq!(lines("un\r\n\tdeux\rtrois\0\n\n", 40), Ok("un\n\tdeux\ntrois".to_owned()));
    }

    proptest! {
        #[test]
        fn a_text_that_was_kept_is_kept_as_it_is(text in "\\PC{0,30}|[\\x00-\\x20a-z]{0,30}") {
            for read in [line, lines] {
                if let Ok(kept) = read(&text, 20) {
                    prop_assert!(kept.chars().count() <= 20 && !kept.contains('\0'));
                    prop_assert_eq!(read(&kept, 20), Ok(kept));
                }
            }
        }
    }
}
