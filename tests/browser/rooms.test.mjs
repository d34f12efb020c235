// Dossiers and cases from both sides of the counter, with and without scripts; every page seen on the way is checked.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf } from "./support/faults.mjs";
import { ASK, people } from "./support/people.mjs";
import { portal } from "./support/portal.mjs";

const { open, data } = await portal();
const { send, signUp, joinStaff } = people(data);
const RESULT = "/fr/diagnostic/resultat?product_kind=dtx&ce_marking=obtenu&medical_purpose=oui";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a diagnostic becomes a dossier, a question and an answer ${how} scripts`, async () => {
    const company = await open(null, { javaScriptEnabled });
    const { page } = company;
    const mail = `founder-${how}@example.fr`;
    await signUp(page, mail);

    await page.goto(RESULT);
    await page.locator("main a[href*='dossiers/nouveau']").first().click();
    await send(page, { product: "Sommeil+", company_name: "Sommeil SAS" }, "main form.form button[type=submit]");
    assert.match(page.url(), /\/fr\/dossiers\/[0-9a-f-]{36}/);
    assert.match(await page.textContent("h1"), /Sommeil\+/);

    await page.locator("main a[href*='demandes/nouvelle']").first().click();
    await send(page, { subject: "Quelle voie ?", body: "</textarea><script>alert(1)</script>" }, ASK);
    assert.match(page.url(), /\/fr\/demandes\/[0-9a-f-]{36}\/recue/);
    const number = (await page.textContent("main")).match(/\d{4}-\d{5}/)[0];
    await page.goto(page.url().replace("/recue", ""));
    assert.match(await page.textContent(".thread"), /<\/textarea><script>/);

    const desk = await open(null, { javaScriptEnabled });
    await joinStaff(desk.page, `advisor-${how}@example.fr`);
    await desk.page.goto("/fr/bureau");
    await desk.page.locator("main a", { hasText: number }).first().click();
    assert.match(await desk.page.textContent("main"), /Sommeil/);
    await send(desk.page, { reply: "Voici la réponse." }, "main form:has([name=reply]) button[type=submit]:not([name])");
    assert.match(await desk.page.textContent(".thread"), /Voici la réponse/);
    assert.equal(await desk.page.locator(".notice form").count(), 1, "it can be taken back for half a minute");

    // A page that is left before its icon has come is no fault.
    const faults = [...company.faults, ...desk.faults].filter((fault) => !fault.includes("net::ERR_ABORTED"));
    assert.deepEqual(faults, []);
    await company.context.close();
    await desk.context.close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a dossier gets a roadmap that is ticked, dated, followed and read beside the case ${how} scripts`, async () => {
    const company = await open(null, { javaScriptEnabled });
    const { page } = company;
    const found = [];
    const look = async (at) => javaScriptEnabled && found.push(...(await faultsOf(at)));
    await signUp(page, `planner-${how}@example.fr`);
    await page.goto(RESULT);
    await page.locator("main a[href*='dossiers/nouveau']").first().click();
    await send(page, { product: "Sommeil+", company_name: "Sommeil SAS" }, "main form.form button[type=submit]");
    const dossier = page.url().split("?")[0];

    // Kept from the public page, without typing it again.
    await page.goto("/fr/feuille-de-route?scheme=pecan-dtx");
    await page.locator("main a", { hasText: "Garder dans un dossier" }).click();
    await look(page);
    await page.locator("main form.form button[type=submit]").click();
    await page.waitForURL(/feuille-de-route\?done=kept/);
    await look(page);

    // Ticked from the list of what is next; another one is dated and noted.
    const next = (await page.textContent(".plan-next strong")).trim();
    await page.locator(".plan-tick button").first().click();
    await page.waitForURL(/done=marked/);
    assert.ok((await page.textContent("section[aria-labelledby=done]")).includes(next));
    await page.locator("a.plan-way").first().click();
    await send(page, { done_on: "9999-01-01", note: "Relancer le 12" }, "main form.form button[type=submit]");
    assert.match(await page.textContent(".error-summary"), /trop éloignée/);
    assert.equal(await page.inputValue("#note"), "Relancer le 12");
    await look(page);
    await send(page, { done_on: "", not_before: "2040-01-15" }, "main form.form button[type=submit]");
    assert.match(await page.textContent("main"), /Pas avant le 15 janvier 2040/);
    await page.locator("main a", { hasText: "Ajouter un jalon" }).click();
    await look(page);
    await send(page, { label: "Conseil", day: "2040-02-01" }, "main form.form button[type=submit]");
    assert.match(await page.textContent("main"), /1er février 2040/);
    await page.locator("main a", { hasText: "Changer la feuille de route" }).click();
    await look(page);

    // Followed at a secret address, until it is revoked.
    await page.goto(`${dossier}/abonnement`);
    await page.locator("main button", { hasText: "Créer mon adresse" }).click();
    await page.waitForSelector("#calendar-address");
    await look(page);
    const address = await page.inputValue("#calendar-address");
    const outsider = await open(null, {});
    assert.match(await (await outsider.page.request.get(address)).text(), /SUMMARY:Conseil/);
    await page.locator("main button", { hasText: "Supprimer mon adresse" }).click();
    await page.waitForURL(/done=revoked/);
    assert.equal((await outsider.page.request.get(address)).status(), 404);

    // Read beside the case.
    await page.goto(dossier);
    await page.locator("main a[href*='demandes/nouvelle']").first().click();
    await send(page, { subject: "Quelle voie ?", body: "Bonjour" }, ASK);
    const number = (await page.textContent("main")).match(/\d{4}-\d{5}/)[0];
    const desk = await open(null, { javaScriptEnabled });
    await joinStaff(desk.page, `reader-${how}@example.fr`);
    await desk.page.goto("/fr/bureau");
    await desk.page.locator("main a", { hasText: number }).first().click();
    await desk.page.locator("main a", { hasText: "Voir toute la feuille de route" }).click();
    assert.match(await desk.page.textContent("main"), /Relancer le 12/);
    await look(desk.page);
    assert.deepEqual(found, []);
    for (const one of [company, outsider, desk]) await one.context.close();
  });
}

test("axe finds nothing in any room, and none scrolls sideways at 320 px", async () => {
  const company = await open(null, {});
  const { page } = company;
  const found = [];
  const look = async (at, addresses) => {
    for (const address of addresses) {
      await at.goto(address);
      found.push(...(await faultsOf(at)));
    }
  };
  await look(page, ["/fr/compte/inscription", "/en/account/sign-up", "/fr/compte/connexion", "/fr/compte/mot-de-passe-oublie", "/fr/demandes/nouvelle", "/fr/compte/confirmation/0"]);
  await page.goto("/fr/compte/connexion");
  await send(page, { mail: "personne" }, "main form.form button[type=submit]");
  assert.equal(await page.locator(".error-summary a").count(), 1);
  found.push(...(await faultsOf(page)));
  await signUp(page, "visitor@example.fr");
  await look(page, ["/fr/compte", "/fr/compte/profil", "/fr/compte/adresse", "/fr/compte/mot-de-passe", "/fr/compte/sessions", "/fr/compte/double-authentification", "/fr/compte/donnees", "/fr/compte/fermeture", "/fr/compte/structures", "/fr/compte/structures/nouvelle", "/fr/dossiers", "/fr/demandes"]);
  await page.goto(`/fr/dossiers/nouveau${new URL(RESULT, "http://a").search}`);
  found.push(...(await faultsOf(page)));
  await send(page, { product: "Sommeil".repeat(10), company_name: "S".repeat(60) }, "main form.form button[type=submit]");
  const dossier = new URL(page.url()).pathname;
  await look(page, [dossier, `${dossier}/modifier`, `${dossier}/versions`, `${dossier}/reevaluation`, dossier.replace("/fr/", "/en/"), "/fr/dossiers"]);
  await page.goto("/fr/demandes/nouvelle");
  found.push(...(await faultsOf(page)));
  await send(page, { subject: "Question ".repeat(15), body: "mot".repeat(200) }, ASK);
  found.push(...(await faultsOf(page)));
  const received = new URL(page.url()).pathname.replace("/recue", "");
  await look(page, [received, "/fr/demandes", `${received}/avis`]);
  const desk = await open(null, {});
  await joinStaff(desk.page, "looking@example.fr");
  await look(desk.page, ["/fr/bureau", "/en/desk", "/fr/bureau/chiffres"]);
  await desk.page.goto("/fr/bureau");
  await desk.page.locator("main td a, main th a, .work-item a").first().click();
  found.push(...(await faultsOf(desk.page)));
  const own = new URL(desk.page.url()).pathname;
  await look(desk.page, ["/fr/bureau/reponses-types", "/fr/bureau/reponses-types/nouvelle", "/en/desk/canned-answers/new"]);
  await desk.page.goto("/fr/bureau/reponses-types/nouvelle");
  await send(desk.page, { title: "Délai ".repeat(15), body: "{nom} ".repeat(60) }, "main form.form button[type=submit]");
  found.push(...(await faultsOf(desk.page)));
  await desk.page.goto(own);
  await desk.page.fill("[name=reply]", "Bonjour. https://example.org/" + "long/".repeat(40));
  await desk.page.locator("button[name=do][value=preview]").first().click();
  found.push(...(await faultsOf(desk.page)));
  await look(desk.page, [`${own}?compose=reply&find=PECAN`]);
  const editor = await open(null, {});
  await joinStaff(editor.page, "editor@example.fr", "editor");
  await look(editor.page, ["/fr/bureau/desaccords", "/en/desk/disagreements"]);
  assert.deepEqual(found, []);
  await company.context.close();
  await desk.context.close();
  await editor.context.close();
});
