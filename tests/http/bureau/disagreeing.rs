//! What advisors hold against verdicts, from the case to the editors.

use desk::visitor::Role;
use http::{StatusCode, header};
use tests::houses;

use super::{MONDAY, attached, cast, page};

const LIST: &str = "/fr/bureau/desaccords";

#[tokio::test]
async fn a_disagreement_goes_from_the_case_to_the_editors_and_becomes_a_situation() {
    for house in houses(MONDAY).await {
        let (mut founder, mut advisor, bare) = cast(&house).await;
        let case = attached(&house, &founder, "product_kind=dtx&ce_marking=obtenu").await;
        let own = format!("{}/desaccord", page(case));
        assert_eq!(advisor.get(&format!("{}/desaccord", page(bare))).await.status, StatusCode::NOT_FOUND, "no dossier");
        assert!(advisor.get(&own).await.count(".verdict-list a[href*='scheme=pecan-dtx']") == 1);
        let form = advisor.get(&format!("{own}?scheme=pecan-dtx")).await;
        assert!(form.count("input[name=criterion]") > 2 && form.count("input[name=expected]") == 4);
        let typed = [("scheme", "pecan-dtx"), ("criterion", ""), ("reason", "Canari 4713.")];
        let missing = advisor.post(&own, &typed).await;
        assert_eq!(
            (missing.status, missing.texts("textarea")),
            (StatusCode::UNPROCESSABLE_ENTITY, vec!["Canari 4713.".to_owned()])
        );
        let sent = advisor.post(&own, &[typed.as_slice(), &[("expected", "open")]].concat()).await;
        assert_eq!((sent.status, sent.header(header::LOCATION)), (StatusCode::SEE_OTHER, page(case).as_str()));
        assert!(advisor.get(&page(case)).await.body.contains("4713"));
        assert!(!founder.get(&format!("/fr/demandes/{case}")).await.body.contains("4713"));
        assert_eq!(advisor.get(LIST).await.status, StatusCode::NOT_FOUND);

        let mut editor = house.staff("editor@example.fr", Role::Editor).await;
        let list = editor.get(LIST).await;
        assert_eq!(list.count("tbody tr"), 1, "{}", list.body);
        assert!(!list.body.contains("Nocta") && !list.body.contains("Sienne"));
        let html = list.html();
        let link = scraper::Selector::parse("tbody th a").expect("a selector");
        let one = html.select(&link).next().and_then(|link| link.attr("href")).expect("a link").to_owned();
        let shown = editor.get(&one).await;
        assert!(shown.body.contains("4713") && !shown.body.contains("Nocta") && !shown.body.contains("Sienne"));
        let file = editor.get(&format!("{one}/situation.yaml")).await;
        assert!(file.header(header::CONTENT_DISPOSITION).starts_with("attachment"), "{:?}", file.headers);
        assert!(file.body.contains("scheme: pecan-dtx, verdict: open") && file.body.contains("product_kind"), "{}", file.body);
        assert_eq!(editor.post(&one, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(editor.post(&one, &[("outcome", "Règle corrigée.")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(editor.post(&one, &[("outcome", "Autre.")]).await.status, StatusCode::CONFLICT);
        assert_eq!(
            (editor.get(LIST).await.count("tbody tr"), editor.get(&format!("{LIST}?settled=1")).await.count("tbody tr")),
            (0, 1)
        );
    }
}
