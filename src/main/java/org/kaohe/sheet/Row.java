package org.kaohe.sheet;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet shows it, from 1 and with the header
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** Blank when the row is shorter. */
    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }
}
