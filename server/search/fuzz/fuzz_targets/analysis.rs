//! Any text is folded to letters and digits and cut into terms, each of which points at the piece of the text that it stands for.

#![no_main]

use content::Locale;
use libfuzzer_sys::fuzz_target;
use search::analysis::{Analyser, fold};

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for locale in Locale::ALL {
        for token in Analyser::new(locale).tokens(&text) {
            assert!(!token.term.is_empty() && !token.form.is_empty(), "{token:?}");
            assert!(text.get(token.from..token.to).is_some_and(|piece| !piece.is_empty()), "{token:?}");
        }
    }
    assert!(fold(&text).chars().all(|folded| folded.is_alphanumeric() && !folded.is_ascii_uppercase()), "letters and digits");
});
