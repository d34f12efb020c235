// Mails of the server under test, which it writes as files.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Text of a mail whose lines were folded for the way (RFC 2045, 6.7). */
const unfolded = (mail) => mail.replace(/=\r?\n/g, "").replace(/=3D/g, "=");

/** The link in the mail to `recipient` that leads to an address with `part` in it; waits until it is there. */
export async function linkByMail(data, recipient, part) {
  const folder = path.join(data, "outbox");
  for (let tries = 0; tries < 200; tries += 1) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((name) => name.endsWith(".eml"))) {
      const mail = unfolded(await readFile(path.join(folder, name), "utf8"));
      const link = mail.match(new RegExp(`https?://[^\\s"<]*${part}[^\\s"<]*`));
      if (mail.includes(`To: ${recipient}`) && link) return new URL(link[0]);
    }
    await pause(100);
  }
  throw new Error(`no mail to ${recipient} with a link to ${part}`);
}
