//! The audit trail, for administrators.

use app::forms::Form;
use app::links::Address;
use app::pages::bureau::accounts::journal::page;
use app::shell;
use content::Locale;
use desk::Visitor;
use desk::staff::JournalEntry;
use desk::visitor::Role;

use super::ctx;

#[test]
fn an_entry_of_the_audit_trail_tells_who_did_it_and_its_key_when_this_version_does_not_know_it() {
    let visitor = Visitor {
        account: "01936a5e-0000-7000-8000-000000000001".parse().expect("an account"),
        name: "Ada".to_owned(),
        mail: "ada@example.org".to_owned(),
        locale: Locale::Fr,
        role: Some(Role::Admin),
        desks: Vec::new(),
        companies: Vec::new(),
        second_factor: true,
    };
    let entry = |key: &str, object: &str| JournalEntry {
        sequence: 1,
        at: desk::Moment(0),
        name: String::new(),
        by_holder: false,
        key: key.to_owned(),
        object: object.to_owned(),
        shown: None,
        detail: String::new(),
    };
    let own = JournalEntry { by_holder: true, ..entry("sign-in", "account 1") };
    let ada = JournalEntry { name: "Ada".to_owned(), ..entry("case-open", "case 7") };
    let entries = [entry("treaty-sign", "treaty 1"), ada, own];
    let ctx = ctx(Locale::Fr, Address::parse("/fr/bureau/journal").expect("a room").1, "");
    let (_, html) = shell::render(&ctx, || page(&ctx, &visitor, &entries, None, &Form::default()));
    for told in [
        "<code class=\"meta\">treaty-sign</code>",
        "treaty 1",
        "Demande déposée",
        "<code class=\"meta\">case-open</code>",
        ">Ada<",
        ">Titulaire du compte<",
        ">Sans compte<",
    ] {
        assert!(html.contains(told), "{told}: {html}");
    }
}
