// Keeps what is being written on the server while one types. The button "keep the draft" does the same without this.
const PAUSE = 1500;

for (const button of document.querySelectorAll("button[name=draft]")) watch(button);

function watch(button) {
  const form = button.form;
  const status = form.querySelector("[data-draft]");
  let timer, saving, unsaved = false;

  function body() {
    const fields = [...new FormData(form, button)].filter(([, value]) => typeof value === "string");
    return new URLSearchParams([...fields, ["quiet", "1"]]);
  }

  async function save(last = false) {
    clearTimeout(timer);
    unsaved = false;
    let kept = false;
    try {
      // A way elsewhere, such as to where one signs in, means that nothing was kept.
      const answer = await fetch(button.formAction, { method: "POST", body: body(), redirect: "manual", keepalive: last });
      kept = answer.status === 204;
    } catch {
      // Told below.
    }
    unsaved ||= !kept;
    if (status) status.textContent = kept ? status.dataset.kept : status.dataset.lost;
  }

  const saved = (last) => (saving = (saving ?? Promise.resolve()).then(() => save(last)));

  form.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(saved, PAUSE);
  });
  // What is sent must not come back as a draft: a draft on its way arrives first.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    unsaved = false;
    if (!saving) return;
    event.preventDefault();
    await saving;
    saving = undefined;
    form.requestSubmit(event.submitter);
  });
  addEventListener("pagehide", () => unsaved && save(true));
}
