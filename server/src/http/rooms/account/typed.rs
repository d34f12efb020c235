//! What is typed about a person, read into types; what is wrong is noted in the form.

use app::forms::{Form, Wrong};
use desk::accounts::{
    LONGEST_NAME, LONGEST_PASSWORD, NameFault, NewPassword, Password, PasswordFault, PersonName, SHORTEST_PASSWORD,
};
use desk::mail_address::LONGEST_ADDRESS;
use desk::{AddressFault, MailAddress};

/// The address in the field `mail`.
pub(in crate::http::rooms) fn mail(form: &mut Form) -> Option<MailAddress> {
    let wrong = match form.raw("mail").parse() {
        Ok(mail) => return Some(mail),
        Err(AddressFault::Empty) => Wrong::new("missing"),
        Err(AddressFault::TooLong) => too_long(form, "mail", LONGEST_ADDRESS),
        Err(AddressFault::Malformed) => Wrong::new("mail"),
    };
    form.refuse("mail", wrong);
    None
}

/// The name in the field `name`.
pub(super) fn name(form: &mut Form) -> Option<PersonName> {
    let wrong = match form.raw("name").parse() {
        Ok(name) => return Some(name),
        Err(NameFault::Empty) => Wrong::new("missing"),
        Err(NameFault::TooLong) => too_long(form, "name", LONGEST_NAME),
        Err(NameFault::Malformed) => Wrong::new("name"),
    };
    form.refuse("name", wrong);
    None
}

/// The password in the field `new-password`, of somebody known by `person`.
pub(super) fn new_password(form: &mut Form, person: &[&str]) -> Option<NewPassword> {
    let wrong = match NewPassword::choose(form.raw("new-password"), person) {
        Ok(password) => return Some(password),
        Err(PasswordFault::Empty) => Wrong::new("missing"),
        Err(PasswordFault::TooShort) => Wrong::new("password-short").with("least", SHORTEST_PASSWORD),
        Err(PasswordFault::TooLong) => too_long(form, "new-password", LONGEST_PASSWORD),
        Err(PasswordFault::Guessable) => Wrong::new("password-guessable"),
    };
    form.refuse("new-password", wrong);
    None
}

/// The password in use, in the field `password`.
pub(super) fn password(form: &mut Form) -> Option<Password> {
    if form.raw("password").is_empty() {
        form.refuse("password", Wrong::new("missing"));
        return None;
    }
    Some(Password::typed(form.raw("password")))
}

fn too_long(form: &Form, name: &str, most: usize) -> Wrong {
    Wrong::new("too-long").with("most", most).with("length", form.raw(name).chars().count())
}
