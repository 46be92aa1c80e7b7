package org.kaohe.sheet;

/** The file is no workbook and no csv, or larger than accepted. */
public final class UnreadableSheetException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Why {
        MALFORMED,
        /** The binary format of Excel 2003 and before. */
        OLD_EXCEL,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** A small archive can unpack to gigabytes. */
        UNPACKS_TOO_LARGE
    }

    private final Why why;

    UnreadableSheetException(Why why, Exception cause) {
        super(why + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
