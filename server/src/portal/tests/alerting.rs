//! Alerts are looked at with what is served: after a reload with the new content.

use chrono::TimeDelta;
use content::Locale;
use desk::accounts::{Client, NewPassword, Password, SignUp};
use desk::alerts::{Looked, Pace};
use desk::outbox::Mail;
use desk::retention::Retention;
use desk::testing::{desks, later};
use desk::{Desk, Visitor};
use tokio::sync::oneshot;

use super::*;
use crate::lookout::Lookout;
use crate::mail::Mailer;
use crate::workers::{Means, Workers};

/// A morning in Paris.
const MORNING: &str = "2026-11-27T08:00:00Z";
const PASSWORD: &str = "quatre girafes dansent";

/// Somebody who signed up.
async fn founder(desk: &Desk) -> Visitor {
    let client = Client::new([192, 0, 2, 7].into(), "a browser under test");
    let sign_up = SignUp {
        mail: "ada@example.org".parse().expect("an address"),
        name: "Ada".parse().expect("a name"),
        password: NewPassword::choose(PASSWORD, &[]).expect("a password"),
        locale: Locale::Fr,
        then: String::new(),
    };
    desk.sign_up(sign_up, &client).await.expect("an account");
    let mails = desk.due_mails(9).await.expect("mails");
    let secret = mails.iter().find_map(|mail| match &mail.mail {
        Mail::ConfirmAddress { secret } => Some(secret.parse().expect("a secret")),
        _ => None,
    });
    let (session, _) =
        desk.confirm_mail(&secret.expect("a mail"), &Password::typed(PASSWORD), &client, None).await.expect("a session");
    desk.visitor(&session.token).await.expect("an answer").expect("somebody").0
}

fn open_over(content: &Path, desk: &Desk) -> Arc<Portal> {
    let settings = Settings { content: Some(content.to_owned()), clock: desk.clock(), ..Settings::default() };
    Arc::new(Portal::open(settings, desk.clone()).expect("a portal").0)
}

/// Writes more into the summary of the fiche that is searched for.
fn amend(content: &Path) {
    let path = content.join("schemes/pecan-dtx.yaml");
    let text = fs::read_to_string(&path).expect("a fiche");
    let changed = text.replacen("PECAN early digital reimbursement – digital therapeutics", "Quokka early reimbursement", 1);
    assert_ne!(changed, text);
    fs::write(&path, changed).expect("a file");
}

#[tokio::test]
async fn what_new_content_says_is_told_once_it_is_served_and_not_before() {
    for desk in desks(MORNING).await {
        let content = content();
        let ada = founder(&desk).await;
        let search = "q=early+digital+reimbursement&kind=scheme".parse().expect("a search");
        let alert = desk.follow_search(&ada, &search, Locale::En).await.expect("an alert");
        desk.set_pace(&ada, alert, Pace::AtOnce).await.expect("a change");
        let portal = open_over(content.path(), &desk);
        let lookout = Lookout::new(Arc::clone(&portal));
        assert_eq!(lookout.look().await.expect("an end"), Looked { people: 1, alone: 1, ..Looked::default() });
        amend(content.path());
        assert_eq!(lookout.look().await.expect("an end"), Looked::default(), "nothing else is served");
        portal.reload().expect("new content");
        assert_eq!(lookout.look().await.expect("an end"), Looked { people: 1, alone: 1, news: 1, mails: 1, failed: 0 });
        assert_eq!(lookout.look().await.expect("an end"), Looked::default());
        // A program that starts again, and another node.
        let restarted = Lookout::new(open_over(content.path(), &later(&desk, TimeDelta::hours(1))));
        assert_eq!(restarted.look().await.expect("an end"), Looked::default());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_worker_looks_at_once_when_other_content_is_served() {
    let (content, data) = (content(), tempfile::tempdir().expect("a folder"));
    let desk = desks(MORNING).await.remove(0);
    let ada = founder(&desk).await;
    let search = "q=early+digital+reimbursement&kind=scheme".parse().expect("a search");
    let alert = desk.follow_search(&ada, &search, Locale::En).await.expect("an alert");
    desk.set_pace(&ada, alert, Pace::AtOnce).await.expect("a change");
    let portal = open_over(content.path(), &desk);
    let mailer = Mailer::folder(data.path().to_owned(), "guichet@localhost".parse().expect("a mailbox"));
    let workers = Workers::new(Arc::clone(&portal), Means { mailer, rules: Retention::default() });
    let (stop, stopped) = oneshot::channel::<()>();
    let working = tokio::spawn(workers.work("https://guichet.example".to_owned(), async move {
        let _ = stopped.await;
    }));
    let told = async || desk.my_alerts(&ada).await.expect("alerts").alerts[0].news.len();
    // The first look keeps what is there; it tells nothing, so that one sees it in what is exported only.
    let looked = async || !desk.export_account(&ada).await.expect("an answer")["alerts"]["followed"][0]["seen"].is_null();
    while !looked().await {
        tokio::task::yield_now().await;
    }
    amend(content.path());
    let reloading = Arc::clone(&portal);
    tokio::task::spawn_blocking(move || reloading.reload().expect("new content")).await.expect("an end");
    while told().await == 0 {
        tokio::task::yield_now().await;
    }
    stop.send(()).expect("a worker");
    working.await.expect("an end");
}
