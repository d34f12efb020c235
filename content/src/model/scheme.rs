//! Schemes: the routes to reimbursement, early access, experiments and markets.

use serde::{Deserialize, Serialize};

use super::{Criterion, Fact, Passage, Period, Provenance, Text};

/// The part of a scheme that the engine evaluates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SchemeRules {
    /// Identifier, also the last segment of its address.
    pub id: String,
    /// Name.
    pub name: Text,
    /// `active`, `en_discussion`, `texte_d_application_a_verifier`.
    pub status: String,
    /// `droit_commun`, `acces_derogatoire`, `experimentation`, `marche`, `comparateur_europeen`.
    pub family: String,
    /// When the scheme exists.
    pub in_force: Period,
    /// The conditions, all of which must hold.
    pub criteria: Vec<Criterion>,
    /// How many criteria only an authority can decide.
    pub authority_criteria: u16,
}

/// How schemes relate to each other, for the same indication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relations {
    /// Schemes that usually come next.
    pub follow_on: Vec<String>,
    /// Schemes that may come before.
    pub preceded_by: Vec<String>,
    /// Schemes that cannot be held together with this one.
    pub incompatible_with: Vec<String>,
    /// Other schemes to consider.
    pub alternatives: Vec<String>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Whether a CE marking is needed, and of which classes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CeRequirement {
    /// Whether it is compulsory; `None` where it depends.
    pub required: Option<bool>,
    /// Classes covered, in words.
    pub classes: Option<Text>,
    /// Remark.
    pub note: Option<Text>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The fiche of a scheme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scheme {
    /// Identifier.
    pub id: String,
    /// What it is, in two sentences.
    pub summary: Passage,
    /// Other words people use for it.
    pub aliases: Vec<String>,
    /// The CE marking it asks for.
    pub ce_requirement: CeRequirement,
    /// The evidence expected.
    pub clinical_study: Passage,
    /// What only an authority decides.
    pub authority_criteria: Vec<Fact>,
    /// Who evaluates and decides.
    pub evaluators: Vec<Fact>,
    /// Delays of the procedure.
    pub delays: Vec<Fact>,
    /// How long it lasts.
    pub duration: Vec<Fact>,
    /// Tariffs, caps, shares.
    pub amounts: Vec<Fact>,
    /// What it obliges to.
    pub obligations: Vec<Passage>,
    /// Relations with other schemes.
    pub relations: Relations,
    /// How to apply.
    pub how_to_apply: Passage,
    /// Frequent mistakes.
    pub pitfalls: Vec<Passage>,
    /// Sources to cite on the page.
    pub legal_references: Vec<String>,
    /// Figures of its use.
    pub statistics: Vec<Fact>,
    /// Products that went this way.
    pub examples: Vec<Fact>,
    /// Conditions covered by generic lines.
    pub generic_pathologies: Vec<Fact>,
}
