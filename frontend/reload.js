// Development only: reloads the page once the server has been restarted. Request ids begin with a word of the server's own start.
const started = async () => (await fetch("/healthz", { cache: "no-store" })).headers.get("x-request-id")?.split("-")[0];
let known;

async function watch() {
  try {
    const now = await started();
    known ??= now;
    if (now !== known) return location.reload();
  } catch {
    // The server is being restarted.
  }
  setTimeout(watch, 1000);
}

watch();
