// HTML validity of rendered pages.
import assert from "node:assert/strict";
import test from "node:test";
import { HtmlValidate } from "html-validate";
import { portal } from "./support/portal.mjs";
import { ENGLISH, FRENCH, REFUSED } from "./support/addresses.mjs";

const { origin } = await portal();
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // How the renderer writes HTML, valid all the same.
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
  },
});

test("every page is valid HTML", async () => {
  const found = [];
  for (const address of [...FRENCH, ...ENGLISH, ...REFUSED]) {
    const html = await (await fetch(origin + address)).text();
    const { results } = await validator.validateString(html, address);
    for (const { messages } of results) {
      for (const { ruleId, message, line, column } of messages.slice(0, 5)) found.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  assert.deepEqual(found, []);
});
