// The islands: live verdicts, suggestions.
import assert from "node:assert/strict";
import test from "node:test";
import { islandsReady, portal } from "./support/portal.mjs";

const { open } = await portal();

const count = (page, verdict) => page.$eval(`.live-count[data-verdict="${verdict}"]`, (element) => Number(element.textContent));

test("verdicts follow the answers, computed in the browser, and nothing is sent", async () => {
  const { page, context, faults } = await open("/fr/diagnostic/complet");
  await islandsReady(page);
  await page.waitForSelector(".live-private:not([hidden])");
  assert.equal(await count(page, "undetermined"), 23);
  const sent = [];
  page.on("request", (request) => sent.push(request.url()));
  await page.check('input[name="product_kind"][value="dtx"]');
  await page.selectOption('select[name="md_qualification"]', "non_dm");
  const closed = (await count(page, "closed")) + (await count(page, "reachable"));
  assert.ok(closed > 10, `${closed} closed`);
  assert.deepEqual(sent, []);
  assert.notEqual(await page.textContent(".live-status"), "");
  assert.deepEqual(faults, []);
  await context.close();
});

test("the live panel counts as the result page does", async () => {
  const { page, context } = await open("/fr/diagnostic/complet");
  await islandsReady(page);
  await page.waitForSelector(".live-private:not([hidden])");
  await page.check('input[name="product_kind"][value="dmn_telesurveillance"]');
  await page.selectOption('select[name="ce_marking"]', "prevu");
  const live = {};
  for (const verdict of ["open", "open_with_prerequisites", "reachable", "undetermined", "closed"]) live[verdict] = await count(page, verdict);
  await page.click(".questionnaire .form-actions button:not([formaction])");
  const shown = await page.$$eval(".verdict-summary li", (items) => items.map((item) => Number(item.querySelector("strong").textContent)));
  assert.deepEqual(Object.values(live), shown);
  await context.close();
});

test("a contradiction is pointed out while answering", async () => {
  const { page, context } = await open("/fr/diagnostic/complet");
  await islandsReady(page);
  await page.waitForSelector(".live-private:not([hidden])");
  await page.selectOption('select[name="medical_purpose"]', "non");
  await page.selectOption('select[name="md_qualification"]', "dm");
  assert.ok((await page.locator(".live-notes li").count()) >= 1);
  await context.close();
});

test("suggestions are a combobox that works by keyboard", async () => {
  const { page, context, faults } = await open("/fr/recherche");
  await islandsReady(page);
  const input = page.locator("input[data-typeahead]");
  assert.equal(await input.getAttribute("role"), "combobox");
  await input.focus();
  await page.keyboard.type("pecan");
  await page.waitForSelector("#typeahead-list li");
  assert.equal(await input.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  assert.equal(await input.getAttribute("aria-activedescendant"), "typeahead-0");
  assert.equal(await page.getAttribute("#typeahead-0", "aria-selected"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await input.getAttribute("aria-expanded"), "false");
  assert.equal(await input.inputValue(), "pecan", "what was typed is kept");
  await page.keyboard.type(" ");
  await page.waitForSelector("#typeahead-list li");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/fr\/(voies|guides|glossaire|prerequis|appels|acteurs)/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("one request at most for a burst of typing", async () => {
  const { page, context } = await open("/fr/recherche");
  await islandsReady(page);
  const asked = [];
  page.on("request", (request) => request.url().includes("/suggestions") && asked.push(request.url()));
  await page.locator("input[data-typeahead]").pressSequentially("certificat", { delay: 5 });
  await page.waitForSelector("#typeahead-list li");
  assert.equal(asked.length, 1);
  await context.close();
});
