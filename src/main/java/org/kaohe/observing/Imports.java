package org.kaohe.observing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.ImportTable.Line;
import org.kaohe.observing.Intake.Mode;
import org.kaohe.observing.Intake.Taken;
import org.kaohe.observing.RejectedRows.Rejected;

/**
 * Imports a file of observations. The same file again changes nothing: a row without a reference of its own gets one
 * made from what it says, and from how many equal rows stand above it.
 */
public final class Imports {

    /** Most rows of one file. */
    public static final int MOST_ROWS = 50_000;

    private final Intake intake;
    private final RejectedRows rejectedRows;
    private final Supplier<String> ids;

    /** @param ids gives a new name to each import, one that nobody can guess */
    public Imports(Intake intake, RejectedRows rejectedRows, Supplier<String> ids) {
        this.intake = intake;
        this.rejectedRows = rejectedRows;
        this.ids = ids;
    }

    /** @param found problems seen while the file was read, with their rows */
    public ImportReport take(Access access, ImportTable table, Problems found, Mode mode) {
        Taken taken = intake.take(access, referenced(table.lines()), mode, MOST_ROWS, found);
        Problems problems = taken.problems();
        Rejected rejected = RejectedRows.of(ids.get(), access.account(), table, problems);
        rejectedRows.keep(rejected);
        int rows = table.lines().size();
        return new ImportReport(
                rejected.id(),
                table.file(),
                rows,
                taken.accepted(),
                rows - taken.accepted(),
                taken.stored(),
                !taken.receipts().isEmpty(),
                placed(problems.listed(), table),
                problems.total());
    }

    private static List<Draft> referenced(List<Line> lines) {
        Map<Map<Field, String>, Integer> seen = new HashMap<>();
        List<Draft> drafts = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Draft draft = line.draft();
            if (!draft.has(Field.REF)) {
                int nth = seen.merge(draft.texts(), 1, Integer::sum);
                List<String> says = new ArrayList<>();
                draft.texts().forEach((field, text) -> says.addAll(List.of(field.code(), text)));
                says.add(String.valueOf(nth));
                draft = draft.withRef("row:" + ContentHash.of(says).hex());
            }
            drafts.add(draft);
        }
        return drafts;
    }

    /** The same problems, each with the cell of the file it stands in and the text of that cell. */
    private static List<ImportReport.Found> placed(List<Problem> problems, ImportTable table) {
        Map<Integer, Line> lines = new HashMap<>();
        table.lines().forEach(line -> lines.put(line.number(), line));
        return problems.stream()
                .map(each -> placed(each, table, lines.get(each.place().row())))
                .toList();
    }

    private static ImportReport.Found placed(Problem problem, ImportTable table, Line line) {
        if (line == null) {
            return new ImportReport.Found(problem, "");
        }
        String field = problem.place().field();
        Integer column = Field.of(field).map(table.columns()::get).orElse(null);
        if (column == null) {
            var row = new Place(table.file(), line.number(), null, null, field, line.number());
            return new ImportReport.Found(problem.at(row), "");
        }
        Place cell = Place.cell(table.file(), line.number(), column + 1, field);
        var place = new Place(cell.file(), cell.line(), column + 1, cell.cell(), field, cell.row());
        return new ImportReport.Found(problem.at(place), line.cell(column));
    }
}
