//! A file that somebody sent, handed out: to be saved, never to be shown or run.

use axum::body::Bytes;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use desk::DeskError;
use desk::cases::Attachment;

use super::answer;
use crate::http::security::Foreign;

/// The file.
pub fn hand_out(file: Result<(Attachment, Bytes), DeskError>) -> Response {
    let (attachment, bytes) = match file {
        Ok(file) => file,
        Err(error) => return answer::failed(&error),
    };
    let mut response = bytes.into_response();
    response.extensions_mut().insert(Foreign);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(attachment.kind.media_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let disposition = HeaderValue::try_from(disposition(&attachment.name));
    headers.insert(header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment")));
    response
}

/// The name in both forms (RFC 6266, 4.3): for old programs in ASCII, for all others as it is (RFC 8187).
fn disposition(name: &str) -> String {
    let plain = |character: char| if character.is_ascii_alphanumeric() || " ._-()".contains(character) { character } else { '_' };
    let plain: String = name.chars().map(plain).collect();
    let spelt = |byte: u8| {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    let whole: String = name.bytes().map(spelt).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_in_both_forms_and_says_nothing_else() {
        assert_eq!(
            disposition("étude (2).pdf"),
            "attachment; filename=\"_tude (2).pdf\"; filename*=UTF-8''%C3%A9tude%20%282%29.pdf"
        );
        let hostile = disposition("a\"; filename=b\r\nSet-Cookie: c.pdf");
        assert_eq!(hostile.matches('"').count(), 2);
        assert!(HeaderValue::try_from(hostile).is_ok());
    }
}
