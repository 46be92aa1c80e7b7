package org.kaohe.observing.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kaohe.observing.Field;

/** The columns of an observation file, under their Chinese and English headers and the names of the API. */
enum Column {
    STAFF_NO(Field.STAFF_NO, "工号", "Staff number", "员工编号|staff no"),
    OBSERVED_ON(Field.OBSERVED_ON, "日期", "Day", "观察日期|date"),
    INDICATOR(Field.INDICATOR, "指标", "Indicator", "指标代码"),
    ITEM(Field.ITEM, "检查项", "Item", "检查项代码"),
    SOURCE(Field.SOURCE, "来源", "Source", ""),
    VALUE(Field.VALUE, "分数", "Value", "评分|score|mark"),
    NUMERATOR(Field.NUMERATOR, "分子", "Numerator", ""),
    DENOMINATOR(Field.DENOMINATOR, "分母", "Denominator", ""),
    OUTCOME(Field.OUTCOME, "检查结果", "Outcome", "结果|result"),
    NOTE(Field.NOTE, "备注", "Note", ""),
    EVIDENCE(Field.EVIDENCE, "凭证", "Evidence", "依据"),
    REF(Field.REF, "编号", "Reference", "引用编号");

    final Field field;
    final String chinese;
    final String english;
    /** Further headers in use, between bars. */
    private final String others;

    Column(Field field, String chinese, String english, String others) {
        this.field = field;
        this.chinese = chinese;
        this.english = english;
        this.others = "|" + others + "|";
    }

    /** How templates name it. */
    String header() {
        return chinese + " " + english;
    }

    /** Recognises a header as people write it, in one language or, as templates do, in both. */
    static Optional<Column> of(String header) {
        String plain = header.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Arrays.stream(values()).filter(each -> each.isNamed(plain)).findFirst();
    }

    private boolean isNamed(String header) {
        return header.equals(chinese)
                || header.equals(english.toLowerCase(Locale.ROOT))
                || header.equals(header().toLowerCase(Locale.ROOT))
                || header.equals(field.code().toLowerCase(Locale.ROOT))
                || (!header.isEmpty() && others.contains("|" + header + "|"));
    }
}
