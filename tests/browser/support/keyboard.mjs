// What people do with a keyboard alone: Tab, Enter, Space, arrows and letters. The focus is seen on everything on the way.
import assert from "node:assert/strict";
import { ANSWERS } from "./questionnaire.mjs";

/** Controls passed at most on the way to another one. */
const MOST = 200;

/** Whether an outline is drawn around what has the focus, or around its label; runs in the page. */
export function isFocusVisible() {
  const element = document.activeElement;
  const drawn = (target) => {
    const style = getComputedStyle(target);
    return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  };
  return element === document.body || drawn(element) || (element.closest("label") !== null && drawn(element.closest("label")));
}

/** Moves the focus with Tab until `matches` holds for the focused element. */
export async function tabTo(page, matches, argument) {
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(isFocusVisible), `no visible focus on ${await focused(page)}`);
    if (await page.evaluate(matches, argument)) return;
  }
  assert.fail(`not reached by keyboard on ${page.url()}: ${matches} ${argument ?? ""}`);
}

/** What has the focus, for messages. */
const focused = (page) => page.evaluate(() => document.activeElement.outerHTML.slice(0, 120));

/** Moves the focus to the first element after it that `selector` matches. */
export const tabToSelector = (page, selector) => tabTo(page, (selector) => document.activeElement.matches(selector), selector);

/** Presses Enter on what has the focus and waits for the page it leads to. */
export async function enter(page) {
  const before = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== before);
}

/** Presses Enter on what has the focus and waits for a page, which may be at the same address. */
export async function submit(page) {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Follows the link that `selector` matches. */
export async function follow(page, selector) {
  await tabToSelector(page, selector);
  await enter(page);
}

/** Types into the fields in their order, and sends the form with its button. */
export async function fillIn(page, fields, button) {
  for (const [name, value] of Object.entries(fields)) {
    await tabToSelector(page, `main [name="${name}"]`);
    await page.keyboard.type(value);
  }
  await tabToSelector(page, button);
  await submit(page);
}

/** Chooses the radio button `value` of the group that has it. */
export async function choose(page, name, value) {
  await tabTo(page, (name) => document.activeElement.matches(`input[type=radio][name="${name}"]`), name);
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 20; presses += 1) {
    if (await page.evaluate((value) => document.activeElement.value === value && document.activeElement.checked, value)) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`no choice ${value} of ${name}`);
}

/** Answers a question of the questionnaire, or says that the answer is not known. */
export async function byKeyboard(page, { name, type }) {
  const given = ANSWERS[name];
  if (given === undefined) {
    await tabToSelector(page, `button[name="${name}"]`);
    await enter(page);
    return;
  }
  if (type === "number" || type === "text") {
    await tabTo(page, (name) => document.activeElement.name === name, name);
    await page.keyboard.type(given);
  } else if (type === "checkbox") {
    for (const value of given) {
      await tabToSelector(page, `input[type=checkbox][value="${value}"]`);
      await page.keyboard.press("Space");
    }
    await tabToSelector(page, ".form-actions button:not([name])");
  } else {
    await choose(page, name, given);
    await tabToSelector(page, ".form-actions button:not([name])");
  }
  await enter(page);
}
