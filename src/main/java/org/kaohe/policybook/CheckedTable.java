package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaohe.core.policy.Basis;
import org.kaohe.core.problem.Place;

/** A table whose columns and cells have been checked against what its kind and its template expect. */
final class CheckedTable {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");
    private static final int LARGEST_WHOLE = 999_999_999;

    private final Table table;
    private final Findings findings;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private CheckedTable(Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
        for (int i = 0; i < table.headers().size(); i++) {
            positions.put(table.headers().get(i), i);
        }
    }

    static CheckedTable check(
            Table table, Optional<TableKind> kind, Optional<TemplateHeader> template, Findings findings) {
        Map<String, Column> expected = new LinkedHashMap<>();
        template.ifPresent(each -> each.columns().forEach(column -> expected.put(column.name(), column)));
        kind.ifPresent(each -> each.columns().forEach(column -> expected.merge(column.name(), column, Column::and)));
        TableKind.BASIS.forEach(column -> expected.merge(column.name(), column, Column::and));
        expected.putIfAbsent("name_en", new Column("name_en", Column.Type.TEXT, false, true, false));
        var checked = new CheckedTable(table, findings);
        if (checked.columnsMatch(expected)) {
            table.rows().forEach(row -> checked.check(row, expected));
        }
        return checked;
    }

    Table table() {
        return table;
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** The rows in which every cell is sound. */
    List<Line> lines() {
        return lines;
    }

    private boolean columnsMatch(Map<String, Column> expected) {
        int before = findings.size();
        String known = String.join(", ", expected.keySet());
        positions.forEach((header, position) -> {
            if (!expected.containsKey(header)) {
                findings.error(
                        "table.column.unknown", Place.cell(table.file(), 1, position + 1, header), header, known);
            }
        });
        expected.values().stream()
                .filter(column -> column.needed() && !has(column.name()))
                .forEach(column -> findings.error(
                        "table.column.missing",
                        Place.cell(table.file(), 1, table.headers().size() + 1, column.name()),
                        column.name()));
        return findings.size() == before;
    }

    private void check(Table.Row row, Map<String, Column> expected) {
        int before = findings.size();
        var line = new Line(row);
        positions.keySet().forEach(header -> checkCell(line, expected.get(header)));
        if (findings.size() == before) {
            checkBasis(line);
        }
        if (findings.size() == before) {
            lines.add(line);
        }
    }

    private void checkCell(Line line, Column column) {
        String cell = line.text(column.name());
        Place place = line.place(column.name());
        if (cell.isEmpty()) {
            if (!column.blank()) {
                findings.error(column.dash() ? "table.cell.empty-or-dash" : "table.cell.empty", place, column.name());
            }
            return;
        }
        if (cell.equals(Column.NONE)) {
            if (!column.dash()) {
                findings.error("table.cell.no-dash", place, column.name());
            }
            return;
        }
        String wrong = switch (column.type()) {
            case TEXT -> null;
            case CODE -> CODE.matcher(cell).matches() ? null : "table.cell.not-a-code";
            case DECIMAL -> Numbers.decimal(cell).isPresent() ? null : "table.cell.not-a-number";
            case WHOLE -> Numbers.whole(cell, 0, LARGEST_WHOLE).isPresent() ? null : "table.cell.not-whole";
            case FLAG -> cell.equals("true") || cell.equals("false") ? null : "table.cell.not-a-flag";
        };
        if (wrong != null) {
            findings.error(wrong, place, column.name(), cell);
        }
    }

    private void checkBasis(Line line) {
        String basis = line.text("basis");
        if (!basis.equals("source") && !basis.equals("house")) {
            findings.error("table.basis.unknown", line.place("basis"), basis);
        } else if (basis.equals("house") && line.text("why").isEmpty()) {
            findings.error("table.basis.no-why", line.place("why"));
        }
    }

    /** One row, asked by column name. */
    final class Line {
        private final Table.Row row;

        private Line(Table.Row row) {
            this.row = row;
        }

        int number() {
            return row.number();
        }

        /** As written; empty when the table has no such column. */
        String text(String column) {
            return has(column) ? row.cells().get(positions.get(column)) : "";
        }

        /** Empty for a {@code -} and for an absent column. */
        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty() && !cell.equals(Column.NONE));
        }

        Optional<BigDecimal> decimal(String column) {
            return optional(column).flatMap(Numbers::decimal);
        }

        Basis basis() {
            return new Basis(text("basis").equals("house"), text("clause"), text("why"));
        }

        Place place(String column) {
            return Place.cell(table.file(), row.number(), positions.getOrDefault(column, 0) + 1, column);
        }

        void error(String code, String column, Object... values) {
            findings.error(code, place(column), values);
        }
    }
}
