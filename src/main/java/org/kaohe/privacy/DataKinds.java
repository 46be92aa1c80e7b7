package org.kaohe.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.policy.Text;
import org.kaohe.sheet.Row;
import org.kaohe.sheet.SheetFile;
import org.kaohe.sheet.UnreadableSheetException;

/**
 * The table {@code org/kaohe/privacy.csv}: the one place that says what is kept of people and how long. It is shown to them
 * as it is, and the deletion follows it.
 */
public final class DataKinds {

    private static final String TABLE = "/org/kaohe/privacy.csv";
    private static final int MOST_ROWS = 100;
    private static final int COLUMNS = 11;

    private final List<DataKind> kinds;

    private DataKinds(List<DataKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public static DataKinds shipped() {
        try (InputStream table = DataKinds.class.getResourceAsStream(TABLE)) {
            List<DataKind> kinds = new ArrayList<>();
            List<Row> rows = new SheetFile(MOST_ROWS, COLUMNS).read(table.readAllBytes());
            rows.subList(1, rows.size()).forEach(row -> kinds.add(kind(row)));
            return new DataKinds(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableSheetException e) {
            throw new IllegalStateException("The table of personal data cannot be read: " + e.why(), e);
        }
    }

    public List<DataKind> all() {
        return kinds;
    }

    public DataKind kind(String code) {
        return kinds.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of personal data is called " + code));
    }

    private static DataKind kind(Row row) {
        return new DataKind(
                text(row, 0),
                both(row, 1),
                both(row, 3),
                both(row, 5),
                Integer.parseInt(text(row, 7)),
                DataKind.From.valueOf(text(row, 8)),
                both(row, 9));
    }

    private static Text both(Row row, int first) {
        return new Text(text(row, first), text(row, first + 1));
    }

    private static String text(Row row, int index) {
        return row.cell(index).text().strip();
    }
}
