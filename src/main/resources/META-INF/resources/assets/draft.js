// What both editors of a draft share: load with its state, try while typing, save what nobody else has changed.
import { tell, sentence } from "./kaohe.js";

export const root = document.getElementById("editor");
export const editable = root.dataset.editable === "true";
const state = document.getElementById("state");
const list = document.getElementById("problems");
let etag = null;
let dirty = false;
let waiting = null;
let asked = 0;

export async function load() {
  const answer = await fetch(root.dataset.url);
  if (!answer.ok) {
    tell(sentence(await answer.text()), true);
    return "";
  }
  etag = answer.headers.get("ETag");
  return (await answer.text()).replace(/^\uFEFF/, "");
}

/** The text is another one now; after a pause it is tried. */
export function changed(text, show) {
  dirty = true;
  state.textContent = root.dataset.changed;
  clearTimeout(waiting);
  waiting = setTimeout(() => attempt(text(), show), 900);
}

/** Asks what would be wrong with it; the answer to an older question is dropped. */
export async function attempt(text, show) {
  const mine = ++asked;
  root.setAttribute("aria-busy", "true");
  const answer = await fetch(root.dataset.check, { method: "POST", headers: { "Content-Type": "text/plain; charset=UTF-8" }, body: text });
  if (mine !== asked) return;
  root.removeAttribute("aria-busy");
  if (!answer.ok) {
    tell(sentence(await answer.text()), true);
    return;
  }
  const problems = await answer.json();
  list.replaceChildren(...problems.map((each) => item(each, show)));
  if (!problems.length) {
    const none = document.createElement("li");
    none.className = "good";
    none.textContent = root.dataset.sound;
    list.append(none);
  }
  show?.(problems.filter((each) => each.file && each.file.endsWith("/" + root.dataset.file)), null);
}

function item(problem, show) {
  const line = document.createElement("li");
  line.className = problem.severity === "ERROR" ? "bad" : "warn";
  const place = problem.file ? problem.file + (problem.cell ? "!" + problem.cell : problem.line ? ":" + problem.line : "") : "";
  const own = problem.file?.endsWith("/" + root.dataset.file) && (problem.cell || problem.line);
  const where = document.createElement(own ? "button" : "b");
  where.textContent = place;
  if (own) {
    where.type = "button";
    where.className = "quiet";
    where.addEventListener("click", () => show?.(null, problem));
  }
  line.append(where, " " + problem.message);
  return line;
}

export async function save(text) {
  if (!dirty || !editable) {
    tell(root.dataset.unchanged);
    return;
  }
  const answer = await fetch(root.dataset.url, { method: "PUT", headers: { "If-Match": etag, "Content-Type": "text/plain; charset=UTF-8" }, body: text });
  if (answer.ok) {
    etag = answer.headers.get("ETag");
    dirty = false;
    state.textContent = root.dataset.unchanged;
    tell(root.dataset.saved);
  } else {
    tell(answer.status === 412 ? root.dataset.outdated : sentence(await answer.text()), true);
  }
}

window.addEventListener("beforeunload", (event) => {
  if (dirty) event.preventDefault();
});
