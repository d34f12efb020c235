//! Rooms under test: a desk of its own for each test, on each database, and browsers that keep their cookie.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use content::Locale;
use desk::accounts::{Client, NewPassword, Password, PersonName, SessionToken, SignUp, Signed, StaffInvitation, code};
use desk::outbox::Mail;
use desk::secret::Secret;
use desk::visitor::Role;
use desk::{Clock, Desk, MailAddress, Visitor};
use http::{Method, Request, StatusCode, header};
use server::{Portal, router};

use crate::{Answer, portal, sent};

/// The content, read once.
static PORTAL: LazyLock<Arc<Portal>> = LazyLock::new(portal);

/// The password of everybody under test.
pub const PASSWORD: &str = "quatre girafes dansent";

fn name(text: &str) -> PersonName {
    text.parse().expect("a name")
}

fn client() -> Client {
    Client::new([192, 0, 2, 7].into(), "a browser under test")
}

/// A portal over an empty desk.
#[derive(Clone, Debug)]
pub struct House {
    /// What is kept about people.
    pub desk: Desk,
    router: Router,
}

/// A portal over an empty desk on each database, at `time`.
pub async fn houses(time: &str) -> Vec<House> {
    desk::testing::desks(time).await.into_iter().map(House::over).collect()
}

impl House {
    /// A portal over `desk`.
    pub fn over(desk: Desk) -> Self {
        let router = router(Arc::new(PORTAL.over(desk.clone())));
        Self { desk, router }
    }

    /// What answers requests.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// The same desk at another time.
    ///
    /// # Panics
    /// When `time` is no time.
    #[must_use]
    pub fn at(&self, time: &str) -> Self {
        Self::over(self.desk.at(Clock::Fixed(time.parse().expect("a time"))))
    }

    /// The browser of a founder who signed in.
    ///
    /// # Panics
    /// When the desk does not let them in.
    pub async fn founder(&self, mail: &str) -> Browser {
        let mail: MailAddress = mail.parse().expect("an address");
        let password = NewPassword::choose(PASSWORD, &[]).expect("a password");
        let sign_up = SignUp { mail, name: name("Camille Martin"), password, locale: Locale::Fr, then: String::new() };
        self.desk.sign_up(sign_up, &client()).await.expect("an account");
        let secret =
            self.secret_by_mail(|mail| if let Mail::ConfirmAddress { secret } = mail { Some(secret) } else { None }).await;
        let (session, _) = self.desk.confirm_mail(&secret, &Password::typed(PASSWORD), &client(), None).await.expect("a session");
        self.browser().holding(&session.token.to_string())
    }

    /// The browser of somebody of the staff who has not given a second factor.
    ///
    /// # Panics
    /// When the desk does not let them in.
    pub async fn staff_at_the_door(&self, mail: &str, role: Role) -> (Browser, SessionToken) {
        let desks = if role == Role::Advisor { BTreeSet::from(["dns".to_owned()]) } else { BTreeSet::new() };
        let invitation = StaffInvitation { mail: mail.parse().expect("an address"), role, desks, locale: Locale::Fr };
        let secret = self.desk.invite_staff(None, &invitation).await.expect("an invitation");
        let password = NewPassword::choose(PASSWORD, &[]).expect("a password");
        let session =
            self.desk.accept_invitation(&secret, &name("Dominique Petit"), &password, &client(), None).await.expect("a session");
        (self.browser().holding(&session.token.to_string()), session.token)
    }

    /// The browser of somebody of the staff, both factors given; advisors answer at the desk `dns`.
    ///
    /// # Panics
    /// When the desk does not let them in.
    pub async fn staff(&self, mail: &str, role: Role) -> Browser {
        let (browser, token) = self.staff_at_the_door(mail, role).await;
        let signed = self.desk.signed(&token).await.expect("an answer");
        let Some(Signed::Halfway(halfway)) = signed else { panic!("{signed:?}") };
        self.desk.begin_first_second_factor(&halfway).await.expect("a secret");
        let enrolment = self.desk.enrolment(halfway.account, "Guichet").await.expect("a secret");
        let code = code(&enrolment, self.desk.now());
        let (session, _) = self.desk.confirm_second_factor(&token, &code, &client()).await.expect("a session");
        browser.holding(&session.token.to_string())
    }

    /// Who is signed in with `browser`.
    ///
    /// # Panics
    /// When nobody is.
    pub async fn visitor(&self, browser: &Browser) -> Visitor {
        let token = browser.token().parse().expect("a token");
        let signed = self.desk.signed(&token).await.expect("an answer");
        let Some(Signed::In(visitor, _)) = signed else { panic!("{signed:?}") };
        visitor
    }

    /// The secret in a mail that is due, which `of` finds; the mail is taken for sent.
    ///
    /// # Panics
    /// When there is no such mail.
    pub async fn secret_by_mail(&self, of: impl Fn(Mail) -> Option<String>) -> Secret {
        let mails = self.desk.due_mails(100).await.expect("mails");
        for outgoing in &mails {
            self.desk.mail_sent(outgoing).await.expect("a mail sent");
        }
        mails.into_iter().rev().find_map(|outgoing| of(outgoing.mail)).expect("the mail").parse().expect("a secret")
    }

    /// A browser without a cookie.
    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookie: String::new() }
    }
}

/// A browser that keeps its cookie from answer to answer, and tells that forms come from our pages.
#[derive(Clone, Debug)]
pub struct Browser {
    router: Router,
    cookie: String,
}

impl Browser {
    /// The same browser, before the desk of `house`: after its clock was moved.
    #[must_use]
    pub fn before(&self, house: &House) -> Self {
        Self { router: house.router.clone(), cookie: self.cookie.clone() }
    }

    /// A browser that holds the token of a session.
    #[must_use]
    pub fn holding(mut self, token: &str) -> Self {
        self.cookie = format!("__Host-guichet={token}");
        self
    }

    /// The token of the session; empty without one.
    pub fn token(&self) -> &str {
        self.cookie.split_once('=').map_or("", |(_, token)| token)
    }

    /// Asks for a page.
    ///
    /// # Panics
    /// When `target` is not a request target.
    pub async fn get(&mut self, target: &str) -> Answer {
        let request = self.request(Method::GET, target).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    /// Sends a form.
    ///
    /// # Panics
    /// When `target` is not a request target.
    pub async fn post(&mut self, target: &str, fields: &[(&str, &str)]) -> Answer {
        let body = app::links::query(fields.iter().copied());
        let request = self.request(Method::POST, target).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends a form with files: the name of the field, the name of the file, its content.
    ///
    /// # Panics
    /// When `target` is not a request target.
    pub async fn post_files(&mut self, target: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
        const BOUNDARY: &str = "----a-boundary-under-test";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        for (name, file, content) in files {
            // What browsers do (HTML, 4.10.21.8).
            let file = file.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
            let head = format!("Content-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"");
            body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}\r\nContent-Type: text/html\r\n\r\n").as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = self.request(Method::POST, target).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends a form, follows the way it shows, and gives the page there.
    ///
    /// # Panics
    /// When the answer is not `303`.
    pub async fn post_and_follow(&mut self, target: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(target, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{target}: {}", answer.body);
        let next = answer.header(header::LOCATION).to_owned();
        self.get(&next).await
    }

    /// A request with the cookie, as sent from one of our pages.
    pub fn request(&self, method: Method, target: &str) -> http::request::Builder {
        let request = Request::builder().method(method).uri(target).header("sec-fetch-site", "same-origin");
        let request = request.header(header::HOST, "guichet.example");
        if self.cookie.is_empty() { request } else { request.header(header::COOKIE, &self.cookie) }
    }

    /// Sends a request and keeps the cookie of the answer.
    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let answer = sent(&self.router, request).await;
        if let Some(cookie) = answer.headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok()) {
            let pair = cookie.split(';').next().unwrap_or_default();
            self.cookie = if pair.ends_with('=') { String::new() } else { pair.to_owned() };
        }
        answer
    }
}
