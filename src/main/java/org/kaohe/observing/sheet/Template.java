package org.kaohe.observing.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaohe.core.observation.Catalogue;

/** Workbooks to fill in: a sheet with the columns of a kind, drop-downs from the policies in force, and a guide. */
public enum Template {
    /** Marks and ratios on indicators. */
    MARKS("marks"),
    /** Inspections of checklist items. */
    CHECKLIST("checklist");

    private static final List<Column> OF_MARKS = List.of(
            Column.STAFF_NO,
            Column.OBSERVED_ON,
            Column.INDICATOR,
            Column.SOURCE,
            Column.VALUE,
            Column.NUMERATOR,
            Column.DENOMINATOR,
            Column.NOTE,
            Column.EVIDENCE,
            Column.REF);

    private static final List<Column> OF_CHECKLISTS = List.of(
            Column.STAFF_NO,
            Column.OBSERVED_ON,
            Column.ITEM,
            Column.OUTCOME,
            Column.SOURCE,
            Column.NOTE,
            Column.EVIDENCE,
            Column.REF);

    /** Rows with formats and drop-downs; more can be filled in without. */
    private static final int PREPARED_ROWS = 2000;

    private static final double WIDTH = 18;

    private final String kind;

    Template(String kind) {
        this.kind = kind;
    }

    public static Optional<Template> of(String kind) {
        return Arrays.stream(values()).filter(each -> each.kind.equals(kind)).findFirst();
    }

    public static String kinds() {
        return Arrays.stream(values()).map(each -> each.kind).collect(Collectors.joining(", "));
    }

    public void write(Catalogue catalogue, OutputStream out) throws IOException {
        List<Column> columns = this == MARKS ? OF_MARKS : OF_CHECKLISTS;
        try (var workbook = new Workbook(out, "Kaohe", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据 Data");
            Worksheet guide = workbook.newWorksheet("说明 Guide");
            Worksheet choices = workbook.newWorksheet("选项 Choices");
            for (int place = 0; place < columns.size(); place++) {
                Column column = columns.get(place);
                sheet.value(0, place, column.header());
                sheet.style(0, place).bold().set();
                sheet.width(place, WIDTH);
                // Text, so that 000123 stays 000123 and a day stays as it was typed.
                sheet.range(1, place, PREPARED_ROWS, place).style().format("@").set();
                offer(sheet, choices, place, choices(column, catalogue));
            }
            sheet.freezePane(0, 1);
            Guide.write(guide, columns, this == MARKS ? catalogue.indicators() : List.of());
        }
    }

    /** The same columns as a line of csv, marked as UTF-8 for spreadsheets. */
    public byte[] csv() {
        List<Column> columns = this == MARKS ? OF_MARKS : OF_CHECKLISTS;
        String heads = columns.stream().map(Column::header).collect(Collectors.joining(","));
        return ("\uFEFF" + heads + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void offer(Worksheet sheet, Worksheet choices, int place, Collection<String> values) {
        if (values.isEmpty()) {
            return;
        }
        int row = 0;
        for (String value : values) {
            choices.value(row++, place, value);
        }
        sheet.range(1, place, PREPARED_ROWS, place)
                .validateWithList(choices.range(0, place, row - 1, place))
                .showErrorMessage(true);
    }

    private Collection<String> choices(Column column, Catalogue catalogue) {
        return switch (column) {
            case INDICATOR ->
                catalogue.indicators().stream().map(Catalogue.Indicator::code).toList();
            case ITEM -> catalogue.items().stream().map(Catalogue.Item::code).toList();
            case OUTCOME -> List.of("合格", "不合格", "不适用");
            case SOURCE -> sources(catalogue);
            default -> List.of();
        };
    }

    private Collection<String> sources(Catalogue catalogue) {
        Collection<String> sources = new TreeSet<>();
        if (this == MARKS) {
            catalogue.indicators().forEach(each -> sources.addAll(each.sources()));
        } else {
            catalogue.items().forEach(each -> sources.addAll(each.sources()));
        }
        return sources;
    }
}
