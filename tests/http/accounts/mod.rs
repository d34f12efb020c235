//! Accounts as people use them: pages, forms, links in mails, cookie.

mod own;
mod second_factor;
mod signing_in;
mod signing_up;

use app::links::RoomName;
use content::Locale;
use desk::accounts::{Enrolment, code};
use desk::outbox::Mail;
use desk::visitor::Role;
use http::{Method, StatusCode};
use tests::{Answer, Browser, House, houses};

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
