package org.kaohe.engine.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.expand.Template.Block;
import org.kaohe.policybook.Column;
import org.kaohe.policybook.RuleTable;
import org.kaohe.policybook.Table;

/**
 * Turns each row of a table into rules. A cell, checked against the type of its column when the table was read, is put
 * in as a literal, so that it can only ever be a value. Where a cell says that there is no value, the lines that need it
 * are left out.
 */
final class TemplateExpander {

    private static final Pattern SLOT = Pattern.compile("@\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Table table;
    private final Template template;
    private final Map<String, Column> columns;

    private TemplateExpander(RuleTable source, Template template) {
        this.table = source.table();
        this.template = template;
        this.columns = source.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
    }

    static List<RuleText> expand(RuleTable source, List<Problem> problems) {
        int before = problems.size();
        Template template = Template.read(source.template(), problems);
        var expander = new TemplateExpander(source, template);
        expander.checkSlots(problems);
        List<RuleText> texts = new ArrayList<>();
        if (problems.size() == before) {
            String head = String.join("\n", template.head().lines());
            if (!head.isBlank()) {
                texts.add(new RuleText(
                        template.file(),
                        0,
                        head,
                        head,
                        List.of(),
                        template.file(),
                        template.head().firstLine()));
            }
            for (Table.Row row : source.table().rows()) {
                template.blocks().forEach(block -> texts.add(expander.text(row, block)));
            }
        }
        return texts;
    }

    private void checkSlots(List<Problem> problems) {
        for (Block block : template.blocks()) {
            for (int line = 0; line < block.lines().size(); line++) {
                Matcher slot = SLOT.matcher(block.lines().get(line));
                while (slot.find()) {
                    if (!columns.containsKey(slot.group(1))) {
                        Place place = Place.line(template.file(), block.firstLine() + line + 1);
                        problems.add(Problem.error("template.slot", place, slot.group(1)));
                    }
                }
            }
        }
    }

    private RuleText text(Table.Row row, Block block) {
        var text = new StringBuilder();
        List<RuleText.Cell> cells = new ArrayList<>();
        for (int line = 0; line < block.lines().size(); line++) {
            String source = block.lines().get(line);
            if (!dropped(source, row)) {
                text.append(line(source, line + 1, row, cells));
            }
            text.append('\n');
        }
        return new RuleText(
                table.file(), row.number(), text.toString(), original(row), cells, template.file(), block.firstLine());
    }

    private boolean dropped(String source, Table.Row row) {
        Matcher slot = SLOT.matcher(source);
        while (slot.find()) {
            if (columns.get(slot.group(1)).dash() && cell(row, slot.group(1)).equals(Column.NONE)) {
                return true;
            }
        }
        return false;
    }

    private String line(String source, int number, Table.Row row, List<RuleText.Cell> cells) {
        var out = new StringBuilder();
        Matcher slot = SLOT.matcher(source);
        int done = 0;
        while (slot.find()) {
            out.append(source, done, slot.start());
            int from = out.length() + 1;
            String name = slot.group(1);
            out.append(value(name, cell(row, name), insideText(source, slot.start())));
            cells.add(new RuleText.Cell(
                    number, from, out.length() + 1, table.headers().indexOf(name) + 1, name));
            done = slot.end();
        }
        return out.append(source.substring(done)).toString();
    }

    private String value(String name, String cell, boolean insideText) {
        String escaped = cell.replace("\\", "\\\\").replace("\"", "\\\"");
        return insideText
                ? escaped
                : switch (columns.get(name).type()) {
                    case TEXT, CODE -> '"' + escaped + '"';
                    case DECIMAL, WHOLE, FLAG -> cell;
                };
    }

    private static boolean insideText(String source, int at) {
        boolean inside = false;
        for (int i = 0; i < at; i++) {
            if (source.charAt(i) == '"' && (i == 0 || source.charAt(i - 1) != '\\')) {
                inside = !inside;
            }
        }
        return inside;
    }

    private String cell(Table.Row row, String name) {
        return row.cells().get(table.headers().indexOf(name)).strip();
    }

    private String original(Table.Row row) {
        var text = new StringBuilder();
        for (int i = 0; i < table.headers().size(); i++) {
            text.append(i == 0 ? "" : " | ")
                    .append(table.headers().get(i))
                    .append(": ")
                    .append(row.cells().get(i).strip());
        }
        return text.toString();
    }
}
