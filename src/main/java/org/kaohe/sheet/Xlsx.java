package org.kaohe.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook, row by row. */
final class Xlsx {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private Xlsx() {}

    /** To be done before anything is read; tells about how many rows there are. */
    static int check(byte[] content) throws IOException, UnreadableSheetException {
        var guard = new XlsxGuard();
        try {
            guard.check(content);
            return guard.rows();
        } catch (XlsxGuard.TooLargeException e) {
            throw new UnreadableSheetException(UnreadableSheetException.Why.UNPACKS_TOO_LARGE, e);
        }
    }

    static void read(byte[] content, SheetFile.Rows rows) throws IOException, UnreadableSheetException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            read(workbook.getFirstSheet(), rows);
        }
    }

    /** @param rows takes those of the sheet with that name */
    static void readAll(byte[] content, int mostSheets, Function<String, SheetFile.Rows> rows)
            throws IOException, UnreadableSheetException {
        check(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            for (Sheet sheet : workbook.getSheets().limit(mostSheets).toList()) {
                read(sheet, rows.apply(sheet.getName()));
            }
        }
    }

    private static void read(Sheet sheet, SheetFile.Rows rows) throws IOException, UnreadableSheetException {
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> all = stream.iterator();
            while (rows.areWanted() && all.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = all.next();
                rows.add(new Row(row.getRowNum(), row.stream().map(XlsxCell::of).toList()));
            }
        }
    }
}
