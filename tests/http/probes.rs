//! What a supervisor asks.

use desk::Random;
use desk::sealing::SealingKey;
use http::StatusCode;
use tests::houses;

#[tokio::test]
async fn a_node_that_holds_the_former_key_of_secrets_is_not_ready_until_it_is_started_again() {
    for house in houses("2026-11-23T09:00:00Z").await {
        let mut browser = house.browser();
        assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
        house.desk.change_sealing_key(SealingKey::new(Random::System)).await.expect("another key");
        let told = browser.get("/readyz").await;
        assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(told.body.contains("start this node again"), "{}", told.body);
        for target in ["/healthz", "/fr"] {
            assert_eq!(browser.get(target).await.status, StatusCode::OK, "{target}");
        }
    }
}
