// One address for each kind of page, in both languages.
const ANSWERS =
  "product_kind=dtx&md_qualification=dm&is_software=oui&therapeutic_purpose=oui&ce_marking=obtenu&ce_covers_indication=oui" +
  "&use_mode=individuel_patient&benefit_claims=clinique&clinical_evidence=donnees_preliminaires&study_status=en_cours" +
  "&months_to_sufficient_data=5&current_coverage=aucune&past_decisions=aucune&ansm_ban_or_suspension=non&monitoring_only=non" +
  "&payer_target=assurance_maladie&established_in=france";

export const SITUATION = ANSWERS;

export const FRENCH = [
  "/fr",
  "/fr/diagnostic",
  `/fr/diagnostic?${ANSWERS}`,
  "/fr/diagnostic?medical_purpose=non&md_qualification=dm&inconnue=1",
  "/fr/diagnostic/complet",
  `/fr/diagnostic/recapitulatif?${ANSWERS}`,
  "/fr/diagnostic/resultat",
  `/fr/diagnostic/resultat?${ANSWERS}`,
  `/fr/diagnostic/comparaison?${ANSWERS}`,
  "/fr/diagnostic/comparaison?scheme=pecan-dtx&scheme=lppr-nom-de-marque",
  `/fr/diagnostic/constat?${ANSWERS}`,
  "/fr/feuille-de-route?scheme=pecan-dtx&scheme=lppr-nom-de-marque",
  "/fr/simulation-financiere?scheme=pecan-dtx&decision=4&start=100&stay=95",
  "/fr/appels/calendrier",
  "/fr/voies",
  "/fr/voies/pecan-dtx",
  `/fr/voies/pecan-dtx?${ANSWERS}`,
  "/fr/prerequis",
  "/fr/prerequis/regle-11-classification",
  "/fr/appels",
  "/fr/appels/eic-accelerator",
  "/fr/acteurs",
  "/fr/acteurs/has",
  "/fr/guides",
  "/fr/guides/vendre-a-l-hopital",
  "/fr/glossaire",
  "/fr/recherche",
  "/fr/recherche?q=pecan",
  `/fr/recherche?q=dur%C3%A9e+pecan&${ANSWERS}`,
  "/fr/recherche?q=telesurveillanse+pecan",
  "/fr/recherche?q=telesurveillanse+pecan&exact=1&kind=scheme",
  "/fr/recherche?q=chaussure+rouge+hopital",
  "/fr/recherche?q=xyzzyqwk",
  "/fr/recherche/qualite",
  "/fr/contact",
  "/fr/accessibilite",
  "/fr/mentions-legales",
  "/fr/confidentialite",
  "/fr/plan-du-site",
];

export const ENGLISH = [
  "/en",
  "/en/assessment",
  `/en/assessment?${ANSWERS}`,
  "/en/assessment/all",
  `/en/assessment/summary?${ANSWERS}`,
  `/en/assessment/result?${ANSWERS}`,
  `/en/assessment/comparison?${ANSWERS}`,
  "/en/roadmap?scheme=pecan-dtx",
  "/en/money-simulation?scheme=pecan-telesurveillance",
  "/en/calls/calendar",
  `/en/assessment/snapshot?${ANSWERS}`,
  "/en/routes",
  "/en/routes/pecan-dtx",
  "/en/requirements",
  "/en/requirements/ai-act",
  "/en/calls",
  "/en/calls/i-nov",
  "/en/bodies",
  "/en/bodies/has",
  "/en/guides",
  "/en/guides/vendre-a-l-hopital",
  "/en/glossary",
  "/en/search?q=reimbursement",
  "/en/search/quality",
  "/en/contact",
  "/en/accessibility",
  "/en/legal-notice",
  "/en/privacy",
  "/en/site-map",
];

/** Pages that say what is wrong with what was asked. */
export const REFUSED = [
  "/fr/nulle-part",
  "/en/nowhere",
  "/fr/feuille-de-route?scheme=pecan-dtx&on=demain",
  "/fr/simulation-financiere?scheme=pecan-dtx&start=-3",
];
