// Starts the islands of the page when the browser has nothing better to do. The page works without.
const self = document.getElementById("islands");
const idle = window.requestIdleCallback ?? ((callback) => setTimeout(callback, 1));

async function start() {
  const module = await import(self.dataset.script);
  await module.default({ module_or_path: self.dataset.wasm });
  module.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    module[island.dataset.component]?.(island);
  }
  document.documentElement.dataset.islands = "ready";
}

idle(() => start().catch((error) => console.warn("islands", error)));
