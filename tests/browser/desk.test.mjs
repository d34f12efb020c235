// The desk without a mouse: keys, drafts kept while one types, and switching the keys off.
import assert from "node:assert/strict";
import test from "node:test";
import { ASK, people } from "./support/people.mjs";
import { portal } from "./support/portal.mjs";

const { open, data } = await portal();
const { send, signUp, joinStaff } = people(data);

/** Somebody who asked two questions, and an advisor in front of the queue. */
async function cast(name) {
  const company = await open(null, {});
  await signUp(company.page, `founder-${name}@example.fr`);
  for (const subject of ["Première question", "Seconde question"]) {
    await company.page.goto("/fr/demandes/nouvelle");
    await send(company.page, { subject, body: "Quelle voie ?" }, ASK);
  }
  const desk = await open(null, {});
  await joinStaff(desk.page, `advisor-${name}@example.fr`);
  await desk.page.goto("/fr/bureau");
  return { company, desk, page: desk.page };
}

const focused = (page) => page.evaluate(() => document.activeElement.name || document.activeElement.textContent.trim());
const kept = (page, words) => page.locator("form:has([name=reply]) [data-draft]", { hasText: words }).waitFor();

test("an advisor finds, opens, takes and answers a case with the keyboard alone", async () => {
  const { company, desk, page } = await cast("keys");
  await page.keyboard.press("j");
  const first = await focused(page);
  await page.keyboard.press("j");
  assert.notEqual(await focused(page), first, "the next case");
  await page.keyboard.press("k");
  assert.equal(await focused(page), first, "and back");
  await page.keyboard.press("x");
  assert.equal(await page.locator("input[name=case]:checked").count(), 1, "ticked");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await page.waitForURL(/demandes/);
  await page.keyboard.press("?");
  assert.equal(await page.locator("#shortcuts[open]").count(), 1);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#shortcuts[open]").count(), 0);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("a")]);
  await page.keyboard.press("r");
  assert.equal(await focused(page), "reply");
  await page.keyboard.type("La réponse, jour et nuit. jkrnaq?");
  // The field for files comes first.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /^Envoyer la réponse/);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.match(await page.textContent(".thread"), /jour et nuit. jkrnaq\?/);
  assert.equal(await page.inputValue("[name=reply]"), "", "what was sent is no draft");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("q")]);
  assert.match(page.url(), /\/fr\/bureau$/);
  for (const one of [company, desk]) await one.context.close();
});

test("what is being written is kept while one types, and told when it cannot be", async () => {
  const { company, desk, page } = await cast("drafts");
  await page.locator(".queue tbody th a").first().click();
  await page.locator("[name=reply]").fill("Un début de réponse");
  await kept(page, "à l’instant");
  await page.reload();
  assert.equal(await page.inputValue("[name=reply]"), "Un début de réponse");
  // The session ends elsewhere: the text stays in the page, and the page says that it is kept nowhere else.
  await desk.context.clearCookies();
  await page.locator("[name=reply]").fill("Un début de réponse, plus long");
  await kept(page, "n’a pas pu être gardé");
  assert.equal(await page.inputValue("[name=reply]"), "Un début de réponse, plus long");
  for (const one of [company, desk]) await one.context.close();
});

test("keys do nothing once they are switched off", async () => {
  const { company, desk, page } = await cast("off");
  await page.click("#shortcuts-open");
  await page.uncheck("#shortcuts-on");
  await page.keyboard.press("Escape");
  await page.reload();
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
  await page.keyboard.press("?");
  assert.equal(await page.locator("#shortcuts[open]").count(), 0);
  for (const one of [company, desk]) await one.context.close();
});
