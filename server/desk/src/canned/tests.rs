//! Canned answers on both databases.

use content::Locale;
use proptest::prelude::*;

use super::*;
use crate::DeskError;
use crate::cases::tests::fixtures::{admin, advisor, founder};
use crate::desk::Desk;
use crate::desks::station;
use crate::testing::desks;
use crate::testing::invariants::broken;

const MONDAY: &str = "2026-11-23T09:00:00Z";

fn new(desk: &str, title: &str, body: &str) -> NewCanned {
    NewCanned {
        desk: station(desk).expect("a desk"),
        locale: Locale::Fr,
        title: title.parse().expect("a title"),
        body: Template::parse(body).expect("a template"),
    }
}

async fn titles(desk: &Desk, visitor: &crate::Visitor, of: &str) -> Vec<String> {
    let offered = desk.canned_answers_of(visitor, of).await.expect("answers");
    offered.into_iter().map(|answer| answer.title).collect()
}

#[test]
fn placeholders_are_filled_and_what_is_not_known_is_left_to_be_written() {
    let template = Template::parse("Bonjour {nom},\nDemande {numero} : {produit}. {conseiller}").expect("a template");
    let filling = Filling(vec![
        (Placeholder::Asker, "Alix"),
        (Placeholder::Number, "2026-00042"),
        (Placeholder::Product, ""),
        (Placeholder::Advisor, "{nom}"),
    ]);
    let filled = template.fill(Locale::Fr, &filling);
    assert_eq!(filled, "Bonjour Alix,\nDemande 2026-00042 : [à compléter : produit]. {nom}", "what is filled in is no template");
    assert!(is_unfilled(&filled));
    assert!(is_unfilled(&template.fill(Locale::En, &filling)));
    assert!(!is_unfilled("Le tableau [à compléter : voir plus bas] ne compte pas."));
}

#[test]
fn a_text_with_an_unknown_placeholder_is_refused_and_other_braces_are_text() {
    assert_eq!(Template::parse("{nom} {prenom}"), Err(TemplateFault::Unknown("prenom".to_owned())));
    for text in ["{ nom }", "a { b } c", "{}", "{", "}{", "{{numero}"] {
        assert_eq!(Template::parse(text).map(|template| template.as_str().to_owned()), Ok(text.to_owned()));
    }
    let doubled = Template::parse("{{numero}}").expect("a template");
    assert_eq!(doubled.fill(Locale::Fr, &Filling(vec![(Placeholder::Number, "7")])), "{7}");
}

proptest! {
    #[test]
    fn a_template_without_placeholders_is_its_own_text(text in "[a-zé{} \\n]{1,60}") {
        match Template::parse(&text) {
            Ok(template) if !Placeholder::ALL.iter().any(|known| text.contains(&format!("{{{}}}", known.key()))) => {
                prop_assert_eq!(template.fill(Locale::Fr, &Filling::default()), template.as_str());
            }
            _ => {}
        }
    }
}

#[tokio::test]
async fn an_answer_belongs_to_a_desk_and_every_version_is_kept() {
    for desk in desks(MONDAY).await {
        let (dora, hugo) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Hugo", &["has"]).await);
        let (ada, alix) = (admin(&desk, "Ada").await, founder(&desk, "Alix").await);
        let id = desk.write_canned_answer(&dora, &new("dns", "Délais", "Bonjour {nom}")).await.expect("an answer");
        let title = "Délais de la PECAN".parse().expect("a title");
        let next = Template::parse("Bonjour {nom}, voici les délais.").expect("a template");
        desk.change_canned_answer(&dora, (id, 1), &title, &next).await.expect("a version");
        let stale = desk.change_canned_answer(&ada, (id, 1), &title, &Template::parse("Autre").expect("one")).await;
        assert!(matches!(stale, Err(DeskError::Stale)), "{stale:?}");
        let history = desk.canned_answer(&ada, id).await.expect("a history");
        assert_eq!((history.answer.version, history.answer.title.as_str()), (2, "Délais de la PECAN"));
        let bodies: Vec<_> = history.versions.iter().map(|version| version.body.as_str()).collect();
        assert_eq!(bodies, ["Bonjour {nom}, voici les délais.", "Bonjour {nom}"]);
        assert_eq!(titles(&desk, &dora, "dns").await, ["Délais de la PECAN"]);
        assert!(titles(&desk, &dora, "has").await.is_empty());
        for other in [&hugo, &alix] {
            assert!(matches!(desk.canned_answer(other, id).await, Err(DeskError::NotFound)));
            assert!(matches!(desk.retire_canned_answer(other, id, true).await, Err(DeskError::NotFound)));
            let written = desk.write_canned_answer(other, &new("dns", "À moi", "Bonjour")).await;
            assert!(matches!(written, Err(DeskError::NotFound)));
        }
        assert_eq!(broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_retired_answer_is_offered_no_more_but_stays_and_comes_back() {
    for desk in desks(MONDAY).await {
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let id = desk.write_canned_answer(&dora, &new("dns", "Délais", "Bonjour")).await.expect("an answer");
        desk.retire_canned_answer(&dora, id, true).await.expect("retired");
        assert!(titles(&desk, &dora, "dns").await.is_empty());
        assert!(desk.canned_answers(&dora).await.expect("a list")[0].retired);
        desk.retire_canned_answer(&dora, id, false).await.expect("offered");
        assert_eq!(titles(&desk, &dora, "dns").await, ["Délais"]);
    }
}
