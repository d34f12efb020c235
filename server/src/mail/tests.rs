mod smtp_server;

use std::path::Path;

use chrono::TimeDelta;
use content::Locale;
use desk::Moment;
use desk::outbox::{AlertToStop, Mail};
use desk::testing::{desks, later, post};

use self::smtp_server::{Recipients, Server};
use super::*;

const NOW: &str = "2026-11-27T09:00:00Z";
const ORIGIN: &str = "https://guichet.example";

fn sender() -> lettre::message::Mailbox {
    "Guichet e-santé <ne-pas-repondre@guichet.example>".parse().expect("a mailbox")
}

fn mailer(server: &Server, how: &str) -> Mailer {
    let url = format!("smtp://user:password@{}{how}", server.address);
    Mailer::smtp(url.parse().expect("a server"), sender())
}

async fn answered(desk: &Desk, recipient: &str) {
    let mail = Mail::CaseAnswered { number: "2026-00042".to_owned(), case: "0193a5c2-7d1e-7000-8000-000000000001".to_owned() };
    post(desk, recipient, Locale::Fr, &mail).await;
}

fn is_mail(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension == "eml")
}

#[tokio::test]
async fn a_mail_reaches_the_server_once_as_text_and_html() {
    for desk in desks(NOW).await {
        let server = Server::start(Recipients::Taken).await;
        answered(&desk, "ada@example.fr").await;
        let mailer = mailer(&server, "");
        assert_eq!(deliver(&desk, &mailer, ORIGIN).await.expect("an end"), Delivered { sent: 1, failed: 0 });
        let desk = later(&desk, TimeDelta::days(3));
        assert_eq!(deliver(&desk, &mailer, ORIGIN).await.expect("an end"), Delivered::default());
        let received = server.received();
        let [message] = received.as_slice() else { panic!("{received:?}") };
        assert_eq!((message.from.as_str(), message.to.as_str()), ("ne-pas-repondre@guichet.example", "ada@example.fr"));
        for header in [
            "From: =?utf-8?b?R3VpY2hldCBlLXNhbnTDqQ==?= <ne-pas-repondre@guichet.example>",
            "To: ada@example.fr",
            "Date: Fri, 27 Nov 2026 09:00:00 +0000",
            "Auto-Submitted: auto-generated",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Type: text/html; charset=utf-8",
        ] {
            assert!(message.data.lines().any(|line| line == header), "no {header} in {}", message.data);
        }
        assert!(message.data.contains("\nMessage-ID: <") && message.data.contains("@guichet.example>\n"), "{}", message.data);
        assert!(message.data.contains(&format!("{ORIGIN}/fr/")), "{}", message.data);
    }
}

#[tokio::test]
async fn a_mail_that_the_server_does_not_take_now_is_sent_later() {
    for (recipients, reason) in [(Recipients::Later, "try later"), (Recipients::HangUp, "")] {
        for desk in desks(NOW).await {
            answered(&desk, "ada@example.fr").await;
            let (refusing, taking) = (Server::start(recipients).await, Server::start(Recipients::Taken).await);
            let failed = Delivered { sent: 0, failed: 1 };
            assert_eq!(deliver(&desk, &mailer(&refusing, ""), ORIGIN).await.expect("an end"), failed, "{reason}");
            let desk = later(&desk, TimeDelta::seconds(30));
            let sent = Delivered { sent: 1, failed: 0 };
            assert_eq!(deliver(&desk, &mailer(&taking, ""), ORIGIN).await.expect("an end"), sent);
            assert_eq!(taking.received().len(), 1);
        }
    }
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_not_tried_again_but_a_wrong_password_is() {
    let unknown = Server::start(Recipients::Unknown).await;
    let wrong: SmtpServer = format!("smtp://user:wrong@{}", unknown.address).parse().expect("a server");
    for (mailer, tried_again) in [(mailer(&unknown, ""), 0), (Mailer::smtp(wrong, sender()), 1)] {
        for desk in desks(NOW).await {
            answered(&desk, "ada@example.fr").await;
            deliver(&desk, &mailer, ORIGIN).await.expect("an end");
            let desk = later(&desk, TimeDelta::days(3));
            assert_eq!(deliver(&desk, &mailer, ORIGIN).await.expect("an end").failed, tried_again);
        }
    }
}

#[tokio::test]
async fn nothing_is_sent_in_the_clear_where_tls_is_required() {
    for desk in desks(NOW).await {
        let server = Server::start(Recipients::Taken).await;
        answered(&desk, "ada@example.fr").await;
        let failed = Delivered { sent: 0, failed: 1 };
        assert_eq!(deliver(&desk, &mailer(&server, "?tls=required"), ORIGIN).await.expect("an end"), failed);
        assert_eq!(server.received(), []);
    }
}

#[tokio::test]
async fn a_recipient_that_is_no_address_is_given_up_and_the_others_get_their_mail() {
    for desk in desks(NOW).await {
        let server = Server::start(Recipients::Taken).await;
        for recipient in ["ada@example.fr", "nobody", "bea@example.fr\r\nBcc: eve@example.fr"] {
            answered(&desk, recipient).await;
        }
        let mailer = mailer(&server, "");
        assert_eq!(deliver(&desk, &mailer, ORIGIN).await.expect("an end"), Delivered { sent: 1, failed: 2 });
        let desk = later(&desk, TimeDelta::days(3));
        assert_eq!(deliver(&desk, &mailer, ORIGIN).await.expect("an end"), Delivered::default());
        assert_eq!(server.received().len(), 1);
    }
}

fn files(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).expect("a folder");
    names.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[tokio::test]
async fn without_a_server_mails_are_files_that_mail_programs_open() {
    for desk in desks(NOW).await {
        let data = tempfile::tempdir().expect("a folder");
        let folder = data.path().join("outbox");
        answered(&desk, "ada@example.fr").await;
        let mailer = Mailer::folder(folder.clone(), sender());
        assert_eq!(deliver(&desk, &mailer, ORIGIN).await.expect("an end"), Delivered { sent: 1, failed: 0 });
        let names = files(&folder);
        assert!(names.len() == 1 && is_mail(&names[0]), "{names:?}");
        let message = std::fs::read_to_string(folder.join(&names[0])).expect("a message");
        assert!(message.contains("To: ada@example.fr\r\n"), "{message}");
    }
}

#[tokio::test]
async fn the_worker_delivers_what_is_due_and_stops_when_asked() {
    for desk in desks(NOW).await {
        let data = tempfile::tempdir().expect("a folder");
        for number in 0..10 {
            answered(&desk, &format!("{number}@example.fr")).await;
        }
        let mailer = Mailer::folder(data.path().to_owned(), sender());
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let worker = tokio::spawn(work(desk.clone(), mailer, ORIGIN.to_owned(), async move {
            let _ = stopped.await;
        }));
        while files(data.path()).iter().filter(|name| is_mail(name)).count() < 10 {
            tokio::task::yield_now().await;
        }
        stop.send(()).expect("a worker");
        worker.await.expect("an end");
        assert!(desk.due_mails(20).await.expect("mails").is_empty());
    }
}

#[tokio::test]
async fn a_mail_about_alerts_tells_programs_how_to_stop_such_mails() {
    for desk in desks(NOW).await {
        let server = Server::start(Recipients::Taken).await;
        let stop = "0123456789abcdef".repeat(4);
        let alert = "0193a5c2-7d1e-7000-8000-000000000002";
        let apart = AlertToStop { alert: alert.to_owned(), dossier: true, since: Moment(1_794_470_700_000) };
        let (calls, alerts) = (Vec::new(), vec![apart]);
        let mail = Mail::Alerts { stop: stop.clone(), results: 1, milestones: 0, fiches: 0, calls, more: 0, alerts };
        for _ in 0..2 {
            post(&desk, "ada@example.fr", Locale::Fr, &mail).await;
        }
        answered(&desk, "bea@example.fr").await;
        let mailer = mailer(&server, "");
        assert_eq!(deliver(&desk, &mailer, ORIGIN).await.expect("an end"), Delivered { sent: 3, failed: 0 });
        let received = server.received();
        let (alerts, others): (Vec<_>, Vec<_>) = received.iter().partition(|message| message.to == "ada@example.fr");
        for message in alerts {
            let header = format!("List-Unsubscribe: <{ORIGIN}/fr/compte/alertes/desabonnement/{stop}>");
            assert!(message.data.replace("\n ", " ").lines().any(|line| line == header), "{}", message.data);
            assert!(
                message.data.lines().any(|line| line == "List-Unsubscribe-Post: List-Unsubscribe=One-Click"),
                "{}",
                message.data
            );
            // In the text; the header stops all of them.
            let body = message.data.replace("=\n", "").replace("=\r\n", "");
            assert!(body.contains(&format!("{ORIGIN}/fr/compte/alertes/desabonnement/{stop}/{alert}")), "{}", message.data);
        }
        assert!(others.iter().all(|message| !message.data.contains("List-Unsubscribe")) && others.len() == 1);
        // In the clear the form could be read and sent by others.
        post(&desk, "cleo@example.fr", Locale::Fr, &mail).await;
        deliver(&desk, &mailer, "http://guichet.example").await.expect("an end");
        let last = server.received().into_iter().find(|message| message.to == "cleo@example.fr").expect("a message");
        assert!(last.data.contains("List-Unsubscribe: <http://") && !last.data.contains("One-Click"), "{}", last.data);
    }
}
