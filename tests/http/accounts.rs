//! Accounts as people use them: pages, forms, links in mails, cookie.

use app::links::RoomName;
use content::Locale;
use desk::accounts::{Enrolment, code};
use desk::outbox::Mail;
use desk::visitor::Role;
use http::{Method, StatusCode, header};
use tests::{Answer, Browser, House, PASSWORD, houses};

const NOON: &str = "2026-11-27T11:00:00Z";
const ADA: &str = "ada@example.org";
const OTHER: &str = "sept loutres chantent faux";

fn at(room: RoomName) -> String {
    room.here().path(Locale::Fr)
}

/// The address that a link of a mail leads to.
async fn link(house: &House, of: impl Fn(Mail) -> Option<String>, room: RoomName) -> String {
    room.with([house.secret_by_mail(of).await]).path(Locale::Fr)
}

fn confirmation(mail: Mail) -> Option<String> {
    if let Mail::ConfirmAddress { secret } = mail { Some(secret) } else { None }
}

fn reset(mail: Mail) -> Option<String> {
    if let Mail::ResetPassword { secret } = mail { Some(secret) } else { None }
}

fn new_address(mail: Mail) -> Option<String> {
    if let Mail::ConfirmNewAddress { secret } = mail { Some(secret) } else { None }
}

/// What is wrong with each field, as told on the page.
fn wrongs(answer: &Answer) -> Vec<String> {
    answer.texts(".field-error")
}

fn title(answer: &Answer) -> String {
    answer.texts("h1").join(" ")
}

async fn sign_in(browser: &mut Browser, mail: &str, password: &str) -> Answer {
    browser.post(&at(RoomName::SignIn), &[("mail", mail), ("password", password)]).await
}

async fn is_in(browser: &Browser) -> bool {
    browser.clone().get(&at(RoomName::Account)).await.status == StatusCode::OK
}

/// Reads the secret on a page as a person would, and makes the code that an application shows.
fn shown_code(house: &House, page: &Answer) -> String {
    let [secret, ..] = &page.texts("code.secret")[..] else { panic!("no secret: {}", page.body) };
    code(&Enrolment { secret: secret.clone(), url: String::new() }, house.desk.now())
}

#[tokio::test]
async fn somebody_opens_an_account_and_goes_on_to_where_they_wanted() {
    for house in houses(NOON).await {
        let mut browser = house.browser();
        let wanted = "/fr/compte/sessions?a=b";
        let door = browser.get(wanted).await;
        assert_eq!(door.status, StatusCode::SEE_OTHER);
        let door = browser.get(door.header(header::LOCATION)).await;
        let sign_up = door.html();
        let sign_up = sign_up
            .select(&scraper::Selector::parse("main a[href*=inscription]").expect("a selector"))
            .next()
            .and_then(|link| link.attr("href"))
            .expect("the way to sign up");
        let form = browser.get(sign_up).await;
        assert_eq!(title(&form), "Créer un compte");
        let fields = [("mail", " Ada@Example.org "), ("name", "Ada Lovelace"), ("new-password", PASSWORD), ("then", wanted)];
        let sent = browser.post_and_follow(&at(RoomName::SignUp), &fields).await;
        assert_eq!(title(&sent), "Consultez vos courriels");
        assert!(!sent.body.contains(ADA), "the page says nothing about the address");

        let link = link(&house, confirmation, RoomName::ConfirmMail).await;
        for _ in 0..2 {
            let page = browser.get(&link).await;
            assert_eq!((page.status, page.body.contains(ADA)), (StatusCode::OK, true));
        }
        assert!(!is_in(&browser).await, "to open the link changes nothing");
        let wrong = browser.post(&link, &[("password", OTHER)]).await;
        assert_eq!(
            (wrong.status, wrongs(&wrong)),
            (StatusCode::UNPROCESSABLE_ENTITY, vec!["Ce n’est pas votre mot de passe actuel.".to_owned()])
        );
        let done = browser.post(&link, &[("password", PASSWORD)]).await;
        assert_eq!((done.status, done.header(header::LOCATION)), (StatusCode::SEE_OTHER, wanted));
        assert!(is_in(&browser).await);
        let again = browser.get(&link).await;
        assert_eq!((again.status, title(&again).as_str()), (StatusCode::NOT_FOUND, "Ce lien ne fonctionne plus"));
    }
}

#[tokio::test]
async fn a_form_with_faults_is_shown_again_with_all_of_them_and_what_was_typed() {
    for house in houses(NOON).await {
        let fields =
            [("mail", "ada@\"><script>alert(1)</script>"), ("name", "</textarea><script>"), ("new-password", "azertyuiop12")];
        let answer = house.browser().post(&at(RoomName::SignUp), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrongs(&answer).len(), 3);
        assert_eq!(answer.count(".error-summary li"), 3);
        assert_eq!(answer.count("main script"), 0);
        let html = answer.html();
        for (name, value) in [("mail", Some(fields[0].1)), ("name", Some(fields[1].1)), ("new-password", None)] {
            let field = scraper::Selector::parse(&format!("input[name={name}]")).expect("a selector");
            let field = html.select(&field).next().expect("the field");
            assert_eq!(field.attr("value"), value, "{name}");
            assert_eq!(field.attr("aria-invalid"), Some("true"), "{name}");
        }
        assert!(!answer.body.contains("azertyuiop12"), "a password is never shown again");
        for (password, words) in [
            ("", "Remplissez"),
            ("trop court", "trop court : il en faut 12"),
            ("ada.lovelace", "facile à deviner"),
            (&"x9 ".repeat(50), "150 caractères"),
        ] {
            let fields = [("mail", ADA), ("name", "Ada Lovelace"), ("new-password", password)];
            let answer = house.browser().post(&at(RoomName::SignUp), &fields).await;
            let told = wrongs(&answer).join(" ").replace(['\u{a0}', '\u{202f}'], " ");
            assert!(told.contains(words), "{password}: {told}");
        }
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_bytes() {
    for house in houses(NOON).await {
        house.founder(ADA).await;
        let unknown = "bea@example.org";
        for (room, fields) in [
            (RoomName::SignUp, vec![("name", "Ada Lovelace"), ("new-password", OTHER)]),
            (RoomName::ForgottenPassword, vec![]),
            (RoomName::SignIn, vec![("password", OTHER)]),
        ] {
            let mut answers = Vec::new();
            for mail in [ADA, unknown] {
                let fields: Vec<_> = fields.iter().copied().chain([("mail", mail)]).collect();
                let answer = house.browser().post(&at(room), &fields).await;
                let headers: Vec<_> = answer
                    .headers
                    .iter()
                    .filter(|(name, _)| *name != "x-request-id")
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect();
                answers.push((answer.status, headers, answer.body.replace(mail, "")));
            }
            assert_eq!(answers[0], answers[1], "{room:?}");
        }
        // Nor does the number of tries tell anything.
        for mail in [ADA, "cea@example.org"] {
            let mut browser = house.browser();
            let statuses: Vec<u16> = {
                let mut statuses = Vec::new();
                for _ in 0..11 {
                    statuses.push(sign_in(&mut browser, mail, OTHER).await.status.as_u16());
                }
                statuses
            };
            let refused = if mail == ADA { 9 } else { 10 };
            assert!(statuses[..refused].iter().all(|status| *status == 422), "{statuses:?}");
            assert_eq!(statuses[10], 429, "{mail}: {statuses:?}");
        }
    }
}

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_and_another_one_after_each_step() {
    for house in houses(NOON).await {
        let mut browser = house.staff("admin@example.org", Role::Admin).await;
        let answer = sign_in(&mut browser, "admin@example.org", PASSWORD).await;
        let cookie = answer.header(header::SET_COOKIE).to_owned();
        let (first, rest) = cookie.split_once(';').expect("attributes");
        assert!(first.starts_with("__Host-guichet=") && first.len() == "__Host-guichet=".len() + 64, "{first}");
        for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=43200"] {
            assert!(rest.split(';').any(|part| part.trim() == attribute), "{attribute}: {rest}");
        }
        assert!(!rest.contains("Domain"));
        let again = sign_in(&mut browser, "admin@example.org", PASSWORD).await;
        assert_ne!(again.header(header::SET_COOKIE).split(';').next(), Some(first));
        let founder = house.founder(ADA).await;
        let mut other = founder.clone();
        let session = sign_in(&mut other, ADA, PASSWORD).await;
        assert!(session.header(header::SET_COOKIE).contains("Max-Age=2592000"));
        assert!(!is_in(&founder).await, "the session before has ended");
        let out = other.post(&at(RoomName::SignOut), &[]).await;
        assert!(out.header(header::SET_COOKIE).starts_with("__Host-guichet=; "), "{}", out.header(header::SET_COOKIE));
        assert!(!is_in(&other).await);
    }
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_every_session_ends() {
    for house in houses(NOON).await {
        let before = house.founder(ADA).await;
        let mut browser = house.browser();
        let sent = browser.post_and_follow(&at(RoomName::ForgottenPassword), &[("mail", ADA)]).await;
        assert_eq!(title(&sent), "Consultez vos courriels");
        let link = link(&house, reset, RoomName::ResetPassword).await;
        assert_eq!(browser.get(&link).await.status, StatusCode::OK);
        let weak = browser.post(&link, &[("new-password", "ada-ada-ada-ada")]).await;
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = browser.post_and_follow(&link, &[("new-password", OTHER)]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre mot de passe est changé. Connectez-vous avec le nouveau."]);
        assert!(!is_in(&before).await);
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sign_in(&mut browser, ADA, OTHER).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.post(&link, &[("new-password", PASSWORD)]).await.status, StatusCode::NOT_FOUND);
        let told = house.browser().get("/fr/compte/connexion?done=nonsense").await;
        assert_eq!(told.count("[role=status]"), 0, "only what is known is told");
    }
}

#[tokio::test]
async fn a_link_that_is_none_and_one_that_is_over_are_told_alike() {
    for house in houses(NOON).await {
        house.founder(ADA).await;
        house.browser().post(&at(RoomName::ForgottenPassword), &[("mail", ADA)]).await;
        let link = link(&house, reset, RoomName::ResetPassword).await;
        let late = house.at("2026-11-27T12:00:00Z");
        let over = late.browser().get(&link).await;
        let forged = RoomName::ResetPassword.with(["0".repeat(64)]).path(Locale::Fr);
        let malformed = RoomName::ResetPassword.with(["nonsense"]).path(Locale::Fr);
        let purpose = link.replace("nouveau-mot-de-passe", "confirmation");
        for other in [forged, malformed, purpose.clone()] {
            let answer = late.browser().get(&other).await;
            let same = |body: &str, path: &str| {
                body.replace(path, "").replace(
                    &path
                        .replace("/fr/compte/nouveau-mot-de-passe", "/en/account/new-password")
                        .replace("/fr/compte/confirmation", "/en/account/confirmation"),
                    "",
                )
            };
            assert_eq!((answer.status, same(&answer.body, &other)), (StatusCode::NOT_FOUND, same(&over.body, &link)), "{other}");
        }
    }
}

#[tokio::test]
async fn an_advisor_joins_and_sets_up_a_second_factor_before_entering() {
    use desk::accounts::StaffInvitation;
    for house in houses(NOON).await {
        let mail = "camille@example.org";
        let invitation = StaffInvitation {
            mail: mail.parse().expect("an address"),
            role: Role::Advisor,
            desks: ["dns".to_owned()].into(),
            locale: Locale::Fr,
        };
        let secret = house.desk.invite_staff(None, &invitation).await.expect("an invitation");
        let link = RoomName::JoinStaff.with([secret]).path(Locale::Fr);
        let mut browser = house.browser();
        assert!(browser.get(&link).await.body.contains(mail));
        let joined = browser.post(&link, &[("name", "Camille Petit"), ("new-password", PASSWORD)]).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER);
        // Every way leads to the second factor.
        let mut next = browser.get(joined.header(header::LOCATION)).await;
        while next.status == StatusCode::SEE_OTHER {
            next = browser.get(next.header(header::LOCATION)).await;
        }
        assert_eq!(title(&next), "Installer la double authentification");
        let enrol = browser.post_and_follow(&at(RoomName::FirstSecondFactor), &[("then", "/fr/compte/sessions")]).await;
        assert_eq!(enrol.count("svg.qr-code path"), 1);
        assert!(enrol.body.contains("otpauth://totp/"));
        let reloaded = browser.get(&at(RoomName::FirstSecondFactor)).await;
        assert_eq!(reloaded.texts("code.secret"), enrol.texts("code.secret"), "the secret stays until it is confirmed");
        let wrong = browser.post(&at(RoomName::FirstSecondFactor), &[("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!is_in(&browser).await);
        let halfway = browser.clone();
        let code = shown_code(&house, &enrol);
        let shown = browser.post(&at(RoomName::FirstSecondFactor), &[("code", &code), ("then", "/fr/compte/sessions")]).await;
        assert_eq!((shown.status, shown.header(header::CACHE_CONTROL)), (StatusCode::OK, "no-store"));
        let codes = shown.texts(".recovery-codes code");
        assert_eq!(codes.len(), 10);
        assert!(shown.body.contains("href=\"/fr/compte/sessions\""));
        assert!(is_in(&browser).await && !is_in(&halfway).await);

        // The next time, a code is asked for, and the telephone may be lost.
        let mut browser = house.browser();
        let entered =
            browser.post(&at(RoomName::SignIn), &[("mail", mail), ("password", PASSWORD), ("then", "/fr/compte/donnees")]).await;
        let door = browser.get(entered.header(header::LOCATION)).await;
        assert_eq!(door.header(header::LOCATION), "/fr/compte/second-facteur?then=%2Ffr%2Fcompte%2Fdonnees");
        let replayed = browser.post(&at(RoomName::SecondFactor), &[("code", &code)]).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "no code is taken twice");
        let given = browser.post(&at(RoomName::SecondFactor), &[("code", &codes[0]), ("then", "/fr/compte/donnees")]).await;
        assert_eq!((given.status, given.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/fr/compte/donnees"));
        assert!(is_in(&browser).await);
    }
}

#[tokio::test]
async fn name_language_address_and_password_are_changed() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        let page = browser.get(&at(RoomName::Profile)).await;
        assert!(page.body.contains("value=\"Camille Martin\""));
        let done = browser.post_and_follow(&at(RoomName::Profile), &[("name", "Ada King"), ("language", "en")]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre profil est enregistré."]);
        assert!(done.texts("dd").iter().any(|text| text.starts_with("Ada King")));

        let wrong = browser.post(&at(RoomName::ChangeMail), &[("mail", "ada@king.example"), ("password", OTHER)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        browser.post_and_follow(&at(RoomName::ChangeMail), &[("mail", "ada@king.example"), ("password", PASSWORD)]).await;
        let link = link(&house, new_address, RoomName::ConfirmNewMail).await;
        assert!(house.browser().get(&link).await.body.contains("ada@king.example"));
        assert!(browser.get(&at(RoomName::Account)).await.body.contains(ADA), "to open the link changes nothing");
        let done = browser.post_and_follow(&link, &[]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre nouvelle adresse est confirmée."]);
        assert!(done.body.contains("ada@king.example"));

        let other = {
            let mut other = house.browser();
            sign_in(&mut other, "ada@king.example", PASSWORD).await;
            other
        };
        let fields = [("password", PASSWORD), ("new-password", OTHER)];
        let done = browser.post_and_follow(&at(RoomName::ChangePassword), &fields).await;
        assert_eq!(done.texts("[role=status]"), ["Votre mot de passe est changé. Vos autres sessions ont été fermées."]);
        assert!(is_in(&browser).await && !is_in(&other).await);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_only() {
    for house in houses(NOON).await {
        let mut ada = house.founder(ADA).await;
        let mut bea = house.founder("bea@example.org").await;
        let mut phone = house.browser();
        sign_in(&mut phone, ADA, PASSWORD).await;
        let page = ada.get(&at(RoomName::Sessions)).await;
        assert_eq!(page.count("tbody tr"), 2);
        let values = |page: &Answer| -> Vec<String> {
            let html = page.html();
            let field = scraper::Selector::parse("input[name=session]").expect("a selector");
            html.select(&field).filter_map(|field| field.attr("value")).map(str::to_owned).collect()
        };
        let [one, others] = &values(&page)[..] else { panic!("{}", page.body) };
        assert_eq!(others, "others");
        let nothing = bea.post(&at(RoomName::Sessions), &[("session", one)]).await;
        let missing = bea.post(&at(RoomName::Sessions), &[("session", "0193a5c2-7d1e-7000-8000-00000000dead")]).await;
        assert_eq!((nothing.status, &nothing.body), (StatusCode::NOT_FOUND, &missing.body));
        assert!(is_in(&phone).await);
        let done = ada.post_and_follow(&at(RoomName::Sessions), &[("session", one)]).await;
        assert_eq!(done.texts("[role=status]"), ["La session est fermée."]);
        assert!(!is_in(&phone).await && is_in(&ada).await);
        sign_in(&mut phone, ADA, PASSWORD).await;
        ada.post_and_follow(&at(RoomName::Sessions), &[("session", others)]).await;
        assert!(!is_in(&phone).await && is_in(&ada).await && is_in(&bea).await);
    }
}

#[tokio::test]
async fn a_founder_adds_replaces_and_removes_a_second_factor() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        assert_eq!(browser.get(&at(RoomName::EnrolSecondFactor)).await.header(header::LOCATION), at(RoomName::MySecondFactor));
        let wrong = browser.post(&at(RoomName::BeginSecondFactor), &[("password", OTHER)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let enrol = browser.post_and_follow(&at(RoomName::BeginSecondFactor), &[("password", PASSWORD)]).await;
        let code = shown_code(&house, &enrol);
        let shown = browser.post(&at(RoomName::EnrolSecondFactor), &[("code", &code)]).await;
        let codes = shown.texts(".recovery-codes code");
        assert_eq!((shown.status, codes.len()), (StatusCode::OK, 10));
        let renewed = browser.post(&at(RoomName::RenewRecoveryCodes), &[("password", PASSWORD)]).await;
        assert!(renewed.texts(".recovery-codes code").iter().all(|code| !codes.contains(code)));
        let mut other = house.browser();
        sign_in(&mut other, ADA, PASSWORD).await;
        assert!(!is_in(&other).await, "a code is asked for");
        let done = browser.post_and_follow(&at(RoomName::RemoveSecondFactor), &[("password", PASSWORD)]).await;
        assert_eq!(done.texts("[role=status]"), ["La double authentification est retirée."]);
        sign_in(&mut other, ADA, PASSWORD).await;
        assert!(is_in(&other).await);
    }
}

#[tokio::test]
async fn what_is_kept_is_taken_along_as_json_and_as_a_table() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        let answer = browser.get(&at(RoomName::ExportJson)).await;
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/json");
        assert!(answer.header(header::CONTENT_DISPOSITION).starts_with("attachment"));
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
        assert_eq!(answer.json()["account"]["mail"], ADA);
        let table = browser.get(&at(RoomName::ExportCsv)).await;
        assert!(table.body.contains("\naccount.mail,ada@example.org\n"), "{}", table.body);
    }
}

#[tokio::test]
async fn who_closes_an_account_is_gone() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        let held = browser.clone();
        let wrong = browser.post(&at(RoomName::CloseAccount), &[("password", OTHER)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = browser.post_and_follow(&at(RoomName::CloseAccount), &[("password", PASSWORD)]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre compte est fermé."]);
        assert!(!is_in(&held).await);
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn every_room_of_an_account_is_there_in_both_languages_without_a_word_missing() {
    for house in houses(NOON).await {
        let mut staff = house.staff("admin@example.org", Role::Admin).await;
        let mut anyone = house.browser();
        let mut founder = house.founder(ADA).await;
        for locale in Locale::ALL {
            for door in server::http::rooms::doors::doors().iter().filter(|door| door.methods.contains(&Method::GET)) {
                let ids = door.room.pattern(locale).matches("{}").count();
                let path = door.room.with(std::iter::repeat_n("0", ids)).path(locale);
                for browser in [&mut staff, &mut anyone, &mut founder] {
                    let answer = browser.get(&path).await;
                    assert!(!answer.body.contains('⟦'), "{path}: {}", answer.body.split('⟦').nth(1).unwrap_or_default());
                    assert!(!answer.body.contains("<!>"), "{path}: a marker of Leptos is left");
                }
            }
        }
    }
}
