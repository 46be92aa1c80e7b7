package org.kaohe.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Marks of the people of {@link MadeUpCompany} as rows, as JSON and as a workbook; all in one month. */
final class MadeUpMarks {

    private static final LocalDate MONTH = LocalDate.of(2025, 10, 1);

    private MadeUpMarks() {}

    /** @param ref empty for a row without a reference */
    record Mark(String staffNo, String indicator, String source, int value, LocalDate day, String ref) {}

    /** @param references begin of the references; empty for none */
    static List<Mark> of(int count, int people, String references) {
        List<Mark> marks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            marks.add(new Mark(
                    "E" + (100_001 + i % people),
                    MadeUpDossiers.CRITERIA.get(i / people % 5),
                    "DAILY",
                    i % 101,
                    MONTH.plusDays(i / people / 5 % 31),
                    references.isEmpty() ? "" : references + i));
        }
        return marks;
    }

    static String json(List<Mark> marks) {
        var json = new StringBuilder(marks.size() * 130).append('[');
        for (Mark each : marks) {
            json.append(json.length() > 1 ? ",{" : "{");
            if (!each.ref.isEmpty()) {
                json.append("\"ref\":\"").append(each.ref).append("\",");
            }
            json.append("\"staffNo\":\"").append(each.staffNo);
            json.append("\",\"indicator\":\"").append(each.indicator);
            json.append("\",\"source\":\"").append(each.source);
            json.append("\",\"value\":").append(each.value);
            json.append(",\"observedOn\":\"").append(each.day).append("\"}");
        }
        return json.append(']').toString();
    }

    /** @param round another one gives other marks, so that they are none that were imported before */
    static byte[] workbook(List<Mark> marks, int round) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("marks");
            String[] header = {"工号", "日期", "指标", "来源", "分数"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            int row = 1;
            for (Mark each : marks) {
                sheet.value(row, 0, each.staffNo);
                sheet.value(row, 1, each.day.toString());
                sheet.value(row, 2, each.indicator);
                sheet.value(row, 3, each.source);
                sheet.value(row, 4, (each.value + round) % 101);
                row++;
            }
        }
        return out.toByteArray();
    }
}
