// A table of a draft as a sheet. The cells are plain text; the check knows their types and says what does not fit.
import { root, editable, load, changed, attempt, save } from "./draft.js";
import { cells } from "./cells.js";

const sheet = document.getElementById("sheet");
const names = new Map(root.dataset.heads.split(";").map((each) => each.split("=")));
let heads = [];

/** Rows of cells; quotes as RFC 4180 has them. */
export function parse(text) {
  const all = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; }
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === ",") { row.push(cell); cell = ""; }
    else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      row.push(cell); all.push(row); row = []; cell = "";
    } else cell += c;
  }
  if (cell !== "" || row.length) { row.push(cell); all.push(row); }
  return all.filter((each) => each.some((it) => it.trim() !== ""));
}

export function print(table) {
  const cell = (it) => (/[",\n\r]/.test(it) || it !== it.trim() ? '"' + it.replaceAll('"', '""') + '"' : it);
  return table.map((row) => row.map(cell).join(",")).join("\n") + "\n";
}

const text = (rows) => print([heads, ...rows]);
const grid = cells({
  sheet, root, names, editable,
  rowName: (index) => index + 2, // as a spreadsheet counts, with the heads
  changed: (rows) => changed(() => text(rows), show),
  save: (rows) => save(text(rows)),
});

/** Marks the cells that have a problem, or goes to one. */
function show(problems, one) {
  const place = (cell) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return letters && { row: +row - 2, column: [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1 };
  };
  if (one) {
    const there = one.cell && place(one.cell);
    if (there) grid.select(there.row, there.column);
    return;
  }
  sheet.querySelectorAll("[aria-invalid]").forEach((cell) => { cell.removeAttribute("aria-invalid"); cell.removeAttribute("title"); });
  for (const each of problems) {
    const there = each.cell && place(each.cell);
    const cell = there && grid.cell(there.row, there.column);
    if (cell) { cell.setAttribute("aria-invalid", "true"); cell.title = each.message; }
  }
}

const loaded = await load();
const all = parse(loaded);
heads = all[0] ?? [];
grid.open(all);
attempt(loaded, show);
