// A checklist by exception: marks, reasons, keys, a draft on this device, and one submission for everything.
import { tell, sentence } from "./kaohe.js";
import { photosOf } from "./checklist-photos.js";

const root = document.getElementById("checklist");
const data = root.dataset;
const all = [...root.querySelectorAll(".item")];
const key = `kaohe-checklist:${data.account}:${data.policy}:${data.staffNo}:${data.day}`;
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
const why = document.getElementById("why");
const source = document.getElementById("source");
const review = document.getElementById("review");
let inspection = data.inspection;
const photos = photosOf(root, () => inspection, complain);

const value = (item) => item.querySelector(".marks input:checked").value;
const reason = (item) => item.querySelector(".reasons input:checked")?.value;
const note = (item) => item.querySelector(".note")?.value.trim() ?? "";
const shown = () => all.filter((item) => !item.hidden && !item.closest(".chapter").hidden);

function marks() {
  return all.filter((item) => value(item) !== "PASS")
    .map((item) => ({ item: item.dataset.item, result: value(item), reason: reason(item) ?? null, note: note(item) }));
}

function mark(item, result, why = null, words = "") {
  item.querySelector(`.marks input[value=${result}]`).checked = true;
  showReasons(item, result === "FAIL");
  if (why) item.querySelector(`.reasons input[value=${why}]`).checked = true;
  if (words) item.querySelector(".note").value = words;
}

function showReasons(item, wanted) {
  const there = item.querySelector(".why");
  item.classList.toggle("failed", wanted);
  complain(item, "");
  if (!wanted) there?.remove();
  else if (!there) {
    const made = why.content.cloneNode(true);
    made.querySelectorAll("input[type=radio]").forEach((each) => { each.name = "reason-" + item.dataset.item; });
    item.querySelector(".told-here").before(made);
    photos.show(item);
  }
}

function complain(item, text) {
  const place = item.querySelector(".told-here");
  place.textContent = text;
  place.hidden = !text;
  item.classList.toggle("wrong", !!text);
}

function count() {
  const found = { PASS: 0, FAIL: 0, NA: 0 };
  all.forEach((item) => found[value(item)]++);
  document.getElementById("met").textContent = found.PASS;
  document.getElementById("failed").textContent = found.FAIL;
  document.getElementById("na").textContent = found.NA;
  root.querySelectorAll(".chapter").forEach((part) => {
    const button = part.querySelector("[data-do=section]");
    if (!button) return;
    const none = [...part.querySelectorAll(".item")].every((item) => value(item) === "NA");
    button.setAttribute("aria-pressed", String(none));
    button.textContent = none ? data.sectionBack : data.sectionNa;
  });
}

function keep() {
  count();
  try {
    const marked = marks();
    if (marked.length) localStorage.setItem(key, JSON.stringify({ inspection, at: Date.now(), source: source.value, marks: marked }));
    else localStorage.removeItem(key);
    document.getElementById("kept").textContent = marked.length ? data.kept : "";
  } catch { /* a browser that keeps nothing: the page works on */ }
}

function resume() {
  try {
    for (let each = localStorage.length - 1; each >= 0; each--) {
      const name = localStorage.key(each);
      if (name.startsWith("kaohe-checklist:") && Date.now() - JSON.parse(localStorage.getItem(name)).at > KEPT_FOR) localStorage.removeItem(name);
    }
    const draft = JSON.parse(localStorage.getItem(key));
    if (!draft) return;
    inspection = draft.inspection;
    source.value = draft.source;
    draft.marks.forEach((each) => {
      const item = all.find((it) => it.dataset.item === each.item);
      if (item) mark(item, each.result, each.reason, each.note);
    });
    document.getElementById("resumed").hidden = false;
    photos.resume();
  } catch { localStorage.removeItem(key); }
}

function focusOn(item) {
  item?.querySelector(".marks input:checked").focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest" });
}

function next(item, step) {
  const visible = shown();
  focusOn(visible[visible.indexOf(item) + step]);
}

// After a click on "failed" the number keys choose the reason; whoever walks there with arrow keys stays where they are.
let pointed = 0;
root.addEventListener("pointerdown", () => { pointed = performance.now(); });

root.addEventListener("change", (event) => {
  const item = event.target.closest(".item");
  if (item && event.target.closest(".marks")) {
    showReasons(item, value(item) === "FAIL");
    if (value(item) === "FAIL" && performance.now() - pointed < 1000) item.querySelector(".reasons input").focus({ preventScroll: true });
    keep();
  } else if (item) {
    complain(item, "");
    keep();
    if (reason(item) === "OTHER" && event.target.type === "radio") item.querySelector(".note").focus();
  } else if (event.target === source) keep();
  else if (event.target.id === "day" && event.target.value) event.target.form.submit();
});
root.addEventListener("input", (event) => { if (event.target.matches(".note")) keep(); });

root.addEventListener("keydown", (event) => {
  const item = event.target.closest(".item");
  if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    next(item, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.target.closest(".pictures")) {
    // Keys there are for the buttons.
  } else if (event.target.matches(".note")) {
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); next(item, 1); }
  } else if (event.target.closest(".reasons") && /^[1-5]$/.test(event.key)) {
    event.preventDefault();
    const chosen = item.querySelectorAll(".reasons input")[event.key - 1];
    chosen.checked = true;
    complain(item, "");
    keep();
    if (chosen.value === "OTHER") item.querySelector(".note").focus();
    else next(item, 1);
  } else if (/^[123]$/.test(event.key)) {
    event.preventDefault();
    const result = ["PASS", "FAIL", "NA"][event.key - 1];
    mark(item, result);
    keep();
    if (result === "FAIL") item.querySelector(".reasons input").focus();
    else next(item, 1);
  }
});

root.querySelectorAll("[data-do=section]").forEach((button) => button.addEventListener("click", () => {
  const back = button.getAttribute("aria-pressed") === "true";
  button.closest(".chapter").querySelectorAll(".item").forEach((item) => mark(item, back ? "PASS" : "NA"));
  keep();
}));

document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  all.forEach((item) => { item.hidden = !item.querySelector(".what").textContent.toLowerCase().includes(wanted); });
  root.querySelectorAll(".chapter").forEach((part) => { part.hidden = ![...part.querySelectorAll(".item")].some((item) => !item.hidden); });
  document.getElementById("none").hidden = shown().length > 0;
});
document.getElementById("filter").addEventListener("keydown", (event) => {
  if (event.key === "Enter" || event.key === "ArrowDown") { event.preventDefault(); focusOn(shown()[0]); }
});

document.getElementById("discard").addEventListener("click", async (event) => {
  if (!window.confirm(event.currentTarget.dataset.question)) return;
  await photos.discard();
  localStorage.removeItem(key);
  location.reload();
});

function incomplete() {
  const first = all.filter((item) => value(item) === "FAIL" && (!reason(item) || (reason(item) === "OTHER" && !note(item))));
  first.forEach((item) => complain(item, data.needsReason));
  return first[0];
}

document.getElementById("submit").addEventListener("click", () => {
  if (photos.busy()) {
    tell(data.photoWait);
    return;
  }
  const open = incomplete();
  if (open) {
    open.hidden = false;
    open.closest(".chapter").hidden = false;
    open.querySelector(".reasons input").focus({ preventScroll: true });
    open.scrollIntoView({ block: "center" });
    return;
  }
  const failures = all.filter((item) => value(item) === "FAIL").map((item) => {
    const line = document.createElement("li");
    const said = item.querySelector(".reasons input:checked")?.closest("label").textContent.replace(/^\s*\d\s*/, "").trim() ?? "";
    line.textContent = `${item.querySelector(".what").firstElementChild.textContent} ${item.querySelector("legend").textContent.replace(/^\S+\s/, "")} — ${[said, note(item), photos.count(item) ? `${data.photos} ${photos.count(item)}` : ""].filter(Boolean).join(" ")}`;
    return line;
  });
  if (!failures.length) failures.push(Object.assign(document.createElement("li"), { textContent: data.allMet }));
  document.getElementById("review-list").replaceChildren(...failures);
  document.getElementById("review-count").replaceChildren(...[...root.querySelectorAll(".submit-bar .tag")].flatMap((tag) => [tag.cloneNode(true), " "]));
  document.querySelectorAll("#review-count [id]").forEach((each) => each.removeAttribute("id"));
  review.showModal();
  document.getElementById("confirm").focus();
});
document.getElementById("back").addEventListener("click", () => review.close());

document.getElementById("confirm").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  button.disabled = true;
  try {
    const answer = await fetch(location.pathname, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/html, application/problem+json", "HX-Request": "true" },
      body: JSON.stringify({ inspection, version: data.version ? Number(data.version) : null, day: data.day, source: source.value, marks: marks() }),
    });
    const text = await answer.text();
    review.close();
    if (answer.ok) {
      localStorage.removeItem(key);
      const done = new DOMParser().parseFromString(text, "text/html").body.firstElementChild;
      root.replaceWith(done);
      done.focus();
      window.scrollTo(0, 0);
    } else refused(text);
  } catch {
    tell(document.getElementById("told").dataset.offline, true);
  } finally {
    button.disabled = false;
  }
});

/** What is wrong with an item stands at the item, everything else is told. */
function refused(text) {
  tell(sentence(text), true);
  let problems = [];
  try { problems = JSON.parse(text).problems; } catch { /* told already */ }
  problems.forEach((each) => {
    const item = all.find((it) => "item." + it.dataset.item === each.field);
    if (item) complain(item, each.message);
  });
  root.querySelector(".item.wrong")?.scrollIntoView({ block: "center" });
}

resume();
count();
