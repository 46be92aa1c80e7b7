// What all pages share: the menu on a phone, the drawer, and what went wrong. Pages work without it, only less well.

const menuSwitch = document.querySelector(".menu-switch");
const menu = document.getElementById("menu");

menuSwitch?.addEventListener("click", () => {
  const open = menu.classList.toggle("open");
  menuSwitch.setAttribute("aria-expanded", String(open));
  if (open) menu.querySelector("a")?.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.classList.contains("open")) {
    menu.classList.remove("open");
    menuSwitch.setAttribute("aria-expanded", "false");
    menuSwitch.focus();
  }
});

// The drawer opens when something was loaded into it, and gives the focus back to what opened it.
const drawer = document.getElementById("drawer");
let opener = null;

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.target?.id === "drawer-content") opener = event.detail.elt;
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id === "drawer-content" && !drawer.open) drawer.showModal();
});
drawer?.addEventListener("close", () => opener?.focus());
drawer?.addEventListener("click", (event) => {
  if (event.target === drawer) drawer.close();
});

// A photo opens in the drawer; without this it is a file to save.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-photo]");
  if (!link || !drawer || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  opener = link;
  const picture = new Image();
  picture.src = link.href;
  picture.alt = link.querySelector("img")?.alt ?? link.textContent;
  document.getElementById("drawer-content").replaceChildren(picture);
  drawer.showModal();
});

/** Tells the reader something; an error stays until the next thing is told. */
export function tell(text, failed = false) {
  const told = document.getElementById("told");
  told.textContent = text;
  told.classList.toggle("bad", failed);
  told.classList.add("shown");
  clearTimeout(tell.timer);
  if (!failed) tell.timer = setTimeout(() => told.classList.remove("shown"), 4000);
}

/** The sentence of a refusal: the problem document says it in the reader's language. */
export function sentence(text) {
  try {
    const problem = JSON.parse(text);
    return problem.detail ?? problem.title;
  } catch {
    return document.getElementById("told").dataset.failed;
  }
}

document.addEventListener("htmx:responseError", (event) => tell(sentence(event.detail.xhr.responseText), true));
document.addEventListener("htmx:sendError", () => tell(document.getElementById("told").dataset.offline, true));
document.getElementById("told")?.addEventListener("click", (event) => event.currentTarget.classList.remove("shown"));

// A button that asks first.
document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.ask;
  if (question && !window.confirm(question)) event.preventDefault();
});
