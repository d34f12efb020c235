//! Answers in the address: right, wrong, outdated, contradictory, too long.

use http::StatusCode;
use tests::get;

const RESULT: &str = "/fr/diagnostic/resultat";
const DTX: &str = "product_kind=dtx&md_qualification=dm&is_software=oui&therapeutic_purpose=oui&ce_marking=obtenu\
    &ce_covers_indication=oui&use_mode=individuel_patient&benefit_claims=clinique&clinical_evidence=donnees_preliminaires\
    &study_status=en_cours&months_to_sufficient_data=5&current_coverage=aucune&past_decisions=aucune\
    &ansm_ban_or_suspension=non&monitoring_only=non&payer_target=assurance_maladie&established_in=france";

#[tokio::test]
async fn the_verdicts_of_a_digital_therapeutic_carry_their_reasons() {
    let answer = get(&format!("{RESULT}?{DTX}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.count("article.verdict"), 23);
    assert_eq!(answer.count(".verdict-open-with-prerequisites #pecan-dtx"), 1);
    assert!(answer.count("#pecan-dtx .criteria a[href*='legifrance']") > 5, "criteria cite their articles");
    assert_eq!(answer.count(".notes"), 0);
}

#[tokio::test]
async fn one_day_too_late_closes_the_route_and_says_what_to_change() {
    let late = DTX.replace("months_to_sufficient_data=5", "months_to_sufficient_data=7");
    let answer = get(&format!("{RESULT}?{late}")).await;
    assert_eq!(answer.count(".verdict-reachable #pecan-dtx .changes"), 1);
}

#[tokio::test]
async fn what_is_no_answer_is_told_and_the_rest_is_kept() {
    let answer = get(&format!("{RESULT}?{DTX}&couleur=bleu&md_class=XIV&trl=99")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let notes = answer.texts(".notes li").join("\n");
    for told in ["couleur", "XIV", "99"] {
        assert!(notes.contains(told), "{told} is told in: {notes}");
    }
    assert_eq!(answer.count(".verdict-open-with-prerequisites #pecan-dtx"), 1);
}

#[tokio::test]
async fn a_contradiction_is_told_in_words() {
    let answer = get(&format!("{RESULT}?medical_purpose=non&md_qualification=dm")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.count(".notes .note-contradiction"), 1);
}

#[tokio::test]
async fn a_date_that_cannot_be_read_is_told_and_today_is_used() {
    for date in ["demain", "2026-02-30", "9999-99-99", "1000-01-01"] {
        let answer = get(&format!("{RESULT}?{DTX}&date={date}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{date}");
        assert_eq!(answer.count("#date-error"), 1, "{date}");
    }
}

#[tokio::test]
async fn an_unknown_answer_neither_opens_nor_closes() {
    let answer = get(&format!("{RESULT}?product_kind=unknown&ce_marking=unknown&md_qualification=inconnu")).await;
    assert_eq!(answer.count(".verdict-undetermined article.verdict"), 23);
}

#[tokio::test]
async fn an_address_over_8_kilobytes_is_refused_with_a_way_back() {
    let answer = get(&format!("{RESULT}?region_fr={}", "x".repeat(9000))).await;
    assert_eq!(answer.status, StatusCode::URI_TOO_LONG);
    assert!(answer.count("main a") > 0);
}

#[tokio::test]
async fn broken_bytes_in_an_address_are_told_not_refused() {
    let answer = get(&format!("{RESULT}?ce_marking=%FF%FE&%E9=1&=&&&product_kind=%")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.count(".notes li") >= 2);
}

#[tokio::test]
async fn the_questionnaire_is_followed_to_its_end_one_question_at_a_time() {
    let mut query = String::new();
    for asked in 0.. {
        assert!(asked < 40, "the questionnaire ends");
        let page = get(&format!("/fr/diagnostic?{query}")).await;
        let html = page.html();
        let selector = scraper::Selector::parse(".form-actions button[value=unknown]").expect("a selector");
        let Some(name) = html.select(&selector).next().and_then(|button| button.value().attr("name")) else { break };
        let answer = DTX
            .split('&')
            .find(|pair| pair.starts_with(&format!("{name}=")))
            .map_or_else(|| format!("{name}=unknown"), str::to_owned);
        query = if query.is_empty() { answer } else { format!("{query}&{answer}") };
    }
    let result = get(&format!("{RESULT}?{query}")).await;
    assert_eq!(result.count(".verdict-open-with-prerequisites #pecan-dtx"), 1);
}

#[tokio::test]
async fn a_change_proposes_only_answers_that_the_company_can_get_to() {
    let answer = get(&format!("{RESULT}?product_kind=dtx&md_qualification=dm&ce_marking=prevu")).await;
    let proposed = answer.texts("#financement-prive .changes strong");
    assert_eq!(proposed, ["Il est obtenu"]);
}
