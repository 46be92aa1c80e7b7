package org.kaohe.roster.sheet;

/** The file is no workbook and no csv, or larger than accepted. */
public final class UnreadableSheetException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableSheetException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
