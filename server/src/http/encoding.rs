//! Content coding: which of ours the client likes best (RFC 9110, 12.5.3).

use axum::http::{HeaderMap, HeaderValue, header};

/// A content coding that we can send, in our order of preference: the last one is the smallest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// The bytes as they are.
    Identity,
    /// `gzip`
    Gzip,
    /// `br`
    Brotli,
}

impl Encoding {
    /// The coding with the highest weight in `Accept-Encoding`, ours breaking ties.
    ///
    /// Falls back on [`Encoding::Identity`], even if the client refuses that: a readable page helps more than status 406.
    pub fn negotiate(headers: &HeaderMap) -> Self {
        [Self::Brotli, Self::Gzip, Self::Identity]
            .into_iter()
            .map(|encoding| (encoding.weight(headers), encoding))
            .filter(|(weight, _)| *weight > 0)
            .max()
            .map_or(Self::Identity, |(_, encoding)| encoding)
    }

    /// The name used in `Content-Encoding`; none for the bytes as they are.
    pub fn name(self) -> Option<HeaderValue> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }

    /// What the client gives this coding, in thousandths: its own entry, else that of `*`, else the default.
    fn weight(self, headers: &HeaderMap) -> u16 {
        let entries = || {
            headers
                .get_all(header::ACCEPT_ENCODING)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','))
                .map(|entry| entry.split_once(';').unwrap_or((entry, "q=1")))
                .map(|(name, weight)| (name.trim(), thousandths(weight)))
        };
        let named = |name: &str| entries().find(|(entry, _)| entry.eq_ignore_ascii_case(name)).map(|(_, weight)| weight);
        match self {
            Self::Brotli => named("br").or_else(|| named("*")).unwrap_or(0),
            Self::Gzip => named("gzip").or_else(|| named("x-gzip")).or_else(|| named("*")).unwrap_or(0),
            // Always acceptable unless refused, but only as the last resort when it is not asked for by name.
            Self::Identity => named("identity").or_else(|| named("*")).unwrap_or(1),
        }
    }
}

/// A weight such as `q=0.5` in thousandths; what cannot be read counts as a refusal.
fn thousandths(weight: &str) -> u16 {
    let Some((key, number)) = weight.trim().split_once('=') else {
        return 0;
    };
    let (whole, fraction) = number.trim().split_once('.').unwrap_or((number.trim(), ""));
    let is_weight =
        key.trim().eq_ignore_ascii_case("q") && fraction.len() <= 3 && fraction.bytes().all(|byte| byte.is_ascii_digit());
    match (is_weight, whole, format!("{fraction:0<3}").parse::<u16>()) {
        (true, "0", Ok(fraction)) => fraction,
        (true, "1", Ok(0)) => 1000,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn negotiated(accepted: &[&'static str]) -> Encoding {
        let mut headers = HeaderMap::new();
        for value in accepted {
            headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
        }
        Encoding::negotiate(&headers)
    }

    #[test]
    fn brotli_comes_before_gzip_and_gzip_before_nothing() {
        assert_eq!(negotiated(&["gzip, deflate, br, zstd"]), Encoding::Brotli);
        assert_eq!(negotiated(&["deflate, gzip"]), Encoding::Gzip);
        assert_eq!(negotiated(&["gzip", "BR"]), Encoding::Brotli);
        assert_eq!(negotiated(&["*"]), Encoding::Brotli);
    }

    #[test]
    fn without_the_header_or_with_an_empty_one_the_bytes_go_out_as_they_are() {
        assert_eq!(negotiated(&[]), Encoding::Identity);
        assert_eq!(negotiated(&[""]), Encoding::Identity);
        assert_eq!(negotiated(&["zstd"]), Encoding::Identity);
    }

    #[test]
    fn a_coding_of_weight_zero_is_never_chosen() {
        assert_eq!(negotiated(&["br;q=0, gzip"]), Encoding::Gzip);
        assert_eq!(negotiated(&["br; q=0.000, gzip;q=0"]), Encoding::Identity);
        assert_eq!(negotiated(&["br;q=0, *"]), Encoding::Gzip);
    }

    #[test]
    fn the_clients_weights_come_before_our_preference() {
        assert_eq!(negotiated(&["br;q=0.5, gzip;q=0.8"]), Encoding::Gzip);
        assert_eq!(negotiated(&["br;q=0.5, identity"]), Encoding::Identity);
        assert_eq!(negotiated(&["br;q=0.001"]), Encoding::Brotli);
    }

    #[test]
    fn a_client_that_refuses_everything_gets_the_plain_bytes() {
        assert_eq!(negotiated(&["*;q=0"]), Encoding::Identity);
        assert_eq!(negotiated(&["identity;q=0"]), Encoding::Identity);
    }

    #[test]
    fn a_weight_that_cannot_be_read_counts_as_a_refusal() {
        for weight in ["q=2", "q=1.5", "q=0.1234", "q=-1", "q=0.+1", "q", "v=1", ""] {
            assert_eq!(thousandths(weight), 0, "{weight}");
        }
    }
}
