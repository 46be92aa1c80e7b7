package org.kaohe.core.problem;

/**
 * Where a problem stands. Every part may be absent (null): a rule file has {@code file}, {@code line} and
 * {@code column} counted from 1; a table adds the spreadsheet {@code cell} such as {@code C4}; a request or an imported
 * row has {@code field} and {@code row}.
 */
public record Place(String file, Integer line, Integer column, String cell, String field, Integer row) {

    public static final Place NOWHERE = new Place(null, null, null, null, null, null);

    public static Place file(String file) {
        return new Place(file, null, null, null, null, null);
    }

    public static Place line(String file, int line) {
        return new Place(file, line, null, null, null, null);
    }

    public static Place column(String file, int line, int column) {
        return new Place(file, line, column, null, null, null);
    }

    /** A cell of a table; {@code row} and {@code column} count from 1 and include the header row. */
    public static Place cell(String file, int row, int column, String header) {
        return new Place(file, row, null, columnName(column) + row, header, row);
    }

    public static Place field(String field) {
        return new Place(null, null, null, null, field, null);
    }

    public static Place rowField(int row, String field) {
        return new Place(null, null, null, null, field, row);
    }

    /** {@code grades.csv!C4}, {@code rules.drl:12:5}, {@code #3 value}: short enough for the start of a line. */
    @Override
    public String toString() {
        if (file == null) {
            return (row == null ? "" : "#" + row + " ") + (field == null ? "" : field);
        }
        if (cell != null) {
            return file + "!" + cell;
        }
        return file + (line == null ? "" : ":" + line) + (column == null ? "" : ":" + column);
    }

    private static String columnName(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
