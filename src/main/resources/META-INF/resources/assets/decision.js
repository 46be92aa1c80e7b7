// A decision: opens what a link leads to, and everything at once.

function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  if (target.tabIndex === -1) target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "start" });
}

addEventListener("hashchange", reveal);
reveal();

const tools = document.querySelector("[data-tree-tools]");
tools?.classList.remove("hidden");
tools?.addEventListener("click", (event) => {
  const wanted = event.target.dataset.tree;
  if (!wanted) return;
  document.querySelectorAll(".tree details").forEach((each) => { each.open = wanted === "open"; });
});
