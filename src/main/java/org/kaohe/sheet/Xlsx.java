package org.kaohe.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of a workbook, row by row. */
final class Xlsx {

    private static final long MOST_BYTES = 200L << 20;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private Xlsx() {}

    static void read(byte[] content, SheetFile.Rows rows) throws IOException, UnreadableSheetException {
        refuseBomb(content);
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

    private static void refuseBomb(byte[] content) throws IOException, UnreadableSheetException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > MOST_BYTES) {
                        throw new UnreadableSheetException(UnreadableSheetException.Why.UNPACKS_TOO_LARGE, null);
                    }
                }
            }
        }
    }
}
