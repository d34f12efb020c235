//! Mails in words: subject, text and HTML. The words are those of `mail-<kind>-…` in `locales/`; a mail holds a link and no
//! confidential text.

mod alerts;

use content::Locale;
use desk::outbox::Mail;
use leptos::prelude::*;
use serde_json::Value as Json;

use crate::links::{Address, RoomName};
use crate::shell::without_markers;
use crate::wording::{Value, t, t_with};

/// What words may mention of a mail. Secrets are for the link alone.
const MENTIONED: [&str; 5] = ["late", "left", "number", "soon", "unassigned"];

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The subject, on one line.
    pub subject: String,
    /// The plain text, paragraphs separated by an empty line.
    pub text: String,
    /// The same as a sober HTML document: no style, no image, nothing to load.
    pub html: String,
}

/// The page that a mail leads to.
pub fn leads_to(mail: &Mail) -> Address {
    match mail {
        Mail::ConfirmAddress { secret } => RoomName::ConfirmMail.with([secret]),
        Mail::ResetPassword { secret } => RoomName::ResetPassword.with([secret]),
        Mail::ConfirmNewAddress { secret } => RoomName::ConfirmNewMail.with([secret]),
        Mail::InviteStaff { secret } => RoomName::JoinStaff.with([secret]),
        Mail::AddressChanged | Mail::AccountClosed => Address::Contact,
        Mail::PasswordChanged
        | Mail::AddressChangeAsked
        | Mail::SecondFactorSet
        | Mail::SecondFactorRemoved
        | Mail::RecoveryCodeUsed { .. } => RoomName::Account.here(),
        Mail::InviteMember { secret } => RoomName::JoinCompany.with([secret]),
        Mail::FeedbackAsked { case, .. } => RoomName::Feedback.with([case]),
        Mail::ConfirmCase { secret } => RoomName::ConfirmCase.with([secret]),
        Mail::CaseReceived { case, .. }
        | Mail::CaseAnswered { case, .. }
        | Mail::InformationRequested { case, .. }
        | Mail::CaseReferred { case, .. }
        | Mail::CaseMerged { case, .. }
        | Mail::CaseClosed { case, .. } => RoomName::Case.with([case]),
        Mail::DeskDigest { .. } => RoomName::Queue.here(),
        Mail::Alerts { .. } => RoomName::Alerts.here(),
        Mail::AlreadyKnown => RoomName::SignIn.here(),
    }
}

/// The page on which mails of this kind are stopped, without signing in.
pub fn stopped_at(mail: &Mail) -> Option<Address> {
    match mail {
        Mail::Alerts { stop, .. } => Some(RoomName::StopAlerts.with([stop])),
        _ => None,
    }
}

/// The pages on which each of the alerts is stopped alone that a mail tells of.
pub fn each_stopped_at(mail: &Mail) -> Vec<Address> {
    let Mail::Alerts { stop, alerts, .. } = mail else { return Vec::new() };
    alerts.iter().map(|told| RoomName::StopAlert.with([stop, &told.alert])).collect()
}

/// Whole addresses on which mails are stopped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops {
    /// All mails of the kind: [`stopped_at`].
    pub all: Option<String>,
    /// Some of them: [`each_stopped_at`].
    pub each: Vec<String>,
}

/// Puts `mail` into the words of `locale`; `link` is the whole address it leads to, and `stops` where such mails are stopped.
pub fn render(mail: &Mail, locale: Locale, link: &str, stops: &Stops) -> Rendered {
    let fields = serde_json::to_value(mail).unwrap_or_default();
    let kind = fields["mail"].as_str().unwrap_or_default().replace('_', "-");
    let values: Vec<_> = MENTIONED.iter().filter_map(|name| Some((*name, value(fields.get(name)?)))).collect();
    let words = |part: &str| t_with(locale, &format!("mail-{kind}-{part}"), &values);
    let (subject, action) = (words("subject"), words("action"));
    let (greeting, site) = (t(locale, "mail-greeting"), t(locale, "site-name"));
    let (paragraphs, list) = alerts::told(mail, locale)
        .unwrap_or_else(|| (words("text").split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect(), Vec::new()));
    let note = note(&fields).map(|key| t(locale, key));
    let (stop_words, stop_link) = (t(locale, "mail-stop"), stops.all.clone());
    let apart: Vec<(String, String)> = alerts::apart(mail, locale).into_iter().zip(stops.each.iter().cloned()).collect();
    let each_words = t(locale, "mail-stop-each");

    let asked = format!("{action}\n{link}");
    let listed = (!list.is_empty()).then(|| list.iter().map(|item| format!("– {item}")).collect::<Vec<_>>().join("\n"));
    let stopping = stop_link.as_ref().map(|stop| format!("{stop_words}\n{stop}"));
    let each = (!apart.is_empty()).then(|| {
        let lines = apart.iter().map(|(words, link)| format!("\n– {words}\n{link}"));
        std::iter::once(each_words.clone()).chain(lines).collect::<String>()
    });
    let parts = std::iter::once(&greeting).chain(&paragraphs).chain(&listed).chain([&asked]).chain(&note).chain(&stopping);
    let parts = parts.chain(&each);
    let text = parts.flat_map(|part| [part, "\n\n"]).collect::<String>() + &site + "\n";
    let html = view! {
        <html lang=locale.tag()>
            <head>
                <meta charset="utf-8" />
                <title>{subject.clone()}</title>
            </head>
            <body>
                <h1>{subject.clone()}</h1>
                <p>{greeting}</p>
                {paragraphs.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
                {listed.is_some().then(|| view! { <ul>{list.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul> })}
                <p><a href=link.to_owned()>{action}</a></p>
                <p>{t(locale, "mail-whole-link")}<br />{link.to_owned()}</p>
                {note.map(|note| view! { <p>{note}</p> })}
                {stop_link.map(|stop| view! { <p>{stop_words}<br /><a href=stop.clone()>{stop.clone()}</a></p> })}
                {each.is_some().then(|| view! {
                    <p>{each_words}</p>
                    <ul>{apart.into_iter().map(|(words, link)| view! { <li><a href=link>{words}</a></li> }).collect_view()}</ul>
                })}
                <p>{site}</p>
            </body>
        </html>
    };
    Rendered { subject, text, html: without_markers(&html.to_html()) }
}

/// What is said below the link.
fn note(fields: &Json) -> Option<&'static str> {
    let has = |name| fields.get(name).is_some();
    if has("calls") {
        return Some("mail-alerts-note");
    }
    has("secret").then_some("mail-secret-note").or_else(|| has("case").then_some("mail-case-note"))
}

fn value(json: &Json) -> Value {
    let count = json.as_u64().and_then(|count| usize::try_from(count).ok());
    count.map_or_else(|| Value::Text(json.as_str().unwrap_or_default().to_owned()), Value::Count)
}
