// Whole journeys by keyboard alone, with and without scripts: a company from its first page to the answer it reads, an advisor
// from the invitation to the end of the case. Only addresses that came by mail are typed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { code } from "./support/code.mjs";
import { byKeyboard, choose, fillIn, follow, submit, tabToSelector } from "./support/keyboard.mjs";
import { linkByMail } from "./support/mailbox.mjs";
import { invite, PASSWORD } from "./support/people.mjs";
import { portal } from "./support/portal.mjs";
import { answerAll } from "./support/questionnaire.mjs";

const { open, data } = await portal();
const FORM = "main form.form button[type=submit]";
/** An answer can be taken back for half a minute: until then the company does not see it. */
const SEEN_WITHIN = 60_000;

async function signUp(page, mail) {
  await page.goto("/fr");
  await follow(page, "a.space-link");
  await follow(page, 'main a[href*="/compte/inscription"]');
  await fillIn(page, { mail, name: "Camille Martin", "new-password": PASSWORD }, FORM);
  await page.goto((await linkByMail(data, mail, "/compte/confirmation/")).pathname);
  await fillIn(page, { password: PASSWORD }, FORM);
}

/** From the questionnaire to a question about the dossier; gives the number of the case. */
async function ask(page) {
  await follow(page, 'header a[href="/fr/diagnostic"]');
  await answerAll(page, byKeyboard);
  await follow(page, "main a.button");
  assert.match(page.url(), /\/fr\/diagnostic\/resultat\?/);
  await follow(page, 'main a[href*="dossiers/nouveau"]');
  await fillIn(page, { product: "Sommeil+", company_name: "Sommeil SAS" }, FORM);
  assert.match(page.url(), /\/fr\/dossiers\/[0-9a-f-]{36}/);
  await follow(page, 'main a[href*="demandes/nouvelle"]');
  await fillIn(page, { subject: "Quelle voie ?", body: "Par laquelle commencer, et quand ?" }, "main button[name=step][value=send]");
  assert.match(page.url(), /\/recue$/);
  const number = (await page.textContent("h1")).match(/\d{4}-\d{5}/)[0];
  await follow(page, "main a.button");
  return number;
}

/** From the invitation to the queue. */
async function join(page, mail) {
  await page.goto(await invite(data, mail));
  await fillIn(page, { name: "Dominique Petit", "new-password": PASSWORD }, FORM);
  await tabToSelector(page, FORM);
  await submit(page);
  await fillIn(page, { code: code(await page.textContent("code.secret")) }, FORM);
  assert.equal(await page.locator(".recovery-codes li").count(), 10);
  await follow(page, "main a.button");
  if (!page.url().endsWith("/fr/bureau")) await follow(page, 'nav.space a[href="/fr/bureau"]');
}

/** Answers the case, and ends it. */
async function answer(page, number) {
  for (;;) {
    await tabToSelector(page, ".queue tbody th a");
    if ((await page.evaluate(() => document.activeElement.textContent)) === number) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/bureau\/demandes\//);
  assert.match(await page.textContent("main"), /Sommeil\+/);
  await fillIn(page, { reply: "Commencez par la première." }, "main form:has([name=reply]) button[type=submit]:not([name])");
  assert.match(await page.textContent(".thread"), /Commencez par la première/);
  await tabToSelector(page, "details:has([name=closing]) > summary");
  await page.keyboard.press("Enter");
  await choose(page, "closing", "answered");
  await tabToSelector(page, "form:has([name=closing]) button[type=submit]");
  await submit(page);
  assert.equal(await page.locator("[name=reply]").count(), 0, "nobody answers a case that is over");
}

/** Looks at the case again until the answer is there. */
async function read(page) {
  const end = Date.now() + SEEN_WITHIN;
  while (!(await page.textContent(".thread")).includes("Commencez par la première")) {
    assert.ok(Date.now() < end, "the answer never came");
    await page.waitForTimeout(1_000);
    await page.reload();
  }
}

describe("by keyboard alone", { concurrency: true }, () => {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "with" : "without";
    test(`a company asks and reads, an advisor joins, answers and closes, ${how} scripts`, async () => {
      const company = await open(null, { javaScriptEnabled });
      const desk = await open(null, { javaScriptEnabled });
      await signUp(company.page, `founder-${how}@example.fr`);
      const number = await ask(company.page);
      await join(desk.page, `advisor-${how}@example.fr`);
      await answer(desk.page, number);
      await read(company.page);
      // A page that is left before its icon has come is no fault.
      const faults = [...company.faults, ...desk.faults].filter((fault) => !fault.includes("net::ERR_ABORTED"));
      assert.deepEqual(faults, []);
      await company.context.close();
      await desk.context.close();
    });
  }
});
