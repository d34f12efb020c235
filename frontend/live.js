// Shows what a form leads to while one fills it in: the page is asked for again as by the button marked `data-live`, and the parts
// marked `data-region` are replaced by those of the answer. Without this script the button does the same.
const PAUSE = 500;

for (const button of document.querySelectorAll("button[data-live]")) watch(button);

function watch(button) {
  const form = button.form;
  const status = form.querySelector("[data-live-status]");
  let timer, asking;

  async function ask() {
    clearTimeout(timer);
    asking?.abort();
    const { signal } = (asking = new AbortController());
    const fields = new URLSearchParams([...new FormData(form, button)].filter(([, value]) => typeof value === "string"));
    const posted = form.method === "post";
    const url = new URL(form.action);
    if (!posted) url.search = fields;
    let told = status.dataset.lost;
    try {
      const answer = await fetch(url, posted ? { method: "POST", body: fields, signal } : { signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (signal.aborted) return;
      if (answer.ok) {
        show(page);
        if (!posted) history.replaceState(null, "", url);
      }
      // What cannot be reckoned with leaves the last outcome in view; the button says what is wrong.
      told = answer.ok ? status.dataset.done : answer.status === 422 ? status.dataset.wrong : told;
    } catch {
      if (signal.aborted) return;
    }
    status.textContent = told;
  }

  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    asking?.abort();
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

// Replaces what is marked; a part in which one is typing stays as it is.
function show(page) {
  const active = document.activeElement;
  for (const old of document.querySelectorAll("[data-region]")) {
    const fresh = page.getElementById(old.id);
    const holds = old.contains(active);
    if (!fresh || (holds && active.matches("textarea, input:not([type=checkbox]):not([type=radio])"))) continue;
    for (const part of fresh.querySelectorAll("[autofocus]")) part.removeAttribute("autofocus");
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    old.replaceWith(fresh);
    fresh.querySelectorAll("details").forEach((details, place) => (details.open ||= open[place] ?? false));
    if (holds) document.getElementById(active.id)?.focus();
  }
}

// A step of a roadmap is dragged to a later day: the same as writing that day beside the step in the form.
const DAY = 86400000;
let dragged;

document.addEventListener("pointerdown", (event) => {
  const shape = event.target.closest?.("[data-step]");
  if (!shape || event.button !== 0) return;
  event.preventDefault();
  // Days take so many hundredths of the width of the drawing.
  const chart = shape.closest("[data-first]");
  const { first, last, span } = chart.dataset;
  const days = (Date.parse(last) - Date.parse(first)) / DAY / ((chart.getBoundingClientRect().width * Number(span)) / 100);
  dragged = { shape, days, from: event.clientX, by: 0 };
  shape.setPointerCapture(event.pointerId);
});

document.addEventListener("pointermove", (event) => {
  if (!dragged) return;
  dragged.by = event.clientX - dragged.from;
  dragged.shape.setAttribute("transform", `translate(${dragged.by} 0)`);
});

document.addEventListener("pointerup", () => {
  if (!dragged) return;
  const { shape, by, days } = dragged;
  dragged = undefined;
  shape.removeAttribute("transform");
  const moved = Math.round(by * days);
  if (!moved) return;
  const to = new Date(Date.parse(shape.dataset.start) + moved * DAY).toISOString().slice(0, 10);
  const steps = [...document.querySelectorAll("select[data-moves]")];
  const step = steps.find((select) => select.value === shape.dataset.step) ?? steps.find((select) => !select.value);
  if (!step) return;
  step.closest("details").open = true;
  step.value = shape.dataset.step;
  const day = document.getElementById(step.dataset.moves);
  day.value = to;
  day.dispatchEvent(new Event("input", { bubbles: true }));
});

document.addEventListener("pointercancel", () => {
  dragged?.shape.removeAttribute("transform");
  dragged = undefined;
});

document.documentElement.dataset.live = "";
