use desk::accounts::{Client, Password, Signed};
use desk::cases::State;
use desk::desks::STATIONS;
use desk::testing::{desks, invariants};

use super::*;
use crate::library::load_library;

const NOW: &str = "2026-11-27T15:00:00Z";
/// Enough for every life twice.
const CASES: usize = 36;

fn library() -> Library {
    load_library(None, Clock::Fixed(NOW.parse().expect("a time")).today()).expect("the content").library
}

#[tokio::test]
async fn a_filled_desk_holds_every_state_and_whatever_holds_of_a_real_one() {
    let library = library();
    for desk in desks(NOW).await {
        let sign_ins = fill(&desk, &library, Plan { seed: 1, cases: CASES }).await.expect("a desk");
        assert_eq!(invariants::broken(&desk).await, Vec::<String>::new());
        let roles: Vec<&str> = sign_ins.iter().map(|one| one.role.as_str()).collect();
        assert_eq!(roles, ["admin", "editor", "advisor", "owner", "member"]);
        let client = Client::new([192, 0, 2, 7].into(), "a browser");
        for one in &sign_ins {
            let mail = one.mail.parse().expect("an address");
            let signed_in = desk.sign_in(&mail, &Password::typed(&one.password), &client, None).await.expect("a session");
            let signed = desk.signed(&signed_in.token).await.expect("an answer");
            assert_eq!(one.second_factor.is_some(), matches!(signed, Some(Signed::Halfway(_))), "{}", one.role);
            if let Some((url, codes)) = &one.second_factor {
                assert!(url.starts_with("otpauth://totp/") && codes.len() > 5, "{url}");
            }
        }
        assert!(desk.due_mails(9).await.expect("mails").is_empty(), "no mail waits to leave");
        assert!(matches!(fill(&desk, &library, Plan { seed: 1, cases: 1 }).await, Err(DemoError::NotEmpty)));
    }
}

#[tokio::test]
async fn the_same_seed_tells_the_same_story_and_another_one_tells_another() {
    let library = library();
    let mut told = Vec::new();
    for seed in [7, 7, 8] {
        let desk = desks(NOW).await.remove(0);
        let made = make(&desk, &library, Plan { seed, cases: CASES }).await.expect("a desk");
        let mut states = Vec::new();
        for case in made.cases {
            let case = desk.case_for_staff(&made.staff[0].visitor, case).await.expect("the case");
            states.push((case.number, case.subject, case.state, case.received_at));
        }
        told.push(states);
    }
    assert_eq!(told[0], told[1]);
    assert_ne!(told[0], told[2]);
    let last = told[0].iter().map(|(number, ..)| number.to_string()).max();
    assert_eq!(last, Some(format!("2026-{CASES:05}")), "those that were joined count as well");
    for state in State::ALL {
        assert!(told[0].iter().any(|(_, _, known, _)| known == state), "{state:?}");
    }
}

#[tokio::test]
async fn every_desk_has_answers_ready_and_objections_are_open_and_settled() {
    let desk = desks(NOW).await.remove(0);
    let made = make(&desk, &library(), Plan { seed: 1, cases: 2 * CASES }).await.expect("a desk");
    let admin = &made.staff[0].visitor;
    let canned = desk.canned_answers(admin).await.expect("canned answers");
    assert!(STATIONS.iter().all(|station| canned.iter().any(|answer| answer.desk == station.id)), "a desk without any");
    assert!(canned.iter().any(|answer| answer.version == 2), "none was ever rewritten");
    for settled in [false, true] {
        let held = desk.disagreements(admin, settled).await.expect("disagreements");
        assert!(held.iter().any(|one| one.criterion.is_some()), "settled: {settled}, {held:?}");
    }
}
