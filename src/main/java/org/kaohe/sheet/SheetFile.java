package org.kaohe.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the first sheet of a workbook, or a csv file, whichever the bytes are. Blank rows are left out. */
public final class SheetFile {

    private final int mostRows;
    private final int mostColumns;

    /** @param mostRows without the header */
    public SheetFile(int mostRows, int mostColumns) {
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
    }

    /** The header comes first. */
    public List<Row> read(byte[] content) throws UnreadableSheetException {
        List<Row> read = new ArrayList<>();
        open(content).each(read::add);
        return read;
    }

    /** Looks a file over, so that it can be read, more than once if need be. */
    public Opened open(byte[] content) throws UnreadableSheetException {
        if (isOldExcel(content)) {
            throw new UnreadableSheetException(UnreadableSheetException.Why.OLD_EXCEL, null);
        }
        if (!isZip(content)) {
            return new Opened(content, false, Csv.lines(content));
        }
        try {
            return new Opened(content, true, Xlsx.check(content));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheetException(UnreadableSheetException.Why.MALFORMED, e);
        }
    }

    /** A file of one of the kinds that are read, as far as that can be told without reading its rows. */
    public final class Opened {
        private final byte[] content;
        private final boolean workbook;
        private final int rows;

        private Opened(byte[] content, boolean workbook, int rows) {
            this.content = content;
            this.workbook = workbook;
            this.rows = rows;
        }

        /** About how many rows there are, header included. */
        public int rows() {
            return rows;
        }

        /** The header and what comes next, at most so many. */
        public List<Row> first(int most) throws UnreadableSheetException {
            List<Row> first = new ArrayList<>(most);
            read(new Rows(first::add, most));
            return first;
        }

        /** Hands the rows over one by one, the header first, so that a large file needs little memory. */
        public void each(Consumer<Row> taker) throws UnreadableSheetException {
            read(new Rows(taker, Integer.MAX_VALUE));
        }

        private void read(Rows rows) throws UnreadableSheetException {
            try {
                if (workbook) {
                    Xlsx.read(content, rows);
                } else {
                    Csv.read(content, rows);
                }
            } catch (IOException | RuntimeException e) {
                if (e == rows.refusal) {
                    throw rows.refusal;
                }
                // Whatever the parsers say about a hostile file: it is not the kind of file it claims to be.
                throw new UnreadableSheetException(UnreadableSheetException.Why.MALFORMED, e);
            }
        }
    }

    /**
     * Every sheet of a workbook, hidden ones too; a csv file is none.
     *
     * @param mostSheets the rest is not looked at
     */
    public List<Sheet> sheets(byte[] content, int mostSheets) throws UnreadableSheetException {
        List<Sheet> sheets = new ArrayList<>();
        Map<String, List<Row>> read = new LinkedHashMap<>();
        try {
            if (isOldExcel(content)) {
                throw new UnreadableSheetException(UnreadableSheetException.Why.OLD_EXCEL, null);
            }
            if (!isZip(content)) {
                throw new UnreadableSheetException(UnreadableSheetException.Why.MALFORMED, null);
            }
            Xlsx.readAll(content, mostSheets, name -> {
                List<Row> own = new ArrayList<>();
                read.put(name, own);
                return new Rows(own::add, Integer.MAX_VALUE);
            });
            read.forEach((name, rows) -> sheets.add(new Sheet(name, rows)));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheetException(UnreadableSheetException.Why.MALFORMED, e);
        }
        return sheets;
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static boolean isOldExcel(byte[] content) {
        return content.length > 3
                && (content[0] & 0xff) == 0xd0
                && (content[1] & 0xff) == 0xcf
                && content[2] == 0x11
                && (content[3] & 0xff) == 0xe0;
    }

    /** Takes rows until a limit is met. */
    final class Rows {
        private final Consumer<Row> taker;
        private final int wanted;
        private int taken;

        /** Thrown by whom the rows are for: nothing is wrong with the file then. */
        private RuntimeException refusal;

        private Rows(Consumer<Row> taker, int wanted) {
            this.taker = taker;
            this.wanted = wanted;
        }

        boolean areWanted() {
            return taken < wanted;
        }

        void add(Row row) throws UnreadableSheetException {
            if (row.isBlank()) {
                return;
            }
            if (taken > mostRows) {
                throw new UnreadableSheetException(UnreadableSheetException.Why.TOO_MANY_ROWS, null);
            }
            if (row.cells().size() > mostColumns) {
                throw new UnreadableSheetException(UnreadableSheetException.Why.TOO_MANY_COLUMNS, null);
            }
            taken++;
            try {
                taker.accept(row);
            } catch (RuntimeException e) {
                refusal = e;
                throw e;
            }
        }
    }
}
