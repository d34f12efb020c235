//! A question as typed, made into one that the desk takes.

use app::forms::{Form, Wrong};
use app::pages::cases::consents::CONSENT;
use desk::cases::{Body, Consents, Context, OpenCase, Reason, Subject, Urgency};
use desk::desks::{self, Topic};
use desk::ids::{CompanyId, DossierId};

/// For whom a question is asked.
#[derive(Clone, Copy, Debug, Default)]
struct About {
    company: Option<CompanyId>,
    dossier: Option<(DossierId, i64)>,
}

/// Reads the question; what is wrong is noted in the form.
pub(super) fn question(form: &mut Form, signed_in: bool) -> Option<OpenCase> {
    let topic = Topic::from_key(form.raw("topic"));
    if topic.is_none() {
        form.refuse("topic", Wrong::new("topic"));
    }
    let subject = form.typed::<Subject>("subject");
    let body = form.typed::<Body>("body");
    let about = if signed_in { about(form) } else { Some(About::default()) };
    let urgency = urgency(form);
    let context = if form.raw("attach") == "oui" { form.raw("from").parse::<Context>().ok() } else { None };
    // What is no partner was not offered.
    let agreed = |id: &&str| desks::partners().any(|partner| partner.id == *id);
    let consents = Consents::to(form.all(CONSENT).filter(agreed));
    let About { company, dossier } = about?;
    Some(OpenCase {
        subject: subject?,
        body: body?,
        topic: topic?,
        urgency: urgency?,
        company,
        dossier,
        context: context.unwrap_or_default(),
        consents,
    })
}

fn about(form: &mut Form) -> Option<About> {
    let read = match form.raw("about").split('.').collect::<Vec<_>>()[..] {
        ["" | "me"] => Some(About::default()),
        ["company", company] => company.parse().ok().map(|company| About { company: Some(company), dossier: None }),
        ["dossier", dossier, version] => {
            let dossier = dossier.parse().ok().zip(version.parse().ok());
            dossier.map(|dossier| About { company: None, dossier: Some(dossier) })
        }
        _ => None,
    };
    if read.is_none() {
        form.refuse("about", Wrong::new("about"));
    }
    read
}

fn urgency(form: &mut Form) -> Option<Urgency> {
    if form.raw("urgency") != "urgent" {
        return Some(Urgency::Normal);
    }
    if form.text("urgency_reason").is_empty() {
        form.refuse("urgency_reason", Wrong::new("urgency-reason"));
        return None;
    }
    form.typed::<Reason>("urgency_reason").map(Urgency::Urgent)
}
