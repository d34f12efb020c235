// What is wrong with a page as it stands.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is wrong with the page as it stands: what axe finds, and whether it scrolls sideways at 320 px. */
export async function faultsOf(page) {
  const found = [];
  await page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, help, nodes } of violations) {
    found.push(`${page.url()}: ${id} (${help}): ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= 320) return "";
    const beyond = [...document.querySelectorAll("main *")].filter((element) => element.getBoundingClientRect().right > 320);
    return `${document.documentElement.scrollWidth} px, ${beyond.map((element) => `${element.localName}.${element.className}`).slice(0, 12).join(" ")}`;
  });
  if (wide) found.push(`${page.url()} at 320 px: ${wide}`);
  await page.setViewportSize(size);
  return found;
}
