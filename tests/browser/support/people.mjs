// People of the journeys: founders who sign up, staff who are invited, and what both do with forms.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { code } from "./code.mjs";
import { linkByMail } from "./mailbox.mjs";

export const PASSWORD = "quatre girafes dansent";
/** The button that sends a question, not the one that looks for answers. */
export const ASK = "main button[name=step][value=send]";
const FORM = "main form.form button[type=submit]";

/** Invites somebody from the command line; gives where the invitation leads. */
export async function invite(data, mail, role = "advisor") {
  const { stdout } = await promisify(execFile)(process.env.GUICHET_BIN, ["user", "invite", "--role", role, "--data", data, mail]);
  return new URL(stdout.match(/http\S+/)[0]).pathname;
}

/** What people do with the portal whose data folder is `data`. */
export function people(data) {
  /** Fills in the form of the page that holds `fields`, and sends it. */
  async function send(page, fields, button = "main form button[type=submit]") {
    for (const [name, value] of Object.entries(fields)) await page.fill(`main [name="${name}"]`, value);
    await page.locator(button).first().click();
    await page.waitForLoadState();
  }

  async function signUp(page, mail) {
    await page.goto("/fr/compte/inscription");
    await send(page, { mail, name: "Camille Martin", "new-password": PASSWORD }, FORM);
    const link = await linkByMail(data, mail, "/compte/confirmation/");
    await page.goto(link.pathname);
    await send(page, { password: PASSWORD }, FORM);
  }

  async function joinStaff(page, mail, role = "advisor") {
    await page.goto(await invite(data, mail, role));
    await send(page, { name: "Dominique Petit", "new-password": PASSWORD }, FORM);
    await page.goto("/fr/compte/second-facteur/installation");
    await send(page, {}, FORM);
    await send(page, { code: code(await page.textContent("code.secret")) }, FORM);
    assert.equal(await page.locator(".recovery-codes li").count(), 10);
  }

  return { send, signUp, joinStaff };
}
