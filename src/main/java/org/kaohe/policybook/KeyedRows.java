package org.kaohe.policybook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one state of a table by their key, in order. Rows that are the same are told apart by number. */
final class KeyedRows {

    private final Table table;
    private final Map<String, Table.Row> rows = new LinkedHashMap<>();

    KeyedRows(Table table, List<String> key) {
        this.table = table;
        for (Table.Row row : table.rows()) {
            String name = RowKey.name(table, row, key);
            String unique = name;
            for (int again = 2; rows.containsKey(unique); again++) {
                unique = name + " #" + again;
            }
            rows.put(unique, row);
        }
    }

    Set<String> keys() {
        return rows.keySet();
    }

    Optional<Table.Row> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** The cell as written; null when there is no such row or column. */
    String cell(String key, String column) {
        Table.Row row = rows.get(key);
        int at = table.headers().indexOf(column);
        return row == null || at < 0 ? null : row.cells().get(at);
    }

    /** Its cells in one line; null when there is no such row. */
    String line(String key) {
        return row(key).map(row -> String.join(",", row.cells())).orElse(null);
    }
}
