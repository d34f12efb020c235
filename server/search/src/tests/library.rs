//! A small library, and short ways to ask it.

use chrono::NaiveDate;
use content::model::library::FicheKind;
use content::model::scheme::CeRequirement;
use content::model::{
    AsOf, Call, CallRules, Certainty, CuratedAnswer, Fact, FactValue, FicheRef, Library, Locale, Passage, Period, Prerequisite,
    PrerequisiteRules, Provenance, Relations, Scheme, SchemeRules, Synonyms, Term, Text, Window,
};

use crate::{Hit, Index, Place, Query, Results};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn text(fr: &str, en: &str) -> Text {
    Text { fr: fr.to_owned(), en: (!en.is_empty()).then(|| en.to_owned()) }
}

fn provenance(sources: &[&str]) -> Provenance {
    Provenance {
        sources: sources.iter().map(|source| (*source).to_owned()).collect(),
        certainty: Certainty::Retrieved,
        as_of: AsOf::parse("2026").unwrap(),
    }
}

fn passage(fr: &str, en: &str) -> Passage {
    Passage { text: text(fr, en), provenance: provenance(&["r-general"]) }
}

fn fact(label: &str, value: FactValue, unit: &str, source: &str) -> Fact {
    Fact {
        key: label.to_owned(),
        label: text(label, ""),
        value,
        unit: Some(text(unit, "")),
        note: None,
        provenance: provenance(&[source]),
    }
}

fn scheme<'a>(library: &'a mut Library, id: &str, family: &str, name: Text, summary: Passage) -> &'a mut Scheme {
    library.rules.schemes.push(SchemeRules {
        id: id.to_owned(),
        name,
        status: "active".to_owned(),
        family: family.to_owned(),
        in_force: Period::default(),
        criteria: Vec::new(),
        authority_criteria: 0,
    });
    library.schemes.push(Scheme {
        id: id.to_owned(),
        summary,
        aliases: Vec::new(),
        ce_requirement: CeRequirement { required: None, classes: None, note: None, provenance: provenance(&[]) },
        clinical_study: passage("", ""),
        authority_criteria: Vec::new(),
        evaluators: Vec::new(),
        delays: Vec::new(),
        duration: Vec::new(),
        amounts: Vec::new(),
        obligations: Vec::new(),
        relations: Relations {
            follow_on: Vec::new(),
            preceded_by: Vec::new(),
            incompatible_with: Vec::new(),
            alternatives: Vec::new(),
            provenance: provenance(&[]),
        },
        how_to_apply: passage("", ""),
        pitfalls: Vec::new(),
        legal_references: Vec::new(),
        statistics: Vec::new(),
        examples: Vec::new(),
        generic_pathologies: Vec::new(),
    });
    library.schemes.last_mut().unwrap()
}

fn call(library: &mut Library, id: &str, closes: &str) {
    library.rules.calls.push(CallRules {
        id: id.to_owned(),
        name: text(&format!("Appel imagerie médicale {id}"), &format!("Medical imaging call {id}")),
        family: "subvention".to_owned(),
        status: "ouvert".to_owned(),
        windows: vec![Window {
            label: text("Vague", "Wave"),
            filing: true,
            opens: AsOf::parse("2026-01-01"),
            closes: AsOf::parse(closes),
            note: None,
            provenance: None,
        }],
        eligibility: Vec::new(),
    });
    library.calls.push(Call {
        id: id.to_owned(),
        summary: passage("Subvention pour l'imagerie médicale.", "Grant for medical imaging."),
        operator: Vec::new(),
        programme: None,
        budget: Vec::new(),
        aid: Vec::new(),
        how_to_apply: passage("", ""),
        results: Vec::new(),
        pitfalls: Vec::new(),
        history: Vec::new(),
    });
}

fn term(id: &str, term: Text, expansion: Text, synonyms: &[&str], see: &str) -> Term {
    Term {
        id: id.to_owned(),
        term,
        expansion: Some(expansion),
        definition: text("Une définition.", "A definition."),
        synonyms: synonyms.iter().map(|synonym| (*synonym).to_owned()).collect(),
        see: vec![see.to_owned()],
        sources: Vec::new(),
    }
}

/// Two schemes, a prerequisite, three calls and three terms.
pub(crate) fn library(version: &str) -> Library {
    let mut library = Library::default();
    library.rules.version = version.to_owned();
    let summary = passage("Remboursement dérogatoire d'un an, le temps de finir l'étude.", "One-year exceptional reimbursement.");
    let pecan = scheme(
        &mut library,
        "pecan",
        "acces_derogatoire",
        text("Prise en charge anticipée numérique", "Early digital reimbursement"),
        summary,
    );
    pecan.delays.push(fact("Instruction par la commission", FactValue::Number(60.0), "jours", "css-R162-113"));
    pecan.pitfalls.push(passage("Une application contre la dépression a été refusée.", "An app against depression was refused."));
    let summary =
        passage("Vendre aux établissements de santé par les marchés publics.", "Sell to hospitals through public tenders.");
    scheme(&mut library, "achat", "marche", text("Achat par l’hôpital", "Hospital purchase"), summary);
    library.rules.prerequisites.push(PrerequisiteRules {
        id: "hds".to_owned(),
        name: text("Hébergement de données de santé", "Health data hosting"),
        status: "en_vigueur".to_owned(),
        category: "hebergement".to_owned(),
        in_force: Period::default(),
        applies_when: None,
        applies_strongly_when: None,
        conditions: Vec::new(),
        decision_table: Vec::new(),
        needed_for: Vec::new(),
    });
    library.prerequisites.push(Prerequisite {
        id: "hds".to_owned(),
        summary: passage("L’hébergeur doit être certifié ; le marquage CE n’y change rien.", "The host must be certified."),
        facts: Vec::new(),
        steps: vec![passage(
            "Choisir un hébergeur pour la télé-surveillance et l’e-santé.",
            "Choose a host for remote monitoring.",
        )],
        authority: Vec::new(),
        pitfalls: Vec::new(),
        legal_references: Vec::new(),
    });
    call(&mut library, "a-clos", "2026-02-01");
    call(&mut library, "b-ouvert", "2026-12-31");
    call(&mut library, "c-clos", "2026-02-01");
    library.glossary = vec![
        term(
            "pecan",
            text("PECAN", "PECAN"),
            text("Prise en charge anticipée numérique", "Early digital coverage"),
            &[],
            "pecan",
        ),
        term("mes", text("MES", "MES"), text("Mon espace santé", "My health space"), &["mon espace santé"], "hds"),
        term("dtx", text("Thérapie numérique", "Digital therapeutics"), text("DTx", "DTx"), &["dtx"], "pecan"),
    ];
    let phrases = |phrases: &[&str]| phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
    library.search.synonyms = vec![
        Synonyms::BothWays(phrases(&["secours provisoire", "prise en charge anticipée"])),
        Synonyms::OneWay { from: phrases(&["cloud"]), to: phrases(&["hébergement"]) },
    ];
    library.search.answers = vec![CuratedAnswer {
        id: "duree-pecan".to_owned(),
        asked: phrases(&["combien de temps pour pecan", "délai pecan"]),
        question: text("Combien de temps dure une PECAN ?", "How long does a PECAN last?"),
        answer: text("Un an.", "One year."),
        fiches: vec![FicheRef { kind: FicheKind::Scheme, id: "pecan".to_owned() }],
        provenance: provenance(&["r-general"]),
    }];
    library
}

pub(super) fn index() -> Index {
    Index::build(&library("essai"), &Place::Memory).unwrap()
}

pub(super) fn query(text: &str) -> Query {
    Query {
        text: text.to_owned(),
        locale: Locale::Fr,
        kinds: Vec::new(),
        states: Vec::new(),
        themes: Vec::new(),
        date: day("2026-06-01"),
        page: 1,
        per_page: 10,
        exact: false,
    }
}

pub(super) fn ask(text: &str) -> Results {
    index().search(&query(text)).unwrap()
}

pub(super) fn first(text: &str) -> (FicheKind, String) {
    let hit = ask(text).hits.into_iter().next().unwrap_or_else(|| panic!("nothing for {text}"));
    (hit.kind, hit.id)
}

pub(super) fn marked(hit: &Hit) -> Vec<&str> {
    hit.extract.iter().filter(|piece| piece.marked).map(|piece| piece.text.as_str()).collect()
}
