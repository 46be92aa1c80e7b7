package org.kaohe.policybook;

import java.util.List;

/**
 * A table as HR sees it in a spreadsheet: text cells under headers.
 *
 * @param file path from the rules folder
 * @param headers unique, non-empty
 */
public record Table(String file, List<String> headers, List<Row> rows) {

    /** Rows a table can have, without the header. */
    public static final int MOST_ROWS = Limits.ROWS;

    /** Bytes its file can have. */
    public static final int MOST_BYTES = Limits.FILE_BYTES;

    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** One row; {@code number} counts from 1 and includes the header, as a spreadsheet does. */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
