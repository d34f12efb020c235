//! After the answer: two questions to those who asked, figures for those who answer.

use desk::cases::{Consents, Context, OpenCase, Urgency};
use desk::desks::Topic;
use desk::visitor::Role;
use desk::{CaseId, Visitor};
use http::{StatusCode, header};
use tests::{House, houses};

const MONDAY: &str = "2026-11-23T09:00:00Z";

async fn case(house: &House, visitor: &Visitor) -> CaseId {
    let asked = OpenCase {
        subject: "Une question".parse().expect("a subject"),
        body: "Voici ma question.".parse().expect("a body"),
        topic: Topic::Other,
        urgency: Urgency::Normal,
        company: None,
        dossier: None,
        context: Context::default(),
        consents: Consents::default(),
    };
    house.desk.open_case(visitor, &asked).await.expect("a case").id
}

async fn answer(house: &House, advisor: &Visitor, case: CaseId) {
    let version = house.desk.case_for_staff(advisor, case).await.expect("a case").version;
    let body = "Voici la réponse.".parse().expect("a body");
    house.desk.reply(advisor, case, version, &body).await.expect("an answer");
}

#[tokio::test]
async fn an_opinion_is_asked_for_in_full_kept_and_shown_again() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let advisor = house.staff("advisor@example.fr", Role::Advisor).await;
        let case = case(&house, &house.visitor(&founder).await).await;
        let page = format!("/fr/demandes/{case}/avis");
        let whole = [("useful", "partly"), ("proceeds", "no"), ("comment", "</textarea><script>alert(1)</script>")];
        assert_eq!(founder.post(&page, &whole).await.status, StatusCode::CONFLICT, "before there is an answer");
        answer(&house, &house.visitor(&advisor).await, case).await;
        let refused = founder.post(&page, &[("useful", "perhaps"), ("comment", "à garder")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.count(".error-summary li"), 2, "{}", refused.body);
        assert!(refused.body.contains("à garder"));
        let kept = founder.post_and_follow(&page, &whole).await;
        assert_eq!((kept.status, kept.count("[role=status]")), (StatusCode::OK, 1));
        assert_eq!(kept.texts("textarea"), ["</textarea><script>alert(1)</script>"], "what was typed is text");
        assert_eq!(kept.count("main script"), 0);
        assert_eq!(kept.count("input[value=partly][checked]"), 1);
    }
}

#[tokio::test]
async fn an_opinion_on_the_case_of_somebody_else_is_a_page_that_does_not_exist() {
    for house in houses(MONDAY).await {
        let founder = house.founder("founder@example.fr").await;
        let case = case(&house, &house.visitor(&founder).await).await;
        let mut other = house.founder("other@example.fr").await;
        let missing = other.get("/fr/demandes/0193a5c2-7d1e-7000-8000-00000000dead/avis").await;
        let theirs = other.get(&format!("/fr/demandes/{case}/avis")).await;
        assert_eq!((theirs.status, &theirs.body), (StatusCode::NOT_FOUND, &missing.body));
        let sent = other.post(&format!("/fr/demandes/{case}/avis"), &[("useful", "yes"), ("proceeds", "yes")]).await;
        assert_eq!((sent.status, &sent.body), (StatusCode::NOT_FOUND, &missing.body));
    }
}

#[tokio::test]
async fn figures_are_the_same_on_the_page_and_in_the_table() {
    for house in houses(MONDAY).await {
        let founder = house.founder("founder@example.fr").await;
        let mut advisor = house.staff("advisor@example.fr", Role::Advisor).await;
        let empty = advisor.get("/fr/bureau/chiffres").await;
        assert_eq!((empty.status, empty.count(".empty"), empty.count("svg.bars")), (StatusCode::OK, 1, 0));
        let case = case(&house, &house.visitor(&founder).await).await;
        answer(&house, &house.visitor(&advisor).await, case).await;
        let page = advisor.get("/fr/bureau/chiffres").await;
        assert_eq!(page.count("svg.bars"), 1);
        let all = page.texts("tbody tr:first-child td");
        assert_eq!(all[..2], ["1", "1"], "{all:?}");
        let table = advisor.get("/fr/bureau/chiffres.csv?from=2026-11-01&until=2026-11-30").await;
        assert_eq!(table.header(header::CONTENT_TYPE), "text/csv; charset=utf-8");
        assert_eq!(table.body.lines().nth(1), Some("all,1,1,1,1,1,0,0,0"), "{}", table.body);
    }
}

#[tokio::test]
async fn a_period_that_is_none_is_told_and_replaced() {
    for house in houses(MONDAY).await {
        let mut advisor = house.staff("advisor@example.fr", Role::Advisor).await;
        for asked in [
            "from=2026-13-01&until=2026-12-01",
            "from=2026-12-01&until=2026-11-01",
            "from=hier",
            "from=99999-01-01&until=99999-01-02",
        ] {
            let page = advisor.get(&format!("/fr/bureau/chiffres?{asked}")).await;
            assert_eq!((page.status, page.count(".notice-warning")), (StatusCode::OK, 1), "{asked}");
            assert_eq!(page.count("input[type=date][value='2026-11-23']"), 1, "{asked}");
        }
    }
}
