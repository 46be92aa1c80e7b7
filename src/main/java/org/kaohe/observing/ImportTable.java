package org.kaohe.observing;

import java.util.List;
import java.util.Map;

/**
 * An imported file, read but not yet checked.
 *
 * @param file its name, for people
 * @param headers as written
 * @param columns where each recognised field stands, counted from 0
 */
public record ImportTable(String file, List<String> headers, Map<Field, Integer> columns, List<Line> lines) {

    public ImportTable {
        headers = List.copyOf(headers);
        columns = Map.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A row of the file.
     *
     * @param number as a spreadsheet shows it
     * @param cells the texts of the file
     */
    public record Line(int number, List<String> cells, Draft draft) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** Empty when the row is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }
}
