// Cells in a table: keyboard, ranges, paste from a spreadsheet, undo, rows. What the cells mean is the caller's.

/**
 * @param sheet the table element
 * @param editable whether anything may be changed
 * @param fixed whether rows can be neither added, moved nor taken away
 * @param locked which cells stay as they are
 * @param rowName what stands before a row
 * @param decorate told of each cell that is drawn or changed
 * @param changed told of the rows after each change; {@code save} when somebody wants them kept
 */
export function cells({ sheet, root, names = new Map(), editable, fixed = false, locked = () => false, corner = "#", rowName, decorate, changed, save }) {
  let heads = [];
  let rows = [];
  let numbers = [];
  let at = { row: 0, column: 0 };
  let from = null;
  let editor = null;
  const done = [];
  const undone = [];

  const cellOf = (row, column) => sheet.tBodies[0].rows[row]?.cells[column + 1];
  const range = () => {
    const other = from ?? at;
    return { top: Math.min(at.row, other.row), bottom: Math.max(at.row, other.row), left: Math.min(at.column, other.column), right: Math.max(at.column, other.column) };
  };

  function draw() {
    numbers = heads.map((_, column) => rows.every((row) => /^(-|-?\d+(\.\d+)?%?)?$/.test(row[column])) && rows.some((row) => /\d/.test(row[column])));
    const head = document.createElement("thead");
    const line = head.insertRow();
    line.append(headCell(corner), ...heads.map((each) => headCell(names.get(each) ?? each, each)));
    const body = document.createElement("tbody");
    rows.forEach((row, index) => body.append(drawRow(row, index)));
    sheet.replaceChildren(head, body);
    sheet.setAttribute("aria-rowcount", rows.length + 1);
    sheet.setAttribute("aria-colcount", heads.length);
  }

  function headCell(name, code) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    if (code && code !== name) cell.title = code;
    return cell;
  }

  function drawRow(row, index) {
    const line = document.createElement("tr");
    const number = document.createElement("th");
    number.scope = "row";
    number.textContent = rowName(index);
    number.draggable = editable && !fixed;
    line.append(number);
    row.forEach((value, column) => {
      const cell = line.insertCell();
      cell.textContent = value;
      cell.tabIndex = -1;
      if (numbers[column]) cell.className = "number";
      decorate?.(cell, index, column);
    });
    return line;
  }

  function select(row, column, extend = false) {
    if (extend) from ??= { ...at };
    else from = null;
    cellOf(at.row, at.column)?.setAttribute("tabindex", "-1");
    at = { row: Math.max(0, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(heads.length - 1, column)) };
    const cell = cellOf(at.row, at.column);
    sheet.querySelectorAll("[aria-selected=true]").forEach((each) => each.removeAttribute("aria-selected"));
    const { top, bottom, left, right } = range();
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) cellOf(r, c)?.setAttribute("aria-selected", "true");
    cell?.setAttribute("tabindex", "0");
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Every change is a whole new list of rows: undoing it is taking the old one back. */
  function change(next, place = at) {
    if (!editable) return;
    done.push({ rows, at: { ...at } });
    if (done.length > 500) done.shift();
    undone.length = 0;
    apply(next, place);
  }

  function apply(next, place) {
    const before = rows;
    rows = next;
    if (before.length === next.length && sheet.tBodies.length) {
      next.forEach((row, r) => row !== before[r] && row.forEach((value, c) => {
        if (value === before[r][c]) return;
        cellOf(r, c).textContent = value;
        decorate?.(cellOf(r, c), r, c);
      }));
    } else draw();
    select(place.row, place.column);
    changed(rows);
  }

  function step(stack, other) {
    const last = stack.pop();
    if (!last) return;
    other.push({ rows, at: { ...at } });
    apply(last.rows, last.at);
  }

  function put(values, top, left) {
    const next = rows.map((row) => row);
    values.forEach((line, r) => {
      const row = top + r;
      if (fixed && row >= next.length) return;
      while (next.length <= row) next.push(heads.map(() => ""));
      const copy = [...next[row]];
      line.forEach((value, c) => { if (left + c < heads.length && !locked(row, left + c)) copy[left + c] = value; });
      next[row] = copy;
    });
    change(next, { row: top, column: left });
  }

  function clear() {
    const { top, bottom, left, right } = range();
    put(rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1).map(() => "")), top, left);
  }

  function edit(start) {
    if (!editable || editor || locked(at.row, at.column)) return;
    const cell = cellOf(at.row, at.column);
    const before = rows[at.row][at.column];
    editor = document.createElement("input");
    editor.value = start ?? before;
    editor.setAttribute("aria-label", names.get(heads[at.column]) ?? heads[at.column]);
    cell.replaceChildren(editor);
    editor.focus();
    if (start === undefined) editor.select();
    editor.addEventListener("blur", () => commit());
  }

  function commit(row = at.row, column = at.column) {
    if (!editor) return;
    const value = editor.value.trim();
    const { row: r, column: c } = at;
    editor = null;
    cellOf(r, c).textContent = rows[r][c];
    if (value !== rows[r][c]) put([[value]], r, c);
    select(row, column);
  }

  function cancel() {
    if (!editor) return;
    editor = null;
    cellOf(at.row, at.column).textContent = rows[at.row][at.column];
    select(at.row, at.column);
  }

  const actions = {
    save: () => save(rows),
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    insert: () => fixed || change([...rows.slice(0, at.row + 1), heads.map(() => ""), ...rows.slice(at.row + 1)], { row: at.row + 1, column: 0 }),
    delete: () => {
      const { top, bottom } = range();
      if (!fixed && rows.length > bottom - top + 1) change([...rows.slice(0, top), ...rows.slice(bottom + 1)], { row: top, column: at.column });
    },
    up: () => move(at.row, at.row - 1),
    down: () => move(at.row, at.row + 1),
  };

  function move(source, target) {
    if (fixed || target < 0 || target >= rows.length || source === target) return;
    const next = [...rows];
    next.splice(target, 0, ...next.splice(source, 1));
    change(next, { row: target, column: at.column });
  }

  function key(event) {
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key.toLowerCase() === "s") { event.preventDefault(); commit(); actions.save(); return; }
    if (editor) {
      if (event.key === "Enter") { event.preventDefault(); commit(at.row + 1, at.column); }
      else if (event.key === "Tab") { event.preventDefault(); commit(at.row, at.column + (event.shiftKey ? -1 : 1)); }
      else if (event.key === "Escape") { event.preventDefault(); cancel(); }
      return;
    }
    if (!sheet.contains(event.target)) return;
    const go = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (go && event.altKey && go[0]) { event.preventDefault(); move(at.row, at.row + go[0]); }
    else if (go) { event.preventDefault(); select(at.row + go[0], at.column + go[1], event.shiftKey); }
    else if (event.key === "Tab") {
      const last = event.shiftKey ? at.row === 0 && at.column === 0 : at.row === rows.length - 1 && at.column === heads.length - 1;
      if (last) return; // out of the sheet, to what follows
      event.preventDefault();
      const flat = at.row * heads.length + at.column + (event.shiftKey ? -1 : 1);
      select(Math.floor(flat / heads.length), flat % heads.length);
    }
    else if (event.key === "Home") { event.preventDefault(); select(ctrl ? 0 : at.row, 0); }
    else if (event.key === "End") { event.preventDefault(); select(ctrl ? rows.length - 1 : at.row, heads.length - 1); }
    else if (event.key === "PageDown") { event.preventDefault(); select(at.row + 15, at.column); }
    else if (event.key === "PageUp") { event.preventDefault(); select(at.row - 15, at.column); }
    else if (event.key === "Enter" || event.key === "F2") { event.preventDefault(); edit(); }
    else if (event.altKey && event.key === "Insert") { event.preventDefault(); actions.insert(); }
    else if (event.altKey && event.key === "Delete") { event.preventDefault(); actions.delete(); }
    else if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); clear(); }
    else if (ctrl && event.key.toLowerCase() === "z") { event.preventDefault(); event.shiftKey ? actions.redo() : actions.undo(); }
    else if (ctrl && event.key.toLowerCase() === "y") { event.preventDefault(); actions.redo(); }
    else if (ctrl && event.key.toLowerCase() === "a") { event.preventDefault(); select(0, 0); select(rows.length - 1, heads.length - 1, true); }
    else if (event.key.length === 1 && !ctrl && !event.altKey) { event.preventDefault(); edit(event.key); }
    // What an input method composes needs a field to begin with.
    else if (event.key === "Process") edit("");
  }

  function copy(event, cut) {
    if (editor || !sheet.contains(document.activeElement)) return;
    const { top, bottom, left, right } = range();
    event.clipboardData.setData("text/plain", rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1).join("\t")).join("\n"));
    event.preventDefault();
    if (cut) clear();
  }

  function paste(event) {
    if (editor || !sheet.contains(document.activeElement)) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
    const { top, left } = range();
    put(lines.map((line) => line.split("\t").map((cell) => cell.trim())), top, left);
  }

  sheet.addEventListener("mousedown", (event) => {
    const cell = event.target.closest("td");
    if (!cell || cell.contains(editor)) return;
    event.preventDefault();
    commit();
    select(cell.parentNode.sectionRowIndex, cell.cellIndex - 1, event.shiftKey);
  });
  sheet.addEventListener("mouseover", (event) => {
    const cell = event.target.closest("td");
    if (cell && event.buttons === 1 && !editor && !dragged) select(cell.parentNode.sectionRowIndex, cell.cellIndex - 1, true);
  });
  sheet.addEventListener("dblclick", (event) => event.target.closest("td") && edit());
  let dragged = null;
  sheet.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("tbody tr");
    event.dataTransfer.effectAllowed = "move";
  });
  sheet.addEventListener("dragover", (event) => dragged && event.preventDefault());
  sheet.addEventListener("drop", (event) => {
    const target = event.target.closest("tbody tr");
    if (dragged && target) { event.preventDefault(); move(dragged.sectionRowIndex, target.sectionRowIndex); }
  });
  sheet.addEventListener("dragend", () => { dragged = null; });
  document.addEventListener("keydown", key);
  document.addEventListener("copy", (event) => copy(event, false));
  document.addEventListener("cut", (event) => copy(event, true));
  document.addEventListener("paste", paste);
  root.querySelectorAll("[data-do]").forEach((button) => button.addEventListener("click", () => { commit(); actions[button.dataset.do]?.(); }));

  return {
    open(table) {
      heads = table[0] ?? [];
      rows = table.slice(1).map((row) => heads.map((_, column) => (row[column] ?? "").trim()));
      done.length = 0;
      undone.length = 0;
      at = { row: 0, column: 0 };
      from = null;
      draw();
      cellOf(0, 0)?.setAttribute("tabindex", "0");
    },
    rows: () => rows,
    commit: () => commit(),
    select,
    cell: cellOf,
  };
}
