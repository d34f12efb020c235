// The questionnaire of the journeys: what is answered, one question after the other.
import assert from "node:assert/strict";

// A digital therapeutic for insomnia, CE marked, trial running, results in five months.
export const ANSWERS = {
  product_kind: ["dtx"],
  use_mode: "individuel_patient",
  medical_purpose: "oui",
  is_software: "oui",
  therapeutic_purpose: "oui",
  monitoring_only: "non",
  md_qualification: "dm",
  ce_marking: "obtenu",
  ce_covers_indication: "oui",
  benefit_claims: ["clinique"],
  clinical_evidence: "donnees_preliminaires",
  study_status: "en_cours",
  months_to_sufficient_data: "5",
  current_coverage: ["aucune"],
  past_decisions: ["aucune"],
  payer_target: ["assurance_maladie"],
  ansm_ban_or_suspension: "non",
  established_in: "france",
};
const MOST_QUESTIONS = 40;

/** The question on the page: name of its controls and what kind they are. */
const question = (page) =>
  page.$eval(".question-form", (form) => {
    const control = form.querySelector("fieldset input");
    return { name: control.name, type: control.type };
  });

/** Answers one question after the other with `answer`; tells how many were asked. */
export async function answerAll(page, answer) {
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    if ((await page.locator(".question-form").count()) === 0) return asked;
    await answer(page, await question(page));
  }
  assert.fail(`more than ${MOST_QUESTIONS} questions`);
}
