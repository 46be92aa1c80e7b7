// Finding a person: Enter goes to the first one found, once the list answers what was typed.
const form = document.getElementById("people");
const typed = document.getElementById("q");
let listed = typed?.value.trim();
let going = false;

function go() {
  going = false;
  document.querySelector("#found a")?.click();
}

typed?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) {
    if (typed.value.trim() === "") return;
    event.preventDefault();
    if (typed.value.trim() === listed) go();
    else going = true;
  } else if (event.key === "ArrowDown") {
    event.preventDefault();
    document.querySelector("#found a")?.focus();
  }
});
document.addEventListener("keydown", (event) => {
  const link = event.target.closest?.(".people a");
  if (!link || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  const all = [...document.querySelectorAll(".people a")];
  const next = all[all.indexOf(link) + (event.key === "ArrowDown" ? 1 : -1)];
  (next ?? typed).focus();
});
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt === form) form.dataset.asked = event.detail.parameters.get?.("q") ?? event.detail.parameters.q;
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id !== "found") return;
  listed = (form.dataset.asked ?? "").trim();
  if (going && listed === typed.value.trim()) go();
});
