//! Schemes as the library describes them, without a dossier.

use content::model::library::FicheKind;
use content::model::{Scheme, SchemeRules};
use serde::Serialize;
use utoipa::ToSchema;

use super::citation::sources;
use super::{Citation, FactReport, LibraryReference, PassageReport, Scope, SourceReport, Trace};

/// All schemes in brief.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SchemeList {
    /// Which library says so.
    pub library: LibraryReference,
    /// The schemes, in the order of the pages.
    pub schemes: Vec<SchemeSummary>,
}

/// A scheme in brief.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SchemeSummary {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its fiche.
    pub url: String,
    /// Family, such as `droit_commun`.
    pub family: String,
    /// Status, such as `active`.
    pub status: String,
    /// Whether it is in force on the date asked for.
    pub in_force: bool,
    /// What it is.
    pub summary: PassageReport,
}

/// A scheme in full.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SchemeFiche {
    /// Which library says so.
    pub library: LibraryReference,
    /// The scheme in brief.
    #[serde(flatten)]
    pub scheme: SchemeSummary,
    /// Other words people use for it.
    pub aliases: Vec<String>,
    /// Its conditions.
    pub conditions: Trace,
    /// The CE marking it asks for.
    pub ce_marking: CeMarking,
    /// The evidence expected.
    pub clinical_study: PassageReport,
    /// What only an authority decides.
    pub authority_criteria: Vec<FactReport>,
    /// Who evaluates and decides.
    pub evaluators: Vec<FactReport>,
    /// Delays of the procedure.
    pub delays: Vec<FactReport>,
    /// How long it lasts.
    pub duration: Vec<FactReport>,
    /// Tariffs, caps, shares.
    pub amounts: Vec<FactReport>,
    /// What it obliges to.
    pub obligations: Vec<PassageReport>,
    /// How it relates to other schemes.
    pub relations: RelationsReport,
    /// How to apply.
    pub how_to_apply: PassageReport,
    /// Frequent mistakes.
    pub pitfalls: Vec<PassageReport>,
    /// The articles it rests on.
    pub legal_references: Vec<SourceReport>,
    /// Figures of its use.
    pub statistics: Vec<FactReport>,
    /// Products that went this way.
    pub examples: Vec<FactReport>,
    /// Conditions covered by generic lines.
    pub generic_pathologies: Vec<FactReport>,
}

/// Whether a CE marking is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CeMarking {
    /// Whether it is compulsory; null where it depends.
    #[schema(required = true)]
    pub required: Option<bool>,
    /// Classes covered.
    #[schema(required = true)]
    pub classes: Option<String>,
    /// Remark.
    #[schema(required = true)]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub citation: Citation,
}

/// How a scheme relates to others, for the same indication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RelationsReport {
    /// Schemes that usually come next.
    pub follow_on: Vec<String>,
    /// Schemes that may come before.
    pub preceded_by: Vec<String>,
    /// Schemes that cannot be held together with it.
    pub incompatible_with: Vec<String>,
    /// Other schemes to consider.
    pub alternatives: Vec<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub citation: Citation,
}

impl SchemeList {
    /// All schemes of the library.
    pub fn new(scope: &Scope<'_>) -> Self {
        let library = scope.library;
        let schemes = library.rules.schemes.iter().zip(&library.schemes);
        Self {
            library: scope.library_reference(),
            schemes: schemes.map(|(rules, fiche)| SchemeSummary::new(scope, rules, fiche)).collect(),
        }
    }
}

impl SchemeSummary {
    fn new(scope: &Scope<'_>, rules: &SchemeRules, fiche: &Scheme) -> Self {
        Self {
            id: rules.id.clone(),
            name: scope.text(&rules.name),
            url: scope.url(FicheKind::Scheme, &rules.id),
            family: rules.family.clone(),
            status: rules.status.clone(),
            in_force: rules.in_force.contains(scope.date),
            summary: PassageReport::new(scope, &fiche.summary),
        }
    }
}

impl SchemeFiche {
    /// The fiche of the scheme `id`; none if there is no such scheme.
    pub fn new(scope: &Scope<'_>, id: &str) -> Option<Self> {
        let rules = scope.library.rules.scheme(id)?;
        let fiche = scope.library.scheme(id)?;
        let facts = |facts| FactReport::list(scope, facts);
        Some(Self {
            library: scope.library_reference(),
            scheme: SchemeSummary::new(scope, rules, fiche),
            aliases: fiche.aliases.clone(),
            conditions: Trace::unassessed(scope, &rules.criteria),
            ce_marking: ce_marking(scope, fiche),
            clinical_study: PassageReport::new(scope, &fiche.clinical_study),
            authority_criteria: facts(&fiche.authority_criteria),
            evaluators: facts(&fiche.evaluators),
            delays: facts(&fiche.delays),
            duration: facts(&fiche.duration),
            amounts: facts(&fiche.amounts),
            obligations: PassageReport::list(scope, &fiche.obligations),
            relations: relations(scope, fiche),
            how_to_apply: PassageReport::new(scope, &fiche.how_to_apply),
            pitfalls: PassageReport::list(scope, &fiche.pitfalls),
            legal_references: sources(scope, &fiche.legal_references),
            statistics: facts(&fiche.statistics),
            examples: facts(&fiche.examples),
            generic_pathologies: facts(&fiche.generic_pathologies),
        })
    }
}

fn ce_marking(scope: &Scope<'_>, fiche: &Scheme) -> CeMarking {
    let requirement = &fiche.ce_requirement;
    CeMarking {
        required: requirement.required,
        classes: requirement.classes.as_ref().map(|classes| scope.text(classes)),
        note: requirement.note.as_ref().map(|note| scope.text(note)),
        citation: Citation::new(scope, Some(&requirement.provenance)),
    }
}

fn relations(scope: &Scope<'_>, fiche: &Scheme) -> RelationsReport {
    let relations = &fiche.relations;
    RelationsReport {
        follow_on: relations.follow_on.clone(),
        preceded_by: relations.preceded_by.clone(),
        incompatible_with: relations.incompatible_with.clone(),
        alternatives: relations.alternatives.clone(),
        citation: Citation::new(scope, Some(&relations.provenance)),
    }
}
