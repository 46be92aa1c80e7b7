package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.core.problem.Place;

/**
 * The typed columns a rule template declares between {@code template header} and its first blank line. The template's
 * body is the engine's business.
 */
record TemplateHeader(RuleFile file, List<Column> columns) {

    private static final Pattern COLUMN =
            Pattern.compile("([a-z][a-z0-9_]*)\\s*:\\s*(String|BigDecimal|Long|Boolean)(\\?)?");
    private static final Pattern BLOCK = Pattern.compile("template\\s+\"[^\"]+\"\\s*");

    static Optional<TemplateHeader> read(RuleFile file, Findings findings) {
        List<String> lines = file.text().lines().map(String::strip).toList();
        int at = 0;
        while (at < lines.size() && isSilent(lines.get(at))) {
            at++;
        }
        if (at == lines.size() || !lines.get(at).equals("template header")) {
            findings.error("template.header", Place.line(file.path(), at + 1));
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (at++; at < lines.size() && !lines.get(at).isEmpty(); at++) {
            Place place = Place.line(file.path(), at + 1);
            Matcher column = COLUMN.matcher(lines.get(at));
            if (!column.matches()) {
                findings.error("template.column", place, lines.get(at));
            } else if (!names.add(column.group(1))) {
                findings.error("template.column.duplicate", place, column.group(1));
            } else {
                columns.add(column(column.group(1), column.group(2), column.group(3) != null));
            }
        }
        if (lines.stream().noneMatch(line -> BLOCK.matcher(line).matches())) {
            findings.error("template.no-rule", Place.file(file.path()));
        }
        return Optional.of(new TemplateHeader(file, columns));
    }

    private static Column column(String name, String type, boolean optional) {
        Column.Type cell = switch (type) {
            case "BigDecimal" -> Column.Type.DECIMAL;
            case "Long" -> Column.Type.WHOLE;
            case "Boolean" -> Column.Type.FLAG;
            default -> Column.Type.TEXT;
        };
        return new Column(name, cell, true, optional, false);
    }

    private static boolean isSilent(String line) {
        return line.isEmpty() || line.startsWith("//");
    }
}
