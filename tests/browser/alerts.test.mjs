// Following a dossier and a search, with and without scripts; every page seen on the way is checked.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf } from "./support/faults.mjs";
import { people } from "./support/people.mjs";
import { portal } from "./support/portal.mjs";

const { open, data } = await portal();
const { send, signUp } = people(data);
const RESULT = "/fr/diagnostic/resultat?product_kind=dtx&ce_marking=obtenu&medical_purpose=oui";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a dossier and a search are followed, paused and let go ${how} scripts`, async () => {
    const { page, context, faults } = await open(null, { javaScriptEnabled });
    const found = [];
    const look = async () => javaScriptEnabled && found.push(...(await faultsOf(page)));
    await signUp(page, `alerts-${how}@example.fr`);
    await page.goto("/fr/compte/alertes");
    await look();
    assert.match(await page.textContent("main"), /Vous ne suivez rien/);

    await page.goto(RESULT);
    await page.locator("main a[href*='dossiers/nouveau']").first().click();
    await send(page, { product: "Sommeil".repeat(10), company_name: "Sommeil SAS" }, "main form.form button[type=submit]");
    await look();
    await send(page, {}, "main form[action$='/alerte'] button");
    assert.match(await page.textContent("main [role=status]"), /prévenu de ce qui change/);
    await look();

    await page.goto("/fr/recherche?q=t%C3%A9l%C3%A9surveillance&kind=call&kind=scheme");
    await page.locator("main a[href*='compte/alertes/recherche']").click();
    assert.match(await page.textContent("main dl"), /télésurveillance/);
    await look();
    await send(page, {}, "main form.form button[type=submit]");
    assert.equal(await page.locator(".work-item").count(), 2);
    await look();
    await send(page, {}, ".work-item:nth-child(2) button:text('Mettre en pause')");
    assert.match(await page.textContent(".work-item:nth-child(2)"), /En pause depuis/);
    await look();
    await send(page, {}, ".work-item:nth-child(2) button:text('Supprimer')");
    assert.equal(await page.locator(".work-item").count(), 1);
    await page.goto("/en/account/alerts");
    assert.match(await page.textContent("main"), /One alert, of 50/);
    await look();
    await page.goto(`/fr/compte/alertes/desabonnement/${"0".repeat(64)}`);
    await look();

    assert.deepEqual(found, []);
    // A link that leads nowhere, a page left before its icon has come, and the script of the search where there are no scripts.
    const known = ["404", "net::ERR_ABORTED", ...(javaScriptEnabled ? [] : [" csp"])];
    assert.deepEqual(faults.filter((fault) => !known.some((part) => fault.includes(part))), []);
    await context.close();
  });
}
