// axe on every kind of page, in both languages; narrow and dark too.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import test from "node:test";
import { portal } from "./support/portal.mjs";
import { ENGLISH, FRENCH, REFUSED } from "./support/addresses.mjs";

const { open } = await portal();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOOKS = [
  { name: "desktop", options: { viewport: { width: 1280, height: 900 } }, pages: [...FRENCH, ...ENGLISH, ...REFUSED] },
  { name: "320 px", options: { viewport: { width: 320, height: 640 } }, pages: FRENCH },
  { name: "dark", options: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, pages: FRENCH },
];

for (const { name, options, pages } of LOOKS) {
  test(`axe finds nothing on any page (${name})`, async () => {
    const { page, context } = await open(null, options);
    const found = [];
    for (const address of pages) {
      await page.goto(address);
      await page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      for (const { id, help, nodes } of violations) {
        found.push(`${address}: ${id} (${help}): ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      }
    }
    assert.deepEqual(found, []);
    await context.close();
  });
}

test("no page scrolls sideways at 320 px, nor with larger text spacing", async () => {
  const { page, context } = await open(null, { viewport: { width: 320, height: 640 } });
  const wide = [];
  const word = "anticonstitutionnellement".repeat(8);
  const long = [`/fr/recherche?q=${word}`, `/fr/diagnostic/resultat?${word}=1&ce_marking=${word}`, `/fr/diagnostic/recapitulatif?region_fr=${word.slice(0, 100)}`];
  for (const address of [...FRENCH, ...ENGLISH, ...long]) {
    await page.goto(address);
    await page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
    for (const spacing of [false, true]) {
      if (spacing) {
        // The text spacing of WCAG 1.4.12.
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
          document.adoptedStyleSheets = [sheet];
        });
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${address}: ${width} px${spacing ? " with text spacing" : ""}`);
    }
  }
  assert.deepEqual(wide, []);
  await context.close();
});
