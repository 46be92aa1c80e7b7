package org.kaohe.engine.expand;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Rule;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Drools decision tables as DRL, one text for each row, so that what is wrong or fires is told by its row. The result
 * passes the same guard as every other text: a cell may hold what it likes, and what is not allowed in a rule is refused
 * there. What stands above a table goes to the guard as what Drools would make of it.
 */
final class DecisionTables {

    private static final String TABLE = "ruletable";
    /** Rows from a table's title to the titles of its columns. */
    private static final int TITLES = 4;

    /** Cells above a table that put text into every rule or beside the rules. */
    private static final Map<String, String> HEAD = Map.ofEntries(
            Map.entry("import", "import %s;"),
            Map.entry("variables", "global %s;"),
            Map.entry("functions", "%s"),
            Map.entry("queries", "%s"),
            Map.entry("declare", "%s"),
            Map.entry("unit", "unit %s;"),
            Map.entry("dialect", "dialect \"%s\""),
            Map.entry("priority", "salience %s"),
            Map.entry("duration", "duration %s"),
            Map.entry("timer", "timer ( %s )"),
            Map.entry("enabled", "enabled %s"),
            Map.entry("calendars", "calendars \"%s\""),
            Map.entry("lock-on-active", "lock-on-active %s"),
            Map.entry("auto-focus", "auto-focus %s"),
            Map.entry("activation-group", "activation-group \"%s\""),
            Map.entry("ruleflow-group", "ruleflow-group \"%s\""),
            Map.entry("date-effective", "date-effective \"%s\""),
            Map.entry("date-expires", "date-expires \"%s\""));

    private static final String PHASE = "agenda-group";

    private final String path;
    private final TreeMap<Integer, List<DecisionSheet.Cell>> rows;
    private final List<RuleText> texts = new ArrayList<>();
    /** The phase of all rules, when it is given above the tables. */
    private String phase = "";

    private DecisionTables(String path, List<DecisionSheet.Cell> cells) {
        this.path = path;
        this.rows = cells.stream()
                .collect(Collectors.groupingBy(DecisionSheet.Cell::row, TreeMap::new, Collectors.toList()));
    }

    static List<RuleText> expand(String path, byte[] content, List<Problem> problems) {
        try {
            Optional<List<DecisionSheet.Cell>> cells = DecisionSheet.read(path, content, problems);
            return cells.isEmpty() ? List.of() : new DecisionTables(path, cells.get()).texts();
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            // The converter throws what it likes for a table it does not understand.
            problems.add(Problem.error("decision-table.unreadable", Place.file(path), reason(e)));
            return List.of();
        }
    }

    private List<RuleText> texts() {
        head();
        var listener = new DefaultRuleSheetListener(false, true);
        listener.startSheet("");
        rows.forEach((row, cells) -> {
            listener.newRow(row, cells.get(cells.size() - 1).column() + 1);
            cells.forEach(cell -> listener.newCell(row, cell.column(), cell.text(), cell.mergedFrom()));
        });
        listener.finishSheet();
        for (Rule rule : listener.getRuleSet().getRules()) {
            var drl = new DRLOutput();
            rule.renderDRL(drl);
            add(rule.getSpreadsheetRowNumber(), phase + drl.getDRL().replace("\r\n", "\n"));
        }
        return texts;
    }

    private void head() {
        for (Map.Entry<Integer, List<DecisionSheet.Cell>> row : rows.entrySet()) {
            String key = lower(row.getValue().get(0));
            if (key.startsWith(TABLE)) {
                return;
            }
            List<DecisionSheet.Cell> cells = row.getValue();
            for (DecisionSheet.Cell cell : cells.subList(1, cells.size())) {
                if (lower(cell).startsWith(TABLE)) {
                    return;
                }
                if (key.equals(PHASE)) {
                    phase = "agenda-group \"" + cell.text().strip() + "\"\n";
                } else if (HEAD.containsKey(key)) {
                    add(row.getKey() + 1, said(key, cell.text()));
                }
            }
        }
    }

    /** Imports and globals may be several in one cell. */
    private static String said(String key, String cell) {
        String pattern = HEAD.get(key);
        return key.equals("import") || key.equals("variables")
                ? List.of(cell.split(",", -1)).stream()
                        .map(each -> String.format(pattern, each.strip()))
                        .collect(Collectors.joining("\n"))
                : String.format(pattern, cell);
    }

    private static String lower(DecisionSheet.Cell cell) {
        return cell.text().strip().toLowerCase(Locale.ROOT);
    }

    private void add(int row, String text) {
        texts.add(new RuleText(path, row, text, written(row - 1), List.of(), path, 0));
    }

    /** The row as a person sees it, each cell with the title of its column. */
    private String written(int row) {
        Integer table = null;
        for (Map.Entry<Integer, List<DecisionSheet.Cell>> above :
                rows.headMap(row, true).entrySet()) {
            if (above.getValue().stream().anyMatch(cell -> lower(cell).startsWith(TABLE))) {
                table = above.getKey();
            }
        }
        Map<Integer, String> titles = table == null
                ? Map.of()
                : rows.getOrDefault(table + TITLES, List.of()).stream()
                        .collect(Collectors.toMap(DecisionSheet.Cell::column, DecisionSheet.Cell::text));
        return rows.getOrDefault(row, List.of()).stream()
                .map(cell -> titles.containsKey(cell.column())
                        ? titles.get(cell.column()) + ": " + cell.text()
                        : cell.text())
                .collect(Collectors.joining(" | "));
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }
}
