//! The roadmap of the dossier that goes with a case, beside the case.

use desk::cases::OpenCase;
use desk::dossiers::{For, Snapshot};
use desk::roadmaps::Mark;
use desk::visitor::Role;
use http::StatusCode;
use tests::houses;

use super::{MONDAY, open, page, question};

#[tokio::test]
async fn the_advisor_sees_the_roadmap_beside_the_case_and_nobody_else_does() {
    for house in houses(MONDAY).await {
        let founder = house.founder("founder@example.fr").await;
        let visitor = house.visitor(&founder).await;
        let rules = tests::portal().edition().library().rules.clone();
        let snapshot = Snapshot::of(&rules, &content::Answers::default(), house.desk.now().day());
        let (product, indication) = ("Nocta".parse().expect("a product"), "Insomnie".parse().expect("an indication"));
        let name = "Sienne SAS".parse().expect("a name");
        let dossier =
            house.desk.save_dossier(&visitor, For::New(&name), &product, &indication, &snapshot).await.expect("a dossier");
        let visitor = house.visitor(&founder).await;
        let company = visitor.companies[0].company;
        let asked = OpenCase { company: Some(company), dossier: Some((dossier, 1)), ..question("Une question") };
        let case = house.desk.open_case(&visitor, &asked).await.expect("a case").id;
        let whole = format!("{}/feuille-de-route", page(case));
        let mut advisor = house.staff("advisor@example.fr", Role::Advisor).await;
        assert_eq!(advisor.get(&whole).await.status, StatusCode::NOT_FOUND, "there is none yet");

        house.desk.keep_roadmap(&visitor, dossier, 0, "scheme=pecan-dtx&on=2026-11-02").await.expect("a roadmap");
        let key = content::model::StepKey::parse("pecan-dtx.dossier").expect("a step");
        let mark = Mark {
            done_on: Some("2026-11-20".parse().expect("a day")),
            note: "Récépissé 12".parse().expect("a note"),
            ..Mark::default()
        };
        house.desk.mark_step(&visitor, dossier, 0, &key, &mark).await.expect("a tick");
        let beside = advisor.get(&page(case)).await;
        let texts = beside.texts("#case-roadmap, section:has(#case-roadmap)").join(" ");
        assert!(texts.contains("Étapes faites"), "{texts}");
        assert_eq!(beside.count(&format!("a[href='{whole}']")), 1);
        let shown = advisor.get(&whole).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.body.contains("Récépissé 12") && shown.body.contains("Nocta"));
        assert_eq!(shown.count("main form:not([action$=deconnexion])"), 0, "to read, not to change");
        assert!(!shown.body.contains('⟦'));
        // The company sees that it was read.
        let readings = house.desk.case_readers(&visitor, case).await.expect("readings");
        assert!(readings.iter().any(|reading| reading.name == "Dominique Petit"));

        // An advisor of another desk, an editor, and a case without a dossier: as for what does not exist.
        let mut editor = house.staff("editor@example.fr", Role::Editor).await;
        let nowhere = editor.get("/fr/nulle-part").await;
        let refused = editor.get(&whole).await;
        assert_eq!((refused.status, refused.body), (StatusCode::NOT_FOUND, nowhere.body));
        let bare = open(&house, &visitor, "Sans dossier").await;
        assert_eq!(advisor.get(&format!("{}/feuille-de-route", page(bare))).await.status, StatusCode::NOT_FOUND);
    }
}
