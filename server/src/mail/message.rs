//! A mail of the desk as a message of the internet (RFC 5322).

use app::links::Address;
use app::mail::Stops;
use desk::Moment;
use desk::outbox::{Failure, Outgoing};
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

/// Tells programs that answer by themselves not to (RFC 3834).
const AUTO_SUBMITTED: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
/// Where such mails are stopped (RFC 2369, 3.2).
const LIST_UNSUBSCRIBE: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe");
/// That one form sent there is enough (RFC 8058).
const LIST_UNSUBSCRIBE_POST: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");

/// The message for `mail`: text and HTML. Its identifier is that of the mail, so that a second copy can be told from another mail.
///
/// # Errors
/// When the recipient is no address: it never will be.
pub(super) fn message(from: &Mailbox, mail: &Outgoing, origin: &str, now: Moment) -> Result<Message, Failure> {
    let lasting = |reason: String| Failure { reason, lasting: true };
    let to: lettre::Address = mail.recipient.parse().map_err(|error| lasting(format!("no mail address: {error}")))?;
    let whole = |address: Address| format!("{origin}{}", address.path(mail.locale));
    let link = whole(app::mail::leads_to(&mail.mail));
    let stops = Stops {
        all: app::mail::stopped_at(&mail.mail).map(whole),
        each: app::mail::each_stopped_at(&mail.mail).into_iter().map(whole).collect(),
    };
    let words = app::mail::render(&mail.mail, mail.locale, &link, &stops);
    let mut message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(words.subject)
        .date(now.time().into())
        .message_id(Some(format!("<{}@{}>", mail.id, from.email.domain())))
        .raw_header(HeaderValue::new(AUTO_SUBMITTED, "auto-generated".to_owned()));
    if let Some(stop) = stops.all {
        message = message.raw_header(HeaderValue::new(LIST_UNSUBSCRIBE, format!("<{stop}>")));
        // Mail programs only send the form where nobody can read it on the way (RFC 8058, 3.1).
        if stop.starts_with("https://") {
            message = message.raw_header(HeaderValue::new(LIST_UNSUBSCRIBE_POST, "List-Unsubscribe=One-Click".to_owned()));
        }
    }
    message.multipart(MultiPart::alternative_plain_html(words.text, words.html)).map_err(|error| lasting(error.to_string()))
}
