// A team beside its indicators: only what was changed is sent, and what is wrong stands in its cell.
import { tell, sentence } from "./kaohe.js";
import { cells } from "./cells.js";

const root = document.getElementById("team-sheet");
const data = root.dataset;
const sheet = document.getElementById("sheet");
const state = document.getElementById("state");
const reason = document.getElementById("reason");
const reasonField = document.getElementById("reason-field");
const list = document.getElementById("problems");
const names = new Map();
let heads = [];
let lines = [];
let saving = false;

const grid = cells({
  sheet, root, names, editable: true, fixed: true, corner: data.person,
  rowName: (row) => `${lines[row].name}（${lines[row].staffNo}）`,
  locked: (row, column) => lines[row].cells[column].onDay > 1,
  decorate(cell, row, column) {
    const there = lines[row].cells[column];
    const now = grid.rows()[row]?.[column];
    cell.dataset.badge = there.onDay > 1 ? `×${there.onDay}` : there.inPeriod || "";
    cell.classList.add("number");
    cell.classList.toggle("locked", there.onDay > 1);
    cell.classList.toggle("changed", now !== undefined && now !== there.text);
    if (there.onDay > 1) cell.setAttribute("aria-readonly", "true");
    cell.removeAttribute("aria-invalid");
    cell.removeAttribute("title");
  },
  changed,
  save,
});

function changes() {
  return grid.rows().flatMap((row, r) => row.map((text, c) => ({ staffNo: lines[r].staffNo, indicator: heads[c].code, text, id: lines[r].cells[c].id, was: lines[r].cells[c].text })))
    .filter((each) => each.text !== each.was);
}

function changed() {
  const made = changes();
  state.textContent = made.length ? `${data.changed} (${made.length})` : data.unchanged;
  reasonField.hidden = !made.some((each) => each.id);
}

async function load() {
  const asked = new URLSearchParams({ policy: data.policy, team: data.team, source: data.source, day: data.day });
  const answer = await fetch("/team-sheet/cells?" + asked);
  if (!answer.ok) { tell(sentence(await answer.text()), true); return; }
  const found = await answer.json();
  heads = found.heads;
  lines = found.lines;
  names.clear();
  heads.forEach((each) => names.set(each.code, `${each.name} · ${each.unit}`));
  grid.open([heads.map((each) => each.code), ...lines.map((line) => line.cells.map((cell) => cell.text))]);
  list.replaceChildren();
  reason.value = "";
  changed();
}

async function save() {
  const made = changes();
  if (saving) return;
  if (!made.length) { tell(data.unchanged); return; }
  saving = true;
  try {
    const answer = await fetch("/team-sheet", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ policy: data.policy, team: data.team, source: data.source, day: data.day, reason: reason.value, cells: made.map(({ staffNo, indicator, text, id }) => ({ staffNo, indicator, text, id })) }),
    });
    const text = await answer.text();
    if (answer.ok) {
      await load();
      tell(JSON.parse(text).message);
    } else refused(text);
  } catch {
    tell(document.getElementById("told").dataset.offline, true);
  } finally {
    saving = false;
  }
}

function refused(text) {
  tell(sentence(text), true);
  let problems = [];
  try { problems = JSON.parse(text).problems ?? []; } catch { /* told already */ }
  sheet.querySelectorAll("[aria-invalid]").forEach((cell) => { cell.removeAttribute("aria-invalid"); cell.removeAttribute("title"); });
  list.replaceChildren(...problems.map((each) => {
    const [staffNo, indicator] = (each.field ?? "").split(":");
    const row = lines.findIndex((line) => line.staffNo === staffNo);
    const column = heads.findIndex((head) => head.code === indicator);
    const line = document.createElement("li");
    line.className = "bad";
    if (row >= 0 && column >= 0) {
      const cell = grid.cell(row, column);
      cell.setAttribute("aria-invalid", "true");
      cell.title = each.message;
      const go = document.createElement("button");
      go.type = "button";
      go.className = "quiet";
      go.textContent = `${lines[row].name} · ${heads[column].name}`;
      go.addEventListener("click", () => grid.select(row, column));
      line.append(go, " ");
    } else if (each.field === "reason") {
      reasonField.hidden = false;
      reason.setAttribute("aria-invalid", "true");
      reason.focus();
    }
    line.append(each.message);
    return line;
  }));
}

reason.addEventListener("input", () => reason.removeAttribute("aria-invalid"));
document.getElementById("reload").addEventListener("click", () => {
  if (!changes().length || window.confirm(data.reloadAsk)) load();
});
window.addEventListener("beforeunload", (event) => { if (changes().length) event.preventDefault(); });

await load();
