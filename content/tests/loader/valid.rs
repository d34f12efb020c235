//! The texts of a small set of content files without a fault.

const SOURCES: &str = "sources:
  - {id: loi, title: La loi, kind: official_law, status: retrieved, as_of: 2026-08-20}
";

const VOCABULARY: &str = "family: {marche: {fr: Marché, en: Market}}
status: {active: {fr: Active, en: Active}, en_vigueur: {fr: En vigueur, en: In force}, ouvert: {fr: Ouvert, en: Open}}
category: {donnees: {fr: Données, en: Data}}
kind: {etat: {fr: État, en: State}}
step_actor: {company: {fr: Votre entreprise, en: Your company}, juge: {fr: Un juge, en: A judge}}
";

const QUESTIONS: &str = "section: produit
order: 1
title: {fr: Produit, en: Product}
intro: {fr: Votre produit, en: Your product}
questions:
  - id: marquage
    type: choice
    label: {fr: Marqué ?, en: Marked?}
    short: {fr: Marquage, en: Marking}
    help: {fr: Le marquage, en: The marking}
    options:
      - {id: obtenu, label: {fr: Oui, en: Obtained}}
      - {id: aucun, label: {fr: Non, en: None}}
      - {id: inconnu, label: {fr: Je ne sais pas, en: I do not know}, unknown: true}
  - id: mois
    type: number
    unit: {fr: mois, en: months}
    min: 0
    max: 120
    label: {fr: Combien de mois ?, en: How many months?}
    short: {fr: Mois, en: Months}
    help: {fr: Les mois, en: The months}
  - id: payeurs
    type: choices
    label: {fr: Qui paie ?, en: Who pays?}
    short: {fr: Payeurs, en: Payers}
    help: {fr: Les payeurs, en: The payers}
    exclusive: [personne]
    options:
      - {id: patient, label: {fr: Le patient, en: The patient}}
      - {id: hopital, label: {fr: L'hôpital, en: The hospital}}
      - {id: personne, label: {fr: Personne, en: Nobody}}
";

const PASSAGE: &str = "  text: {fr: Une phrase., en: A sentence.}
  sources: [loi]
  status: retrieved
  as_of: 2026-08-20
";

fn scheme(id: &str, order: u8) -> String {
    format!(
        "id: {id}
order: {order}
name: {{fr: Voie, en: Route}}
family: marche
status: active
summary:
{PASSAGE}ce_requirement: {{required: true, sources: [loi], status: retrieved, as_of: 2026-08-20}}
criteria:
  - id: marque
    label: {{fr: Le produit est marqué, en: The product is marked}}
    level: blocking
    question: marquage
    is: obtenu
    sources: [loi]
    status: retrieved
    as_of: 2026-08-20
clinical_study:
{PASSAGE}delays:
  - {{key: decision, label: {{fr: Décision, en: Decision}}, value: 60, unit: {{fr: jours, en: days}}, sources: [loi], status: retrieved, as_of: 2026-08-20}}
  - {{key: mystere, label: {{fr: Mystère, en: Mystery}}, unit: {{fr: jours, en: days}}, sources: [loi], status: retrieved, as_of: 2026-08-20}}
relations: {{follow_on: [], alternatives: [], sources: [loi], status: retrieved, as_of: 2026-08-20}}
how_to_apply:
{PASSAGE}"
    )
}

fn steps(id: &str) -> String {
    format!(
        "id: {id}
goal: decision
steps:
  - id: depot
    label: {{fr: Déposer, en: File}}
    actor: company
    said: how_to_apply
  - id: decision
    label: {{fr: Décision, en: Decision}}
    actor: ministere
    duration: {{kind: statutory, max: decision}}
    after: [depot]
"
    )
}

fn prerequisite() -> String {
    format!(
        "id: hebergement
order: 1
name: {{fr: Hébergement, en: Hosting}}
category: donnees
status: en_vigueur
applies_when:
  - {{question: marquage, is: obtenu}}
needed_for: [voie-a]
authority: [ministere]
summary:
{PASSAGE}"
    )
}

fn call() -> String {
    format!(
        "id: appel
name: {{fr: Appel, en: Call}}
family: marche
status: ouvert
operator: [ministere]
windows:
  - {{label: {{fr: Vague, en: Wave}}, kind: filing, opens: 2026-01-01, closes: 2026-12-31, sources: [loi], status: retrieved, as_of: 2026-08-20}}
summary:
{PASSAGE}how_to_apply:
{PASSAGE}"
    )
}

fn actor() -> String {
    format!(
        "id: ministere
name: {{fr: Ministère, en: Ministry}}
kind: etat
role:
{PASSAGE}for_startups:
{PASSAGE}url: {{key: page, label: {{fr: Site, en: Website}}, value: https://example.org, sources: [loi], status: retrieved, as_of: 2026-08-20}}
handles: [voie-a, appel]
"
    )
}

fn guide(title: &str) -> String {
    format!(
        "---
title: {title}
summary: {title}
order: 1
checked: 2026-11-22
sources: [loi]
related: [voie-a]
---

Voir [la voie](fiche:voie-a) et [le terme](terme:ce).
"
    )
}

const GLOSSARY: &str = "terms:
  - id: ce
    term: {fr: CE, en: CE}
    definition: {fr: Le marquage, en: The marking}
    see: [voie-a]
    sources: [loi]
";

const ROUTING: &str = "rules:
  - id: conseil
    label: {fr: Un conseil, en: A piece of advice}
    when:
      - {question: marquage, is: inconnu}
    recommend: [voie-b]
    sources: [loi]
    status: retrieved
    as_of: 2026-08-20
";

const SITUATION: &str = "id: cas
label: {fr: Un cas, en: A case}
answers: {marquage: obtenu, mois: 6, payeurs: [patient]}
expected:
  - {scheme: voie-a, verdict: eligible}
";

const SYNONYMS: &str = "synonyms:
  - both: [CE, marquage]
  - from: [appli, application]
    to: [logiciel]
    note: Les gens écrivent ainsi.
";

const ANSWERS: &str = "answers:
  - id: marque
    asked: [faut-il un marquage]
    question: {fr: Faut-il un marquage ?, en: Is marking needed?}
    answer: {fr: Oui., en: Yes.}
    fiches: [scheme/voie-a, term/ce]
    sources: [loi]
    status: retrieved
    checked: 2026-11-22
";

const GOLDEN: &str = "[reached]
ndcg = 0.9
measured = 2026-11-23

[[query]]
text = \"marquage\"
role = \"founder\"
kind = \"words\"
grades = { \"term/ce\" = 3, \"scheme/voie-a\" = 1 }

[[query]]
text = \"brouette\"
lang = \"en\"
role = \"advisor\"
kind = \"nonsense\"
";

/// The files: path and bytes.
pub fn files() -> [(String, Vec<u8>); 18] {
    let texts = [
        ("sources/lois.yaml", SOURCES.to_owned()),
        ("vocabulary/mots.yaml", VOCABULARY.to_owned()),
        ("questions/1-produit.yaml", QUESTIONS.to_owned()),
        ("schemes/voie-a.yaml", scheme("voie-a", 1)),
        ("schemes/voie-b.yaml", scheme("voie-b", 2)),
        ("steps/voie-a.yaml", steps("voie-a")),
        ("steps/voie-b.yaml", steps("voie-b")),
        ("prerequisites/hebergement.yaml", prerequisite()),
        ("calls/appel.yaml", call()),
        ("actors/ministere.yaml", actor()),
        ("guides/debuter.fr.md", guide("Débuter")),
        ("guides/debuter.en.md", guide("Start")),
        ("glossary/terms.yaml", GLOSSARY.to_owned()),
        ("routing/conseils.yaml", ROUTING.to_owned()),
        ("situations/cas.yaml", SITUATION.to_owned()),
        ("search/synonyms.yaml", SYNONYMS.to_owned()),
        ("search/answers.yaml", ANSWERS.to_owned()),
        ("search/golden.toml", GOLDEN.to_owned()),
    ];
    texts.map(|(path, text)| (path.to_owned(), text.into_bytes()))
}
