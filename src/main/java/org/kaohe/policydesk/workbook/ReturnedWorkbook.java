package org.kaohe.policydesk.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.Table;
import org.kaohe.sheet.Cell;
import org.kaohe.sheet.Row;
import org.kaohe.sheet.Sheet;
import org.kaohe.sheet.SheetFile;
import org.kaohe.sheet.UnreadableSheetException;

/**
 * A workbook as it comes back, perhaps saved by another program since.
 *
 * @param rows the sheet with the data, header first
 * @param origin empty when the sheet it stood on is gone or was changed
 */
record ReturnedWorkbook(String file, List<Row> rows, Optional<Origin> origin) {

    private static final int MOST_COLUMNS = 100;
    private static final int MOST_SHEETS = 8;

    static Answer<ReturnedWorkbook> read(String file, byte[] content) {
        List<Sheet> sheets;
        try {
            sheets = new SheetFile(Table.MOST_ROWS, MOST_COLUMNS).sheets(content, MOST_SHEETS);
        } catch (UnreadableSheetException e) {
            return Answer.invalid(List.of(unreadable(file, e)));
        }
        // Somebody may have moved the sheets about; one that was made by hand has only one.
        List<Row> rows = sheets.stream()
                .filter(each -> each.name().equals(TableWorkbook.DATA))
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .map(Sheet::rows)
                .orElse(List.of());
        return rows.isEmpty()
                ? Answer.invalid(List.of(Problem.error("workbook.empty", Place.file(file))))
                : Answer.done(new ReturnedWorkbook(file, rows, Origin.read(sheets)));
    }

    /** @param expected headers the table has; they may stand in another order */
    Answer<Table> table(List<String> expected) {
        List<Problem> problems = new ArrayList<>();
        List<String> headers = headers(expected, problems);
        List<Table.Row> read = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            List<String> cells = cells(row, headers, problems);
            read.add(new Table.Row(row.number(), cells));
        }
        return problems.isEmpty() ? Answer.done(new Table(file, headers, read)) : Answer.invalid(problems);
    }

    private List<String> headers(List<String> expected, List<Problem> problems) {
        Row first = rows.get(0);
        List<String> headers =
                new ArrayList<>(first.cells().stream().map(Cell::text).toList());
        while (!headers.isEmpty() && headers.get(headers.size() - 1).isEmpty()) {
            headers.remove(headers.size() - 1);
        }
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            if (!expected.contains(header) || !seen.add(header)) {
                Place place = Place.cell(file, first.number(), column + 1, header);
                problems.add(Problem.error("workbook.header.other", place, header, String.join(", ", expected)));
            }
        }
        expected.stream()
                .filter(header -> !seen.contains(header))
                .forEach(header -> problems.add(Problem.error("workbook.header.missing", Place.file(file), header)));
        return headers;
    }

    private List<String> cells(Row row, List<String> headers, List<Problem> problems) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(headers.size(), row.cells().size()); column++) {
            Cell cell = row.cell(column);
            String header = column < headers.size() ? headers.get(column) : "";
            Place place = Place.cell(file, row.number(), column + 1, header);
            if (cell.kind() == Cell.Kind.FORMULA) {
                problems.add(Problem.error("workbook.formula", place, cell.text()));
            } else if (column >= headers.size() && !cell.isBlank()) {
                problems.add(Problem.error("workbook.outside", place, cell.text()));
            }
            if (column < headers.size()) {
                cells.add(cell.text());
            }
        }
        return cells;
    }

    private static Problem unreadable(String file, UnreadableSheetException e) {
        return switch (e.why()) {
            case MALFORMED -> Problem.error("workbook.malformed", Place.file(file));
            case OLD_EXCEL -> Problem.error("workbook.old-excel", Place.file(file));
            case TOO_MANY_ROWS -> Problem.error("workbook.rows", Place.file(file), Table.MOST_ROWS);
            case TOO_MANY_COLUMNS -> Problem.error("workbook.columns", Place.file(file), MOST_COLUMNS);
            case UNPACKS_TOO_LARGE -> Problem.error("workbook.too-large", Place.file(file));
        };
    }
}
