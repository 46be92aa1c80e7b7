// Sentences of a draft: completion from the dictionary, problems beside their lines, the rule language behind a sentence.
import { root, editable, load, changed, attempt, save } from "./draft.js";

const field = document.getElementById("text");
const numbers = document.getElementById("lines");
const offers = document.getElementById("offers");
const behind = document.getElementById("behind");
const marks = document.getElementById("marks");
const here = document.getElementById("here");
const words = await (await fetch(root.dataset.words)).json();
let bad = new Map();
let chosen = 0;

const folded = (text) => text.replace(/[“”]/g, '"').replace(/，/g, ",").replace(/：/g, ":").replace(/（/g, "(").replace(/）/g, ")");
const matcher = (sentence) => new RegExp("^" + folded(sentence).replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "(.+?)").replace(/\s+/g, "\\s*") + "$");
const known = words.map((each) => ({ ...each, fits: matcher(each.sentence.replace(/^-\s*/, "")) }));

function lineAt(position = field.selectionStart) {
  const start = field.value.lastIndexOf("\n", position - 1) + 1;
  const end = field.value.indexOf("\n", position);
  return { start, end: end < 0 ? field.value.length : end, number: field.value.slice(0, start).split("\n").length };
}

function draw() {
  const lines = field.value.split("\n");
  const count = lines.length;
  marks.replaceChildren(...lines.map((text, index) => {
    const line = document.createElement("span");
    const problem = bad.get(index + 1);
    line.textContent = text + "\n";
    if (problem) line.className = problem.severity === "ERROR" ? "bad" : "warn";
    return line;
  }));
  numbers.replaceChildren(...Array.from({ length: count }, (_, index) => {
    const line = document.createElement("span");
    const problem = bad.get(index + 1);
    line.textContent = index + 1 + "\n";
    if (problem) { line.className = problem.severity === "ERROR" ? "bad" : "warn"; line.title = problem.message; }
    return line;
  }));
  field.rows = Math.max(12, count + 1);
}

/** The rule language of a sentence; nothing for what no dictionary knows. */
function drl(text) {
  const line = folded(text.trim()).replace(/^-\s*/, "");
  const found = known.filter((each) => each.fits.test(line));
  return found.map((each) => {
    const values = each.fits.exec(line).slice(1);
    let slot = 0;
    const slots = [...each.sentence.matchAll(/\{([a-zA-Z0-9_]+)[^}]*\}/g)].map((it) => it[1]);
    return slots.reduce((drl, name) => drl.replaceAll("{" + name + "}", values[slot++] ?? ""), each.drl);
  })[0] ?? "";
}

function explain() {
  const { start, end, number } = lineAt();
  behind.textContent = drl(field.value.slice(start, end));
  const problem = bad.get(number);
  const said = problem ? here.dataset.label + problem.message : "";
  if (here.textContent !== said) here.textContent = said;
}

/** Under the pointer: what is wrong with the line, and its rule language. */
function hover(event) {
  const look = getComputedStyle(field);
  const number = Math.floor((event.offsetY - parseFloat(look.paddingTop) + field.scrollTop) / parseFloat(look.lineHeight)) + 1;
  const text = field.value.split("\n")[number - 1] ?? "";
  const said = [bad.get(number)?.message, drl(text)].filter(Boolean).join("\n");
  if (field.title !== said) field.title = said;
}

function offer() {
  const { start } = lineAt();
  const typed = folded(field.value.slice(start, field.selectionStart).trim()).replace(/^-\s*/, "");
  const fitting = words.filter((each) => !typed || folded(each.sentence).includes(typed)).slice(0, 12);
  chosen = 0;
  offers.replaceChildren(...fitting.map((each, index) => {
    const line = document.createElement("li");
    line.id = "offer-" + index;
    line.role = "option";
    line.textContent = each.sentence;
    line.title = each.drl;
    line.addEventListener("mousedown", (event) => { event.preventDefault(); take(index); });
    return line;
  }));
  show(fitting.length > 0);
}

function show(open) {
  offers.hidden = !open;
  field.setAttribute("aria-expanded", String(open));
  if (open) mark(0);
  else field.removeAttribute("aria-activedescendant");
}

function mark(index) {
  chosen = (index + offers.children.length) % offers.children.length;
  [...offers.children].forEach((each, at) => each.setAttribute("aria-selected", String(at === chosen)));
  offers.children[chosen].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", "offer-" + chosen);
}

/** Puts the sentence in place of the line, its first slot selected to be filled in. */
function take(index) {
  const { start } = lineAt();
  const before = field.value.slice(start, field.selectionStart);
  const indent = /^\s*/.exec(before)[0];
  const sentence = offers.children[index].textContent;
  field.setRangeText(indent + sentence, start, field.selectionStart, "end");
  const slot = /\{[^}]*\}/.exec(sentence);
  if (slot) field.setSelectionRange(start + indent.length + slot.index, start + indent.length + slot.index + slot[0].length);
  show(false);
  typed();
}

function typed() {
  draw();
  explain();
  changed(() => field.value, found);
}

function found(problems, one) {
  if (one) {
    const start = field.value.split("\n").slice(0, one.line - 1).join("\n").length + (one.line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start + (field.value.slice(start).split("\n")[0] ?? "").length);
    explain();
    return;
  }
  bad = new Map(problems.filter((each) => each.line).map((each) => [each.line, each]));
  draw();
  explain();
}

field.addEventListener("input", () => { typed(); if (!offers.hidden) offer(); });
field.addEventListener("scroll", () => { marks.scrollLeft = field.scrollLeft; });
field.addEventListener("mousemove", hover);
field.addEventListener("click", explain);
field.addEventListener("keyup", explain);
field.addEventListener("blur", () => show(false));
field.addEventListener("keydown", (event) => {
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && event.key === " " && editable) { event.preventDefault(); offer(); }
  else if (ctrl && event.key.toLowerCase() === "s") { event.preventDefault(); save(field.value); }
  else if (!offers.hidden && event.key === "ArrowDown") { event.preventDefault(); mark(chosen + 1); }
  else if (!offers.hidden && event.key === "ArrowUp") { event.preventDefault(); mark(chosen - 1); }
  else if (!offers.hidden && (event.key === "Enter" || event.key === "Tab")) { event.preventDefault(); take(chosen); }
  else if (!offers.hidden && event.key === "Escape") { event.preventDefault(); show(false); }
});
const actions = {
  save: () => save(field.value),
  undo: () => { field.focus(); document.execCommand("undo"); },
  redo: () => { field.focus(); document.execCommand("redo"); },
};
root.querySelectorAll("[data-do]").forEach((button) => button.addEventListener("click", () => actions[button.dataset.do]?.()));

field.value = await load();
draw();
attempt(field.value, found);
