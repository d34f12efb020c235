//! The roadmap of a dossier: made, kept from the public page, ticked, dated, noted, taken away as files.

use app::links::RoomName;
use content::Locale;
use content::model::StepKey;
use desk::roadmaps::Mark;
use http::{StatusCode, header};
use tests::{Answer, Browser, House, houses};

use super::{Founded, NOON, at, founded, value, words};

/// The prerequisites of PECAN as met, from a month ago on: dates that can be reckoned by hand.
const WISH: &str = "scheme=pecan-dtx&on=2026-11-02&met=marquage-ce-rdm&met=rgpd-donnees-sante&met=ans-certificat-dmn&met=hds-v2\
                    &time.pecan-dtx.dossier=0";
const FILING: &str = "pecan-dtx.depot";

/// A founder whose dossier has the roadmap above.
pub async fn planned(house: &House, mail: &str) -> Founded {
    let ada = founded(house, mail).await;
    house.desk.keep_roadmap(&ada.visitor, ada.dossier, 0, WISH).await.expect("a roadmap");
    ada
}

fn step(ada: &Founded, step: &str) -> String {
    RoomName::RoadmapStep.with([ada.dossier.to_string(), step.to_owned()]).path(Locale::Fr)
}

async fn shown(ada: &mut Founded) -> Answer {
    let answer = ada.browser.get(&at(RoomName::DossierRoadmap, ada.dossier)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer
}

#[tokio::test]
async fn a_dossier_without_a_roadmap_proposes_schemes_from_its_answers_and_one_click_makes_it() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let first = ada.browser.get(&at(RoomName::DossierRoadmap, ada.dossier)).await;
        assert_eq!(first.header(header::LOCATION), at(RoomName::ChangeRoadmap, ada.dossier));
        let choice = ada.browser.get(&at(RoomName::ChangeRoadmap, ada.dossier)).await;
        assert!(choice.count("input[type=radio][name=scheme]") > 3);
        assert_eq!(value(&choice, "on"), "2026-11-27");
        let nothing = ada.browser.post(&at(RoomName::ChangeRoadmap, ada.dossier), &[("revision", "0")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.count("input[type=radio][name=scheme]") > 3, "it can still be chosen");
        let fields = [("scheme", "pecan-dtx"), ("on", "2026-11-27"), ("revision", "0")];
        let page = ada.browser.post_and_follow(&at(RoomName::ChangeRoadmap, ada.dossier), &fields).await;
        assert!(words(&page).contains("La feuille de route est enregistrée."));
        assert!(page.count(".roadmap-chart") == 1 && page.count(".plan-tick") > 0);
        assert!(!page.body.contains('⟦'));
    }
}

#[tokio::test]
async fn a_roadmap_of_the_public_page_is_kept_without_typing_it_again() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let public = format!("/fr/feuille-de-route?{WISH}&label=Somnia+2027");
        let link = super::link(&ada.browser.get(&public).await, "Garder dans un dossier");
        let choice = ada.browser.get(&link).await;
        assert_eq!(choice.count("input[type=radio][name=dossier]"), 1);
        let (wish, dossier) = (value(&choice, "wish"), ada.dossier.to_string());
        let revision = format!("revision.{dossier}");
        let here = RoomName::KeepRoadmap.here().path(Locale::Fr);
        let none = ada.browser.post(&here, &[("wish", &wish)]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(value(&none, "wish"), wish, "what was to be kept is still there");
        let fields = [("wish", wish.as_str()), ("dossier", dossier.as_str()), (revision.as_str(), "0")];
        let page = ada.browser.post_and_follow(&here, &fields).await;
        assert!(words(&page).contains("La feuille de route est enregistrée."));
        let form = ada.browser.get(&at(RoomName::ChangeRoadmap, ada.dossier)).await;
        assert_eq!((value(&form, "on").as_str(), value(&form, "label").as_str()), ("2026-11-02", "Somnia 2027"));
        assert_eq!(form.count("input[name='time.pecan-dtx.dossier'][value='0']"), 1);
        assert_eq!(form.count("input[name=met][value='hds-v2'][checked]"), 1);
        // Replacing it from an old list is a race: it is told, and can be done again from what is known now.
        let other = [("wish", "scheme=rihn-lahn&on=2027-01-04"), ("dossier", dossier.as_str()), (revision.as_str(), "0")];
        let race = ada.browser.post(&here, &other).await;
        assert_eq!(race.status, StatusCode::CONFLICT);
        assert!(words(&race).contains("remplace sa feuille de route actuelle"));
        assert_eq!(race.count(&format!("input[name='{revision}'][value='1']")), 1);
    }
}

#[tokio::test]
async fn a_step_is_ticked_with_its_real_day_and_what_follows_moves() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let before = shown(&mut ada).await;
        assert!(words(&before).contains("en retard de 25 jours"), "{}", words(&before));
        assert!(words(&before).contains("2 étapes devraient être finies."));
        for (key, day) in [("pecan-dtx.dossier", "2026-11-20"), (FILING, "2026-11-25")] {
            let fields = [("done_on", day), ("not_before", ""), ("note", "Récépissé 12"), ("revision", "0")];
            let page = ada.browser.post_and_follow(&step(&ada, key), &fields).await;
            assert!(words(&page).contains("L’étape est à jour."));
        }
        let after = shown(&mut ada).await;
        assert!(words(&after).contains("Rien n’est en retard au 27 novembre 2026."));
        assert!(words(&after).contains("Cochée par Camille Martin, le 27 novembre 2026"));
        assert!(words(&after).contains("Récépissé 12"));
        // Acknowledged within thirty days of the real filing, as nobody said otherwise.
        assert!(words(&after).contains("Ministres compétents, d’ici le 25 décembre 2026"), "{}", words(&after));
        let fields = [("done_on", ""), ("not_before", ""), ("note", "Récépissé 12"), ("revision", "1")];
        let undone = ada.browser.post_and_follow(&step(&ada, FILING), &fields).await;
        assert!(words(&undone).contains("Déposer le même jour"), "unticked, it is planned again");
        assert!(words(&undone).contains("Récépissé 12"), "the note stays");
    }
}

#[tokio::test]
async fn bad_days_get_a_sentence_and_keep_what_was_typed() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        for (field, day, told) in [
            ("done_on", "hier", "n’est pas une date"),
            ("done_on", "2026-02-30", "n’est pas une date"),
            ("done_on", "9999-01-01", "est trop éloignée"),
            ("done_on", "2026-11-28", "ce jour est à venir"),
            ("not_before", "2026-10-31", "La feuille de route commence le 2 novembre 2026"),
            ("not_before", "9999-12-31", "est trop éloignée"),
        ] {
            let fields = [(field, day), ("note", "Ma note"), ("revision", "0")];
            let answer = ada.browser.post(&step(&ada, FILING), &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(answer.texts(".error-summary li")[0].contains(told), "{day}: {:?}", answer.texts(".error-summary li"));
            assert_eq!(answer.count(&format!(".error-summary a[href='#{field}']")), 1, "{day}");
            assert_eq!(value(&answer, field), day);
            assert!(answer.body.contains("Ma note"));
        }
        let long = "é".repeat(501);
        let answer = ada.browser.post(&step(&ada, FILING), &[("note", &long), ("revision", "0")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(&long));
        for (label, day) in [("", "2027-01-01"), ("Conseil", ""), ("Conseil", "demain"), ("Conseil", "9999-01-01")] {
            let answer = ada.browser.post(&at(RoomName::NewMilestone, ada.dossier), &[("label", label), ("day", day)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{label} {day}");
            assert_eq!((value(&answer, "label").as_str(), value(&answer, "day").as_str()), (label, day));
        }
        let wrong = [("scheme", "pecan-dtx"), ("on", "9999-01-01"), ("revision", "1")];
        let answer = ada.browser.post(&at(RoomName::ChangeRoadmap, ada.dossier), &wrong).await;
        assert_eq!((answer.status, value(&answer, "on").as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "9999-01-01"));
        assert_eq!(house.desk.roadmap_of(ada.dossier).await.expect("an answer").expect("a roadmap").changed.revision, 1);
    }
}

#[tokio::test]
async fn the_loser_of_a_race_sees_what_the_other_wrote_and_keeps_what_was_typed() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let key = StepKey::parse(FILING).expect("a step");
        let first = Mark { note: "La première".parse().expect("a note"), ..Mark::default() };
        house.desk.mark_step(&ada.visitor, ada.dossier, 0, &key, &first).await.expect("a note");
        let late = [("done_on", "2026-11-25"), ("note", "La seconde"), ("revision", "0")];
        let race = ada.browser.post(&step(&ada, FILING), &late).await;
        assert_eq!(race.status, StatusCode::CONFLICT);
        assert!(words(&race).contains("La première") && race.body.contains("La seconde"));
        assert_eq!((value(&race, "done_on").as_str(), value(&race, "revision").as_str()), ("2026-11-25", "1"));
        let again = late.map(|(name, text)| if name == "revision" { (name, "1") } else { (name, text) });
        assert!(words(&ada.browser.post_and_follow(&step(&ada, FILING), &again).await).contains("La seconde"));

        house.desk.keep_roadmap(&ada.visitor, ada.dossier, 1, "scheme=rihn-lahn&on=2027-01-04").await.expect("another wish");
        let late = [("scheme", "pecan-dtx"), ("on", "2027-02-01"), ("revision", "1")];
        let race = ada.browser.post(&at(RoomName::ChangeRoadmap, ada.dossier), &late).await;
        assert_eq!(race.status, StatusCode::CONFLICT);
        assert!(words(&race).contains("RIHN") && value(&race, "on") == "2027-02-01" && value(&race, "revision") == "2");

        let label = "Conseil".parse().expect("a label");
        let day = "2027-01-20".parse().expect("a day");
        let own = house.desk.add_milestone(&ada.visitor, ada.dossier, &label, day).await.expect("a milestone");
        house
            .desk
            .change_milestone(&ada.visitor, (ada.dossier, own), 1, &"Assemblée".parse().expect("a label"), day)
            .await
            .expect("ok");
        let ids = [ada.dossier.to_string(), own.to_string()];
        let address = RoomName::Milestone.with(ids.clone()).path(Locale::Fr);
        let race = ada.browser.post(&address, &[("label", "Comité"), ("day", "2027-02-01"), ("revision", "1")]).await;
        assert_eq!(race.status, StatusCode::CONFLICT);
        assert!(words(&race).contains("Assemblée") && value(&race, "label") == "Comité");
        let page = ada.browser.post_and_follow(&address, &[("label", "Comité"), ("day", "2027-02-01"), ("revision", "2")]).await;
        assert!(words(&page).contains("1er février 2027 Comité"));
        let removal = RoomName::RemoveMilestone.with(ids).path(Locale::Fr);
        assert_eq!(
            ada.browser.post(&removal, &[("revision", "2")]).await.status,
            StatusCode::CONFLICT,
            "changed since it was shown"
        );
        let page = ada.browser.post_and_follow(&removal, &[("revision", "3")]).await;
        assert!(words(&page).contains("Le jalon est supprimé.") && !words(&page).contains("Comité"));
    }
}

#[tokio::test]
async fn what_the_rules_do_not_know_any_more_is_told_and_kept_through_a_change() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let wish = format!("{WISH}&time.pecan-dtx.ancienne=3");
        house.desk.keep_roadmap(&ada.visitor, ada.dossier, 0, &wish).await.expect("a roadmap");
        let gone = Mark { note: "Fait en 2025".parse().expect("a note"), ..Mark::default() };
        let key = StepKey::parse("fiche-retiree.depot").expect("a step");
        house.desk.mark_step(&ada.visitor, ada.dossier, 0, &key, &gone).await.expect("a note");
        let page = shown(&mut ada).await;
        let told = words(&page);
        assert!(told.contains("Cette étape n’existe plus dans les règles d’aujourd’hui.") && told.contains("Fait en 2025"));
        assert!(words(&page).contains("pecan-dtx.ancienne"));
        assert_eq!(page.count(".roadmap-chart"), 1, "the rest is drawn");
        let fields = [("scheme", "pecan-dtx"), ("on", "2026-12-01"), ("revision", "1")];
        let page = ada.browser.post_and_follow(&at(RoomName::ChangeRoadmap, ada.dossier), &fields).await;
        assert!(words(&page).contains("pecan-dtx.ancienne") && words(&page).contains("Fait en 2025"));
        let edited = [("note", "Fait en 2024"), ("revision", "1")];
        assert!(words(&ada.browser.post_and_follow(&step(&ada, "fiche-retiree.depot"), &edited).await).contains("Fait en 2024"));
        assert_eq!(ada.browser.get(&step(&ada, "jamais.vue")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_files_hold_what_is_left_what_is_done_and_the_milestones() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let key = StepKey::parse("pecan-dtx.dossier").expect("a step");
        let done = Mark {
            done_on: Some("2026-11-20".parse().expect("a day")),
            note: "=1+1".parse().expect("a note"),
            ..Mark::default()
        };
        house.desk.mark_step(&ada.visitor, ada.dossier, 0, &key, &done).await.expect("a tick");
        let day = "2027-01-20".parse().expect("a day");
        house.desk.add_milestone(&ada.visitor, ada.dossier, &"Conseil".parse().expect("a label"), day).await.expect("added");
        let table = ada.browser.get(&at(RoomName::RoadmapCsv, ada.dossier)).await;
        assert_eq!((table.status, table.header(header::CACHE_CONTROL)), (StatusCode::OK, "no-store"));
        let lines: Vec<&str> = table.body.lines().collect();
        assert!(lines[0].ends_with(",kind,done_on,not_before,note"));
        assert!(lines.iter().any(|line| line.contains(",done,2026-11-20,,'=1+1")), "{}", table.body);
        assert!(
            lines.iter().any(|line| line.contains(",Conseil,,2027-01-20,") && line.ends_with(",milestone,,,")),
            "{}",
            table.body
        );
        let calendar = ada.browser.get(&at(RoomName::RoadmapIcs, ada.dossier)).await;
        assert!(calendar.body.contains("SUMMARY:Conseil") && calendar.body.contains("DTSTART;VALUE=DATE:20261120"));
        assert!(!calendar.body.contains("=1+1"), "no note leaves the desk");
    }
}

#[tokio::test]
async fn the_roadmap_of_a_dossier_put_aside_is_read_and_not_changed() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        house.desk.archive_dossier(&ada.visitor, ada.dossier).await.expect("put aside");
        let page = shown(&mut ada).await;
        assert_eq!(page.count(".plan-tick, .plan-way"), 0);
        let refused = ada.browser.post(&step(&ada, FILING), &[("note", "Trop tard"), ("revision", "0")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("Trop tard"), "what was typed is shown again");
    }
}

/// Every page of a roadmap, for tests that walk through them.
pub fn pages(ada: &Founded, own: &str, locale: Locale) -> Vec<String> {
    let dossier = ada.dossier.to_string();
    let rooms = [RoomName::DossierRoadmap, RoomName::ChangeRoadmap, RoomName::NewMilestone, RoomName::DossierFeed];
    let mut pages: Vec<String> = rooms.iter().map(|room| room.with([&dossier]).path(locale)).collect();
    pages.push(RoomName::RoadmapStep.with([dossier.as_str(), FILING]).path(locale));
    pages.push(RoomName::Milestone.with([dossier.as_str(), own]).path(locale));
    pages.push(RoomName::KeepRoadmap.here().with_query(locale, WISH));
    pages
}

#[tokio::test]
async fn what_is_written_into_a_roadmap_stays_text_on_every_page() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let hostile = "</textarea><script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        let key = StepKey::parse(FILING).expect("a step");
        let mark = Mark { note: hostile.parse().expect("a note"), ..Mark::default() };
        house.desk.mark_step(&ada.visitor, ada.dossier, 0, &key, &mark).await.expect("a note");
        let day = "2027-01-20".parse().expect("a day");
        let label = hostile.parse().expect("a label");
        let own = house.desk.add_milestone(&ada.visitor, ada.dossier, &label, day).await.expect("added").to_string();
        let wish = format!("{WISH}&{}", app::links::query([("label", hostile)]));
        house.desk.keep_roadmap(&ada.visitor, ada.dossier, 1, &wish).await.expect("a name");
        for locale in Locale::ALL {
            for page in pages(&ada, &own, locale) {
                let answer = ada.browser.get(&page).await;
                assert_eq!(answer.status, StatusCode::OK, "{page}");
                assert_eq!(answer.count("h1"), 1, "{page}");
                assert_eq!(answer.count("main script, img, [onerror]"), 0, "{page}");
                assert!(!answer.body.contains('⟦'), "a wording is missing on {page}");
            }
        }
    }
}

/// The browser of somebody who has nothing to do with it.
pub async fn stranger(house: &House) -> Browser {
    founded(house, "eve@example.org").await.browser
}
