package org.kaohe.roster.sheet;

import java.io.IOException;
import java.util.List;
import org.kaohe.roster.SheetRow;

/** Reads the first sheet of a workbook, or a csv file, whichever the bytes are. Blank rows are left out. */
public final class SheetFile {

    /** Beyond this a file is refused: it would be split by hand anyway. */
    static final int MOST_ROWS = 50_000;

    private SheetFile() {}

    /**
     * @throws UnreadableSheetException when the bytes are neither, or too much
     */
    public static List<SheetRow> read(byte[] content) throws UnreadableSheetException {
        try {
            List<SheetRow> rows = isZip(content) ? XlsxFile.rows(content) : CsvFile.rows(content);
            return rows.stream().filter(row -> !row.isBlank()).toList();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheetException(e);
        }
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }
}
