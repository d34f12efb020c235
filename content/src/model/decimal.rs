//! Decimal numbers read exactly: as a whole number of tenths, cents or thousandths, without binary fractions.

/// Why a text is not such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalFault {
    /// Not a plain decimal number: letters, exponents, `NaN`, two signs, no digit.
    NotANumber,
    /// More decimals than this number.
    TooPrecise(u32),
    /// More digits than any amount or count of the desk.
    TooLong,
}

/// Most digits read, decimals included.
const MOST_DIGITS: usize = 15;

/// Reads `1234`, `-3`, `38.30`, `38,3` or `1 234,50` as a whole number of units of `10^-decimals`.
///
/// # Errors
/// When the text is no plain number, or would not be exact.
pub fn scaled(text: &str, decimals: u32) -> Result<i64, DecimalFault> {
    let blank = |character: char| character.is_whitespace() || matches!(character, '\u{a0}' | '\u{202f}');
    let text: String = text.trim().chars().filter(|character| !blank(*character)).collect();
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return Err(DecimalFault::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > decimals as usize {
        return Err(DecimalFault::TooPrecise(decimals));
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() + decimals as usize > MOST_DIGITS {
        return Err(DecimalFault::TooLong);
    }
    let padding = decimals as usize - fraction.len();
    let digits = whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat_n(b'0', padding));
    let number = digits.fold(0_i64, |number, digit| number * 10 + i64::from(digit - b'0'));
    Ok(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_in_either_language() {
        for text in ["1234.5", "1234,50", "1 234,5", "1\u{202f}234,5", "01234.500"] {
            assert_eq!(scaled(text, 2), Ok(123_450), "{text}");
        }
        assert_eq!(scaled("-3", 0), Ok(-3));
        assert_eq!(scaled("−3", 1), Ok(-30));
    }

    #[test]
    fn what_is_no_plain_number_is_told_from_what_is_too_fine_or_too_long() {
        for text in ["", "-", ",5", "NaN", "inf", "1e9", "1.2.3", "--1", "1'000", "0x10", "१"] {
            assert_eq!(scaled(text, 2), Err(DecimalFault::NotANumber), "{text}");
        }
        assert_eq!(scaled("1.234", 2), Err(DecimalFault::TooPrecise(2)));
        assert_eq!(scaled("12345678901234", 2), Err(DecimalFault::TooLong));
        assert_eq!(scaled(&"9".repeat(10_000), 2), Err(DecimalFault::TooLong));
    }

    proptest! {
        #[test]
        fn every_amount_is_read_back_to_the_cent(cents in 0..=99_999_999_999_999_i64) {
            prop_assert_eq!(scaled(&format!("{}.{:02}", cents / 100, cents % 100), 2), Ok(cents));
        }

        /// The files hold numbers as binary fractions: their shortest text gives the decimal number back.
        #[test]
        fn a_number_of_a_file_gives_its_cents_back(cents in 0..=9_999_999_999_999_i64) {
            let written: f64 = format!("{}.{:02}", cents / 100, cents % 100).parse().expect("a number");
            prop_assert_eq!(scaled(&written.to_string(), 2), Ok(cents));
        }
    }
}
