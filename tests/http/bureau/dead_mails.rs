//! Mails that were given up, as administrators see them.

use content::Locale;
use desk::outbox::{Failure, Mail};
use desk::visitor::Role;
use http::StatusCode;
use tests::houses;

use super::{MARKUP, MONDAY};

#[tokio::test]
async fn an_administrator_has_a_mail_that_was_given_up_sent_again() {
    for house in houses(MONDAY).await {
        let mut admin = house.staff("admin@example.fr", Role::Admin).await;
        assert_eq!(admin.get("/fr/bureau/courriels").await.count(".empty"), 1);
        desk::testing::post(&house.desk, "nobody@example.fr", Locale::Fr, &Mail::PasswordChanged).await;
        for mail in house.desk.due_mails(100).await.expect("mails") {
            let failure = Failure { reason: format!("550 {MARKUP}"), lasting: true };
            house.desk.mail_failed(&mail, &failure).await.expect("a note");
        }
        let list = admin.get("/fr/bureau/courriels").await;
        assert!(list.texts("tbody th").contains(&"nobody@example.fr".to_owned()), "{}", list.body);
        assert_eq!(list.count("script"), 0);
        let html = list.html();
        let selector = scraper::Selector::parse("input[name=mail]").expect("a selector");
        let ids: Vec<String> = html.select(&selector).filter_map(|input| input.attr("value").map(str::to_owned)).collect();
        for id in &ids {
            assert_eq!(admin.post("/fr/bureau/courriels", &[("mail", id)]).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(admin.get("/fr/bureau/courriels").await.count(".empty"), 1);
        assert_eq!(admin.post("/fr/bureau/courriels", &[("mail", &ids[0])]).await.status, StatusCode::NOT_FOUND);
    }
}
