//! Every mail has words in both languages, a link and nothing that is confidential.
#![cfg(feature = "ssr")]

use app::mail::{Rendered, Stops, each_stopped_at, render, stopped_at};
use content::Locale;
use desk::outbox::Mail;
use scraper::{Html, Selector};
use serde_json::json;

const LINK: &str = "https://guichet.example/fr/une-page?un=1&deux=2";
const STOP: &str = "https://guichet.example/fr/arret/ohne";
const STOP_ONE: &str = "https://guichet.example/fr/arret/einer";

/// The names of all mails: those that serde proposes when it is asked for one that does not exist.
fn kinds() -> Vec<String> {
    let error = serde_json::from_value::<Mail>(json!({ "mail": "?" })).expect_err("no such mail").to_string();
    error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

/// A sample of a mail: fields that it does not have are left out.
fn sample(kind: &str) -> Mail {
    let sample = json!({
        "mail": kind, "secret": "geheim", "number": "2026-00042", "case": "0193a5c2-7d1e-7000-8000-000000000001", "left": 3,
        "late": 2, "soon": 1, "unassigned": 0, "stop": "geheim", "results": 1, "milestones": 2, "fiches": 0, "more": 1, "calls": calls(),
        "alerts": [{ "alert": "0193a5c2-7d1e-7000-8000-000000000002", "dossier": true, "since": 1_794_470_700_000_i64 }],
    });
    serde_json::from_value(sample).unwrap_or_else(|error| panic!("{kind}: {error}"))
}

/// Every turn of a call, with and without a date.
fn calls() -> Vec<serde_json::Value> {
    let turns = ["closes", "opened", "announced", "extended", "amended", "concerns"];
    let call = |turn| ["", "2026-12", "2026-12-17"].map(|date| json!({ "call": "EIC Accelerator", "turn": turn, "date": date }));
    turns.into_iter().flat_map(call).collect()
}

/// The mail in words, with the link that stops such mails where there is one.
fn written(kind: &str, locale: Locale) -> Rendered {
    let mail = sample(kind);
    let all = stopped_at(&mail).map(|_| STOP.to_owned());
    let each = each_stopped_at(&mail).iter().map(|_| STOP_ONE.to_owned()).collect();
    render(&mail, locale, LINK, &Stops { all, each })
}

fn samples() -> Vec<(String, Locale, Rendered)> {
    let kinds = kinds();
    assert!(kinds.len() > 9, "{kinds:?}");
    let every = |kind: String| Locale::ALL.map(|locale| (kind.clone(), locale, written(&kind, locale)));
    kinds.into_iter().flat_map(every).collect()
}

#[test]
fn every_mail_has_words_in_both_languages() {
    for (kind, locale, mail) in samples() {
        let Rendered { subject, text, html } = &mail;
        for words in [subject, text, html] {
            assert!(!words.contains('⟦') && !words.trim().is_empty(), "{kind} {locale:?}: {words}");
            assert!(!words.contains("{ $") && !words.contains("geheim"), "{kind} {locale:?}: {words}");
        }
        // Longer subjects are cut by most programs.
        assert!(subject.chars().count() <= 60 && !subject.contains('\n'), "{kind} {locale:?}: {subject}");
    }
}

#[test]
fn text_and_html_say_the_same() {
    for (kind, locale, mail) in samples() {
        let html = Html::parse_document(&mail.html);
        let of = |selector| {
            let selector = Selector::parse(selector).expect("a selector");
            html.select(&selector).map(|element| element.text().collect::<String>()).collect::<Vec<_>>()
        };
        assert_eq!(of("h1"), [mail.subject.as_str()], "{kind} {locale:?}");
        for paragraph in of("p").iter().filter(|paragraph| !paragraph.contains(LINK) && !paragraph.contains(STOP)) {
            assert!(mail.text.contains(paragraph), "{kind} {locale:?}: {paragraph} is not in {}", mail.text);
        }
        assert_eq!(of("html[lang]").len(), 1);
    }
}

#[test]
fn the_link_is_in_both_and_nothing_else_is_loaded_or_linked() {
    for (kind, locale, mail) in samples() {
        assert!(mail.text.lines().any(|line| line == LINK), "{kind} {locale:?}: {}", mail.text);
        let html = Html::parse_document(&mail.html);
        let selector = Selector::parse("[href], [src], style, [style], script, img, link").expect("a selector");
        let loaded: Vec<_> = html.select(&selector).map(|element| element.attr("href")).collect();
        let stopped = (kind == "alerts").then_some([Some(STOP), Some(STOP_ONE)]).into_iter().flatten();
        assert_eq!(loaded, [Some(LINK)].into_iter().chain(stopped).collect::<Vec<_>>(), "{kind} {locale:?}: {}", mail.html);
    }
}

#[test]
fn a_link_that_is_markup_stays_text() {
    let link = r#"https://guichet.example/"><script>alert(1)</script>"#;
    let mail = render(&sample("case_answered"), Locale::Fr, link, &Stops::default());
    assert!(!mail.html.contains("<script"), "{}", mail.html);
}

#[test]
fn mails_read_well() {
    let mail = render(&sample("information_requested"), Locale::Fr, LINK, &Stops::default());
    assert_eq!(mail.subject, "Votre demande 2026-00042\u{a0}: une précision est attendue");
    let text = "Bonjour,\n\n\
        Pour vous répondre, le guichet a besoin d’une précision sur votre demande 2026-00042. \
        Le délai de réponse est suspendu jusqu’à ce que vous l’apportiez.\n\n\
        Apporter la précision\n\
        https://guichet.example/fr/une-page?un=1&deux=2\n\n\
        Pour protéger vos informations, ce message ne reprend aucun échange\u{a0}: vous les lirez en vous connectant. \
        Les réponses à ce message ne sont pas lues.\n\n\
        Guichet e-santé\n";
    assert_eq!(mail.text, text);
    let english = render(&sample("reset_password"), Locale::En, LINK, &Stops::default());
    assert!(english.text.starts_with("Hello,\n\nSomebody asked for another password for your account."), "{}", english.text);
}

#[test]
fn a_mail_about_alerts_says_how_much_happened_names_calls_and_how_to_stop() {
    let mail = json!({ "mail": "alerts", "stop": "geheim", "results": 2, "milestones": 1, "fiches": 3, "more": 0, "calls": [
        { "call": "EIC Accelerator", "turn": "closes", "date": "2026-12-17" },
        { "call": "i-Nov", "turn": "opened", "date": "" },
    ], "alerts": [
        { "alert": "0193a5c2-7d1e-7000-8000-000000000002", "dossier": true, "since": 1_794_470_700_000_i64 },
        { "alert": "0193a5c2-7d1e-7000-8000-000000000003", "dossier": false, "since": 1_796_131_800_000_i64 },
    ] });
    let mail: Mail = serde_json::from_value(mail).expect("a mail");
    let stops = Stops { all: Some(STOP.to_owned()), each: ["/1", "/2"].map(|one| format!("{STOP_ONE}{one}")).into() };
    let french = render(&mail, Locale::Fr, LINK, &stops);
    let text = "Bonjour,\n\n\
        Le résultat de 2 de vos dossiers a changé.\n\n\
        Une échéance de vos feuilles de route tombe dans la semaine.\n\n\
        3 fiches nouvelles ou modifiées répondent à vos recherches enregistrées.\n\n\
        Appels et financements que vous suivez\u{a0}:\n\n\
        – EIC Accelerator\u{a0}: clôture le 17 décembre 2026\n\
        – i-Nov\u{a0}: ouvert\n\n\
        Voir mes alertes\n\
        https://guichet.example/fr/une-page?un=1&deux=2\n\n\
        Pour protéger vos informations, ce message ne dit ni de quel dossier ni de quelle recherche il s’agit\u{a0}: \
        vous le verrez en vous connectant. Les réponses à ce message ne sont pas lues.\n\n\
        Vous recevez ce message parce que vous avez demandé ces alertes. Pour ne plus en recevoir, sans vous connecter\u{a0}:\n\
        https://guichet.example/fr/arret/ohne\n\n\
        Pour n’arrêter que l’une d’elles\u{a0}:\n\
        – Alerte sur un dossier, demandée le 12 novembre 2026 à 9\u{a0}h\u{a0}05\n\
        https://guichet.example/fr/arret/einer/1\n\
        – Alerte sur une recherche, demandée le 1er décembre 2026 à 14\u{a0}h\u{a0}30\n\
        https://guichet.example/fr/arret/einer/2\n\n\
        Guichet e-santé\n";
    assert_eq!(french.text, text);
    assert!(french.html.contains("<li>i-Nov\u{a0}: ouvert</li>") && french.html.contains(STOP), "{}", french.html);
    let english = render(&mail, Locale::En, LINK, &stops);
    assert!(english.text.contains("– EIC Accelerator: closes on 17 December 2026\n– i-Nov: open\n"), "{}", english.text);
}
