//! Time-based codes (RFC 6238): SHA-1, six digits, thirty seconds, one step early or late, none taken twice.

use totp_rs::{Builder, Totp};

use crate::moment::Moment;
use crate::random::Random;

/// Bytes of the secret (RFC 4226, section 4: at least 16, 20 recommended).
const SECRET: usize = 20;

/// What an application that makes codes has to be told.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret, in groups of four characters, to be typed.
    pub secret: String,
    /// The same for a link or a QR code.
    pub url: String,
}

/// A secret that nobody knows yet.
pub(super) fn new_secret(random: Random) -> Vec<u8> {
    random.bytes::<SECRET>().to_vec()
}

/// What to tell the application: `service` and `account` are what it will show.
pub(super) fn enrolment(secret: Vec<u8>, service: &str, account: &str) -> Option<Enrolment> {
    let named = Builder::new().with_secret(secret).with_account_name(account).with_issuer(Some(service)).build().ok()?;
    let letters: Vec<char> = named.secret().to_base32().chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Some(Enrolment { secret: groups.join(" "), url: named.to_url().ok()? })
}

/// The step of the code, if it is one now, later than the last one taken.
pub(super) fn step(secret: Vec<u8>, code: &str, now: Moment, last_step: i64) -> Option<i64> {
    let totp = codes(secret)?;
    let seconds = u64::try_from(now.0 / 1000).ok()?;
    let step = i64::try_from(totp.check(code, seconds)?).ok()?;
    (step > last_step).then_some(step)
}

fn codes(secret: Vec<u8>) -> Option<Totp> {
    Builder::new().with_secret(secret).build().ok()
}

/// The code that an application shows at this time, for demonstrations and tests.
///
/// # Panics
/// When the secret is none.
pub fn code(enrolment: &Enrolment, now: Moment) -> String {
    let secret = totp_rs::Secret::try_from_base32(enrolment.secret.replace(' ', "")).expect("a secret");
    let totp = Builder::new().with_secret(secret).build().expect("a secret of twenty bytes");
    totp.generate(u64::try_from(now.0 / 1000).expect("a time after 1970")).to_string()
}

impl std::fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Enrolment")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    const RFC: &[u8] = b"12345678901234567890";

    fn taken(code: &str, seconds: i64, last_step: i64) -> Option<i64> {
        step(RFC.to_vec(), code, Moment(seconds * 1000), last_step)
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert_eq!(taken(code, seconds, 0), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_code_is_taken_one_step_early_or_late_and_no_further() {
        let at = 1_234_567_890;
        for (shift, is_taken) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            assert_eq!(taken("005924", at + shift, 0).is_some(), is_taken, "{shift}");
        }
    }

    #[test]
    fn a_code_is_not_taken_twice_nor_one_before_it() {
        let (at, step) = (1_234_567_890, 1_234_567_890 / 30);
        assert_eq!(taken("005924", at, step - 1), Some(step));
        assert_eq!(taken("005924", at, step), None);
        assert_eq!(taken("005924", at, step + 1), None);
    }

    #[test]
    fn what_is_no_code_is_not_taken() {
        for code in ["", "5924", "0005924", "00592a", "００５９２４", "005 924 "] {
            assert_eq!(taken(code, 1_234_567_890, 0), None, "{code}");
        }
    }

    #[test]
    fn an_application_is_told_all_it_needs() {
        let told = enrolment(RFC.to_vec(), "Guichet e-santé", "ada@example.org").expect("an enrolment");
        assert_eq!(told.secret, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            told.url,
            "otpauth://totp/Guichet%20e-sant%C3%A9:ada%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Guichet%20e-sant%C3%A9"
        );
        assert_eq!(code(&told, Moment(1_234_567_890_000)), "005924");
    }
}
