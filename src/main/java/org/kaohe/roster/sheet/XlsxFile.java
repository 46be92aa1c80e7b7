package org.kaohe.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.kaohe.roster.SheetRow;

/** The first sheet of a workbook, every cell as the text a person sees. */
final class XlsxFile {

    /** A small archive can unpack to gigabytes. */
    private static final long MOST_BYTES = 300L << 20;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private XlsxFile() {}

    static List<SheetRow> rows(byte[] content) throws IOException {
        refuseBomb(content);
        var rows = new ArrayList<SheetRow>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                if (rows.size() > SheetFile.MOST_ROWS) {
                    throw new IOException("more than " + SheetFile.MOST_ROWS + " rows");
                }
                rows.add(new SheetRow(
                        row.getRowNum(), row.stream().map(XlsxFile::text).toList()));
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        if (format.matches(".*[yYdD年日].*")) {
            return cell.asDate().toLocalDate().format(DateTimeFormatter.ISO_LOCAL_DATE);
        }
        String number = cell.asNumber().toPlainString();
        // A staff number typed as a number and shown as 00042 by its format is 00042.
        return format.matches("0+") ? "0".repeat(Math.max(0, format.length() - number.length())) + number : number;
    }

    /** Counts what really comes out; what the archive says of itself may be a lie. */
    private static void refuseBomb(byte[] content) throws IOException {
        Path file = Files.createTempFile("kaohe-import", ".xlsx");
        try {
            Files.write(file, content);
            try (var zip = new ZipFile(file.toFile())) {
                long left = MOST_BYTES;
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    left -= unpackedSize(zip, entry, left);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long unpackedSize(ZipFile zip, ZipEntry entry, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > left) {
                    throw new IOException("unpacks to more than " + MOST_BYTES + " bytes");
                }
            }
        }
        return size;
    }
}
