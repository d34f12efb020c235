// A server and a browser for the tests: one of each per test file, both ended when the file ends.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the server on a free port of the loopback and gives its origin. */
async function startServer(data) {
  const binary = process.env.GUICHET_BIN;
  if (!binary) throw new Error("GUICHET_BIN is not set: run the suite with `cargo xtask test`");
  const server = spawn(binary, ["serve", "--listen", "127.0.0.1:0", "--data", data], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, RUST_LOG: "error", GUICHET_LOG: "error" },
  });
  const origin = await new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      const address = line.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) resolve(address[0]);
    });
  });
  return { server, origin };
}

/** The server and the browser of this test file. */
export async function portal() {
  const data = await mkdtemp(path.join(tmpdir(), "guichet-"));
  const { server, origin } = await startServer(data);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  after(async () => {
    await browser.close();
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  });

  /** A fresh page; `faults` collects console errors, uncaught exceptions and failed requests. */
  const open = async (url, options = {}) => {
    const context = await browser.newContext({ baseURL: origin, locale: "fr-FR", ...options });
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("requestfailed", (request) => faults.push(`${request.url()} ${request.failure()?.errorText}`));
    if (url) await page.goto(url);
    return { page, context, faults };
  };
  return { origin, browser, open, data };
}

/** Waits until the islands of the page run. */
export const islandsReady = (page) => page.waitForSelector("html[data-islands=ready]", { state: "attached" });
