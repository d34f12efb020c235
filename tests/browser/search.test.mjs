// The search: without scripts, and the combobox by keyboard.
import assert from "node:assert/strict";
import test from "node:test";
import { islandsReady, portal } from "./support/portal.mjs";

const { open } = await portal();
const FIELD = "input[data-typeahead]";
const OPTIONS = "#typeahead-list li";

/** The options that are shown: kind and label. */
const options = (page) =>
  page.$$eval(OPTIONS, (all) => all.map((option) => `${option.dataset.kind} ${option.querySelector(".typeahead-label").textContent}`));

/** The option that the field names as active. */
const active = (page) =>
  page.evaluate(() => document.getElementById(document.querySelector("[data-typeahead]").getAttribute("aria-activedescendant"))?.textContent ?? null);

/** Collects the requests for suggestions. */
function asked(page) {
  const asked = [];
  page.on("request", (request) => request.url().includes("/suggestions") && asked.push(new URL(request.url()).searchParams.get("q")));
  return asked;
}

async function typing(address = "/fr/recherche") {
  const opened = await open(address);
  await islandsReady(opened.page);
  await opened.page.focus(FIELD);
  return opened;
}

test("a misspelled search is corrected, and the exact one is one link away, without scripts", async () => {
  const { page, context } = await open("/fr/recherche?q=telesurveillanse+pecan&kind=scheme", { javaScriptEnabled: false });
  assert.equal(await page.textContent(".spelling mark"), "télésurveillance");
  assert.ok((await page.locator(".result").count()) > 0);
  await page.click(".spelling a");
  const { searchParams } = new URL(page.url());
  assert.deepEqual([searchParams.get("q"), searchParams.get("exact"), searchParams.get("kind")], ["telesurveillanse pecan", "1", "scheme"]);
  assert.equal(await page.inputValue("#search"), "telesurveillanse pecan");
  await page.click(".spelling a");
  assert.equal(await page.inputValue("#search"), "télésurveillance pecan");
  assert.equal(new URL(page.url()).searchParams.get("exact"), null);
  await context.close();
});

test("a written answer is proposed while typing and opens above the results, by keyboard only", async () => {
  const { page, context, faults } = await typing();
  await page.keyboard.type("combien de temps pour pecan");
  await page.waitForSelector(`${OPTIONS}[data-kind=answer]`);
  assert.match(await page.textContent(`${OPTIONS}[data-kind=answer]`), /Réponse rédigée/);
  const all = await options(page);
  for (let presses = 0; presses <= all.findIndex((option) => option.startsWith("answer ")); presses += 1) await page.keyboard.press("ArrowDown");
  assert.match(await active(page), /Réponse rédigée/);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".curated #answer");
  assert.match(page.url(), /\/fr\/recherche\?q=/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("recent searches of the tab are proposed on an empty field, stay in the tab, and can be forgotten", async () => {
  const { page, context, faults } = await open("/fr/recherche?q=pecan&kind=scheme");
  await islandsReady(page);
  await page.goto("/fr/recherche?q=certificat+ans");
  await islandsReady(page);
  await page.goto("/fr/recherche?product_kind=dtx");
  await islandsReady(page);
  const requests = asked(page);
  await page.focus(FIELD);
  assert.deepEqual(await options(page), ["recent certificat ans", "recent pecan"], "the last one first");
  assert.match(await page.textContent(`${OPTIONS} .typeahead-detail`), /Recherché récemment/);
  assert.equal(await page.textContent(`${FIELD} ~ [role=status]`), "2 suggestions");
  assert.deepEqual(requests, [], "nothing is sent for them");
  await page.keyboard.press("ArrowUp");
  assert.match(await active(page), /pecan/);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === "pecan");
  assert.equal(new URL(page.url()).searchParams.get("product_kind"), "dtx", "what the form keeps is kept");

  const other = await context.newPage();
  await other.goto("/fr/recherche");
  await islandsReady(other);
  await other.focus(FIELD);
  assert.deepEqual(await options(other), [], "another tab knows nothing of them");
  assert.equal(await other.isVisible("[data-forget]"), false);

  await islandsReady(page);
  await page.click("[data-forget]");
  assert.equal(await page.isVisible("[data-forget]"), false);
  await page.fill(FIELD, "");
  await page.waitForTimeout(300);
  assert.deepEqual(await options(page), []);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a recent search is proposed again when its beginning is typed, and no more than five are kept", async () => {
  const { page, context } = await open();
  for (const query of ["un", "deux", "trois", "quatre", "Télésurveillance cardiaque", "cinq", "cinq"]) {
    await page.goto(`/fr/recherche?q=${encodeURIComponent(query)}`);
    await islandsReady(page);
  }
  await page.goto("/fr/recherche");
  await islandsReady(page);
  await page.focus(FIELD);
  assert.deepEqual(await options(page), ["recent cinq", "recent Télésurveillance cardiaque", "recent quatre", "recent trois", "recent deux"]);
  await page.keyboard.type("t");
  await page.waitForFunction(() => document.querySelectorAll("#typeahead-list li").length === 2);
  assert.deepEqual(await options(page), ["recent Télésurveillance cardiaque", "recent trois"]);
  await context.close();
});

test("Home, End and typing lead back to the text, and Enter then searches for what is typed", async () => {
  const { page, context } = await typing();
  await page.keyboard.type("pecan");
  await page.waitForSelector(OPTIONS);
  for (const key of ["Home", "End", "ArrowLeft"]) {
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await active(page), null);
    await page.keyboard.press(key);
    assert.equal(await active(page), null, key);
  }
  await page.keyboard.press("Home");
  assert.equal(await page.$eval(FIELD, (field) => field.selectionStart), 0, "the cursor moves");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("s");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === "pecans");
  await context.close();
});

test("the active option goes round the list and is named to assistive technology", async () => {
  const { page, context } = await typing();
  await page.keyboard.type("pecan");
  await page.waitForSelector(OPTIONS);
  const count = await page.locator(OPTIONS).count();
  assert.equal(await page.textContent(`${FIELD} ~ [role=status]`), `${count} suggestions`);
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.getAttribute(FIELD, "aria-activedescendant"), `typeahead-${count - 1}`);
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.getAttribute(FIELD, "aria-activedescendant"), "typeahead-0");
  assert.equal(await page.locator(`${OPTIONS}[aria-selected=true]`).count(), 1);
  await page.keyboard.press("Escape");
  assert.equal(await page.getAttribute(FIELD, "aria-expanded"), "false");
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector(OPTIONS);
  assert.equal(await page.getAttribute(FIELD, "aria-expanded"), "true", "the arrow opens the list again");
  await context.close();
});

test("nothing opens after the field is left, and no suggestion is said to be so", async () => {
  const { page, context } = await typing();
  const requests = asked(page);
  await page.keyboard.type("pecan");
  await page.keyboard.press("Tab");
  await page.waitForTimeout(500);
  assert.deepEqual(requests, []);
  assert.equal(await page.getAttribute(FIELD, "aria-expanded"), "false");
  await page.fill(FIELD, "xyzzyqwk");
  await page.waitForFunction(() => document.querySelector("[data-typeahead] ~ [role=status]").textContent !== "");
  assert.equal(await page.textContent(`${FIELD} ~ [role=status]`), "Aucune suggestion");
  await context.close();
});

test("an answer that comes late is dropped", async () => {
  const { page, context } = await typing();
  await page.route(/suggestions.*q=pec$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue().catch(() => {});
  });
  const requests = asked(page);
  await page.keyboard.type("pec");
  await page.waitForTimeout(250);
  await page.fill(FIELD, "certificat");
  await page.waitForSelector(OPTIONS);
  const shown = await options(page);
  await page.waitForTimeout(1500);
  assert.deepEqual(requests, ["pec", "certificat"]);
  assert.deepEqual(await options(page), shown);
  await context.close();
});
