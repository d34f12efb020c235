//! What a company takes away.

use super::{NOW, saved, snapshot};
use crate::companies::people::owner;
use crate::testing::desks;

#[tokio::test]
async fn a_company_takes_away_every_dossier_and_version() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        desk.new_version(&aline, id, 1, &snapshot("product_kind=dtx&payer_target=esms")).await.expect("a version");
        let data = desk.company_data(&aline, company).await.expect("data");
        let json = data.to_json();
        assert_eq!(json["company"]["name"], "Chez Aline");
        assert_eq!(json["members"][0]["mail"], "aline@example.fr");
        assert_eq!(json["dossiers"][0]["versions"][1]["answers"]["payer_target"][0], "esms");
        assert_eq!(json["dossiers"][0]["versions"][0]["saved_at"], "2026-11-27T09:00:00.000Z");
        assert!(json["dossiers"][0]["versions"][0]["verdicts"]["pecan-dtx"]["verdict"].is_string());

        let versions = data.versions_csv();
        let rows: Vec<&str> = versions.lines().collect();
        assert_eq!(rows.len(), 3, "{versions}");
        assert!(rows[0].starts_with("dossier,product,version,author,saved_at,assessed_on,day_chosen,library,answers,verdict:"));
        assert!(rows[2].contains(",2,Aline,2026-11-27T09:00:00.000Z,2026-11-27,false,"), "{versions}");
    }
}

#[tokio::test]
async fn cells_are_quoted_and_none_is_taken_for_a_formula() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        saved(&desk, &aline, company, "=HYPERLINK(\"x\"), et autres").await;
        let csv = desk.company_data(&aline, company).await.expect("data").dossiers_csv();
        assert!(csv.contains(",\"'=HYPERLINK(\"\"x\"\"), et autres\","), "{csv}");
    }
}
