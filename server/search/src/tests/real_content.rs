use std::path::Path;

use content::load;
use content::{Library, Locale};

use super::library::{day, query};
use crate::{Index, Place};

/// The content of the desk.
fn content() -> Library {
    let files = load::read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))).expect("content files");
    load::load(&files, day("2026-11-01")).expect("content without faults").library
}

/// Query, and the fiches of which one must come first.
const GOLDEN: &[(&str, &[&str])] = &[
    ("pecan", &["pecan-dtx", "pecan-telesurveillance"]),
    ("certificat ans", &["ans-certificat-dmn"]),
    ("certif ans", &["ans-certificat-dmn"]),
    ("R. 162-113", &["pecan-dtx", "pecan-telesurveillance"]),
    ("hebergement donnees de sante", &["hds-v2"]),
    ("HDS", &["hds-v2"]),
    ("l’hôpital achat", &["achat-etablissements"]),
    ("comment vendre a lhopital", &["vendre-a-l-hopital", "achat-etablissements"]),
    ("dtx", &["pecan-dtx"]),
    ("thérapies numériques", &["pecan-dtx", "therapie-numerique-de-la-preuve-au-remboursement"]),
    ("marquage ce", &["marquage-ce-rdm"]),
    ("est-ce que je peux me passer du marquage CE", &["acces-derogatoire", "pas-encore-de-marquage-ce", "marquage-ce-rdm"]),
    ("ia act", &["ai-act"]),
    ("règlement intelligence artificielle", &["ai-act"]),
    ("pecan telesurv", &["pecan-telesurveillance"]),
    (
        "télé-surveillance médicale",
        &["telesurveillance-latm-nom-de-marque", "telesurveillance-latm-ligne-generique", "pecan-telesurveillance"],
    ),
    ("appel a projet IA imagerie", &["aap-imagerie-medicale", "aap-evaluation-dmn-ia"]),
    ("crédit d'impôt recherche", &["cir"]),
    ("CIR", &["cir"]),
    ("jeune entreprise innovante", &["jei"]),
    ("nis 2", &["nis2"]),
    ("nis2", &["nis2"]),
    ("e-cps", &["pro-sante-connect"]),
    ("prosanteconnect", &["pro-sante-connect"]),
    ("mssante", &["mssante"]),
    ("messagerie securisee", &["mssante"]),
    ("mon espace santé référencement", &["mon-espace-sante"]),
    ("gnius", &["g-nius"]),
    ("bpi france", &["bpifrance"]),
    ("forfait innovation", &["forfait-innovation"]),
    ("article 51", &["article-51"]),
    ("diga", &["diga-allemagne"]),
    ("application Allemagne", &["diga-allemagne"]),
    ("entrepot de données de santé", &["entrepot-donnees-sante"]),
    ("classe IIa règle 11", &["regle-11-classification"]),
    ("analyse d'impact", &["aipd"]),
    ("RGPD", &["rgpd-donnees-sante"]),
    ("loi jardé", &["loi-jarde-riph"]),
    ("investigation clinique", &["investigation-clinique-dm"]),
    ("i lab", &["i-lab"]),
    ("ilab", &["i-lab"]),
    ("liste en sus", &["liste-en-sus"]),
    ("intra ghs", &["intra-ghs"]),
    ("LPPR nom de marque", &["lppr-nom-de-marque"]),
    ("ligne générique lppr", &["lppr-ligne-generique"]),
    ("publicite dispositif medical", &["publicite-dm"]),
    ("ségur du numérique", &["segur-numerique"]),
    ("haute autorité de santé", &["has"]),
    ("CNIL", &["cnil"]),
    ("2017/745", &["marquage-ce-rdm"]),
    ("snds", &["acces-snds"]),
];

/// What the desk knows nothing of.
const NONSENSE: &[&str] = &[
    "recette de la tarte aux pommes",
    "asdfghjkl",
    "horaires de la piscine municipale",
    "lorem ipsum dolor sit amet",
    "météo demain à Brest",
    "acheter un vélo électrique d'occasion",
    "x7k9q2",
    "résultats du championnat de football",
];

#[test]
fn what_founders_type_finds_the_right_fiche_first() {
    let library = content();
    let index = Index::build(&library, &Place::Memory).unwrap();
    let mut wrong = Vec::new();
    for (text, expected) in GOLDEN {
        let results = index.search(&query(text)).unwrap();
        let found: Vec<_> =
            results.hits.iter().take(4).map(|hit| format!("{}/{} {:.2}", hit.kind.id(), hit.id, hit.score)).collect();
        if !results.sure || !results.hits.first().is_some_and(|hit| expected.contains(&hit.id.as_str())) {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    for text in NONSENSE {
        let results = index.search(&query(text)).unwrap();
        if results.sure {
            wrong.push(format!("{text} is sure"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for locale in Locale::ALL {
        assert!(!index.suggest("hds", locale, 8).is_empty());
    }
}
