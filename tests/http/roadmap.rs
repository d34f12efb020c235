//! Roadmaps: the page, what it says of dates and durations that make no sense, and its files opened by another library.

use std::collections::BTreeMap;

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use http::{StatusCode, header};
use scraper::Selector;
use tests::{Answer, get, portal};

const FR: &str = "/fr/feuille-de-route";
const EN: &str = "/en/roadmap";

/// The prerequisites of PECAN as met, and the steps of the company as done: dates that can be reckoned by hand.
const BARE: &str = "scheme=pecan-dtx&on=2027-01-04&met=marquage-ce-rdm&met=rgpd-donnees-sante&met=ans-certificat-dmn\
                    &met=hds-v2&time.pecan-dtx.dossier=0&time.pecan-dtx.completude=0";

/// The cells of the table, row by row, heading first.
fn rows(answer: &Answer) -> Vec<Vec<String>> {
    let [row, cell] = [".roadmap-outcome tbody tr", "th, td"].map(|selector| Selector::parse(selector).expect("a selector"));
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<String>().trim().to_owned();
    answer.html().select(&row).map(|row| row.select(&cell).map(text).collect()).collect()
}

/// The row of the step whose name begins so.
fn row(answer: &Answer, name: &str) -> Vec<String> {
    rows(answer).into_iter().find(|row| row[0].contains(name)).unwrap_or_else(|| panic!("no step {name}"))
}

#[tokio::test]
async fn without_a_scheme_every_scheme_can_be_chosen() {
    for address in [FR, EN] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.count("main section li a"), 23);
        assert_eq!(answer.count("script"), 0);
    }
}

#[tokio::test]
async fn the_page_of_a_fiche_and_that_of_an_open_verdict_lead_to_the_roadmap() {
    let fiche = get("/fr/voies/pecan-dtx").await;
    assert_eq!(fiche.count("a[href='/fr/feuille-de-route?scheme=pecan-dtx']"), 1);
    let edition = portal().edition();
    let library = edition.library();
    let situation =
        library.situations.iter().find(|situation| situation.id == "telesurveillance-oncologie-pecan").expect("the case");
    let verdicts = get(&format!("/fr/diagnostic/resultat?{}", situation.answers.to_query(&library.rules))).await;
    let open = verdicts.count(".verdict-open .verdict, .verdict-open-with-prerequisites .verdict");
    assert!(open > 0);
    assert_eq!(verdicts.count(".verdict a[href^='/fr/feuille-de-route?scheme=']"), open, "closed schemes have none");
    // What the answers say is met is not planned again.
    let met = "a[href^='/fr/feuille-de-route?scheme=pecan-telesurveillance&'][href*='met=marquage-ce-rdm']";
    assert_eq!(verdicts.count(met), 1);
}

#[tokio::test]
async fn the_dates_are_those_reckoned_by_hand() {
    let answer = get(&format!("{FR}?{BARE}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let opinion = row(&answer, "Avis de la HAS");
    assert_eq!(opinion[2..4], ["4 janvier 2027", "5 mars 2027"]);
    assert!(opinion[4].contains("60 jours") && opinion[4].contains("R. 162-114"), "{}", opinion[4]);
    assert_eq!(row(&answer, "Décision des ministres")[2..4], ["5 mars 2027", "4 avril 2027"]);
    let back = get(&format!("{EN}?{}", BARE.replace("on=2027-01-04", "anchor=target&on=2027-04-04"))).await;
    assert_eq!(row(&back, "Opinion of the HAS")[2..4], ["4 January 2027", "5 March 2027"]);
    assert_eq!(back.count(".roadmap-outcome .notice-warning"), 0);
}

#[tokio::test]
async fn the_roadmap_leads_to_a_simulation_with_the_months_it_makes_one_wait() {
    let simulation = Selector::parse(".roadmap-files a[href^='/fr/simulation-financiere']").expect("a selector");
    let way = async |query: &str| {
        let html = get(&format!("{FR}?{query}")).await.html();
        html.select(&simulation).next().and_then(|link| link.attr("href")).unwrap_or_default().to_owned()
    };
    // Reached on 4 April 2027: May is the first month paid in full, six months after November 2026.
    let alone = way(BARE).await;
    assert!(alone.contains("scheme=pecan-dtx") && alone.contains("decision=6") && !alone.contains("then="), "{alone}");
    let answer = get(&alone).await;
    assert_eq!((answer.status, answer.count("input[name=decision][value='6']")), (StatusCode::OK, 1));
    let followed = way(&format!("{BARE}&scheme=lppr-nom-de-marque")).await;
    assert!(
        followed.contains("then=lppr-nom-de-marque") && followed.contains("decision=6") && followed.contains("gap="),
        "{followed}"
    );
    assert_eq!(way("scheme=article-51").await, "", "what pays nothing to the company leads nowhere");
}

#[tokio::test]
async fn the_drawing_has_a_title_a_description_every_step_and_no_style_of_its_own() {
    let answer = get(&format!("{FR}?scheme=pecan-dtx&scheme=lppr-nom-de-marque")).await;
    let steps = rows(&answer).len();
    assert!(steps > 25);
    assert_eq!(answer.count("svg.roadmap-chart[role=img] > title"), 1);
    assert_eq!(answer.count("svg.roadmap-chart > desc"), 1);
    let names = answer.texts(".roadmap-chart text");
    for number in 1..=steps {
        assert!(names.iter().any(|name| name.starts_with(&format!("{number}. "))), "{number}");
    }
    assert_eq!(answer.count(".roadmap-chart .roadmap-today"), 1, "the plan begins today");
    assert!(answer.count(".roadmap-chart .roadmap-path") >= 5);
    // Shapes tell what colours do: dashes and rounded ends are in the styles and in the drawing, never colour alone.
    assert!(answer.count(".roadmap-chart .roadmap-usual[rx]") == 1 && answer.count(".roadmap-chart .roadmap-neutral") > 0);
    assert!(!answer.body.contains("style="));
    assert_eq!(answer.count("script:not([src])"), 0);
}

#[tokio::test]
async fn a_plan_that_cannot_be_kept_says_so_with_the_step_that_breaks_it() {
    let late = get(&format!("{FR}?{BARE}&scheme=lppr-nom-de-marque&time.lppr-nom-de-marque.etude=12&met=charte-promotion")).await;
    assert_eq!(late.status, StatusCode::OK);
    let told = late.texts(".roadmap-outcome .notice-warning li");
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("Déposer le même jour auprès de la HAS") && told[0].contains("4 octobre 2027"), "{told:?}");
    let soon = get(&format!("{EN}?scheme=pecan-dtx&anchor=target&on=2026-12-31")).await;
    assert!(soon.texts(".roadmap-outcome .notice-warning li")[0].contains("should have begun"));
}

#[tokio::test]
async fn moving_a_step_or_adding_a_request_moves_what_follows() {
    let answer =
        get(&format!("{FR}?{BARE}&move=pecan-dtx.depot&move_to=2027-03-01&stop=pecan-dtx.completude&stop_days=10")).await;
    assert_eq!(row(&answer, "Déposer le même jour")[2], "1er mars 2027");
    assert_eq!(row(&answer, "Avis de la HAS")[2..4], ["11 mars 2027", "10 mai 2027"]);
    // The form shows both again.
    assert_eq!(answer.count("select[name=move] option[value='pecan-dtx.depot'][selected]"), 1);
    assert_eq!(answer.count("input[name=stop_days][value='10']"), 1);
}

#[tokio::test]
async fn what_makes_no_sense_gets_a_sentence_and_keeps_what_was_typed() {
    for (query, field, words) in [
        ("scheme=pecan-dtx&on=9999-01-01", "on", "9999-01-01 est trop éloignée"),
        ("scheme=pecan-dtx&on=99999-01-01", "on", "n’est pas une date"),
        ("scheme=pecan-dtx&on=2027-02-30", "on", "n’est pas une date"),
        ("scheme=pecan-dtx&anchor=target&on=2026-11-22", "on", "22 novembre 2026, est passée"),
        ("scheme=lppr-nom-de-marque&scheme=pecan-dtx", "scheme", "Rien ne permet d’enchaîner"),
        ("scheme=pecan-dtx&scheme=pecan-dtx", "scheme", "figure deux fois"),
        ("scheme=pecan-dtx&time.pecan-dtx.dossier=-3", "time", "n’est pas un nombre entier"),
        ("scheme=pecan-dtx&time.pecan-dtx.dossier=999", "time", "dépasse dix ans"),
        ("scheme=pecan-dtx&time.pecan-dtx.depot=3", "time", "n’a pas de durée"),
        ("scheme=pecan-dtx&move=pecan-dtx.depot&move_to=", "move", "à la fois"),
        ("scheme=pecan-dtx&move=pecan-dtx.depot&move_to=demain", "move", "n’est pas une date"),
        ("scheme=pecan-dtx&stop=pecan-dtx.dossier&stop_days=3", "stop", "Aucune source ne dit"),
    ] {
        let answer = get(&format!("{FR}?{query}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert_eq!(answer.count(&format!(".error-summary a[href='#{field}']")), 1, "{query}");
        assert_eq!(answer.count(&format!("#{field}")), 1, "{query}: the summary leads somewhere");
        assert!(answer.texts(".error-summary li")[0].contains(words), "{query}: {:?}", answer.texts(".error-summary li"));
        assert!(!answer.body.contains('⟦'), "{query}");
        assert_eq!(answer.count(".roadmap-form"), 1, "{query}");
    }
    let kept =
        get(&format!("{FR}?scheme=pecan-dtx&on=9999-01-01&time.pecan-dtx.dossier=7&move=pecan-dtx.depot&move_to=demain")).await;
    assert_eq!(kept.count("input[name='time.pecan-dtx.dossier'][value='7']"), 1);
    assert_eq!(kept.count("input[name=move_to][value='demain']"), 1);
    let unknown = get(&format!("{FR}?scheme=lune")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unknown.count("main .notice-warning"), 1);
}

#[tokio::test]
async fn whatever_is_in_the_address_the_page_answers_without_a_fault_of_ours() {
    let values = [
        "-1",
        "1e99",
        "NaN",
        "99999999999999999999",
        "%00",
        "%F0%9F%92%B6",
        "%3Cscript%3E",
        "9999-12-31",
        "-262143-01-01",
        "a.b.c",
    ];
    let names = [
        "scheme",
        "goal",
        "anchor",
        "on",
        "pace",
        "met",
        "time.pecan-dtx.dossier",
        "time.",
        "move",
        "move_to",
        "stop",
        "stop_days",
        "label",
    ];
    for value in values {
        for name in names {
            let query = format!("{name}={value}&scheme=pecan-dtx");
            for file in ["", "/table.csv", "/calendar.ics"] {
                let answer = get(&format!("{EN}{file}?{query}")).await;
                let fine = [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::SEE_OTHER];
                assert!(fine.contains(&answer.status), "{file}?{query}: {}", answer.status);
                assert!(!file.is_empty() || !answer.body.contains("<script>"), "{file}?{query}");
            }
        }
    }
}

/// Name, summary, first day and day after the last of each event, as the other library reads them.
fn events(text: &str) -> BTreeMap<String, (String, String, String)> {
    let calendar = ICalendar::parse(text).expect("another library reads the calendar");
    let mut events = BTreeMap::new();
    for component in calendar.components.iter().filter(|component| component.component_type == ICalendarComponentType::VEvent) {
        let value = |property: &ICalendarProperty| {
            let entry = component
                .entries
                .iter()
                .find(|entry| entry.name == *property)
                .unwrap_or_else(|| panic!("{property:?} is missing"));
            match entry.values.first() {
                Some(ICalendarValue::Text(text)) => text.clone(),
                Some(ICalendarValue::PartialDateTime(date)) => {
                    let part = |number: Option<u16>| number.unwrap_or_default();
                    format!("{:04}-{:02}-{:02}", part(date.year), part(date.month.map(u16::from)), part(date.day.map(u16::from)))
                }
                other => panic!("{property:?}: {other:?}"),
            }
        };
        let days = [ICalendarProperty::Dtstart, ICalendarProperty::Dtend].map(|property| value(&property));
        let [start, end] = days;
        let twice = events.insert(value(&ICalendarProperty::Uid), (value(&ICalendarProperty::Summary), start, end));
        assert!(twice.is_none(), "two events of one name");
    }
    events
}

#[tokio::test]
async fn the_calendar_is_read_by_another_library_with_the_days_of_the_page() {
    let answer = get(&format!("{FR}/agenda.ics?{BARE}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header(header::CONTENT_TYPE), "text/calendar; charset=utf-8");
    assert!(answer.body.lines().all(|line| line.len() <= 75), "lines are folded");
    let events = events(&answer.body);
    let page = get(&format!("{FR}?{BARE}")).await;
    assert_eq!(events.len(), rows(&page).len(), "an event for each step");
    let event = |step: &str| events.iter().find(|(uid, _)| uid.starts_with(&format!("pecan-dtx.{step}-"))).expect("the event").1;
    let days = |(_, start, end): &(String, String, String)| (start.clone(), end.clone());
    // The end of an event is the day after its last.
    assert_eq!(days(event("avis_has")), ("2027-01-04".to_owned(), "2027-03-06".to_owned()));
    assert_eq!(days(event("depot")), ("2027-01-04".to_owned(), "2027-01-05".to_owned()));
    assert_eq!(event("decision").0, "Décision des ministres : arrêté de prise en charge".replace(" :", "\u{a0}:"));
    let sequence = get(&format!("{EN}/calendar.ics?scheme=pecan-dtx&scheme=lppr-nom-de-marque")).await;
    let events = self::events(&sequence.body);
    let due = events.iter().find(|(uid, _)| uid.starts_with("lppr-nom-de-marque.depot.due-")).expect("the deadline").1;
    assert!(due.0.starts_with("Deadline: "), "{}", due.0);
}

#[tokio::test]
async fn events_keep_their_names_when_dates_change_so_that_they_move_and_differ_for_another_product() {
    let names = async |query: &str| -> Vec<String> {
        let answer = get(&format!("{FR}/agenda.ics?{query}")).await;
        events(&answer.body).into_keys().collect()
    };
    let before = names(BARE).await;
    assert_eq!(names(&format!("{BARE}&move=pecan-dtx.depot&move_to=2028-03-01&pace=min")).await, before);
    let other = names(&format!("{BARE}&label=Autre+produit")).await;
    assert!(other.iter().all(|name| !before.contains(name)), "two products stand in one calendar");
}

#[tokio::test]
async fn the_table_holds_keys_and_iso_dates() {
    for address in ["/fr/feuille-de-route/tableau.csv", "/en/roadmap/table.csv"] {
        let answer = get(&format!("{address}?{BARE}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header(header::CONTENT_TYPE), "text/csv; charset=utf-8");
        let lines: Vec<&str> = answer.body.lines().collect();
        assert!(lines[0].starts_with("number,fiche,step,name,doer,start,end,latest_end,"));
        let opinion = lines.iter().find(|line| line.contains("pecan-dtx,avis_has,")).expect("the opinion");
        assert!(opinion.contains(",2027-01-04,2027-03-05,2027-03-05,0,true,statutory,60,days,0,,css-R162-114"), "{opinion}");
    }
}

#[tokio::test]
async fn a_query_without_a_roadmap_leads_from_the_files_to_the_page_that_says_why() {
    for file in ["tableau.csv", "agenda.ics"] {
        let answer = get(&format!("{FR}/{file}?scheme=pecan-dtx&on=9999-01-01")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.header(header::LOCATION), "/fr/feuille-de-route?scheme=pecan-dtx&on=9999-01-01");
    }
}
