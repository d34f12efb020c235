//! The compact library of the browser decides as the full one does.

use std::sync::LazyLock;

use content::explain::{Goal, open_questions};
use content::{Locale, Rules, assess, compact};
use proptest::prelude::*;

use crate::dossiers::{config, dossier};
use crate::production::{library, today};

fn compact_rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        let bytes = compact::encode(&library().rules, Locale::En).expect("the rules can be encoded");
        compact::decode(&bytes).expect("the bytes can be decoded")
    });
    &RULES
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn the_compact_library_gives_the_same_verdicts_and_asks_the_same_questions(answers in dossier()) {
        let (rules, compact) = (&library().rules, compact_rules());
        let (full, small) = (assess(rules, &answers, today()), assess(compact, &answers, today()));
        prop_assert_eq!(&full.answers, &small.answers);
        prop_assert_eq!(&full.schemes, &small.schemes);
        prop_assert_eq!(open_questions(rules, &full, Goal::Schemes), open_questions(compact, &small, Goal::Schemes));
    }
}

#[test]
fn the_compact_library_is_small_and_damaged_bytes_are_refused_without_panic() {
    for locale in Locale::ALL {
        let bytes = compact::encode(&library().rules, locale).expect("the rules can be encoded");
        println!("compact library, {}: {} bytes before compression", locale.tag(), bytes.len());
        assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
        for length in (0..bytes.len()).step_by(997) {
            assert!(compact::decode(&bytes[..length]).is_err());
        }
    }
}
