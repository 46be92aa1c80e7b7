package org.kaohe.policydesk.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaohe.policybook.Table;
import org.kaohe.policybook.TableForm;
import org.kaohe.policybook.TableForm.Field;

/**
 * Writes a table as a workbook: numbers as numbers with the places they are written with, text as text, drop-downs, a locked
 * header, a guide, and where it comes from.
 */
public final class TableWorkbook {

    static final String DATA = "数据 Data";
    static final String GUIDE = "说明 Guide";
    static final String CHOICES = "选项 Choices";

    /** Rows that are ready to be filled in below those there are. */
    private static final int SPARE_ROWS = 200;

    private static final int MOST_DIGITS = 15;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?");
    private static final Pattern DAY = Pattern.compile("(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);
    private static final String TEXT_FORMAT = "@";

    private final TableForm form;
    private final int lastRow;

    private TableWorkbook(TableForm form) {
        this.form = form;
        this.lastRow = Math.min(form.table().rows().size() + SPARE_ROWS, Table.MOST_ROWS);
    }

    /** @param file the bytes of the table */
    public static byte[] write(TableForm form, byte[] file) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Kaohe", "1.0")) {
            new TableWorkbook(form).write(workbook);
            new Origin(form.table().file(), file).write(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private void write(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(DATA);
        Worksheet guide = workbook.newWorksheet(GUIDE);
        Worksheet choices = workbook.newWorksheet(CHOICES);
        for (int column = 0; column < form.fields().size(); column++) {
            Field field = form.fields().get(column);
            writeHeader(sheet, column, field);
            writeCells(sheet, column, field);
            offer(sheet, choices, column, field.choices());
        }
        sheet.freezePane(0, 1);
        sheet.protect(
                "",
                SheetProtectionOption.SHEET,
                SheetProtectionOption.FORMAT_COLUMNS,
                SheetProtectionOption.FORMAT_ROWS,
                SheetProtectionOption.INSERT_ROWS,
                SheetProtectionOption.DELETE_ROWS,
                SheetProtectionOption.SORT,
                SheetProtectionOption.AUTO_FILTER);
        TableGuide.write(guide, form);
    }

    private void writeHeader(Worksheet sheet, int column, Field field) {
        sheet.value(0, column, field.name());
        sheet.style(0, column).bold().fillColor("DDDDDD").set();
        int widest = form.table().rows().stream()
                .mapToInt(row -> row.cells().get(column).length() * 2)
                .max()
                .orElse(0);
        sheet.width(
                column,
                Math.max(
                        NARROWEST,
                        Math.min(WIDEST, Math.max(widest, field.name().length() + 4))));
    }

    private void writeCells(Worksheet sheet, int column, Field field) {
        List<Table.Row> rows = form.table().rows();
        for (int row = 1; row <= rows.size(); row++) {
            String cell = rows.get(row - 1).cells().get(column);
            unlock(sheet, row, row, column, write(sheet, row, column, field, cell));
        }
        if (lastRow > rows.size()) {
            unlock(sheet, rows.size() + 1, lastRow, column, field.isNumber() ? "General" : TEXT_FORMAT);
        }
    }

    private static void unlock(Worksheet sheet, int from, int to, int column, String format) {
        sheet.range(from, column, to, column)
                .style()
                .format(format)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    /** Gives the format of the cell. */
    private static String write(Worksheet sheet, int row, int column, Field field, String cell) {
        Optional<BigDecimal> number = field.isNumber() ? number(cell) : Optional.empty();
        Optional<LocalDate> day = field.isNumber() ? Optional.empty() : day(cell);
        if (number.isPresent()) {
            sheet.value(row, column, number.get());
            int places = number.get().scale();
            return places == 0 ? "0" : "0." + "0".repeat(places);
        }
        if (day.isPresent()) {
            sheet.value(row, column, day.get());
            return "yyyy-mm-dd";
        }
        if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
        return field.isNumber() ? "General" : TEXT_FORMAT;
    }

    /** What a spreadsheet keeps exactly; anything else stays the text it is. */
    private static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches()
                ? Optional.of(new BigDecimal(cell)).filter(each -> each.precision() <= MOST_DIGITS)
                : Optional.empty();
    }

    /** Spreadsheets count a day in 1900 that never was. */
    private static Optional<LocalDate> day(String cell) {
        if (!DAY.matcher(cell).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(cell)).filter(each -> !each.isBefore(FIRST_SURE_DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private void offer(Worksheet sheet, Worksheet choices, int column, List<String> values) {
        if (values.isEmpty() || lastRow == 0) {
            return;
        }
        choices.value(0, column, form.fields().get(column).name());
        for (int row = 0; row < values.size(); row++) {
            choices.value(row + 1, column, values.get(row));
        }
        sheet.range(1, column, lastRow, column)
                .validateWithList(choices.range(1, column, values.size(), column))
                .showErrorMessage(true);
    }
}
