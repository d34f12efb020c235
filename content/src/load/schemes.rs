//! `schemes/*.yaml`.

use super::criteria::criteria;
use super::node::Node;
use super::parts::{fact, facts, passage, passages, period, provenance, summary};
use super::reader::{Block, Doc};
use crate::model::scheme::CeRequirement;
use crate::model::{Relations, Rules, Scheme, SchemeRules};

const STATUSES: [(&str, &str); 3] = [
    ("active", "active"),
    ("en_discussion", "en_discussion"),
    ("texte_d_application_a_verifier", "texte_d_application_a_verifier"),
];

/// A scheme and its place among the others.
pub(super) struct Read {
    pub order: f64,
    pub rules: SchemeRules,
    pub fiche: Scheme,
}

pub(super) fn scheme<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<Read> {
    doc.block(node, |block| {
        let id = block.text("id");
        let order = block.required("order", super::reader::Doc::number);
        let name = block.translated("name");
        let status = block.required("status", |doc, node| doc.word(node, &STATUSES));
        let family = block.text("family");
        let in_force = period(block);
        let criteria = criteria(block, "criteria", rules);
        if criteria.is_empty() && block.get("criteria").is_none_or(Node::is_empty_list) {
            doc.error(block.node, "une voie a besoin d'au moins un critère : ajouter « criteria »");
        }
        let summary = block.required("summary", summary);
        let ce_requirement = block.required("ce_requirement", ce_requirement);
        let clinical_study = block.required("clinical_study", passage);
        let relations = block.required("relations", relations);
        let how_to_apply = block.required("how_to_apply", passage);
        let authority_criteria = block.list("authority_criteria", fact);
        let aliases = block.texts("aliases");
        let evaluators = facts(block, "evaluators");
        let delays = facts(block, "delays");
        let duration = facts(block, "duration");
        let amounts = facts(block, "amounts");
        let obligations = passages(block, "obligations");
        let pitfalls = passages(block, "pitfalls");
        let legal_references = block.texts("legal_references");
        let statistics = facts(block, "statistics");
        let examples = facts(block, "examples");
        let generic_pathologies = facts(block, "generic_pathologies");
        let (id, authority) = (id?, u16::try_from(authority_criteria.len()).unwrap_or(u16::MAX));
        Some(Read {
            order: order?,
            rules: SchemeRules {
                id: id.clone(),
                name: name?,
                status: status?.to_owned(),
                family: family?,
                in_force,
                criteria,
                authority_criteria: authority,
            },
            fiche: Scheme {
                id,
                summary: summary?,
                aliases,
                ce_requirement: ce_requirement?,
                clinical_study: clinical_study?,
                authority_criteria,
                evaluators,
                delays,
                duration,
                amounts,
                obligations,
                relations: relations?,
                how_to_apply: how_to_apply?,
                pitfalls,
                legal_references,
                statistics,
                examples,
                generic_pathologies,
            },
        })
    })
}

fn ce_requirement<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<CeRequirement> {
    doc.block(node, |block| {
        let required = block.optional("required", super::reader::Doc::flag);
        let classes = block.optional_wording("classes");
        let note = block.optional_wording("note");
        Some(CeRequirement { required, classes, note, provenance: provenance(block)? })
    })
}

fn relations<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Relations> {
    doc.block(node, |block: &Block<'a>| {
        let (follow_on, preceded_by) = (block.texts("follow_on"), block.texts("preceded_by"));
        let (incompatible_with, alternatives) = (block.texts("incompatible_with"), block.texts("alternatives"));
        Some(Relations { follow_on, preceded_by, incompatible_with, alternatives, provenance: provenance(block)? })
    })
}
