package org.kaohe.observing.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.policy.Unit;

/** The guide sheet of a template: what belongs into each column, and the rules of the import. */
final class Guide {

    private static final double WIDE = 70;

    private static final Map<Column, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(Column.STAFF_NO, List.of("必填。保留前导零。", "Required. Leading zeros count.")),
            Map.entry(
                    Column.OBSERVED_ON,
                    List.of("必填。如 2026-09-14，不能晚于今天。", "Required. Like 2026-09-14, not after today.")),
            Map.entry(Column.INDICATOR, List.of("必填。指标代码。", "Required. Code of the indicator.")),
            Map.entry(
                    Column.ITEM,
                    List.of("必填。检查项代码，须适用于该员工。", "Required. Code of the item; it has to apply to the person.")),
            Map.entry(Column.SOURCE, List.of("必填。由谁观察。", "Required. Who or what observed.")),
            Map.entry(Column.VALUE, List.of("分数，只用于评分的指标；见下。", "The mark, for indicators that are marked; see below.")),
            Map.entry(
                    Column.NUMERATOR,
                    List.of(
                            "比率的分子，如已解决数；只用于计量的指标。",
                            "Numerator of a ratio, for example the number solved; for what is measured.")),
            Map.entry(
                    Column.DENOMINATOR,
                    List.of("比率的分母，如受理总数。", "Denominator of a ratio, for example the number taken in.")),
            Map.entry(
                    Column.OUTCOME,
                    List.of(
                            "必填。合格、不合格或不适用（PASS、FAIL、NA）。不适用不计入检查次数。",
                            "Required. PASS, FAIL or NA (合格, 不合格, 不适用). Not applicable is no inspection.")),
            Map.entry(Column.NOTE, List.of("选填，不超过 1000 字。", "Optional, up to 1000 characters.")),
            Map.entry(Column.EVIDENCE, List.of("选填，如工单号。", "Optional, for example a ticket number.")),
            Map.entry(
                    Column.REF,
                    List.of("选填，唯一。同一编号而内容不同会被拒绝。", "Optional, unique. The same one with other content is refused.")));

    private static final List<List<String>> RULES = List.of(
            List.of("百分数：95 与 95% 都是 95；0.95 就是 0.95。", "Percent: 95 and 95% are both 95; 0.95 is 0.95."),
            List.of("不接受公式：请按值粘贴。", "Formulas are refused: paste values."),
            List.of(
                    "同一文件再次导入不会重复：各列完全相同的行视为同一条。改过的行是新的一条；要更正已导入的记录，请使用更正功能。",
                    "The same file again changes nothing: rows equal in every column are the same observation. A changed row is"
                            + " a new one; to mend what was imported, correct it."),
            List.of("空行会被忽略。一个文件最多 500000 行。", "Blank rows are ignored. A file holds up to 500000 rows."));

    private Guide() {}

    /** @param indicators those that can be filled in; each says whether it takes a mark or a ratio */
    static void write(Worksheet sheet, List<Column> columns, List<Catalogue.Indicator> indicators) {
        int row = 0;
        for (Column column : columns) {
            write(sheet, row++, column.header(), COLUMNS.get(column));
        }
        row++;
        for (List<String> rule : RULES) {
            write(sheet, row++, "", rule);
        }
        row++;
        for (Catalogue.Indicator indicator : indicators) {
            write(sheet, row++, indicator.code(), reading(indicator));
        }
        sheet.width(0, 24);
        sheet.width(1, WIDE);
        sheet.width(2, WIDE);
    }

    private static List<String> reading(Catalogue.Indicator indicator) {
        if (indicator.isMarked()) {
            String range = indicator.minimum().toPlainString() + " – "
                    + indicator.maximum().toPlainString();
            return List.of("分数：" + range, "Value: " + range);
        }
        String unit = indicator.units().stream().map(Unit::code).collect(Collectors.joining(", "));
        return List.of("分子与分母，单位 " + unit, "Numerator and denominator, in " + unit);
    }

    private static void write(Worksheet sheet, int row, String name, List<String> texts) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, texts.get(0));
        sheet.value(row, 2, texts.get(1));
    }
}
