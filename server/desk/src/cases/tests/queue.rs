use super::fixtures::{admin, advisor, at, body, company, founder, question, reason};
use crate::cases::{ClosingReason, Consents, Filter, OpenCase, PAGE, Sort, Sought};
use crate::desk::Desk;
use crate::desks::Topic;
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::testing::desks;
use crate::visitor::Visitor;

fn sought(filter: Filter) -> Sought {
    Sought { filter, desk: None, topic: None, text: String::new(), sort: Sort::Due, after: None }
}

async fn found(desk: &Desk, visitor: &Visitor, sought: Sought) -> Vec<CaseId> {
    desk.queue(visitor, &sought).await.expect("a page").rows.into_iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn each_filter_holds_what_it_says_and_as_many_as_it_counts() {
    for desk in desks("2026-11-09T09:00:00Z").await {
        let mut ines = founder(&desk, "Ines").await;
        let sienne = company(&desk, "Sienne Santé", &mut [&mut ines]).await;
        let ask = async |desk: &Desk, subject, topic| {
            let asked = OpenCase { topic, company: Some(sienne), consents: Consents::to_all(), ..question(subject) };
            desk.open_case(&ines, &asked).await.expect("a case").id
        };
        let late = ask(&desk, "Ancienne", Topic::Orientation).await;
        let desk = at(&desk, "2026-11-20T09:00:00Z");
        let dora = advisor(&desk, "Dora", &["dns", "ans"]).await;
        let ali = advisor(&desk, "Ali", &["has"]).await;
        let hers = ask(&desk, "À elle", Topic::Orientation).await;
        let waiting = ask(&desk, "En attente", Topic::Certification).await;
        desk.request_information(&dora, waiting, 1, &body("Laquelle ?")).await.expect("asked for more");
        let answered = ask(&desk, "Répondue", Topic::Orientation).await;
        desk.reply(&dora, answered, 1, &body("Voici.")).await.expect("answered");
        let of_has = ask(&desk, "De la HAS", Topic::Assessment).await;
        let closed = ask(&desk, "Close", Topic::Orientation).await;
        desk.close_case(&dora, (closed, 1), ClosingReason::OutOfScope, None).await.expect("closed");

        assert_eq!(found(&desk, &dora, sought(Filter::Mine)).await, [hers, waiting]);
        assert_eq!(found(&desk, &dora, sought(Filter::Desk)).await, [late, hers, waiting], "who waits comes last");
        assert_eq!(found(&desk, &dora, sought(Filter::Unassigned)).await, [late]);
        assert_eq!(found(&desk, &dora, sought(Filter::Late)).await, [late]);
        assert_eq!(found(&desk, &dora, sought(Filter::Waiting)).await, [waiting]);
        // Received at one instant: their order is any.
        let done = found(&desk, &dora, sought(Filter::Done)).await;
        assert!(done == [answered, closed] || done == [closed, answered]);
        assert_eq!(found(&desk, &ali, sought(Filter::Desk)).await, [of_has]);
        let of_ans = Sought { desk: Some("ans".to_owned()), ..sought(Filter::Desk) };
        assert_eq!(found(&desk, &dora, of_ans.clone()).await, [waiting]);
        assert!(matches!(desk.queue(&ali, &of_ans).await, Err(DeskError::NotFound)), "not his desk");
        assert!(matches!(desk.queue(&ines, &sought(Filter::Desk)).await, Err(DeskError::NotFound)), "not staff");
        let by_topic = Sought { topic: Some(Topic::Certification), ..sought(Filter::Desk) };
        assert_eq!(found(&desk, &dora, by_topic).await, [waiting]);
        let all = admin(&desk, "Root").await;
        let everything = found(&desk, &all, sought(Filter::Desk)).await;
        assert!(everything == [late, hers, of_has, waiting] || everything == [late, of_has, hers, waiting]);

        let counts = desk.queue_counts(&dora).await.expect("counts");
        assert_eq!((counts.mine, counts.all, counts.unassigned, counts.late, counts.waiting), (2, 3, 1, 1, 1));
        assert_eq!(counts.desks, [("ans".to_owned(), 1), ("dns".to_owned(), 2)]);
        assert_eq!(counts.topics, [(Topic::Orientation, 2), (Topic::Certification, 1)]);
        assert_eq!(desk.queue_counts(&all).await.expect("counts").all, 4);
    }
}

#[tokio::test]
async fn the_staff_finds_a_case_by_words_and_number_and_only_those_of_its_desks() {
    for desk in desks("2026-11-20T09:00:00Z").await {
        let mut ines = founder(&desk, "Ines").await;
        let sienne = company(&desk, "Sienne Santé", &mut [&mut ines]).await;
        let (dora, ali) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Ali", &["ans"]).await);
        let asked = OpenCase { company: Some(sienne), ..question("Oxymètre connecté") };
        let case = desk.open_case(&ines, &asked).await.expect("a case");
        let later = at(&desk, "2026-11-20T10:00:00Z");
        let other = later.open_case(&ines, &question("Autre chose")).await.expect("a case").id;
        desk.note(&dora, case.id, &body("Voir aussi l’œdème, anticonstitutionnellement.")).await.expect("a note");
        desk.close_case(&dora, (case.id, 2), ClosingReason::OutOfScope, Some(&reason("Écarté."))).await.expect("closed");
        let find =
            async |who: &Visitor, text: &str| found(&desk, who, Sought { text: text.to_owned(), ..sought(Filter::Desk) }).await;
        for text in
            ["oxymetre", "OXYM connecte", "sienne", "oedeme", "anticonstitutionnellement", "ecarte", "2026-00001", " 2026-00001 "]
        {
            assert_eq!(find(&dora, text).await, [case.id], "{text}");
            assert!(find(&ali, text).await.is_empty(), "{text}");
        }
        assert_eq!(find(&dora, "telesurveillance latm").await, [other, case.id], "the last received comes first");
        for text in ["ymetre", "oxymetre autre", "100%", "2026-00003"] {
            assert!(find(&dora, text).await.is_empty(), "{text}");
        }
    }
}

#[tokio::test]
async fn pages_hold_every_case_once_in_both_orders_while_others_are_opened() {
    for desk in desks("2026-11-20T09:00:00Z").await {
        let dora = advisor(&desk, "Dora", &["dns", "ans"]).await;
        let mut all = Vec::new();
        for person in 0..7 {
            let ines = founder(&desk, &format!("Ines{person}")).await;
            for turn in 0..17 {
                let topic = if turn % 2 == 0 { Topic::Orientation } else { Topic::Certification };
                let asked = OpenCase { topic, consents: Consents::to_all(), ..question("Une question") };
                // Several are due on one day and received at one instant.
                let desk = at(&desk, &format!("2026-11-{}T09:00:00Z", 16 + turn % 3));
                all.push(desk.open_case(&ines, &asked).await.expect("a case").id);
            }
        }
        all.sort();
        for sort in [Sort::Due, Sort::Received] {
            let (mut read, mut after) = (Vec::new(), None);
            loop {
                let page = desk.queue(&dora, &Sought { sort, after, ..sought(Filter::Desk) }).await.expect("a page");
                assert!(page.rows.len() <= PAGE);
                read.extend(page.rows.iter().map(|row| row.id));
                let Some(next) = page.next else { break };
                assert_eq!(next.to_string().parse(), Ok(next));
                after = Some(next);
            }
            read.sort();
            assert_eq!(read, all, "{sort:?}");
        }
    }
}
