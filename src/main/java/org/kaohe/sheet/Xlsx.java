package org.kaohe.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of a workbook, row by row. */
final class Xlsx {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private Xlsx() {}

    static void read(byte[] content, SheetFile.Rows rows) throws IOException, UnreadableSheetException {
        try {
            new XlsxGuard().check(content);
        } catch (XlsxGuard.TooLargeException e) {
            throw new UnreadableSheetException(UnreadableSheetException.Why.UNPACKS_TOO_LARGE, e);
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                Stream<org.dhatim.fastexcel.reader.Row> stream =
                        workbook.getFirstSheet().openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> all = stream.iterator();
            while (all.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = all.next();
                rows.add(new Row(row.getRowNum(), row.stream().map(XlsxCell::of).toList()));
            }
        }
    }
}
