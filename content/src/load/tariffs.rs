//! `tariffs/*.yaml`: the tariffs of a scheme. Amounts and lengths of time are those of its fiche, referred to by their key.

use super::node::{Kind, Node};
use super::parts::period;
use super::reader::{Block, Doc, instead};
use super::written::Written;
use super::{Document, named_as_its_fiche};
use crate::model::decimal::{DecimalFault, scaled};
use crate::model::tariff::{Band, Charge, KnownPrice, PatientShare, Phase, Price, Rhythm, SchemeTariffs, Span, Tapering};
use crate::model::{Euros, Fact, FactValue, Figure, Library, Scheme, Tariff};

const PHASES: [(&str, Phase); 2] = [("early_access", Phase::EarlyAccess), ("common_law", Phase::CommonLaw)];
const RHYTHMS: [(&str, Rhythm); 2] = [("once", Rhythm::Once), ("monthly", Rhythm::Monthly)];

/// Reads the tariffs of one scheme of `library`, which already holds the fiches.
pub(super) fn tariffs<'a>(
    doc: &Doc<'a>,
    document: &'a Document<'a>,
    library: &Library,
    written: &Written,
) -> Option<SchemeTariffs> {
    let node = &document.root;
    doc.block(node, |block| {
        let fiche = block.required("scheme", |doc, node| {
            let id = doc.text(node)?;
            named_as_its_fiche(doc, document, &id);
            let fiche = library.scheme(&id);
            if fiche.is_none() && !written.in_file(&id) {
                let known: Vec<&str> = library.schemes.iter().map(|fiche| fiche.id.as_str()).collect();
                doc.error(node, format!("la voie « {id} » n'existe pas ; {}", instead(&id, &known)));
            }
            fiche
        });
        let phase = block.required("phase", |doc, node| doc.word(node, &PHASES));
        // Without its fiche, nothing below can be looked up; whoever reads the fiche tells its faults.
        let Some(fiche) = fiche else {
            for key in ["lasts", "continuity", "tariffs", "patient_share", "paid_to_others"] {
                block.get(key);
            }
            return None;
        };
        let lasts = block.optional("lasts", |doc, node| span(doc, node, fiche));
        let continuity = block.optional("continuity", |doc, node| span(doc, node, fiche));
        let tariffs = block.list("tariffs", |doc, node| tariff(doc, node, fiche).map(|tariff| (node, tariff)));
        if block.get("tariffs").is_none_or(Node::is_empty_list) {
            doc.error(node, "aucun tarif : ajouter « tariffs », ou retirer le fichier");
        }
        overlapping(doc, &tariffs);
        let patient_share = block.optional("patient_share", |doc, node| patient_share(doc, node, fiche));
        let paid_to_others = block.list("paid_to_others", |doc, node| amount(doc, node, fiche).cloned());
        Some(SchemeTariffs {
            scheme: fiche.id.clone(),
            phase: phase?,
            lasts,
            continuity,
            tariffs: tariffs.into_iter().map(|(_, tariff)| tariff).collect(),
            patient_share,
            paid_to_others,
        })
    })
}

fn overlapping<'a>(doc: &Doc<'a>, tariffs: &[(&'a Node, Tariff)]) {
    for (position, (node, tariff)) in tariffs.iter().enumerate() {
        let meets = |other: &&(&Node, Tariff)| {
            let (one, two) = (tariff.in_force, other.1.in_force);
            let starts_before_end = |from: Option<_>, until: Option<_>| from.zip(until).is_none_or(|(from, until)| from <= until);
            other.1.id == tariff.id && starts_before_end(one.from, two.until) && starts_before_end(two.from, one.until)
        };
        if let Some((before, _)) = tariffs[..position].iter().find(meets) {
            let message = format!(
                "le tarif « {} » s'applique déjà à la même date (ligne {}) : donner une fin à l'ancien avec « in_force: {{until: …}} »",
                tariff.id, before.line
            );
            doc.error(node, message);
        }
    }
}

fn tariff<'a>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme) -> Option<Tariff> {
    doc.block(node, |block| {
        let id = block.text("id");
        let label = block.translated("label");
        let in_force = period(block);
        let price = match (block.get("charges"), block.get("asked")) {
            (Some(_), None) => known(block, fiche),
            (None, Some(node)) => asked(doc, node, fiche),
            _ => {
                doc.error(node, "un tarif a soit « charges » (montants connus), soit « asked » (montant à demander)");
                None
            }
        };
        Some(Tariff { id: id?, label: label?, in_force, price: price? })
    })
}

fn known(block: &Block<'_>, fiche: &Scheme) -> Option<Price> {
    let charges = block.list("charges", |doc, node| charge(doc, node, fiche));
    let yearly_cap = block.optional("yearly_cap", |doc, node| figure(doc, node, fiche));
    let tapering = block.optional("tapering", |doc, node| tapering(doc, node, fiche));
    let steady = matches!(charges.as_slice(), [Charge { rhythm: Rhythm::Monthly, from_month: 1, .. }]);
    if let (Some(_), Some(node), false) = (&tapering, block.get("tapering"), steady || charges.is_empty()) {
        block.doc.error(node, "seul un tarif fait d'un unique montant mensuel peut être dégressif");
    }
    (!charges.is_empty()).then(|| Price::Known(Box::new(KnownPrice { charges, yearly_cap, tapering })))
}

fn charge<'a>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme) -> Option<Charge> {
    doc.block(node, |block| {
        let figure = block.required("amount", |doc, node| figure(doc, node, fiche));
        let from_month = block.required("from_month", |doc, node| whole(doc, node, 1, 600));
        let rhythm = block.required("rhythm", |doc, node| doc.word(node, &RHYTHMS));
        Some(Charge { figure: figure?, from_month: u16::try_from(from_month?).ok()?, rhythm: rhythm? })
    })
}

fn asked<'a>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme) -> Option<Price> {
    doc.block(node, |block| {
        let read = |doc: &Doc<'a>, node: &'a Node| {
            let fact = amount(doc, node, fiche)?;
            if fact.value == FactValue::Unknown {
                return Some(fact.clone());
            }
            doc.error(node, format!("la fiche donne « {} » : s'y référer dans « charges » au lieu de le demander", fact.key));
            None
        };
        let fact = block.required("amount", read);
        let rhythm = block.optional("rhythm", |doc, node| doc.word(node, &RHYTHMS));
        Some(Price::Asked { fact: Box::new(fact?), rhythm })
    })
}

fn tapering<'a>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme) -> Option<Tapering> {
    doc.block(node, |block| {
        let floor = block.optional("floor", |doc, node| figure(doc, node, fiche));
        let bands = block.list("bands", |doc, node| {
            doc.block(node, |block| {
                let above = block.required("above", |doc, node| whole(doc, node, 1, 100_000_000));
                let figure = block.required("amount", |doc, node| figure(doc, node, fiche));
                Some((node, Band { above: above?, figure: figure? }))
            })
        });
        for pair in bands.windows(2) {
            if pair[1].1.above <= pair[0].1.above || pair[1].1.figure.amount >= pair[0].1.figure.amount {
                doc.error(pair[1].0, "les paliers se suivent par nombre de patients croissant et montant décroissant");
            }
        }
        Some(Tapering { floor, bands: bands.into_iter().map(|(_, band)| band).collect() })
    })
}

fn patient_share<'a>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme) -> Option<PatientShare> {
    doc.block(node, |block| {
        if let Some(node) = block.get("covered") {
            let fact = amount(doc, node, fiche)?;
            let covered = match &fact.value {
                FactValue::Number(number) => scaled(&number.to_string(), 0).ok().and_then(|number| u8::try_from(number).ok()),
                _ => None,
            };
            let share = covered.and_then(|covered| 100_u8.checked_sub(covered));
            if share.is_none() {
                doc.error(node, format!("« {} » n'est pas un taux entier de 0 à 100", fact.key));
            }
            return share.map(|share| PatientShare { fact: fact.clone(), low: share, high: share });
        }
        let fact = block.required("amount", |doc, node| amount(doc, node, fiche));
        let bound = |key| {
            block.required(key, |doc, node| {
                let percent = whole(doc, node, 0, 100)?;
                if fact.is_some_and(|fact| !says(fact, percent)) {
                    doc.error(
                        node,
                        format!("la fiche ne donne pas le taux de {percent} % : relire le montant auquel il se réfère"),
                    );
                }
                u8::try_from(percent).ok()
            })
        };
        let (low, high) = (bound("low"), bound("high"));
        if low.zip(high).is_some_and(|(low, high)| high < low) {
            doc.error(node, "« low » est plus grand que « high » : les échanger");
        }
        Some(PatientShare { fact: fact?.clone(), low: low?, high: high? })
    })
}

/// Whether the words of a fact hold this number.
fn says(fact: &Fact, number: u32) -> bool {
    let FactValue::Text(text) = &fact.value else { return false };
    text.fr.split(|character: char| !character.is_ascii_digit()).any(|digits| digits.parse() == Ok(number))
}

fn figure<'a>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme) -> Option<Figure> {
    let fact = amount(doc, node, fiche)?;
    let FactValue::Number(number) = &fact.value else {
        let message =
            format!("« {} » n'est pas un nombre dans la fiche ; un montant inconnu se demande avec « asked »", fact.key);
        doc.error(node, message);
        return None;
    };
    // The reader holds numbers as binary fractions: their shortest text gives back what was written, up to fifteen digits.
    match scaled(&number.to_string(), 2) {
        Ok(cents) if cents >= 0 => Some(Figure { fact: fact.clone(), amount: Euros::from_cents(cents) }),
        Err(DecimalFault::TooPrecise(_)) => {
            doc.error(
                node,
                format!("« {} » a plus de deux décimales dans la fiche : écrire un montant en centimes entiers", fact.key),
            );
            None
        }
        _ => {
            doc.error(node, format!("« {} » n'est pas un montant dans la fiche", fact.key));
            None
        }
    }
}

fn amount<'a, 's>(doc: &Doc<'a>, node: &'a Node, fiche: &'s Scheme) -> Option<&'s Fact> {
    fact(doc, node, fiche, "amounts", &fiche.amounts)
}

/// The fact that a key names in one list of the fiche.
fn fact<'a, 's>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme, list: &str, facts: &'s [Fact]) -> Option<&'s Fact> {
    let key = doc.text(node)?;
    let found = facts.iter().find(|fact| fact.key == key);
    if found.is_none() {
        let known: Vec<&str> = facts.iter().map(|fact| fact.key.as_str()).collect();
        doc.error(node, format!("« {key} » n'est pas dans « {list} » de la fiche {} ; {}", fiche.id, instead(&key, &known)));
    }
    found
}

fn span<'a>(doc: &Doc<'a>, node: &'a Node, fiche: &Scheme) -> Option<Span> {
    let fact = fact(doc, node, fiche, "duration", &fiche.duration)?;
    let months_in = |unit: &str| match unit {
        "mois" => Some(1),
        "an" | "ans" => Some(12),
        _ => None,
    };
    let unit = fact.unit.as_ref().and_then(|unit| months_in(&unit.fr));
    let number = match &fact.value {
        FactValue::Number(number) => scaled(&number.to_string(), 0).ok().and_then(|number| u16::try_from(number).ok()),
        _ => None,
    };
    let months = number.zip(unit).and_then(|(number, unit)| number.checked_mul(unit));
    if months.is_none() {
        doc.error(node, format!("« {} » n'est pas un nombre entier de mois ou d'ans dans la fiche : le retirer", fact.key));
    }
    months.map(|months| Span { fact: fact.clone(), months })
}

fn whole(doc: &Doc<'_>, node: &Node, least: u32, most: u32) -> Option<u32> {
    let number = match &node.kind {
        Kind::Number(number) => scaled(&number.to_string(), 0).ok().and_then(|number| u32::try_from(number).ok()),
        _ => None,
    };
    let number = number.filter(|number| (least..=most).contains(number));
    if number.is_none() {
        doc.error(node, format!("un nombre entier de {least} à {most} est attendu ici"));
    }
    number
}
