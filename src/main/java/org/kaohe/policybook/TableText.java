package org.kaohe.policybook;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as the text of its CSV file. Rows nobody changed keep their line as it was written, so that changing one figure
 * changes one line and git shows nothing else.
 */
public final class TableText {

    private static final Pattern QUOTED = Pattern.compile("(?s).*[,\"\\n\\r].*|\\s.*|.*\\s");

    private TableText() {}

    /** @param original the file their state was read from */
    public static byte[] write(byte[] original, Table theirs, TableMerge.Result merge) {
        String text = new String(original, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        boolean lineByLine = lines.size() > theirs.rows().size()
                && theirs.rows().stream()
                        .noneMatch(row -> String.join("", row.cells()).contains("\n"));
        if (!lineByLine) {
            return of(merge.table()).getBytes(StandardCharsets.UTF_8);
        }
        String end = lines.get(0).endsWith("\r") ? "\r" : "";
        Map<Integer, List<String>> before = theirs.rows().stream().collect(toMap(Table.Row::number, Table.Row::cells));
        List<String> written = new ArrayList<>(List.of(lines.get(0)));
        for (int i = 0; i < merge.table().rows().size(); i++) {
            int origin = merge.origins().get(i);
            List<String> cells = merge.table().rows().get(i).cells();
            boolean kept = cells.equals(before.get(origin));
            written.add(kept ? lines.get(origin - 1) : line(cells) + end);
        }
        int last = theirs.rows().stream().mapToInt(Table.Row::number).max().orElse(1);
        written.addAll(lines.subList(last, lines.size()));
        return String.join("\n", written).getBytes(StandardCharsets.UTF_8);
    }

    /** In the one way a table is written that nobody has written yet. */
    public static String of(Table table) {
        List<String> lines = new ArrayList<>(List.of(line(table.headers())));
        table.rows().forEach(row -> lines.add(line(row.cells())));
        lines.add("");
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TableText::cell).collect(Collectors.joining(","));
    }

    private static String cell(String cell) {
        return QUOTED.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
