//! The simulation of money as a file, and the page where its hypotheses cannot be used.

use http::{StatusCode, header};
use tests::get;

const QUERY: &str = "scheme=pecan-dtx&month=2027-01&decision=4&start=100&stay=100&fixed=1000";

#[tokio::test]
async fn the_table_holds_the_months_of_the_page_as_plain_decimals() {
    for address in ["/fr/simulation-financiere/tableau.csv", "/en/money-simulation/table.csv"] {
        let answer = get(&format!("{address}?{QUERY}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header(header::CONTENT_TYPE), "text/csv; charset=utf-8");
        let lines: Vec<&str> = answer.body.lines().collect();
        assert_eq!(lines.len(), 37);
        assert!(lines[0].starts_with("month,stage,new_patients,patients,billed_eur,"));
        // Four months of fixed costs, then 100 × 435 €, of which patients pay 35 to 45 %.
        assert_eq!(lines[4], "2027-04,before,0,0.0000,0.00,,,1000.00,-4000.00,-4000.00,-4000.00");
        assert_eq!(lines[5], "2027-05,early_access,100,100.0000,43500.00,15225.00,19575.00,1000.00,-5000.00,38500.00,51550.00");
    }
}

#[tokio::test]
async fn hypotheses_that_cannot_be_used_lead_to_the_page_that_says_why() {
    let answer = get("/fr/simulation-financiere/tableau.csv?scheme=pecan-dtx&start=-1&stay=90&decision=1").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = answer.header(header::LOCATION).to_owned();
    assert_eq!(page, "/fr/simulation-financiere?scheme=pecan-dtx&start=-1&stay=90&decision=1");
    let page = get(&page).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.count("#start-error"), 1);
}

#[tokio::test]
async fn whatever_the_hypotheses_the_page_answers_without_a_fault_of_ours() {
    for value in
        ["-1", "1e99", "NaN", "99999999999999999999", "%00", "%F0%9F%92%B6", "%3Cscript%3E", "9999-12", "0,0000001", "1+2+3"]
    {
        for name in
            ["scheme", "tariff", "month", "decision", "start", "growth", "most", "list", "stay", "fixed", "spread", "slip"]
        {
            let query = format!("{name}={value}&scheme=pecan-dtx&decision=1&start=5&stay=90");
            let status = get(&format!("/en/money-simulation?{query}")).await.status;
            assert!(status == StatusCode::OK || status == StatusCode::UNPROCESSABLE_ENTITY, "{query}: {status}");
        }
    }
}
