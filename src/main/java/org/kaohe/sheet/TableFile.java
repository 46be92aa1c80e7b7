package org.kaohe.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table written row by row, in bounded memory. Cells have the type of their value: text, number, day, moment; null is an
 * empty cell. No text is taken for a formula, whatever it begins with.
 */
public abstract class TableFile implements Closeable {

    /** As a spreadsheet program or a script wants it. */
    public enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv; charset=UTF-8");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public static Optional<Format> of(String ending) {
            return Stream.of(values())
                    .filter(each -> each.ending.equals(ending))
                    .findFirst();
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public TableFile write(OutputStream out, String title, List<String> headers) throws IOException {
            return this == XLSX ? new Xlsx(out, title, headers) : new Csv(out, headers);
        }
    }

    private TableFile() {}

    public abstract void row(List<?> values) throws IOException;

    /** A workbook of one sheet. */
    private static final class Xlsx extends TableFile {
        private static final int ROWS_IN_MEMORY = 500;
        private static final double WIDTH = 16;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int rows;

        Xlsx(OutputStream out, String title, List<String> headers) throws IOException {
            workbook = new Workbook(out, "Kaohe", "1.0");
            sheet = workbook.newWorksheet(title);
            sheet.freezePane(0, 1);
            for (int column = 0; column < headers.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.value(0, column, Neutral.text(headers.get(column)));
                sheet.style(0, column).bold().set();
            }
            rows = 1;
        }

        @Override
        public void row(List<?> values) throws IOException {
            for (int column = 0; column < values.size(); column++) {
                cell(column, values.get(column));
            }
            if (++rows % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }

        private void cell(int column, Object value) {
            if (value instanceof Number number) {
                sheet.value(rows, column, number);
            } else if (value instanceof LocalDate day) {
                sheet.value(rows, column, day);
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            } else if (value instanceof LocalDateTime moment) {
                sheet.value(rows, column, moment);
                sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
            } else if (value != null) {
                sheet.value(rows, column, Neutral.text(value.toString()));
            }
        }
    }

    /** UTF-8 with the mark spreadsheet programs know it by. */
    private static final class Csv extends TableFile {
        private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

        private final CsvWriter csv;

        Csv(OutputStream out, List<String> headers) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            csv = CsvWriter.builder().build(writer);
            row(headers);
        }

        @Override
        public void row(List<?> values) {
            csv.writeRecord(values.stream().map(Csv::text).toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }

        private static String text(Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            if (value instanceof LocalDateTime moment) {
                return MOMENT.format(moment);
            }
            return value instanceof Number || value instanceof LocalDate
                    ? value.toString()
                    : Neutral.text(value.toString());
        }
    }
}
