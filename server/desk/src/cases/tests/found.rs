use std::collections::BTreeSet;

use content::{Answers, Rules};
use sea_orm::EntityTrait as _;

use super::fixtures::admin;
use crate::cases::{Filter, Sort, Sought};
use crate::dossiers::Snapshot;
use crate::entities::case_text;
use crate::testing::{crowd, desks};

#[tokio::test]
async fn every_case_with_the_words_is_found_once_and_the_latest_first_however_many_pages_there_are() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let root = admin(&desk, "Root").await;
        let sought = |text: &str, after| Sought {
            filter: Filter::Desk,
            desk: None,
            topic: None,
            text: text.to_owned(),
            sort: Sort::Due,
            after,
        };
        assert!(desk.queue(&root, &sought("mot", None)).await.expect("a page").rows.is_empty(), "there is no case yet");
        let snapshot = Snapshot::of(&Rules::default(), &Answers::default(), desk.now().day());
        let queries = crowd::fill(&desk, 1_500, &snapshot).await.queries;
        let texts = case_text::Entity::find().all(desk.storage().read()).await.expect("texts");
        let mut pages = 0;
        for text in queries.iter().take(40) {
            let begins = |words: &str, asked: &str| words.split(' ').any(|word| word.starts_with(asked));
            let expected = texts.iter().filter(|row| text.split(' ').all(|asked| begins(&row.words, asked)));
            let expected: BTreeSet<_> = expected.map(|row| row.case).collect();
            let (mut found, mut after) = (Vec::new(), None);
            loop {
                let page = desk.queue(&root, &sought(text, after)).await.expect("a page");
                found.extend(page.rows.into_iter().map(|row| (row.received_at, row.id)));
                pages += 1;
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert!(found.is_sorted_by(|one, next| one.0 >= next.0), "{text}");
            assert_eq!(found.len(), expected.len(), "{text}");
            assert_eq!(found.into_iter().map(|(_, id)| id).collect::<BTreeSet<_>>(), expected, "{text}");
        }
        assert!(pages > 60, "{pages}");
    }
}
