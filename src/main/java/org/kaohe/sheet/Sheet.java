package org.kaohe.sheet;

import java.util.List;

/** One sheet of a workbook; blank rows are left out. */
public record Sheet(String name, List<Row> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }
}
