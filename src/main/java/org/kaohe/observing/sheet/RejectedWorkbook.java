package org.kaohe.observing.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaohe.observing.Field;
import org.kaohe.observing.RejectedRow;
import org.kaohe.sheet.Neutral;

/** Rejected rows as the workbook they came in, with a column that says what is wrong. It can be mended and imported. */
public final class RejectedWorkbook {

    static final String ERROR_HEADER = "问题 Problems";

    private static final int FLUSHED_AT_ONCE = 1_000;

    private RejectedWorkbook() {}

    /** Hands every rejected row over, in order. */
    public interface Rows {
        void forEach(Consumer<RejectedRow> taker);
    }

    /** Row by row: what is written is not kept. */
    public static void write(List<String> headers, Rows rejected, Locale language, OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "Kaohe", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rejected");
            // Given back and sent in again, the file keeps one column of problems.
            int[] kept = IntStream.range(0, headers.size())
                    .filter(each -> !headers.get(each).equals(ERROR_HEADER))
                    .toArray();
            write(sheet, 0, kept, headers);
            int error = kept.length;
            sheet.value(0, error, ERROR_HEADER);
            sheet.style(0, error).bold().set();
            sheet.freezePane(0, 1);
            int[] row = {1};
            rejected.forEach(each -> {
                write(sheet, row[0], kept, each.cells());
                sheet.value(row[0], error, Neutral.text(problems(each, language)));
                if (row[0]++ % FLUSHED_AT_ONCE == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, int[] kept, List<String> texts) {
        for (int column = 0; column < kept.length; column++) {
            if (kept[column] < texts.size()) {
                sheet.value(row, column, Neutral.text(texts.get(kept[column])));
            }
        }
    }

    private static String problems(RejectedRow row, Locale language) {
        return row.problems().stream()
                .map(each -> label(each.place().field()) + each.message(language))
                .collect(Collectors.joining("\n"));
    }

    private static String label(String field) {
        return Field.of(field).map(known -> known.code() + ": ").orElse("");
    }
}
