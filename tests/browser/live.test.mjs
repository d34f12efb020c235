// What a form leads to, shown while one fills it in: roadmap, money, comparison, answers proposed to a question.
import assert from "node:assert/strict";
import test from "node:test";
import { portal } from "./support/portal.mjs";

const { open } = await portal();

/** A page whose small script runs. */
async function lively(address, options) {
  const opened = await open(address, options);
  await opened.page.waitForSelector("html[data-live]", { state: "attached" });
  return opened;
}

const ROADMAP = "/fr/feuille-de-route?scheme=pecan-dtx&on=2027-01-04&met=marquage-ce-rdm";
const told = (page) => page.waitForSelector("[data-live-status]:not(:empty)");

test("a date that is typed moves the roadmap, and the address follows", async () => {
  const { page, context, faults } = await lively(ROADMAP);
  const before = await page.textContent("#roadmap-live table");
  await page.fill("input[name=on]", "2027-09-06");
  await page.waitForFunction((text) => document.querySelector("#roadmap-live table").textContent !== text, before);
  assert.match(await page.textContent("#roadmap-live"), /septembre 2027/);
  assert.match(page.url(), /on=2027-09-06/);
  assert.match(await page.getAttribute("a.language-switch", "href"), /on=2027-09-06/);
  assert.equal(await page.evaluate(() => document.activeElement.name), "on", "one goes on typing");
  await page.reload();
  assert.match(await page.textContent("#roadmap-live"), /septembre 2027/, "what is shown is what the address says");
  assert.deepEqual(faults, []);
  await context.close();
});

test("a step that is dragged begins later, and so does what depends on it", async () => {
  const { page, context, faults } = await lively(ROADMAP, { viewport: { width: 1280, height: 900 } });
  const shape = page.locator("#roadmap-live [data-step='pecan-dtx.depot']");
  const start = await shape.getAttribute("data-start");
  const last = await page.locator("#roadmap-live [data-step]").last().getAttribute("data-start");
  await shape.scrollIntoViewIfNeeded();
  const box = await shape.boundingBox();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0] + 60, middle[1], { steps: 5 });
  await page.mouse.up();
  await told(page);
  const moved = await page.locator("#roadmap-live [data-step='pecan-dtx.depot']").getAttribute("data-start");
  assert.ok(moved > start, `${start} → ${moved}`);
  assert.ok((await page.locator("#roadmap-live [data-step]").last().getAttribute("data-start")) >= last);
  // The form says the same, and has room for another one.
  assert.equal(await page.locator("select[name=move]").first().inputValue(), "pecan-dtx.depot");
  assert.equal(await page.locator("input[name=move_to]").first().inputValue(), moved);
  assert.equal(await page.locator("select[name=move]").count(), 2);
  assert.match(page.url(), /move=pecan-dtx\.depot&move_to=/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a value that does not fit is told, and the last outcome stays", async () => {
  const { page, context } = await lively(ROADMAP);
  const before = await page.textContent("#roadmap-live");
  const field = page.locator("input[name^='time.']").first();
  await field.fill("abc");
  await told(page);
  assert.match(await page.textContent("[data-live-status]"), /ne va pas/);
  assert.equal(await page.textContent("#roadmap-live"), before);
  assert.equal(await field.inputValue(), "abc");
  await page.click("button[data-live]");
  assert.equal(await page.locator(".error-summary").count(), 1);
  assert.equal(await page.locator("input[name^='time.']").first().inputValue(), "abc");
  await context.close();
});

test("another scheme in the sequence brings its own fields, and the keyboard stays where it was", async () => {
  const { page, context, faults } = await lively(ROADMAP);
  await page.focus("#scheme-1");
  await page.selectOption("#scheme-1", "lppr-nom-de-marque");
  await page.waitForSelector("#goal");
  assert.equal(await page.evaluate(() => document.activeElement.id), "scheme-1");
  assert.match(await page.textContent("#roadmap-schemes"), /→/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("money follows the number of patients", async () => {
  const { page, context, faults } = await lively("/fr/simulation-financiere?scheme=pecan-dtx&month=2027-01&decision=4&start=100&stay=100");
  const before = await page.textContent("#money-live .fact-value");
  await page.fill("input[name=start]", "200");
  await page.waitForFunction((text) => document.querySelector("#money-live .fact-value").textContent !== text, before);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the comparison counts for each scheme once a number of patients is typed", async () => {
  const { page, context, faults } = await lively("/fr/diagnostic/comparaison?scheme=pecan-dtx&scheme=lppr-nom-de-marque");
  await page.fill("input[name=start]", "20");
  await page.fill("input[name=stay]", "95");
  await page.waitForSelector("#comparison-live a[href^='/fr/simulation-financiere']");
  assert.match(page.url(), /start=20&stay=95/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("answers are proposed while a question is typed, which stays as it is and is not sent", async () => {
  const { page, context, faults } = await lively("/fr/demandes/nouvelle");
  const question = "Combien de temps dure la prise en charge anticipée numérique ?";
  await page.locator("textarea[name=body]").pressSequentially(question);
  await page.waitForSelector("#proposals a");
  assert.match(await page.textContent("#proposals"), /PECAN/);
  assert.equal(await page.inputValue("textarea[name=body]"), question);
  assert.equal(await page.evaluate(() => document.activeElement.name), "body");
  assert.match(page.url(), /\/fr\/demandes\/nouvelle$/);
  assert.equal(await page.locator(".error-summary").count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

test("without scripts the buttons show the same", async () => {
  const { page, context } = await open(ROADMAP, { javaScriptEnabled: false });
  await page.fill("input[name=on]", "2027-09-06");
  await page.click("button[data-live]");
  assert.match(await page.textContent("#roadmap-live"), /septembre 2027/);
  await page.goto("/fr/demandes/nouvelle");
  await page.fill("textarea[name=body]", "Combien de temps dure la prise en charge anticipée numérique ?");
  await page.click("button[data-live]");
  assert.match(await page.textContent("#proposals"), /PECAN/);
  await context.close();
});
