package org.kaohe.roster;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet shows it, counted from 1 with the header
 * @param cells trimmed text; an empty cell is an empty text
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = cells.stream().map(String::strip).toList();
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Empty when the row is shorter. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
