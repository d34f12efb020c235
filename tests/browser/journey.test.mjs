// The whole journey of a founder: from the first page to the verdicts, with and without scripts, and by keyboard only.
import assert from "node:assert/strict";
import test from "node:test";
import { byKeyboard, enter, isFocusVisible, tabTo } from "./support/keyboard.mjs";
import { portal } from "./support/portal.mjs";
import { ANSWERS, answerAll } from "./support/questionnaire.mjs";

const { open } = await portal();

async function byMouse(page, { name, type }) {
  const given = ANSWERS[name];
  if (given === undefined) {
    await page.click(`.form-actions button[name="${name}"]`);
  } else {
    if (type === "number" || type === "text") await page.fill(`[name="${name}"]`, given);
    else for (const value of [given].flat()) await page.check(`fieldset input[name="${name}"][value="${value}"]`);
    await page.click(".form-actions button[type=submit]:not([name])");
  }
  await page.waitForLoadState();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a founder gets verdicts with reasons ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
    const { page, context, faults } = await open("/fr", { javaScriptEnabled });
    await page.click("main a.button");
    const asked = await answerAll(page, byMouse);
    assert.ok(asked <= 30, `${asked} questions`);
    await page.click("main a.button");
    assert.match(page.url(), /\/fr\/diagnostic\/resultat\?/);
    const group = page.locator("#pecan-dtx").locator("xpath=ancestor::section[1]");
    assert.match(await group.getAttribute("class"), /verdict-open(-with-prerequisites)?\b/);
    assert.ok((await page.locator("#pecan-dtx .criteria .criterion").count()) > 10, "the reasons are there");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`an answer can be changed and the others are kept ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
    const { page, context } = await open("/fr/diagnostic/recapitulatif?product_kind=dtx&ce_marking=prevu", { javaScriptEnabled });
    await page.click('main a[href*="question=ce_marking"]');
    assert.equal(await page.isChecked('input[value="prevu"]'), true, "the earlier answer is filled in");
    await page.check('input[value="obtenu"]');
    await page.click(".form-actions button[type=submit]:not([name])");
    const { searchParams, pathname } = new URL(page.url());
    assert.equal(pathname, "/fr/diagnostic/recapitulatif");
    assert.equal(searchParams.get("ce_marking"), "obtenu");
    assert.equal(searchParams.get("product_kind"), "dtx");
    await context.close();
  });
}

test("the whole journey can be made by keyboard only", async () => {
  const { page, context } = await open("/fr");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip-link", "the skip link is reached first");
  await tabTo(page, () => document.activeElement.matches("main a.button"));
  await enter(page);
  await answerAll(page, byKeyboard);
  await tabTo(page, () => document.activeElement.matches("main a.button"));
  await enter(page);
  await page.waitForURL(/\/fr\/diagnostic\/resultat\?/);
  await tabTo(page, () => document.activeElement.matches("#pecan-dtx details.verdict-detail > summary"));
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#pecan-dtx details.verdict-detail").getAttribute("open"), "");
  await context.close();
});

test("the focus is visible on every control reached by keyboard", async () => {
  const { page, context } = await open("/fr/diagnostic");
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(isFocusVisible);
    assert.ok(outline, `no visible focus after ${presses + 1} presses of Tab`);
  }
  await context.close();
});

test("sending a question without an answer says what to do and leads to the first choice", async () => {
  const { page, context } = await open("/fr/diagnostic?product_kind=dtx");
  await page.click(".form-actions button:not([name])");
  assert.equal(await page.isVisible(".error-summary[role=alert]"), true);
  assert.equal(new URL(page.url()).searchParams.get("product_kind"), "dtx", "the other answers are kept");
  await page.click(".error-summary a");
  assert.equal(await page.evaluate(() => document.activeElement.type), "radio");
  await context.close();
});
