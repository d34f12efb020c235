//! The drawing of a kept roadmap: what is late pushes what waits for it, and the company's own dates stand in it.

use app::links::RoomName;
use http::StatusCode;
use tests::{Answer, houses};

use super::roadmaps::planned;
use super::{Founded, NOON, at, words};

async fn shown(ada: &mut Founded) -> Answer {
    let answer = ada.browser.get(&at(RoomName::DossierRoadmap, ada.dossier)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer
}

/// The drawing as it is read aloud.
fn told(answer: &Answer) -> String {
    answer.texts(".roadmap-chart > desc").join(" ").replace('\u{a0}', " ")
}

#[tokio::test]
async fn a_late_step_pushes_what_waits_for_it_in_the_drawing_and_in_words() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let late = shown(&mut ada).await;
        assert!(words(&late).contains("Une étape en retard repousse celles qui l’attendent"), "{}", words(&late));
        assert!(words(&late).contains("Repoussée au 27 novembre 2026"), "{}", words(&late));
        assert!(told(&late).contains("Étapes repoussées : ") && told(&late).contains("(27 novembre 2026)"), "{}", told(&late));
        assert!(!words(&late).contains("Ce calendrier tient"), "{}", words(&late));
        let dashed = late.count(".roadmap-chart .roadmap-before");
        assert!(dashed > 2, "each step that is pushed is drawn where it was planned as well");
        assert_eq!(late.texts(".roadmap-key li").iter().filter(|item| item.contains("date prévue d’une étape")).count(), 1);
        // A month before, nothing was late.
        let before = house.at("2026-11-02T11:00:00Z");
        ada.browser = ada.browser.before(&before);
        let on_time = shown(&mut ada).await;
        assert_eq!(on_time.count(".roadmap-before"), 0);
        assert!(words(&on_time).contains("Ce calendrier tient"), "{}", words(&on_time));
        assert!(!words(&on_time).contains("epoussée") && !told(&on_time).contains("epoussée"), "{}", words(&on_time));
    }
}

#[tokio::test]
async fn dates_of_the_company_itself_stand_in_the_drawing_with_their_words() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        assert_eq!(shown(&mut ada).await.count(".roadmap-chart .roadmap-flag"), 0);
        let days = ["2026-10-01", "2027-01-20", "2045-01-01"];
        for day in days {
            let (label, day) = ("Conseil <b>".parse().expect("a label"), day.parse().expect("a day"));
            house.desk.add_milestone(&ada.visitor, ada.dossier, &label, day).await.expect("added");
        }
        let page = shown(&mut ada).await;
        assert_eq!(page.count(".roadmap-chart .roadmap-flag"), 2, "the last one lies beyond, and has an arrow");
        let names = page.texts(".roadmap-chart text");
        for day in ["01/10/2026", "20/01/2027", "01/01/2045"] {
            assert!(names.iter().any(|name| *name == format!("{day} Conseil <b>")), "{names:?}");
        }
        let listed = "Jalons de l’entreprise : Conseil <b> (1er octobre 2026), Conseil <b> (20 janvier 2027)";
        assert!(told(&page).contains(listed), "{}", told(&page));
        assert_eq!((page.count("main b"), page.count(".roadmap-key .roadmap-flag")), (0, 1));
    }
}
