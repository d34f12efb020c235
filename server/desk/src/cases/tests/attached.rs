use content::{Answers, Rules};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::fixtures::{admin, advisor, company, founder, question};
use crate::cases::OpenCase;
use crate::desk::Desk;
use crate::dossiers::{For, Snapshot};
use crate::entities::audit;
use crate::testing::desks;

async fn deeds(desk: &Desk, action: &str) -> Vec<String> {
    let entries = audit::Entity::find().order_by_asc(audit::Column::Sequence).all(desk.storage.read()).await.expect("entries");
    entries.into_iter().filter(|entry| entry.action == action).map(|entry| entry.detail).collect()
}

#[tokio::test]
async fn the_desk_that_answers_sees_the_attached_version_without_the_notes_and_the_audit_trail_tells() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let mut ines = founder(&desk, "Ines").await;
        let sienne = company(&desk, "Sienne", &mut [&mut ines]).await;
        let (product, indication) = ("Nocta".parse().expect("a product"), "Insomnie".parse().expect("an indication"));
        let snapshot = Snapshot::of(&Rules::default(), &Answers::default(), desk.now().day());
        let dossier = desk.save_dossier(&ines, For::Known(sienne), &product, &indication, &snapshot).await.expect("a dossier");
        let notes = "Canari 4711.".parse().expect("notes");
        desk.edit_dossier(&ines, dossier, 0, &product, &indication, &notes).await.expect("a change");
        let asked = OpenCase { company: Some(sienne), dossier: Some((dossier, 1)), ..question("Une question") };
        let case = desk.open_case(&ines, &asked).await.expect("a case").id;
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let seen = desk.case_for_staff(&dora, case).await.expect("a case of her desk");
        let attached = seen.attached.as_ref().expect("a dossier");
        assert_eq!((attached.product.as_str(), attached.indication.as_str(), attached.version), ("Nocta", "Insomnie", 1));
        assert!(!format!("{seen:?}").contains("4711"), "{seen:?}");
        assert_eq!(deeds(&desk, "case-read").await, [format!("dossier {dossier} 1")]);
        // A roadmap that is kept since is read with it, and that is told within the same hour.
        desk.keep_roadmap(&ines, dossier, 0, "scheme=pecan-dtx&on=2027-01-04").await.expect("a roadmap");
        for _ in 0..2 {
            let seen = desk.case_for_staff(&dora, case).await.expect("a case of her desk");
            assert!(seen.attached.expect("a dossier").roadmap.is_some());
        }
        assert_eq!(deeds(&desk, "case-read").await, [format!("dossier {dossier} 1"), format!("dossier {dossier} 1 roadmap 1")]);
    }
}

#[tokio::test]
async fn colleagues_are_those_who_answer_at_the_same_desks() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (dora, zoe) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Zoe", &["dns", "ans"]).await);
        advisor(&desk, "Ali", &["has"]).await;
        let names = async |visitor| {
            let colleagues = desk.colleagues(visitor).await.expect("colleagues");
            colleagues.into_iter().map(|advisor| format!("{} {}", advisor.name, advisor.desk)).collect::<Vec<_>>()
        };
        assert_eq!(names(&dora).await, ["Dora dns", "Zoe dns"]);
        assert_eq!(names(&zoe).await, ["Dora dns", "Zoe ans", "Zoe dns"]);
        assert_eq!(names(&admin(&desk, "Ada").await).await, ["Ali has", "Dora dns", "Zoe ans", "Zoe dns"]);
        assert!(desk.colleagues(&founder(&desk, "Ines").await).await.is_err());
    }
}
