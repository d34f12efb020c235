//! Files that go with messages: sent, told, handed out, refused.

use desk::files::{CASE_BYTES, FILE_BYTES, Files};
use desk::outbox::Mail;
use desk::testing::files::{docx, pdf};
use desk::testing::invariants;
use desk::visitor::Role;
use http::{StatusCode, header};
use tests::{Answer, Browser, House, houses};

const MONDAY: &str = "2026-11-23T09:00:00Z";
const NEW: &str = "/fr/demandes/nouvelle";
const QUESTION: [(&str, &str); 5] = [
    ("topic", "other"),
    ("subject", "Le certificat de conformité"),
    ("body", "Voir la pièce jointe."),
    ("urgency", "normal"),
    ("step", "send"),
];

/// Asks a question with files and gives the address of the case.
async fn ask(browser: &mut Browser, files: &[(&str, &str, &[u8])]) -> String {
    let sent = browser.post_files(NEW, &QUESTION, files).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let received = sent.header(header::LOCATION);
    received.strip_suffix("/recue").expect("the page of the case").to_owned()
}

fn attribute(answer: &Answer, selector: &str, name: &str) -> String {
    let selector = scraper::Selector::parse(selector).expect("a selector");
    answer.html().select(&selector).next().and_then(|element| element.attr(name)).unwrap_or_default().to_owned()
}

fn inside(case: &str) -> String {
    case.replace("/fr/demandes", "/fr/bureau/demandes")
}

fn version(page: &Answer) -> String {
    attribute(page, "input[name=version]", "value")
}

#[tokio::test]
async fn a_file_is_sent_with_a_question_and_handed_out_to_be_saved_and_nothing_else() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let case = ask(&mut founder, &[("files", "../Étude\u{202e} (2).pdf", &pdf())]).await;
        let page = founder.get(&case).await;
        assert_eq!(page.texts(".message-files a"), ["Étude (2).pdf"]);
        let file = founder.get(&attribute(&page, ".message-files a", "href")).await;
        assert_eq!((file.status, file.body.as_bytes()), (StatusCode::OK, &pdf()[..]));
        for (name, value) in [
            (header::CONTENT_TYPE, "application/pdf"),
            (header::CONTENT_DISPOSITION, "attachment; filename=\"_tude (2).pdf\"; filename*=UTF-8''%C3%89tude%20%282%29.pdf"),
            (header::CACHE_CONTROL, "no-store"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'"),
        ] {
            assert_eq!(file.header(&name), value, "{name}");
        }
        let export = founder.get("/fr/compte/donnees/json").await.json();
        assert_eq!(export["files"][0]["name"], "Étude (2).pdf");
        assert_eq!(export["files"][0]["case"], "2026-00001");
        assert_eq!(invariants::broken(&house.desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_named_with_what_to_do_and_everything_typed_stays() {
    for house in houses(MONDAY).await {
        for mut browser in [house.founder("founder@example.fr").await, house.browser()] {
            let nameless = [("name", "Ines <b>"), ("mail", "ines@example.fr")];
            let fields: Vec<(&str, &str)> = QUESTION.into_iter().chain(nameless).collect();
            let mut large = pdf().to_vec();
            large.resize(FILE_BYTES + 1, b' ');
            for (name, content, told) in [
                ("page.pdf", &b"<script>alert(1)</script>"[..], "ni un PDF"),
                ("vide.pdf", b"", "est vide"),
                ("coupé.docx", &docx()[..40], "abîmé"),
                ("lourd.pdf", &large, "dépasse 10\u{a0}Mo"),
                ("<img src=x onerror=alert(1)>.pdf", b"words", "ni un PDF"),
            ] {
                let answer = browser.post_files(NEW, &fields, &[("files", "bon.pdf", &pdf()), ("files", name, content)]).await;
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
                let summary = answer.texts(".error-summary a[href='#files']");
                assert!(summary.len() == 1 && summary[0].contains(name) && summary[0].contains(told), "{summary:?}");
                assert!(summary[0].contains("Rien n’a été envoyé"), "{summary:?}");
                assert_eq!(answer.texts("#body"), ["Voir la pièce jointe."]);
                assert!(answer.texts("#files-again")[0].contains("bon.pdf"));
                assert_eq!(answer.count("main script, main img, main b"), 0);
            }
            let again =
                browser.post_files(NEW, &[&fields[..], &[("subject", "")]].concat()[1..], &[("files", "a.pdf", &pdf())]).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(again.texts("#files-again")[0].contains("a.pdf"), "files must be chosen again whatever is wrong");
        }
        assert!(house.desk.due_mails(9).await.expect("mails").iter().all(|mail| !matches!(mail.mail, Mail::CaseReceived { .. })));
    }
}

#[tokio::test]
async fn a_case_takes_files_up_to_the_limits_exactly() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let mut full = pdf().to_vec();
        full.resize(FILE_BYTES, b' ');
        let mut last = pdf().to_vec();
        last.resize(CASE_BYTES - 2 * FILE_BYTES, b' ');
        let case = ask(&mut founder, &[("files", "a.pdf", &full), ("files", "b.pdf", &full), ("files", "c.pdf", &last)]).await;
        let page = founder.get(&case).await;
        assert_eq!(page.count(".message-files a"), 3);
        let more = [("version", version(&page)), ("body", "Encore une pièce.".to_owned())];
        let more: Vec<(&str, &str)> = more.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let over = founder.post_files(&format!("{case}/precision"), &more, &[("files", "d.pdf", &pdf())]).await;
        assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(over.texts(".error-summary li")[0].contains("30\u{a0}Mo"), "{:?}", over.texts(".error-summary li"));
        assert_eq!(over.texts("#body"), ["Encore une pièce."]);
        let five: Vec<(&str, &str, &[u8])> = vec![("files", "a.pdf", b"%PDF-1.4"); 6];
        let many = founder.post_files(NEW, &QUESTION, &five).await;
        assert!(many.texts(".error-summary li")[0].contains("5 fichiers"), "{:?}", many.texts(".error-summary li"));
        ask(&mut founder, &five[1..]).await;
        let vast = vec![b' '; 64 * 1024 * 1024];
        let beyond = founder.post_files(NEW, &QUESTION, &[("files", "a.pdf", &vast)]).await;
        assert_eq!(beyond.status, StatusCode::PAYLOAD_TOO_LARGE);
    }
}

#[tokio::test]
async fn a_question_without_an_account_keeps_its_files_until_the_link_is_opened() {
    for house in houses(MONDAY).await {
        let mut browser = house.browser();
        let fields: Vec<(&str, &str)> = QUESTION.into_iter().chain([("name", "Ines"), ("mail", "ines@example.fr")]).collect();
        let sent = browser.post_files(NEW, &fields, &[("files", "a.pdf", &pdf())]).await;
        assert_eq!(sent.header(header::LOCATION), "/fr/demandes/lien-envoye");
        let of = |mail| if let Mail::ConfirmCase { secret } = mail { Some(secret) } else { None };
        let link = format!("/fr/demandes/confirmation/{}", house.secret_by_mail(of).await);
        let sent = browser.post(&link, &[]).await;
        let case = sent.header(header::LOCATION).replace("/recue", "");
        let page = browser.get(&case).await;
        let file = browser.get(&attribute(&page, ".message-files a", "href")).await;
        assert_eq!((file.status, file.body.as_bytes()), (StatusCode::OK, &pdf()[..]));
    }
}

#[tokio::test]
async fn files_of_the_desk_reach_the_company_with_its_answers_and_never_with_notes() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let mut advisor = house.staff("advisor@example.fr", Role::Advisor).await;
        let case = ask(&mut founder, &[]).await;
        let at = |action: &str| format!("{}{action}", inside(&case));
        let page = advisor.get(&at("")).await;
        for id in ["reply-files", "note-files", "request-files"] {
            assert_eq!(page.count(&format!("form input[type=file]#{id}[multiple]")), 1, "{id}");
        }
        assert_eq!(page.count(".write button[formenctype='multipart/form-data']"), 3, "those that send");
        let noted = advisor.post_files(&at("/note"), &[("note", "Pour nous.")], &[("note-files", "interne.pdf", &pdf())]).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
        let version = version(&advisor.get(&at("")).await);
        let fields = [("version", version.as_str()), ("reply", "Voici.")];
        let refused = advisor.post_files(&at("/reponse"), &fields, &[("reply-files", "x.exe", b"MZ")]).await;
        assert_eq!(refused.count(".error-summary a[href='#reply-files']"), 1);
        assert_eq!(refused.texts("#reply"), ["Voici."]);
        advisor.post_files(&at("/reponse"), &fields, &[("reply-files", "réponse.docx", &docx())]).await;
        let page = advisor.get(&at("")).await;
        assert_eq!(page.texts(".message-files a"), ["interne.pdf", "réponse.docx"]);
        let later = house.at("2026-11-23T09:01:00Z");
        let mut founder = founder.before(&later);
        let theirs = founder.get(&case).await;
        assert_eq!(theirs.texts(".message-files a"), ["réponse.docx"]);
        assert!(!theirs.body.contains("interne.pdf"));
        assert_eq!(founder.get(&attribute(&theirs, ".message-files a", "href")).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_file_of_somebody_else_answers_like_one_that_does_not_exist_byte_for_byte() {
    for house in houses(MONDAY).await {
        let (mut ines, mut omar) = (house.founder("ines@example.fr").await, house.founder("omar@example.fr").await);
        let mut advisor = house.staff("advisor@example.fr", Role::Advisor).await;
        let case = ask(&mut ines, &[("files", "canari.pdf", &pdf())]).await;
        let other = ask(&mut omar, &[("files", "à moi.pdf", &pdf())]).await;
        advisor.post_files(&format!("{}/note", inside(&case)), &[("note", "n")], &[("note-files", "n.pdf", &pdf())]).await;
        let page = advisor.get(&inside(&case)).await;
        let hrefs: Vec<String> = {
            let html = page.html();
            let selector = scraper::Selector::parse(".message-files a").expect("a selector");
            html.select(&selector).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
        };
        assert_eq!(hrefs.len(), 2);
        let ids: Vec<&str> = hrefs.iter().filter_map(|href| href.rsplit('/').next()).collect();
        let nothing = "0193a5c2-7d1e-7000-8000-00000000dead";
        let missing = omar.get(&format!("{other}/fichiers/{nothing}")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        for id in &ids {
            for place in [&case, &other, &inside(&case), &inside(&other)] {
                let answer = omar.get(&format!("{place}/fichiers/{id}")).await;
                assert_eq!((answer.status, &answer.body), (missing.status, &missing.body), "{place}");
            }
        }
        for at in [format!("{case}/fichiers/{}", ids[1]), format!("{}/fichiers/{}", inside(&case), ids[0])] {
            let answer = ines.get(&at).await;
            assert_eq!((answer.status, &answer.body), (missing.status, &missing.body), "{at}");
        }
        let outside = house.browser().get(&format!("{case}/fichiers/{}", ids[0])).await;
        assert_eq!(outside.status, StatusCode::SEE_OTHER, "who is not signed in is shown the door");
    }
}

#[tokio::test]
async fn when_files_cannot_be_kept_nothing_is_sent_and_the_text_stays() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let case = ask(&mut founder, &[]).await;
        let parent = std::env::temp_dir().join(format!("guichet-files-{}-{}", std::process::id(), founder.token()));
        let files = Files::folder(&parent).expect("a store");
        std::fs::remove_dir(&parent).expect("an end");
        std::fs::write(&parent, "a file where the folder was").expect("a file");
        let broken = House::over(house.desk.clone().keeping(files));
        let mut browser = founder.before(&broken);
        let version = version(&browser.get(&case).await);
        let fields = [("version", version.as_str()), ("body", "Encore une pièce.")];
        for (target, fields) in [(NEW.to_owned(), &QUESTION[..]), (format!("{case}/precision"), &fields[..])] {
            let answer = browser.post_files(&target, fields, &[("files", "a.pdf", &pdf())]).await;
            assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{target}");
            assert!(answer.texts(".error-summary li")[0].contains("Rien n’a été envoyé"), "{}", answer.body);
            assert!(answer.texts("#body")[0].contains("pièce"));
            assert!(answer.texts("#files-again")[0].contains("a.pdf"));
        }
        std::fs::remove_file(&parent).expect("an end");
        assert_eq!(founder.get("/fr/demandes").await.count(".work-item"), 1);
        assert_eq!(founder.get(&case).await.count(".message-files"), 0);
    }
}

#[tokio::test]
async fn forms_with_files_are_read_nowhere_else_and_broken_ones_are_refused() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let elsewhere = founder.post_files("/fr/compte/profil", &[("name", "Ines")], &[]).await;
        assert_eq!(elsewhere.status, StatusCode::BAD_REQUEST);
        for body in ["", "--a\r\n", "--a\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\n\u{e9}"] {
            let request =
                founder.request(http::Method::POST, NEW).header(header::CONTENT_TYPE, "multipart/form-data; boundary=a");
            let answer = founder.send(request.body(body.into()).expect("a request")).await;
            assert!(answer.status.is_client_error(), "{body:?}: {}", answer.status);
        }
        // Looking for answers sends the names of the files only.
        let looked = founder.post(NEW, &[("step", "look"), ("subject", "certificat"), ("files", "a.pdf")]).await;
        assert!(looked.texts("#files-again")[0].contains("a.pdf"));
    }
}
