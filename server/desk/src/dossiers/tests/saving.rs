//! From a diagnostic to a dossier.

use super::{ANSWERS, NOW, rules, saved, snapshot, today};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use crate::audit::Chain;
use crate::companies::people::{again, named, owner, person};
use crate::dossiers::{For, Indication};
use crate::entities::company;
use crate::error::DeskError;
use crate::testing::desks;
use crate::testing::invariants::broken;

#[tokio::test]
async fn a_diagnostic_becomes_the_first_version_of_a_dossier() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        let (dossier, version) = desk.version(&aline, id, None).await.expect("a version");
        assert_eq!((dossier.product.as_str(), dossier.indication.as_str()), ("Somnia", "Insomnie chronique"));
        assert_eq!((dossier.company, dossier.version, dossier.revision, dossier.archived_at), (company, 1, 0, None));
        assert_eq!((version.number, version.author, version.author_name.as_str()), (1, aline.account, "Aline"));
        assert_eq!(version.created_at, desk.now());
        assert_eq!(version.snapshot, snapshot(ANSWERS));
        assert_eq!(version.snapshot.answers(), ANSWERS);
        assert_eq!(version.snapshot.assessed_on(), today());
        assert_eq!(version.snapshot.library(), rules().version);
        assert_eq!(version.snapshot.verdicts().0.len(), rules().schemes.len());
    }
}

#[tokio::test]
async fn a_company_that_the_desk_does_not_know_is_made_with_its_first_dossier() {
    for desk in desks(NOW).await {
        let aline = person(&desk, "Aline").await;
        let company = For::New(&named("Somnia, projet"));
        let product = "Somnia".parse().expect("a product");
        desk.save_dossier(&aline, company, &product, &Indication::default(), &snapshot("")).await.expect("a dossier");
        let aline = again(&desk, &aline).await;
        assert_eq!(aline.companies.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Somnia, projet"]);
        let page = desk.dossiers(&aline, None, false, None).await.expect("a page");
        assert_eq!(page.dossiers.len(), 1);
        assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Whole { entries: 2 });
    }
}

#[tokio::test]
async fn a_dossier_that_cannot_be_kept_leaves_no_company() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        for number in 0..200 {
            saved(&desk, &aline, company, &format!("Produit {number}")).await;
        }
        let product = "Un de trop".parse().expect("a product");
        let full = desk.save_dossier(&aline, For::Known(company), &product, &Indication::default(), &snapshot("")).await;
        assert!(matches!(full, Err(DeskError::Full)));
        assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Whole { entries: 201 });
    }
}

#[tokio::test]
async fn a_form_sent_several_times_saves_one_dossier_and_tells_of_one_company() {
    for desk in desks(NOW).await {
        let ines = person(&desk, "Ines").await;
        let (product, indication) = ("Sommeil".parse().expect("a product"), "Insomnie".parse().expect("an indication"));
        let (name, answers) = ("Sienne".parse().expect("a name"), snapshot(ANSWERS));
        let form = desk.once();
        let save = || desk.save_dossier_once(Some(form), &ines, For::New(&name), (&product, &indication), &answers);
        let (first, second) = tokio::join!(save(), save());
        assert_eq!(first.expect("a dossier"), second.expect("the same"));
        let companies = company::Entity::find().count(desk.storage().read()).await.expect("a number");
        assert_eq!(companies, 1);
        assert_eq!(broken(&desk).await, Vec::<String>::new());
    }
}
