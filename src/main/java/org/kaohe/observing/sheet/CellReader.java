package org.kaohe.observing.sheet;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.observing.Problems;
import org.kaohe.sheet.Cell;
import org.kaohe.sheet.Row;

/**
 * Cells as fields. The rule for percent: a number counts as it is written, and a percent sign, typed or shown by the
 * cell's format, means hundredths: 95 and 95 % are 95, while 0.95 is 0.95.
 */
final class CellReader {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern NEUTRALISED = Pattern.compile("'(?=[=+\\-@'\\t\\r])");
    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("合格", "PASS"),
            Map.entry("通过", "PASS"),
            Map.entry("是", "PASS"),
            Map.entry("√", "PASS"),
            Map.entry("不合格", "FAIL"),
            Map.entry("不通过", "FAIL"),
            Map.entry("否", "FAIL"),
            Map.entry("×", "FAIL"),
            Map.entry("不适用", "NA"),
            Map.entry("n/a", "NA"));

    private final Map<Column, Integer> columns;
    private final Problems problems;

    CellReader(Map<Column, Integer> columns, Problems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    Draft draft(Row row) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        columns.forEach((column, index) -> {
            Cell cell = row.cell(index);
            if (cell.kind() == Cell.Kind.FORMULA) {
                problems.add(Problem.error(
                        "observation.import.formula", Place.rowField(row.number(), column.field.code()), cell.text()));
            } else {
                texts.put(column.field, text(column, cell.text()));
            }
        });
        return new Draft(row.number(), texts);
    }

    private static String text(Column column, String cell) {
        // What a workbook of rejected rows was given to keep it from running.
        String text = NEUTRALISED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
        return switch (column) {
            case OBSERVED_ON -> day(text);
            case OUTCOME -> OUTCOMES.getOrDefault(text.toLowerCase(Locale.ROOT), text);
            case VALUE, NUMERATOR, DENOMINATOR -> number(text);
            default -> text;
        };
    }

    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return text;
        }
        return day.group(1) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(3));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String number(String text) {
        return text.endsWith("%") || text.endsWith("％")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }
}
