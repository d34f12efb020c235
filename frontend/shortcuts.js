// Keys for those who work without a mouse. What each does is read from the list on the page, which can also switch them off
// (WCAG 2.1.4). Nothing happens while one types or holds Ctrl, Alt or Meta.
const list = document.getElementById("shortcuts");
const on = list.querySelector("input[type=checkbox]");
const opener = document.getElementById("shortcuts-open");
const KEY = "shortcuts";

on.checked = localStorage.getItem(KEY) !== "off";
on.addEventListener("change", () => localStorage.setItem(KEY, on.checked ? "on" : "off"));
opener.hidden = false;
opener.addEventListener("click", () => list.showModal());

const types = (element) => element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !on.checked) return;
  if (list.open || types(event.target)) return;
  const known = [...list.querySelectorAll("[data-key]")].find((item) => item.dataset.key === event.key);
  if (!known) return;
  event.preventDefault();
  const { step, target } = known.dataset;
  if (step) move(Number(step), target);
  else if (known.hasAttribute("data-help")) list.showModal();
  else act(target);
});

// To the next or the one before, from where the focus is.
function move(step, selector) {
  const all = [...document.querySelectorAll(selector)];
  const row = document.activeElement?.closest("tr");
  const here = all.findIndex((link) => row && row.contains(link));
  const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1);
  all[next]?.focus();
}

// A text is opened and gets the focus; a box in the row of the focus is ticked; anything else is pressed.
function act(selector) {
  const row = document.activeElement?.closest("tr");
  const target = row?.querySelector(selector) ?? document.querySelector(selector);
  if (!target) return;
  target.closest("details")?.setAttribute("open", "");
  if (types(target)) target.focus();
  else target.click();
}
