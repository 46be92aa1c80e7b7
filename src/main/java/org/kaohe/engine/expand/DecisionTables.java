package org.kaohe.engine.expand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Drools decision tables as DRL. The result passes the same guard as every other text, so a cell may hold what it likes:
 * what is not allowed in a rule is refused there, with the row it came from.
 */
final class DecisionTables {

    /** The converter writes such a line above each rule. */
    private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+(\\d+), header at .*");

    private static final int MAX_ROWS = 5000;

    private DecisionTables() {}

    static List<RuleText> expand(String path, byte[] content, List<Problem> problems) {
        try {
            boolean csv = path.endsWith(".csv");
            if (!csv && !showsAll(path, content, problems)) {
                return List.of();
            }
            String drl = new SpreadsheetCompiler()
                    .compile(false, new ByteArrayInputStream(content), csv ? InputType.CSV : InputType.XLS);
            return rows(path, drl.replace("\r\n", "\n"));
        } catch (IOException | RuntimeException | LinkageError e) {
            // The converter throws what it likes for a table it does not understand.
            problems.add(Problem.error("decision-table.unreadable", Place.file(path), reason(e)));
            return List.of();
        }
    }

    /** What HR does not see must not run: the first sheet is the one that counts, and it shows all its rows. */
    private static boolean showsAll(String path, byte[] content, List<Problem> problems) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getSheetAt(0);
            if (sheet.getLastRowNum() > MAX_ROWS) {
                problems.add(Problem.error("decision-table.rows", Place.file(path), sheet.getLastRowNum(), MAX_ROWS));
                return false;
            }
            boolean hidden = workbook.isSheetHidden(0) || workbook.isSheetVeryHidden(0);
            for (Row row : sheet) {
                hidden |= row.getZeroHeight();
            }
            if (hidden) {
                problems.add(Problem.error("decision-table.hidden", Place.file(path), sheet.getSheetName()));
            }
            return !hidden;
        }
    }

    private static List<RuleText> rows(String path, String drl) {
        List<RuleText> texts = new ArrayList<>();
        var block = new StringBuilder();
        int row = 0;
        for (String line : drl.split("\n", -1)) {
            Matcher marked = ROW.matcher(line.strip());
            if (marked.matches()) {
                add(texts, path, row, block.toString());
                block.setLength(0);
                row = Integer.parseInt(marked.group(1));
            } else {
                block.append(line).append('\n');
            }
        }
        add(texts, path, row, block.toString());
        return texts;
    }

    private static void add(List<RuleText> texts, String path, int row, String text) {
        if (!text.isBlank()) {
            texts.add(new RuleText(path, row, text, text.strip(), List.of(), path, 0));
        }
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }
}
