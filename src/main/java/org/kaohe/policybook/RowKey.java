package org.kaohe.policybook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which columns the rows of a table are told apart: as few of the leading ones as name each row once. */
final class RowKey {

    private RowKey() {}

    /** One key for a table in two states. */
    static List<String> of(Optional<Table> from, Optional<Table> to) {
        return of(Stream.concat(from.stream(), to.stream()).toList());
    }

    /** @param states of one table; at least one */
    static List<String> of(List<Table> states) {
        List<String> headers = states.get(0).headers().stream()
                .filter(header ->
                        states.stream().allMatch(table -> table.headers().contains(header)))
                .toList();
        for (int columns = 1; columns < headers.size(); columns++) {
            List<String> key = headers.subList(0, columns);
            if (states.stream().allMatch(table -> isUnique(table, key))) {
                return key;
            }
        }
        return headers;
    }

    /** A cell with a dash holds nothing, as a column that is not there. Rows that are the same are told apart by number. */
    static Map<String, Map<String, String>> rows(Table table, List<String> key) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < table.headers().size(); column++) {
                String cell = row.cells().get(column);
                if (!cell.isEmpty() && !cell.equals(Column.NONE)) {
                    cells.put(table.headers().get(column), cell);
                }
            }
            Passages.add(rows, name(table, row, key), cells);
        }
        return rows;
    }

    private static boolean isUnique(Table table, List<String> key) {
        Set<String> names = new HashSet<>();
        return table.rows().stream().allMatch(row -> names.add(name(table, row, key)));
    }

    static String name(Table table, Table.Row row, List<String> key) {
        return key.stream()
                .map(header -> row.cells().get(table.headers().indexOf(header)))
                .map(cell -> Numbers.decimal(cell).map(Object::toString).orElse(cell))
                .collect(Collectors.joining(" · "));
    }
}
