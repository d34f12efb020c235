// What every page keeps: budgets, a clean console under the content security policy, paper.
import assert from "node:assert/strict";
import test from "node:test";
import { islandsReady, portal } from "./support/portal.mjs";
import { ENGLISH, FRENCH, SITUATION } from "./support/addresses.mjs";

const { open } = await portal();
const KILOBYTE = 1000;

/** Loads a page and gives the bytes transferred, the requests and the number of wasm files. */
async function weigh(address, ready) {
  const { page, context } = await open();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const requests = new Map();
  session.on("Network.responseReceived", ({ requestId, response }) => requests.set(requestId, { url: response.url, bytes: 0 }));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (requests.has(requestId)) requests.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  if (ready) await ready(page);
  const all = [...requests.values()];
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  await context.close();
  return {
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: all.length,
    wasm: all.filter(({ url }) => url.endsWith(".wasm")).length,
    elements,
  };
}

test("no page logs an error, with the content security policy on", async () => {
  const { page, context, faults } = await open();
  for (const address of [...FRENCH, ...ENGLISH]) {
    await page.goto(address, { waitUntil: "networkidle" });
    assert.deepEqual(faults, [], address);
  }
  await context.close();
});

test("a first view weighs 100 kB and 6 requests at most, and carries no wasm without an island", async () => {
  for (const address of ["/fr/diagnostic", `/fr/diagnostic/resultat?${SITUATION}`, "/fr/voies/pecan-dtx", "/fr/appels", "/fr/glossaire", "/en/guides"]) {
    const { bytes, requests, wasm, elements } = await weigh(address);
    console.log(`${address.slice(0, 40)}: ${(bytes / KILOBYTE).toFixed(1)} kB, ${requests} requests, ${elements} elements`);
    assert.ok(bytes <= 100 * KILOBYTE, `${address}: ${bytes} bytes`);
    assert.ok(requests <= 6, `${address}: ${requests} requests`);
    assert.equal(wasm, 0, address);
  }
});

test("the questionnaire on one page weighs 180 kB at most, engine and library included", async () => {
  const { bytes, wasm } = await weigh("/fr/diagnostic/complet", islandsReady);
  console.log(`questionnaire with its island: ${(bytes / KILOBYTE).toFixed(1)} kB`);
  assert.equal(wasm, 1);
  assert.ok(bytes <= 180 * KILOBYTE, `${bytes} bytes`);
});

test("on paper the verdicts and their reasons are there and the navigation is not", async () => {
  const { page, context } = await open(`/fr/diagnostic/resultat?${SITUATION}`);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.isVisible(".site-nav"), false);
  assert.equal(await page.isVisible("#pecan-dtx .verdict-reason"), true);
  await context.close();
});

test("shapes of verdicts survive forced colours", async () => {
  const { page, context } = await open(`/fr/diagnostic/resultat?${SITUATION}`, { forcedColors: "active" });
  const box = await page.locator(".verdict-summary .badge-shape").first().boundingBox();
  assert.ok(box.width >= 8 && box.height >= 8);
  await context.close();
});
